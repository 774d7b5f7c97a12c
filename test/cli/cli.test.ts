/** The headless program as a whole: its contract, its exit codes, and nothing on standard output but the answer. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureCli } from '../../scripts/build.mjs';
import { metricSummary } from '../../src/analysis/index.ts';
import { findCampaign } from '../../src/cli/library.ts';
import { localPool, runNights } from '../../src/compute/index.ts';
import { campaign, constraints, neutralised, night } from '../../src/engine/index.ts';
import { parseCampaign } from '../../src/scenario/index.ts';
import { builtIn, nightOf111 } from '../built-in.ts';
import { sim } from './cli.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'saturation-point-'));
const { scenario, card } = builtIn(nightOf111);

beforeAll(() => ensureCli());
afterAll(() => rmSync(folder, { recursive: true }));

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** A file of its own with the text given. */
function file(name: string, text: string): string {
  const place = path.join(folder, name);
  writeFileSync(place, text);
  return place;
}

describe('sim run', () => {
  it('prints the contract and nothing else with --json', async () => {
    const { code, out, err } = await sim(['run', nightOf111, '--seed', 'S', '--json']);
    const expected = night(scenario, 'S');
    expect([code, err]).toEqual([0, '']);
    const { armedStopped, ...totals } = expected.totals;
    expect(JSON.parse(out)).toMatchObject({
      scenario: nightOf111,
      seed: 'S',
      stateHash: expected.stateHash,
      totals: { ...totals, neutralised: neutralised(expected.totals), armedStopped },
      hitPlaces: expected.hitPlaces,
      debrisPlaces: expected.debrisPlaces,
      roundsFired: expected.roundsFired,
      costDefence: expected.costDefence,
      costRaid: expected.costRaid,
      firstLaunch: expected.firstLaunch,
      end: expected.end,
      shotsWasted: expected.shotsWasted,
      shotsAtDecoys: expected.shotsAtDecoys,
      refused: [],
    });
    const { constraints: counts, ...told } = JSON.parse(out);
    expect(Object.keys(counts)).toEqual([...constraints]);
    expect(Object.values(counts)).toEqual(expected.constraints);
    expect(told.customerHours).toBeCloseTo(sum(expected.customerHours), 3);
    expect(Object.keys(told.damage)).toHaveLength(expected.damage.filter((share) => share > 0).length);
    expect(told.alerts.length).toBeGreaterThan(3);
    expect([told.log, told.leakers, told.units]).toEqual([undefined, undefined, undefined]);
    expect(totals.launched).toBe(111);
  });

  it('has the id of the scenario for a default seed', async () => {
    const { out } = await sim(['run', nightOf111, '--json']);
    expect(JSON.parse(out)).toMatchObject({
      seed: nightOf111,
      stateHash: night(scenario, nightOf111).stateHash,
    });
  });

  it('takes a path from where the user stands as well as an id', async () => {
    const byId = await sim(['run', nightOf111, '--json']);
    const byPath = await sim(['run', `${nightOf111}.json`, '--json'], { cwd: 'scenarios' });
    expect(byPath.out).toBe(byId.out);
  });

  it('tells people what was launched, where it ended, and what was published', async () => {
    const { code, out } = await sim(['run', nightOf111, '--seed', 'S']);
    expect(code).toBe(0);
    expect(out).toContain(card.title.en);
    expect(out).toMatch(/launched +111 +111 +first at 18:\d\d/);
    expect(out).toMatch(/neutralised +\d+ +83 +\d+\.\d % of launched/);
    for (const title of ['By type', 'By wave', 'By region', 'By layer', 'Places hit'])
      expect(out).toContain(title);
    expect(out.split('\n').every((line) => line === line.trimEnd())).toBe(true);
  });

  it('prints the log, a line an event', async () => {
    const { out } = await sim(['run', nightOf111, '--seed', 'S', '--log']);
    const lines = out.trimEnd().split('\n');
    expect(lines.every((line) => /^\d\d:\d\d:\d\d {2}[a-zA-Z.]+ +\S/.test(line))).toBe(true);
    expect(lines.filter((line) => line.includes('threat.launched'))).toHaveLength(111);
    expect(lines.length).toBe(night(scenario, 'S', { record: true }).record?.events.length);
  });

  it('says why it leaked, and tells the story of each leaker and the deeds of each unit where asked', async () => {
    const { out } = await sim(['run', nightOf111, '--seed', 'S', '--leakers', '--units']);
    const { totals } = night(scenario, 'S');
    expect(out).toMatch(/Why it leaked[^\n]*\n +leakers +share\n( {2}[a-z ,]+ +\d+ +\d+\.\d %\n)+/);
    expect(out.match(/^ {2}T-\d{3} .*, hit .* at \d\d:\d\d:\d\d: [a-z ,]+$/gm)).toHaveLength(totals.hit);
    expect(out.match(/threat\.hit/g)).toHaveLength(totals.hit);
    expect(out).toMatch(/What each unit did, and why it did not fire at the rest\n/);
    expect(out.endsWith('had nothing in reach\n')).toBe(true);
  });

  it('gives leakers and units to machines too', async () => {
    const { out } = await sim(['run', nightOf111, '--seed', 'S', '--json', '--leakers', '--units']);
    const { leakers, units } = JSON.parse(out);
    const { totals, rounds } = night(scenario, 'S');
    expect(leakers).toHaveLength(totals.hit);
    expect(leakers[0].story.at(-1)).toMatch(/threat\.hit/);
    expect(units.map((unit: { rounds: number }) => unit.rounds)).toEqual(rounds);
  });

  it('prints comma-separated values', async () => {
    const { out } = await sim(['run', nightOf111, '--seed', 'S', '--csv']);
    expect(out.split('\n').slice(0, 3)).toEqual(['name,value', `scenario,${nightOf111}`, 'seed,S']);
    expect(out).toContain('launched,111\n');
  });
});

describe('sim run --commands', () => {
  const orders = (commands: readonly object[]) => JSON.stringify({ format: 1, commands });

  it('tells the defence what the file says', async () => {
    const hold = file('hold.json', orders([{ at: '0 min', do: 'posture', of: 'all', weapons: 'hold' }]));
    const { code, out } = await sim(['run', nightOf111, '--seed', 'S', '--json', '--commands', hold]);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ roundsFired: 0, totals: { shotDown: 0 }, refused: [] });
  });

  it('lists what was refused and why', async () => {
    const twice = { do: 'posture', of: 'all', weapons: 'hold' };
    const refused = file(
      'twice.json',
      orders([
        { at: '10 min', ...twice },
        { at: '22:10', ...twice },
      ]),
    );
    const args = ['run', nightOf111, '--seed', 'S', '--commands', refused];
    const [text, json] = await Promise.all([sim(args), sim([...args, '--json'])]);
    expect(text.out).toMatch(
      /2 commands, 1 refused\n +refused\n {2}C-002 {2}22:10 {2}posture all +it is so already\n$/,
    );
    expect(JSON.parse(json.out).refused).toEqual([
      { command: 2, time: 15_000, do: 'posture', reason: 'no-change' },
    ]);
  });

  it('lists the problems of options, scenario and commands in one go', async () => {
    const bad = file('bad-orders.json', orders([{ at: 'soon', do: 'fly' }]));
    const { code, out, err } = await sim(['run', nightOf111, '--sed', 'x', '--commands', bad]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('unknown option "--sed"');
    expect(err).toContain(`${bad}:1:`);
    const missing = await sim(['run', 'no-such-night', '--commands', 'no-such-file.json']);
    expect(missing.code).toBe(2);
    expect(missing.err).toMatch(/no-such-night: .*\nno-such-file\.json: expected a readable file/);
  });
});

describe('sim campaign', () => {
  const threeNights = 'three-nights-of-111';

  it('runs the nights of a campaign as the library does', async () => {
    const { code, out } = await sim(['campaign', threeNights, '--seed', 'S', '--json']);
    const told = JSON.parse(out);
    expect([code, told.campaign, told.seed]).toEqual([0, threeNights, 'S']);
    const { text, ...options } = findCampaign(threeNights, '.');
    const read = parseCampaign(text, options);
    if (!read.ok) throw new Error(`campaign: expected a good file, got ${read.problems.length} problems`);
    const { nights } = campaign(read.campaign.plan, 'S');
    expect(told.nights.map(({ stateHash }: { stateHash: string }) => stateHash)).toEqual(
      nights.map(({ stateHash }) => stateHash),
    );
    expect(told.nights[0]).toMatchObject({ night: 1, scenario: nightOf111, hit: nights[0]?.totals.hit });
  });

  it('prints a line a night, what is left by layer, and over many runs medians with their spread', async () => {
    const [one, many] = await Promise.all([
      sim(['campaign', threeNights]),
      sim(['campaign', threeNights, '--runs', '3']),
    ]);
    expect(one.out).toMatch(/Night by night\n +launched +neutralised +hits/);
    expect(one.out.match(/^ {2}[123] {2}2030-12-0[234] /gm)).toHaveLength(6);
    expect(many.out).toMatch(/^ {2}1 {2}2030-12-02 .* \d+ \(\d+–\d+\)/m);
    expect(many.err).toMatch(/^9 nights in /);
  });

  it('prints the same for any number of workers', async () => {
    const args = ['campaign', threeNights, '--runs', '9', '--seed', 'S', '--json', '--workers'];
    const [one, two] = await Promise.all([sim([...args, '1']), sim([...args, '2'])]);
    expect([one.code, two.code]).toEqual([0, 0]);
    expect(two.out).toBe(one.out);
    expect(JSON.parse(one.out)).toMatchObject({
      runs: 9,
      nights: [{ night: 1 }, { night: 2 }, { night: 3 }],
    });
    expect(two.err).toMatch(/^27 nights in .*, 2 workers\n$/);
  });

  it('lists every problem and ends with 2', async () => {
    const wrong = ['campaign', 'three-nights', '--runs', '0', '--workers', '0', '--sed', 'x'];
    const { code, out, err } = await sim(wrong);
    expect([code, out]).toEqual([2, '']);
    for (const part of [
      '--runs',
      '--workers',
      '--sed',
      'three-nights: expected a file or the id of a built-in campaign',
    ])
      expect(err).toContain(part);
  });
});

describe('sim ensemble', () => {
  it('prints the same for any number of workers, and what the library computes', async () => {
    const args = ['ensemble', nightOf111, '--runs', '30', '--seed', 'S', '--json'];
    const [one, two] = await Promise.all([
      sim([...args, '--workers', '1']),
      sim([...args, '--workers', '2']),
    ]);
    expect([one.code, two.code]).toEqual([0, 0]);
    expect(two.out).toBe(one.out);
    const told = JSON.parse(one.out);
    const nights = await runNights({ scenario, seed: 'S', runs: 30 }, localPool());
    const direct = nights.map((_, index) => night(scenario, `S#${index}`));
    expect(told).toMatchObject({ scenario: nightOf111, seed: 'S', runs: 30 });
    expect(told.metrics.hit).toMatchObject({
      p50: metricSummary(direct.map(({ totals }) => totals.hit)).p50,
    });
    expect(Object.keys(told.metrics)).toEqual(Object.keys(nights[0]?.metrics ?? {}));
    for (const name of ['mean', 'sd', 'p5', 'p10', 'p25', 'p50', 'p75', 'p90', 'p95']) {
      for (const metric of ['neutralised', 'hit', 'hitPlaces', 'debrisPlaces'])
        expect(told.metrics[metric][name]).toBeTypeOf('number');
    }
  });

  it('sets published figures beside the modelled ones', async () => {
    const { out } = await sim(['ensemble', nightOf111, '--runs', '20', '--workers', '1', '--json']);
    const { observed } = JSON.parse(out);
    expect(
      Object.fromEntries(
        Object.entries(observed).map(([name, told]) => [name, (told as { value: number }).value]),
      ),
    ).toMatchObject({
      launched: 111,
      neutralised: 83,
      hit: 27,
      hitPlaces: 13,
      'downed.south': 13,
    });
    for (const name of ['neutralised', 'hit']) {
      expect(observed[name].percentile).toBeGreaterThanOrEqual(0);
      expect(observed[name].percentile).toBeLessThanOrEqual(1);
    }
  });

  it('keeps progress on standard error', async () => {
    const { out, err } = await sim(['ensemble', nightOf111, '--runs', '12', '--workers', '2', '--csv']);
    expect(err).toMatch(/^12 nights in \d+\.\d s, [\d,]+ a second, 2 workers\n$/);
    expect(out.split('\n')[0]).toBe('metric,mean,sd,min,p5,p10,p25,p50,p75,p90,p95,max,observed,percentile');
    expect(out).toMatch(/^hit,.*,27,[\d.]+$/m);
  });

  it('ends with a clear word and 130 on Ctrl+C', async () => {
    for (const workers of ['1', '2']) {
      const { code, out, err } = await sim(
        ['ensemble', nightOf111, '--runs', '1000000', '--workers', workers],
        { interruptAfter: 4000 },
      );
      expect([code, out, err]).toEqual([130, '', 'interrupted; nothing was reported\n']);
    }
  });
});

describe('sim check', () => {
  it('is content with every scenario that comes with the program', async () => {
    const { code, out, err } = await sim(['check']);
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(new RegExp(`^${nightOf111}: good; 111 drones, `, 'm'));
  });

  it('lists the problems of all files and judges each with --json', async () => {
    const bad = file('bad.json', '{ "format": 1, "id": "Bad Id", "clok": {} }');
    const broken = file('broken.json', '{ "format": ');
    const { code, out, err } = await sim(['check', bad, nightOf111, broken, '--json']);
    expect(code).toBe(2);
    expect(err).toContain(`${bad}:1:`);
    expect(err).toContain(`${broken}:1:`);
    expect(JSON.parse(out).files.map(({ ok }: { ok: boolean }) => ok)).toEqual([false, true, false]);
    expect(err).not.toMatch(/^\s+at /m);
  });
});

describe('sim', () => {
  it.each([
    [['run', 'no-such-night'], /no-such-night: expected a file or the id of a built-in scenario, found none/],
    [['run', '2025-12-03-night-of-11'], /did you mean "2025-12-03-night-of-111"\?/],
    [['run'], /expected a scenario file .*, got none/],
    [['run', nightOf111, 'other'], /expected one file, got also "other"/],
    [['run', nightOf111, '--sed', 'x'], /unknown option "--sed"; did you mean "--seed"\?/],
    [['run', nightOf111, '--set', 'x'], /--set: expected name=value, got "x"/],
    [['run', nightOf111, '--set', 'noSuchParameter=1'], /noSuchParameter/],
    [['run', nightOf111, '--json', '--csv'], /--json, --csv: expected one of them, got both/],
    [['run', nightOf111, '--seed'], /--seed/],
    [['run', nightOf111, '--csv', '--units'], /--units: expected with a table or --json, got --csv/],
    [['run', nightOf111, '--log', '--leakers'], /--leakers: expected with the report or --json, got --log/],
    [['ensemble', nightOf111, '--runs', '0'], /--runs: expected a whole number from 1 to 1000000, got "0"/],
    [['ensemble', nightOf111, '--runs', '1e3'], /got "1e3"/],
    [['ensemble', nightOf111, '--workers', '-1'], /--workers: expected a whole number/],
    [['fly'], /fly/],
  ] as [string[], RegExp][])(
    'refuses %j with exit code 2 and nothing on standard output',
    async (args, words) => {
      const { code, out, err } = await sim(args);
      expect(err).toMatch(words);
      expect([code, out]).toEqual([2, '']);
      expect(err).not.toMatch(/^\s+at /m);
    },
  );

  it('lists every problem of options and file in one go', async () => {
    const bad = file('two.json', '{ "format": 2, "id": "x" }');
    const { code, err } = await sim([
      'ensemble',
      bad,
      '--runs',
      'many',
      '--workers',
      'all',
      '--set',
      'x',
      '--speed',
      '3',
    ]);
    expect(code).toBe(2);
    for (const part of ['--runs', '--workers', '--set', '--speed', `${bad}:1:`]) expect(err).toContain(part);
  });

  it('helps, with examples', async () => {
    const { code, out } = await sim(['--help']);
    expect(code).toBe(0);
    for (const part of ['run', 'ensemble', 'check', 'Examples:', 'npm run -s sim --', 'Exit codes'])
      expect(out).toContain(part);
    const { out: more } = await sim(['ensemble', '--help']);
    expect(more).toMatch(/--runs <n>[\s\S]*Examples:/);
    expect(more).not.toContain('[]');
  });

  it.skipIf(!existsSync('/dev/full'))('says in one line that its output could not be written', () => {
    const program = path.resolve('dist/cli/cli.js');
    const script = `"${process.execPath}" "${program}" run ${nightOf111} > /dev/full`;
    const { status, stderr } = spawnSync('bash', ['-c', script], { encoding: 'utf8' });
    expect(stderr).toMatch(/^standard output: expected to take the output, got ENOSPC.*\n$/);
    expect(status).toBe(1);
  });

  it('does not mind a reader that has seen enough', () => {
    const program = path.resolve('dist/cli/cli.js');
    const script = `"${process.execPath}" "${program}" run ${nightOf111} --log | head -n 1; echo "\${PIPESTATUS[0]}"`;
    const { stdout, stderr } = spawnSync('bash', ['-c', script], { encoding: 'utf8' });
    expect(stdout).toMatch(/threat\.launched .*\n0\n$/);
    expect(stderr).toBe('');
  });

  it('answers through npm with nothing on standard output but the answer', () => {
    const args = ['run', '-s', 'sim', '--', 'run', nightOf111, '--seed', 'S', '--json'];
    const { stdout, status } = spawnSync('npm', args, {
      encoding: 'utf8',
      shell: process.platform === 'win32',
    });
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ stateHash: night(scenario, 'S').stateHash });
  });
});
