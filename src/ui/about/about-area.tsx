/** An EW area: whether it is in action and what it has suppressed. */
import { formatDistance } from '../numbers.ts';
import { areaName } from '../unit-name.ts';
import { useSay, useSession, useText } from '../use-session.ts';
import { Facts } from './facts.tsx';
import { countUntil, useAbout } from './use-about.ts';

export function AboutArea({ index }: { readonly index: number }) {
  const { language, summary } = useSession();
  const say = useSay();
  const text = useText();
  const view = useAbout('area', index);
  const area = view?.scenario.ewAreas[index];
  if (view === undefined || area === undefined) return null;
  const { about, time, world } = view;
  const isUnready = summary.value?.conditions.unready.includes(area.id) ?? false;
  const isOn = world?.ewAreas[index] ?? area.isOn;
  const status = isUnready ? 'unitUnready' : isOn ? 'unitReady' : 'switchedOff';
  return (
    <>
      <h2>
        {areaName({ say, text, ...view }, index)}
        <em>{say('area')}</em>
      </h2>
      <Facts
        facts={[
          [say('status'), say(status)],
          [say('range'), formatDistance(area.range, language.value, say)],
          [say('suppressedSoFar'), about && String(countUntil(about.times, time))],
        ]}
      />
    </>
  );
}
