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

/** Progress of work in stages that say how far they have come; lines for a log, and a moving line for somebody who watches. */
export interface Stages {
  /** Nights done of the stage under way. */
  step(done: number): void;
  /** A stage is over: so many nights. */
  done(nights: number): void;
  /** A line that stays. */
  say(text: string): void;
  clear(): void;
}

/** @param total nights of all stages, about. */
export function showStages(host: Host, total: number, now: () => number = Date.now): Stages {
  const started = now();
  let shown = started;
  let before = 0;
  const wipe = (): void => {
    if (host.isTerminal) host.err('\r\u001b[K');
  };
  return {
    step(done) {
      if (!host.isTerminal || now() - shown < 100) return;
      shown = now();
      const share = Math.min(1, (before + done) / total);
      const left = share > 0.01 ? `, about ${minutes((now() - started) * (1 / share - 1))} left` : '';
      host.err(`\r\u001b[K${whole(before + done)} of about ${nights(total)}${left}`);
    },
    done(count) {
      before += count;
    },
    say(text) {
      wipe();
      host.err(`${text}\n`);
    },
    clear: wipe,
  };
}

function minutes(milliseconds: number): string {
  const count = Math.ceil(milliseconds / 60_000);
  return count === 1 ? '1 minute' : `${count} minutes`;
}
