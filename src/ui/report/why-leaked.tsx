/** Why it leaked: how many drones each constraint let through, and which. */
import type { Constraint } from '../../engine/index.ts';
import type { Leaker, NightSummary } from '../../session/night-summary.ts';
import { pickThing } from '../../session/pick-thing.ts';
import { seek } from '../../session/playback.ts';
import { formatShare } from '../numbers.ts';
import { useSay, useSession } from '../use-session.ts';

const mostNamed = 14; // leakers of one constraint that are named

export function WhyLeaked({ night }: { readonly night: NightSummary }) {
  const { language } = useSession();
  const say = useSay();
  const rows = night.report.whyLeaked;
  return (
    <section data-testid="why-leaked">
      <h3>{say('whyLeaked')}</h3>
      {rows.length === 0 ? (
        <p>{say('nothingLeaked')}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th />
              <th>{say('leakers')}</th>
              <th>{say('share')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ constraint, leakers, share }) => (
              <tr key={constraint}>
                <th scope="row">
                  {say(`leak.${constraint}`)}
                  <Named leakers={night.leakers} constraint={constraint} />
                </th>
                <td data-testid={`leak-${constraint}`}>{leakers}</td>
                <td>{formatShare(share, language.value)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

interface NamedProps {
  readonly leakers: readonly Leaker[];
  readonly constraint: Constraint;
}

/** The drones by number; each opens its story at the moment of its hit. */
function Named({ leakers, constraint }: NamedProps) {
  const session = useSession();
  const say = useSay();
  const own = leakers.filter((leaker) => leaker.constraint === constraint);
  const show = ({ threat, time }: Leaker): void => {
    session.dialog.value = undefined;
    seek(session, time); // first, or its story would grow under the reader's eyes
    pickThing(session, { kind: 'threat', index: threat });
  };
  return (
    <span class="leakers">
      {own.slice(0, mostNamed).map((leaker) => (
        <button
          key={leaker.threat}
          type="button"
          title={say('showLeaker', { number: leaker.threat + 1 })}
          aria-label={say('showLeaker', { number: leaker.threat + 1 })}
          onClick={() => show(leaker)}
        >
          {leaker.threat + 1}
        </button>
      ))}
      {own.length > mostNamed && say('andMore', { count: own.length - mostNamed })}
    </span>
  );
}
