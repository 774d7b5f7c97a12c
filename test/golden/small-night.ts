/** A fixed small night with one of everything that detects, decides, shoots and jams, so that every kind of event occurs. */
import type { Scenario } from '../../src/engine/index.ts';
import { doctrine, drone, ewArea, gun, hour, km, place, post, sensor, wave, world } from '../engine/world.ts';

const strike = drone({
  ewSusceptibility: 0.4,
  faultRate: 2e-5,
  accuracy: 0.9,
  terminalDistance: 6 * km,
  terminalAltitude: 120,
});
const decoy = drone({
  id: 'decoy',
  armed: false,
  threatClass: 'small',
  radarFactor: 0.6,
  range: 230 * km,
  cost: 10_000,
});

const route = { via: [{ x: -110 * km, y: 15 * km }], spread: 5 * km, doglegs: 1 };
const targets = [
  { place: 0, weight: 2 },
  { place: 1, weight: 1 },
];

export const smallNight: Scenario = world({
  id: 'small-night',
  duration: 4 * hour,
  dark: [{ from: 0, to: 3 * hour }],
  bounds: { min: { x: -230 * km, y: -120 * km }, max: { x: 120 * km, y: 120 * km } },
  conditions: { visibility: 0.8, readiness: 0.9, targetSpread: 0.4, skill: 1 },
  regions: [
    {
      id: 'land',
      group: 'centre',
      population: 500_000,
      outline: [
        [
          { x: -180 * km, y: -90 * km },
          { x: 90 * km, y: -90 * km },
          { x: 90 * km, y: 90 * km },
          { x: -180 * km, y: 90 * km },
        ],
      ],
      box: { min: { x: -180 * km, y: -90 * km }, max: { x: 90 * km, y: 90 * km } },
    },
  ],
  places: [
    place('plant', 0, 0, { radius: 7 * km, hardness: 2 }),
    place('port', 30 * km, -25 * km, { radius: 3 * km }),
  ],
  droneTypes: [strike, decoy],
  waves: [
    wave(8, { id: 'first', route, targets, firstLaunch: 600, spacing: { kind: 'exponential', mean: 90 } }),
    wave(6, {
      id: 'decoys',
      type: 1,
      route,
      targets,
      firstLaunch: 900,
      spacing: { kind: 'exponential', mean: 60 },
      altitude: { kind: 'uniform', min: 300, max: 2000 },
    }),
    wave(4, {
      id: 'second',
      targets,
      firstLaunch: 3600,
      speed: { kind: 'triangular', min: 40, mode: 48, max: 55 },
    }),
  ],
  sensors: [
    sensor({
      id: 'radar-1',
      kind: 'radar',
      range: 120 * km,
      mastHeight: 20,
      glimpseRate: 0.02,
      formationDelay: 12,
      quality: 0.9,
      callAccuracy: { strike: 0.85, decoy: 0.85 },
      callTime: 90,
    }),
    sensor({
      id: 'acoustic-1',
      position: { x: -90 * km, y: 20 * km },
      range: 9 * km,
      maxAltitude: 2500,
      glimpseRate: 0.05,
      formationDelay: 8,
      quality: 0.6,
      callAccuracy: { strike: 0.7, decoy: 0.7 },
      callTime: 60,
    }),
    sensor({
      id: 'eyes-1',
      kind: 'optical',
      position: { x: -20 * km, y: 5 * km },
      range: 6 * km,
      glimpseRate: 0.1,
      formationDelay: 3,
      quality: 0.8,
      callAccuracy: { strike: 0.95, decoy: 0.95 },
      callTime: 20,
      visibilitySensitivity: 0.7,
      unit: 0,
    }),
  ],
  posts: [
    post({
      id: 'post-1',
      controllers: 1,
      handling: { kind: 'triangular', min: 8, mode: 15, max: 40 },
      policy: 'cheapest-capable',
    }),
  ],
  fireUnits: [
    gun(-20 * km, 5 * km, {
      id: 'group-1',
      layer: 'mobile-group',
      range: 3 * km,
      maxAltitude: 2000,
      pk: { slow: 0.35, small: 0.3, fast: 0.05 },
      nightFactor: 0.7,
      visibilitySensitivity: 0.6,
      magazine: 6,
      reserveRounds: 12,
      reloadTime: 240,
    }),
    gun(-3 * km, km, {
      id: 'gun-1',
      post: 0,
      range: 6 * km,
      channels: 2,
      pk: { slow: 0.5, small: 0.4, fast: 0.2 },
      magazine: 4,
      reserveRounds: 4,
      reloadTime: 300,
      doctrine: doctrine({ unitsPerTrack: 2 }),
    }),
    gun(0, 2 * km, {
      id: 'missile-1',
      layer: 'missile',
      post: 0,
      range: 25 * km,
      minRange: km,
      roundSpeed: 700,
      pk: { slow: 0.8, small: 0.7, fast: 0.6 },
      magazine: 4,
      costPerRound: 400_000,
      doctrine: doctrine({ weapons: 'tight', unitsPerTrack: 2, reserve: 1 }),
    }),
  ],
  ewAreas: [
    ewArea(-140 * km, 8 * km, { id: 'ew-1', range: 18 * km, hazard: 2e-3, fallShare: 0.2, driftTime: 9000 }),
  ],
});
