/** Runs the open scenario's night for a seed and sets the clock to just before its first launch. */
import { batch } from '@preact/signals';
import { fetchAbout } from './pick-thing.ts';
import { requestMoment } from './playback.ts';
import type { Session } from './session.ts';

const lead = 120; // s before the first launch

/** The seed is any text; spaces around it do not count, an empty one is kept as it is. */
export async function runNight(session: Session, seed: string): Promise<void> {
  session.isRunning.value = true;
  const summary = await session.ask<'run'>({ kind: 'run', seed });
  batch(() => {
    session.isRunning.value = false;
    session.phase.value = { kind: 'ready' };
    session.summary.value = summary;
    session.isReported.value = false;
    session.time.value = Math.max(0, summary.firstLaunch - lead);
    if (session.selection.value?.kind === 'threat') session.selection.value = undefined;
    session.about.value = undefined;
  });
  await Promise.all([requestMoment(session), fetchAbout(session)]);
}

/** A fresh seed text from a chance that is not the night's: the night only knows the text. */
export function freshSeed(randomBits: Uint32Array): string {
  return `night-${[...randomBits]
    .map((bits) => bits.toString(36))
    .join('')
    .slice(0, 8)}`;
}
