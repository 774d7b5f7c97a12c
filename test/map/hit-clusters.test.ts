/** Hits on one spot are told by their count, and no hit is lost on the way. */
import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { clusterHits, clusterReach } from '../../src/map/hit-clusters.ts';

const spot = fc.record({ x: fc.integer({ min: 0, max: 200 }), y: fc.integer({ min: 0, max: 200 }) });

test.prop([fc.array(spot, { maxLength: 60 })])('clusterHits() counts every hit once', (hits) => {
  const clusters = clusterHits(hits);
  expect(clusters.reduce((sum, { count }) => sum + count, 0)).toBe(hits.length);
  clusters.forEach((a, index) => {
    for (const b of clusters.slice(index + 1))
      expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(clusterReach);
  });
});

test('clusterHits() tells apart what is apart, and leaves the first hit where it is', () => {
  const hits = [
    { x: 10, y: 10 },
    { x: 14, y: 12 },
    { x: 80, y: 10 },
  ];
  expect(clusterHits(hits)).toEqual([
    { x: 10, y: 10, count: 2 },
    { x: 80, y: 10, count: 1 },
  ]);
});
