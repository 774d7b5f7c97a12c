/** The published figures of the night, in one line each. */
import type { Observed } from '../scenario/index.ts';
import { useSay } from './use-session.ts';
import type { WordKey } from './words.ts';

const rows: readonly {
  readonly figure: 'launched' | 'neutralised' | 'hits' | 'hitPlaces';
  readonly label: WordKey;
}[] = [
  { figure: 'launched', label: 'launched' },
  { figure: 'neutralised', label: 'neutralised' },
  { figure: 'hits', label: 'hits' },
  { figure: 'hitPlaces', label: 'hitPlaces' },
];

export function PublishedFigures({ observed }: { readonly observed: Observed }) {
  const say = useSay();
  return (
    <section>
      <h3>{say('published')}</h3>
      <dl class="figures">
        {rows.map(({ figure, label }) =>
          observed[figure] === undefined ? null : (
            <div key={figure}>
              <dd>{observed[figure]}</dd>
              <dt>{say(label)}</dt>
            </div>
          ),
        )}
      </dl>
    </section>
  );
}
