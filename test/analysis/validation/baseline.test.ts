/** The baselines: found again in nights drawn from them, and the figures that are quoted for the reported nights. */
import { existsSync, readFileSync } from 'node:fs';
import seedrandom from 'seedrandom';
import { describe, expect, it } from 'vitest';
import {
  type CountedNight,
  fitBaseline,
  logLikelihoodOf,
  predict,
} from '../../../src/analysis/validation/baseline.ts';
import { scoreBaselines } from '../../../src/analysis/validation/baseline-scores.ts';
import { cumulativeOf } from '../../../src/analysis/validation/beta-binomial.ts';
import { diskLibrary } from '../../../src/cli/library.ts';
import { launchAreasOf, parseNights } from '../../../src/scenario/index.ts';

const truth = { kind: 'size-date', coefficients: [1.4, 0.5, 0.8], rho: 0.04 } as const;

/** Nights of 40 to 600 drones over a year, drawn from the truth. */
function drawn(count: number): CountedNight[] {
  const random = seedrandom('baseline');
  return Array.from({ length: count }, (_, index) => {
    const known = {
      launched: Math.round(40 * 15 ** random()),
      day: 20_300 + Math.floor((index * 365) / count),
    };
    const chance = random();
    return { ...known, neutralised: cumulativeOf(predict(truth, known)).findIndex((upTo) => upTo >= chance) };
  });
}

describe('fitBaseline()', () => {
  const nights = drawn(2000);

  it('finds the coefficients that nights were drawn with, as near as their likelihood can tell', () => {
    // twice the gain in likelihood over the truth is chi-squared of four degrees: above 18.47 once in a thousand (Wilks 1938)
    const gain =
      2 * (logLikelihoodOf(fitBaseline('size-date', nights), nights) - logLikelihoodOf(truth, nights));
    expect(gain).toBeGreaterThanOrEqual(0);
    expect(gain).toBeLessThan(18.47);
  });

  it('ends where no step in any direction is more likely', () => {
    const fit = fitBaseline('size-date', nights);
    const best = logLikelihoodOf(fit, nights);
    for (const index of [0, 1, 2])
      for (const step of [-0.002, 0.002]) {
        const coefficients = fit.coefficients.with(index, fit.coefficients[index]! + step);
        expect(logLikelihoodOf({ ...fit, coefficients }, nights)).toBeLessThan(best);
      }
  });

  it('takes the pooled share for a coin', () => {
    const coin = fitBaseline('coin', [
      { launched: 100, neutralised: 90, day: 20_000 },
      { launched: 300, neutralised: 210, day: 20_001 },
    ]);
    const { mean, rho } = predict(coin, { launched: 7, day: 0 });
    expect(mean).toBeCloseTo(0.75, 12);
    expect(rho).toBe(0);
  });
});

const calibration = '../shared/data/nights-calibration.csv';

describe(`scoreBaselines() on ${calibration}${existsSync(calibration) ? '' : ': skipped, the file is not there'}`, () => {
  it.runIf(existsSync(calibration))('gives the mean scores that are quoted for it', () => {
    const areas = launchAreasOf('ukraine', diskLibrary(['scenarios'])) ?? [];
    const { nights } = parseNights(readFileSync(calibration, 'utf8'), { file: calibration, areas });
    const counted = nights.map(({ known, outcome }) => ({ ...known, neutralised: outcome.neutralised! }));
    expect(counted).toHaveLength(180);
    const [coin, constant, size, sizeAndDate] = scoreBaselines(counted, 10);
    expect(coin?.inSample.crps.toFixed(3)).toBe('0.062');
    expect(constant?.inSample.crps.toFixed(3)).toBe('0.053');
    expect(size?.inSample.crps.toFixed(3)).toBe('0.046');
    expect(sizeAndDate?.inSample.crps).toBeLessThan(size?.inSample.crps ?? 0);
    for (const scores of [coin, constant, size, sizeAndDate])
      expect(scores?.crossValidated.crps).toBeGreaterThan(scores?.inSample.crps ?? 1);
  });
});
