import { describe, expect, it } from 'vitest';
import { curve, lostShare, quartilesOf } from '../../../src/analysis/index.ts';

describe('lostShare()', () => {
  it('counts what reports cannot tell from suppression: drifted away, and fallen by itself', () => {
    expect(lostShare({ neutralised: 80, suppressed: 10, fell: 20, left: 2 })).toBeCloseTo(0.4, 12);
  });

  it('is undefined where nothing was neutralised', () => {
    expect(lostShare({ neutralised: 0, suppressed: 0, fell: 0, left: 0 })).toBeUndefined();
  });
});

describe('quartilesOf()', () => {
  it('gives shares that occurred, whatever their order', () => {
    expect(quartilesOf([0.4, 0.1, 0.3, 0.2])).toEqual({ nights: 4, p25: 0.1, p50: 0.2, p75: 0.3 });
  });
});

describe('curve()', () => {
  const point = (x: number, observed: number, predicted: number) => ({
    x,
    launched: 100,
    observed,
    predicted,
  });

  it('gives each bin the mean share of its own nights, data and model alike', () => {
    const bins = curve([point(10, 60, 70), point(20, 80, 90), point(60, 90, 91)], [0, 50]);
    expect(bins).toHaveLength(2);
    expect(bins[0]).toMatchObject({ from: 0, to: 50, nights: 2 });
    expect(bins[0]?.observed).toBeCloseTo(0.7, 12);
    expect(bins[0]?.predicted).toBeCloseTo(0.8, 12);
    expect(bins[0]?.error).toBeCloseTo(0.1, 12); // sd 0.1 with n, over the root of n - 1
    expect(bins[1]).toMatchObject({ from: 50, to: Number.POSITIVE_INFINITY, nights: 1 });
  });

  it('leaves out bins without nights, and a night on an edge belongs to the bin above', () => {
    expect(curve([point(50, 1, 1)], [0, 50, 100]).map(({ from }) => from)).toEqual([50]);
  });
});
