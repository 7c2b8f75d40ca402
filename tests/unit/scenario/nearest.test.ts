import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance, nearest } from '../../../shared/nearest.ts';

describe('the nearest word', () => {
  it.each([
    ['ceilling', 'ceiling'],
    ['CEILING', 'ceiling'],
    ['cieling', 'ceiling'],
    ['start', 'start_year'],
    ['basline', 'baseline'],
  ])('to %s is %s', (word, meant) => {
    expect(nearest(word, ['hurdle', 'ceiling', 'start_year', 'baseline'])).toBe(meant);
  });

  it('is none where nothing is near, or nothing is there', () => {
    expect(nearest('quux', ['hurdle', 'ceiling'])).toBeUndefined();
    expect(nearest('quux', [])).toBeUndefined();
  });

  it('is the word itself where it is known', () => {
    expect(nearest('a.b', ['a.c', 'a.b', 'b.b'])).toBe('a.b');
  });
});

describe('the edit distance', () => {
  it.each([
    ['kitten', 'sitting', 3],
    ['', 'abc', 3],
    ['ab', 'ba', 1],
    ['same', 'same', 0],
  ])('of %j and %j is %d', (from, to, edits) => {
    expect(editDistance(from, to)).toBe(edits);
  });

  it('is symmetric and at most the longer length', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (from, to) => {
        expect(editDistance(from, to)).toBe(editDistance(to, from));
        expect(editDistance(from, to)).toBeLessThanOrEqual(Math.max(from.length, to.length));
      }),
    );
  });
});
