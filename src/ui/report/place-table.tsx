/** The places that were hit. */
import type { Report } from '../../analysis/report.ts';
import type { ScenarioCard } from '../../scenario/index.ts';
import { formatCount, formatShare } from '../numbers.ts';
import { useSay, useSession, useText } from '../use-session.ts';

export function PlaceTable({ report, card }: { readonly report: Report; readonly card: ScenarioCard }) {
  const { language } = useSession();
  const say = useSay();
  const text = useText();
  return (
    <section>
      <h3>{say('placesHit')}</h3>
      {report.places.length === 0 ? (
        <p>{say('noPlaces')}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th />
              <th>{say('hits')}</th>
              <th>{say('damage')}</th>
              <th>{say('withoutPower')}</th>
              <th>{say('customerHours')}</th>
            </tr>
          </thead>
          <tbody>
            {report.places.map(({ place, hits, damage, customersWithoutPower, customerHours }) => (
              <tr key={place}>
                <th scope="row">{text(card.places[place])}</th>
                <td>{hits}</td>
                <td>{formatShare(damage, language.value)}</td>
                {[customersWithoutPower, customerHours].map((count, column) => (
                  <td key={column} class={count === 0 ? 'zero' : ''}>
                    {formatCount(count, language.value)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
