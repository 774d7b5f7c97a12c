/** Opens a scenario, built-in or of one's own, and runs its night; a bad file is refused and the one before stays. */
import { batch } from '@preact/signals';
import { guarded } from './guarded.ts';
import { runNight } from './run-night.ts';
import type { Session } from './session.ts';

/** Most characters read from a file of one's own; the reader has its own, smaller bound. */
export const longestFile = 20_000_000;

/** Lists the built-in scenarios and opens one of them. @param wanted its file; the first of the list where there is no such one. */
export async function openLibrary(session: Session, wanted: string, seed: string): Promise<void> {
  await guarded(session, async () => {
    const library = await session.ask<'library'>({ kind: 'library' });
    session.library.value = library;
    const first = library.find(({ file }) => file === wanted) ?? library[0];
    if (first === undefined) throw new Error('library: expected at least one scenario, got none');
    await openScenario(session, first.file, undefined, seed);
  });
}

/** @param text contents of a file of one's own; a built-in scenario has none. */
export async function openScenario(
  session: Session,
  file: string,
  text: string | undefined,
  seed: string,
): Promise<void> {
  await guarded(session, async () => {
    const opened = await session.ask<'open'>({ kind: 'open', file, text });
    if (!opened.ok) return refuse(session, file, opened.problems);
    batch(() => {
      session.refusal.value = undefined;
      session.summary.value = undefined;
      session.moment.value = undefined;
      session.reading.value = undefined;
      session.selection.value = undefined;
      session.about.value = undefined;
      session.open.value = {
        file,
        isBuiltIn: text === undefined,
        compiled: opened.compiled,
        land: opened.land,
      };
    });
    await runNight(session, seed);
  });
}

function refuse(
  session: Session,
  file: string,
  problems: NonNullable<Session['refusal']['value']>['problems'],
): void {
  session.refusal.value = { file, problems };
  if (session.open.value === undefined) session.phase.value = { kind: 'ready' };
}
