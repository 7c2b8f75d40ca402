const multiples = {
  k: 1e3,
  M: 1e6,
  G: 1e9,
  T: 1e12,
  P: 1e15,
  m: 1e-3,
  u: 1e-6,
  n: 1e-9,
  p: 1e-12,
  f: 1e-15,
} as const;

function prefixed(
  stem: string,
  prefixes: readonly (keyof typeof multiples)[],
  behind = '',
): Record<string, number> {
  return Object.fromEntries([
    [`${stem}${behind}`, 1],
    ...prefixes.map((prefix) => [`${prefix}${stem}${behind}`, multiples[prefix]] as const),
  ]);
}

const joulesPerWattHour = 3600;
const energyPer = (thing: string): Record<string, number> => ({
  ...prefixed('J', ['f', 'p', 'n', 'u', 'm', 'k', 'M'], `/${thing}`),
  [`Wh/${thing}`]: joulesPerWattHour,
  [`mWh/${thing}`]: joulesPerWattHour / 1e3,
  [`kWh/${thing}`]: joulesPerWattHour * 1e3,
});

/** Families of units that convert into each other, each unit with how much of the family's base it is. */
const families: readonly Readonly<Record<string, number>>[] = [
  prefixed('W', ['u', 'm', 'k', 'M', 'G', 'T']),
  prefixed('V', ['m']),
  { m: 1, mm: 1e-3, um: 1e-6, nm: 1e-9 },
  {
    B: 1,
    kB: 1e3,
    KB: 1e3,
    MB: 1e6,
    GB: 1e9,
    TB: 1e12,
    KiB: 1024,
    MiB: 1024 ** 2,
    GiB: 1024 ** 3,
    TiB: 1024 ** 4,
  },
  {
    'B/s': 1,
    'kB/s': 1e3,
    'MB/s': 1e6,
    'GB/s': 1e9,
    'TB/s': 1e12,
    'GiB/s': 1024 ** 3,
    'Gbit/s': 0.125e9,
    'Tbit/s': 0.125e12,
  },
  { GOPS: 1e9, TOPS: 1e12, POPS: 1e15 },
  { 'GOPS/W': 1e9, 'TOPS/W': 1e12, 'POPS/W': 1e15, 'GOPS/mW': 1e12, 'TOPS/mW': 1e15 },
  { 'GOPS/mm2': 1e9, 'TOPS/mm2': 1e12 },
  { bit: 1, bits: 1, b: 1 },
  { USD: 1, $: 1, kUSD: 1e3, 'million USD': 1e6, MUSD: 1e6, 'billion USD': 1e9, BUSD: 1e9 },
  prefixed('J', ['f', 'p', 'n', 'u', 'm', 'k', 'M']),
  energyPer('token'),
  energyPer('query'),
  energyPer('MAC'),
  energyPer('bit'),
  energyPer('inference'),
  { 'TWh/yr': 1, 'GWh/yr': 1e-3, 'PWh/yr': 1e3 },
  { 'MtCO2/yr': 1, 'GtCO2/yr': 1e3, 'ktCO2/yr': 1e-3 },
  { 'kgCO2/kWh': 1, 'gCO2/kWh': 1e-3, 'tCO2/MWh': 1 },
  { 'USD/Mtoken': 1, 'USD/ktoken': 1e3, 'USD/token': 1e6 },
  ...['USD', 'EUR', 'JPY', 'CNY', 'GBP', 'KRW', 'TWD'].map((money) => ({
    [`${money}/kWh`]: 1,
    [`${money}/MWh`]: 1e-3,
  })),
  { '1': 1, '%': 0.01 },
  { year: 1, years: 1, yr: 1, month: 1 / 12, months: 1 / 12 },
  { billion: 1, million: 1e-3, trillion: 1e3 },
];

/** A unit with its micro sign, superscripts and spaces in one form. */
function plainUnit(unit: string): string {
  return unit.normalize('NFKC').trim().replaceAll('\u03bc', 'u').replace(/\s+/gu, ' ');
}

/**
 * A number typed with a unit, in the unit of its field: `5 kW` is 5000 where the field is in W. Undefined where the unit
 * is not known or measures something else. The same unit needs no entry here.
 */
export function convertTyped(value: number, from: string, to: string): number | undefined {
  const [typed, wanted] = [plainUnit(from), plainUnit(to)];
  if (typed === wanted) return value;
  for (const family of families) {
    const [factor, base] = [family[typed], family[wanted]];
    // Fifteen digits take the rounding of the division away.
    if (factor !== undefined && base !== undefined) return Number(((value * factor) / base).toPrecision(15));
  }
  return undefined;
}
