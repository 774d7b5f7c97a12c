import { describe, expect, it } from 'vitest';
import {
  canReload,
  type MagazineState,
  reload,
  roundsToFire,
} from '../../../src/engine/engagement/magazine.ts';
import type { FireUnit } from '../../../src/engine/index.ts';
import { fc, whole } from '../property.ts';
import { doctrine, gun } from '../world.ts';

const unit = (magazine: number, salvo: number, reserve: number): FireUnit =>
  gun(0, 0, { magazine, doctrine: doctrine({ salvo, reserve }) });

describe('roundsToFire()', () => {
  it.each([
    [10, 5, 3, 0, 3], // a full salvo
    [2, 5, 3, 0, 2], // the last rounds of a magazine
    [0, 5, 3, 0, 0],
    [10, 0, 3, 9, 1], // doctrine keeps nine
    [10, 0, 3, 10, 0],
    [3, 0, 3, 10, 0],
    [10, 20, 3, 20, 3], // what is kept lies behind
  ])('with %d ready, %d behind, salvo %d and %d kept back is %d', (ready, reserve, salvo, kept, rounds) => {
    expect(roundsToFire(unit(10, salvo, kept), { ready, reserve })).toBe(rounds);
  });
});

describe('a magazine', () => {
  it('fired and reloaded to the end spends all but what doctrine keeps', () => {
    fc.assert(
      fc.property(whole(1, 20), whole(0, 60), whole(1, 7), whole(0, 90), (magazine, behind, salvo, kept) => {
        const owner = unit(magazine, salvo, kept);
        let state: MagazineState = { ready: magazine, reserve: behind };
        let fired = 0;
        for (let step = 0; step < 300; step++) {
          const rounds = roundsToFire(owner, state);
          if (rounds > 0) {
            state = { ...state, ready: state.ready - rounds };
            fired += rounds;
          } else if (canReload(owner, state)) state = reload(owner, state);
          else break;
          expect(state.ready >= 0 && state.ready <= magazine && state.reserve >= 0).toBe(true);
          expect(state.ready + state.reserve + fired).toBe(magazine + behind);
        }
        expect(fired).toBe(Math.max(0, magazine + behind - kept));
      }),
      { numRuns: 500 },
    );
  });
});
