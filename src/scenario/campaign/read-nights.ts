/** The nights of a campaign, each with its scenario compiled, its date and its commands. */
import type { CampaignPlan, Scenario } from '../../engine/index.ts';
import { compiledBench } from '../command/compiled-bench.ts';
import { readCommands } from '../command/read-commands.ts';
import { compileScenario } from '../compile-scenario.ts';
import type { CompiledScenario, Words } from '../compiled.ts';
import type { Library } from '../library.ts';
import { readScenarioText } from '../open-files.ts';
import { complain, type Problems, show } from '../reading/problem.ts';
import { at, fields, items, type Spot, textAt } from '../reading/spot.ts';
import { readWords } from '../reading/words.ts';
import { measures } from '../value/measure.ts';
import { type Desk, readOptional } from '../value/quantity.ts';
import { dayOf, formatDay, readDate } from './calendar.ts';
import type { NightCard } from './compiled-campaign.ts';

/** One night that takes place. */
export interface ReadNight {
  readonly compiled: CompiledScenario;
  readonly card: NightCard;
  readonly planned: CampaignPlan['nights'][number];
}

/** What nights are read against. */
export interface NightBench {
  readonly library: Library;
  readonly desk: Desk;
  readonly daysBetween: number;
  readonly scenarios: Map<string, CompiledScenario | undefined>; // by name and values, so that each is read once
}

const mostNights = 366;

/** Those that could be read, in order, as often as they are repeated. */
export function readNights(spot: Spot, bench: NightBench): readonly ReadNight[] {
  const nights: ReadNight[] = [];
  for (const night of items(spot)) {
    const compiled = openNight(night, bench);
    if (compiled === undefined) continue;
    checkLaydown(at(night, 'scenario'), nights[0]?.compiled.scenario, compiled.scenario, bench.desk.problems);
    nights.push(...readNight(night, compiled, nights.at(-1)?.card.date, bench));
    if (nights.length <= mostNights) continue;
    complain(bench.desk.problems, spot, `expected at most ${mostNights} nights, got ${nights.length}`);
    break;
  }
  return nights;
}

function openNight(night: Spot, { library, desk, scenarios }: NightBench): CompiledScenario | undefined {
  const [name, set] = [at(night, 'scenario'), at(night, 'set')];
  const key = `${textAt(name)}\n${JSON.stringify(set.value ?? {})}`;
  if (scenarios.has(key)) return scenarios.get(key);
  const text = readScenarioText(name, library, desk.problems);
  const values = new Map(fields(set).map((field) => [field.name, field.spot]));
  const options = { file: `${textAt(name)}.json`, library, set: values };
  const compiled = text === undefined ? undefined : compileScenario(text, options, desk.problems);
  scenarios.set(key, compiled);
  return compiled;
}

/** Rounds and damage carry over by position in these lists. */
function checkLaydown(spot: Spot, first: Scenario | undefined, other: Scenario, problems: Problems): void {
  if (first === undefined || laydownOf(first) === laydownOf(other)) return;
  complain(
    problems,
    spot,
    `expected the fire units and places of the first night, got others with ${show(spot.value)}`,
  );
}

function laydownOf({ fireUnits, places }: Scenario): string {
  return [...fireUnits.map(({ id, type }) => `${id} ${type}`), '', ...places.map(({ id }) => id)].join('\n');
}

function readNight(
  night: Spot,
  compiled: CompiledScenario,
  dateBefore: string | undefined,
  bench: NightBench,
): readonly ReadNight[] {
  const { desk, daysBetween } = bench;
  const { scenario, card } = compiled;
  const title = readOwnTitle(at(night, 'title'), card.title, desk.problems);
  const commands = readCommands(at(night, 'commands'), compiledBench(compiled, desk.problems));
  const times = readOptional(at(night, 'repeat'), measures.nights, 1, desk).value;
  const before = dateBefore === undefined ? undefined : dayOf(dateBefore);
  const missing = before === undefined ? (dayOf(card.clock.start) ?? 0) : before + daysBetween;
  const first = readDay(at(night, 'date'), missing, before, desk.problems);
  return Array.from({ length: times }, (_, index) => {
    const day = first + index * daysBetween;
    const daysSince = index > 0 ? daysBetween : before === undefined ? 0 : first - before;
    return { compiled, card: { title, date: formatDay(day) }, planned: { scenario, daysSince, commands } };
  });
}

function readOwnTitle(spot: Spot, missing: Words, problems: Problems): Words {
  return spot.value === undefined ? missing : readWords(spot, problems);
}

/** Days since 1970; after the night before. */
function readDay(spot: Spot, missing: number, before: number | undefined, problems: Problems): number {
  const day = spot.value === undefined ? missing : (readDate(spot, problems) ?? missing);
  if (before === undefined || day > before) return day;
  complain(
    problems,
    spot,
    `expected a date after ${formatDay(before)}, that of the night before, got ${show(spot.value)}`,
  );
  return before + 1;
}
