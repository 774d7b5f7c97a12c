/** Command posts: who orders, by which policy, under whom, and where it sits. */
import { hashText, type Post, policies } from '../../engine/index.ts';
import { complain, hasProblem, type Problems, show } from '../reading/problem.ts';
import { at, type Spot } from '../reading/spot.ts';
import { type Known, lookUp, readChoice, readId, refuseTwins } from '../reading/words.ts';
import { hold, holdSpread } from '../value/held.ts';
import { measures } from '../value/measure.ts';
import { readPolicyFormula } from '../value/policy-formula.ts';
import { type Desk, readValue } from '../value/quantity.ts';
import { readSpread } from '../value/spread.ts';
import type { Theatre } from './theatre.ts';

interface Bench {
  readonly desk: Desk;
  readonly postIndex: Known<number>;
  readonly placeIndex: Known<number>;
}

export function readPosts(spots: readonly Spot[], theatre: Theatre, desk: Desk): readonly Post[] {
  const ids = spots.map((spot) => at(spot, 'id'));
  refuseTwins(ids, desk.problems);
  const postIndex = new Map(ids.map((id, index) => [readId(id, desk.problems), index]));
  const bench: Bench = { desk, postIndex, placeIndex: theatre.placeIndex };
  const posts = spots.map((spot, index) => readPost(spot, index, bench));
  posts.forEach((_, index) => {
    const superior = spots[index] && at(spots[index], 'superior');
    if (superior !== undefined) refuseCircle(superior, index, posts, desk.problems);
  });
  return posts;
}

function readPost(spot: Spot, index: number, { desk, postIndex, placeIndex }: Bench): Post {
  const { held, problems } = desk;
  const id = readId(at(spot, 'id'), problems);
  const controllers = readValue(at(spot, 'controllers'), measures.atLeastOne, desk);
  const handling = readSpread(at(spot, 'handling'), measures.duration, desk);
  return {
    id,
    key: hashText(id),
    controllers: hold(held, controllers, ['posts', index, 'controllers']),
    handling: holdSpread(held, handling, ['posts', index, 'handling']),
    ...readPolicy(spot, desk),
    superior: indexOr(-1, at(spot, 'superior'), 'a command post', postIndex, problems),
    place: indexOr(-1, at(spot, 'place'), 'a place of the theatre', placeIndex, problems),
  };
}

/** A policy, and the formula that only the policy `formula` has; of a post or of a command to one. */
export function readPolicy(spot: Spot, desk: Desk): Pick<Post, 'policy' | 'formula'> {
  const policy = readChoice(at(spot, 'policy'), policies, desk.problems);
  const formula = at(spot, 'formula');
  if (policy === 'formula') return { policy, formula: readPolicyFormula(formula, desk) };
  if (formula.value !== undefined && !hasProblem(desk.problems, at(spot, 'policy')))
    complain(
      desk.problems,
      formula,
      `expected no formula for the policy "${policy}", got ${show(formula.value)}`,
    );
  return { policy, formula: undefined };
}

/** The index of what a name stands for; `missing` where there is no name, or none that is known. */
function indexOr(
  missing: number,
  spot: Spot,
  what: string,
  known: Known<number>,
  problems: Problems,
): number {
  return spot.value === undefined ? missing : (lookUp(spot, what, known, problems) ?? missing);
}

/** Complains at the first post of each circle. */
function refuseCircle(spot: Spot, start: number, posts: readonly Post[], problems: Problems): void {
  const chain = [start];
  for (let next = posts[start]?.superior ?? -1; next >= 0; next = posts[next]?.superior ?? -1) {
    if (next < start || chain.slice(1).includes(next)) return; // said at its first post
    chain.push(next);
    if (next !== start) continue;
    const ids = chain.map((index) => posts[index]?.id ?? '?');
    complain(problems, spot, `expected superiors without a circle, got ${ids.join(' -> ')}`);
    return;
  }
}
