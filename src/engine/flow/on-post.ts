/** The loss of a command post: its units go to its superior, or fight on their own, and know of what they see themselves. */

import type { FireUnit } from '../engagement/fire-unit.ts';
import type { Place } from '../raid/place.ts';
import { type NightState, postAt, takeOut, type UnitState } from './night-state.ts';
import { serve } from './on-order.ts';
import { lookAgain } from './on-reach.ts';

/** Ten warheads of 0.1 are one, whatever their sum is rounded to. */
const rounding = 1e-9;

/** Posts that sit in a place are lost once the warheads that have hit it this night add up to its hardness: half of what worked there is broken. */
export function losePostsAt(state: NightState, place: number): void {
  const { hardness } = state.scenario.places[place] as Place;
  if ((state.places[place]?.force ?? 0) < hardness * (1 - rounding)) return;
  state.scenario.posts.forEach((post, index) => {
    if (post.place === place && !state.posts[index]?.isLost) losePost(state, index);
  });
}

/** No order comes from it any more; what its controllers were working on is forgotten. */
export function losePost(state: NightState, index: number): void {
  const lost = postAt(state, index);
  lost.isLost = true;
  lost.controllers = 0;
  lost.handling = 0;
  lost.pending.length = 0;
  state.recorder?.log({ time: state.now, kind: 'post.lost', post: index });
  state.recorder?.switched({ time: state.now, of: 'post', index, isOn: false });
  state.recorder?.queue(state, index);
  const heir = heirOf(state, index);
  const taken = [...lost.units];
  for (const unit of taken) {
    putUnder(state, unit, heir < 0 ? state.scenario.posts.length + unit : heir);
    if (heir < 0) cutOff(state, unit);
  }
  for (const unit of taken) lookAgain(state, unit);
  for (const unit of taken) serve(state, (state.units[unit] as UnitState).post);
}

/** The air picture went with its post: a unit knows of no track that has not come into its own sight. */
export function cutOff({ units, scenario }: NightState, unit: number): void {
  (units[unit] as UnitState).sight = (scenario.fireUnits[unit] as FireUnit).sight;
}

/** A post where it still works, else the nearest above it that does; -1 for none. */
export function heirOf({ scenario, posts }: NightState, index: number): number {
  let heir = index;
  while (heir >= 0 && posts[heir]?.isLost) heir = scenario.posts[heir]?.superior ?? -1;
  return heir;
}

/** Puts a unit under a post, or under its own. */
export function putUnder(state: NightState, unit: number, post: number): void {
  const moved = state.units[unit] as UnitState;
  takeOut(postAt(state, moved.post).units, unit);
  moved.post = post;
  postAt(state, post).units.push(unit);
}
