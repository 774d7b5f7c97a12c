/** Reported and simulated nights as the analysis wants them: counts only. */
import type { ReportedNight, Sample } from '../analysis/index.ts';
import type { ObservedNight } from '../scenario/index.ts';
import type { ForecastNight } from './forecast.ts';

export function reportedOf(nights: readonly ObservedNight[]): ReportedNight[] {
  return nights.map(({ known: { date, launched }, outcome: { neutralised, hits, hitPlaces } }) => ({
    date,
    launched,
    reported: { neutralised, hits, hitPlaces },
  }));
}

export function columnsOf(samples: readonly (readonly ForecastNight[])[]): Sample[] {
  return samples.map((rows) => ({
    neutralised: rows.map(({ neutralised }) => neutralised),
    hits: rows.map(({ hits }) => hits),
    hitPlaces: rows.map(({ hitPlaces }) => hitPlaces),
  }));
}
