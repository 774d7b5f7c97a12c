/** What the map shows. */
import type { Signal } from '@preact/signals';
import { type CoverageLayer, coverageLayers, type Show, shows } from '../session/session.ts';
import { useSay, useSession } from './use-session.ts';
import type { WordKey } from './words.ts';

const labels: Readonly<Record<Show, WordKey>> = {
  defenceView: 'defenceView',
  coverage: 'coverage',
  ew: 'ewAreas',
  trails: 'trails',
  labels: 'labels',
};

export function Toggles() {
  const { show, coverage } = useSession();
  const say = useSay();
  return (
    <section>
      <h3>{say('show')}</h3>
      <div class="toggles">
        {shows.map((name) => (
          <Toggle key={name} name={`show-${name}`} label={say(labels[name])} value={show[name]} />
        ))}
      </div>
      {show.coverage.value && (
        <fieldset class="toggles small">
          <legend>{say('coverageOf')}</legend>
          {coverageLayers.map((layer: CoverageLayer) => (
            <Toggle key={layer} name={`coverage-${layer}`} label={say(layer)} value={coverage[layer]} />
          ))}
        </fieldset>
      )}
    </section>
  );
}

function Toggle({
  name,
  label,
  value,
}: {
  readonly name: string;
  readonly label: string;
  readonly value: Signal<boolean>;
}) {
  return (
    <button
      type="button"
      data-testid={name}
      aria-pressed={value.value}
      onClick={() => {
        value.value = !value.value;
      }}
    >
      {label}
    </button>
  );
}
