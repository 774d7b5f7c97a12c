/** A file that cannot be opened: every problem with its place. */
import { Dialog } from './dialog.tsx';
import { useSay, useSession } from './use-session.ts';

const most = 200; // problems listed

export function ProblemsDialog() {
  const { refusal } = useSession();
  const say = useSay();
  const problems = refusal.value?.problems ?? [];
  const close = (): void => {
    refusal.value = undefined;
  };
  return (
    <Dialog
      id="problems"
      title={say('problemsTitle', { file: refusal.value?.file ?? '' })}
      isOpen={refusal.value !== undefined}
      onClose={close}
    >
      <p>{say('problemsNote', { count: problems.length })}</p>
      <ol class="problems" data-testid="problem-list">
        {problems.slice(0, most).map((problem, index) => (
          <li key={index}>
            <b>
              {problem.file}, {say('line', { line: problem.line, column: problem.column })}
            </b>
            {problem.path !== '' && <code>{problem.path}</code>}
            <span>{problem.message}</span>
          </li>
        ))}
      </ol>
      {problems.length > most && <p>{say('andMore', { count: problems.length - most })}</p>}
    </Dialog>
  );
}
