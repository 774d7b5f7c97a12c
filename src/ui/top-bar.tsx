/** The bar at the top: name, place, totals, clock, seed, colours, language, keys, report. */
import { type Language, languages } from '../session/session.ts';
import { ClockFace } from './clock-face.tsx';
import { SeedField } from './seed-field.tsx';
import { Totals } from './totals.tsx';
import { useSay, useSession } from './use-session.ts';
import { languageNames } from './words.ts';

export function TopBar() {
  const session = useSession();
  const say = useSay();
  return (
    <header class="top-bar">
      <h1 class="brand">{say('name')}</h1>
      <nav>
        <a href="#watch" aria-current="page" class="place-tab">
          {say('watch')}
        </a>
      </nav>
      <Totals />
      <ClockFace />
      <SeedField />
      <div class="switches">
        <ThemeSwitch />
        <LanguageSwitch />
        <button
          type="button"
          onClick={() => {
            session.dialog.value = 'help';
          }}
        >
          {say('keys')}
        </button>
        <button
          type="button"
          class="strong"
          data-testid="open-report"
          disabled={session.summary.value === undefined}
          onClick={() => {
            session.dialog.value = 'report';
          }}
        >
          {say('report')}
        </button>
      </div>
    </header>
  );
}

function ThemeSwitch() {
  const { theme } = useSession();
  const say = useSay();
  const other = theme.value === 'dark' ? 'light' : 'dark';
  return (
    <button
      type="button"
      data-testid="theme"
      aria-label={say('theme', { name: say(other) })}
      onClick={() => {
        theme.value = other;
      }}
    >
      {say(other)}
    </button>
  );
}

function LanguageSwitch() {
  const { language } = useSession();
  const say = useSay();
  const choose = (chosen: Language) => () => {
    language.value = chosen;
  };
  return (
    <fieldset class="segments" aria-label={say('language')}>
      {languages.map((name) => (
        <label key={name}>
          <input
            type="radio"
            name="language"
            value={name}
            checked={language.value === name}
            onChange={choose(name)}
          />
          <span lang={name}>{languageNames[name]}</span>
        </label>
      ))}
    </fieldset>
  );
}
