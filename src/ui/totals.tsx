/** The accounts up to now, coloured by meaning. */
import type { WorldCounts } from '../analysis/world-at.ts';
import { useSay, useSession } from './use-session.ts';
import type { WordKey } from './words.ts';

const columns: readonly {
  readonly count: keyof WorldCounts;
  readonly label: WordKey;
  readonly tone: string;
}[] = [
  { count: 'launched', label: 'launched', tone: '' },
  { count: 'inTheAir', label: 'inTheAir', tone: 'strike' },
  { count: 'shotDown', label: 'shotDown', tone: 'defence' },
  { count: 'suppressed', label: 'suppressed', tone: 'ew' },
  { count: 'fell', label: 'fell', tone: '' },
  { count: 'left', label: 'left', tone: '' },
  { count: 'hit', label: 'hits', tone: 'hit' },
];

export function Totals() {
  const { reading } = useSession();
  const say = useSay();
  const counts = reading.value?.world.counts;
  // Few leave: the column comes with the first, so that the sum always adds up.
  const isShown = ({ count }: { readonly count: keyof WorldCounts }): boolean =>
    count !== 'left' || (counts?.left ?? 0) > 0;
  return (
    <dl class="totals" aria-label={say('totals')}>
      {columns.filter(isShown).map(({ count, label, tone }) => (
        <div key={count} class={tone}>
          <dd data-testid={`total-${count}`}>{counts?.[count] ?? '–'}</dd>
          <dt>{say(label)}</dt>
        </div>
      ))}
    </dl>
  );
}
