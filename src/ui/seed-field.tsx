/** The seed: any text; Enter or leaving the field runs that night. */
import { guarded } from '../session/guarded.ts';
import { freshSeed, runNight } from '../session/run-night.ts';
import type { Session } from '../session/session.ts';
import { useSay, useSession } from './use-session.ts';

export function SeedField() {
  const session = useSession();
  const say = useSay();
  const seed = session.summary.value?.seed ?? '';
  return (
    <div class="seed">
      <label>
        <span>{say('seed')}</span>
        <input
          type="text"
          data-testid="seed"
          key={seed}
          defaultValue={seed}
          title={say('seedHint')}
          placeholder={say('emptySeed')}
          maxLength={200}
          spellcheck={false}
          autocomplete="off"
          disabled={session.summary.value === undefined}
          onKeyDown={(event) => {
            if (event.key === 'Enter') event.currentTarget.blur();
          }}
          onBlur={(event) => runSeed(session, event.currentTarget.value)}
        />
      </label>
      <button
        type="button"
        data-testid="new-seed"
        disabled={session.summary.value === undefined}
        onClick={() => runSeed(session, freshSeed(crypto.getRandomValues(new Uint32Array(2))))}
      >
        {say('newSeed')}
      </button>
    </div>
  );
}

function runSeed(session: Session, seed: string): void {
  if (session.summary.value === undefined || seed === session.summary.value.seed) return;
  void guarded(session, () => runNight(session, seed));
}
