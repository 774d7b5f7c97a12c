/** The rules of a scenario: what holds for the whole defence, from its own block, its defence's, or the engine's defaults. */
import { type Call, defaultRules, type Rules } from '../../engine/index.ts';
import { at, type Spot } from '../reading/spot.ts';
import { hold } from '../value/held.ts';
import { type Measure, measures } from '../value/measure.ts';
import { type Desk, readOptional } from '../value/quantity.ts';

type NumberRule = Exclude<keyof Rules, 'worth'>;

export const ruleMeasures = {
  coastTime: measures.duration,
  coastingQuality: measures.share,
  driveMargin: measures.duration,
  debrisChance: measures.share,
  alertLead: measures.duration,
  allClear: measures.duration,
} as const satisfies Record<NumberRule, Measure>;

/** Each rule from the first block that gives it: the scenario's, then its defence's. */
export function readRules(own: Spot, standing: Spot | undefined, desk: Desk): Rules {
  const given = (...path: readonly string[]) => {
    const [mine, theirs] = [own, standing].map((block) => block && path.reduce<Spot>(at, block));
    return mine?.value === undefined && theirs !== undefined ? theirs : (mine ?? own);
  };
  const rule = (name: NumberRule) => {
    const value = readOptional(given(name), ruleMeasures[name], defaultRules[name], desk);
    return hold(desk.held, value, ['rules', name]);
  };
  const worth = (call: Call) => {
    const value = readOptional(given('worth', call), measures.money, defaultRules.worth[call], desk);
    return hold(desk.held, value, ['rules', 'worth', call]);
  };
  return {
    coastTime: rule('coastTime'),
    coastingQuality: rule('coastingQuality'),
    worth: { strike: worth('strike'), decoy: worth('decoy') },
    driveMargin: rule('driveMargin'),
    debrisChance: rule('debrisChance'),
    alertLead: rule('alertLead'),
    allClear: rule('allClear'),
  };
}
