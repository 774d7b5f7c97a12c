/** The accounts of a night: every launched threat ends in exactly one column. */

export const outcomes = ['shotDown', 'suppressed', 'fell', 'hit', 'left', 'airborne'] as const;
/** How a threat ended; `airborne` at the report. */
export type Outcome = (typeof outcomes)[number];

/** launched = shotDown + suppressed + fell + hit + left + airborne; `armed` of the launched carry a warhead. */
export interface Totals {
  launched: number;
  armed: number;
  shotDown: number;
  suppressed: number;
  fell: number;
  hit: number;
  left: number;
  airborne: number;
  armedStopped: number; // of the armed: shot down, suppressed, fell or left
}

export function emptyTotals(): Totals {
  return {
    launched: 0,
    armed: 0,
    shotDown: 0,
    suppressed: 0,
    fell: 0,
    hit: 0,
    left: 0,
    airborne: 0,
    armedStopped: 0,
  };
}

/** Counts one threat. */
export function countThreat(totals: Totals, outcome: Outcome, isArmed: boolean): void {
  totals.launched++;
  totals[outcome]++;
  if (!isArmed) return;
  totals.armed++;
  if (outcome !== 'hit' && outcome !== 'airborne') totals.armedStopped++;
}

/** Neutralised as the morning report counts it: shot down, suppressed, fell and left. */
export function neutralised(totals: Totals): number {
  return totals.shotDown + totals.suppressed + totals.fell + totals.left;
}
