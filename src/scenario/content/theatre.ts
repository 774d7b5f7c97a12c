/** A theatre on the plane: regions with their outlines, places, launch areas. */
import {
  type Box,
  hashText,
  type LaunchSite,
  type Place,
  type Point,
  placeKinds,
  type Region,
} from '../../engine/index.ts';
import type { ProjectionCard, Words } from '../compiled.ts';
import { complain, type Problems, show } from '../reading/problem.ts';
import { at, items, type Spot, textAt } from '../reading/spot.ts';
import { type Known, lookUp, readChoice, readId, readWords, refuseTwins } from '../reading/words.ts';
import { groups } from '../schema/theatre-shape.ts';
import { dimensions, isSame } from '../value/dimension.ts';
import { hold } from '../value/held.ts';
import { measures } from '../value/measure.ts';
import { type Desk, readOptional, readValue } from '../value/quantity.ts';
import { parseQuantity } from '../value/units.ts';
import { hardnesses } from './hardness.ts';
import type { Outlines } from './outlines.ts';
import {
  boxOf,
  boxOfBounds,
  type Ground,
  type MapBounds,
  readLatitude,
  readLongitude,
  readLonLat,
  readPosition,
} from './position.ts';
import { project } from './projection.ts';
import { repairTimes } from './repair-time.ts';

export interface Theatre {
  readonly id: string;
  readonly title: Words;
  readonly projection: ProjectionCard;
  readonly toPlane: (longitude: number, latitude: number) => Point;
  readonly bounds: MapBounds;
  readonly box: Box; // of the bounds, on the plane
  readonly regions: readonly Region[];
  readonly places: readonly Place[];
  readonly sites: readonly LaunchSite[];
  readonly regionIndex: Known<number>;
  readonly placeIndex: Known<number>;
  readonly siteIndex: Known<number>;
  readonly titles: {
    readonly regions: readonly Words[];
    readonly places: readonly Words[];
    readonly sites: readonly Words[];
  };
}

const everywhere: MapBounds = { west: -180, east: 180, south: -85, north: 85 };

/** Stands in for a theatre that could not be opened, so that the rest can be read. */
export const noTheatre: Theatre = {
  id: '',
  title: { en: '' },
  projection: { parallels: [45, 55], centre: [0, 50] },
  toPlane: () => ({ x: 0, y: 0 }),
  bounds: everywhere,
  box: { min: { x: 0, y: 0 }, max: { x: 0, y: 0 } },
  regions: [],
  places: [],
  sites: [],
  regionIndex: undefined,
  placeIndex: undefined,
  siteIndex: undefined,
  titles: { regions: [], places: [], sites: [] },
};

/** Reads the content of a theatre; `outlinesOf` opens its GeoJSON file. */
export function readTheatre(
  spot: Spot,
  outlinesOf: (name: Spot, toPlane: Theatre['toPlane']) => Outlines,
  desk: Desk,
): Theatre {
  const { problems } = desk;
  const projection = readProjection(at(spot, 'projection'), problems);
  const toPlane = project(projection);
  const bounds = readBounds(at(spot, 'bounds'), problems);
  const outlines = outlinesOf(at(spot, 'outlines'), toPlane);
  return {
    id: readId(at(spot, 'id'), problems),
    title: readWords(at(spot, 'title'), problems),
    projection,
    toPlane,
    bounds,
    box: boxOfBounds(bounds, toPlane),
    ...readContents(spot, { bounds, toPlane }, outlines, desk),
  };
}

type Named = 'id' | 'title' | 'projection' | 'toPlane' | 'bounds' | 'box';

function readContents(spot: Spot, ground: Ground, outlines: Outlines, desk: Desk): Omit<Theatre, Named> {
  const { problems } = desk;
  const lists = {
    regions: items(at(spot, 'regions')),
    places: items(at(spot, 'places')),
    sites: items(at(spot, 'launchAreas')),
  };
  for (const list of Object.values(lists)) refuseTwins(idsOf(list), problems);
  const regions = lists.regions.map((item, index) => readRegion(item, index, outlines, desk));
  const regionIndex = indexById(regions);
  const places = lists.places.map((item, index) => readPlace(item, index, { regionIndex, ground }, desk));
  const sites = lists.sites.map((item) => readSite(item, spot, ground, problems));
  const titlesOf = (list: readonly Spot[]) => list.map((item) => readWords(at(item, 'title'), problems));
  return {
    regions,
    places,
    sites,
    regionIndex,
    placeIndex: indexById(places),
    siteIndex: indexById(sites),
    titles: {
      regions: titlesOf(lists.regions),
      places: titlesOf(lists.places),
      sites: titlesOf(lists.sites),
    },
  };
}

function idsOf(list: readonly Spot[]): readonly Spot[] {
  return list.map((item) => at(item, 'id'));
}

export function indexById(list: readonly { readonly id: string }[]): ReadonlyMap<string, number> {
  return new Map(list.map(({ id }, index) => [id, index]));
}

function readProjection(spot: Spot, problems: Problems): ProjectionCard {
  const [first, second] = [0, 1].map((index) => readParallel(at(at(spot, 'parallels'), index), problems));
  const centre = readLonLat(at(spot, 'centre'), problems);
  return { parallels: [first ?? 45, second ?? 55], centre: centre ?? [0, 50] };
}

/** A standard parallel, `"46 deg"` or `"46N"`. */
function readParallel(spot: Spot, problems: Problems): number | undefined {
  const text = textAt(spot);
  if (/[NS]\s*$/.test(text)) return readLatitude(spot, problems);
  const angle = parseQuantity(text);
  const degrees = text.trim().endsWith('deg')
    ? Number.parseFloat(text)
    : ((angle?.value ?? 0) * 180) / Math.PI;
  if (angle !== undefined && isSame(angle.dimension, dimensions.angle) && Math.abs(degrees) <= 85)
    return degrees;
  complain(problems, spot, `expected a latitude such as "46 deg" or "46N", got ${show(spot.value)}`);
  return undefined;
}

function readBounds(spot: Spot, problems: Problems): MapBounds {
  const west = readLongitude(at(spot, 'west'), problems) ?? everywhere.west;
  const east = readLongitude(at(spot, 'east'), problems) ?? everywhere.east;
  const south = readLatitude(at(spot, 'south'), problems) ?? everywhere.south;
  const north = readLatitude(at(spot, 'north'), problems) ?? everywhere.north;
  if (east <= west)
    complain(
      problems,
      at(spot, 'east'),
      `expected an eastern edge east of the western, got ${show(at(spot, 'east').value)}`,
    );
  if (north <= south)
    complain(
      problems,
      at(spot, 'north'),
      `expected a northern edge north of the southern, got ${show(at(spot, 'north').value)}`,
    );
  return east > west && north > south ? { west, east, south, north } : everywhere;
}

function readRegion(spot: Spot, index: number, outlines: Outlines, desk: Desk): Region {
  const { problems } = desk;
  const id = readId(at(spot, 'id'), problems);
  const outline = outlines.get(id) ?? [];
  if (outline.length === 0 && !outlines.isBroken) {
    complain(
      problems,
      at(spot, 'id'),
      `expected a region with an outline in ${outlines.file}, got ${show(id)}${outlines.hint(id)}`,
    );
  }
  const population = readValue(at(spot, 'population'), measures.people, desk);
  return {
    id,
    group: readChoice(at(spot, 'group'), groups, problems),
    population: hold(desk.held, population, ['regions', index, 'population']),
    outline,
    box: boxOf(outline.flat()),
  };
}

interface Surroundings {
  readonly regionIndex: Known<number>;
  readonly ground: Ground;
}

function readPlace(spot: Spot, index: number, around: Surroundings, desk: Desk): Place {
  const { problems } = desk;
  const path = ['places', index] as const;
  const radius = readValue(at(spot, 'radius'), measures.distance, desk);
  const customers = readOptional(at(spot, 'customers'), measures.people, 0, desk);
  const kind = readChoice(at(spot, 'kind'), placeKinds, problems);
  const hardness = readOptional(at(spot, 'hardness'), measures.hardness, hardnesses[kind], desk);
  const repairTime = readOptional(at(spot, 'repairTime'), measures.repairTime, repairTimes[kind], desk);
  const id = readId(at(spot, 'id'), problems);
  return {
    id,
    key: hashText(id),
    kind,
    position: readPosition(at(spot, 'position'), around.ground, problems),
    radius: hold(desk.held, radius, [...path, 'radius']),
    region: lookUp(at(spot, 'region'), 'a region of the theatre', around.regionIndex, problems) ?? 0,
    customers: hold(desk.held, customers, [...path, 'customers']),
    hardness: hold(desk.held, hardness, [...path, 'hardness']),
    repairTime: hold(desk.held, repairTime, [...path, 'repairTime']),
  };
}

function readSite(spot: Spot, theatre: Spot, ground: Ground, problems: Problems): LaunchSite {
  const known = new Map(items(at(theatre, 'sources')).map((source) => [textAt(at(source, 'id')), source]));
  for (const source of items(at(spot, 'sources'))) {
    if (typeof source.value === 'string') lookUp(source, 'a source of the theatre', known, problems);
  }
  return {
    id: readId(at(spot, 'id'), problems),
    position: readPosition(at(spot, 'position'), ground, problems),
  };
}
