/** Compares a file with its shape and says everything that differs, in the words of the file. */
import type { z } from 'zod';
import { guess, hint } from '../reading/nearest.ts';
import { complain, type Problems, show } from '../reading/problem.ts';
import { at, nameOf, type Spot, textAt } from '../reading/spot.ts';

type Issue = z.core.$ZodIssue;

/** Complains about every difference; what fits can be read on. */
export function checkShape(spot: Spot, shape: z.ZodType, problems: Problems): void {
  for (const issue of issuesOf(spot, shape, problems)) complainIssue(spot, issue, problems);
}

/** zod gathers issues on the stack: a file that is wrong all over can exhaust it. */
function issuesOf(spot: Spot, shape: z.ZodType, problems: Problems): readonly Issue[] {
  try {
    return shape.safeParse(spot.value).error?.issues ?? [];
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    complain(problems, spot, 'expected a file of this kind, got one with too many problems to list');
    return [];
  }
}

function complainIssue(base: Spot, issue: Issue, problems: Problems): void {
  const spot = issue.path.reduce<Spot>(
    (inner, key) => at(inner, typeof key === 'number' ? key : String(key)),
    base,
  );
  switch (issue.code) {
    case 'unrecognized_keys':
      for (const key of issue.keys)
        complainUnknownField(at(spot, key), key, issue.message.split(' '), problems);
      return;
    case 'invalid_union':
      complainUnion(spot, issue, problems);
      return;
    case 'invalid_value':
      complainExpected(spot, issue, guess(textAt(spot), issue.values.map(String)), problems);
      return;
    default:
      complainExpected(spot, issue, '', problems);
  }
}

function complainExpected(spot: Spot, issue: Issue, near: string, problems: Problems): void {
  complain(problems, spot, `expected ${issue.message}, got ${show(spot.value)}${near}`);
}

function complainUnknownField(spot: Spot, name: string, known: readonly string[], problems: Problems): void {
  complain(problems, nameOf(spot), `expected a known field, got ${show(name)}${hint(name, known)}`);
}

/** Of a union, the branch that was meant: the one whose type fits. */
function complainUnion(spot: Spot, issue: Issue & { code: 'invalid_union' }, problems: Problems): void {
  const meant = issue.errors.filter((branch) => !branch.some((inner) => isOfOtherType(inner)));
  const [branch] = meant;
  if (issue.errors.length === 0) complainExpected(spot, issue, guess(textAt(spot), listed(issue)), problems);
  else if (meant.length !== 1 || branch === undefined) complainExpected(spot, issue, '', problems);
  else for (const inner of branch) complainIssue(spot, inner, problems);
}

/** The words of `one of a, b, c`: what a field that decides between shapes may hold. */
function listed({ message }: Issue): readonly string[] {
  return message.replace(/^one of /, '').split(', ');
}

function isOfOtherType(issue: Issue): boolean {
  if (issue.path.length > 0) return false;
  if (issue.code === 'invalid_union') return issue.errors.every((branch) => branch.some(isOfOtherType));
  return issue.code === 'invalid_type';
}
