/** The stretch of plane that the first view shows: all regions and the launch sites that the raid uses. */
import type { Box, Point, Scenario } from '../engine/index.ts';

const margin = 15_000; // m

export function usedSites({ waves }: Scenario): ReadonlySet<number> {
  return new Set(waves.map(({ site }) => site));
}

export function theatreBox(scenario: Scenario): Box {
  const sites = [...usedSites(scenario)].flatMap((site) => scenario.sites[site]?.position ?? []);
  const corners: readonly Point[] = [...scenario.regions.flatMap(({ box }) => [box.min, box.max]), ...sites];
  if (corners.length === 0) return scenario.bounds;
  const xs = corners.map(({ x }) => x);
  const ys = corners.map(({ y }) => y);
  return {
    min: { x: Math.min(...xs) - margin, y: Math.min(...ys) - margin },
    max: { x: Math.max(...xs) + margin, y: Math.max(...ys) + margin },
  };
}
