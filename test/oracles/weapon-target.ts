/** Weapon-target assignment by exhaustive search: every weapon fires once, at one target or at none. */

export interface Assignment {
  readonly values: readonly number[]; // per target
  readonly kill: readonly (readonly number[])[]; // chance, per weapon and target
  readonly mostPerTarget: number; // weapons
}

/** A target per weapon; -1 for none. */
export type Aim = readonly number[];

/** Expected value of what is left: Σ V Π (1 − p). Source: den Broeder, Ellison and Emerling 1959. */
export function valueLeft({ values, kill }: Assignment, aim: Aim): number {
  const left = [...values];
  aim.forEach((target, weapon) => {
    if (target >= 0) left[target] = (left[target] ?? 0) * (1 - (kill[weapon]?.[target] ?? 0));
  });
  return left.reduce((sum, value) => sum + value, 0);
}

/** The least value that can be left. */
export function leastLeft(problem: Assignment): number {
  return aims(problem).reduce(
    (least, aim) => Math.min(least, valueLeft(problem, aim)),
    Number.POSITIVE_INFINITY,
  );
}

function aims({ values, kill, mostPerTarget }: Assignment): Aim[] {
  const targets = values.map((_, target) => target);
  let all: Aim[] = [[]];
  for (let weapon = 0; weapon < kill.length; weapon++) {
    all = all.flatMap((aim) => {
      const open = targets.filter((target) => aim.filter((one) => one === target).length < mostPerTarget);
      return [-1, ...open].map((target) => [...aim, target]);
    });
  }
  return all;
}
