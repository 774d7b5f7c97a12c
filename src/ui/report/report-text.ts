/** The report as plain text, and the command that repeats the night without a browser. */
import type { Words } from '../../scenario/index.ts';
import type { NightSummary } from '../../session/night-summary.ts';
import type { OpenScenario } from '../../session/session.ts';
import type { Say } from '../words.ts';

/** A built-in scenario goes by its id, a file of one's own by its name. */
export function repeatCommand({ isBuiltIn, file, compiled }: OpenScenario, { seed }: NightSummary): string {
  const name = isBuiltIn ? compiled.scenario.id : quoted(file);
  return `npm run -s sim -- run ${name} ${seedOption(seed)}`;
}

/** A seed that begins with a dash would be read as another option. */
export function seedOption(seed: string): string {
  return `--seed${seed.startsWith('-') ? '=' : ' '}${quoted(seed)}`;
}

/** Fit for a POSIX shell. */
export function quoted(text: string): string {
  return /^[\w.#:@/-]+$/.test(text) && !text.startsWith('#') ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}

export function reportText(
  open: OpenScenario,
  night: NightSummary,
  say: Say,
  text: (words: Words | undefined) => string,
): string {
  const { report } = night;
  const { totals } = report;
  const { card } = open.compiled;
  const line = (label: string, value: string | number): string => `${label}: ${value}`;
  return [
    `${text(card.title)}. ${say('reportTitle')}`,
    say('reportHeadline', { launched: totals.launched, count: report.neutralised }),
    say('reportArmed', { armed: totals.armed, count: totals.armedStopped }),
    line(say('shotDown'), totals.shotDown),
    line(say('suppressed'), totals.suppressed),
    line(say('fell'), totals.fell),
    line(say('left'), totals.left),
    line(say('hits'), totals.hit),
    line(say('airborne'), totals.airborne),
    line(
      say('placesHit'),
      report.places.map(({ place, hits }) => `${text(card.places[place])} ${hits}`).join(', ') || 0,
    ),
    line(
      say('whyLeaked'),
      report.whyLeaked
        .map(({ constraint, leakers }) => `${say(`leak.${constraint}`)} ${leakers}`)
        .join(', ') || 0,
    ),
    line(say('seed'), night.seed),
    line(say('stateHash'), night.stateHash),
    repeatCommand(open, night),
  ].join('\n');
}
