/** Compares a text with a file, line by line. `UPDATE_GOLDEN=1 npx vitest run test/golden` writes it anew: look at the difference before keeping it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { expect } from 'vitest';

export function expectGolden(file: URL, lines: readonly string[]): void {
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, `${lines.join('\n')}\n`);
  expect(lines).toEqual(readFileSync(file, 'utf8').trimEnd().split('\n'));
}
