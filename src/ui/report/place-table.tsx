/** The places that were hit. */
import type { Report } from '../../analysis/report.ts';
import type { ScenarioCard } from '../../scenario/index.ts';
import { formatCount } from '../numbers.ts';
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
              <th>{say('withoutPower')}</th>
            </tr>
          </thead>
          <tbody>
            {report.places.map(({ place, hits, customersWithoutPower }) => (
              <tr key={place}>
                <th scope="row">{text(card.places[place])}</th>
                <td>{hits}</td>
                <td class={customersWithoutPower === 0 ? 'zero' : ''}>
                  {formatCount(customersWithoutPower, language.value)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
