/** The dictionaries say the same things with the same places for values. */
import { expect, test } from 'vitest';
import en from '../../assets/locales/en.json';
import uk from '../../assets/locales/uk.json';
import { sayIn } from '../../src/ui/words.ts';

const holes = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();

test('both languages have the same keys', () => {
  expect(Object.keys(uk).sort()).toEqual(Object.keys(en).sort());
});

test('both languages name the same values in every text, and none is empty', () => {
  for (const [key, text] of Object.entries(en)) {
    const other = (uk as Record<string, string>)[key] ?? '';
    expect(holes(other), key).toEqual(holes(text));
    expect(text.trim() === '' || other.trim() === '', key).toBe(false);
  }
});

test('say() puts values in their places', () => {
  expect(sayIn('en')('threat', { number: 7 })).toBe('Threat 7');
});
