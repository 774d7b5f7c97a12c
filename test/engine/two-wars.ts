/** Two wars in one scenario, too far apart to matter to each other. */
import { hashText, type Scenario } from '../../src/engine/index.ts';
import { km } from './world.ts';

const far = 20_000 * km;

/** The first war as it is, and after everything of its lists the second one, far to the east and under other names. */
export function twoWars(first: Scenario, second: Scenario): Scenario {
  const other = elsewhere(second) as Scenario;
  const { sites, droneTypes, places, fireUnits, posts, regions } = first;
  const behind = (index: number, list: readonly unknown[]) => (index < 0 ? index : index + list.length);
  return {
    ...first,
    regions: [...regions, ...other.regions],
    sites: [...sites, ...other.sites],
    droneTypes: [...droneTypes, ...other.droneTypes],
    posts: [
      ...posts,
      ...other.posts.map((one) => {
        return { ...one, superior: behind(one.superior, posts), place: behind(one.place, places) };
      }),
    ],
    ewAreas: [...first.ewAreas, ...other.ewAreas],
    places: [...places, ...other.places.map((one) => ({ ...one, region: behind(one.region, regions) }))],
    fireUnits: [...fireUnits, ...other.fireUnits.map((one) => ({ ...one, post: behind(one.post, posts) }))],
    sensors: [
      ...first.sensors,
      ...other.sensors.map((one) => ({ ...one, unit: behind(one.unit, fireUnits) })),
    ],
    waves: [
      ...first.waves,
      ...other.waves.map((wave) => ({
        ...wave,
        site: behind(wave.site, sites),
        type: behind(wave.type, droneTypes),
        targets: wave.targets.map(({ place, weight }) => ({ place: behind(place, places), weight })),
      })),
    ],
  };
}

/** Every point far to the east, every name and key another. */
function elsewhere(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(elsewhere);
  const fields = Object.fromEntries(Object.entries(value).map(([name, one]) => [name, elsewhere(one)]));
  const { x, y, id, key } = fields;
  if (typeof x === 'number' && typeof y === 'number') fields['x'] = x + far;
  if (typeof id === 'string') fields['id'] = `far-${id}`;
  if (typeof id === 'string' && typeof key === 'number') fields['key'] = hashText(`far-${id}`);
  return fields;
}
