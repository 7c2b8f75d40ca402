import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { zeroContour } from '../../shared/charts/contour.ts';

const axis = Float64Array.from({ length: 33 }, (_, index) => index / 32);

function grid(f: (x: number, y: number) => number): Float64Array {
  return Float64Array.from({ length: axis.length ** 2 }, (_, place) =>
    f(axis[place % axis.length] ?? 0, axis[Math.floor(place / axis.length)] ?? 0),
  );
}

describe('the contour at zero', () => {
  it('is the straight line of a plane', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.2, max: 3, noNaN: true }),
        fc.double({ min: -0.5, max: 0.9, noNaN: true }),
        (slope, offset) => {
          const plane = (x: number, y: number): number => y - slope * x - offset;
          for (const { x1, y1, x2, y2 } of zeroContour(axis, axis, grid(plane))) {
            expect(plane(x1, y1)).toBeCloseTo(0, 10);
            expect(plane(x2, y2)).toBeCloseTo(0, 10);
          }
        },
      ),
    );
  });

  it('is as long as the circle it goes round', () => {
    const segments = zeroContour(
      axis,
      axis,
      grid((x, y) => Math.hypot(x - 0.5, y - 0.5) - 0.35),
    );
    const length = segments.reduce((sum, { x1, y1, x2, y2 }) => sum + Math.hypot(x2 - x1, y2 - y1), 0);
    expect(length).toBeGreaterThan(2 * Math.PI * 0.35 * 0.99);
    expect(length).toBeLessThanOrEqual(2 * Math.PI * 0.35);
  });

  it('keeps both strips of a saddle apart', () => {
    const pair = [0, 1];
    const low = zeroContour(pair, pair, [1, -2, -2, 1]);
    expect(low).toHaveLength(2);
    // The corners that differ from the middle are cut off, each by a stretch of its own.
    for (const { x1, y1, x2, y2 } of low) expect(Math.hypot(x2 - x1, y2 - y1)).toBeLessThan(0.6);
  });

  it('is none where nothing changes its sign', () => {
    expect(
      zeroContour(
        axis,
        axis,
        grid(() => 1),
      ),
    ).toEqual([]);
  });
});
