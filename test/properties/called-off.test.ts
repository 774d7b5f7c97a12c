/** A night that is called off on the way: its accounts close there, and what it has told is what the whole night tells up to then. */
import { describe, expect, it } from 'vitest';
import {
  type NightRecord,
  neutralised,
  outcomes,
  positionAt,
  type ThreatRecord,
} from '../../src/engine/index.ts';
import { advanceNight, beginNight, endNight } from '../../src/engine/night.ts';
import { fc, real } from '../engine/property.ts';
import { recorded, wave, world } from '../engine/world.ts';
import {
  anyNight,
  count,
  holdsOf,
  isSame,
  type NightPlan,
  optionsOf,
  type PlayedNight,
  patience,
  play,
  sum,
} from './random-night.ts';

describe('endNight()', () => {
  it(
    'called early closes the accounts of what has been launched by then, and cuts the record there',
    () => {
      let up = 0;
      holdsOf(fc.tuple(anyNight, real(0, 1)), ([plan, share]) => {
        const time = share * plan.scenario.duration;
        const whole = play(plan);
        const part = callOff(plan, time);
        closes(part);
        const launched = whole.record.threats.filter((threat) => threat.launched < time);
        expect(part.record.threats).toHaveLength(launched.length);
        expect(part.result.totals.launched).toBe(launched.length);
        expect(part.result.costRaid).toBe(
          sum(launched.map(({ type }) => plan.scenario.droneTypes[type]?.cost ?? 0)),
        );
        expect(part.result.end).toBe(Math.max(0, ...part.record.threats.map(({ ended }) => ended)));
        launched.forEach((threat, n) => {
          endsWhereItStands(part.record.threats[n] as ThreatRecord, threat, { n, time, whole });
        });
        refusesWhatIsToCome(part, whole, time);
        tellsTheBeginning(part.record, whole.record, time);
        isOverAt(part.record, time);
        up += part.result.totals.airborne;
      });
      expect(up).toBeGreaterThan(1000);
    },
    patience,
  );

  it('of a night that has not begun has nothing in its accounts', () => {
    const begun = beginNight(world(), 'a', { record: true });
    const { totals, byWave, costRaid, firstLaunch, end, record } = endNight(begun);
    expect([totals.launched, byWave[0]?.launched, costRaid, firstLaunch, end]).toEqual([0, 0, 0, 0, 0]);
    expect([record?.threats, record?.events]).toEqual([[], []]);
  });

  it('leaves what flies where it is, and what waits on the ground out', () => {
    const begun = beginNight(world({ waves: [wave(10, { firstLaunch: 30 })] }), 'a', { record: true });
    advanceNight(begun, 150); // launches at 30, 90, 150 s …
    const { totals, firstLaunch, end, record } = endNight(begun);
    expect(totals).toMatchObject({ launched: 2, airborne: 2 });
    expect([firstLaunch, end]).toEqual([30, 150]);
    const places = record?.threats.map(({ legs }) => positionAt(legs, Number.POSITIVE_INFINITY).x);
    expect(places).toEqual([-200_000 + 120 * 50, -200_000 + 60 * 50]);
    expect(recorded(world({ waves: [wave(10, { firstLaunch: 30 })] })).totals.launched).toBe(10);
  });
});

function callOff(plan: NightPlan, time: number): PlayedNight {
  const begun = beginNight(plan.scenario, plan.seed, { ...optionsOf(plan), record: true });
  advanceNight(begun, time);
  const result = endNight(begun);
  return { ...plan, result, record: result.record as NightRecord };
}

function closes({ result }: PlayedNight): void {
  const { totals, byType, byWave, byRegion, kills, hits, suppressions, constraints } = result;
  for (const rows of [[totals], byType, byWave, byRegion]) {
    for (const row of rows) expect(sum(outcomes.map((outcome) => row[outcome]))).toBe(row.launched);
    for (const outcome of outcomes) expect(sum(rows.map((row) => row[outcome]))).toBe(totals[outcome]);
  }
  expect(neutralised(totals) + totals.hit + totals.airborne).toBe(totals.launched);
  expect([sum(kills), sum(hits), sum(constraints)]).toEqual([totals.shotDown, totals.hit, totals.hit]);
  expect(sum(suppressions)).toBe(totals.suppressed + totals.left);
}

/** As in the whole night where it has ended by then, else airborne or, where EW has it, suppressed. */
function endsWhereItStands(
  cut: ThreatRecord,
  threat: ThreatRecord,
  { n, time, whole }: { n: number; time: number; whole: PlayedNight },
): void {
  if (threat.outcome !== 'airborne' && threat.ended < time) {
    isSame({ ...cut, constraint: undefined }, { ...threat, constraint: undefined });
    return;
  }
  const told = (kind: string) =>
    count(
      whole.record.events,
      (one) => one.time < time && one.kind === kind && 'threat' in one && one.threat === n,
    );
  const isAdrift = told('threat.suppressed') > told('threat.recovered');
  expect([cut.outcome, cut.ended]).toEqual([isAdrift ? 'suppressed' : 'airborne', time]);
  expect(Math.max(...cut.legs.map(({ to }) => to))).toBeLessThanOrEqual(time);
}

function refusesWhatIsToCome(
  { result, scenario, commands }: PlayedNight,
  whole: PlayedNight,
  time: number,
): void {
  [...scenario.commands, ...commands].forEach((command, n) => {
    const isToCome = Math.max(0, command.time) >= time;
    expect(result.refused[n]).toBe(isToCome ? 'after-the-night' : whole.result.refused[n]);
  });
}

/** What is written down as it happens is the same up to then. */
function tellsTheBeginning(part: NightRecord, whole: NightRecord, time: number): void {
  for (const list of ['events', 'magazines', 'queues', 'commands', 'switches'] as const)
    isSame(
      part[list],
      (whole[list] as readonly { readonly time: number }[]).filter((one) => one.time < time),
    );
  for (const [list, start] of [
    ['tracks', 'formed'],
    ['engagements', 'assigned'],
  ] as const)
    expect(part[list].length).toBe(
      count(whole[list] as readonly object[], (one) => Reflect.get(one, start) < time),
    );
}

function isOverAt({ tracks, engagements, moves, hauls, alerts }: NightRecord, time: number): void {
  for (const { dropped } of tracks) expect(dropped).toBeLessThanOrEqual(time);
  for (const { assessed } of engagements) expect(assessed).toBeLessThanOrEqual(time);
  for (const { to } of alerts) expect(to).toBeLessThanOrEqual(time);
  for (const { ready } of moves) expect(ready).toBeLessThanOrEqual(time);
  for (const { legs } of [...moves, ...hauls])
    for (const { to } of legs) expect(to).toBeLessThanOrEqual(time);
}
