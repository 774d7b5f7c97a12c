import { describe, expect, it } from 'vitest';
import { type Night, type NightRecord, night, type Point, type Scenario } from '../../src/engine/index.ts';
import { fc } from './property.ts';
import { anySeed, anyWorld } from './random-world.ts';

const flip = <T extends { readonly position: Point }>(thing: T): T => ({
  ...thing,
  position: flipped(thing.position),
});
const flipped = ({ x, y }: Point): Point => ({ x, y: -y });

/** What is drawn sideways cannot be mirrored: no scatter, no drift. */
const straight = (scenario: Scenario): Scenario => ({
  ...scenario,
  ewAreas: [],
  places: scenario.places.map((place) => ({ ...place, radius: 0 })),
  waves: scenario.waves.map((wave) => ({ ...wave, route: { ...wave.route, spread: 0 } })),
});

const mirrored = (scenario: Scenario): Scenario => ({
  ...scenario,
  places: scenario.places.map(flip),
  sites: scenario.sites.map(flip),
  sensors: scenario.sensors.map(flip),
  fireUnits: scenario.fireUnits.map(flip),
  regions: scenario.regions.map((region) => ({
    ...region,
    outline: region.outline.map((ring) => ring.map(flipped)),
  })),
  waves: scenario.waves.map((wave) => ({
    ...wave,
    route: { ...wave.route, via: wave.route.via.map(flipped) },
  })),
});

const ways = ({ record }: Night) =>
  (record as NightRecord).threats.flatMap(({ legs }) => legs.map(({ y, vy }) => [y + 0, vy + 0]));

describe('night()', () => {
  it('of a mirrored world is the mirrored night, to the bit', () => {
    fc.assert(
      fc.property(anyWorld, anySeed, (drawn, seed) => {
        const scenario = straight(drawn);
        const here = night(scenario, seed, { record: true });
        const there = night(mirrored(scenario), seed, { record: true });
        expect(there.stateHash).toBe(here.stateHash);
        expect([there.byType, there.byWave, there.byRegion, there.rounds, there.hits]).toEqual([
          here.byType,
          here.byWave,
          here.byRegion,
          here.rounds,
          here.hits,
        ]);
        expect(there.record?.events).toEqual(here.record?.events);
        expect(ways(there).map(([y = 0, vy = 0]) => [0 - y, 0 - vy])).toEqual(ways(here));
      }),
      { numRuns: 200 },
    );
  });
});
