/** The smallest world that has one of everything: a scenario and the files it names, for tests of any room. */
import type { Library } from '../../src/scenario/index.ts';

export const minimalScenarioText = `{
  // One night, two waves.
  "format": 1,
  "id": "minimal",
  "title": { "en": "Minimal", "uk": "Найменший" },
  "summary": { "en": "One of everything" },
  "sources": [{ "id": "report", "url": "https://example.org/report" }],
  "theatre": "flatland",
  "defence": "ring",
  "clock": { "start": "2025-12-02T18:00+02:00", "end": "2025-12-03T08:00+02:00" },
  "parameters": {
    "decoyShare": { "value": 0.4, "min": 0, "max": 0.9, "label": { "en": "Decoy share" } },
    "baseSpeed": { "value": "180 km/h", "min": "100 km/h", "max": "200 km/h" },
    "visibility": { "value": { "uniform": [0.4, 1] } },
    "haze": { "value": "= 1 - visibility" },
  },
  "conditions": { "visibility": "= visibility", "readiness": { "triangular": [0.6, 0.9, 1] } },
  "raid": {
    "waves": [
      {
        "id": "first",
        "site": "north-field",
        "type": "flyer",
        "count": "= round(20 * (1 - decoyShare))",
        "launch": { "from": "18:10", "spacing": { "exponential": "4 min" } },
        "speed": "= baseSpeed + 10 km/h",
        "altitude": { "uniform": ["100 m", "3000 m"] },
        "targets": { "alpha": 3, "beta": 1 },
        "route": { "via": [["30.5E", "50.5N"]], "spread": "5 km", "doglegs": 2 }
      },
      {
        "site": "north-field",
        "type": "dummy",
        "count": "= round(20 * decoyShare)",
        "launch": { "from": "02:30", "spacing": "3 min" },
        "targets": { "beta": "= 1 + haze" }
      }
    ]
  },
  "rules": { "debrisChance": "= 0.5 * haze", "worth": { "strike": "2 MUSD" } },
  "commands": [
    { "at": "21:00", "do": "place", "type": "chopper", "id": "chopper-1", "position": ["29.4E", "50.2N"], "post": "centre" },
    { "at": "23:00", "do": "scramble", "unit": "chopper-1" },
    { "at": "90 min", "do": "displace", "unit": "truck-1", "to": ["29.62E", "50.12N"] },
    { "at": "22:10", "do": "posture", "of": { "type": "battery" }, "weapons": "tight" },
    { "at": "22:10", "do": "emission", "sensor": "lookout", "on": false }
  ],
  "observed": { "launched": 20, "neutralised": 15, "hits": 5, "downedByGroup": { "west": 4 }, "source": "report" }
}
`;

const theatre = `{
  "format": 1,
  "id": "flatland",
  "title": { "en": "Flatland" },
  "sources": [{ "id": "map", "url": "https://example.org/map" }],
  "projection": { "parallels": ["48 deg", "52 deg"], "centre": ["30E", "50N"] },
  "bounds": { "west": "27E", "east": "33E", "south": "48N", "north": "52N" },
  "outlines": "flatland.geo.json",
  "regions": [
    { "id": "westland", "title": { "en": "Westland" }, "group": "west", "population": 1000000 },
    { "id": "eastland", "title": { "en": "Eastland" }, "group": "east", "population": 500000 }
  ],
  "places": [
    { "id": "alpha", "title": { "en": "Alpha" }, "kind": "energy", "position": ["29.5E", "50N"], "region": "westland", "radius": "4 km", "customers": 120000 },
    { "id": "beta", "title": { "en": "Beta" }, "kind": "port", "position": ["30.5E", "49.8N"], "region": "eastland", "radius": "2 km", "hardness": 2, "repairTime": "20 h" }
  ],
  "launchAreas": [{ "id": "north-field", "title": { "en": "North field" }, "position": ["30E", "51.8N"], "sources": ["map"] }]
}
`;

const outlines = JSON.stringify({
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      id: 'westland',
      properties: {},
      geometry: { type: 'Polygon', coordinates: [square(29, 49, 30, 51)] },
    },
    {
      type: 'Feature',
      id: 'eastland',
      properties: {},
      geometry: { type: 'MultiPolygon', coordinates: [[square(30, 49, 31, 51)]] },
    },
  ],
});

function square(
  west: number,
  south: number,
  east: number,
  north: number,
): readonly (readonly [number, number])[] {
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
}

const defence = `{
  "format": 1,
  "id": "ring",
  "title": { "en": "Ring" },
  "note": { "en": "A ring around Alpha and a lattice over Westland" },
  "notional": true,
  "posts": [
    { "id": "centre", "title": { "en": "Centre" }, "controllers": 2, "handling": { "uniform": ["20 s", "40 s"] }, "policy": "nearest", "superior": "rear" },
    { "id": "rear", "title": { "en": "Rear" }, "controllers": 1, "handling": "1 min", "policy": "formula", "formula": "= pk * (strike * 1000000 + 50000) - cost", "place": "beta" }
  ],
  "units": [
    { "id": "lookout", "type": "tall-radar", "position": ["30E", "50.5N"] },
    { "type": "truck", "position": ["29.6E", "50.1N"], "doctrine": { "salvo": 2 } }
  ],
  "rules": { "coastTime": "2 min", "worth": { "strike": "1 MUSD", "decoy": "10 kUSD" } },
  "doctrines": [
    { "layer": "gun", "doctrine": { "minPk": 0.1, "expensiveRound": "10 kUSD" } },
    { "region": "westland", "units": ["guns"], "doctrine": { "unitsPerTrack": 3 } }
  ],
  "rings": [{ "id": "guns", "around": "alpha", "radius": "10 km", "count": 4, "bearing": "45 deg", "type": "battery", "post": "centre" }],
  "lattices": [{ "id": "jam", "regions": ["westland"], "spacing": "40 km", "offset": ["5 km", "0 km"], "on": false, "type": "jammer" }]
}
`;

/** A catalogue file: every value an assumption. */
function catalogueFile(types: Readonly<Record<string, Readonly<Record<string, unknown>>>>): string {
  const annotate = (fields: Readonly<Record<string, unknown>>) =>
    Object.fromEntries(
      Object.entries(fields).map(([field, value]) => [
        field,
        { value, source: '', confidence: 'assumption' },
      ]),
    );
  const entries = Object.entries(types).map(([id, fields]) => [
    id,
    { title: { en: id }, ...annotate(fields) },
  ]);
  return JSON.stringify({ format: 1, types: Object.fromEntries(entries) }, undefined, 2);
}

const flyer = {
  armed: true,
  threatClass: 'slow',
  speed: { triangular: ['150 km/h', '180 km/h', '190 km/h'] },
  altitude: '1000 m',
  range: '1500 km',
  radarFactor: 1,
  soundFactor: 1,
  faultRate: '0.01 / h',
  ewSusceptibility: 0.5,
  accuracy: 0.9,
  terminalDistance: '5 km',
  terminalAltitude: '300 m',
  cost: '50 kUSD',
};

const radar = {
  kind: 'radar',
  range: '100 km',
  mastHeight: '20 m',
  minAltitude: '0 m',
  maxAltitude: '10 km',
  glimpseRate: '6 / min',
  formationDelay: '10 s',
  quality: 0.9,
  callAccuracy: 0.8,
  callTime: '2 min',
  visibilitySensitivity: 0,
  cost: '1 MUSD',
};

const battery = {
  layer: 'gun',
  range: '8 km',
  minRange: '200 m',
  minAltitude: '0 m',
  maxAltitude: '4 km',
  channels: 2,
  reaction: { uniform: ['4 s', '8 s'] },
  roundSpeed: '900 m/s',
  roundInterval: '1 s',
  pk: { slow: 0.5, small: 0.3, fast: 0.1 },
  nightFactor: 0.8,
  visibilitySensitivity: 0.3,
  assessment: '3 s',
  magazine: 20,
  reserveRounds: 40,
  reloadTime: '5 min',
  costPerRound: '600 USD',
  cost: '2 MUSD',
  doctrine: { weapons: 'free', salvo: 1, unitsPerTrack: 2, reserve: 0 },
};

const mobility = { speed: '40 km/h', setUp: { uniform: ['20 s', '60 s'] }, areaRadius: '12 km' };

const sortie = {
  endurance: '15 min',
  attacks: 1,
  attackInterval: '30 s',
  sight: '2 km',
  turnRound: { uniform: ['1 min', '2 min'] },
  isExpended: true,
  ewSusceptibility: 0.3,
};

const jammer = {
  range: '15 km',
  maxAltitude: '4 km',
  hazard: '2 / h',
  fallShare: 0.5,
  driftTime: '20 min',
  recoverShare: 0.25,
  cost: '300 kUSD',
};

const { mastHeight: _mast, ...eyes } = { ...radar, kind: 'optical', range: '6 km' };

const files: Readonly<Record<string, string>> = {
  'theatres/flatland.json': theatre,
  'theatres/flatland.geo.json': outlines,
  'defences/ring.json': defence,
  'catalogue/drones.json': catalogueFile({
    flyer,
    dummy: { ...flyer, armed: false, threatClass: 'small', cost: '5 kUSD' },
  }),
  'catalogue/sensors.json': catalogueFile({
    'tall-radar': { ...radar, callAccuracy: { strike: 0.8, decoy: 0.6 } },
    eyes,
  }),
  'catalogue/fire-units.json': catalogueFile({
    battery,
    truck: { ...battery, layer: 'mobile-group', sensor: 'eyes', mobility },
  }),
  'catalogue/interceptors.json': catalogueFile({
    hunter: { ...battery, layer: 'interceptor', roundSpeed: '300 km/h', sortie },
    chopper: {
      ...battery,
      layer: 'aviation',
      roundSpeed: '240 km/h',
      sortie: { ...sortie, attacks: 3, isExpended: false },
    },
  }),
  'catalogue/ew.json': catalogueFile({ jammer }),
};

/** The files that `minimalScenarioText` names; `changes` replaces some by other texts, undefined removes one. */
export function minimalFiles(changes: Readonly<Record<string, string | undefined>> = {}): Library {
  const all: Readonly<Record<string, string | undefined>> = { ...files, ...changes };
  return {
    read: (path) => all[path],
    list: (folder) =>
      Object.keys(all)
        .filter((path) => (folder === '' ? !path.includes('/') : path.startsWith(`${folder}/`)))
        .map((path) => path.slice(folder === '' ? 0 : folder.length + 1)),
  };
}

/** The text of one of those files. */
export function minimalFile(path: string): string {
  const text = files[path];
  if (text === undefined)
    throw new Error(`minimal: expected one of ${Object.keys(files).join(', ')}, got ${path}`);
  return text;
}
