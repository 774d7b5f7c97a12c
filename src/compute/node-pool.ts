/** Worker threads of Node; one worker is the calling thread itself. */
import { fileURLToPath } from 'node:url';
import Tinypool from 'tinypool';
import { localPool } from './local-pool.ts';
import type { Pool } from './pool.ts';

/**
 * @param workers whole, >= 1.
 * @param workerFile the built `node-worker.js`; by default the one beside the running program.
 */
export function nodePool(workers: number, workerFile = new URL('./node-worker.js', import.meta.url)): Pool {
  if (workers === 1) return localPool();
  const threads = new Tinypool({
    filename: fileURLToPath(workerFile),
    runtime: 'worker_threads',
    minThreads: workers,
    maxThreads: workers,
    resourceLimits: { maxYoungGenerationSizeMb: 64 }, // nights leave much short-lived rubbish; 3 to 7 % faster with two workers
  });
  return {
    size: workers,
    run: (batch, signal) => threads.run(batch, signal === undefined ? {} : { signal }),
    close: () => threads.destroy(),
  };
}
