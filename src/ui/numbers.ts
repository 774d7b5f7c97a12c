/** Numbers as people read them. */
import type { Language } from '../session/session.ts';
import { locales, type Say } from './words.ts';

export function formatCount(value: number, language: Language): string {
  return Math.round(value).toLocaleString(locales[language]);
}

export function formatTenths(value: number, language: Language): string {
  return value.toLocaleString(locales[language], { maximumFractionDigits: 1 });
}

export function formatShare(share: number, language: Language): string {
  return share.toLocaleString(locales[language], { style: 'percent', maximumFractionDigits: 0 });
}

/** @param value USD. */
export function formatMillions(value: number, language: Language, say: Say): string {
  const millions = value / 1e6;
  const digits = millions < 10 ? 2 : 1;
  return say('million', {
    value: millions.toLocaleString(locales[language], { maximumFractionDigits: digits }),
  });
}

/** @param metres m. */
export function formatDistance(metres: number, language: Language, say: Say): string {
  if (metres < 1000) return say('metres', { value: formatCount(metres, language) });
  const digits = metres < 20_000 ? 1 : 0;
  return say('km', {
    value: (metres / 1000).toLocaleString(locales[language], { maximumFractionDigits: digits }),
  });
}
