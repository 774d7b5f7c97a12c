/** The reading chain: text to checked, compiled scenario, or every problem of all the files it takes. */
import { type Conditions, defaultRules, type NightParameter, type Scenario } from '../engine/index.ts';
import type { CompiledScenario, ParameterCard, ScenarioCard, Words } from './compiled.ts';
import { armDefence, armDrones } from './content/arms.ts';
import { readCatalogue } from './content/catalogue.ts';
import { type Clock, readClock } from './content/clock.ts';
import { darkIntervals } from './content/dark.ts';
import { type Defence, noDefence, readDefence } from './content/defence.ts';
import { checkLargestRaid } from './content/largest-raid.ts';
import { readConditions } from './content/night-conditions.ts';
import { type Raid, readRaid } from './content/raid.ts';
import { readObserved, readSources } from './content/records.ts';
import { noTheatre, readTheatre, type Theatre } from './content/theatre.ts';
import type { Library } from './library.ts';
import { defenceFiles, openCatalogue, openNamed, openOutlines, theatreFiles } from './open-files.ts';
import { noProblems, type Problem, type Problems, sortedProblems } from './reading/problem.ts';
import { openSource } from './reading/source-file.ts';
import { at, rootSpot, type Spot } from './reading/spot.ts';
import { readId, readWords } from './reading/words.ts';
import { checkShape } from './schema/check-shape.ts';
import { scenarioShape } from './schema/scenario-shape.ts';
import { checkCorners, type HeldField } from './value/held.ts';
import { readParameters } from './value/parameters.ts';

export type ParseResult =
  | { readonly ok: true; readonly compiled: CompiledScenario }
  | { readonly ok: false; readonly problems: readonly Problem[] };

export interface ParseOptions {
  readonly file: string; // name to show in problems
  readonly library: Library;
  readonly set?: Readonly<Record<string, string>>; // parameter values that replace those of the file, as `--set name=value`
}

/** Reads a scenario with all the files it names. Never throws on what a file says. */
export function parseScenario(text: string, options: ParseOptions): ParseResult {
  const problems = noProblems();
  const file = openSource(options.file, text, problems);
  if (file === undefined) return { ok: false, problems: sortedProblems(problems) };
  const spot = rootSpot(file);
  checkShape(spot, scenarioShape, problems);
  const compiled = compile(spot, options, problems);
  return problems.found.length === 0
    ? { ok: true, compiled }
    : { ok: false, problems: sortedProblems(problems) };
}

/** Everything read, before it is sorted into what the engine is told and what people read. */
interface Readings {
  readonly id: string;
  readonly clock: Clock;
  readonly theatre: Theatre;
  readonly defence: Defence;
  readonly raid: Raid;
  readonly conditions: Conditions;
  readonly drawn: readonly NightParameter[];
  readonly parameterCards: readonly ParameterCard[];
  readonly held: HeldField[];
}

/** Reads on past every problem, so that all are found; the result is only good where there were none. */
function compile(spot: Spot, options: ParseOptions, problems: Problems): CompiledScenario {
  const readings = readAll(spot, options, problems);
  const arms = armDefence(readings.defence.units, readings.held);
  const droneTypes = armDrones(readings.raid.types, readings.held);
  const { drawn, held, raid } = readings;
  checkCorners(held, drawn, problems);
  checkLargestRaid(at(spot, 'raid'), raid.waves, held, { drawn, problems });
  return {
    // The clone holds plain data only, and gives the members of a list one shape in memory: nights run a fifth faster.
    scenario: structuredClone({
      ...scenarioOf(readings),
      droneTypes,
      sensors: arms.sensors,
      fireUnits: arms.fireUnits,
      ewAreas: arms.ewAreas,
    }),
    card: { ...cardOf(spot, readings, problems), ...arms.titles },
  };
}

function readAll(spot: Spot, { library, set }: ParseOptions, problems: Problems): Readings {
  const laydown = openNamed(at(spot, 'defence'), defenceFiles, library, problems);
  const blocks = [laydown, spot].flatMap((file) => (file === undefined ? [] : [at(file, 'parameters')]));
  const desk = readParameters(blocks, set ?? {}, problems);
  const drawn: NightParameter[] = [...desk.drawn];
  const clock = readClock(at(spot, 'clock'), problems);
  const ground = openNamed(at(spot, 'theatre'), theatreFiles, library, problems);
  const outlinesOf = (name: Spot, toPlane: Theatre['toPlane']) =>
    openOutlines(name, toPlane, library, problems);
  const theatre = ground === undefined ? noTheatre : readTheatre(ground, outlinesOf, desk);
  const catalogue = readCatalogue(openCatalogue(library, problems), at(spot, 'catalogue'), desk);
  const defence = laydown === undefined ? noDefence : readDefence(laydown, theatre, catalogue, desk);
  const raid = readRaid(at(spot, 'raid'), { desk, theatre, catalogue, clock });
  const conditions = readConditions(
    at(spot, 'conditions'),
    laydown && at(laydown, 'conditions'),
    desk,
    drawn,
  );
  const id = readId(at(spot, 'id'), problems);
  return {
    id,
    clock,
    theatre,
    defence,
    raid,
    conditions,
    drawn,
    parameterCards: desk.cards,
    held: desk.held,
  };
}

type ArmedFields = 'droneTypes' | 'sensors' | 'fireUnits' | 'ewAreas';

function scenarioOf(readings: Readings): Omit<Scenario, ArmedFields> {
  const { theatre, defence, raid, clock } = readings;
  const { duration, startsAt } = clock;
  return {
    id: readings.id,
    duration,
    dark: Number.isFinite(duration) ? darkIntervals(startsAt, duration, theatre.projection.centre) : [],
    bounds: theatre.box,
    conditions: readings.conditions,
    parameters: readings.drawn,
    varying: readings.held.map(({ field }) => field),
    regions: theatre.regions,
    places: theatre.places,
    sites: theatre.sites,
    waves: raid.waves,
    posts: defence.posts,
    rules: defaultRules,
    palette: { sensors: [], fireUnits: [], ewAreas: [], eyes: {} },
    commands: [],
  };
}

type ArmedTitles = 'sensors' | 'fireUnits' | 'ewAreas';

function cardOf(spot: Spot, readings: Readings, problems: Problems): Omit<ScenarioCard, ArmedTitles> {
  const { theatre, defence, raid, clock } = readings;
  const sources = readSources(at(spot, 'sources'), problems);
  return {
    title: readWords(at(spot, 'title'), problems),
    summary: readWords(at(spot, 'summary'), problems),
    sources,
    theatre: { id: theatre.id, title: theatre.title },
    defence: { id: defence.id, title: defence.title, note: defence.note },
    clock: { start: clock.start, end: clock.end, offset: clock.offset },
    projection: theatre.projection,
    parameters: readings.parameterCards,
    observed: readObserved(at(spot, 'observed'), sources, theatre, problems),
    ...theatre.titles,
    droneTypes: raid.types.map((type) => type.title),
    waves: waveTitles(raid, theatre.titles.sites),
    posts: defence.postTitles,
  };
}

/** A wave is named by its type and its site: `Geran-2, Kursk`. */
function waveTitles(raid: Raid, sites: readonly Words[]): readonly Words[] {
  return raid.waves.map((wave) => {
    const type = raid.types[wave.type]?.title ?? { en: wave.id };
    const site = sites[wave.site] ?? { en: '' };
    return { en: `${type.en}, ${site.en}`, uk: `${type.uk ?? type.en}, ${site.uk ?? site.en}` };
  });
}
