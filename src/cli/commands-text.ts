/** What became of the commands of a night, as text for people. */
import type { Act, Command, Night, Refusal } from '../engine/index.ts';
import type { CompiledScenario } from '../scenario/index.ts';
import { localTime } from './card-words.ts';
import { counted } from './format.ts';
import { refusalWords } from './reason-words.ts';
import { section } from './table.ts';

export interface RefusedCommand {
  readonly number: number; // counted from one, the scenario's own first
  readonly time: number; // s
  readonly act: Act;
  readonly reason: Refusal;
}

/** @param given the player's commands; the scenario's own come first. */
export function refusedCommands(
  { scenario }: CompiledScenario,
  given: readonly Command[],
  { refused }: Night,
): RefusedCommand[] {
  return [...scenario.commands, ...given].flatMap(({ time, act }, index) => {
    const reason = refused[index];
    return reason === undefined ? [] : [{ number: index + 1, time, act, reason }];
  });
}

/** Undefined where nothing was commanded. */
export function commandsText(
  compiled: CompiledScenario,
  given: readonly Command[],
  outcome: Night,
): string | undefined {
  const count = compiled.scenario.commands.length + given.length;
  if (count === 0) return undefined;
  const refused = refusedCommands(compiled, given, outcome);
  const title = `${counted(count, 'command')}, ${refused.length === 0 ? 'none' : refused.length} refused`;
  if (refused.length === 0) return title;
  const rows = refused.map(({ number, time, act, reason }) => [
    `C-${String(number).padStart(3, '0')}  ${localTime(compiled.card, time)}  ${act.kind} ${subject(act)}`.trimEnd(),
    refusalWords[reason],
  ]);
  return section(title, ['', 'refused'], rows, { isLastText: true });
}

/** Whom the command is for. */
function subject(act: Act): string {
  switch (act.kind) {
    case 'place':
      return `${act.id} (${act.type})`;
    case 'move':
    case 'remove':
      return act.id;
    case 'posture':
    case 'doctrine':
    case 'reserve':
      return scopeName(act.of);
    case 'policy':
      return act.post;
    case 'displace':
    case 'scramble':
      return act.unit;
    case 'emission':
      return act.sensor;
    case 'ew':
      return act.area;
  }
}

function scopeName(scope: Extract<Act, { kind: 'posture' }>['of']): string {
  switch (scope.kind) {
    case 'all':
      return 'all';
    case 'unit':
      return scope.id;
    case 'type':
      return scope.type;
    case 'layer':
      return scope.layer;
    case 'region':
      return scope.region;
    case 'post':
      return scope.post;
  }
}
