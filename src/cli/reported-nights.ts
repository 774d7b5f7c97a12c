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

const dayMs = 86_400_000;

/** Days since 1970-01-01 of an ISO date. */
export function dayOf(date: string): number {
  return Date.parse(`${date}T00:00Z`) / dayMs;
}
