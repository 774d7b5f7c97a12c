/** The plots as text: well formed, complete, the same every time. */
import { describe, expect, it } from 'vitest';
import { probabilities } from '../../../src/analysis/validation/beta-binomial.ts';
import { calibrationPlot } from '../../../src/analysis/validation/plots/calibration-plot.ts';
import { comparisonPlot } from '../../../src/analysis/validation/plots/comparison-plot.ts';
import { expectedBand, pitPlot } from '../../../src/analysis/validation/plots/pit-plot.ts';

/** What is wrong with an XML text of elements, quoted attributes and escaped text; nothing where it is well formed. */
function faultOf(xml: string): string | undefined {
  const open: string[] = [];
  let rest = xml.trim();
  while (rest !== '') {
    const [token = '', closing, name = '', empty] =
      /^<(\/?)([a-z]+)(?: [a-zA-Z0-9-]+="[^"<&]*(?:&[a-z]+;[^"<&]*)*")*(\/?)>/.exec(rest) ?? [];
    const [text = ''] = /^(?:[^<>&]|&(?:amp|lt|gt|quot);)+/.exec(rest) ?? [];
    if (token === '' && text === '') return `unexpected ${rest.slice(0, 40)}`;
    rest = rest.slice((token || text).length);
    if (token === '') continue;
    if (closing === '/' && open.pop() !== name) return `unexpected end of ${name}`;
    if (closing === '' && empty === '') open.push(name);
    if (open.length === 0 && rest !== '') return 'more than one element';
  }
  return open.length === 0 ? undefined : `no end of ${open.join(', ')}`;
}

const nights = Array.from({ length: 40 }, (_, index) => ({
  date: `night ${index}`,
  launched: 30 + 20 * index,
  observed: 0.6 + index / 110,
  median: 0.7 + index / 150,
  low: 0.55 + index / 150,
  high: Math.min(1, 0.8 + index / 150),
}));

const estimate = (mean: number) => ({ mean, low: mean - 0.05, high: mean + 0.03 });
const category = (name: string, observed: number, model: number) => ({
  name,
  nights: 12,
  observed: estimate(observed),
  model: estimate(model),
});

const plots = {
  calibrationPlot: (title: string) => calibrationPlot(nights, title),
  pitPlot: (title: string) => pitPlot([0.05, 0.1, 0.15, 0.1, 0.1, 0.1, 0.1, 0.15, 0.1, 0.05], 180, title),
  comparisonPlot: (title: string) =>
    comparisonPlot({
      title,
      subtitle: '90 % intervals of the mean',
      across: 'drones launched',
      upwards: 'share neutralised',
      categories: [category('1-50', 0.7, 0.72), category('51-100', 0.75, 0.77), category('401+', 0.92, 0.9)],
    }),
};

describe.each(Object.entries(plots))('%s()', (_, plot) => {
  it('is well-formed XML whatever stands in the title, and names nothing outside itself', () => {
    const text = plot('a < b & "c" > d \u0007');
    expect(faultOf(text)).toBeUndefined();
    expect(text).toContain('a &lt; b &amp; &quot;c&quot; &gt; d ');
    expect(text.match(/https?:[^"]*/g)).toEqual(['http://www.w3.org/2000/svg']);
    expect(text).not.toMatch(/NaN|Infinity|undefined|href|url\(/);
  });

  it('is the same text every time, with at most two digits after a point', () => {
    expect(plot('title')).toBe(plot('title'));
    expect(plot('title')).not.toMatch(/\d\.\d{3}/);
  });
});

describe('calibrationPlot()', () => {
  it('draws every night inside the field, in an area that grows with the raid', () => {
    const circles = [
      ...plots.calibrationPlot('t').matchAll(/<circle cx="([\d.]+)" cy="([\d.]+)" r="([\d.]+)"/g),
    ];
    expect(circles).toHaveLength(nights.length);
    for (const [, cx, cy] of circles) {
      expect(Number(cx)).toBeGreaterThanOrEqual(72);
      expect(Number(cy)).toBeGreaterThanOrEqual(64);
    }
    const areas = circles.map(([, , , r]) => Number(r) ** 2);
    expect(areas[0]! / areas.at(-1)!).toBeCloseTo((30 + 20 * 39) / 30, 0);
  });

  it('draws an empty field for no nights', () => {
    expect(faultOf(calibrationPlot([], 'none'))).toBeUndefined();
  });
});

describe('expectedBand()', () => {
  it('holds the count of one bin 99 times of 100 or more', () => {
    for (const many of [1, 52, 180, 1000]) {
      const [low, high] = expectedBand(many, 10);
      const inside = probabilities({ trials: many, mean: 0.1, rho: 0 })
        .filter((__, count) => count >= low * many - 1e-9 && count <= high * many + 1e-9)
        .reduce((a, b) => a + b, 0);
      expect(inside).toBeGreaterThanOrEqual(0.99);
    }
  });
});

describe('this test', () => {
  it('sees what is not well formed', () => {
    expect(faultOf('<a><b/></a>')).toBeUndefined();
    for (const bad of ['<a>', '<a></b>', '<a/><b/>', '<a>&</a>', '<a b="<"/>', '<a b=1/>'])
      expect(faultOf(bad)).toBeDefined();
  });
});
