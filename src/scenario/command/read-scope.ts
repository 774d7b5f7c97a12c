/** Whom a posture, a doctrine or a reserve is for. */
import { layers, type Scenario, type Scope } from '../../engine/index.ts';
import { complain, show } from '../reading/problem.ts';
import { at, fields, type Spot, textAt } from '../reading/spot.ts';
import { lookUp, readChoice } from '../reading/words.ts';
import { type ActBench, find } from './cast.ts';

const scopeKinds = ['unit', 'type', 'layer', 'region', 'post'] as const;

/** `"all"` or one of `{ "unit": … }`, `{ "type": … }`, `{ "layer": … }`, `{ "region": … }`, `{ "post": … }`. */
export function readScope(spot: Spot, bench: ActBench): Scope {
  const of = at(spot, 'of');
  const [only, ...others] = fields(of);
  const kind = scopeKinds.find((name) => name === only?.name);
  if (of.value === 'all') return { kind: 'all' };
  if (only === undefined || kind === undefined || others.length > 0) {
    const got = others.length > 0 ? 'several' : show(of.value);
    const wanted = `expected "all" or an object with one of ${scopeKinds.join(', ')}, got ${got}`;
    complain(bench.desk.problems, of, wanted);
    return { kind: 'all' };
  }
  return readMeant(kind, only.spot, bench);
}

function readMeant(kind: (typeof scopeKinds)[number], spot: Spot, bench: ActBench): Scope {
  const { scenario, roll, desk } = bench;
  const name = textAt(spot);
  switch (kind) {
    case 'unit':
      find(spot, 'unit', roll);
      return { kind, id: name };
    case 'post':
      find(spot, 'post', roll);
      return { kind, post: name };
    case 'layer':
      return { kind, layer: readChoice(spot, layers, desk.problems) };
    case 'type':
      checkName(spot, 'a type of the catalogue that shoots', typesOf(scenario), bench);
      return { kind, type: name };
    case 'region':
      checkName(
        spot,
        'a region of the theatre',
        scenario.regions.map(({ id }) => id),
        bench,
      );
      return { kind, region: name };
  }
}

function typesOf({ palette }: Scenario): readonly string[] {
  return palette.fireUnits.map(({ type }) => type);
}

function checkName(spot: Spot, what: string, names: readonly string[], { roll, desk }: ActBench): void {
  const known = roll.isWhole ? new Map(names.map((name) => [name, name])) : undefined;
  lookUp(spot, what, known, desk.problems);
}
