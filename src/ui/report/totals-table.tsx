/** The account by region, wave or type. */
import type { Totals } from '../../engine/index.ts';
import { useSay } from '../use-session.ts';
import type { WordKey } from '../words.ts';

const columns: readonly { readonly column: keyof Totals; readonly label: WordKey }[] = [
  { column: 'shotDown', label: 'shotDown' },
  { column: 'suppressed', label: 'suppressed' },
  { column: 'fell', label: 'fell' },
  { column: 'left', label: 'left' },
  { column: 'hit', label: 'hits' },
  { column: 'airborne', label: 'airborne' },
];

interface TotalsTableProps {
  readonly title: string;
  readonly rows: readonly { readonly name: string; readonly totals: Totals }[];
  readonly first?: WordKey; // what the first column counts
}

/** Few leave or stay up: those columns come where a row has any, so that every row adds up. */
function shownColumns(rows: TotalsTableProps['rows']): typeof columns {
  const isRare = (column: keyof Totals): boolean => column === 'left' || column === 'airborne';
  return columns.filter(({ column }) => !isRare(column) || rows.some(({ totals }) => totals[column] > 0));
}

export function TotalsTable({ title, rows, first = 'launched' }: TotalsTableProps) {
  const say = useSay();
  if (rows.length === 0) return null;
  const shown: typeof columns = [{ column: 'launched', label: first }, ...shownColumns(rows)];
  return (
    <section>
      <h3>{title}</h3>
      <table>
        <thead>
          <tr>
            <th />
            {shown.map(({ column, label }) => (
              <th key={column}>{say(label)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, totals }, index) => (
            <tr key={index}>
              <th scope="row">{name}</th>
              {shown.map(({ column }) => (
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
