/** Where things come to lie on the plane, and when it is dark there. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { distance, type Point } from '../../src/engine/geometry/plane.ts';
import { isInsideOutline } from '../../src/engine/index.ts';
import { darkIntervals } from '../../src/scenario/content/dark.ts';

import { latticePoints, ringPoints } from '../../src/scenario/content/pattern.ts';
import { boxOf } from '../../src/scenario/content/position.ts';
import {
  type Library,
  type ProjectionCard,
  parseScenario,
  project,
  unproject,
} from '../../src/scenario/index.ts';
import { minimalFile, minimalFiles, minimalScenarioText } from './minimal.ts';

const ukraine: ProjectionCard = { parallels: [46, 51], centre: [32, 48.5] };

describe('project()', () => {
  const toPlane = project(ukraine);

  test('puts the centre at the origin, east to the right, north up', () => {
    expect(toPlane(32, 48.5)).toEqual({ x: 0, y: 0 });
    expect(toPlane(33, 48.5).x).toBeGreaterThan(70_000);
    expect(toPlane(32, 49.5).y).toBeGreaterThan(110_000);
  });

  // Great-circle distances by the haversine formula on the mean earth radius, from the coordinates of the cities.
  test.each([
    ['Kyiv to Odesa', 30.5234, 50.4501, 30.7233, 46.4825, 441_400],
    ['Kyiv to Kharkiv', 30.5234, 50.4501, 36.2304, 49.9935, 409_400],
    ['Lviv to Kharkiv', 24.0297, 49.8397, 36.2304, 49.9935, 873_500],
    ['Odesa to Dnipro', 30.7233, 46.4825, 35.0462, 48.4647, 393_600],
  ])('%s within half a per cent', (_title, lon1, lat1, lon2, lat2, metres) => {
    const [a, b] = [toPlane(lon1, lat1), toPlane(lon2, lat2)];
    expect(Math.abs(distance(a.x, a.y, b.x, b.y) / metres - 1)).toBeLessThan(0.005);
  });

  test('is undone by unproject() to within the rounding to the metre', () => {
    const fromPlane = unproject(ukraine);
    const positions = fc.tuple(
      fc.double({ min: 22, max: 42, noNaN: true }),
      fc.double({ min: 43, max: 56, noNaN: true }),
    );
    fc.assert(
      fc.property(positions, ([longitude, latitude]) => {
        const { x, y } = toPlane(longitude, latitude);
        const [backLongitude, backLatitude] = fromPlane(x, y);
        expect(Math.abs(backLongitude - longitude)).toBeLessThan(2e-5);
        expect(Math.abs(backLatitude - latitude)).toBeLessThan(2e-5);
      }),
    );
  });

  test('keeps angles: a small square stays one', () => {
    const [origin, north] = [toPlane(37, 50), toPlane(37, 50.1)];
    const east = toPlane(37 + 0.1 / Math.cos((50 * Math.PI) / 180), 50);
    const dot = (east.x - origin.x) * (north.x - origin.x) + (east.y - origin.y) * (north.y - origin.y);
    expect(Math.abs(dot) / 11_100 ** 2).toBeLessThan(0.002);
    const ratio =
      distance(origin.x, origin.y, east.x, east.y) / distance(origin.x, origin.y, north.x, north.y);
    expect(Math.abs(ratio - 1)).toBeLessThan(0.002);
  });

  test('gives whole metres without negative zero', () => {
    for (const [longitude, latitude] of [
      [32, 48.5],
      [31.9999999, 48.4999999],
      [40.123, 51.456],
    ] as const) {
      const { x, y } = toPlane(longitude, latitude);
      expect([Number.isInteger(x), Number.isInteger(y), Object.is(x, -0), Object.is(y, -0)]).toEqual([
        true,
        true,
        false,
        false,
      ]);
    }
  });
});

describe('latticePoints()', () => {
  const outline: readonly (readonly Point[])[] = [
    [
      { x: 0, y: 0 },
      { x: 100_000, y: 0 },
      { x: 100_000, y: 80_000 },
      { x: 50_000, y: 30_000 },
      { x: 0, y: 80_000 },
    ],
    [
      { x: 10_000, y: 10_000 },
      { x: 20_000, y: 10_000 },
      { x: 20_000, y: 20_000 },
      { x: 10_000, y: 20_000 },
    ],
  ];
  const region = { id: 'm', group: 'east', population: 0, outline, box: boxOf(outline.flat()) };
  const spacings = fc.integer({ min: 3000, max: 40_000 });
  const offsets = fc.record({
    x: fc.integer({ min: -50_000, max: 50_000 }),
    y: fc.integer({ min: -50_000, max: 50_000 }),
  });

  test('gives all lattice points inside and none outside', () => {
    fc.assert(
      fc.property(spacings, offsets, (spacing, offset) => {
        const found = new Set(
          (latticePoints([region], spacing, offset) ?? []).map(({ x, y }) => `${x},${y}`),
        );
        const wanted = new Set<string>();
        for (let i = -40; i <= 60; i++) {
          for (let j = -40; j <= 60; j++) {
            const point = { x: offset.x + i * spacing, y: offset.y + j * spacing };
            if (isInsideOutline(outline, point.x, point.y)) wanted.add(`${point.x},${point.y}`);
          }
        }
        const isReached =
          -40 * spacing + Math.max(offset.x, offset.y) < 0 &&
          60 * spacing + Math.min(offset.x, offset.y) > 100_000;
        fc.pre(isReached);
        expect(found).toEqual(wanted);
      }),
    );
  });

  test('goes row by row from the south, each row from the west', () => {
    const points = latticePoints([region], 7000, { x: 0, y: 0 }) ?? [];
    expect(points.length).toBeGreaterThan(50);
    const sorted = points.toSorted((a, b) => a.y - b.y || a.x - b.x);
    expect(points).toEqual(sorted);
  });

  test('leaves out holes and counts overlapping regions once', () => {
    const once = latticePoints([region], 5000, { x: 1, y: 1 }) ?? [];
    expect(once.some(({ x, y }) => x > 10_000 && x < 20_000 && y > 10_000 && y < 20_000)).toBe(false);
    expect(latticePoints([region, region], 5000, { x: 1, y: 1 })).toEqual(once);
  });

  test('refuses what would never end', () => {
    expect(latticePoints([region], 100, { x: 0, y: 0 })).toBeUndefined();
  });
});

test('ringPoints() are equally spaced, the first at its bearing, then clockwise', () => {
  expect(ringPoints({ x: 0, y: 0 }, 1000, 4, 0)).toEqual([
    { x: 0, y: 1000 },
    { x: 1000, y: 0 },
    { x: 0, y: -1000 },
    { x: -1000, y: 0 },
  ]);
  expect(ringPoints({ x: 5, y: 5 }, 1000, 1, Math.PI / 2)).toEqual([{ x: 1005, y: 5 }]);
});

describe('patterns of a defence', () => {
  test('have ids by number', () => {
    const { fireUnits, ewAreas } = scenarioWith({});
    expect(fireUnits.map(({ id }) => id)).toEqual(['truck-1', 'guns-1', 'guns-2', 'guns-3', 'guns-4']);
    expect(ewAreas.map(({ id }) => id)).toEqual(['jam-1', 'jam-2', 'jam-3', 'jam-4', 'jam-5']);
  });

  test('stand where they are said to', () => {
    const { fireUnits, ewAreas, places, regions } = scenarioWith({});
    const centre = places[0]?.position ?? { x: 0, y: 0 };
    for (const { position } of fireUnits.slice(1)) {
      expect(Math.abs(distance(position.x, position.y, centre.x, centre.y) - 10_000)).toBeLessThan(1);
    }
    for (const { position } of ewAreas) {
      expect(isInsideOutline(regions[0]?.outline ?? [], position.x, position.y)).toBe(true);
      expect([Math.abs((position.x - 5000) % 40_000), Math.abs(position.y % 40_000)]).toEqual([0, 0]);
    }
  });
});

describe('darkIntervals()', () => {
  const kyiv = [30.5234, 50.4501] as const;
  const hour = 3600;
  const at = (iso: string) => Date.parse(iso) / 1000;

  // Kyiv, 3 December 2025: sunrise 07:38, sunset 15:56 (+02:00), to the minute in published almanacs.
  test('a night from evening to morning', () => {
    const [dark, ...more] = darkIntervals(at('2025-12-02T18:00+02:00'), 14 * hour, kyiv);
    expect(more).toEqual([]);
    expect(dark?.from).toBe(0);
    expect(Math.abs((dark?.to ?? 0) - (13 * hour + 38 * 60))).toBeLessThan(180);
  });

  test('two nights and the day between', () => {
    const dark = darkIntervals(at('2025-12-02T12:00+02:00'), 48 * hour, kyiv);
    expect(dark).toHaveLength(2);
    expect(Math.abs((dark[0]?.from ?? 0) - (3 * hour + 56 * 60))).toBeLessThan(180);
    for (const { from, to } of dark)
      expect([Number.isInteger(from), Number.isInteger(to), to > from]).toEqual([true, true, true]);
  });

  test('a day has none', () =>
    expect(darkIntervals(at('2025-06-21T09:00+03:00'), 6 * hour, kyiv)).toEqual([]));
  test('a polar night is all dark', () => {
    expect(darkIntervals(at('2025-12-21T00:00Z'), 72 * hour, [20, 78])).toEqual([{ from: 0, to: 72 * hour }]);
  });
  test('a polar day is all light', () =>
    expect(darkIntervals(at('2025-06-21T00:00Z'), 72 * hour, [20, 78])).toEqual([]));
});

test('the box of a theatre holds all its edges', () => {
  const { bounds } = scenarioWith({});
  const toPlane = project({ parallels: [48, 52], centre: [30, 50] });
  for (const [longitude, latitude] of [
    [27, 48],
    [33, 48],
    [30, 48],
    [27, 52],
    [33, 52],
    [30, 52],
    [27, 50],
  ] as const) {
    const { x, y } = toPlane(longitude, latitude);
    expect([x >= bounds.min.x, x <= bounds.max.x, y >= bounds.min.y, y <= bounds.max.y]).toEqual([
      true,
      true,
      true,
      true,
    ]);
  }
});

test('a theatre without plain GeoJSON text, but with comments in it, is read as well', () => {
  const path = 'theatres/flatland.geo.json';
  expect(scenarioWith({ [path]: `// drawn by hand\n${minimalFile(path)}` })).toEqual(scenarioWith({}));
});

function scenarioWith(changes: Readonly<Record<string, string>>) {
  const library: Library = minimalFiles(changes);
  const result = parseScenario(minimalScenarioText, { file: 'minimal.json', library });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.compiled.scenario;
}
