import { describe, expect, it } from 'vitest';
import { closeStand, openStand, standing } from '../../../src/engine/sensing/stand.ts';

const here = { x: 1, y: 2 };
const there = { x: 3, y: 4 };
const forever = Number.POSITIVE_INFINITY;

describe('standing()', () => {
  it('is in one place from the beginning', () => {
    expect(standing(here)).toEqual([{ from: 0, to: forever, position: here }]);
  });
});

describe('closeStand()', () => {
  it('ends what is open, and leaves alone what is over', () => {
    const past = { from: 0, to: 10, position: here };
    expect(closeStand([past, { from: 20, to: forever, position: there }], 30)).toEqual([
      past,
      { from: 20, to: 30, position: there },
    ]);
    expect(closeStand([past], 30)).toEqual([past]);
    expect(closeStand([], 30)).toEqual([]);
  });

  it('forgets a stand that would have no length', () => {
    expect(closeStand(standing(here), 0)).toEqual([]);
  });
});

describe('openStand()', () => {
  it('stands elsewhere from then on, and nowhere twice at a time', () => {
    expect(openStand(standing(here), 50, there)).toEqual([
      { from: 0, to: 50, position: here },
      { from: 50, to: forever, position: there },
    ]);
  });

  it('changes nothing of the list that it is given', () => {
    const stands = standing(here);
    openStand(stands, 50, there);
    expect(stands).toEqual(standing(here));
  });
});
