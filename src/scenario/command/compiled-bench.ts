/** What commands from outside a scenario file are read against: the scenario as it was compiled. */
import type { CompiledScenario, ParameterCard } from '../compiled.ts';
import { clockOf } from '../content/clock.ts';
import { project } from '../content/projection.ts';
import type { Problems } from '../reading/problem.ts';
import type { Desk, Parameter } from '../value/quantity.ts';
import type { CommandBench } from './read-commands.ts';

export function compiledBench({ scenario, card }: CompiledScenario, problems: Problems): CommandBench {
  return {
    desk: deskOf(card.parameters, problems),
    clock: clockOf(card.clock),
    ground: { bounds: card.theatre.bounds, toPlane: project(card.projection) },
    scenario,
    isWhole: true,
  };
}

/** A desk for files that declare no parameters; expressions may be over those of a scenario that was read. */
export function deskOf(cards: readonly ParameterCard[], problems: Problems): Desk {
  const parameters = new Map(cards.map((card) => [card.name, parameterOf(card)]));
  return {
    problems,
    names: [...parameters.keys()],
    parameter: (name) => parameters.get(name),
    means: Object.fromEntries(cards.map(({ name, value }) => [name, value])),
    held: [],
  };
}

function parameterOf({ name, value, dimension, isDrawn }: ParameterCard): Parameter {
  return { formula: [isDrawn ? { kind: 'parameter', name } : { kind: 'number', value }], dimension, value };
}
