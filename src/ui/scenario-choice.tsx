/** Another scenario: one that comes with the program, or a file of one's own. */
import { useRef } from 'preact/hooks';
import { openScenario } from '../session/open-scenario.ts';
import type { Session } from '../session/session.ts';
import { openFile } from './file-drop.ts';
import { useSay, useSession, useText } from './use-session.ts';

export function ScenarioChoice() {
  const session = useSession();
  const say = useSay();
  const input = useRef<HTMLInputElement>(null);
  return (
    <section class="choice">
      {session.library.value.length > 1 && <BuiltInSelect session={session} />}
      <button type="button" onClick={() => input.current?.click()}>
        {say('openFile')}
      </button>
      <p class="fine">{say('dropHint')}</p>
      <input
        ref={input}
        type="file"
        accept=".json,.jsonc,application/json"
        hidden
        data-testid="file"
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          if (file !== undefined) void openFile(session, file);
          event.currentTarget.value = '';
        }}
      />
    </section>
  );
}

function BuiltInSelect({ session }: { readonly session: Session }) {
  const say = useSay();
  const text = useText();
  const open = session.open.value;
  const choose = (file: string): void => {
    void openScenario(session, file, undefined, session.summary.value?.seed ?? 'night-1');
  };
  return (
    <label class="stacked">
      <span>{say('scenario')}</span>
      <select
        value={open?.isBuiltIn === true ? open.file : ''}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        {open?.isBuiltIn === false && (
          <option value="">
            {say('ownFile')}: {open.file}
          </option>
        )}
        {session.library.value.map(({ file, title }) => (
          <option key={file} value={file}>
            {text(title)}
          </option>
        ))}
      </select>
    </label>
  );
}
