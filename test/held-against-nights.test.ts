/**
 * The model held against reported nights, at the levels that were asked of it before it was fitted. The files of nights are not part of the
 * project: where they are absent the tests are skipped.
 */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lostShare, quartilesOf, scoreBaselines, validate } from '../src/analysis/index.ts';
import { type ForecastNight, forecast } from '../src/cli/forecast.ts';
import { diskLibrary } from '../src/cli/library.ts';
import { columnsOf, reportedOf } from '../src/cli/reported-nights.ts';
import { localPool } from '../src/compute/index.ts';
import { launchAreasOf, type ObservedNight, parseNights, readGround } from '../src/scenario/index.ts';

const folder = '../shared/data';
const library = diskLibrary(['scenarios']);
const areas = launchAreasOf('ukraine', library) ?? [];

function nightsOf(file: string, isWanted = (_: ObservedNight) => true): ObservedNight[] {
  const text = existsSync(`${folder}/${file}`) ? readFileSync(`${folder}/${file}`, 'utf8') : '';
  return parseNights(text, { file, areas }).nights.filter(isWanted);
}

function simulate(
  nights: readonly ObservedNight[],
  runs: number,
  set: Record<string, string> = {},
): Promise<ForecastNight[][]> {
  const ground = readGround(library);
  if (!ground.ok) throw new Error('expected the standing theatre');
  const asked = { ground: ground.ground, library, pool: localPool(), set, seed: 'held', runs };
  return forecast(
    nights.map(({ known }) => known),
    { ...asked, signal: new AbortController().signal },
  );
}

const year = nightsOf('nights-calibration.csv');
const late2024 = nightsOf(
  'nights-split-ew.csv',
  ({ known, outcome }) =>
    known.date >= '2024-10' && known.date < '2025-01' && (outcome.neutralised ?? 0) >= 20,
);

describe.skipIf(year.length === 0)('180 reported nights', () => {
  it('are foretold better than by a formula over raid size, within the widths that were asked for', async () => {
    const { summary } = validate(reportedOf(year), columnsOf(await simulate(year, 30)));
    const { neutralised, hitPlaces } = summary;
    expect(neutralised?.nights).toBe(180);
    expect(neutralised?.crps).toBeLessThan(0.046);
    expect(neutralised?.cover50.share).toBeGreaterThan(0.42);
    expect(neutralised?.cover50.share).toBeLessThan(0.58);
    expect(neutralised?.cover80.share).toBeGreaterThan(0.72);
    expect(neutralised?.cover80.share).toBeLessThan(0.88);
    expect(hitPlaces?.cover80.share).toBeGreaterThan(0.7);
    expect(hitPlaces?.cover80.share).toBeLessThan(0.9);
    const counted = year.flatMap(({ known: { launched, day }, outcome }) =>
      outcome.neutralised === undefined ? [] : [{ launched, day, neutralised: outcome.neutralised }],
    );
    const best = Math.min(...scoreBaselines(counted, 5).map(({ crossValidated }) => crossValidated.crps));
    expect(neutralised?.crps).toBeLessThan(best);
  }, 400_000);
});

describe.skipIf(late2024.length === 0)('nights of late 2024, which told lost from shot down', () => {
  it('have the reported share of lost ones when antennas are those of that time', async () => {
    const samples = await simulate(late2024, 10, { antennas: '2.2' });
    const shares = samples.flat().flatMap((night) => lostShare(night) ?? []);
    const { p50 } = quartilesOf(shares);
    expect(p50).toBeGreaterThan(0.33);
    expect(p50).toBeLessThan(0.49);
  }, 120_000);
});
