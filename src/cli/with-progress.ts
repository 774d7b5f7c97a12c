/** Nights on a pool with their progress on standard error: however it ends, the pool is closed and the moving line wiped. */
import type { Host } from './host.ts';
import { showProgress } from './progress.ts';

interface Crew {
  readonly pool: { close(): Promise<void> };
  readonly workers: number;
  readonly nights: number; // in all
}

/** @param work is given what to call with the nights done so far. */
export async function withProgress<Result>(
  { pool, workers, nights }: Crew,
  host: Host,
  work: (onProgress: (done: number) => void) => Promise<Result>,
): Promise<Result> {
  const progress = showProgress(host);
  try {
    const result = await work((done) => progress.step(done, nights));
    progress.finish(nights, workers);
    return result;
  } catch (error) {
    progress.clear();
    throw error;
  } finally {
    await pool.close();
  }
}
