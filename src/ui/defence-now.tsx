/** How the defence stands while nothing is picked: what it sees, what it has left, what happened last, and the signs. */
import { formatClock } from '../session/local-time.ts';
import { eventLine } from './event-line.ts';
import { formatCount } from './numbers.ts';
import { SignKey } from './sign-key.tsx';
import { useNaming, useSay, useSession } from './use-session.ts';

export function DefenceNow() {
  const { open, reading, language } = useSession();
  const say = useSay();
  const { counts, layers = [], posts = [] } = reading.value?.world ?? {};
  const channels = layers.reduce((sum, layer) => sum + layer.channels, 0);
  const busy = layers.reduce((sum, layer) => sum + layer.busy, 0);
  const rounds = layers.reduce((sum, layer) => sum + layer.rounds, 0);
  const waiting = posts.reduce((sum, post) => sum + post.waiting, 0);
  const controllers = open.value?.compiled.scenario.posts ?? [];
  const isHeldUp = posts.some(
    (post, index) => post.waiting > 0 && post.handling >= (controllers[index]?.controllers ?? Infinity),
  );
  return (
    <>
      <h2>{say('nothingPicked')}</h2>
      <div class="bars">
        <Bar label={say('tracked')} part={counts?.tracked ?? 0} whole={counts?.inTheAir ?? 0} />
        <Bar label={say('channels')} part={busy} whole={channels} />
        <div class="plain">
          <span>{say('rounds')}</span>
          <b>{formatCount(rounds, language.value)}</b>
        </div>
        <div class={isHeldUp ? 'plain hot' : 'plain'}>
          <span>{say('waitingKey')}</span>
          <b>{waiting}</b>
        </div>
      </div>
      <LatestEvent />
      <p class="fine">{say('pickHint')}</p>
      <SignKey />
    </>
  );
}

function Bar({
  label,
  part,
  whole,
}: {
  readonly label: string;
  readonly part: number;
  readonly whole: number;
}) {
  const share = whole > 0 ? part / whole : 0;
  return (
    <div style={{ '--share': `${(share * 100).toFixed(1)}%` }}>
      <span>{label}</span>
      <b>
        {part}/{whole}
      </b>
    </div>
  );
}

function LatestEvent() {
  const { reading, open } = useSession();
  const say = useSay();
  const naming = useNaming();
  const card = open.value?.compiled.card;
  const latest = reading.value?.latest;
  return (
    <section>
      <h3>{say('latest')}</h3>
      <p class="latest" data-testid="latest">
        {card === undefined || naming === undefined || latest === undefined ? (
          say('nothingYet')
        ) : (
          <>
            <time>{formatClock(card.clock, latest.time, true)}</time>
            {'threat' in latest && latest.threat >= 0 && (
              <b>{say('threat', { number: latest.threat + 1 })}: </b>
            )}
            {eventLine(latest, naming)}
          </>
        )}
      </p>
    </section>
  );
}
