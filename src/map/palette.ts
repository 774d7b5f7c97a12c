/** The colours of the page, read from its style sheet, so that map and panels never differ. */
const names = [
  'bg',
  'sea',
  'land',
  'theatre',
  'line',
  'line2',
  'ink',
  'ink2',
  'ink3',
  'strike',
  'decoy',
  'defence',
  'ew',
  'hit',
  'hot',
] as const;

export type Palette = Readonly<Record<(typeof names)[number], string>>;

export function readPalette(): Palette {
  const style = getComputedStyle(document.documentElement);
  return Object.fromEntries(
    names.map((name) => [name, style.getPropertyValue(`--${name}`).trim()]),
  ) as Palette;
}

/** #rgb or #rrggbb as a number. */
export function toNumber(colour: string): number {
  const digits = colour.slice(1, 7);
  return Number.parseInt(digits.length === 3 ? digits.replace(/./g, '$&$&') : digits, 16);
}
