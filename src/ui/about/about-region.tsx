/** A region: whether it is under alert, and what ended over it so far. */
import type { Outcome } from '../../engine/index.ts';
import { formatClock } from '../../session/local-time.ts';
import { formatCount } from '../numbers.ts';
import { useSay, useSession, useText } from '../use-session.ts';
import { Facts } from './facts.tsx';
import { useAbout } from './use-about.ts';

export function AboutRegion({ index }: { readonly index: number }) {
  const { language } = useSession();
  const say = useSay();
  const text = useText();
  const view = useAbout('region', index);
  const region = view?.scenario.regions[index];
  if (view === undefined || region === undefined) return null;
  const { card, about, time } = view;
  const alert = about?.alerts.find(({ from, to }) => from <= time && time < to);
  const ended = about?.ended.filter((end) => end.time <= time) ?? [];
  const count = (outcome: Outcome): string => String(ended.filter((end) => end.outcome === outcome).length);
  return (
    <>
      <h2>{text(card.regions[index])}</h2>
      <Facts
        facts={[
          [
            say('alert'),
            alert === undefined
              ? say('noAlert')
              : say('alertSince', { time: formatClock(card.clock, alert.from) }),
          ],
          [say('population'), formatCount(region.population, language.value)],
        ]}
      />
      <h3>{say('endedHere')}</h3>
      <Facts
        facts={[
          [say('shotDown'), count('shotDown')],
          [say('suppressed'), count('suppressed')],
          [say('fell'), count('fell')],
          [say('hits'), count('hit')],
        ]}
      />
    </>
  );
}
