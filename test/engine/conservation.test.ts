/** What a night may neither make nor lose, with every feature in play: rounds, threats, and itself where it is cut in two. */
import { describe, expect, it } from 'vitest';
import { type Night, night, outcomes } from '../../src/engine/index.ts';
import { advanceNight, beginNight, endNight } from '../../src/engine/night.ts';
import { fc, real } from './property.ts';
import { anyCommandedWorld } from './random-commands.ts';
import { anySeed } from './random-world.ts';
import { recorded } from './world.ts';

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

describe('rounds', () => {
  it('are fired, ready or behind at every time, and never more or fewer than there were', () => {
    fc.assert(
      fc.property(anyCommandedWorld, anySeed, ([scenario, commands], seed) => {
        const { record, rounds, stock } = recorded(scenario, seed, { commands });
        record.laydown.fireUnits.forEach(({ magazine, reserveRounds }, unit) => {
          const left = stock[unit] ?? { ready: -1, reserve: -1 };
          expect((rounds[unit] ?? -1) + left.ready + left.reserve).toBe(magazine + reserveRounds);
        });
        for (const { unit, ready, reserve, busy } of record.magazines) {
          const { magazine, reserveRounds, channels } = record.laydown.fireUnits[unit] ?? {
            magazine: -1,
            reserveRounds: -1,
            channels: -1,
          };
          expect(ready >= 0 && ready <= magazine).toBe(true);
          expect(reserve >= 0 && reserve <= reserveRounds).toBe(true);
          expect(busy >= 0 && busy <= channels).toBe(true);
        }
      }),
      { numRuns: 250 },
    );
  });

  it('in the record: those gone from a magazine by any time are those fired less those that came home', () => {
    fc.assert(
      fc.property(anyCommandedWorld, anySeed, ([scenario, commands], seed) => {
        const { record } = recorded(scenario, seed, { commands });
        const out = record.laydown.fireUnits.map(() => 0);
        const gone = new Map<string, number>();
        for (const event of record.events) {
          if (event.kind === 'engagement.fired') out[event.unit] = (out[event.unit] ?? 0) + event.rounds;
          const isBack =
            event.kind === 'sortie.landed' && record.laydown.fireUnits[event.unit]?.sortie?.isExpended;
          if (isBack && event.kind === 'sortie.landed') out[event.unit] = (out[event.unit] ?? 0) - 1;
          if ('unit' in event) gone.set(`${event.unit} ${event.time}`, out[event.unit] ?? 0);
        }
        const last = new Map(record.magazines.map((row) => [`${row.unit} ${row.time}`, row]));
        for (const [key, { unit, ready, reserve }] of last) {
          const { magazine, reserveRounds } = record.laydown.fireUnits[unit] ?? {
            magazine: -1,
            reserveRounds: -1,
          };
          const after = gone.get(key);
          if (after !== undefined) expect(magazine + reserveRounds - ready - reserve).toBe(after);
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe('a night with commands', () => {
  it('closes its accounts, by type, wave, region and unit', () => {
    fc.assert(
      fc.property(anyCommandedWorld, anySeed, ([scenario, commands], seed) => {
        const { totals, byType, byWave, byRegion, kills, hits, suppressions, constraints } = night(
          scenario,
          seed,
          {
            commands,
          },
        );
        for (const rows of [[totals], byType, byWave, byRegion]) {
          for (const outcome of outcomes) expect(sum(rows.map((row) => row[outcome]))).toBe(totals[outcome]);
          for (const row of rows) expect(sum(outcomes.map((outcome) => row[outcome]))).toBe(row.launched);
        }
        expect(sum(kills)).toBe(totals.shotDown);
        expect(sum(hits)).toBe(totals.hit);
        expect(sum(constraints)).toBe(totals.hit);
        expect(sum(suppressions)).toBe(totals.suppressed + totals.left);
      }),
      { numRuns: 250 },
    );
  });

  it('advanced in pieces is the night in one go, wherever it is cut', () => {
    fc.assert(
      fc.property(
        anyCommandedWorld,
        anySeed,
        fc.array(real(0, 1), { minLength: 1, maxLength: 4 }),
        ([scenario, commands], seed, cuts) => {
          const begun = beginNight(scenario, seed, { commands, record: true });
          for (const cut of [...cuts].sort((one, other) => one - other))
            advanceNight(begun, cut * scenario.duration);
          advanceNight(begun, scenario.duration);
          expect(endNight(begun)).toEqual(night(scenario, seed, { commands, record: true }) satisfies Night);
        },
      ),
      { numRuns: 150 },
    );
  });
});
