/** A launch site: what it has launched so far. */
import { useSay, useText } from '../use-session.ts';
import { Facts } from './facts.tsx';
import { countUntil, useAbout } from './use-about.ts';

export function AboutSite({ index }: { readonly index: number }) {
  const say = useSay();
  const text = useText();
  const view = useAbout('site', index);
  if (view === undefined) return null;
  const { card, about, time } = view;
  return (
    <>
      <h2>
        {text(card.sites[index])}
        <em>{say('site')}</em>
      </h2>
      <Facts
        facts={[[say('launchedSoFar'), about && `${countUntil(about.times, time)}/${about.times.length}`]]}
      />
    </>
  );
}
