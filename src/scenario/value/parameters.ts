/** The parameters of a scenario: fixed, over each other, or drawn once per night; `--set` replaces their values. */
import {
  type Distribution,
  evaluateFormula,
  hashText,
  mean,
  type NightParameter,
} from '../../engine/index.ts';
import type { ParameterCard, Words } from '../compiled.ts';
import { hint } from '../reading/nearest.ts';
import { complain, type Problems, show } from '../reading/problem.ts';
import { at, fields, isObject, nameOf, type Spot } from '../reading/spot.ts';
import { readWords } from '../reading/words.ts';
import { type Dimension, isSame, nameDimension, none } from './dimension.ts';
import { type Desk, isDrawn, isExpression, type Parameter, readTerm, refuseDrawn } from './quantity.ts';
import { readDistribution } from './spread.ts';
import { functionNames } from './translate.ts';
import { parseQuantity, unitWords } from './units.ts';

const mostParameters = 200;
const wanted = 'a value such as 0.45, "180 km/h", "= 2 * share" or a distribution';

export interface ParameterReading extends Desk {
  readonly cards: readonly ParameterCard[];
  readonly drawn: readonly NightParameter[];
}

/** The state of reading them, one calling for another. */
interface Bench extends Desk {
  readonly read: Map<string, Parameter>;
  readonly means: Record<string, number>;
  readonly spots: ReadonlyMap<string, Spot>; // of the value, from the file or from `set`
  readonly written: ReadonlyMap<string, Spot>; // of the value in the file where `set` replaces it
  readonly open: string[]; // being read, outermost first
  readonly distributions: Map<string, Distribution>;
}

/**
 * Reads the blocks of the calibration, of a defence and of its scenario, each of which replaces parameters of the same name; `set`
 * holds values by name that replace those of the blocks.
 */
export function readParameters(
  blocks: readonly Spot[],
  set: ReadonlyMap<string, Spot>,
  problems: Problems,
): ParameterReading {
  const declared = lastOfEachName(blocks.flatMap((block) => declarations(block, problems)));
  const replaced = replacements(
    set,
    declared.map(({ name }) => name),
    problems,
  );
  const spots = new Map(declared.map(({ name, spot }) => [name, replaced.get(name) ?? at(spot, 'value')]));
  const written = declared
    .filter(({ name }) => replaced.has(name))
    .map(({ name, spot }) => [name, at(spot, 'value')] as const);
  const bench = benchFor(spots, new Map(written), problems);
  for (const { name } of declared) resolve(name, bench);
  const cards = declared.map(({ name, spot }) => cardOf(name, spot, bench));
  return { ...bench, cards, drawn: drawnOf(bench) };
}

type Declaration = ReturnType<typeof fields>[number];

function declarations(block: Spot, problems: Problems): readonly Declaration[] {
  const all = fields(block);
  if (all.length > mostParameters)
    complain(problems, block, `expected at most ${mostParameters} parameters, got ${all.length}`);
  return all.slice(0, mostParameters).filter(({ name, spot }) => isGoodName(name, spot, problems));
}

function lastOfEachName(declared: readonly Declaration[]): readonly Declaration[] {
  return [...new Map(declared.map((declaration) => [declaration.name, declaration])).values()];
}

function benchFor(
  spots: ReadonlyMap<string, Spot>,
  written: ReadonlyMap<string, Spot>,
  problems: Problems,
): Bench {
  const bench: Bench = {
    problems,
    spots,
    written,
    names: [...spots.keys()],
    parameter: (name) => resolve(name, bench),
    means: {},
    held: [],
    read: new Map(),
    open: [],
    distributions: new Map(),
  };
  return bench;
}

function drawnOf(bench: Bench): readonly NightParameter[] {
  return [...bench.distributions].map(([name, distribution]) => ({
    name,
    key: hashText(name),
    distribution,
  }));
}

function isGoodName(name: string, spot: Spot, problems: Problems): boolean {
  if (!/^[A-Za-z][A-Za-z0-9]{0,63}$/.test(name)) {
    complain(
      problems,
      nameOf(spot),
      `expected a name of letters and digits that starts with a letter, got ${show(name)}`,
    );
    return false;
  }
  const isTaken = (unitWords as readonly string[]).includes(name) || functionNames.includes(name);
  if (isTaken)
    complain(problems, nameOf(spot), `expected a name that is no unit or function, got ${show(name)}`);
  return !isTaken;
}

function replacements(
  set: ReadonlyMap<string, Spot>,
  known: readonly string[],
  problems: Problems,
): ReadonlyMap<string, Spot> {
  const spots = new Map<string, Spot>();
  for (const [name, spot] of set) {
    if (known.includes(name)) spots.set(name, spot);
    else
      complain(
        problems,
        spot,
        `expected the name of a parameter, got unknown name ${show(name)}${hint(name, known)}`,
      );
  }
  return spots;
}

/** Values given as `name=text`. */
export function setSpots(set: Readonly<Record<string, string>>): ReadonlyMap<string, Spot> {
  return new Map(Object.entries(set).map(([name, text]) => [name, setSpot(name, text)]));
}

/** A value given as `name=text`, to be read as if a file held it. */
function setSpot(name: string, text: string): Spot {
  const plain = text.trim();
  const isNumber = plain.length < 100 && /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,4})?$/i.test(plain);
  const value = isNumber ? Number(plain) : text;
  const file = {
    name: '--set',
    text: `${name}=${text}`,
    value,
    start: name.length + 1,
    root: () => undefined,
  };
  return { file, path: ['parameters', name], value };
}

const broken: Parameter = { formula: [{ kind: 'number', value: 1 }], dimension: undefined, value: 1 };

function resolve(name: string, bench: Bench): Parameter | undefined {
  const known = bench.read.get(name);
  const spot = bench.spots.get(name);
  if (known !== undefined || spot === undefined) return known;
  if (bench.open.includes(name)) return complainCircle(name, spot, bench);
  bench.open.push(name);
  const read = readOne(name, spot, bench);
  const parameter = read !== undefined && keepsDimension(name, spot, read, bench) ? read : broken;
  bench.open.pop();
  const settled = bench.read.get(name) ?? parameter; // a circle has broken it meanwhile
  bench.read.set(name, settled);
  return settled;
}

function complainCircle(name: string, spot: Spot, bench: Bench): Parameter {
  const circle = bench.open.slice(bench.open.indexOf(name));
  complain(
    bench.problems,
    spot,
    `expected parameters without a circle, got ${[...circle, name].join(' -> ')}`,
  );
  for (const member of circle) bench.read.set(member, broken);
  return broken;
}

function readOne(name: string, spot: Spot, bench: Bench): Parameter | undefined {
  if (isObject(spot.value)) return readDrawn(name, spot, bench);
  const term = readTerm(spot, wanted, bench);
  if (term === undefined) return undefined;
  const value = evaluateFormula(term.formula, bench.means);
  if (Number.isFinite(value)) return { ...term, value };
  complain(bench.problems, spot, `expected a finite value, got ${show(spot.value)} (${value})`);
  return undefined;
}

function readDrawn(name: string, spot: Spot, bench: Bench): Parameter | undefined {
  const drawn = readDistribution(spot, wanted, bench);
  if (drawn === undefined) return undefined;
  const value = mean(drawn.distribution);
  bench.distributions.set(name, drawn.distribution);
  bench.means[name] = value;
  return { formula: [{ kind: 'parameter', name }], dimension: drawn.dimension, value };
}

function cardOf(name: string, spot: Spot, bench: Bench): ParameterCard {
  const parameter = bench.read.get(name) ?? broken;
  const valueSpot = bench.spots.get(name) ?? spot;
  const min = readBound(at(spot, 'min'), parameter, bench);
  const max = readBound(at(spot, 'max'), parameter, bench);
  if (min !== undefined && max !== undefined && min > max) {
    complain(bench.problems, at(spot, 'max'), `expected max >= min, got ${show(at(spot, 'max').value)}`);
  } else if (parameter.dimension !== undefined && !isWithin(parameter.value, min, max)) {
    const range = `${show(at(spot, 'min').value)} to ${show(at(spot, 'max').value)}`;
    complain(bench.problems, valueSpot, `expected a value of ${range}, got ${show(valueSpot.value)}`);
    bench.read.set(name, broken); // what hangs on it is not judged
  }
  const label =
    at(spot, 'label').value === undefined
      ? ({ en: name } satisfies Words)
      : readWords(at(spot, 'label'), bench.problems);
  const { value, dimension = none, formula } = parameter;
  return { name, label, value, dimension, min, max, isDrawn: isDrawn(formula) };
}

function isWithin(value: number, min = -Infinity, max = Infinity): boolean {
  return value >= min && value <= max;
}

/** A replaced value keeps the dimension of the one it replaces, as far as that can be seen without reading it. */
function keepsDimension(name: string, spot: Spot, parameter: Parameter, bench: Bench): boolean {
  const written = bench.written.get(name);
  const dimension = written && writtenDimension(written);
  if (dimension === undefined || parameter.dimension === undefined || isSame(dimension, parameter.dimension))
    return true;
  complain(bench.problems, spot, `expected ${nameDimension(dimension)}, got ${show(spot.value)}`);
  return false;
}

/** The dimension of a constant, or of the first entry of a distribution. */
function writtenDimension(spot: Spot): Dimension | undefined {
  if (typeof spot.value === 'object' && spot.value !== null) {
    const first = Object.keys(spot.value)[0];
    return first === undefined
      ? undefined
      : writtenDimension(at(spot, Array.isArray(spot.value) ? 0 : first));
  }
  if (isExpression(spot.value)) return undefined;
  return parseQuantity(String(spot.value))?.dimension;
}

function readBound(spot: Spot, parameter: Parameter, bench: Bench): number | undefined {
  if (spot.value === undefined) return undefined;
  const term = readTerm(spot, wanted, bench);
  if (term === undefined) return undefined;
  refuseDrawn(spot, term.formula, bench);
  if (parameter.dimension && term.dimension && !isSame(parameter.dimension, term.dimension)) {
    complain(
      bench.problems,
      spot,
      `expected ${nameDimension(parameter.dimension)} as the value is, got ${show(spot.value)}`,
    );
    return undefined;
  }
  const value = evaluateFormula(term.formula, bench.means);
  if (Number.isFinite(value)) return value;
  complain(bench.problems, spot, `expected a finite value, got ${show(spot.value)}`);
  return undefined;
}
