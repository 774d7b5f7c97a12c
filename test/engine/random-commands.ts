/** Random commands for fast-check: every kind of act at any time, most of them sensible, some that must be refused. */
import {
  type Act,
  type Command,
  type Doctrine,
  type FireUnit,
  layers,
  type Point,
  policies,
  type Scenario,
  type Scope,
  weaponsControls,
} from '../../src/engine/index.ts';
import { fc, real, whole } from './property.ts';
import { anyFormula, doctrine, mostly, spot } from './random-defence.ts';
import { anyWorld } from './random-world.ts';
import { km } from './world.ts';

/** Up to twelve commands to the defence of a scenario, in no order of time. */
export function randomCommands(scenario: Scenario): fc.Arbitrary<readonly Command[]> {
  const command = fc.record({ time: time(scenario), act: act(scenario) });
  return fc.array(command, { maxLength: 12 });
}

/** Any world, with commands to its defence. */
export const anyCommandedWorld: fc.Arbitrary<readonly [Scenario, readonly Command[]]> = anyWorld.chain(
  (scenario) => fc.tuple(fc.constant(scenario), randomCommands(scenario)),
);

/** At once, during the raid, at a whole minute with others, or after the night. */
function time({ duration }: Scenario): fc.Arbitrary<number> {
  return fc.oneof(
    { weight: 2, arbitrary: fc.constant(0) },
    { weight: 3, arbitrary: real(0, duration) },
    { weight: 4, arbitrary: real(15 * 60, 90 * 60) },
    { weight: 2, arbitrary: whole(0, 120).map((minutes) => minutes * 60) },
    { weight: 1, arbitrary: real(duration, duration + 3600) },
  );
}

function act(scenario: Scenario): fc.Arbitrary<Act> {
  const { fireUnits, sensors, ewAreas, posts, regions } = scenario;
  const unit = idOf(fireUnits);
  const post = idOf(posts);
  const anything = idOf([...fireUnits, ...sensors, ...ewAreas, ...posts]);
  const of = scope(scenario, unit, post, idOf(regions));
  const weapons = fc.constantFrom(...weaponsControls);
  const on = fc.boolean();
  return fc.oneof<fc.Arbitrary<Act>[]>(
    place(scenario, post),
    fc.record({ kind: kind('move'), id: anything, to: target }),
    fc.record({ kind: kind('remove'), id: anything }),
    fc.record({ kind: kind('posture'), of, weapons }),
    fc.record({ kind: kind('doctrine'), of, change: someDoctrine }),
    fc.record({ kind: kind('reserve'), of, rounds: whole(-1, 12) }),
    fc.record({
      kind: kind('policy'),
      post,
      policy: fc.constantFrom(...policies),
      formula: fc.option(anyFormula, { nil: undefined }),
    }),
    displace(fireUnits, unit),
    scramble(fireUnits, unit),
    fc.record({ kind: kind('emission'), sensor: mostly(9, idOf(sensors), anything), isOn: on }),
    fc.record({ kind: kind('ew'), area: mostly(9, idOf(ewAreas), anything), isOn: on }),
  );
}

const kind = <K extends Act['kind']>(name: K): fc.Arbitrary<K> => fc.constant(name);

/** Somewhere in the theatre, rarely far outside it. */
const target: fc.Arbitrary<Point> = fc.oneof(
  { weight: 9, arbitrary: spot(150 * km) },
  { weight: 1, arbitrary: spot(1000 * km) },
);

/** An id of the list, rarely one that nobody has. */
function idOf(list: readonly { readonly id: string }[]): fc.Arbitrary<string> {
  const unknown = fc.constant('nobody');
  if (list.length === 0) return unknown;
  return fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...list.map(({ id }) => id)) },
    { weight: 1, arbitrary: unknown },
  );
}

/** Mostly a group that drives, to somewhere in its area. */
function displace(fireUnits: readonly FireUnit[], unit: fc.Arbitrary<string>): fc.Arbitrary<Act> {
  const anywhere = fc.record({ kind: kind('displace'), unit, to: target });
  const mobile = fireUnits.filter(({ mobility }) => mobility !== undefined);
  if (mobile.length === 0) return anywhere;
  const sensible = fc.constantFrom(...mobile).chain(({ id, position, mobility }) => {
    const reach = Math.floor((mobility?.areaRadius ?? 0) / 2);
    const to = spot(reach).map(({ x, y }) => ({ x: position.x + x, y: position.y + y }));
    return fc.record({ kind: kind('displace'), unit: fc.constant(id), to });
  });
  return fc.oneof({ weight: 4, arbitrary: sensible }, { weight: 1, arbitrary: anywhere });
}

/** Mostly a unit that flies, at its most urgent track. */
function scramble(fireUnits: readonly FireUnit[], unit: fc.Arbitrary<string>): fc.Arbitrary<Act> {
  const flying = fireUnits.filter(({ sortie }) => sortie !== undefined).map(({ id }) => id);
  const track = fc.option(whole(0, 20), { nil: undefined, freq: 2 });
  const anyone = fc.record({ kind: kind('scramble'), unit, track });
  if (flying.length === 0) return anyone;
  const sensible = fc.record({ kind: kind('scramble'), unit: fc.constantFrom(...flying), track });
  return fc.oneof({ weight: 4, arbitrary: sensible }, { weight: 1, arbitrary: anyone });
}

/** Placed units share few ids, so that one is placed, moved, removed and placed again. */
function place({ palette }: Scenario, post: fc.Arbitrary<string>): fc.Arbitrary<Act> {
  const types = [...palette.sensors, ...palette.fireUnits, ...palette.ewAreas].map(({ type }) => type);
  return fc.record({
    kind: kind('place'),
    type: fc.constantFrom(...types, 'no-such-type'),
    id: fc.constantFrom('placed-0', 'placed-1', 'unit-0', 'sensor-0'),
    at: target,
    post: fc.option(post, { nil: undefined }),
  });
}

function scope(
  { fireUnits }: Scenario,
  unit: fc.Arbitrary<string>,
  post: fc.Arbitrary<string>,
  region: fc.Arbitrary<string>,
): fc.Arbitrary<Scope> {
  const types = fireUnits.map(({ type }) => type);
  return fc.oneof<fc.Arbitrary<Scope>[]>(
    fc.constant({ kind: 'all' }),
    unit.map((id) => ({ kind: 'unit', id })),
    fc.constantFrom('test', ...types).map((type) => ({ kind: 'type', type })),
    fc.constantFrom(...layers).map((layer) => ({ kind: 'layer', layer })),
    region.map((id) => ({ kind: 'region', region: id })),
    post.map((id) => ({ kind: 'post', post: id })),
  );
}

/** One or two fields, rarely out of bounds. */
const someDoctrine: fc.Arbitrary<Partial<Doctrine>> = fc.oneof(
  fc
    .tuple(
      doctrine,
      fc.subarray(['weapons', 'salvo', 'unitsPerTrack', 'reserve', 'expensiveRound', 'minPk'] as const),
    )
    .map(([all, fields]) => Object.fromEntries(fields.map((field) => [field, all[field]]))),
  fc.constantFrom<Partial<Doctrine>>({ salvo: 0 }, { minPk: 2 }, { unitsPerTrack: 0.5 }, { reserve: -1 }),
);
