/** A stretch of a contour, in the units of the axes. */
export interface ContourSegment {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/**
 * Where a function that is known on a grid is zero: straight stretches through the cells, by marching squares with the
 * crossings interpolated along the edges (W. E. Lorensen, H. E. Cline, Marching cubes, SIGGRAPH 1987, in the plane). `values` go row
 * by row from the lowest `y`. A cell whose diagonals disagree is decided by its middle.
 */
export function zeroContour(
  xs: ArrayLike<number>,
  ys: ArrayLike<number>,
  values: ArrayLike<number>,
): ContourSegment[] {
  const segments: ContourSegment[] = [];
  const at = (column: number, row: number): number => values[row * xs.length + column] ?? Number.NaN;
  for (let row = 0; row + 1 < ys.length; row += 1) {
    for (let column = 0; column + 1 < xs.length; column += 1) {
      const corners = [at(column, row), at(column + 1, row), at(column + 1, row + 1), at(column, row + 1)];
      const [left, right] = [xs[column] ?? 0, xs[column + 1] ?? 0];
      const [bottom, top] = [ys[row] ?? 0, ys[row + 1] ?? 0];
      const places = [
        [left, bottom],
        [right, bottom],
        [right, top],
        [left, top],
      ] as const;
      const crossings = [0, 1, 2, 3].flatMap((edge) => {
        const [from, to] = [corners[edge] ?? 0, corners[(edge + 1) % 4] ?? 0];
        if (from >= 0 === to >= 0) return [];
        const share = from / (from - to);
        const [a, b] = [places[edge] ?? [0, 0], places[(edge + 1) % 4] ?? [0, 0]];
        return [{ x: a[0] + (b[0] - a[0]) * share, y: a[1] + (b[1] - a[1]) * share }];
      });
      segments.push(...joined(crossings, corners));
    }
  }
  return segments;
}

/** The crossings of a cell's edges, joined in pairs; of four, those that keep the middle's sign together. */
function joined(
  crossings: readonly { readonly x: number; readonly y: number }[],
  corners: readonly number[],
): ContourSegment[] {
  const [a, b, c, d] = crossings;
  const between = (from: typeof a, to: typeof a): ContourSegment[] =>
    from === undefined || to === undefined ? [] : [{ x1: from.x, y1: from.y, x2: to.x, y2: to.y }];
  if (d === undefined) return between(a, b);
  const middle = corners.reduce((sum, corner) => sum + corner, 0) / 4;
  return middle >= 0 === (corners[0] ?? 0) >= 0
    ? [...between(a, b), ...between(c, d)]
    : [...between(d, a), ...between(b, c)];
}
