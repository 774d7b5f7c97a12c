/** A world for what flies to its target: one drone, one aircraft, and what a night tells of its flights. */
import type { MoveRecord, Scenario } from '../../src/engine/index.ts';
import { aircraft, drone, km, type recorded, wave, world } from './world.ts';

type Recorded = ReturnType<typeof recorded>;
export const flightsOf = ({ record }: Recorded) => record.moves.filter(({ kind }) => kind === 'flight');
export const timeAloft = ({ legs }: Pick<MoveRecord, 'legs'>) =>
  (legs.at(-1)?.to ?? 0) - (legs[0]?.from ?? 0);
export const immune = [drone({ ewSusceptibility: 0 })];
export const hopeless = { slow: 1e-9, small: 1e-9, fast: 1e-9 };

/** A route that turns north at x km. */
export const turnAt = (x: number) => ({ via: [{ x: x * km, y: 0 }], spread: 0, doglegs: 0 });

/** One drone along y = 0 to an aircraft that waits at (−20, 10) km. */
export const lone = (change: Partial<Scenario> = {}) =>
  world({ waves: [wave(1)], droneTypes: immune, fireUnits: [aircraft(-20 * km, 10 * km)], ...change });
