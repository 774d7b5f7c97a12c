/** Every text of the panels, by key, in both languages. */
import en from '../../assets/locales/en.json';
import uk from '../../assets/locales/uk.json';
import type { Language } from '../session/session.ts';

export type WordKey = keyof typeof en;
export type Say = (key: WordKey, values?: Readonly<Record<string, string | number>>) => string;

const dictionaries: Readonly<Record<Language, Readonly<Record<WordKey, string>>>> = { en, uk };

/** Says a text; `{name}` is replaced by the value of that name. */
export function sayIn(language: Language): Say {
  const dictionary = dictionaries[language];
  return (key, values = {}) =>
    dictionary[key].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? `{${name}}`));
}

export const languageNames: Readonly<Record<Language, string>> = { en: 'EN', uk: 'УКР' };
export const locales: Readonly<Record<Language, string>> = { en: 'en-GB', uk: 'uk-UA' };
