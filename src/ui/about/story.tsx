/** A threat's own story: its events with their times, up to now. */
import type { NightEvent } from '../../engine/index.ts';
import type { ScenarioCard } from '../../scenario/index.ts';
import { formatClock } from '../../session/local-time.ts';
import { eventLine, eventTone } from '../event-line.ts';
import { useSay, useText } from '../use-session.ts';

interface StoryProps {
  readonly events: readonly NightEvent[];
  readonly card: ScenarioCard;
  readonly time: number; // s
}

export function Story({ events, card, time }: StoryProps) {
  const say = useSay();
  const text = useText();
  const told = events.filter((event) => event.time <= time);
  if (told.length === 0) return null;
  return (
    <section>
      <h3>{say('story')}</h3>
      <ol class="story" data-testid="story">
        {told.map((event, index) => (
          <li key={index} class={index === told.length - 1 ? `${eventTone(event)} now` : eventTone(event)}>
            <time>{formatClock(card.clock, event.time, true)}</time>
            {eventLine(event, { say, text, card })}
          </li>
        ))}
      </ol>
    </section>
  );
}
