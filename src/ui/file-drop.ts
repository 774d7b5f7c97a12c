/** Scenario files of one's own: chosen in a dialog or dropped on the window. */
import { guarded } from '../session/guarded.ts';
import { longestFile, openScenario } from '../session/open-scenario.ts';
import type { Session } from '../session/session.ts';
import { sayIn } from './words.ts';

export function listenToDrops(session: Session): void {
  window.addEventListener('dragover', (event) => event.preventDefault());
  window.addEventListener('drop', (event) => {
    event.preventDefault();
    const file = event.dataTransfer?.files[0];
    if (file !== undefined) void openFile(session, file);
  });
}

/** Reads the file and opens it with the seed that is on screen. */
export async function openFile(session: Session, file: File): Promise<void> {
  const seed = session.summary.value?.seed ?? 'night-1';
  if (file.size > longestFile) return refuseLarge(session, file.name);
  await guarded(session, async () => openScenario(session, file.name, await file.text(), seed));
}

function refuseLarge(session: Session, file: string): void {
  const message = sayIn(session.language.value)('fileTooLarge', { limit: longestFile / 1e6 });
  session.refusal.value = { file, problems: [{ file, line: 1, column: 1, path: '', message }] };
}
