/** A place and the value of a function there. */
export interface Root {
  readonly x: number;
  readonly value: number;
}

/** Far more steps than any bracket of doubles takes. */
const stepLimit = 2200;

/**
 * The root of `f` between two places at which it has opposite signs, to the last digits of a double: bisection, secant
 * and inverse quadratic interpolation as R. P. Brent joined them (Algorithms for Minimization without Derivatives, 1973,
 * chapter 4, "zero"). Yields the two sides of what is left of the bracket, the one nearer to zero first: of a function
 * that jumps over zero, the two sides of the jump. Ends at once where `f` is not a number.
 */
export function findRoot(f: (x: number) => number, start: Root, end: Root): [nearer: Root, other: Root] {
  let [a, fa] = [start.x, start.value];
  let [b, fb] = [end.x, end.value];
  let [c, fc] = [a, fa];
  let step = b - a;
  let before = step;
  // A root at zero has no last digit of its own.
  const finest = Math.max(Number.EPSILON ** 2 * Math.abs(b - a), Number.MIN_VALUE);
  for (let count = 0; count < stepLimit; count += 1) {
    if (Math.abs(fc) < Math.abs(fb)) {
      [a, b, c] = [b, c, b];
      [fa, fb, fc] = [fb, fc, fb];
    }
    const least = Math.max(Number.EPSILON * Math.abs(b), finest);
    const half = (c - b) / 2;
    if (fb === 0 || Math.abs(half) <= least || Number.isNaN(fb)) break;
    if (Math.abs(before) < least || Math.abs(fa) <= Math.abs(fb)) {
      before = half;
      step = half;
    } else {
      const [numerator, denominator] = interpolate({ a, fa, b, fb, c, fc, half });
      const isGood =
        2 * numerator < 3 * half * denominator - Math.abs(least * denominator) &&
        numerator < Math.abs((before * denominator) / 2);
      before = isGood ? step : half;
      step = isGood ? numerator / denominator : half;
    }
    [a, fa] = [b, fb];
    b += Math.abs(step) > least ? step : half > 0 ? least : -least;
    fb = f(b);
    if (fb > 0 === fc > 0) {
      [c, fc] = [a, fa];
      step = b - a;
      before = step;
    }
  }
  const ends: [Root, Root] = [
    { x: b, value: fb },
    { x: c, value: fc },
  ];
  return Math.abs(fc) < Math.abs(fb) ? [ends[1], ends[0]] : ends;
}

/** The step to the next guess as a quotient, its numerator not negative: secant, or inverse quadratic interpolation. */
function interpolate(points: {
  readonly a: number;
  readonly fa: number;
  readonly b: number;
  readonly fb: number;
  readonly c: number;
  readonly fc: number;
  readonly half: number;
}): [numerator: number, denominator: number] {
  const { a, fa, b, fb, c, fc, half } = points;
  const s = fb / fa;
  let numerator: number;
  let denominator: number;
  if (a === c) {
    numerator = 2 * half * s;
    denominator = 1 - s;
  } else {
    const q = fa / fc;
    const r = fb / fc;
    numerator = s * (2 * half * q * (q - r) - (b - a) * (r - 1));
    denominator = (q - 1) * (r - 1) * (s - 1);
  }
  return numerator > 0 ? [numerator, -denominator] : [-numerator, denominator];
}
