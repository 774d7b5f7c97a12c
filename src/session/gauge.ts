/** How full the defence was over the night: channels per layer, controllers per post, as curves for the gauges. */
import { type Interval, type Layer, layers, type NightRecord, type Scenario } from '../engine/index.ts';

/** `used` holds the most in use within each stretch of `width`. */
export interface Gauge {
  readonly name: Layer | number; // the layer, or the index of the post
  readonly capacity: number;
  readonly width: number; // s
  readonly used: readonly number[];
}

const width = 5 * 60; // s

export function layerGauges(scenario: Scenario, record: NightRecord): readonly Gauge[] {
  const unready = new Set(record.conditions.unready);
  return layers.flatMap((layer) => {
    const units = record.laydown.fireUnits.flatMap((unit, index) =>
      unit.layer === layer ? [{ unit, index }] : [],
    );
    const capacity = units.reduce((sum, { unit }) => sum + (unready.has(unit.id) ? 0 : unit.channels), 0);
    if (units.length === 0) return [];
    const members = new Set(units.map(({ index }) => index));
    const changes = record.magazines.filter(({ unit }) => members.has(unit));
    return [
      {
        name: layer,
        capacity,
        width,
        used: peaks(
          scenario.duration,
          changes.map((c) => [c.time, c.unit, c.busy]),
        ),
      },
    ];
  });
}

export function postGauges(scenario: Scenario, record: NightRecord): readonly Gauge[] {
  return scenario.posts.map(({ controllers }, post) => {
    const changes = record.queues.filter((change) => change.post === post);
    return {
      name: post,
      capacity: controllers,
      width,
      used: peaks(
        scenario.duration,
        changes.map((c) => [c.time, 0, c.handling]),
      ),
    };
  });
}

/** When any post had all its controllers at work while tracks in reach of its units waited. */
export function saturatedSpells(scenario: Scenario, record: NightRecord): readonly Interval[] {
  const full = new Set<number>();
  const spells: Interval[] = [];
  let since: number | undefined;
  for (const { time, post, handling, waiting } of record.queues) {
    if (waiting > 0 && handling >= (scenario.posts[post]?.controllers ?? Infinity)) full.add(post);
    else full.delete(post);
    if (full.size > 0) since ??= time;
    else if (since !== undefined) {
      if (time > since) spells.push({ from: since, to: time });
      since = undefined;
    }
  }
  return since === undefined ? spells : [...spells, { from: since, to: scenario.duration }];
}

/** Highest sum over all parties within each stretch; changes are [time, party, value] in order of time. */
export function peaks(
  duration: number,
  changes: readonly (readonly [number, number, number])[],
): readonly number[] {
  const used = new Array<number>(Math.max(1, Math.ceil(duration / width))).fill(0);
  const held = new Map<number, number>();
  let sum = 0;
  let reached = 0;
  for (const [time, party, value] of changes) {
    const bin = Math.min(used.length - 1, Math.floor(time / width));
    while (reached < bin) used[++reached] = sum;
    sum += value - (held.get(party) ?? 0);
    held.set(party, value);
    used[bin] = Math.max(used[bin] ?? 0, sum);
  }
  while (reached < used.length - 1) used[++reached] = sum;
  return used;
}
