/** Whatever fails in talking to the worker ends as a message on screen. */
import type { Session } from './session.ts';

export async function guarded(session: Session, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    session.isRunning.value = false;
    session.phase.value = { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
  }
}
