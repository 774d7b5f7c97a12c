/** Standing orders of a defence: doctrine by type, layer, region or unit, between the type's own and that of an entry. */
import { type Layer, layers, type Point, type Region, regionAt } from '../../engine/index.ts';
import { at, items, type Spot, textAt } from '../reading/spot.ts';
import { type Known, lookUp, readChoice } from '../reading/words.ts';
import type { Desk } from '../value/quantity.ts';
import type { FireUnitType } from './catalogue.ts';
import { type DoctrineChange, type DoctrineValues, readDoctrineChange } from './doctrine.ts';
import type { Theatre } from './theatre.ts';

/** For the units that fit everything it gives. */
export interface StandingOrder {
  readonly type: string | undefined;
  readonly layer: Layer | undefined;
  readonly region: number | undefined; // index into regions
  readonly units: ReadonlySet<string> | undefined; // ids of units and of patterns
  readonly change: DoctrineChange;
}

/** What orders are read against. */
export interface OrderBench {
  readonly desk: Desk;
  readonly theatre: Theatre;
  readonly types: Known<unknown>; // that shoot
  readonly units: Known<unknown>; // ids of units that shoot and of their patterns
}

export function readOrders(spot: Spot, bench: OrderBench): readonly StandingOrder[] {
  return items(spot).map((order) => readOrder(order, bench));
}

function readOrder(spot: Spot, { desk, theatre, types, units }: OrderBench): StandingOrder {
  const { problems } = desk;
  const [type, layer, region, named] = ['type', 'layer', 'region', 'units'].map((field) => at(spot, field));
  const given = <T>(field: Spot | undefined, read: (field: Spot) => T): T | undefined =>
    field?.value === undefined ? undefined : read(field);
  given(type, (field) => lookUp(field, 'a type of the catalogue that shoots', types, problems));
  for (const name of given(named, items) ?? [])
    lookUp(name, 'a unit that shoots, or a ring or lattice of them', units, problems);
  return {
    type: given(type, textAt),
    layer: given(layer, (field) => readChoice(field, layers, problems)),
    region: given(region, (field) => lookUp(field, 'a region of the theatre', theatre.regionIndex, problems)),
    units: given(named, (field) => new Set(items(field).map(textAt))),
    change: readDoctrineChange(at(spot, 'doctrine'), desk),
  };
}

/** A unit as orders see it; one that is yet to be placed has no names and no position, and orders for those are not for it. */
export interface OrderedUnit {
  readonly type: FireUnitType;
  readonly names: readonly string[]; // its id and that of its pattern
  readonly position: Point | undefined;
}

/** The doctrine of the type, changed by the orders that fit, in their order. */
export function orderedDoctrine(
  unit: OrderedUnit,
  orders: readonly StandingOrder[],
  regions: readonly Region[],
): DoctrineValues {
  let { doctrine } = unit.type;
  for (const order of orders) if (fits(order, unit, regions)) doctrine = { ...doctrine, ...order.change };
  return doctrine;
}

function fits(order: StandingOrder, unit: OrderedUnit, regions: readonly Region[]): boolean {
  const { type, layer, region, units } = order;
  if (type !== undefined && type !== unit.type.id) return false;
  if (layer !== undefined && layer !== unit.type.choices.layer) return false;
  if (units !== undefined && !unit.names.some((name) => units.has(name))) return false;
  if (region === undefined) return true;
  return unit.position !== undefined && regionAt(regions, unit.position.x, unit.position.y) === region;
}
