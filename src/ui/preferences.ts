/** Theme and language: taken from the last visit or the browser, kept for the next, shown on the page itself. */
import { effect } from '@preact/signals';
import { type Language, languages, type Session, type Theme, themes } from '../session/session.ts';
import { sayIn } from './words.ts';

const prefix = 'saturation-point.';

export function restorePreferences(session: Session): void {
  session.theme.value = themes.find((theme) => theme === stored('theme')) ?? 'dark';
  session.language.value = languages.find((language) => language === stored('language')) ?? browserLanguage();
  // Before the map looks: its colours are those of the page.
  effect(() => showTheme(session.theme.value));
  effect(() => showLanguage(session.language.value));
}

export function prefersStillness(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}

function browserLanguage(): Language {
  return navigator.language.toLowerCase().startsWith('uk') ? 'uk' : 'en';
}

function showTheme(theme: Theme): void {
  document.documentElement.dataset.theme = theme;
  store('theme', theme);
}

function showLanguage(language: Language): void {
  document.documentElement.lang = language;
  document.getElementById('map')?.setAttribute('aria-label', sayIn(language)('map'));
  document.title = `${sayIn(language)('name')} · ${sayIn(language)('watch')}`;
  store('language', language);
}

/** Storage may be forbidden: then nothing is kept. */
function stored(name: string): string | undefined {
  try {
    return localStorage.getItem(prefix + name) ?? undefined;
  } catch {
    return undefined;
  }
}

function store(name: string, value: string): void {
  try {
    localStorage.setItem(prefix + name, value);
  } catch {
    // Kept for this visit only.
  }
}
