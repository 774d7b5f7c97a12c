/** Why it leaked, as text for people: the count per constraint, and the story of each leaker. */
import {
  type ConstraintRow,
  clockText,
  eventLine,
  leakerStories,
  type Story,
  threatName,
} from '../analysis/index.ts';
import type { NightRecord } from '../engine/index.ts';
import type { CompiledScenario } from '../scenario/index.ts';
import { nameAt, startOfDay } from './card-words.ts';
import { percent, whole } from './format.ts';
import { constraintWords } from './reason-words.ts';
import { section } from './table.ts';

export function whyLeakedText(rows: readonly ConstraintRow[]): string {
  const cells = rows.map(({ constraint, leakers, share }) => [
    constraintWords[constraint],
    whole(leakers),
    percent(share),
  ]);
  return section('Why it leaked, by what bound the defence', ['', 'leakers', 'share'], cells);
}

/** Each leaker with its story, in order of the hit. */
export function leakersText(compiled: CompiledScenario, record: NightRecord): string {
  const stories = leakerStories(record).map((story) => storyText(compiled, record, story));
  return ['The story of each leaker', ...(stories.length > 0 ? stories : ['  nothing leaked'])].join('\n\n');
}

function storyText(compiled: CompiledScenario, record: NightRecord, story: Story): string {
  const start = startOfDay(compiled.card);
  const lines = story.events.map((event) => `    ${eventLine(event, compiled.scenario, record, start)}`);
  return [`  ${leakerHeading(compiled, record, story)}`, ...lines].join('\n');
}

function leakerHeading({ card }: CompiledScenario, { threats }: NightRecord, story: Story): string {
  const { type = -1, target = -1, ended = 0 } = threats[story.threat] ?? {};
  const why = story.constraint === undefined ? '' : `: ${constraintWords[story.constraint]}`;
  const when = clockText(startOfDay(card) + ended);
  return `${threatName(story.threat)}  ${nameAt(card.droneTypes, type)}, hit ${nameAt(card.places, target)} at ${when}${why}`;
}

/** The same for machines. */
export function leakersJson(compiled: CompiledScenario, record: NightRecord) {
  const { scenario, card } = compiled;
  return leakerStories(record).map((story) => ({
    threat: threatName(story.threat),
    type: scenario.droneTypes[record.threats[story.threat]?.type ?? -1]?.id,
    wave: scenario.waves[record.threats[story.threat]?.wave ?? -1]?.id,
    place: scenario.places[record.threats[story.threat]?.target ?? -1]?.id,
    hit: record.threats[story.threat]?.ended,
    constraint: story.constraint,
    story: story.events.map((event) => eventLine(event, scenario, record, startOfDay(card))),
  }));
}
