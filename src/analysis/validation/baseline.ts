/** What a night's count would be guessed as without any model of the night: formulas fitted to the nights themselves. */
import { type BetaBinomial, logLikelihood } from './beta-binomial.ts';
import { type Box, minimise } from './minimise.ts';

/**
 * `coin`: binomial with one chance. The others are beta-binomial with one rho: `constant` with one mean, `size` with
 * logit(mean) = a + b ln(launched), `size-date` with c times the date added.
 */
export const baselineKinds = ['coin', 'constant', 'size', 'size-date'] as const;
export type BaselineKind = (typeof baselineKinds)[number];

export interface CountedNight {
  readonly launched: number;
  readonly neutralised: number; // 0 to `launched`
  readonly day: number; // since 1970-01-01
}

export interface Baseline {
  readonly kind: BaselineKind;
  readonly coefficients: readonly number[]; // of logit(mean), by term
  readonly rho: number;
}

const usualSize = 100; // drones; where a is the logit of the mean
const newYear2026 = 20_454; // days since 1970; where the date counts 0
const daysPerYear = 365.25;

type Term = (night: Pick<CountedNight, 'launched' | 'day'>) => number;
const one: Term = () => 1;
const size: Term = ({ launched }) => Math.log(launched / usualSize);
const date: Term = ({ day }) => (day - newYear2026) / daysPerYear;

const terms: Readonly<Record<BaselineKind, readonly Term[]>> = {
  coin: [one],
  constant: [one],
  size: [one, size],
  'size-date': [one, size, date],
};

/** By maximum likelihood. @param nights not empty, of which some drones were neutralised and some not. */
export function fitBaseline(kind: BaselineKind, nights: readonly CountedNight[]): Baseline {
  if (kind === 'coin') return { kind, coefficients: [logit(pooledShare(nights))], rho: 0 };
  const toBaseline = (point: readonly number[]): Baseline => ({
    kind,
    coefficients: point.slice(0, -1),
    rho: logistic(point.at(-1) ?? 0),
  });
  const start = [logit(pooledShare(nights)), ...terms[kind].slice(1).map(() => 0), -3];
  const valueAt = (point: readonly number[]): number => -logLikelihoodOf(toBaseline(point), nights);
  return toBaseline(minimise(valueAt, boxOf(kind), { ...search, start }).point);
}

/** The distribution of the count of one night; reads no outcome. */
export function predict(
  { kind, coefficients, rho }: Baseline,
  night: Pick<CountedNight, 'launched' | 'day'>,
): BetaBinomial {
  const sum = terms[kind].reduce((total, term, index) => total + term(night) * (coefficients[index] ?? 0), 0);
  return { trials: night.launched, mean: logistic(sum), rho };
}

/** Up to a constant of the nights. */
export function logLikelihoodOf(baseline: Baseline, nights: readonly CountedNight[]): number {
  return nights.reduce(
    (total, night) => total + logLikelihood(night.neutralised, predict(baseline, night)),
    0,
  );
}

const search = { step: 0.1, restarts: 1, calls: 1500 };

/** Each coefficient between -4 and 4: means from 2 to 98 % at the usual size; rho from 0.0003 to 0.95. */
function boxOf(kind: BaselineKind): Box {
  const coefficients = terms[kind].map(() => 4);
  return { low: [...coefficients.map((limit) => -limit), -8], high: [...coefficients, 3] };
}

function pooledShare(nights: readonly CountedNight[]): number {
  const sum = (of: (night: CountedNight) => number): number =>
    nights.reduce((total, night) => total + of(night), 0);
  return sum((night) => night.neutralised) / sum((night) => night.launched);
}

function logit(share: number): number {
  return Math.log(share / (1 - share));
}

function logistic(value: number): number {
  return 1 / (1 + Math.exp(-value));
}
