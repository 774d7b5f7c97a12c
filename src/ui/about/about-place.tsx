/** A defended place: what it is, what hangs on it, how often it was hit. */
import { formatCount } from '../numbers.ts';
import { useSay, useSession, useText } from '../use-session.ts';
import { Facts } from './facts.tsx';
import { useAbout } from './use-about.ts';

export function AboutPlace({ index }: { readonly index: number }) {
  const { language } = useSession();
  const say = useSay();
  const text = useText();
  const view = useAbout('place', index);
  const place = view?.scenario.places[index];
  if (view === undefined || place === undefined) return null;
  const { card, world } = view;
  return (
    <>
      <h2>{text(card.places[index])}</h2>
      <Facts
        facts={[
          [say('kind'), say(place.kind)],
          [say('region'), text(card.regions[place.region])],
          [say('hitsSoFar'), String(world?.hits[index] ?? 0)],
          [say('customers'), place.customers > 0 ? formatCount(place.customers, language.value) : undefined],
        ]}
      />
    </>
  );
}
