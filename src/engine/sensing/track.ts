/** Tracks: from the stretches in which sensors see a threat to what the defence keeps of it. */

import type { Hold } from './detect.ts';
import type { Sensor } from './sensor.ts';

/** How long a track lives on without any sensor holding it, s: an assumption. */
export const coastTime = 90;

/** Track quality while nobody holds it, and what a post assumes when it weighs a shot: assumptions. */
export const coastingQuality = 0.3;
export const believedQuality = 0.8;

/** The life of one track on one threat, if nothing happens to the threat. */
export interface TrackSpan {
  readonly formed: number; // s
  readonly lost: number; // s, last time a sensor holds it; it coasts for `coastTime` after
  readonly sensor: number; // index of the sensor that formed it
}

/** The tracks that the holds of one threat give, in order; holds in order of start. */
export function formTracks(holds: readonly Hold[], sensors: readonly Sensor[]): TrackSpan[] {
  const spans: TrackSpan[] = [];
  let open: { formed: number; lost: number; sensor: number } | undefined;
  for (const hold of holds) {
    const formed = hold.from + (sensors[hold.sensor]?.formationDelay ?? 0);
    const isSound = formed < hold.to; // else it is gone before a track was made of it
    if (open !== undefined && hold.from <= open.lost + coastTime) {
      open.lost = Math.max(open.lost, hold.to);
      if (!isSound || formed >= open.formed) continue;
      open.formed = formed; // a quicker sensor needs no slower one
      open.sensor = hold.sensor;
      continue;
    }
    if (!isSound) continue;
    open = { formed, lost: hold.to, sensor: hold.sensor };
    spans.push(open);
  }
  return spans;
}

/** The best sensor that holds a threat at `time`; undefined while nobody does. */
export function bestHolder(
  holds: readonly Hold[],
  sensors: readonly Sensor[],
  time: number,
): Sensor | undefined {
  let best: Sensor | undefined;
  for (const hold of holds) {
    if (hold.from > time) break;
    if (hold.to <= time) continue;
    const sensor = sensors[hold.sensor];
    if (sensor !== undefined && (best === undefined || sensor.quality > best.quality)) best = sensor;
  }
  return best;
}
