/** The conditions of a night: numbers, or distributions that become parameters drawn once per night. */
import { type Conditions, hashText, mean, type NightParameter } from '../../engine/index.ts';
import { at, isObject, type Spot } from '../reading/spot.ts';
import { hold } from '../value/held.ts';
import { type Measure, measures } from '../value/measure.ts';
import { type Desk, readOptional } from '../value/quantity.ts';
import { readSpread } from '../value/spread.ts';

const known = {
  visibility: { measure: measures.share, missing: 1 },
  readiness: { measure: measures.share, missing: 1 },
  targetSpread: { measure: measures.spreadOfLog, missing: 0 },
  skill: { measure: measures.factor, missing: 1 },
} as const satisfies Record<keyof Conditions, { measure: Measure; missing: number }>;

/**
 * Reads the block of a scenario, and of its defence what the scenario leaves out; a condition that is drawn joins
 * `drawn` under the name `conditions.<field>`.
 */
export function readConditions(
  own: Spot,
  standing: Spot | undefined,
  desk: Desk,
  drawn: NightParameter[],
): Conditions {
  const value = (field: keyof Conditions) => {
    const spot = at(own, field);
    const isLeftOut = spot.value === undefined && standing !== undefined;
    return readCondition(isLeftOut ? at(standing, field) : spot, field, desk, drawn);
  };
  return {
    visibility: value('visibility'),
    readiness: value('readiness'),
    targetSpread: value('targetSpread'),
    skill: value('skill'),
  };
}

function readCondition(spot: Spot, field: keyof Conditions, desk: Desk, drawn: NightParameter[]): number {
  const { measure, missing } = known[field];
  const path = ['conditions', field] as const;
  if (!isObject(spot.value)) return hold(desk.held, readOptional(spot, measure, missing, desk), path);
  const { distribution } = readSpread(spot, measure, desk);
  const name = path.join('.');
  drawn.push({ name, key: hashText(name), distribution });
  return hold(
    desk.held,
    { value: mean(distribution), formula: [{ kind: 'parameter', name }], measure, spot },
    path,
  );
}
