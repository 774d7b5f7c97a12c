/** The panel on the right: what is picked, or how the defence stands while nothing is. */
import { pickThing } from '../session/pick-thing.ts';
import type { Selection } from '../session/selection.ts';
import { AboutArea } from './about/about-area.tsx';
import { AboutPlace } from './about/about-place.tsx';
import { AboutRegion } from './about/about-region.tsx';
import { AboutSensor } from './about/about-sensor.tsx';
import { AboutSite } from './about/about-site.tsx';
import { AboutThreat } from './about/about-threat.tsx';
import { AboutUnit } from './about/about-unit.tsx';
import { DefenceNow } from './defence-now.tsx';
import { useSay, useSession } from './use-session.ts';

export function SidePanel() {
  const session = useSession();
  const say = useSay();
  const selection = session.selection.value;
  return (
    <aside
      class="panel right scrolls"
      data-testid="side-panel"
      aria-label={say('nothingPicked')}
      tabIndex={0}
    >
      {selection === undefined ? (
        <DefenceNow />
      ) : (
        <>
          <button type="button" class="close" onClick={() => pickThing(session, undefined)}>
            {say('close')}
          </button>
          <AboutPicked selection={selection} />
        </>
      )}
    </aside>
  );
}

function AboutPicked({ selection: { kind, index } }: { readonly selection: Selection }) {
  switch (kind) {
    case 'threat':
      return <AboutThreat index={index} />;
    case 'unit':
      return <AboutUnit index={index} />;
    case 'place':
      return <AboutPlace index={index} />;
    case 'site':
      return <AboutSite index={index} />;
    case 'region':
      return <AboutRegion index={index} />;
    case 'sensor':
      return <AboutSensor index={index} />;
    case 'area':
      return <AboutArea index={index} />;
  }
}
