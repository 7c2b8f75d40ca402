import { call, type Code, type FunctionBuilder, type Local, pair, when } from './encode.ts';

const { add, subtract, multiply, divide, and, less, both, bits } = pair;

/** A sum of products, innermost last: c0 + x(c1 + x(c2 + …)). */
function polynomial(x: Local, coefficients: readonly number[]): Code {
  return coefficients.reduceRight<Code>(
    (inner, coefficient) =>
      inner.length === 0 ? both(coefficient) : add(both(coefficient), multiply(x.get, inner)),
    [],
  );
}

/** The coefficients of r·(e^r + 1)/(e^r − 1) in r², as in fdlibm's e_exp.c and e_pow.c. */
const expCoefficients = [
  1.66666666666666019037e-1, -2.77777777770155933842e-3, 6.61375632143793436117e-5, -1.6533902205465251539e-6,
  4.13813679705723846039e-8,
];

const magic = 2 ** 52;
/** 2^52 + 2^51: added to a whole number of either sign, it leaves that number in the low bits. */
const signedMagic = 1.5 * 2 ** 52;

/** A number times 2^n, where neither leaves the normal numbers; n is whole. */
function scale(value: Code, n: Code): Code {
  return pair.addBits(value, pair.shiftLeft(add(n, both(signedMagic)), [0x41, 52]));
}

/** Takes a result lane by lane from a function of the engine where the quick way does not hold for both lanes. */
function otherwise(
  f: FunctionBuilder,
  {
    result,
    holds,
    imported,
    operands,
  }: { result: Local; holds: Code; imported: number; operands: readonly Local[] },
): Local {
  const lanes = ([0, 1] as const).flatMap((lane) => [
    ...result.set(
      pair.withLane(result.get, lane, call(imported, ...operands.map(({ get }) => pair.lane(get, lane)))),
    ),
  ]);
  f.emit(when([...pair.hasBoth(holds), 0x45], lanes));
  return result;
}

/** ln 2 in two parts, the first with so few digits that its products with whole numbers are exact. */
const ln2 = { high: 6.9314718036912381649e-1, low: 1.9082149292705877e-10 };

/**
 * e^x for |x| < 700 after fdlibm's e_exp.c (Sun Microsystems, 1993): x = k·ln 2 + r, e^r by a rational approximation, error
 * below one unit in the last place; these are the steps of the engine's own `Math.exp`.
 */
function expWithin(f: FunctionBuilder, x: Local): Local {
  const scaled = multiply(x.get, both(Math.LOG2E));
  const k = f.vector(pair.truncate(add(scaled, pair.or(both(0.5), and(x.get, both(-0))))));
  const high = f.vector(subtract(x.get, multiply(k.get, both(ln2.high))));
  const low = f.vector(multiply(k.get, both(ln2.low)));
  const r = f.vector(subtract(high.get, low.get));
  const square = f.vector(multiply(r.get, r.get));
  const c = f.vector(subtract(r.get, multiply(square.get, polynomial(square, expCoefficients))));
  const quotient = divide(multiply(r.get, c.get), subtract(both(2), c.get));
  const y = subtract(both(1), subtract(subtract(low.get, quotient), high.get));
  return f.vector(scale(y, k.get));
}

/** e^x; `imported` answers where |x| is not below 700. */
export function expOf(f: FunctionBuilder, x: Local, imported: number): Local {
  const result = expWithin(f, x);
  const holds = less(pair.absolute(x.get), both(700));
  return otherwise(f, { result, holds, imported, operands: [x] });
}

/** The coefficients of log((1 + s)/(1 − s))/s − 2 in s², of odd and of even place, as in fdlibm's e_log.c. */
const logCoefficients = {
  even: [3.999999999940941908e-1, 2.222219843214978396e-1, 1.531383769920937332e-1],
  odd: [6.66666666666673513e-1, 2.857142874366239149e-1, 1.818357216161805012e-1, 1.479819860511658591e-1],
};

/** ln x after fdlibm's e_log.c, for positive normal x: error below one unit in the last place. */
function logOf(f: FunctionBuilder, x: Local): Local {
  // x = 2^n · m with m in √½ … √2.
  const mantissa = f.vector(pair.or(and(x.get, bits(0x000f_ffff_ffff_ffffn)), bits(0x3ff0_0000_0000_0000n)));
  const isAbove = f.vector(less(both(Math.SQRT2), mantissa.get));
  const exponent = subtract(pair.or(pair.shiftRight(x.get, [0x41, 52]), both(magic)), both(magic + 1023));
  const n = f.vector(add(exponent, and(isAbove.get, both(1))));
  const m = multiply(mantissa.get, pair.choose(both(0.5), both(1), isAbove.get));
  const rest = f.vector(subtract(m, both(1)));
  const s = f.vector(divide(rest.get, add(both(2), rest.get)));
  const square = f.vector(multiply(s.get, s.get));
  const fourth = f.vector(multiply(square.get, square.get));
  const series = add(
    multiply(fourth.get, polynomial(fourth, logCoefficients.even)),
    multiply(square.get, polynomial(fourth, logCoefficients.odd)),
  );
  const half = f.vector(multiply(both(0.5), multiply(rest.get, rest.get)));
  const small = add(multiply(s.get, add(half.get, series)), multiply(n.get, both(ln2.low)));
  return f.vector(subtract(multiply(n.get, both(ln2.high)), subtract(subtract(half.get, small), rest.get)));
}

/**
 * x^y as e^(y · ln x): error below 3 · (1 + |y · ln x|) units in the last place, far below what the model's inputs are known to.
 * `imported` answers where x is not a positive normal number, and where the result is far out.
 */
export function powerOf(f: FunctionBuilder, x: Local, y: Local, imported: number): Local {
  const exponent = f.vector(multiply(y.get, logOf(f, x).get));
  const result = expWithin(f, exponent);
  const isNormal = and(less(both(2.3e-308), x.get), less(x.get, both(Number.MAX_VALUE)));
  const holds = and(isNormal, less(pair.absolute(exponent.get), both(700)));
  return otherwise(f, { result, holds, imported, operands: [x, y] });
}
