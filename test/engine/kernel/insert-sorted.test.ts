import { describe, expect, it } from 'vitest';
import { insertSorted } from '../../../src/engine/kernel/insert-sorted.ts';
import { fc, whole } from '../property.ts';

describe('insertSorted()', () => {
  it('builds the list that a stable sort gives', () => {
    fc.assert(
      fc.property(fc.array(whole(0, 5), { maxLength: 30 }), (keys) => {
        const members = keys.map((key, n) => ({ key, n }));
        const list: typeof members = [];
        for (const member of members) insertSorted(list, member, (a, b) => a.key > b.key);
        expect(list).toEqual([...members].sort((a, b) => a.key - b.key));
      }),
    );
  });
});
