/** What kind of target a track looks like to a shooter. */
import type { ThreatClass } from '../raid/wave.ts';
import type { Call } from './call.ts';

/** A track faster than this is taken for a jet drone, m/s: between the propeller and the jet types of the catalogue. */
const fastFrom = 75;

export function believedClass(call: Call, speed: number): ThreatClass {
  if (speed > fastFrom) return 'fast';
  return call === 'strike' ? 'slow' : 'small';
}
