/** A fire unit: what it is, how busy, what it has left, what it did. */
import { heldRows } from '../../analysis/unit-deeds.ts';
import type { UnitState } from '../../analysis/units-at.ts';
import type { NoFire } from '../../engine/index.ts';
import type { UnitAbout } from '../../session/about.ts';
import { formatCount, formatDistance } from '../numbers.ts';
import { unitName } from '../unit-name.ts';
import { useSay, useSession, useText } from '../use-session.ts';
import type { WordKey } from '../words.ts';
import { Facts } from './facts.tsx';
import { countUntil, useAbout } from './use-about.ts';

const stateKeys: Readonly<Record<UnitState, WordKey>> = {
  ready: 'unitReady',
  busy: 'unitBusy',
  reloading: 'unitReloading',
  empty: 'unitEmpty',
  moving: 'unitMoving',
  unready: 'unitUnready',
  off: 'unitOff',
};

export function AboutUnit({ index }: { readonly index: number }) {
  const { language } = useSession();
  const say = useSay();
  const text = useText();
  const view = useAbout('unit', index);
  const unit = view?.scenario.fireUnits[index];
  if (view === undefined || unit === undefined) return null;
  const { card, world, about, time } = view;
  const now = world?.units[index];
  const fired = about?.fired.filter((shot) => shot.time <= time).reduce((sum, shot) => sum + shot.rounds, 0);
  const count = (value: number): string => formatCount(value, language.value);
  const happened = (times: readonly number[] | undefined): string | undefined =>
    times && count(countUntil(times, time));
  const ofSome = (times: readonly number[] | undefined): string | undefined =>
    times && times.length > 0 ? count(countUntil(times, time)) : undefined;
  return (
    <>
      <h2>
        {unitName({ say, text, ...view }, index)}
        <em>{say(unit.layer)}</em>
      </h2>
      <Facts
        facts={[
          [say('status'), now && say(stateKeys[now.state])],
          [say('command'), unit.post < 0 ? say('autonomous') : text(card.posts[unit.post])],
          [say('range'), formatDistance(unit.range, language.value, say)],
          [say('channelsBusy'), now && `${now.busy}/${unit.channels}`],
          [say('roundsReady'), now && `${count(now.ready)}/${count(unit.magazine)}`],
          [say('reserve'), now && count(now.reserve)],
          [
            say('shots'),
            fired === undefined ? undefined : count(fired - countUntil(about?.returned ?? [], time)),
          ],
          [say('kills'), happened(about?.kills)],
          [say('misses'), happened(about?.missed)],
          [say('inVain'), happened(about?.wasted)],
          [say('drives'), ofSome(about?.drives)],
          [say('sorties'), ofSome(about?.sorties)],
          [say('inReachSoFar'), happened(about?.passes.map((pass) => pass.time))],
        ]}
      />
      {about !== undefined && <WhyNotFired passes={about.passes.filter((pass) => pass.time <= time)} />}
    </>
  );
}

/** Tracks that came into its reach and left it without a shot, by reason. */
function WhyNotFired({ passes }: Pick<UnitAbout, 'passes'>) {
  const { language } = useSession();
  const say = useSay();
  const counts = new Map<NoFire, number>();
  for (const { why } of passes) if (why !== 'fired') counts.set(why, (counts.get(why) ?? 0) + 1);
  if (counts.size === 0) return null;
  return (
    <section class="counts" data-testid="why-not-fired">
      <h3>{say('whyNotFired')}</h3>
      <Facts
        facts={heldRows(counts).map((row) => [
          say(`held.${row.why}`),
          formatCount(row.passes, language.value),
        ])}
      />
    </section>
  );
}
