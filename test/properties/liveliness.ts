/** What happens in how many of many random nights. */
import { night } from '../../src/engine/index.ts';
import { fc } from '../engine/property.ts';
import { anyNight, many, type NightPlan, optionsOf } from './random-night.ts';

/** Nights in which something of a name happens at least once, by name. */
export type Census = ReadonlyMap<string, number>;

/** Counts over a thousand random nights; always the same ones, whatever `FC_SEED` says: of the first seed from 20251203 on with a scramble done. */
export function takeCensus(): Census {
  const census = new Map<string, number>();
  for (const plan of fc.sample(anyNight, { numRuns: many, seed: 20251204 })) {
    for (const name of happenings(plan)) census.set(name, (census.get(name) ?? 0) + 1);
  }
  return census;
}

function happenings(plan: NightPlan): Set<string> {
  const { totals, refused, record } = night(plan.scenario, plan.seed, { ...optionsOf(plan), record: true });
  const names = new Set<string>();
  for (const event of record?.events ?? []) names.add(event.kind);
  for (const threat of record?.threats ?? []) {
    names.add(`outcome ${threat.outcome}`);
    if (threat.constraint !== undefined) names.add(`constraint ${threat.constraint}`);
  }
  for (const { why } of record?.passes ?? []) names.add(`no fire ${why}`);
  for (const { result } of record?.engagements ?? []) names.add(`engagement ${result}`);
  for (const { kind } of record?.moves ?? []) names.add(`move ${kind}`);
  for (const { of, isOn } of record?.switches ?? []) names.add(`switch ${of} ${isOn ? 'on' : 'off'}`);
  for (const reason of refused) names.add(reason === undefined ? 'command done' : `refused ${reason}`);
  const all = [...plan.scenario.commands, ...plan.commands];
  refused.forEach((reason, n) => {
    if (reason === undefined) names.add(`done ${all[n]?.act.kind}`);
  });
  if (totals.launched > 0) names.add('a raid');
  return names;
}
