/** The commands of a file, in order of time: each is checked against what those before it leave. */
import type { Command, Scenario } from '../../engine/index.ts';
import { type Clock, readClockTime, refuseOutside } from '../content/clock.ts';
import type { Ground } from '../content/position.ts';
import { at, items, type Spot, textAt } from '../reading/spot.ts';
import { readChoice } from '../reading/words.ts';
import { actKinds } from '../schema/command-shape.ts';
import { dimensions, isSame } from '../value/dimension.ts';
import type { Desk } from '../value/quantity.ts';
import { parseQuantity } from '../value/units.ts';
import { applyAct, castOf, type Roll } from './cast.ts';
import { readAct } from './read-act.ts';

/** What commands are read against. */
export interface CommandBench {
  readonly desk: Desk;
  readonly clock: Clock;
  readonly ground: Ground;
  readonly scenario: Scenario; // its own commands come first
  readonly isWhole: boolean; // else parts of the scenario could not be read
}

/** In order of time; those of one time in the order of the file. */
export function readCommands(spot: Spot, bench: CommandBench): readonly Command[] {
  const { desk, scenario, isWhole } = bench;
  const roll: Roll = { cast: castOf(scenario), isWhole, problems: desk.problems };
  const earlier = [...scenario.commands];
  const commands: Command[] = [];
  for (const { command, time } of timed(spot, bench)) {
    while (earlier[0] !== undefined && earlier[0].time <= time)
      applyAct((earlier.shift() as Command).act, 'by the scenario', scenario, roll.cast);
    const kind = readChoice(at(command, 'do'), actKinds, desk.problems);
    if (kind !== at(command, 'do').value) continue; // an act that is not known has no fields to judge
    const act = readAct(kind, command, { ...bench, roll });
    applyAct(act, `at ${textAt(at(command, 'at'))}`, scenario, roll.cast);
    commands.push({ time, act });
  }
  return commands;
}

function timed(spot: Spot, bench: CommandBench): readonly { command: Spot; time: number }[] {
  return items(spot)
    .map((command) => ({ command, time: readTime(at(command, 'at'), bench) }))
    .toSorted((a, b) => a.time - b.time);
}

/** s of a clock time, or of a time since the start of the night such as "90 min". */
function readTime(spot: Spot, { desk, clock }: CommandBench): number {
  const since = parseQuantity(textAt(spot));
  if (since === undefined || !isSame(since.dimension, dimensions.time))
    return readClockTime(spot, clock, desk.problems);
  refuseOutside(spot, since.value, clock, desk.problems);
  return since.value;
}
