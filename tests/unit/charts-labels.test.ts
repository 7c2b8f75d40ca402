import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crosses, overlaps, placeLabels, spreadLabels } from '../../shared/charts/label-layout.ts';

const bounds = { left: 0, top: 0, right: 400, bottom: 260 };
const empty = { bounds, taken: [], avoided: [], strokes: [], farthest: 60 };
const wish = (x: number, y: number) => ({ x, y, reach: 4, width: 60, height: 14 });

describe('labels beside marks', () => {
  it('stand right of a mark that is alone', () => {
    expect(placeLabels([wish(100, 100)], empty)).toEqual([
      { left: 109, top: 93, right: 169, bottom: 107, isLed: false },
    ]);
  });

  it('stand left of a mark at the right edge', () => {
    expect(placeLabels([wish(390, 100)], empty)[0]).toMatchObject({ right: 381 });
  });

  it('leave the first its place, and go away from words that are there already', () => {
    const [first, second] = placeLabels([wish(100, 100), wish(102, 103)], empty);
    expect(first).toMatchObject({ left: 109, isLed: false });
    expect(second).not.toBeNull();
    const taken = [{ left: 105, top: 90, right: 300, bottom: 110 }];
    expect(placeLabels([wish(100, 100)], { ...empty, taken })[0]).not.toMatchObject({ left: 109 });
  });

  it('keep to the side of their mark that they belong to, and leave it only for want of room', () => {
    const upper = { ...wish(100, 100), side: 'upper' as const };
    const lower = { ...wish(100, 100), side: 'lower' as const };
    expect(placeLabels([upper], empty)[0]).toMatchObject({ bottom: 93 });
    expect(placeLabels([lower], empty)[0]).toMatchObject({ left: 109, top: 93 });
    const taken = [{ left: 0, top: 0, right: 400, bottom: 96 }];
    expect(placeLabels([upper], { ...empty, taken })[0]?.top).toBeGreaterThanOrEqual(96);
  });

  it('stand above or below the whole of a whisker', () => {
    const whisker = { top: 60, bottom: 150 };
    const taken = [
      { left: 98, top: 60, right: 102, bottom: 150 },
      { left: 0, top: 80, right: 90, bottom: 120 },
    ];
    expect(
      placeLabels([{ ...wish(100, 100), side: 'upper', whisker }], { ...empty, taken })[0],
    ).toMatchObject({ left: 70, bottom: 57 });
  });

  it('are left out where nothing is free', () => {
    expect(placeLabels([wish(100, 100)], { ...empty, taken: [bounds] })).toEqual([null]);
  });

  it('rather go left than cover a line', () => {
    const strokes = Array.from({ length: 9 }, (_, index) => ({
      fromX: 95,
      fromY: 60 + index * 10,
      toX: 160,
      toY: 60 + index * 10,
    }));
    expect(placeLabels([wish(100, 100)], { ...empty, strokes })[0]).toMatchObject({ right: 91 });
  });

  it('never cover one another or leave the bounds, wherever the marks are', () => {
    const marks = fc.array(
      fc.record({ x: fc.integer({ min: 0, max: 400 }), y: fc.integer({ min: 0, max: 260 }) }),
      {
        maxLength: 60,
      },
    );
    fc.assert(
      fc.property(marks, (all) => {
        const placed = placeLabels(
          all.map(({ x, y }) => wish(x, y)),
          empty,
        ).filter((box) => box !== null);
        for (const [index, box] of placed.entries()) {
          expect(box.left >= 0 && box.top >= 0 && box.right <= 400 && box.bottom <= 260).toBe(true);
          for (const other of placed.slice(index + 1)) expect(overlaps(box, other)).toBe(false);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('labels of one column', () => {
  it('stay where they wish when there is room', () =>
    expect(spreadLabels([50, 20], [14, 14], 0, 100)).toEqual([50, 20]));

  it('move apart, inside the column', () => {
    expect(spreadLabels([50, 50, 99], [14, 14, 14], 0, 100)).toEqual([50, 64, 93]);
    expect(spreadLabels([98, 99], [14, 14], 0, 100)).toEqual([79, 93]);
  });

  it('leave out the last given when the column is full', () =>
    expect(spreadLabels([10, 20, 15], [14, 14, 14], 0, 30)).toEqual([9, 23, null]));
});

it('knows whether a line passes through a box', () => {
  const box = { left: 10, top: 10, right: 20, bottom: 20 };
  expect(crosses({ fromX: 0, fromY: 0, toX: 30, toY: 30 }, box)).toBe(true);
  expect(crosses({ fromX: 0, fromY: 0, toX: 9, toY: 30 }, box)).toBe(false);
  expect(crosses({ fromX: 0, fromY: 15, toX: 9, toY: 15 }, box)).toBe(false);
  expect(crosses({ fromX: 15, fromY: 0, toX: 15, toY: 9 }, box)).toBe(false);
});
