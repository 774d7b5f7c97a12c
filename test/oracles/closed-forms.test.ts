import { describe, expect, it } from 'vitest';
import {
  barrerLoss,
  binomial,
  erlangB,
  erlangC,
  erlangCWait,
  excess,
  exponentialPatience,
  horizonKm,
  killChance,
  layerLeak,
  looks,
  lossAtFixedPatience,
  raidAnnihilation,
  type Salvo,
  salvoLosses,
  searchDetection,
  shotsFired,
  uncoordinatedAnnihilation,
  uncoordinatedSurvivors,
} from './closed-forms.ts';

describe('salvoLosses()', () => {
  it('gives the example of the MCA Gazette: A = 2 lost, B loses 4', () => {
    expect(salvoLosses({ hitsFired: 0.5 * 8 * 5, defeated: 1 * 4 * 2, toLose: 1 }, 100)).toBe(12);
    expect(salvoLosses({ hitsFired: 0.5 * 8 * 5, defeated: 1 * 4 * 2, toLose: 1 }, 2)).toBe(2);
    expect(salvoLosses({ hitsFired: 1 * 4 * 2, defeated: 0, toLose: 2 }, 5)).toBe(4);
  });

  it("gives Armstrong's losses by who fires first", () => {
    const salvo = (from: number, at: number): Salvo => ({ hitsFired: 4 * from, defeated: 2 * at, toLose: 3 });
    const redLost = salvoLosses(salvo(4, 5), 5);
    expect([redLost, salvoLosses(salvo(5 - redLost, 4), 4)]).toEqual([2, 4 / 3]); // blue first
    expect([salvoLosses(salvo(5, 4), 4), redLost]).toEqual([4, 2]); // both at once
    const blueLost = salvoLosses(salvo(5, 4), 4);
    expect([blueLost, salvoLosses(salvo(4 - blueLost, 5), 5)]).toEqual([4, 0]); // red first
  });
});

describe('excess()', () => {
  it('gives E[max(0, O − D)] and P[0] of two binomials', () => {
    const { mean, none } = excess([16, 0.67], [12, 0.67]);
    expect(mean).toBeCloseTo(2.85292, 5);
    expect(none).toBeCloseTo(0.18984, 5);
  });

  it('gives the leakers of certain attackers past 12 shots of 0.67', () => {
    const leakers = [4, 8, 12, 16, 24].map((N) => excess([N, 1], [12, 0.67]).mean);
    expect(leakers.map((mean) => Number(mean.toFixed(3)))).toEqual([0.004, 0.615, 3.96, 7.96, 15.96]);
  });
});

describe('erlangB()', () => {
  it('gives the published tables', () => {
    expect(erlangB(15, 8.108)).toBeCloseTo(0.01, 5);
    expect(erlangB(10, 20)).toBeCloseTo(0.5379631686, 10);
    expect(erlangB(10, 10)).toBeCloseTo(0.2145823431, 10);
    const row = [1, 2, 3, 4, 5, 6].map((n) => erlangB(n, 1.8));
    [0.643, 0.367, 0.18, 0.075, 0.026, 0.0078].forEach((published, n) => {
      expect(Math.abs((row[n] ?? 0) - published)).toBeLessThan(0.0006);
    });
  });

  it('with no channel lets all through, and so does layerLeak() with no Pk', () => {
    expect([erlangB(0, 3), layerLeak(0, 5, 3), layerLeak(0.7, 0, 3)]).toEqual([1, 1, 1]);
    expect(layerLeak(1, 10, 20)).toBeCloseTo(erlangB(10, 20), 15);
  });
});

describe('erlangC()', () => {
  it('gives 17.41 % for 14 servers and 10 erlang', () => {
    expect(erlangC(14, 10)).toBeCloseTo(0.1741, 4);
    expect(erlangCWait(14, 10, 60)).toBeCloseTo((0.1741 * 60) / 4, 2);
  });

  it('of one server is ρ, with the wait ρs/(1 − ρ)', () => {
    expect(erlangC(1, 0.7)).toBeCloseTo(0.7, 14);
    expect(erlangCWait(1, 0.7, 10)).toBeCloseTo(7 / 0.3, 12);
  });
});

describe('lossAtFixedPatience()', () => {
  it('gives the table of one server, and so does barrerLoss()', () => {
    const table: readonly (readonly [number, ...number[]])[] = [
      [0.5, 0.33333, 0.24177, 0.17873, 0.10129],
      [0.8, 0.44444, 0.34396, 0.2752, 0.18783],
      [1, 0.5, 0.4, 0.33333, 0.25],
    ];
    for (const [rho, ...row] of table) {
      [0, 0.5, 1, 2].forEach((T, n) => {
        expect(lossAtFixedPatience({ lambda: rho, mu: 1, c: 1 }, T)).toBeCloseTo(row[n] ?? 0, 5);
        expect(barrerLoss(rho, T)).toBeCloseTo(row[n] ?? 0, 5);
      });
    }
  });

  it('gives the values of ten servers', () => {
    const loss = (lambda: number, T: number) => lossAtFixedPatience({ lambda, mu: 1, c: 10 }, T);
    expect(loss(8, 0.25)).toBeCloseTo(0.061932, 6);
    expect(loss(10, 0.5)).toBeCloseTo(0.103517, 6);
    expect(loss(12, 0.5)).toBeCloseTo(0.199554, 6);
  });

  it('is Erlang B without patience, and the fluid leak under great load', () => {
    expect(lossAtFixedPatience({ lambda: 20, mu: 1, c: 10 }, 0)).toBeCloseTo(erlangB(10, 20), 12);
    expect(lossAtFixedPatience({ lambda: 100, mu: 1, c: 10 }, 1)).toBeCloseTo(1 - 10 / 100, 12);
  });
});

describe('exponentialPatience()', () => {
  it('gives 3.1 % and 3.7 s for 48 a minute at 50 servers of a minute with two minutes of patience', () => {
    const { abandons, wait } = exponentialPatience({ lambda: 48, mu: 1, c: 50 }, 0.5);
    expect(abandons).toBeCloseTo(0.031, 3);
    expect(60 * wait).toBeCloseTo(3.7, 1);
  });
});

describe('shots at one target', () => {
  it('kill and cost what the tables say', () => {
    expect(killChance(0.7, 5)).toBeCloseTo(0.998, 3);
    const means = (p: number) => [1, 2, 3, 5].map((n) => Number(shotsFired(p, n).mean.toFixed(4)));
    expect(means(0.3)).toEqual([1, 1.7, 2.19, 2.7731]);
    expect(means(0.7)).toEqual([1, 1.3, 1.39, 1.4251]);
    for (const n of [1, 2, 3, 5]) expect(shotsFired(0.3, n).mean).toBeCloseTo(killChance(0.3, n) / 0.3, 12);
  });

  it('annihilate a raid as published', () => {
    const q = killChance(0.71, 2);
    expect(binomial(3, q, 2) + binomial(3, q, 3)).toBeCloseTo(0.98, 4);
    expect(raidAnnihilation(0.1, 50, 10)).toBeCloseTo(0.94964, 5);
    expect(uncoordinatedAnnihilation(0.1, 500, 10)).toBeCloseTo(0.93611, 5);
    expect(uncoordinatedSurvivors(0.5, 1, 1)).toBe(0.5);
  });

  it('come one cycle after the other while the target is on its way', () => {
    expect([looks(1000, 50, 5, 10), looks(1000, 50, 21, 10), looks(1000, 50, 19, 10)]).toEqual([2, 0, 1]);
  });
});

describe('detection', () => {
  it('follows coverage and horizon as published', () => {
    expect([0.5, 1, 2].map((C) => Number(searchDetection(C).toFixed(4)))).toEqual([0.3935, 0.6321, 0.8647]);
    expect(horizonKm(20, 100)).toBeCloseTo(59.6, 1);
    expect(horizonKm(20, 1000)).toBeCloseTo(148.7, 1);
  });
});
