/** Progress on standard error: a moving line for somebody who watches, one closing line for a log. */
import { nights, whole } from './format.ts';
import type { Host } from './host.ts';

export interface Progress {
  step(done: number, runs: number): void;
  /** Wipes the moving line, so that what follows stands alone. */
  clear(): void;
  finish(runs: number, workers: number): void;
}

export function showProgress(host: Host, now: () => number = Date.now): Progress {
  const started = now();
  let shown = started;
  const wipe = () => {
    if (host.isTerminal) host.err('\r\u001b[K');
  };
  return {
    step(done, runs) {
      if (!host.isTerminal || now() - shown < 100) return;
      shown = now();
      host.err(`\r\u001b[K${whole(done)} of ${nights(runs)}`);
    },
    clear: wipe,
    finish(runs, workers) {
      wipe();
      const seconds = Math.max(0.001, (now() - started) / 1000);
      const rate = `${whole(runs / seconds)} a second`;
      host.err(
        `${nights(runs)} in ${seconds.toFixed(1)} s, ${rate}, ${workers === 1 ? 'one worker' : `${workers} workers`}\n`,
      );
    },
  };
}
