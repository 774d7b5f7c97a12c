/** A fire unit: what it is, how busy, what it has left, what it did. */
import type { UnitState } from '../../analysis/world-at.ts';
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
  unready: 'unitUnready',
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
          [say('shots'), fired === undefined ? undefined : count(fired)],
          [say('kills'), about && String(countUntil(about.kills, time))],
        ]}
      />
    </>
  );
}
