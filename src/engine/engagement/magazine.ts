/** Magazines: ready rounds, rounds behind them, and doctrine's reserve. */
import type { FireUnit } from './fire-unit.ts';

export interface MagazineState {
  readonly ready: number; // rounds
  readonly reserve: number; // rounds behind the magazine
}

/** Rounds that a salvo may take now: 0 where the magazine is empty or doctrine keeps the rest back. */
export function roundsToFire(unit: FireUnit, { ready, reserve }: MagazineState): number {
  const free = ready + reserve - unit.doctrine.reserve;
  return Math.max(0, Math.min(unit.doctrine.salvo, ready, free));
}

/** Whether an empty magazine can be filled from what lies behind it. */
export function canReload(unit: FireUnit, { ready, reserve }: MagazineState): boolean {
  return ready === 0 && reserve > 0 && reserve > unit.doctrine.reserve;
}

/** The magazine after a reload. */
export function reload(unit: FireUnit, { ready, reserve }: MagazineState): MagazineState {
  const moved = Math.min(unit.magazine - ready, reserve);
  return { ready: ready + moved, reserve: reserve - moved };
}
