/** A threat's own story: its events with their times, up to now, and how it ended. */
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Story } from '../../analysis/story.ts';
import type { ScenarioCard } from '../../scenario/index.ts';
import { formatClock } from '../../session/local-time.ts';
import { type EventTone, endLine, eventLine, eventTone } from '../event-line.ts';
import type { Naming } from '../unit-name.ts';
import { useNaming, useSay, useSession } from '../use-session.ts';

interface StoryListProps {
  readonly story: Story;
  readonly card: ScenarioCard;
  readonly time: number; // s
}

interface Line {
  readonly time: number; // s
  readonly tone: EventTone;
  readonly text: string;
}

export function StoryList({ story, card, time }: StoryListProps) {
  const say = useSay();
  const naming = useNaming();
  const { language, open } = useSession();
  const lines = useMemo(
    () => (naming === undefined ? [] : linesOf(story, naming)),
    [story, language.value, open.value],
  );
  const told = lines.filter((line) => line.time <= time);
  const isOver = told.length === lines.length;
  const list = useNewestInSight(told.length);
  if (told.length === 0) return null;
  return (
    <section>
      {isOver && story.constraint !== undefined && (
        <p class="bound" data-testid="constraint">
          <em>{say('boundBy')}</em>
          {say(`leak.${story.constraint}`)}
        </p>
      )}
      <h3>{say('story')}</h3>
      <ol ref={list} class="story" data-testid="story">
        {told.map(({ tone, text, ...line }, index) => (
          <li key={index} class={index === told.length - 1 ? `${tone} now` : tone}>
            <time>{formatClock(card.clock, line.time, true)}</time>
            {text}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** While the story grows its newest line stays in sight; one that is opened is read from its start. */
function useNewestInSight(count: number) {
  const list = useRef<HTMLOListElement>(null);
  const before = useRef(count);
  useEffect(() => {
    if (count > before.current) list.current?.lastElementChild?.scrollIntoView({ block: 'nearest' });
    before.current = count;
  }, [count]);
  return list;
}

function linesOf({ events, end }: Story, naming: Naming): readonly Line[] {
  const lines = events.map((event) => ({
    time: event.time,
    tone: eventTone(event),
    text: eventLine(event, naming),
  }));
  if (end === undefined) return lines;
  return [...lines, { time: end.time, tone: 'plain', text: endLine(end, naming) }];
}
