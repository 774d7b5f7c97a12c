/** What a number is measured in, as exponents of metre, second, radian and dollar. */

export interface Dimension {
  readonly length: number;
  readonly time: number;
  readonly angle: number;
  readonly money: number;
}

export const none: Dimension = { length: 0, time: 0, angle: 0, money: 0 };
export const dimensions = {
  none,
  length: { ...none, length: 1 },
  time: { ...none, time: 1 },
  speed: { ...none, length: 1, time: -1 },
  rate: { ...none, time: -1 },
  angle: { ...none, angle: 1 },
  money: { ...none, money: 1 },
} as const satisfies Record<string, Dimension>;

export function isSame(a: Dimension, b: Dimension): boolean {
  return a.length === b.length && a.time === b.time && a.angle === b.angle && a.money === b.money;
}

export function isNone(dimension: Dimension): boolean {
  return isSame(dimension, none);
}

/** The dimension of a × b^power. */
export function combine(a: Dimension, b: Dimension, power: number): Dimension {
  return {
    length: a.length + power * b.length,
    time: a.time + power * b.time,
    angle: a.angle + power * b.angle,
    money: a.money + power * b.money,
  };
}

/** The field's word for a dimension, or its exponents where it has none. */
export function nameDimension(dimension: Dimension): string {
  for (const [name, known] of Object.entries(dimensions)) {
    if (isSame(known, dimension))
      return name === 'none' ? 'a plain number' : `${name === 'angle' ? 'an' : 'a'} ${name}`;
  }
  const symbols = { length: 'm', time: 's', angle: 'rad', money: 'USD' } as const;
  const parts = Object.entries(symbols).map(([key, symbol]) => ({
    symbol,
    power: dimension[key as keyof Dimension],
  }));
  return `a value in ${parts
    .filter((part) => part.power !== 0)
    .map((part) => `${part.symbol}^${part.power}`)
    .join(' ')}`;
}
