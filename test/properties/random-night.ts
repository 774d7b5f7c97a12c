/** Random nights with everything on: a world, commands of its own and of a player, what earlier nights left, and a seed. */
import { isDeepStrictEqual } from 'node:util';
import { expect } from 'vitest';
import {
  type Command,
  type Night,
  type NightOptions,
  type NightRecord,
  type NightStart,
  night,
  type Scenario,
  type Stock,
} from '../../src/engine/index.ts';
import { fc, real } from '../engine/property.ts';
import { randomCommands } from '../engine/random-commands.ts';
import { listOf, mostly } from '../engine/random-defence.ts';
import { anySeed, anyWorld } from '../engine/random-world.ts';

/** Everything that decides a night. */
export interface NightPlan {
  readonly scenario: Scenario;
  readonly commands: readonly Command[]; // of a player
  readonly start: NightStart | undefined;
  readonly seed: string;
}

export interface PlayedNight extends NightPlan {
  readonly result: Night;
  readonly record: NightRecord;
}

/** As many random nights as every property is held to. */
export const many = 1000;

/** For a property of many nights, ms: some twenty times what it takes on a machine with nothing else to do. */
export const patience = 120_000;

/** Any night that the scenario format allows. */
export const anyNight: fc.Arbitrary<NightPlan> = anyWorld.chain((world) =>
  fc
    .record({ own: commandsOf(world), commands: commandsOf(world), start: startOf(world), seed: anySeed })
    .map(({ own, ...rest }) => ({ scenario: { ...world, commands: own }, ...rest })),
);

/** Any night that begins full and whole, to which nobody gives commands. */
export const anyQuietNight: fc.Arbitrary<NightPlan> = fc
  .record({ scenario: anyWorld, seed: anySeed })
  .map((drawn) => ({ ...drawn, commands: [], start: undefined }));

const commandsOf = (world: Scenario) => mostly(1, randomCommands(world), fc.constant<Command[]>([]));

/** Most nights begin full and whole, the others with what an earlier one has left. */
function startOf({ fireUnits, places }: Scenario): fc.Arbitrary<NightStart | undefined> {
  const left = fc.record({
    stock: listOf(fireUnits.length, (unit) => stockOf(fireUnits[unit] as Scenario['fireUnits'][number])),
    damage: listOf(places.length, () => real(0, 1)),
  });
  return mostly<NightStart | undefined>(2, fc.constant(undefined), left);
}

function stockOf({ magazine, reserveRounds }: Scenario['fireUnits'][number]): fc.Arbitrary<Stock> {
  return fc.record({
    ready: fc.integer({ min: 0, max: magazine }),
    reserve: fc.integer({ min: 0, max: reserveRounds }),
  });
}

export function optionsOf({ commands, start }: NightPlan): NightOptions {
  return { commands, ...(start === undefined ? {} : { start }) };
}

export function play(plan: NightPlan): PlayedNight {
  const result = night(plan.scenario, plan.seed, { ...optionsOf(plan), record: true });
  return { ...plan, result, record: result.record as NightRecord };
}

/** Holds a check to a thousand random nights; a counterexample is made small for as long as there is patience. */
export function holdsOf<T>(nights: fc.Arbitrary<T>, check: (night: T) => void): void {
  fc.assert(fc.property(nights, check), {
    numRuns: many,
    interruptAfterTimeLimit: patience - 10_000,
    markInterruptAsFailure: true,
  });
}

/** The rounds of a unit when the night begins; those placed later bring a full load. */
export function stockAtStart({ start, record }: PlayedNight, unit: number): Stock {
  const { magazine, reserveRounds } = record.laydown.fireUnits[unit] ?? { magazine: 0, reserveRounds: 0 };
  return start?.stock[unit] ?? { ready: magazine, reserve: reserveRounds };
}

/** Quicker than `toStrictEqual`, which says where they differ once it is known that they do. */
export function isSame(one: object, other: object): void {
  if (!isDeepStrictEqual(one, other)) expect(one).toStrictEqual(other);
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

export function count<T>(list: readonly T[], is: (one: T) => boolean): number {
  return list.reduce((found, one) => (is(one) ? found + 1 : found), 0);
}
