/** The ends of the scale: rounds that cannot kill, and a raid that nobody meets. */
import { describe, expect, it } from 'vitest';
import type { FireUnit, Scenario, ThreatRecord } from '../../src/engine/index.ts';
import { km } from '../engine/world.ts';
import { anyNight, count, holdsOf, type NightPlan, patience, play } from './random-night.ts';

describe('with a Pk of 0', () => {
  it(
    'against what really flies nobody is shot down, however many rounds are fired at what it is taken for',
    () => {
      let rounds = 0;
      holdsOf(anyNight, (plan) => {
        const { result } = play({ ...plan, scenario: misjudged(plan.scenario) });
        rounds += result.roundsFired;
        expect(result.totals.shotDown).toBe(0);
        expect(result.kills.every((kills) => kills === 0)).toBe(true);
      });
      expect(rounds).toBeGreaterThan(1000);
    },
    patience,
  );
});

/** Every drone is of the fast class but flies slowly: it is taken for one against which rounds are good. */
function misjudged(scenario: Scenario): Scenario {
  const harmless = (unit: FireUnit): FireUnit => ({ ...unit, pk: { ...unit.pk, fast: 0 } });
  return {
    ...scenario,
    droneTypes: scenario.droneTypes.map((type) => ({ ...type, threatClass: 'fast' })),
    waves: scenario.waves.map((wave) => ({ ...wave, speed: { kind: 'uniform', min: 35, max: 70 } })),
    fireUnits: scenario.fireUnits.map(harmless),
    palette: { ...scenario.palette, fireUnits: scenario.palette.fireUnits.map(harmless) },
  };
}

describe('with no defence', () => {
  it(
    'every armed, faultless, accurate drone with enough fuel hits, unless the night ends first',
    () => {
      let hits = 0;
      holdsOf(anyNight, (plan) => {
        const { result, record, scenario } = play(undefended(plan));
        hits += result.totals.hit;
        expect(result.totals.armedStopped).toBe(0);
        for (const threat of record.threats) {
          const isArmed = scenario.droneTypes[threat.type]?.armed === true;
          expect(threat.outcome).toBe(isLate(threat, scenario) ? 'airborne' : isArmed ? 'hit' : 'fell');
          if (isArmed) hitsItsTarget(threat, scenario);
        }
        expect(result.totals.hit).toBe(
          count(record.threats, ({ constraint }) => constraint === 'never-detected'),
        );
        expect(result.roundsFired + result.costDefence + record.tracks.length).toBe(0);
      });
      expect(hits).toBeGreaterThan(1000);
    },
    patience,
  );
});

function undefended({ scenario, seed, start }: NightPlan): NightPlan {
  const perfect = { faultRate: 0, accuracy: 1, range: 20_000 * km };
  return {
    scenario: {
      ...scenario,
      droneTypes: scenario.droneTypes.map((type) => ({ ...type, ...perfect })),
      places: scenario.places.map((place) => ({ ...place, radius: 0 })),
      ...{ sensors: [], posts: [], fireUnits: [], ewAreas: [], commands: [] },
    },
    commands: [],
    start: start && { ...start, stock: [] },
    seed,
  };
}

function isLate({ ended }: ThreatRecord, { duration }: Scenario): boolean {
  return ended === duration;
}

/** Where it hits, it is at its place; where it is late, it has some way to go. */
function hitsItsTarget({ legs, target, outcome }: ThreatRecord, { places }: Scenario): void {
  const last = legs[legs.length - 1];
  const { position } = places[target] ?? { position: { x: Number.NaN, y: Number.NaN } };
  if (last === undefined) throw new Error('legs: expected some, got none');
  const t = last.to - last.from;
  const away = Math.hypot(last.x + last.vx * t - position.x, last.y + last.vy * t - position.y);
  if (outcome === 'hit')
    expect(away).toBeLessThan(0.01); // a centimetre
  else expect(away).toBeGreaterThan(0.01);
}
