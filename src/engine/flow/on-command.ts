/** Commands: each is carried out or refused with a reason, and either way written down. */

import type { Act, Refusal } from '../contract/commands.ts';
import { changeDoctrine, changePolicy } from './command-doctrine.ts';
import { displace, move, place, remove } from './command-laydown.ts';
import { scramble } from './command-scramble.ts';
import { switchEmission, switchEw } from './command-switch.ts';
import type { NightState } from './night-state.ts';

export function onCommand(state: NightState, index: number): void {
  const act = (state.commands[index] as NightState['commands'][number]).act;
  const reason = carryOut(state, act);
  state.refused[index] = reason;
  state.recorder?.commanded({ time: state.now, command: index, refused: reason });
}

/** @returns why it could not be carried out; undefined where it was. */
function carryOut(state: NightState, act: Act): Refusal | undefined {
  switch (act.kind) {
    case 'place':
      return place(state, act);
    case 'move':
      return move(state, act.id, act.to);
    case 'remove':
      return remove(state, act.id);
    case 'posture':
      return changeDoctrine(state, act.of, { weapons: act.weapons });
    case 'doctrine':
      return changeDoctrine(state, act.of, act.change);
    case 'reserve':
      return changeDoctrine(state, act.of, { reserve: act.rounds });
    case 'policy':
      return changePolicy(state, act);
    case 'displace':
      return displace(state, act.unit, act.to);
    case 'scramble':
      return scramble(state, act.unit, act.track);
    case 'emission':
      return switchEmission(state, act.sensor, act.isOn);
    case 'ew':
      return switchEw(state, act.area, act.isOn);
  }
}
