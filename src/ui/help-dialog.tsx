/** The keys. */
import { Dialog } from './dialog.tsx';
import { useSay, useSession } from './use-session.ts';
import type { Say, WordKey } from './words.ts';

const rows = (say: Say): readonly (readonly [readonly string[], WordKey])[] => [
  [[say('space')], 'helpPlay'],
  [['.'], 'helpNext'],
  [[','], 'helpPrevious'],
  [['←', '→'], 'helpSeek'],
  [['Home', 'End'], 'helpEnds'],
  [['[', ']'], 'helpSpeed'],
  [['+', '-'], 'helpZoom'],
  [['0'], 'helpHome'],
  [['↑', '↓', '←', '→'], 'helpPan'],
  [['T', 'U', 'P'], 'helpNextThing'],
  [['F'], 'helpFollow'],
  [['R'], 'helpReport'],
  [['Esc'], 'helpEscape'],
  [['?'], 'helpHelp'],
];

export function HelpDialog() {
  const { dialog } = useSession();
  const say = useSay();
  return (
    <Dialog
      id="help"
      title={say('helpTitle')}
      isOpen={dialog.value === 'help'}
      onClose={() => {
        dialog.value = undefined;
      }}
    >
      <dl class="key-list">
        {rows(say).map(([keys, meaning]) => (
          <div key={meaning}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{say(meaning)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
