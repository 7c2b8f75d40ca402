/** A unit taken apart: each atom (`J`, `TWh`, `1e6`, `server`) with its power; a power of zero is left out. */
export type Dimension = Readonly<Record<string, number>>;

interface Atom {
  /** How many of the base (J, s, kg, USD …) one of this atom is. */
  readonly scale: number;
  readonly base: Dimension;
}

const secondsPerHour = 3600;
const hoursPerYear = 8760;

const ownBase = (name: string): Atom => ({ scale: 1, base: { [name]: 1 } });
const multipleOf = (base: string, scale: number): Atom => ({ scale, base: { [base]: 1 } });

/** The atoms that units are made of. A year is 8,760 hours, as in the electricity statistics the demand comes from. */
const atoms: Readonly<Record<string, Atom>> = {
  J: ownBase('J'),
  pJ: multipleOf('J', 1e-12),
  kWh: multipleOf('J', 3.6e6),
  TWh: multipleOf('J', 3.6e15),
  W: { scale: 1, base: { J: 1, s: -1 } },
  GW: { scale: 1e9, base: { J: 1, s: -1 } },
  s: ownBase('s'),
  h: multipleOf('s', secondsPerHour),
  yr: multipleOf('s', secondsPerHour * hoursPerYear),
  kgCO2: ownBase('kgCO2'),
  MtCO2: multipleOf('kgCO2', 1e9),
  USD: ownBase('USD'),
  MAC: ownBase('MAC'),
  bit: ownBase('bit'),
  unit: ownBase('unit'),
  server: ownBase('server'),
  step: ownBase('step'),
  '1e6': { scale: 1e6, base: {} },
  '1e9': { scale: 1e9, base: {} },
};

/**
 * A unit's text as its atoms: `USD/1e6 unit` is USD per (million units), `unit/s per server` has two divisors, `·` and a
 * space multiply, `year` is `yr`, parentheses only group. Throws on an atom that no unit is made of: a unit is part of
 * the program's text, never of its input.
 */
export function parseUnit(text: string): Dimension {
  let dimension: Dimension = {};
  for (const [index, part] of text.replaceAll(' per ', '/').split('/').entries()) {
    for (const word of part.split(/[·\s()]+/u)) {
      if (word === '' || word === '1') continue;
      const atom = word === 'year' ? 'yr' : word;
      if (!Object.hasOwn(atoms, atom)) throw new Error(`no unit is made of "${word}" (in "${text}")`);
      dimension = multiplyDimensions(dimension, { [atom]: 1 }, index === 0 ? 1 : -1);
    }
  }
  return dimension;
}

/** The dimension of a product, or with power −1 of a quotient. */
export function multiplyDimensions(left: Dimension, right: Dimension, power = 1): Dimension {
  const product: Record<string, number> = { ...left };
  for (const [atom, exponent] of Object.entries(right)) {
    const sum = (product[atom] ?? 0) + exponent * power;
    if (sum === 0) delete product[atom];
    else product[atom] = sum;
  }
  return product;
}

/** Whether two dimensions have the same atoms with the same powers. */
export function equalDimensions(left: Dimension, right: Dimension): boolean {
  return Object.keys(multiplyDimensions(left, right, -1)).length === 0;
}

/** A dimension as text, for a message to a developer: `J·unit^-1`. */
export function describeDimension(dimension: Dimension): string {
  const parts = Object.entries(dimension)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([atom, power]) => (power === 1 ? atom : `${atom}^${power}`));
  return parts.length === 0 ? '1' : parts.join('·');
}

/**
 * The factor that carries a number from the unit below the line to the one above it: `J/pJ` is 1e-12, `s/h` 3600,
 * `1e9/1` 1e-9. Throws when the two do not measure the same.
 */
export function conversionFactor(unit: string): number {
  let scale = 1;
  let base: Dimension = {};
  for (const [name, power] of Object.entries(parseUnit(unit))) {
    const atom = atoms[name];
    if (!atom) continue;
    scale *= atom.scale ** power;
    base = multiplyDimensions(base, atom.base, power);
  }
  if (Object.keys(base).length > 0)
    throw new Error(`"${unit}" does not convert: ${describeDimension(base)} remains`);
  // Fifteen digits take the rounding of the reciprocal away: 1 / 1e-12 is not 1e12.
  return Number((1 / scale).toPrecision(15));
}
