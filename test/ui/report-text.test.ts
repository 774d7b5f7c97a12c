/** The command that repeats a night is safe to paste. */
import { expect, test } from 'vitest';
import { quoted, seedOption } from '../../src/ui/report/report-text.ts';

test.each([
  ['night-1', 'night-1'],
  ['S#3', 'S#3'],
  ['', "''"],
  ['two words', "'two words'"],
  ["it's; rm -rf $HOME", "'it'\\''s; rm -rf $HOME'"],
  ['ніч', "'ніч'"],
  ['#start', "'#start'"],
])('quoted(%j) is %s', (text, wanted) => {
  expect(quoted(text)).toBe(wanted);
});

test('seedOption() keeps a seed that begins with a dash from being read as an option', () => {
  expect(seedOption('-x')).toBe('--seed=-x');
  expect(seedOption('night-1')).toBe('--seed night-1');
});
