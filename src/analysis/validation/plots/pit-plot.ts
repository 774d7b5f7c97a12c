/** The histogram of probability integral transforms with the band that calibrated predictions keep to. */
import { probabilities } from '../beta-binomial.ts';
import { acrossOf, axisBelow, axisLeft, colours, draw, field, line, percentText, upOf } from './frame.ts';
import { coordinate, element } from './svg.ts';

/** @param shares of the nights in each bin, adding up to 1, as of `pitHistogram`. @param nights from 1. */
export function pitPlot(shares: readonly number[], nights: number, title: string): string {
  const [low, high] = expectedBand(nights, shares.length);
  const top = shares.reduce((most, share) => Math.max(most, share), high) * 1.1;
  const upwards = { title: 'share of nights', from: 0, to: top, format: percentText };
  const sideways = {
    title: 'where in its prediction the observation fell',
    from: 0,
    to: 1,
    format: coordinate,
  };
  const [up, across] = [upOf(upwards), acrossOf(sideways)];
  const even = up(1 / shares.length);
  return draw({
    title,
    subtitle: `${nights} nights; a bar of calibrated predictions stays in the band 99 times of 100`,
    body: [
      element('rect', {
        x: field.left,
        y: up(high),
        width: field.right - field.left,
        height: up(low) - up(high),
        fill: colours.band,
      }),
      ...axisLeft(upwards),
      ...shares.map((share, bin) => {
        const x = across(bin / shares.length) + 1;
        const width = across((bin + 1) / shares.length) - x - 1;
        const look = { fill: colours.model, 'fill-opacity': '0.6' };
        return element('rect', { x, y: up(share), width, height: up(0) - up(share), ...look });
      }),
      line(field.left, even, field.right, even, { 'stroke-dasharray': '5 4' }),
      ...axisBelow(sideways),
    ],
  });
}

/**
 * Shares between which a single bin lies with 99 % or more if every night falls into each bin with the same chance: binomial.
 * Of many bins one may well lie outside; and counts spread over several bins vary less than this.
 */
export function expectedBand(nights: number, bins: number): readonly [number, number] {
  const chances = probabilities({ trials: nights, mean: 1 / bins, rho: 0 });
  return [quantile(chances, 0.005) / nights, quantile(chances, 0.995) / nights];
}

function quantile(chances: Float64Array, share: number): number {
  let total = 0;
  const count = chances.findIndex((chance) => {
    total += chance;
    return total >= share;
  });
  return count === -1 ? chances.length - 1 : count;
}
