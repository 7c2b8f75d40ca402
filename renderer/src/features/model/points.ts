import { appError } from '../../../../shared/errors.ts';
import { checkInput } from '../../../../shared/model/inputs.ts';
import { firstYear, lastYear } from '../../../../shared/model/vocabulary.ts';
import { fail, ok, type Result } from '../../../../shared/result.ts';
import type { DemandPoints } from '../../../../shared/scenario/file.ts';

export type Point = DemandPoints[number];
type Points = readonly (readonly [year: number, terawattHours: number])[];

function sorted(points: Points): [number, number][] {
  return points.map(([year, amount]): [number, number] => [year, amount]).toSorted(([a], [b]) => a - b);
}

/** The rules of a set of points: every one keeps the input's rule, and no year stands twice. */
function check(id: string, points: Points, year: number): Result<[number, number][]> {
  if (points.filter(([each]) => each === year).length > 1) {
    return fail(appError('input-points-not-rising', id, { value: year, previous: year }));
  }
  const next = sorted(points);
  const checked = checkInput(id, next);
  return checked.ok ? ok(next) : checked;
}

/** Yields the points with the one at `place` replaced, in order of their years; fails with the rule that it breaks. */
export function replacePoint(id: string, points: Points, place: number, point: Point): Result<Points> {
  return check(
    id,
    points.map((each, index) => (index === place ? point : each)),
    point[0],
  );
}

/** Yields the points without the one at `place`. The last one stays: demand needs one. */
export function removePoint(points: Points, place: number): Points {
  return points.length === 1 ? points : sorted(points.filter((_point, index) => index !== place));
}

/** How far beyond the last point a new one is proposed, in years. */
const step = 5;

/**
 * Yields the points with a further one: so many years after the last, or where the model's years end before that, in the
 * middle of the widest gap; on the line of even growth through its neighbours. Null where no year is free.
 */
export function addPoint(points: Points): Points | null {
  const own = sorted(points);
  const last = own.at(-1);
  if (last === undefined) return null;
  const [lastKnown, amount] = last;
  const after = Math.min(lastKnown + step, lastYear);
  if (after > lastKnown) {
    const before = own.at(-2);
    const rate = before === undefined ? 1 : (amount / before[1]) ** (1 / (lastKnown - before[0]));
    return [...own, [after, tidy(amount * rate ** (after - lastKnown))]];
  }
  const gaps = own.slice(1).map((right, index) => ({ left: own[index] ?? right, right }));
  const widest = gaps.toSorted((a, b) => b.right[0] - b.left[0] - (a.right[0] - a.left[0]))[0];
  if (widest !== undefined && widest.right[0] - widest.left[0] > 1) {
    const { left, right } = widest;
    const year = Math.floor((left[0] + right[0]) / 2);
    const share = (year - left[0]) / (right[0] - left[0]);
    return sorted([...own, [year, tidy(left[1] * (right[1] / left[1]) ** share)]]);
  }
  const first = own[0]?.[0] ?? firstYear;
  return first > firstYear ? [[first - 1, tidy(own[0]?.[1] ?? 1)], ...own] : null;
}

/** Three digits: a proposal need not look more exact than a guess is. */
function tidy(amount: number): number {
  return Number(amount.toPrecision(3));
}
