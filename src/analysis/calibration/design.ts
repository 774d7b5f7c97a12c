/** Settings to simulate around a centre: a star, so that each parameter's effect is seen by itself. Coordinates run from 0 to 1. */

export type Setting = readonly number[];

/** A star: its centre, and two more settings along each axis. */
export interface Star {
  readonly centre: Setting;
  readonly arms: readonly (readonly [Setting, Setting])[]; // per axis
}

/** Arms reach `step` to either side; at an edge both lie inside, at one and two steps. @param step above 0, at most a third. */
export function starAround(centre: Setting, step: number): Star {
  const arms = centre.map((middle, axis) => {
    const [first, second] = offsets(middle, step);
    return [moved(centre, axis, middle + first), moved(centre, axis, middle + second)] as const;
  });
  return { centre, arms };
}

function offsets(middle: number, step: number): readonly [number, number] {
  if (middle - step < 0) return [step, 2 * step];
  if (middle + step > 1) return [-step, -2 * step];
  return [-step, step];
}

function moved(setting: Setting, axis: number, to: number): Setting {
  return setting.map((value, n) => (n === axis ? to : value));
}

/** All settings of a star, the centre first. */
export function settingsOf({ centre, arms }: Star): readonly Setting[] {
  return [centre, ...arms.flat()];
}
