/** A gauge over the night: filled up to now, faint after. */

import type { Gauge } from '../session/gauge.ts';
import { memo } from './memo.ts';

const height = 20;

export function Sparkline({ gauge, time }: { readonly gauge: Gauge; readonly time: number }) {
  const now = Math.max(0, Math.min(1, time / (gauge.width * gauge.used.length)));
  return (
    <span class="spark" aria-hidden="true" style={{ '--now': `${(now * 100).toFixed(2)}%` }}>
      <Curve gauge={gauge} />
      <span class="spark-past">
        <Curve gauge={gauge} />
      </span>
    </span>
  );
}

const least = 4; // of the height, for what is in use at all

/** Steps; the full height is all there is, so an idle layer looks idle. */
const Curve = memo(({ gauge }: { readonly gauge: Gauge }) => {
  const count = gauge.used.length;
  const steps = gauge.used.map((used, index) => {
    const y = height - tall(used, gauge.capacity);
    return `L${index} ${y.toFixed(2)}L${index + 1} ${y.toFixed(2)}`;
  });
  return (
    <svg viewBox={`0 0 ${count} ${height}`} preserveAspectRatio="none" aria-hidden="true">
      <path d={`M0 ${height}${steps.join('')}L${count} ${height}Z`} />
    </svg>
  );
});

/** @returns the height of a step; never above the frame, never invisible. */
export function tall(used: number, capacity: number): number {
  if (used === 0) return 0;
  return Math.min(height, Math.max(least, (used / Math.max(1, capacity)) * height));
}
