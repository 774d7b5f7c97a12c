/** The random nights are lively: a property that nothing ever puts to the test would hold of anything. */
import { beforeAll, describe, expect, it } from 'vitest';
import { constraints, noFires, outcomes, refusals } from '../../src/engine/index.ts';
import { type Census, takeCensus } from './liveliness.ts';
import { patience } from './random-night.ts';

const acts = [
  'place',
  'move',
  'remove',
  'posture',
  'doctrine',
  'reserve',
  'policy',
  'displace',
  'scramble',
  'emission',
  'ew',
] as const;

/** In at least so many of a thousand nights. */
const often: readonly (readonly [string, number])[] = [
  ['a raid', 850],
  ['track.formed', 650],
  ['engagement.fired', 450],
  ['threat.shotDown', 300],
  ['threat.hit', 400],
  ['threat.suppressed', 120],
  ['threat.recovered', 25],
  ['threat.left', 40],
  ['order.given', 200],
  ['order.late', 100],
  ['group.driving', 150],
  ['sortie.launched', 150],
  ['sortie.lost', 15],
  ['post.lost', 100],
  ['unit.reloaded', 250],
  ['engagement wasted', 200],
  ['command done', 600],
];

describe('a thousand random nights', () => {
  let census: Census = new Map();
  beforeAll(() => {
    census = takeCensus();
  }, patience);
  const nightsWith = (name: string): number => census.get(name) ?? 0;

  it.each(often)('have %s in %i at least', (name, floor) => {
    expect(nightsWith(name)).toBeGreaterThanOrEqual(floor);
  });

  it('have every outcome, constraint, no-fire reason, act and refusal, and every switch', () => {
    const names = [
      ...outcomes.map((outcome) => `outcome ${outcome}`),
      ...constraints.map((constraint) => `constraint ${constraint}`),
      ...[...noFires, 'fired'].map((why) => `no fire ${why}`),
      ...acts.map((act) => `done ${act}`),
      ...refusals.map((refusal) => `refused ${refusal}`),
      ...['sensor on', 'sensor off', 'ewArea on', 'ewArea off', 'fireUnit off', 'post off'].map(
        (name) => `switch ${name}`,
      ),
    ];
    expect(names.filter((name) => nightsWith(name) === 0)).toEqual([]);
  });
});
