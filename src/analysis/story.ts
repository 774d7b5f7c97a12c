/** A threat's own story: its events up to the end of it, how it ended where no event says so, and what let it through. */
import type { Constraint, NightEvent, NightRecord, ThreatRecord } from '../engine/index.ts';

/** How a threat ended that no event of the log tells. */
export type StoryEnd =
  | { readonly kind: 'cameDown'; readonly time: number; readonly region: number } // suppressed, some time after
  | { readonly kind: 'stillUp'; readonly time: number }; // at the end of the night

export interface Story {
  readonly threat: number;
  readonly events: readonly NightEvent[]; // in order of time
  readonly end: StoryEnd | undefined;
  readonly constraint: Constraint | undefined; // what stopped the defence, where it hit
}

/** The story of one threat. What units do about a threat that is gone is not its story. */
export function storyOf(record: NightRecord, threat: number): Story {
  return tell(
    record,
    threat,
    record.events.filter((event) => 'threat' in event && event.threat === threat),
  );
}

/** The stories of some threats, in the order given: one pass over the log for all of them. */
export function storiesOf(record: NightRecord, threats: readonly number[]): Story[] {
  const eventsOf = new Map<number, NightEvent[]>(threats.map((threat) => [threat, []]));
  for (const event of record.events) {
    if ('threat' in event) eventsOf.get(event.threat)?.push(event);
  }
  return threats.map((threat) => tell(record, threat, eventsOf.get(threat) ?? []));
}

function tell(record: NightRecord, threat: number, events: readonly NightEvent[]): Story {
  const flown = record.threats[threat];
  if (flown === undefined)
    throw new Error(`story: expected a threat below ${record.threats.length}, got ${threat}`);
  const gone = flown.outcome === 'airborne' ? Number.POSITIVE_INFINITY : flown.ended;
  return {
    threat,
    events: events.filter((event) => !isAftermath(event, gone)),
    end: storyEnd(flown),
    constraint: flown.constraint,
  };
}

/** Told at the moment of its end, but not of it. */
const aftermath: ReadonlySet<NightEvent['kind']> = new Set([
  'track.dropped',
  'engagement.wasted',
  'order.late',
] satisfies NightEvent['kind'][]);

/** What is believed of a threat that is gone lives on for a while: it is tracked, ordered on and shot at in vain. */
function isAftermath({ kind, time }: NightEvent, gone: number): boolean {
  return time > gone || (time === gone && aftermath.has(kind));
}

function storyEnd({ outcome, ended, suppressedAt, region }: ThreatRecord): StoryEnd | undefined {
  if (outcome === 'airborne') return { kind: 'stillUp', time: ended };
  if (outcome === 'suppressed' && suppressedAt !== undefined && ended > suppressedAt)
    return { kind: 'cameDown', time: ended, region };
  return undefined;
}
