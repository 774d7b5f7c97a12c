/** A defence: posts, standing orders, and units with the doctrine that all of it comes to. */
import type { Point, Post, Region } from '../../engine/index.ts';
import type { Words } from '../compiled.ts';
import { at, items, type Spot } from '../reading/spot.ts';
import { readId, readWords } from '../reading/words.ts';
import type { Desk } from '../value/quantity.ts';
import type { Catalogue, UnitType } from './catalogue.ts';
import type { DoctrineValues } from './doctrine.ts';
import { type LaydownBench, readLaydown, type Stood } from './laydown.ts';
import { readPosts } from './posts.ts';
import { type OrderBench, orderedDoctrine, readOrders, type StandingOrder } from './standing-orders.ts';
import { indexById, type Theatre } from './theatre.ts';

export interface Defence {
  readonly id: string;
  readonly title: Words;
  readonly note: Words;
  readonly posts: readonly Post[];
  readonly postTitles: readonly Words[];
  readonly units: readonly PlacedUnit[];
  readonly orders: readonly StandingOrder[];
}

/** One unit somewhere. */
export interface PlacedUnit {
  readonly id: string;
  readonly position: Point;
  readonly unit: UnitType;
  readonly post: number; // index into posts, -1 autonomous
  readonly doctrine: DoctrineValues | undefined; // of a fire unit
  readonly isOn: boolean; // of a sensor or EW area
}

/** Stands in for a defence that could not be opened. */
export const noDefence: Defence = {
  id: '',
  title: { en: '' },
  note: { en: '' },
  posts: [],
  postTitles: [],
  units: [],
  orders: [],
};

export function readDefence(spot: Spot, theatre: Theatre, catalogue: Catalogue, desk: Desk): Defence {
  const { problems } = desk;
  const postSpots = items(at(spot, 'posts'));
  const posts = readPosts(postSpots, theatre, desk);
  const bench: LaydownBench = { desk, theatre, catalogue, postIndex: indexById(posts) };
  const stood = readLaydown(spot, bench);
  const orders = readOrders(at(spot, 'doctrines'), orderBench(stood, bench));
  return {
    id: readId(at(spot, 'id'), problems),
    title: readWords(at(spot, 'title'), problems),
    note: readWords(at(spot, 'note'), problems),
    posts,
    postTitles: postSpots.map((item) => readWords(at(item, 'title'), problems)),
    units: stood.map((unit) => withDoctrine(unit, orders, theatre.regions)),
    orders,
  };
}

function orderBench(stood: readonly Stood[], { desk, theatre, catalogue }: LaydownBench): OrderBench {
  const shooters = stood.filter(({ unit }) => unit.kind === 'fireUnit');
  const types = [...(catalogue.units ?? [])].filter(([, { kind }]) => kind === 'fireUnit');
  return {
    desk,
    theatre,
    types: catalogue.units && new Map(types),
    units:
      catalogue.units && new Map(shooters.flatMap(({ id, pattern }) => [id, pattern]).map((id) => [id, id])),
  };
}

/** Doctrine: the type's, then the standing orders that fit, then what the entry says itself. */
function withDoctrine(
  stood: Stood,
  orders: readonly StandingOrder[],
  regions: readonly Region[],
): PlacedUnit {
  const { id, position, unit, post, isOn, change } = stood;
  const base = { id, position, unit, post, isOn };
  if (unit.kind !== 'fireUnit') return { ...base, doctrine: undefined };
  const ordered = orderedDoctrine({ type: unit.type, names: [id, stood.pattern], position }, orders, regions);
  return { ...base, doctrine: { ...ordered, ...change } };
}
