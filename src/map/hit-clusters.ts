/** Hits that lie on one another on screen, drawn as one mark with their count. */
export interface HitCluster {
  readonly x: number; // px
  readonly y: number; // px
  readonly count: number;
}

export const clusterReach = 13; // px between two marks that are still told apart

/** The first hit of a cluster is its middle, so marks do not wander while the night goes on. */
export function clusterHits(
  hits: readonly { readonly x: number; readonly y: number }[],
): readonly HitCluster[] {
  const clusters: { x: number; y: number; count: number }[] = [];
  for (const { x, y } of hits) {
    const near = clusters.find((cluster) => Math.hypot(cluster.x - x, cluster.y - y) < clusterReach);
    if (near === undefined) clusters.push({ x, y, count: 1 });
    else near.count++;
  }
  return clusters;
}
