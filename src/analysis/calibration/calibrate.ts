/**
 * Fits parameters to reported nights: simulate a star of settings, find the best setting near it on the emulator, begin again from there
 * with a smaller star. How it works and what it assumes: docs/calibration.md.
 */
import { type Setting, settingsOf, starAround } from './design.ts';
import { type Emulator, emulatorOf } from './emulator.ts';
import { type Evidence, fit, misfit, priorSd } from './fit.ts';
import type { Outcome } from './likelihood.ts';
import type { Moments } from './moments.ts';
import { uncertaintyAt } from './uncertainty.ts';

/** A parameter to fit, inside the range that published sources leave. */
export interface Knob {
  readonly name: string;
  readonly min: number;
  readonly max: number;
  readonly prior: number; // where it is thought to lie before any night is looked at
  readonly start: number; // where the search begins
}

export type Values = Readonly<Record<string, number>>;

export interface CalibrationPlan {
  readonly knobs: readonly Knob[];
  readonly outcomes: readonly Outcome[]; // per row
  readonly folds: readonly number[]; // per row, from 0
  readonly steps: readonly number[]; // arm of each star in turn, as a share of each range
  /** Moments of every row with these values; always on the same seeds. */
  readonly simulate: (values: Values) => Promise<readonly Moments[]>;
  readonly onStar?: (star: number, values: Values, misfit: number) => void; // a star is done: its best setting
}

export interface FittedKnob extends Knob {
  readonly value: number;
  readonly interval: readonly [number, number]; // 90 %, inside the range
  readonly isAtEnd: boolean; // of its range: the nights would have it farther
  readonly isVague: boolean; // its interval is hardly narrower than before the nights were looked at
}

export interface Calibration {
  readonly knobs: readonly FittedKnob[];
  readonly correlation: readonly (readonly number[])[]; // of the knobs, as the nights leave it
  readonly foldValues: readonly Values[]; // fitted without the nights of each fold
  readonly misfit: number; // minus log posterior at the fit, on the last emulator
}

const z90 = 1.6449; // of the standard normal, two-sided 90 %
const hardlyNarrower = 0.8; // of the prior's width

/** @throws what `simulate` throws. */
export async function calibrate(plan: CalibrationPlan): Promise<Calibration> {
  const { knobs, steps } = plan;
  let centre: Setting = knobs.map(({ start, min, max }) => (start - min) / (max - min));
  let last = { evidence: undefined as Evidence | undefined, centre, radius: 0 };
  for (const [star, step] of steps.entries()) {
    const evidence = evidenceOf(plan, await emulate(plan, centre, step));
    const radius = 2 * step;
    last = { evidence, centre, radius };
    centre = fit(evidence, last);
    plan.onStar?.(star, valuesAt(knobs, centre), misfit(evidence, centre));
  }
  if (last.evidence === undefined) throw new Error('calibrate: expected at least one star, got none');
  return resultOf(plan, centre, { ...last, evidence: last.evidence });
}

async function emulate(plan: CalibrationPlan, centre: Setting, step: number): Promise<Emulator> {
  const star = starAround(centre, step);
  const simulated: (readonly Moments[])[] = [];
  for (const setting of settingsOf(star)) simulated.push(await plan.simulate(valuesAt(plan.knobs, setting)));
  return emulatorOf(star, simulated);
}

function evidenceOf({ outcomes, knobs }: CalibrationPlan, emulator: Emulator): Evidence {
  const prior = knobs.map((knob) => (knob.prior - knob.min) / (knob.max - knob.min));
  return { emulator, outcomes, counts: () => true, prior };
}

/** Four digits are more than any night can tell. */
function valuesAt(knobs: readonly Knob[], setting: Setting): Values {
  return Object.fromEntries(
    knobs.map(({ name, min, max }, n) => [
      name,
      Number((min + (max - min) * (setting[n] ?? 0)).toPrecision(4)),
    ]),
  );
}

interface Last {
  readonly evidence: Evidence;
  readonly centre: Setting;
  readonly radius: number;
}

function resultOf(plan: CalibrationPlan, peak: Setting, last: Last): Calibration {
  const { knobs, folds } = plan;
  const { sd, correlation } = uncertaintyAt(last.evidence, peak);
  const values = valuesAt(knobs, peak);
  const foldCount = Math.max(0, ...folds) + 1;
  const foldValues = Array.from({ length: foldCount }, (_, fold) => {
    const counts = (row: number): boolean => folds[row] !== fold;
    return valuesAt(knobs, fit({ ...last.evidence, counts }, last));
  });
  return {
    knobs: knobs.map((knob, n) => fitted(knob, values[knob.name] ?? knob.start, sd[n] ?? 0)),
    correlation,
    foldValues,
    misfit: misfit(last.evidence, peak),
  };
}

function fitted(knob: Knob, value: number, sd: number): FittedKnob {
  const range = knob.max - knob.min;
  const reach = z90 * sd * range;
  const isAtEnd = Math.min(value - knob.min, knob.max - value) < 0.01 * range;
  const round = (end: number): number => Number(Math.min(Math.max(end, knob.min), knob.max).toPrecision(4));
  return {
    ...knob,
    value,
    interval: [round(value - reach), round(value + reach)],
    isAtEnd,
    isVague: sd > hardlyNarrower * priorSd,
  };
}
