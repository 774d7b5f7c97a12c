/** What the comparison of engines came to, as text for people. */
import { table } from '../../src/cli/table.ts';
import { compareAnswers, differingFunctions } from './compare.ts';
import type { Engine, Testimony } from './engine.ts';
import type { Digests } from './question.ts';

export interface Heard {
  readonly engine: Engine;
  readonly testimony: Testimony;
}

/** The table and the first differences; the first engine is the one that the others are compared with. */
export function verdictText(heard: readonly Heard[]): { readonly text: string; readonly isSame: boolean } {
  const [reference, ...others] = heard;
  if (reference === undefined) return { text: 'no engine', isSame: false };
  const verdicts = others.map(({ engine, testimony }) => ({
    name: engine.name,
    scenarios: compareAnswers(reference.testimony.answer, testimony.answer),
    functions: differingFunctions(reference.testimony.answer.exact, testimony.answer.exact),
  }));
  const rows = reference.testimony.answer.scenarios.map(({ id, nights }, n) => [
    id,
    nights[0]?.stateHash ?? '',
    ...verdicts.map(({ scenarios }) => (scenarios[n]?.differences.length === 0 ? 'same' : 'different')),
  ]);
  const differences = verdicts.flatMap(({ name, scenarios, functions }) => [
    ...scenarios.flatMap(({ scenario, differences }) =>
      differences.map((one) => `${scenario}: ${name}: ${one}`),
    ),
    ...(functions.length === 0 ? [] : [`exact functions: ${name}: ${functions.join(', ')}`]),
  ]);
  const head = ['scenario', reference.engine.name, ...verdicts.map(({ name }) => name)];
  return { text: [table(head, rows), ...differences].join('\n'), isSame: differences.length === 0 };
}

/** The engines by name, what they are and their versions. */
export function engineText(heard: readonly Heard[]): string {
  return table(
    ['engine', 'what it is', 'version'],
    heard.map(({ engine, testimony }) => [engine.name, engine.what, testimony.version]),
  );
}

/** Which engines agree on each of the platform's own functions: engines with the same letter computed the same bits. */
export function nativeText(heard: readonly Heard[]): string {
  const digests = heard.map(({ testimony }) => testimony.answer.native);
  const names = Object.keys(digests[0] ?? {});
  return table(
    ['native', ...heard.map(({ engine }) => engine.name)],
    names.map((name) => [name, ...letters(name, digests)]),
  );
}

function letters(name: string, digests: readonly Digests[]): string[] {
  const groups = [...new Set(digests.map((one) => one[name]))];
  return digests.map((one) => String.fromCharCode(65 + groups.indexOf(one[name])));
}
