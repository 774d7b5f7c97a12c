/** The squares on which courses are listed save questions and decide nothing: a plane of one square asks everybody about everything. */
import { describe, expect, it } from 'vitest';
import { type Box, type Command, night, type Scenario } from '../../src/engine/index.ts';
import { anyLivelyWorld } from './lively-world.ts';
import { fc, real } from './property.ts';
import { randomCommands } from './random-commands.ts';
import { spot } from './random-defence.ts';
import { anySeed } from './random-world.ts';
import { constant, hour, km } from './world.ts';

/** Wider than any command or drift goes; its squares are 50 km wide where the crowd is large enough. */
const theatre: Box = { min: { x: -1600 * km, y: -1600 * km }, max: { x: 1600 * km, y: 1600 * km } };

/** Nobody leaves this one either, but all of that lies in one of its squares. */
const oneSquare: Box = { min: { x: -2000 * km, y: -2000 * km }, max: { x: 1e6 * km, y: 1e6 * km } };

/** Drones that take off in the last second, so that many are expected and squares are small. */
const crowd = 300;

/** s; the longest that can be drawn is 37 times as long, 1,300 km at the highest speed. */
const longestDrift = 250;

/** Any lively world whose waves come an hour after each other, and whose defence moves meanwhile: a move takes hours. */
const anyNight = anyLivelyWorld.map(spread).chain((world) =>
  fc.record({
    scenario: fc.constant(crowded(world)),
    commands: fc.tuple(randomCommands(world), moves(world)).map((both) => both.flat()),
    seed: anySeed,
  }),
);

function spread(world: Scenario): Scenario {
  const shorten = <T extends { readonly driftTime: number }>(area: T): T => ({
    ...area,
    driftTime: Math.min(area.driftTime, longestDrift),
  });
  return {
    ...world,
    waves: world.waves.map((wave, n) => ({ ...wave, firstLaunch: n * hour })),
    ewAreas: world.ewAreas.map(shorten),
    palette: { ...world.palette, ewAreas: world.palette.ewAreas.map(shorten) },
  };
}

function crowded(world: Scenario): Scenario {
  const [pattern] = world.waves;
  if (pattern === undefined) return world;
  const late = { firstLaunch: world.duration - 1, spacing: constant(0), count: crowd };
  return { ...world, waves: [...world.waves, { ...pattern, id: 'late', key: 1, ...late }] };
}

/** Units and sensors that go elsewhere in the first hours of the night, some of them several times. */
function moves({ fireUnits, sensors }: Scenario): fc.Arbitrary<Command[]> {
  const ids = [...fireUnits, ...sensors].map(({ id }) => id);
  if (ids.length === 0) return fc.constant([]);
  const move = fc.record({
    kind: fc.constant('move' as const),
    id: fc.constantFrom(...ids),
    to: spot(100 * km),
  });
  return fc.array(fc.record({ time: real(1, 3 * hour), act: move }), { maxLength: 10 });
}

function play(scenario: Scenario, commands: readonly Command[], seed: string) {
  const { record, ...outcome } = night(scenario, seed, { commands, record: true });
  return { outcome, record };
}

describe('night()', () => {
  it('is the same where everybody is asked at every change of the laydown as where those are who pass near', () => {
    fc.assert(
      fc.property(anyNight, ({ scenario, commands, seed }) => {
        const near = play({ ...scenario, bounds: theatre }, commands, seed);
        const asked = play({ ...scenario, bounds: oneSquare }, commands, seed);
        expect(asked.outcome).toEqual(near.outcome); // the hash of its state too
        expect(asked.record).toEqual(near.record);
      }),
      { numRuns: 300 },
    );
  }, 180_000);
});
