/** What is drawn once per night: parameters, conditions, and who is in action. */

import type { Scenario, VaryingField } from '../contract/scenario.ts';
import { type Key, uniform } from '../kernel/chance.ts';
import { quantile } from '../kernel/distribution.ts';
import { evaluateFormula } from '../kernel/formula.ts';
import { listFrom } from '../kernel/list-from.ts';
import type { Readiness } from './night-state.ts';

/** The night's parameters by name, SI. */
export function drawParameters(key: Key, scenario: Scenario): Readonly<Record<string, number>> {
  const values: Record<string, number> = {};
  for (const { name, key: who, distribution } of scenario.parameters) {
    values[name] = quantile(distribution, uniform(key, who, 'parameter'));
  }
  return values;
}

/** The scenario with every varying field at its value for this night. */
export function settle(scenario: Scenario, parameters: Readonly<Record<string, number>>): Scenario {
  const settled = copyOf(scenario);
  const copies = new Set<unknown>();
  for (const field of scenario.varying) put(settled, field.path, fieldValue(field, parameters), copies);
  return settled;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** A scenario of its own whose members may be replaced. Written out, so that the scenarios of all nights have one shape in memory. */
function copyOf(scenario: Scenario): Writable<Scenario> {
  return {
    id: scenario.id,
    duration: scenario.duration,
    dark: scenario.dark,
    bounds: scenario.bounds,
    conditions: scenario.conditions,
    rules: scenario.rules,
    parameters: scenario.parameters,
    varying: scenario.varying,
    regions: scenario.regions,
    places: scenario.places,
    sites: scenario.sites,
    droneTypes: scenario.droneTypes,
    waves: scenario.waves,
    sensors: scenario.sensors,
    posts: scenario.posts,
    fireUnits: scenario.fireUnits,
    ewAreas: scenario.ewAreas,
    palette: scenario.palette,
    commands: scenario.commands,
  };
}

/** A formula's value, held inside the bounds of its field; the lower bound where the arithmetic gives no number. */
function fieldValue(field: VaryingField, parameters: Readonly<Record<string, number>>): number {
  const raw = evaluateFormula(field.formula, parameters);
  const held = Math.min(Math.max(Number.isNaN(raw) ? field.min : raw, field.min), field.max);
  return field.integer ? Math.round(held) : held;
}

/** Sets a member deep inside a copy. @param copies nodes that are copies already; those on the way join them. */
function put(root: object, path: readonly (string | number)[], value: number, copies: Set<unknown>): void {
  let node = root as Record<string | number, unknown>;
  for (let n = 0; n + 1 < path.length; n++) {
    const step = path[n] as string | number;
    let inner = node[step] as Record<string | number, unknown>;
    if (!copies.has(inner)) {
      inner = (Array.isArray(inner) ? inner.slice() : { ...inner }) as typeof inner;
      copies.add(inner);
      node[step] = inner;
    }
    node = inner;
  }
  node[path[path.length - 1] as string | number] = value;
}

/** Which units stand ready: each with the night's readiness, on its own luck. */
export function drawReadiness(key: Key, { conditions, fireUnits, ewAreas, sensors }: Scenario): Readiness {
  const isReady = (unit: { readonly key: number }): boolean =>
    uniform(key, unit.key, 'ready') < conditions.readiness;
  const readyUnits = listFrom(fireUnits, isReady);
  return {
    fireUnits: readyUnits,
    ewAreas: listFrom(ewAreas, isReady),
    sensors: listFrom(sensors, ({ unit }) => unit < 0 || (readyUnits[unit] ?? false)),
  };
}
