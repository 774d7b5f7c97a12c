import erfcinv from '@stdlib/math-base-special-erfcinv';
import { describe, expect, it } from 'vitest';
import { type CalibrationPlan, calibrate } from '../../../src/analysis/calibration/calibrate.ts';
import { settingsOf, starAround } from '../../../src/analysis/calibration/design.ts';
import { emulatorOf } from '../../../src/analysis/calibration/emulator.ts';
import { logLikelihoodOf } from '../../../src/analysis/calibration/likelihood.ts';
import { type Moments, momentsOf } from '../../../src/analysis/calibration/moments.ts';

const sizes = Array.from({ length: 60 }, (_, row) => 40 + ((row * 37) % 300));

/** A world whose answer is known: the logit of the share and the log of places are linear in two of three parameters. */
function momentsAt({ level = 0, slope = 0 }: Readonly<Record<string, number>>): Moments[] {
  return sizes.map((launched) => ({
    launched,
    share: 1 / (1 + Math.exp(-(level + slope * Math.log(launched / 100)))),
    rho: 0.02,
    places: Math.exp(1 + 0.5 * level),
    scatter: 1.2,
  }));
}

const truth = { level: 1.3, slope: 0.4 };
/** Outcomes that scatter about their moments as those say: ranks spread evenly, the second by another step than the first. */
const drawn = ({ launched, share, rho, places, scatter }: Moments, row: number) => {
  const sd = Math.sqrt(launched * share * (1 - share) * (1 + (launched - 1) * rho));
  const stopped = launched * share + sd * normalAt((row * 0.6180339887 + 0.5) % 1);
  const hit = places + Math.sqrt(places * scatter) * normalAt((row * 0.7548776662 + 0.5) % 1);
  return {
    neutralised: Math.min(launched, Math.max(0, Math.round(stopped))),
    hitPlaces: Math.max(0, Math.round(hit)),
  };
};

function normalAt(rank: number): number {
  return Math.SQRT2 * -erfcinv(2 * rank);
}

const plan: CalibrationPlan = {
  knobs: [
    { name: 'level', min: -1, max: 4, prior: 0.5, start: 0.5 },
    { name: 'slope', min: -1, max: 1, prior: 0, start: 0 },
    { name: 'idle', min: 0, max: 1, prior: 0.4, start: 0.4 },
  ],
  outcomes: momentsAt(truth).map(drawn),
  folds: sizes.map((_, row) => row % 4),
  steps: [0.15, 0.09],
  simulate: (values) => Promise.resolve(momentsAt(values)),
};

describe('calibrate()', () => {
  it('finds the parameters that the outcomes were made with, inside their intervals, from another start', async () => {
    const { knobs, foldValues } = await calibrate(plan);
    const [level, slope] = knobs;
    for (const [knob, value] of [
      [level, truth.level],
      [slope, truth.slope],
    ] as const) {
      expect(knob?.interval[0]).toBeLessThan(value);
      expect(knob?.interval[1]).toBeGreaterThan(value);
      expect(knob?.isVague).toBe(false);
    }
    expect(foldValues).toHaveLength(4);
  });

  it('says of a parameter without effect that the nights hardly tell, and leaves it where it was thought to lie', async () => {
    const { knobs } = await calibrate(plan);
    expect(knobs[2]?.isVague).toBe(true);
    expect(knobs[2]?.value).toBeCloseTo(0.4, 1);
  });

  it('fits a fold without its nights: an outlandish fold moves the others and not itself', async () => {
    const odd = plan.outcomes.map((outcome, row) =>
      row % 4 === 0 ? { neutralised: 1, hitPlaces: 1 } : outcome,
    );
    const { foldValues } = await calibrate({ ...plan, outcomes: odd });
    const [own = {}, other = {}] = foldValues;
    expect(Math.abs((own.level ?? 0) - truth.level)).toBeLessThan(0.3);
    expect(other.level).toBeLessThan(truth.level - 0.3);
  });

  it('fits to what is reported where some outcomes are missing', async () => {
    const some = plan.outcomes.map(({ neutralised, hitPlaces }, row) =>
      row < 30 ? { neutralised, hitPlaces: undefined } : { neutralised: undefined, hitPlaces },
    );
    const { knobs } = await calibrate({ ...plan, outcomes: some });
    const [low = 9, high = -9] = knobs[0]?.interval ?? [];
    expect(low < truth.level && truth.level < high).toBe(true);
    expect(high - low).toBeLessThan(1);
  });
});

describe('emulatorOf()', () => {
  it('gives back what was simulated at the centre and at the end of every arm', () => {
    const star = starAround([0.4, 0.02], 0.1);
    const world = (setting: readonly number[]) =>
      momentsAt({ level: 2 * (setting[0] ?? 0) ** 2, slope: setting[1] ?? 0 });
    const emulator = emulatorOf(star, settingsOf(star).map(world));
    for (const setting of settingsOf(star)) {
      emulator(setting).forEach((moments, row) => {
        expect(moments.share).toBeCloseTo(world(setting)[row]?.share ?? 0, 10);
        expect(moments.places).toBeCloseTo(world(setting)[row]?.places ?? 0, 10);
      });
    }
  });

  it('keeps all its settings inside the range', () => {
    for (const setting of settingsOf(starAround([0, 1, 0.5], 0.15)))
      for (const value of setting) expect(value >= 0 && value <= 1).toBe(true);
  });
});

describe('momentsOf()', () => {
  it('finds no correlation in coins and the correlation of a night-level chance', () => {
    const coins = Array.from({ length: 4000 }, (_, n) => ({
      neutralised: binomial(100, 0.8, n),
      hitPlaces: 3,
    }));
    expect(momentsOf(100, coins).rho).toBeCloseTo(0, 2);
    const nights = Array.from({ length: 4000 }, (_, n) => ({
      neutralised: binomial(100, n % 2 === 0 ? 0.7 : 0.9, n),
      hitPlaces: 3,
    }));
    expect(momentsOf(100, nights).rho).toBeCloseTo(0.01 / (0.8 * 0.2), 2); // var of the chance over m (1 - m)
  });
});

describe('logLikelihoodOf()', () => {
  const moments = { launched: 100, share: 0.8, rho: 0.02, places: 12, scatter: 1 };

  it('prefers outcomes near the prediction, each count by itself', () => {
    const at = (neutralised: number | undefined, hitPlaces: number | undefined) =>
      logLikelihoodOf({ neutralised, hitPlaces }, moments);
    expect(at(undefined, 12)).toBeGreaterThan(at(undefined, 20));
    expect(logLikelihoodOf({ neutralised: 80, hitPlaces: undefined }, moments)).toBeGreaterThan(
      logLikelihoodOf({ neutralised: 80, hitPlaces: undefined }, { ...moments, share: 0.6 }),
    );
    expect(at(undefined, undefined)).toBe(0);
  });

  it('stays finite for what was thought impossible', () => {
    expect(Number.isFinite(logLikelihoodOf({ neutralised: 0, hitPlaces: 400 }, moments))).toBe(true);
  });
});

/** A binomial count from a fixed sequence, so that the test is the same every time. */
function binomial(trials: number, chance: number, stream: number): number {
  let state = (stream * 2654435761 + 12345) >>> 0;
  let count = 0;
  for (let n = 0; n < trials; n++) {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0;
    const word = Math.imul(state ^ (state >>> 13), 0x297a2d39) >>> 0;
    if ((word ^ (word >>> 16)) >>> 0 < chance * 2 ** 32) count++;
  }
  return count;
}
