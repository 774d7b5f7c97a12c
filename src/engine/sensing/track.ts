/** Tracks: from the stretches in which sensors see a threat to what the defence keeps of it. */

import type { Hold } from './detect.ts';
import type { Sensor } from './sensor.ts';

/** The life of one track on one threat, if nothing happens to the threat. */
export interface TrackSpan {
  readonly formed: number; // s
  readonly lost: number; // s, last time a sensor holds it; it coasts after
  readonly sensor: number; // index of the sensor that formed it
}

/**
 * The tracks that the holds of one threat give, in order; holds in order of start.
 *
 * @param coastTime s that a track lives on without any sensor holding it.
 */
export function formTracks(
  holds: readonly Hold[],
  sensors: readonly Sensor[],
  coastTime: number,
): TrackSpan[] {
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

/** How well a threat is known at `time`: the quality of the best sensor that holds it; -1 while nobody does. */
export function bestQuality(holds: readonly Hold[], sensors: readonly Sensor[], time: number): number {
  let best = -1;
  for (const { sensor, from, to } of holds) {
    if (from > time) break;
    const quality = to > time ? (sensors[sensor]?.quality ?? 0) : 0;
    if (to > time && quality > best) best = quality;
  }
  return best;
}
