/** A world with one of everything that a command can be given to. */
import type { Act, Night, Scenario } from '../../src/engine/index.ts';
import { aircraft, ewArea, group, gun, km, place, post, sensor, wave, world } from './world.ts';

export const spot = { x: -50 * km, y: 0 };
export const abroad = { x: 1000 * km, y: 0 };

/** One of everything, at the origin unless it says otherwise. */
export const full = (change: Partial<Scenario> = {}): Scenario =>
  world({
    waves: [wave(10, { firstLaunch: 10 })],
    places: [place('plant', 0, 0)],
    posts: [post({ id: 'post' }), post({ id: 'other' })],
    sensors: [sensor(), sensor({ id: 'eyes', unit: 1, range: 10 * km })],
    fireUnits: [
      gun(-100 * km, 0, { id: 'gun', post: 0 }),
      group(-100 * km, 20 * km, { id: 'group' }),
      aircraft(-20 * km, 10 * km, { id: 'aircraft' }),
    ],
    ewAreas: [ewArea(-30 * km, 100 * km, { id: 'ew', range: 10 * km })],
    palette: {
      sensors: [sensor({ id: '', type: 'radar-type' })],
      fireUnits: [gun(0, 0, { id: '', type: 'gun-type', layer: 'missile' })],
      ewAreas: [ewArea(0, 0, { id: '', type: 'ew-type' })],
      eyes: { 'gun-type': 'radar-type' },
    },
    ...change,
  });

export const all = { kind: 'all' } as const;
export const place1: Act = { kind: 'place', type: 'gun-type', id: 'new', at: spot, post: undefined };

/** What a night came to, apart from what became of commands. */
export function outcome({ stateHash: _, refused: __, ...rest }: Night) {
  return rest;
}
