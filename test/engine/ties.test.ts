/** What happens at the same instant is ordered by whom it is about, not by when it was scheduled: docs/decisions/0006-ties-by-whom.md. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { builtInScenarios } from '../../src/cli/library.ts';
import { night, type Scenario } from '../../src/engine/index.ts';
import { EventQueue, type QueuedEvent } from '../../src/engine/kernel/event-queue.ts';
import { builtIn } from '../built-in.ts';
import { anyLivelyWorld } from './lively-world.ts';
import { fc, word } from './property.ts';
import { anySeed, anyWorld } from './random-world.ts';
import { constant, gun, km, post, sensor, wave, world } from './world.ts';

afterEach(() => void vi.restoreAllMocks());

const twins = world({
  waves: [wave(6, { spacing: constant(0) })],
  fireUnits: [gun(-100 * km, 0, { magazine: 3 })],
});

/** Worlds in step: each wave is seen from the start and flies as one, every unit and post is as quick as the next: ties decide. */
const anyWorldInStep = anyLivelyWorld.map(
  (scenario): Scenario => ({
    ...scenario,
    places: scenario.places.map((place) => ({ ...place, radius: 0 })),
    waves: scenario.waves.map(({ route: { via }, targets, ...rest }) => ({
      ...rest,
      targets: targets.filter(({ weight }) => weight > 0).slice(0, 1),
      ...{ firstLaunch: 0, spacing: constant(0), speed: constant(50), altitude: constant(500) },
      route: { via, spread: 0, doglegs: 0 },
    })),
    sensors: [...scenario.sensors, sensor({ id: 'all-seeing' })],
    posts: scenario.posts.map((own) => ({ ...own, handling: constant(10) })),
    fireUnits: scenario.fireUnits.map((unit) => ({
      ...unit,
      ...{ reaction: constant(5), assessment: constant(5) },
    })),
  }),
);

describe('night() with shuffled ties', () => {
  it('is the same night in any world', () => {
    fc.assert(
      fc.property(anyWorld, anySeed, word(), (scenario, seed, shuffleTies) => {
        expect(night(scenario, seed, { shuffleTies })).toEqual(night(scenario, seed));
      }),
      { numRuns: 400 },
    );
  });

  it('is the same night in any world in step', () => {
    fc.assert(
      fc.property(anyWorldInStep, anySeed, word(), (scenario, seed, shuffleTies) => {
        expect(night(scenario, seed, { shuffleTies })).toEqual(night(scenario, seed));
      }),
      { numRuns: 400 },
    );
  });

  it.each(builtInScenarios('.'))('is the same night in %s', (id) => {
    const { scenario } = builtIn(id);
    for (const seed of ['a', 'b', 'c']) {
      for (const shuffleTies of [1, 77, 0xffffffff])
        expect(night(scenario, seed, { shuffleTies })).toEqual(night(scenario, seed));
    }
  });

  it('is the same night where two posts finish with one track at the same instant', () => {
    const posts = [post({ id: 'north' }), post({ id: 'south' })];
    const fireUnits = [gun(-100 * km, 1000, { post: 0 }), gun(-100 * km, -1000, { post: 1 })];
    const scenario = world({ posts, fireUnits });
    for (let shuffleTies = 1; shuffleTies <= 20; shuffleTies++) {
      expect(night(scenario, 'a', { shuffleTies })).toEqual(night(scenario, 'a'));
    }
  });

  it('is the same night where twins fly side by side', () => {
    for (let shuffleTies = 1; shuffleTies <= 20; shuffleTies++) {
      expect(night(twins, 'a', { shuffleTies })).toEqual(night(twins, 'a'));
    }
  });
});

describe('the test of shuffled ties', () => {
  const worlds = fc.sample(fc.tuple(anyWorldInStep, anySeed), 200);

  it('meets events of one kind about different ones at one instant, in half the worlds in step at least', () => {
    expect(worlds.filter(([scenario, seed]) => countTies(scenario, seed) > 0).length).toBeGreaterThan(100);
    expect(countTies(twins, 'a')).toBeGreaterThan(0);
  });

  it('fails for a queue that orders them by when they were scheduled', () => {
    forgetWhom();
    expect(isMovedByShuffling(twins, 'a')).toBe(true);
    expect(worlds.some(([scenario, seed]) => isMovedByShuffling(scenario, seed))).toBe(true);
  });
});

/** How often an event has the time and kind of the one before it, but is about somebody else. */
function countTies(scenario: Scenario, seed: string): number {
  let ties = 0;
  let last: QueuedEvent = { time: -1, kind: 0, a: 0, b: 0 };
  const { take } = EventQueue.prototype;
  const spy = vi.spyOn(EventQueue.prototype, 'take').mockImplementation(function (this: EventQueue, into) {
    const isTaken = take.call(this, into);
    if (isTaken && into.time === last.time && into.kind === last.kind && into.a !== last.a) ties++;
    last = { ...into };
    return isTaken;
  });
  night(scenario, seed);
  spy.mockRestore();
  return ties;
}

function isMovedByShuffling(scenario: Scenario, seed: string): boolean {
  const straight = night(scenario, seed).stateHash;
  return [1, 2, 3, 4].some((shuffleTies) => night(scenario, seed, { shuffleTies }).stateHash !== straight);
}

interface QueueInside {
  readonly priority: Uint8Array;
  readonly order: Float64Array;
  comesFirst(one: number, other: number): boolean;
}

/** Leaves ties among equal priorities to the order of scheduling. */
function forgetWhom(): void {
  const inside = EventQueue.prototype as unknown as QueueInside;
  vi.spyOn(inside, 'comesFirst').mockImplementation(function (this: QueueInside, one, other) {
    const [first, second] = [this.priority[one] ?? 0, this.priority[other] ?? 0];
    return (first - second || (this.order[one] ?? 0) - (this.order[other] ?? 0)) < 0;
  });
}
