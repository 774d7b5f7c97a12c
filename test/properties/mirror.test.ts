/** A mirrored world has the mirrored night, to the bit: driving, flying, jamming and commands with positions included. */
import { describe, expect, it } from 'vitest';
import type {
  Act,
  Box,
  Command,
  Leg,
  NightRecord,
  Palette,
  Point,
  Scenario,
} from '../../src/engine/index.ts';
import { anyNight, holdsOf, isSame, type NightPlan, patience, play } from './random-night.ts';

const flipped = ({ x, y }: Point): Point => ({ x, y: 0 - y });
const flip = <T extends { readonly position: Point }>(thing: T): T => ({
  ...thing,
  position: flipped(thing.position),
});
const flippedBox = ({ min, max }: Box): Box => ({
  min: { x: min.x, y: 0 - max.y },
  max: { x: max.x, y: 0 - min.y },
});

/** What is drawn sideways cannot be mirrored: no scatter, and what is jammed falls instead of drifting. */
const straight = (scenario: Scenario): Scenario => ({
  ...scenario,
  ewAreas: scenario.ewAreas.map((area) => ({ ...area, fallShare: 1 })),
  palette: {
    ...scenario.palette,
    ewAreas: scenario.palette.ewAreas.map((area) => ({ ...area, fallShare: 1 })),
  },
  places: scenario.places.map((place) => ({ ...place, radius: 0 })),
  waves: scenario.waves.map((wave) => ({ ...wave, route: { ...wave.route, spread: 0 } })),
});

const mirrored = (scenario: Scenario): Scenario => ({
  ...scenario,
  bounds: flippedBox(scenario.bounds),
  places: scenario.places.map(flip),
  sites: scenario.sites.map(flip),
  sensors: scenario.sensors.map(flip),
  fireUnits: scenario.fireUnits.map(flip),
  ewAreas: scenario.ewAreas.map(flip),
  palette: mirroredPalette(scenario.palette),
  regions: scenario.regions.map((region) => ({
    ...region,
    outline: region.outline.map((ring) => ring.map(flipped)),
    box: flippedBox(region.box),
  })),
  waves: scenario.waves.map((wave) => ({
    ...wave,
    route: { ...wave.route, via: wave.route.via.map(flipped) },
  })),
  commands: scenario.commands.map(mirroredCommand),
});

const mirroredPalette = (palette: Palette): Palette => ({
  ...palette,
  sensors: palette.sensors.map(flip),
  fireUnits: palette.fireUnits.map(flip),
  ewAreas: palette.ewAreas.map(flip),
});

const mirroredCommand = ({ time, act }: Command): Command => ({ time, act: mirroredAct(act) });

function mirroredAct(act: Act): Act {
  switch (act.kind) {
    case 'place':
      return { ...act, at: flipped(act.at) };
    case 'move':
    case 'displace':
      return { ...act, to: flipped(act.to) };
    default:
      return act;
  }
}

/** Everything recorded, as seen in the mirror; 0 is 0 on both sides. */
function inMirror({ threats, moves, hauls, engagements, laydown: _, ...rest }: NightRecord) {
  return {
    ...rest,
    threats: threats.map((threat) => ({ ...threat, legs: threat.legs.map(legInMirror) })),
    moves: moves.map((move) => ({ ...move, legs: move.legs.map(legInMirror) })),
    hauls: hauls.map((haul) => ({ ...haul, legs: haul.legs.map(legInMirror) })),
    engagements: engagements.map((one) => ({ ...one, at: flipped(one.at) })),
  };
}

const legInMirror = (leg: Leg): Leg => ({ ...leg, y: 0 - leg.y, vy: 0 - leg.vy });

/** Turns -0 into 0. */
const unsigned = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

describe('night()', () => {
  it(
    'of a mirrored world is the mirrored night, to the bit',
    () => {
      holdsOf(anyNight, (drawn) => {
        const plan: NightPlan = { ...drawn, scenario: straight(drawn.scenario) };
        const there = play({
          ...plan,
          scenario: mirrored(plan.scenario),
          commands: plan.commands.map(mirroredCommand),
        });
        const here = play(plan);
        expect(there.result.stateHash).toBe(here.result.stateHash);
        const { record: _, ...outcome } = here.result;
        expect(there.result).toMatchObject(outcome);
        const { laydown: __, ...recorded } = here.record;
        isSame(unsigned(inMirror(there.record)), unsigned(recorded));
      });
    },
    patience,
  );
});
