/** `generate FILE.csv`: the scenario of a reported night, as `validate` simulates it, for whoever wants to look at it or change it. */
import { formatNight, nightFile } from '../scenario/index.ts';
import type { Host } from './host.ts';
import { openNights } from './open-nights.ts';
import { InputProblems } from './problems.ts';

export interface GenerateOptions {
  readonly date?: string;
}

export function runGenerate(
  file: string | undefined,
  options: GenerateOptions,
  problems: string[],
  host: Host,
): void {
  if (options.date === undefined) problems.push('--date: expected the date of a night of the file, got none');
  const { nights, ground } = openNights(file, problems, host);
  const night = nights.find(({ known }) => known.date === options.date);
  if (night === undefined)
    throw new InputProblems([
      `--date: expected the date of a night of the file, got "${options.date}"; it has ${nights[0]?.known.date} to ${nights.at(-1)?.known.date}`,
    ]);
  const { known, outcome, source } = night;
  host.out(formatNight(nightFile(known, ground, source), known.launched, outcome));
}
