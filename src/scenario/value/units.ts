/** The units a file may use. mathjs knows their sizes; only the listed words reach it, and nothing is evaluated. */
import { create, createUnitDependencies, type Unit, unitDependencies } from 'mathjs';
import { combine, type Dimension, dimensions, none } from './dimension.ts';

/** SI = value × times ÷ over: whole numbers, so that 180 km/h is 50 m/s to the last bit. */
export interface UnitSize {
  readonly times: number;
  readonly over: number;
  readonly dimension: Dimension;
}

export const unitWords = ['m', 'km', 's', 'min', 'h', 'deg', 'rad', 'USD', 'kUSD', 'MUSD'] as const;

const baseDimensions: Readonly<Record<(typeof unitWords)[number], Dimension>> = {
  m: dimensions.length,
  km: dimensions.length,
  s: dimensions.time,
  min: dimensions.time,
  h: dimensions.time,
  deg: dimensions.angle,
  rad: dimensions.angle,
  USD: dimensions.money,
  kUSD: dimensions.money,
  MUSD: dimensions.money,
};

const word = `(?:${unitWords.join('|')})`;
const unitPattern = new RegExp(`^(?:${word}|1?\\s*/\\s*${word}|${word}\\s*/\\s*${word})$`);
const quantityPattern =
  /^\s*([+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,4})?)(?:\s*([^\s\d].*?)|\s+(1\s*\/.*?))?\s*$/;
const longestQuantity = 100; // characters

/** A written quantity in SI; undefined where it is no number with a known unit. */
export function parseQuantity(
  text: string,
): { readonly value: number; readonly dimension: Dimension } | undefined {
  if (text.length > longestQuantity) return undefined;
  const [, digits, plain, reciprocal] = quantityPattern.exec(text) ?? [];
  const unit = plain ?? reciprocal;
  if (digits === undefined) return undefined;
  if (unit === undefined) return { value: Number(digits), dimension: none };
  const size = unitSize(unit);
  return size && { value: (Number(digits) * size.times) / size.over, dimension: size.dimension };
}

const known = new Map<string, UnitSize | undefined>();

/** The size of a unit such as `km/h`, `m` or `/ h`; undefined for any other text. */
export function unitSize(text: string): UnitSize | undefined {
  if (!unitPattern.test(text)) return undefined;
  if (!known.has(text)) known.set(text, measureUnit(text.startsWith('/') ? `1 ${text}` : text));
  return known.get(text);
}

function measureUnit(text: string): UnitSize {
  let size: UnitSize = { times: 1, over: 1, dimension: none };
  for (const part of partsOf(text)) {
    const inSi = part.unit.value * part.prefix.value;
    const name = `${part.prefix.name}${part.unit.name}` as keyof typeof baseDimensions;
    const dimension = combine(size.dimension, baseDimensions[name], part.power);
    size =
      part.power > 0
        ? { ...size, times: size.times * inSi, dimension }
        : { ...size, over: size.over * inSi, dimension };
  }
  return size;
}

interface UnitPart {
  readonly unit: { readonly name: string; readonly value: number };
  readonly prefix: { readonly name: string; readonly value: number };
  readonly power: number;
}

function partsOf(text: string): readonly UnitPart[] {
  return (theUnits().unit(text) as Unit & { readonly units: readonly UnitPart[] }).units;
}

let units: ReturnType<typeof withMoney> | undefined;

function theUnits(): ReturnType<typeof withMoney> {
  units ??= withMoney();
  return units;
}

function withMoney() {
  const math = create({ ...unitDependencies, ...createUnitDependencies });
  math.createUnit('USD');
  math.createUnit('kUSD', '1000 USD');
  math.createUnit('MUSD', '1000000 USD');
  return math;
}
