/** Bans that need the shape of the code: what would make a night depend on anything but its inputs, and who may draw. */
import tseslint from 'typescript-eslint';

/** The members of Math whose result the language fixes to the bit. */
export const exactMath = [
  'abs',
  'ceil',
  'clz32',
  'floor',
  'fround',
  'imul',
  'max',
  'min',
  'round',
  'sign',
  'sqrt',
  'trunc',
  'E',
  'LN10',
  'LN2',
  'LOG10E',
  'LOG2E',
  'PI',
  'SQRT1_2',
  'SQRT2',
];

const ban = (selector, message) => ({ selector, message });

const approximateMath = [
  ban(
    `MemberExpression[object.name='Math']:not([computed=false][property.name=/^(${exactMath.join('|')})$/])`,
    'engine: expected an exact function; take it from kernel/exact-math.ts',
  ),
  ban(
    ":not(MemberExpression) > Identifier[name='Math']",
    'engine: expected Math.<exact function>, got Math itself',
  ),
  ban(
    "BinaryExpression[operator='**']",
    'engine: ** is approximate; multiply, or take pow from kernel/exact-math.ts',
  ),
  ban(
    "AssignmentExpression[operator='**=']",
    'engine: ** is approximate; multiply, or take pow from kernel/exact-math.ts',
  ),
];

const unorderedKeys = [
  ban('ForInStatement', 'engine: the order of keys is not part of the inputs; go over a list'),
  ban(
    "CallExpression[callee.object.name='Object'][callee.property.name=/^(keys|values|entries|getOwnPropertyNames)$/]",
    'engine: the order of keys is not part of the inputs; go over a list',
  ),
];

const locale = [
  ban('MemberExpression[property.name=/^(toLocale|localeCompare)/]', 'engine: no locale; a host formats'),
];

/** What lies outside the engine: time, chance, storage and output. */
export const outsideWorld = [
  'Date',
  'Intl',
  'console',
  'performance',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'requestAnimationFrame',
  'localStorage',
  'sessionStorage',
  'crypto',
  'fetch',
  'process',
  'globalThis',
  'self',
  'eval',
];

const outsideBans = outsideWorld.map((name) => ({
  name,
  message: 'engine: time, chance and output are arguments and results',
}));

const page = ['document', 'window', 'HTMLElement', 'HTMLCanvasElement'].map((name) => ({
  name,
  message: 'only map/ and ui/ touch the page',
}));

const onlyMapDraws = {
  paths: [{ name: 'phaser', message: 'only map/ imports phaser' }],
};

export default tseslint.config(
  { ignores: ['dist/', 'coverage/', 'node_modules/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['src/**/*.ts', 'src/**/*.tsx', 'test/**/*.ts'],
    languageOptions: { parser: tseslint.parser },
    rules: { 'max-lines': ['error', { max: 400 }], 'max-depth': ['error', 3] },
  },
  {
    files: ['src/**/*.ts', 'src/**/*.tsx'],
    ignores: ['src/map/**'],
    rules: { 'no-restricted-imports': ['error', onlyMapDraws] },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/map/**', 'src/ui/**', 'src/main.ts', 'src/engine/**'],
    rules: { 'no-restricted-globals': ['error', ...page] },
  },
  {
    files: ['src/engine/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', ...outsideBans, ...page],
      'no-restricted-syntax': ['error', ...approximateMath, ...unorderedKeys, ...locale],
    },
  },
);
