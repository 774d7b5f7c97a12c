/** A threat's own story: its events up to the end of it, and how it ended where no event says so. */
import type { NightEvent, ThreatRecord } from '../engine/index.ts';

/** How a threat ended that no event of the log tells. */
export type StoryEnd =
  | { readonly kind: 'cameDown'; readonly time: number; readonly region: number } // suppressed, some time after
  | { readonly kind: 'stillUp'; readonly time: number }; // at the end of the night

export interface Story {
  readonly events: readonly NightEvent[];
  readonly end: StoryEnd | undefined;
}

/** @param events all of the threat's, in order. What units do about a threat that is gone is not its story. */
export function storyOf(threat: ThreatRecord, events: readonly NightEvent[]): Story {
  const gone = threat.outcome === 'airborne' ? Number.POSITIVE_INFINITY : threat.ended;
  return {
    events: events.filter((event) => !isAftermath(event, Math.min(gone, threat.suppressedAt ?? gone))),
    end: storyEnd(threat),
  };
}

function isAftermath({ kind, time }: NightEvent, gone: number): boolean {
  return (kind === 'track.dropped' || kind === 'engagement.wasted') && time >= gone;
}

function storyEnd({ outcome, ended, suppressedAt, region }: ThreatRecord): StoryEnd | undefined {
  if (outcome === 'airborne') return { kind: 'stillUp', time: ended };
  if (outcome === 'suppressed' && suppressedAt !== undefined && ended > suppressedAt)
    return { kind: 'cameDown', time: ended, region };
  return undefined;
}
