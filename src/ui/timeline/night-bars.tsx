/** The bars of the night, drawn once: faint for what is to come, full up to now. */
import type { NightSummary } from '../../session/night-summary.ts';
import { memo } from '../memo.ts';

const half = 34; // height of the bars above and below the line
const hitRow = half * 2 + 11;
const height = half * 2 + 18;

export const NightBars = memo(({ summary }: { readonly summary: NightSummary }) => (
  <>
    <span class="to-come">
      <Drawing summary={summary} />
      <HitMarks summary={summary} />
    </span>
    <span class="so-far">
      <Drawing summary={summary} />
      <HitMarks summary={summary} />
    </span>
  </>
));

function Drawing({ summary: { bins, duration, saturated } }: { readonly summary: NightSummary }) {
  const most = Math.max(1, ...bins.launched, ...bins.stopped);
  const tall = (count: number): number => (count / most) * (half - 2);
  return (
    <svg viewBox={`0 0 ${duration} ${height}`} preserveAspectRatio="none" aria-hidden="true">
      <path
        class="launches"
        d={bars(bins.width, bins.launched, (count) => [half - tall(count), half - 0.75])}
      />
      <path
        class="stopped"
        d={bars(bins.width, bins.stopped, (count) => [half + 0.75, half + tall(count)])}
      />
      <path
        class="saturated"
        d={saturated.map(({ from, to }) => box(from, Math.max(to, from + 60), height - 2.5, height)).join('')}
      />
    </svg>
  );
}

function bars(
  width: number,
  counts: readonly number[],
  span: (count: number) => readonly [number, number],
): string {
  return counts
    .map((count, index) =>
      count === 0 ? '' : box((index + 0.1) * width, (index + 0.9) * width, ...span(count)),
    )
    .join('');
}

function box(left: number, right: number, top: number, bottom: number): string {
  return `M${left} ${top.toFixed(2)}H${right}V${bottom.toFixed(2)}H${left}Z`;
}

/** Triangles keep their shape however wide the window is. */
function HitMarks({ summary: { hitTimes, duration } }: { readonly summary: NightSummary }) {
  return (
    <span class="hit-marks" aria-hidden="true" style={{ top: `${((hitRow - 6) / height) * 100}%` }}>
      {hitTimes.map((time, index) => (
        <i key={index} style={{ left: `${((time / duration) * 100).toFixed(3)}%` }} />
      ))}
    </span>
  );
}
