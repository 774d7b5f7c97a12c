/** A scenario file and all the files it names, compiled: what the engine is told beside what people read. */
import type { Conditions, NightParameter, Rules, Scenario } from '../engine/index.ts';
import { readCommands } from './command/read-commands.ts';
import type { CompiledScenario, ScenarioCard, Words } from './compiled.ts';
import { type Arms, armDefence, armDrones } from './content/arms.ts';
import { type Catalogue, readCatalogue } from './content/catalogue.ts';
import { type Clock, readClock } from './content/clock.ts';
import { darkIntervals } from './content/dark.ts';
import { type Defence, noDefence, readDefence } from './content/defence.ts';
import { checkLargestRaid } from './content/largest-raid.ts';
import { readConditions } from './content/night-conditions.ts';
import { paletteOf } from './content/palette.ts';
import { type Raid, readRaid } from './content/raid.ts';
import { readObserved, readSources } from './content/records.ts';
import { readRules } from './content/rules.ts';
import { noTheatre, readTheatre, type Theatre } from './content/theatre.ts';
import type { Library } from './library.ts';
import {
  defenceFiles,
  openCalibration,
  openCatalogue,
  openNamed,
  openOutlines,
  theatreFiles,
} from './open-files.ts';
import type { Problems } from './reading/problem.ts';
import { openSource } from './reading/source-file.ts';
import { at, rootSpot, type Spot } from './reading/spot.ts';
import { readId, readWords } from './reading/words.ts';
import { checkShape } from './schema/check-shape.ts';
import { scenarioShape } from './schema/scenario-shape.ts';
import { checkCorners } from './value/held.ts';
import { type ParameterReading, readParameters } from './value/parameters.ts';

export interface CompileOptions {
  readonly file: string; // name to show in problems
  readonly library: Library;
  readonly set: ReadonlyMap<string, Spot>; // parameter values that replace those of the file
}

/** A scenario with all the files it names; undefined where they gave rise to a problem. */
export function compileScenario(
  text: string,
  options: CompileOptions,
  problems: Problems,
): CompiledScenario | undefined {
  const before = problems.found.length;
  const file = openSource(options.file, text, problems);
  if (file === undefined) return undefined;
  const spot = rootSpot(file);
  checkShape(spot, scenarioShape, problems);
  const compiled = compile(spot, options, problems);
  return problems.found.length === before ? compiled : undefined;
}

/** Everything read, before it is sorted into what the engine is told and what people read. */
interface Readings {
  readonly id: string;
  readonly desk: ParameterReading;
  readonly clock: Clock;
  readonly theatre: Theatre;
  readonly catalogue: Catalogue;
  readonly defence: Defence;
  readonly isWhole: boolean; // nothing of the laydown was passed over
  readonly raid: Raid;
  readonly conditions: Conditions;
  readonly rules: Rules;
  readonly drawn: readonly NightParameter[];
}

/** Reads on past every problem, so that all are found; the result is only good where there were none. */
function compile(spot: Spot, options: CompileOptions, problems: Problems): CompiledScenario {
  const readings = readAll(spot, options, problems);
  const { desk, drawn, raid } = readings;
  const arms = armDefence(readings.defence.units, desk.held);
  const scenario = scenarioOf(readings, arms);
  checkCorners(desk.held, drawn, problems);
  checkLargestRaid(at(spot, 'raid'), raid.waves, desk.held, { drawn, problems });
  const { clock, theatre: ground, isWhole } = readings;
  const commands = readCommands(at(spot, 'commands'), { desk, clock, ground, scenario, isWhole });
  return {
    // The clone holds plain data only, and gives the members of a list one shape in memory: nights run a fifth faster.
    scenario: structuredClone({ ...scenario, commands }),
    card: { ...cardOf(spot, readings, problems), ...arms.titles },
  };
}

function readAll(spot: Spot, { library, set }: CompileOptions, problems: Problems): Readings {
  const before = problems.found.length;
  const laydown = openNamed(at(spot, 'defence'), defenceFiles, library, problems);
  const block = (name: string) => laydown && at(laydown, name);
  const fitted = openCalibration(library, problems);
  const blocks = [fitted && at(fitted, 'parameters'), block('parameters'), at(spot, 'parameters')].filter(
    (found) => found !== undefined,
  );
  const desk = readParameters(blocks, set, problems);
  const drawn: NightParameter[] = [...desk.drawn];
  const clock = readClock(at(spot, 'clock'), problems);
  const ground = openNamed(at(spot, 'theatre'), theatreFiles, library, problems);
  const outlinesOf = (name: Spot, toPlane: Theatre['toPlane']) =>
    openOutlines(name, toPlane, library, problems);
  const theatre = ground === undefined ? noTheatre : readTheatre(ground, outlinesOf, desk);
  const catalogue = readCatalogue(openCatalogue(library, problems), at(spot, 'catalogue'), desk);
  const defence = laydown === undefined ? noDefence : readDefence(laydown, theatre, catalogue, desk);
  const isWhole = problems.found.length === before;
  const raid = readRaid(at(spot, 'raid'), { desk, theatre, catalogue, clock });
  const conditions = readConditions(at(spot, 'conditions'), block('conditions'), desk, drawn);
  const rules = readRules(at(spot, 'rules'), block('rules'), desk);
  const id = readId(at(spot, 'id'), problems);
  return { id, desk, clock, theatre, catalogue, defence, isWhole, raid, conditions, rules, drawn };
}

/** What the engine is told, without commands. */
function scenarioOf(readings: Readings, arms: Arms): Scenario {
  const { theatre, catalogue, defence, raid, clock, desk } = readings;
  const { duration, startsAt } = clock;
  const droneTypes = armDrones(raid.types, desk.held);
  const palette = paletteOf(catalogue, defence.orders, desk.held);
  return {
    id: readings.id,
    duration,
    dark: Number.isFinite(duration) ? darkIntervals(startsAt, duration, theatre.projection.centre) : [],
    bounds: theatre.box,
    conditions: readings.conditions,
    rules: readings.rules,
    parameters: readings.drawn,
    varying: desk.held.map(({ field }) => field),
    regions: theatre.regions,
    places: theatre.places,
    sites: theatre.sites,
    droneTypes,
    waves: raid.waves,
    sensors: arms.sensors,
    posts: defence.posts,
    fireUnits: arms.fireUnits,
    ewAreas: arms.ewAreas,
    palette,
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
    theatre: { id: theatre.id, title: theatre.title, bounds: theatre.bounds },
    defence: { id: defence.id, title: defence.title, note: defence.note },
    clock: { start: clock.start, end: clock.end, offset: clock.offset },
    projection: theatre.projection,
    parameters: readings.desk.cards,
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
