/** What each layer of the defence fired, stopped and cost. */
import type { Report } from '../../analysis/report.ts';
import { formatCount, formatMillions } from '../numbers.ts';
import { useSay, useSession } from '../use-session.ts';

export function LayerTable({ report }: { readonly report: Report }) {
  const { language } = useSession();
  const say = useSay();
  const count = (value: number): string => formatCount(value, language.value);
  const millions = (cost: number): string => (cost === 0 ? '–' : formatMillions(cost, language.value, say));
  return (
    <section>
      <h3>{say('layers')}</h3>
      <table>
        <thead>
          <tr>
            <th />
            <th>{say('units')}</th>
            <th>{say('roundsFired')}</th>
            <th>{say('stopped')}</th>
            <th>{say('cost')}</th>
            <th>{say('dronesStopped')}</th>
          </tr>
        </thead>
        <tbody>
          {report.layers.map(({ layer, units, rounds, kills, cost, costStopped = 0 }) => (
            <tr key={layer}>
              <th scope="row">{say(layer)}</th>
              <td>{count(units)}</td>
              <td>{count(rounds)}</td>
              <td>{count(kills)}</td>
              <td>{millions(cost)}</td>
              <td>{millions(costStopped)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
