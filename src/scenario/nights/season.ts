/** What a month says of a night before anything else is known of it: the share of strike drones, and how clear the air may be. */

/**
 * Share of the launched that the Air Force calls Shahed, by month.
 *
 * Source: monthly means of the daily table by P. Ivaniuk, September 2025 to May 2026. Before, Ukrainian and British officials spoke of half
 * (UK MoD, September to November 2024: up to 60 % decoys); outside both, the mean of the table.
 */
const strikeShares: Readonly<Record<string, number>> = {
  '2025-09': 0.58,
  '2025-10': 0.58,
  '2025-11': 0.62,
  '2025-12': 0.6,
  '2026-01': 0.66,
  '2026-02': 0.64,
  '2026-03': 0.61,
  '2026-04': 0.66,
  '2026-05': 0.62,
};
const strikeShareBefore = 0.5;
const strikeShareAfter = 0.62;

/** The usual share of strike drones in the month of an ISO date, 0 to 1. */
export function strikeShareOf(date: string): number {
  const month = date.slice(0, 7);
  return strikeShares[month] ?? (month < '2025-09' ? strikeShareBefore : strikeShareAfter);
}

/** The clearness of the worst night of each month, January first; the most likely is 0.8 and the best 1. Assumptions: fog and low cloud of winter. */
const murkiest = [0.1, 0.1, 0.2, 0.4, 0.5, 0.5, 0.5, 0.5, 0.4, 0.2, 0.1, 0.1] as const;

/** The ends of a triangular distribution of visibility in the month of an ISO date. */
export function visibilityOf(date: string): readonly [number, number, number] {
  return [murkiest[Number(date.slice(5, 7)) - 1] ?? 0.1, 0.8, 1];
}

/** July 2025 and June 2026, the ends of the nights that growth was fitted to. */
const firstMonth = -5;
const lastMonth = 6;

/**
 * Whole months from December 2025, the month that the standing defence is made for. Growth is not drawn on beyond the time that it was
 * fitted to: later nights meet the defence of its end, earlier ones that of December 2025, because the share neutralised was higher in 2024
 * than in 2025, not lower.
 */
export function monthsFromDecember2025(date: string): number {
  const months = (Number(date.slice(0, 4)) - 2025) * 12 + Number(date.slice(5, 7)) - 12;
  return months < firstMonth ? 0 : Math.min(lastMonth, months);
}
