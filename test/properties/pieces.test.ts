/** A night is one function of its inputs: cut in pieces, amid another night, unrecorded, or without the commands it refused. */
import { describe, expect, it } from 'vitest';
import { type Command, night } from '../../src/engine/index.ts';
import { advanceNight, beginNight, endNight } from '../../src/engine/night.ts';
import { fc, real, whole } from '../engine/property.ts';
import {
  anyNight,
  holdsOf,
  isSame,
  type NightPlan,
  optionsOf,
  type PlayedNight,
  patience,
  play,
} from './random-night.ts';

/** Where a night is cut: anywhere, or at an event of it, just then. */
type Cut = { readonly share: number } | { readonly event: number };
const cuts = fc.array(
  fc.oneof<fc.Arbitrary<Cut>[]>(fc.record({ share: real(0, 1) }), fc.record({ event: whole(0, 10_000) })),
  { minLength: 1, maxLength: 6 },
);

describe('a night', () => {
  it(
    'cut in pieces at any times, those of its events included, with another night going on in between, is the night in one go',
    () => {
      let before: NightPlan | undefined;
      holdsOf(fc.tuple(anyNight, cuts), ([plan, where]) => {
        const whole = play(plan);
        const times = where.map((cut) => timeOf(cut, whole)).sort((one, other) => one - other);
        const begun = begin(plan);
        const other = begin(before ?? plan);
        for (const time of times) {
          advanceNight(begun, time);
          advanceNight(other, time);
          advanceNight(begun, time / 2); // the past is past
        }
        advanceNight(begun, plan.scenario.duration);
        isSame(endNight(begun), whole.result);
        before = plan;
      });
    },
    patience,
  );

  it(
    'is the same unrecorded, and leaves its inputs as they are',
    () => {
      holdsOf(anyNight, (plan) => {
        const { record: _, ...recorded } = play(frozen(plan)).result;
        const { record, ...plain } = night(plan.scenario, plan.seed, optionsOf(plan));
        expect(record).toBeUndefined();
        isSame(plain, recorded);
      });
    },
    patience,
  );

  it(
    'is the same without the commands that it refused',
    () => {
      holdsOf(anyNight, (plan) => {
        const with_ = play(plan);
        const { refused } = with_.result;
        const isDone = (n: number): boolean => refused[n] === undefined;
        const own = plan.scenario.commands;
        const only = (commands: readonly Command[], first: number) =>
          commands.filter((_, n) => isDone(first + n));
        const without = play({
          ...plan,
          scenario: { ...plan.scenario, commands: only(own, 0) },
          commands: only(plan.commands, own.length),
        });
        expect(without.result.refused.every((reason) => reason === undefined)).toBe(true);
        isSame(decided(without), decided(with_));
      });
    },
    patience,
  );
});

function begin(plan: NightPlan) {
  return beginNight(plan.scenario, plan.seed, { ...optionsOf(plan), record: true });
}

function timeOf(cut: Cut, { record: { events }, scenario: { duration } }: PlayedNight): number {
  if ('share' in cut) return cut.share * duration;
  return events[cut.event % Math.max(1, events.length)]?.time ?? 0;
}

/** Everything but the commands themselves. */
function decided({ result, record }: PlayedNight) {
  const { stateHash: _, refused: __, record: ___, ...outcome } = result;
  const { events, commands: ____, ...rest } = record;
  return {
    outcome,
    rest,
    events: events.filter(({ kind }) => kind !== 'command.done' && kind !== 'command.refused'),
  };
}

/** A plan that throws where anybody writes into it. */
function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) frozen(part);
  }
  return value;
}
