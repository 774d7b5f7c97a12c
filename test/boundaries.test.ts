/** The rooms and who may import whom, as data: fails on an import that is not listed and on a listed one that no longer occurs. */
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { exactMath, outsideWorld } from '../eslint.config.js';
import {
  type Import,
  importsOf,
  parse,
  roomOf,
  type SourceText,
  sourcesBelow,
  visit,
} from './room-imports.ts';

/** Imports point from right to left. The last are neighbours that do not know each other, and the doors that know all. */
const order = [
  ['kernel'],
  ['geometry'],
  ['raid'],
  ['sensing'],
  ['command'],
  ['engagement'],
  ['consequence'],
  ['contract'],
  ['flow'],
  ['engine'],
  ['scenario'],
  ['analysis'],
  ['compute'],
  ['session'],
  ['map', 'ui', 'cli'],
  ['doors'],
];

const verbRooms = ['kernel', 'geometry', 'raid', 'sensing', 'command', 'engagement', 'consequence'];

interface Allowed {
  readonly rooms: readonly string[];
  readonly packages: readonly string[];
}

const table: Readonly<Record<string, Allowed>> = {
  kernel: { rooms: [], packages: ['@stdlib/*', 'seedrandom'] },
  geometry: { rooms: ['kernel'], packages: [] },
  raid: { rooms: ['kernel', 'geometry'], packages: [] },
  sensing: { rooms: ['kernel', 'geometry', 'raid'], packages: [] },
  command: { rooms: ['kernel', 'sensing'], packages: [] },
  engagement: { rooms: ['kernel', 'geometry', 'raid', 'sensing', 'command'], packages: [] },
  consequence: { rooms: ['kernel', 'geometry', 'raid'], packages: [] },
  contract: { rooms: verbRooms, packages: [] },
  flow: { rooms: [...verbRooms, 'contract'], packages: [] },
  engine: { rooms: [...verbRooms, 'contract', 'flow'], packages: [] },
  scenario: {
    rooms: ['engine'],
    packages: [
      '@stdlib/*',
      'd3-geo',
      'fastest-levenshtein',
      'jsonc-parser',
      'mathjs',
      'papaparse',
      'suncalc',
      'zod',
    ],
  },
  analysis: { rooms: ['engine'], packages: ['@stdlib/*', 'd3-array', 'mathjs'] },
  compute: { rooms: ['engine', 'analysis'], packages: ['node:*', 'tinypool'] },
  session: { rooms: ['engine', 'scenario', 'analysis'], packages: ['@preact/signals'] },
  map: {
    rooms: ['engine', 'scenario', 'analysis', 'session'],
    packages: ['phaser', 'milsymbol', '@preact/signals'],
  },
  ui: { rooms: ['engine', 'scenario', 'analysis', 'session'], packages: ['preact', '@preact/signals'] },
  cli: {
    rooms: ['engine', 'scenario', 'analysis', 'compute'],
    packages: ['node:*', 'commander', 'cli-table3'],
  },
  doors: {
    rooms: ['scenario', 'session', 'map', 'ui', 'cli'],
    packages: ['node:*'],
  },
};

const edge = (from: string, to: string) => `${from} -> ${to}`;

/** Edges between rooms and from rooms to packages (folded into the patterns of the table). */
function edgesOf(imports: readonly Import[]): Set<string> {
  const edges = imports.map(({ file, target }) => {
    const room = roomOf(file);
    if (!target.startsWith('src/')) return edge(room, isOutside(target) ? 'files' : pattern(room, target));
    return edge(room, roomOf(target));
  });
  return new Set(edges.filter((text) => !isInner(text) && !text.endsWith('-> files')));
}

/** Data files beside `src/`, such as scenarios and styles. */
function isOutside(target: string): boolean {
  return /\.(json|css|svg|png|woff2)$/.test(target);
}

function isInner(text: string): boolean {
  const [from, to] = text.split(' -> ');
  return from === to;
}

function pattern(room: string, name: string): string {
  const wild = table[room]?.packages.find(
    (allowed) => allowed.endsWith('*') && name.startsWith(allowed.slice(0, -1)),
  );
  return wild ?? name;
}

const listed = new Set(
  Object.entries(table).flatMap(([room, { rooms, packages }]) =>
    [...rooms, ...packages].map((to) => edge(room, to)),
  ),
);

const without = (all: ReadonlySet<string>, some: ReadonlySet<string>) =>
  [...all].filter((text) => !some.has(text)).sort();

/** Rooms that outsiders enter by their `index.ts` only. */
const closedRooms = ['src/engine/', 'src/scenario/'];

function pastTheDoor(imports: readonly Import[]): string[] {
  const isPast = ({ file, target }: Import) =>
    closedRooms.some(
      (room) => target.startsWith(room) && !file.startsWith(room) && target !== `${room}index.ts`,
    );
  return imports.filter(isPast).map(({ file, target }) => edge(file, target));
}

const exact = new Set(exactMath);
const outside = new Set([...outsideWorld, 'window', 'document', 'WeakRef']);

/** Words of an engine file that would let anything but the inputs decide a night. */
function bannedWords(source: SourceText): string[] {
  const found: string[] = [];
  visit(parse(source), (node) => {
    const word = bannedWord(node);
    if (word !== undefined) found.push(`${source.file}: ${word}`);
  });
  return found;
}

function bannedWord(node: ts.Node): string | undefined {
  if (ts.isForInStatement(node)) return 'for…in';
  if (
    node.kind === ts.SyntaxKind.AsteriskAsteriskToken ||
    node.kind === ts.SyntaxKind.AsteriskAsteriskEqualsToken
  )
    return '**';
  if (!ts.isIdentifier(node)) return undefined;
  const parent = node.parent;
  const isMember = ts.isPropertyAccessExpression(parent) && parent.name === node;
  if (isMember && /^(toLocale|localeCompare)/.test(node.text)) return node.text;
  if (isMember || (ts.isPropertyAssignment(parent) && parent.name === node)) return undefined;
  if (outside.has(node.text)) return node.text;
  return node.text === 'Math' ? bannedMath(parent) : undefined;
}

function bannedMath(parent: ts.Node): string | undefined {
  if (!ts.isPropertyAccessExpression(parent)) return 'Math itself';
  return exact.has(parent.name.text) ? undefined : `Math.${parent.name.text}`;
}

const sources = sourcesBelow('src');
const imports = sources.flatMap(importsOf);

describe('rooms', () => {
  it('import only what the table lists', () => {
    expect(without(edgesOf(imports), listed)).toEqual([]);
  });

  it('use everything that the table lists', () => {
    expect(without(listed, edgesOf(imports))).toEqual([]);
  });

  it('import one way', () => {
    const level = new Map(order.flatMap((rooms, index) => rooms.map((room) => [room, index] as const)));
    const backwards = Object.entries(table).flatMap(([from, { rooms }]) =>
      rooms.filter((to) => (level.get(to) ?? 99) >= (level.get(from) ?? -1)).map((to) => edge(from, to)),
    );
    expect(backwards).toEqual([]);
    expect([...level.keys()].sort()).toEqual(Object.keys(table).sort());
  });

  it('keep command from the truth', () => {
    expect(table.command?.rooms).not.toContain('raid');
  });

  it('enter the engine and the reader of scenarios by their doors', () => {
    expect(pastTheDoor(imports)).toEqual([]);
  });
});

describe('engine/', () => {
  it('holds no word that would let anything but the inputs decide', () => {
    expect(sources.filter(({ file }) => file.startsWith('src/engine/')).flatMap(bannedWords)).toEqual([]);
  });
});

describe('this test', () => {
  const fake = (file: string, text: string): SourceText => ({ file, text });

  it('sees every way to import', () => {
    const text = `import type { A } from '../raid/wave.ts';
      export { b } from '../geometry/plane.ts';
      type C = import('../sensing/sensor.ts').Sensor;
      const d = await import('phaser');
      const e = new Worker(new URL('../../worker.ts', import.meta.url));
      import sin from '@stdlib/math-base-special-sin/lib/main.js';`;
    const found = importsOf(fake('src/engine/command/spy.ts', text)).map(({ target }) => target);
    expect(found).toEqual([
      'src/engine/raid/wave.ts',
      'src/engine/geometry/plane.ts',
      'src/engine/sensing/sensor.ts',
      'phaser',
      'src/worker.ts',
      '@stdlib/math-base-special-sin',
    ]);
  });

  it('fails on an edge that is not listed', () => {
    const spy = importsOf(fake('src/engine/command/spy.ts', `import type { Wave } from '../raid/wave.ts';`));
    const toy = importsOf(fake('src/ui/toy.tsx', `import { Game } from 'phaser';`));
    expect(without(edgesOf([...spy, ...toy]), listed)).toEqual(['command -> raid', 'ui -> phaser']);
  });

  it('fails on a listed edge that nobody needs', () => {
    expect(without(listed, edgesOf([]))).toContain('map -> phaser');
  });

  it('fails on a way round the door', () => {
    const burglar = importsOf(
      fake('src/ui/burglar.ts', `import { drawNight } from '../engine/draw-night.ts';`),
    );
    expect(pastTheDoor(burglar)).toEqual(['src/ui/burglar.ts -> src/engine/draw-night.ts']);
    const thief = importsOf(fake('src/thief.ts', `import { at } from './scenario/reading/spot.ts';`));
    expect(pastTheDoor(thief)).toEqual(['src/thief.ts -> src/scenario/reading/spot.ts']);
  });

  it('fails on banned words, not on words in comments or names of fields', () => {
    const text = `// Math.random() in a comment
      const a = { process: 1, Date: 2 }; const b = a.process + Math.sqrt(2) + Math.PI;
      const c = Math.sin(b) + b ** 2 + Date.now(); const { cos } = Math; 'x'.localeCompare('y');
      for (const key in a) console.log(key);`;
    expect(bannedWords(fake('src/engine/x.ts', text)).map((line) => line.slice(17))).toEqual([
      'Math.sin',
      '**',
      'Date',
      'Math itself',
      'localeCompare',
      'for…in',
      'console',
    ]);
  });
});
