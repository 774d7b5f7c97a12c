/** The log of a night for people: one line an event, `12:41:07  track.formed       K-003  by acoustic-12`. */
import type { NightEvent, NightRecord, Scenario } from '../engine/index.ts';

/** @param startOfDay s after local midnight at which the night starts. */
export function eventLines(scenario: Scenario, record: NightRecord, startOfDay: number): string[] {
  return record.events.map((event) => eventLine(event, scenario, record, startOfDay));
}

export function eventLine(
  event: NightEvent,
  scenario: Scenario,
  record: NightRecord,
  startOfDay: number,
): string {
  const [subject, ...words] = clauses(event, scenario, record);
  return [clockText(startOfDay + event.time), event.kind.padEnd(17), subject.padEnd(5), ...words]
    .join('  ')
    .trimEnd();
}

/** `hh:mm:ss` of the second, whole days left out. @param time s after midnight. */
export function clockText(time: number): string {
  const second = ((Math.floor(time) % 86400) + 86400) % 86400;
  const parts = [Math.floor(second / 3600), Math.floor(second / 60) % 60, second % 60];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}

/** The short name of a threat, `T-017`; counted from one. */
export function threatName(threat: number): string {
  return `T-${String(threat + 1).padStart(3, '0')}`;
}

/** The short name of a track, `K-003`; counted from one. */
export function trackName(track: number): string {
  return `K-${String(track + 1).padStart(3, '0')}`;
}

/** The short name of a command, `C-002`; counted from one, the scenario's first. */
function commandName(command: number): string {
  return `C-${String(command + 1).padStart(3, '0')}`;
}

/** Whom the event is about, and what there is to say. */
function clauses(event: NightEvent, scenario: Scenario, record: NightRecord): [string, ...string[]] {
  const { fireUnits, ewAreas, sensors } = record.laydown;
  switch (event.kind) {
    case 'threat.launched':
      return [threatName(event.threat), launchWords(event.threat, event.site, scenario, record)];
    case 'threat.shotDown':
    case 'engagement.missed':
    case 'engagement.wasted':
      return [threatName(event.threat), `by ${idAt(fireUnits, event.unit)}`];
    case 'threat.suppressed':
      return [threatName(event.threat), `by ${idAt(ewAreas, event.area)}`];
    case 'threat.fell':
      return [threatName(event.threat), event.reason];
    case 'threat.left':
    case 'threat.recovered':
      return [threatName(event.threat)];
    case 'threat.hit':
    case 'debris':
      return [threatName(event.threat), `at ${idAt(scenario.places, event.place)}`];
    case 'engagement.fired':
      return [threatName(event.threat), `by ${idAt(fireUnits, event.unit)}, rounds ${event.rounds}`];
    case 'track.formed':
      return [trackName(event.track), `by ${idAt(sensors, event.sensor)}, of ${threatName(event.threat)}`];
    case 'track.called':
      return [trackName(event.track), `${event.call}, of ${threatName(event.threat)}`];
    case 'track.dropped':
      return [trackName(event.track), `of ${threatName(event.threat)}`];
    case 'order.given':
      return [
        trackName(event.track),
        `to ${idAt(fireUnits, event.unit)} by ${idAt(scenario.posts, event.post)}`,
      ];
    case 'order.late':
      return [trackName(event.track), `by ${idAt(scenario.posts, event.post)}`];
    case 'unit.reloading':
    case 'unit.empty':
    case 'group.ready':
    case 'sortie.returning':
    case 'sortie.landed':
    case 'sortie.lost':
      return [idAt(fireUnits, event.unit)];
    case 'unit.reloaded':
      return [idAt(fireUnits, event.unit), `rounds ${event.rounds}`];
    case 'group.driving':
      return [idAt(fireUnits, event.unit), event.threat < 0 ? 'as told' : `to ${threatName(event.threat)}`];
    case 'sortie.launched':
      return [idAt(fireUnits, event.unit), `to ${threatName(event.threat)}`];
    case 'post.lost':
      return [idAt(scenario.posts, event.post)];
    case 'command.done':
      return [commandName(event.command)];
    case 'command.refused':
      return [commandName(event.command), event.reason];
  }
}

function launchWords(threat: number, site: number, scenario: Scenario, record: NightRecord): string {
  const flown = record.threats[threat];
  const type = idAt(scenario.droneTypes, flown?.type ?? -1);
  return `${type} from ${idAt(scenario.sites, site)} to ${idAt(scenario.places, flown?.target ?? -1)}`;
}

function idAt(list: readonly { readonly id: string }[], index: number): string {
  return list[index]?.id ?? '-';
}
