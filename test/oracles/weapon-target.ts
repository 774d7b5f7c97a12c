/** Weapon-target assignment by exhaustive search: every weapon fires once, at one target or at none. */

export interface Assignment {
  readonly values: readonly number[]; // per target
  readonly kill: readonly (readonly number[])[]; // chance, per weapon and target
  readonly mostPerTarget: number; // weapons
  readonly costs?: readonly number[]; // of a shot, per weapon, as dear as values; nothing where left out
}

/** A target per weapon; -1 for none. */
export type Aim = readonly number[];

/** Expected value of what is left: Σ V Π (1 − p), and what the shots cost. Source: den Broeder, Ellison and Emerling 1959. */
export function valueLeft({ values, kill, costs = [] }: Assignment, aim: Aim): number {
  const left = [...values];
  const spent = aim.reduce((sum, target, weapon) => sum + (target < 0 ? 0 : (costs[weapon] ?? 0)), 0);
  aim.forEach((target, weapon) => {
    if (target >= 0) left[target] = (left[target] ?? 0) * (1 - (kill[weapon]?.[target] ?? 0));
  });
  return left.reduce((sum, value) => sum + value, spent);
}

/** The least value that can be left. */
export function leastLeft(problem: Assignment): number {
  return aims(problem).reduce(
    (least, aim) => Math.min(least, valueLeft(problem, aim)),
    Number.POSITIVE_INFINITY,
  );
}

/** Weapon after weapon where it takes most off what is left: by maximum marginal return. */
export function greedyAim(problem: Assignment): Aim {
  let aim: Aim = problem.kill.map(() => -1);
  for (;;) {
    const before = valueLeft(problem, aim);
    const [best] = oneMore(problem, aim)
      .map((next) => ({ next, left: valueLeft(problem, next) }))
      .sort((a, b) => a.left - b.left);
    if (best === undefined || best.left >= before) return aim;
    aim = best.next;
  }
}

/** Everything that one more shot could make of an aim. */
function oneMore({ values, mostPerTarget }: Assignment, aim: Aim): Aim[] {
  const open = values.map((_, target) => target).filter((target) => shotsAt(aim, target) < mostPerTarget);
  return aim.flatMap((at, weapon) => (at < 0 ? open.map((target) => aim.with(weapon, target)) : []));
}

function shotsAt(aim: Aim, target: number): number {
  return aim.filter((one) => one === target).length;
}

function aims({ values, kill, mostPerTarget }: Assignment): Aim[] {
  const targets = values.map((_, target) => target);
  let all: Aim[] = [[]];
  for (let weapon = 0; weapon < kill.length; weapon++) {
    all = all.flatMap((aim) => {
      const open = targets.filter((target) => shotsAt(aim, target) < mostPerTarget);
      return [-1, ...open].map((target) => [...aim, target]);
    });
  }
  return all;
}
