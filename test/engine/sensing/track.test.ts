import { describe, expect, it } from 'vitest';
import { believedClass } from '../../../src/engine/sensing/believed-class.ts';
import { rightCallAfter } from '../../../src/engine/sensing/classify.ts';
import type { Hold } from '../../../src/engine/sensing/detect.ts';
import { bestQuality, formTracks } from '../../../src/engine/sensing/track.ts';
import { fc, real, whole } from '../property.ts';
import { sensor } from '../world.ts';

const coastTime = 90; // s

const delays = (...seconds: number[]) =>
  seconds.map((formationDelay, n) => sensor({ id: `s${n}`, formationDelay, quality: 0.5 + n / 10 }));
const hold = (by: number, from: number, to: number): Hold => ({ sensor: by, from, to });

const anyHolds = fc
  .array(fc.record({ sensor: whole(0, 3), from: real(0, 2000), lasts: real(0.1, 300) }), { maxLength: 15 })
  .map((rows) =>
    rows
      .map(({ lasts, ...row }) => ({ ...row, to: row.from + lasts }))
      .sort((a, b) => a.from - b.from || a.sensor - b.sensor),
  );

describe('formTracks()', () => {
  it('forms a track after the delay of the sensor that sees it', () => {
    expect(formTracks([hold(1, 100, 200)], delays(0, 20), coastTime)).toEqual([
      { formed: 120, lost: 200, sensor: 1 },
    ]);
  });

  it('forms none where the threat is gone before', () => {
    expect(formTracks([hold(0, 100, 119)], delays(20), coastTime)).toEqual([]);
    expect(formTracks([hold(0, 100, 120)], delays(20), coastTime)).toEqual([]);
  });

  it('forms it by the quickest of the sensors that see it', () => {
    expect(formTracks([hold(0, 100, 300), hold(1, 110, 300)], delays(60, 20), coastTime)).toEqual([
      { formed: 130, lost: 300, sensor: 1 },
    ]);
    expect(formTracks([hold(0, 100, 300), hold(1, 110, 120)], delays(60, 20), coastTime)).toEqual([
      { formed: 160, lost: 300, sensor: 0 },
    ]);
  });

  it('forms one of a later look where the first was too short', () => {
    expect(formTracks([hold(0, 100, 110), hold(1, 105, 300)], delays(20, 30), coastTime)).toEqual([
      { formed: 135, lost: 300, sensor: 1 },
    ]);
  });

  it('keeps one track while the gap is no longer than it coasts', () => {
    const gap = (seconds: number) =>
      formTracks([hold(0, 100, 200), hold(0, 200 + seconds, 400)], delays(5), coastTime);
    expect(gap(coastTime)).toEqual([{ formed: 105, lost: 400, sensor: 0 }]);
    expect(gap(coastTime + 1)).toEqual([
      { formed: 105, lost: 200, sensor: 0 },
      { formed: 200 + coastTime + 6, lost: 400, sensor: 0 },
    ]);
  });

  it('ends with the last sensor that holds it', () => {
    expect(formTracks([hold(0, 100, 500), hold(1, 200, 300)], delays(0, 0), coastTime)).toEqual([
      { formed: 100, lost: 500, sensor: 0 },
    ]);
  });

  it('gives tracks in order, further apart than they coast, each begun by a hold', () => {
    fc.assert(
      fc.property(anyHolds, (holds) => {
        const sensors = delays(0, 10, 40, 200);
        formTracks(holds, sensors, coastTime).forEach((span, n, spans) => {
          expect(span.formed).toBeLessThan(span.lost);
          expect(span.formed).toBeGreaterThan((spans[n - 1]?.lost ?? Number.NEGATIVE_INFINITY) + coastTime);
          expect(
            holds.some(
              ({ sensor: by, from }) =>
                by === span.sensor && from + (sensors[by]?.formationDelay ?? 0) === span.formed,
            ),
          ).toBe(true);
          expect(holds.some(({ to }) => to === span.lost)).toBe(true);
        });
      }),
    );
  });

  it('covers every moment at which a sensor without delay holds the threat', () => {
    fc.assert(
      fc.property(anyHolds, (holds) => {
        const spans = formTracks(holds, delays(0, 0, 0, 0), coastTime);
        for (const { from, to } of holds)
          expect(spans.some(({ formed, lost }) => formed <= from && to <= lost)).toBe(true);
      }),
    );
  });

  it('forms no track later because one more sensor looks', () => {
    fc.assert(
      fc.property(anyHolds, (holds) => {
        const sensors = delays(0, 10, 40, 200);
        const without = formTracks(
          holds.filter((one) => one.sensor !== 3),
          sensors,
          coastTime,
        );
        const first = formTracks(holds, sensors, coastTime)[0];
        if (without[0] !== undefined) expect(first?.formed).toBeLessThanOrEqual(without[0].formed);
      }),
    );
  });
});

describe('bestQuality()', () => {
  it('is the quality of the best sensor of those that hold the threat now, -1 where none does', () => {
    const sensors = delays(0, 0, 0);
    const holds = [hold(2, 0, 10), hold(0, 5, 30), hold(1, 8, 20), hold(2, 25, 40)];
    expect([7, 12, 20, 26, 50].map((t) => bestQuality(holds, sensors, t))).toEqual([0.7, 0.6, 0.5, 0.7, -1]);
  });
});

describe('rightCallAfter()', () => {
  it('is right with chance ½ + (p − ½)(1 − e^(−t/τ)) after a dwell t', () => {
    fc.assert(
      fc.property(real(0.51, 1), real(1, 500), real(0, 2000), (callAccuracy, callTime, dwell) => {
        const by = sensor({ callAccuracy: { strike: callAccuracy, decoy: 1 }, callTime });
        const p = 0.5 + (callAccuracy - 0.5) * (1 - Math.exp(-dwell / callTime));
        const isRight = (u: number) => rightCallAfter(by, 'strike', u) <= dwell;
        expect(isRight(p - 1e-9)).toBe(true);
        if (p + 1e-9 < 1) expect(isRight(p + 1e-9)).toBe(false);
      }),
    );
  });

  it('is right at once for half, and never for the rest of a sensor that cannot tell', () => {
    const blind = sensor({ callAccuracy: { strike: 0.5, decoy: 1 } });
    expect(rightCallAfter(blind, 'strike', 0.4999)).toBe(0);
    expect(rightCallAfter(blind, 'strike', 0.5)).toBe(Number.POSITIVE_INFINITY);
    expect(rightCallAfter(sensor({ callAccuracy: { strike: 1, decoy: 0.8 } }), 'decoy', 0.8)).toBe(
      Number.POSITIVE_INFINITY,
    );
  });
});

describe('believedClass()', () => {
  it('goes by speed first, then by the call', () => {
    expect(believedClass('strike', 50)).toBe('slow');
    expect(believedClass('decoy', 50)).toBe('small');
    expect(believedClass('strike', 120)).toBe('fast');
    expect(believedClass('decoy', 120)).toBe('fast');
  });
});
