/** What this night did to one thing: times from the log, to be counted up to the moment on screen. */
import { type Story, storyOf } from '../analysis/story.ts';
import type { Interval, NightEvent, NightRecord, NoFire, Outcome, ThreatRecord } from '../engine/index.ts';
import type { Selection } from './selection.ts';

export interface EndedOver {
  readonly time: number; // s
  readonly outcome: Outcome;
}

export interface ThreatAbout {
  readonly kind: 'threat';
  readonly index: number;
  readonly threat: ThreatRecord;
  readonly story: Story;
}

export interface UnitAbout {
  readonly kind: 'unit';
  readonly index: number;
  readonly fired: readonly { readonly time: number; readonly rounds: number }[];
  readonly returned: readonly number[]; // s, rounds that flew and came back unspent
  readonly kills: readonly number[]; // s
  readonly missed: readonly number[]; // s, engagements
  readonly wasted: readonly number[]; // s, engagements, target gone
  readonly drives: readonly number[]; // s, starts
  readonly sorties: readonly number[]; // s, starts
  readonly passes: readonly { readonly time: number; readonly why: NoFire | 'fired' }[]; // s, leaves its reach
}

export interface RegionAbout {
  readonly kind: 'region';
  readonly index: number;
  readonly alerts: readonly Interval[];
  readonly ended: readonly EndedOver[];
}

/** Places: hits. Sites: launches. Sensors: tracks formed. EW areas: suppressions. */
export interface TimesAbout<K extends 'place' | 'site' | 'sensor' | 'area'> {
  readonly kind: K;
  readonly index: number;
  readonly times: readonly number[]; // s
}

export type About =
  | ThreatAbout
  | UnitAbout
  | RegionAbout
  | TimesAbout<'place'>
  | TimesAbout<'site'>
  | TimesAbout<'sensor'>
  | TimesAbout<'area'>;

export function aboutSelection(record: NightRecord, { kind, index }: Selection): About {
  switch (kind) {
    case 'threat':
      return aboutThreat(record, index);
    case 'unit':
      return aboutUnit(record, index);
    case 'region':
      return aboutRegion(record, index);
    case 'place':
      return { kind, index, times: times(record, (e) => e.kind === 'threat.hit' && e.place === index) };
    case 'site':
      return { kind, index, times: times(record, (e) => e.kind === 'threat.launched' && e.site === index) };
    case 'sensor':
      return { kind, index, times: times(record, (e) => e.kind === 'track.formed' && e.sensor === index) };
    case 'area':
      return { kind, index, times: times(record, (e) => e.kind === 'threat.suppressed' && e.area === index) };
  }
}

function aboutThreat(record: NightRecord, index: number): ThreatAbout {
  const threat = record.threats[index];
  if (threat === undefined)
    throw new Error(`about: expected a threat below ${record.threats.length}, got ${index}`);
  return { kind: 'threat', index, threat, story: storyOf(record, index) };
}

function aboutUnit(record: NightRecord, index: number): UnitAbout {
  const own = <T extends { readonly unit: number }>(list: readonly T[]): readonly T[] =>
    list.filter(({ unit }) => unit === index);
  const engagements = own(record.engagements).filter(({ rounds }) => rounds > 0);
  const ended = (wanted: (typeof engagements)[number]['result']): readonly number[] =>
    engagements.filter(({ result }) => result === wanted).map(({ intercept }) => intercept);
  const isExpended = record.laydown.fireUnits[index]?.sortie?.isExpended ?? false;
  const started = (wanted: 'drive' | 'flight'): readonly number[] =>
    own(record.moves).flatMap(({ kind, legs }) => (kind === wanted && legs[0] ? [legs[0].from] : []));
  return {
    kind: 'unit',
    index,
    fired: record.events.flatMap((e) =>
      e.kind === 'engagement.fired' && e.unit === index ? [{ time: e.time, rounds: e.rounds }] : [],
    ),
    returned: isExpended ? times(record, (e) => e.kind === 'sortie.landed' && e.unit === index) : [],
    kills: ended('killed'),
    missed: ended('missed'),
    wasted: ended('wasted'),
    drives: started('drive'),
    sorties: started('flight'),
    passes: own(record.passes).map(({ to, why }) => ({ time: to, why })),
  };
}

function aboutRegion(record: NightRecord, index: number): RegionAbout {
  return {
    kind: 'region',
    index,
    alerts: record.alerts.filter(({ region }) => region === index).map(({ from, to }) => ({ from, to })),
    ended: record.threats
      .filter(({ region, outcome }) => region === index && outcome !== 'airborne')
      .map(({ ended, outcome }) => ({ time: ended, outcome })),
  };
}

function times(record: NightRecord, isWanted: (event: NightEvent) => boolean): readonly number[] {
  return record.events.filter(isWanted).map(({ time }) => time);
}
