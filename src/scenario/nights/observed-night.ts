/** A reported night: what was known before, and apart from it what came of it. */
import type { KnownNight } from './known-night.ts';

/** Counts as reported; what was not reported, or has not happened yet, is left out. */
export interface ReportedOutcome {
  readonly neutralised?: number; // shot down, suppressed or lost
  readonly shotDown?: number;
  readonly ewLost?: number; // suppressed by electronic warfare or lost
  readonly hits?: number;
  readonly hitPlaces?: number;
  readonly debrisPlaces?: number;
}

export interface ObservedNight {
  readonly line: number; // of the file, from 1
  readonly known: KnownNight;
  readonly outcome: ReportedOutcome;
  readonly source: string | undefined; // address of the report
}
