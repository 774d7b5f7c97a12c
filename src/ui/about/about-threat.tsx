/** A threat: what it is, where it is bound, what is believed of it, and its story so far. */
import type { Outcome } from '../../engine/index.ts';
import { formatClock } from '../../session/local-time.ts';
import { toggleFollow } from '../keyboard.ts';
import { formatCount } from '../numbers.ts';
import { useSay, useSession, useText } from '../use-session.ts';
import type { Say, WordKey } from '../words.ts';
import { Facts } from './facts.tsx';
import { StoryList } from './story.tsx';
import { type AboutView, useAbout } from './use-about.ts';

const outcomeKeys: Readonly<Record<Outcome, WordKey>> = {
  shotDown: 'shotDown',
  suppressed: 'suppressed',
  fell: 'fell',
  hit: 'hit',
  left: 'left',
  airborne: 'airborne',
};

export function AboutThreat({ index }: { readonly index: number }) {
  const session = useSession();
  const say = useSay();
  const text = useText();
  const view = useAbout('threat', index);
  if (view === undefined) return null;
  const { scenario, card, world, about, time } = view;
  const threat = about?.threat;
  const type = threat === undefined ? undefined : scenario.droneTypes[threat.type];
  const wave = threat === undefined ? undefined : scenario.waves[threat.wave];
  const now = world?.threats.find((candidate) => candidate.threat === index);
  const language = session.language.value;
  return (
    <>
      <h2>
        {say('threat', { number: index + 1 })}
        <em>{text(card.droneTypes[threat?.type ?? -1])}</em>
      </h2>
      <Facts
        facts={[
          [say('kind'), type && say(type.armed ? 'armed' : 'decoy')],
          [say('from'), text(card.sites[wave?.site ?? -1])],
          [say('wave'), wave && formatClock(card.clock, wave.firstLaunch)],
          [say('boundFor'), text(card.places[threat?.target ?? -1])],
          [say('speed'), now && say('kmh', { value: formatCount(now.speed * 3.6, language) })],
          [say('altitude'), now && say('metres', { value: formatCount(now.altitude, language) })],
          [say('status'), status(view, index, say)],
          [say('believed'), now && belief(now.track, now.call, say)],
        ]}
      />
      {now !== undefined && (
        <button
          type="button"
          class="wide"
          aria-pressed={session.isFollowing.value}
          onClick={() => toggleFollow(session)}
        >
          {say(session.isFollowing.value ? 'following' : 'follow')}
        </button>
      )}
      {about !== undefined && <StoryList story={about.story} card={card} time={time} />}
    </>
  );
}

/** What it does, or what became of it and when. */
function status({ world, card }: AboutView<'threat'>, index: number, say: Say): string {
  const now = world?.threats.find(({ threat }) => threat === index);
  if (now !== undefined) return say(now.drifting ? 'drifting' : 'flying');
  const end = world?.ended.find(({ threat }) => threat === index);
  if (end === undefined) return say('waitingToLaunch');
  return `${say(outcomeKeys[end.outcome])}, ${formatClock(card.clock, end.time)}`;
}

function belief(track: number, call: 'strike' | 'decoy' | undefined, say: Say): string {
  if (track < 0) return say('unseen');
  const called = call === undefined ? 'notCalled' : call === 'strike' ? 'callStrike' : 'callDecoy';
  return `${say('trackNumber', { number: track + 1 })}, ${say(called)}`;
}
