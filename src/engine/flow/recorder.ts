/** Collects the record of a night; deciding nothing, it may be left out. */
import type { Course } from '../consequence/alerts.ts';
import type {
  CommandRecord,
  HaulRecord,
  MagazineRecord,
  MoveRecord,
  NightEvent,
  QueueRecord,
  SwitchRecord,
  TrackRecord,
} from '../contract/record.ts';
import type { Motion } from '../geometry/motion.ts';
import type { Leg, Point } from '../geometry/plane.ts';
import type { Call } from '../sensing/call.ts';
import { type Engagement, type Flight, type NightState, type Offer, postAt } from './night-state.ts';

interface OpenTrack {
  readonly threat: number;
  readonly formed: number;
  readonly sensor: number;
  dropped: number;
  readonly calls: { time: number; call: Call }[];
  course: { motion: Motion; from: number } | undefined;
}

interface RoadNote {
  readonly from: Point;
  readonly to: Point;
  readonly road: number; // s on it
}

interface DriveNote extends RoadNote {
  readonly unit: number;
  readonly threat: number; // that it drives to meet, -1 for none
  readonly ready: number; // s
}

/** Guards that records are in order of time and that every opened one is closed. */
export class Recorder {
  readonly events: NightEvent[] = [];
  readonly magazines: MagazineRecord[] = [];
  readonly queues: QueueRecord[] = [];
  readonly courses: Course[] = [];
  readonly moves: MoveRecord[] = [];
  readonly hauls: HaulRecord[] = [];
  readonly commands: CommandRecord[] = [];
  readonly switches: SwitchRecord[] = [];
  private readonly lastQueue: QueueRecord[] = []; // per post
  private readonly tracks: OpenTrack[] = [];

  log(event: NightEvent): void {
    this.events.push(event);
  }

  magazine(state: NightState, unit: number): void {
    const { busy, ready, reserve } = state.units[unit] as NightState['units'][number];
    this.magazines.push({ time: state.now, unit, busy, ready, reserve });
  }

  /** The state of a command post; those of autonomous units are not kept. */
  queue(state: NightState, post: number): void {
    if (post >= state.scenario.posts.length) return;
    const { handling, pending } = postAt(state, post);
    const waiting = pending.filter((offer) => isWaiting(state, offer)).length;
    const last = this.lastQueue[post];
    if (last?.handling === handling && last.waiting === waiting) return;
    const queue = { time: state.now, post, handling, waiting };
    this.lastQueue[post] = queue;
    this.queues.push(queue);
  }

  /** A group drives off. */
  drove(time: number, { unit, threat, ready, ...way }: DriveNote): void {
    this.moves.push({ kind: 'drive', unit, legs: [onTheRoad(time, way)], ready });
    this.log({ time, kind: 'group.driving', unit, threat });
  }

  /** A sensor or an EW area is carried off. */
  hauled(time: number, { of, index }: Pick<HaulRecord, 'of' | 'index'>, way: RoadNote): void {
    this.hauls.push({ of, index, legs: [onTheRoad(time, way)] });
  }

  /** A flight is over. */
  flew({ unit, course }: Flight, ready: number): void {
    this.moves.push({ kind: 'flight', unit, legs: [...course], ready });
  }

  switched(change: SwitchRecord): void {
    this.switches.push(change);
  }

  commanded(command: CommandRecord): void {
    this.commands.push(command);
    const { time, command: index, refused } = command;
    if (refused === undefined) this.log({ time, kind: 'command.done', command: index });
    else this.log({ time, kind: 'command.refused', command: index, reason: refused });
  }

  /** The state of every command post that has taken note of a track. */
  queuesOf(state: NightState, track: number): void {
    for (let post = 0; post < state.scenario.posts.length; post++) {
      if (state.posts[post]?.pending.some((offer) => offer.track === track)) this.queue(state, post);
    }
  }

  trackFormed(time: number, threat: number, sensor: number): void {
    const track = this.tracks.length;
    this.tracks.push({ threat, formed: time, sensor, dropped: time, calls: [], course: undefined });
    this.log({ time, kind: 'track.formed', track, threat, sensor });
  }

  trackCalled(time: number, track: number, call: Call): void {
    const open = this.tracks[track] as OpenTrack;
    open.calls.push({ time, call });
    this.log({ time, kind: 'track.called', track, threat: open.threat, call });
  }

  /** A track is believed on a new course; undefined when it ends. */
  course(time: number, track: number, motion: Motion | undefined): void {
    const open = this.tracks[track] as OpenTrack;
    if (open.course !== undefined) this.courses.push({ ...open.course, to: time });
    open.course = motion === undefined ? undefined : { motion, from: time };
  }

  trackDropped(time: number, track: number): void {
    const open = this.tracks[track] as OpenTrack;
    open.dropped = time;
    this.course(time, track, undefined);
    this.log({ time, kind: 'track.dropped', track, threat: open.threat });
  }

  /** All tracks; those still live end with the night. */
  closeTracks(end: number): TrackRecord[] {
    return this.tracks.map((open, track) => {
      if (open.course !== undefined) {
        open.dropped = end;
        this.course(end, track, undefined);
      }
      const { threat, formed, dropped, sensor, calls } = open;
      return { threat, formed, dropped, sensor, calls };
    });
  }
}

function onTheRoad(time: number, { from, to, road }: RoadNote): Leg {
  const [vx, vy] = road > 0 ? [(to.x - from.x) / road, (to.y - from.y) / road] : [0, 0];
  return { from: time, to: time + road, x: from.x, y: from.y, vx, vy, altitude: 0 };
}

/** Whether an offered track is in reach, not engaged, and in no controller's hands. */
function isWaiting({ tracks, now }: NightState, { track, post, version, deadline }: Offer): boolean {
  const tracked = tracks[track] as NightState['tracks'][number];
  const isOpen = tracked.isLive && tracked.version === version && deadline > now;
  return isOpen && tracked.engagedBy.length === 0 && !tracked.inHandOf.includes(post);
}

/** Log line of a salvo that did not kill. */
export function logResult(state: NightState, { threat, unit, result }: Engagement): void {
  if (result === 'killed') return;
  const kind = result === 'missed' ? 'engagement.missed' : 'engagement.wasted';
  state.recorder?.log({ time: state.now, kind, threat, unit });
}
