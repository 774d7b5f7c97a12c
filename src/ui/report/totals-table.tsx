/** The account by region, wave or type. */
import type { Totals } from '../../engine/index.ts';
import { useSay } from '../use-session.ts';
import type { WordKey } from '../words.ts';

const columns: readonly { readonly column: keyof Totals; readonly label: WordKey }[] = [
  { column: 'launched', label: 'launched' },
  { column: 'shotDown', label: 'shotDown' },
  { column: 'suppressed', label: 'suppressed' },
  { column: 'fell', label: 'fell' },
  { column: 'hit', label: 'hits' },
];

interface TotalsTableProps {
  readonly title: string;
  readonly rows: readonly { readonly name: string; readonly totals: Totals }[];
}

export function TotalsTable({ title, rows }: TotalsTableProps) {
  const say = useSay();
  if (rows.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <table>
        <thead>
          <tr>
            <th />
            {columns.map(({ column, label }) => (
              <th key={column}>{say(label)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, totals }, index) => (
            <tr key={index}>
              <th scope="row">{name}</th>
              {columns.map(({ column }) => (
                <td key={column} class={totals[column] === 0 ? 'zero' : ''}>
                  {totals[column]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
