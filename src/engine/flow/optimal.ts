/** The policy `optimal`: all tracks that a post could engage are weighed against all its free units at once. */

import { assignRows } from '../kernel/assignment.ts';
import { candidates, type Ranked, refuse } from './candidates.ts';
import { type NightState, type Offer, postAt, type TrackState, type UnitState } from './night-state.ts';

/**
 * The unit that a track gets where the pairs of the moment are assigned for the greatest expected gain (worth · Pk − cost, one unit a
 * track, a unit as often as it has free channels); undefined where it is left for a better pair, or no unit can take it. The others are
 * told that it was not they.
 */
export function optimalChoice(state: NightState, offer: Offer): Ranked | undefined {
  const choices = candidates(state, offer);
  if (choices.length === 0) return undefined;
  const rows = [choices, ...rivals(state, offer)];
  const slots = slotsOf(state, rows);
  const [own] = assignRows(rows.map((row) => costs(row, slots, rows.length)));
  const unit = own === undefined ? undefined : slots[own];
  const chosen = choices.find((choice) => choice.unit === unit);
  if (chosen !== undefined)
    for (const { reach } of choices) if (reach !== chosen.reach) refuse(reach, 'other-unit');
  return chosen;
}

/** The candidates of the other tracks that wait for the same post and are in nobody's hands. */
function rivals(state: NightState, offer: Offer): Ranked[][] {
  const rows: Ranked[][] = [];
  for (const other of postAt(state, offer.post).pending) {
    const { isLive, version, inHandOf } = state.tracks[other.track] as TrackState;
    const isOpen = isLive && other.version === version && other.deadline > state.now;
    if (other === offer || !isOpen || inHandOf.includes(offer.post)) continue;
    const row = candidates(state, other);
    if (row.length > 0) rows.push(row);
  }
  return rows;
}

/** Every unit in question, once for each free channel that could be used, in order of index. */
function slotsOf(state: NightState, rows: readonly (readonly Ranked[])[]): number[] {
  const units = [...new Set(rows.flat().map(({ unit }) => unit))].sort((one, other) => one - other);
  return units.flatMap((unit) => {
    const { busy } = state.units[unit] as UnitState;
    const free = (state.scenario.fireUnits[unit]?.channels ?? 0) - busy;
    return new Array<number>(Math.min(free, rows.length)).fill(unit);
  });
}

/** What each slot would cost a track; a column for each track to go without costs nothing. */
function costs(row: readonly Ranked[], slots: readonly number[], tracks: number): number[] {
  const own = new Map(row.map(({ unit, value }) => [unit, value]));
  return [...slots.map((unit) => own.get(unit) ?? impossible), ...new Array<number>(tracks).fill(0)];
}

/** Dearer than any sum of real pairs, USD. */
const impossible = 1e15;
