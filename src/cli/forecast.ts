/** Many nights for each of many rows: what the model expects of nights of which only the beginning is known. */
import type { NightSummary } from '../analysis/index.ts';
import { type Pool, runNights } from '../compute/index.ts';
import {
  formatProblem,
  type KnownNight,
  type Library,
  type NightGround,
  nightFile,
  parseScenario,
} from '../scenario/index.ts';
import { InputProblems } from './problems.ts';

/** One simulated night of a row. */
export interface ForecastNight {
  readonly neutralised: number;
  readonly hits: number;
  readonly hitPlaces: number;
  readonly suppressed: number;
  readonly fell: number;
  readonly left: number;
}

export interface Forecasting {
  readonly ground: NightGround;
  readonly library: Library;
  readonly pool: Pool;
  readonly set: Readonly<Record<string, string>>; // parameter values
  readonly seed: string; // night i of a row has the seed text `seed/date#i`: luck of its own for each row, the same for every setting
  readonly runs: number; // nights a row
  readonly signal: AbortSignal;
  readonly onProgress?: (done: number) => void; // nights
}

/**
 * The simulated nights of each row, rows in order; as many rows are under way as the pool has workers.
 *
 * @throws InputProblems where a row gives no good scenario, as with a parameter that does not exist.
 */
export async function forecast(rows: readonly KnownNight[], asked: Forecasting): Promise<ForecastNight[][]> {
  const found: ForecastNight[][] = [];
  let next = 0;
  let done = 0;
  const work = async (): Promise<void> => {
    for (let row = next++; row < rows.length; row = next++) {
      found[row] = await forecastOf(rows[row] as KnownNight, asked);
      done += asked.runs;
      asked.onProgress?.(done);
    }
  };
  await Promise.all(Array.from({ length: asked.pool.size }, work));
  return found;
}

async function forecastOf(row: KnownNight, asked: Forecasting): Promise<ForecastNight[]> {
  const { ground, library, pool, set, seed, runs, signal } = asked;
  const text = JSON.stringify(nightFile(row, ground));
  const parsed = parseScenario(text, { file: `the night of ${row.date}`, library, set });
  if (!parsed.ok) throw new InputProblems(parsed.problems.map(formatProblem));
  const alone = { ...pool, size: 1 }; // the pool's other workers have rows of their own: fewer and larger batches
  const nights = await runNights(
    { scenario: parsed.compiled.scenario, seed: `${seed}/${row.date}`, runs, signal },
    alone,
  );
  return nights.map(nightOf);
}

function nightOf({ metrics }: NightSummary): ForecastNight {
  const { neutralised = 0, hit = 0, hitPlaces = 0, suppressed = 0, fell = 0, left = 0 } = metrics;
  return { neutralised, hits: hit, hitPlaces, suppressed, fell, left };
}
