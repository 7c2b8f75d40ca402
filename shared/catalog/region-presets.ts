import type { InputSource } from '../scenario/file.ts';
import type { Parameter } from './rows.ts';

/** The inputs that a region sets. */
export const regionInputs = ['price.electricity', 'grid.carbon', 'grid.decline'] as const;
export type RegionInput = (typeof regionInputs)[number];

/** The region whose values are the catalog's defaults. */
export const worldRegion = 'World';

/**
 * Rows that speak for a whole region and for customers of a data centre's size, the best first. Prices of single states,
 * of shops and of small businesses are none of them.
 */
const priceNames = [
  'Electricity price: industrial customers',
  'Electricity price: industrial customers, large',
  'Electricity price: customers at extra-high voltage',
  'Electricity price: non-household customers, 2–20 GWh a year',
  'Electricity price: non-household customers, all bands',
  'Electricity price: industrial tariff in a comparison of SemiAnalysis',
];

/** Life-cycle figures first, since nearly every region has them from one publisher; then direct emissions. */
const carbonNames = [
  'Grid carbon: average of generation, life cycle',
  'Grid carbon: average of generation (IEA)',
];
const carbonForecastName = 'Grid carbon: average of generation, forecast (IEA)';

/** A value that a region gives an input, and the rows it comes from. */
export interface RegionValue {
  readonly value: number;
  readonly row: Parameter;
  readonly source: InputSource;
}

/** What a region sets. What it lacks is not there. */
export interface RegionPreset {
  readonly region: string;
  readonly values: Readonly<Partial<Record<RegionInput, RegionValue>>>;
  /** Which of price and carbon the catalog does not have for it. */
  readonly missing: readonly RegionInput[];
}

/** The last moment that a period speaks of, in years: 2025 is later than 2025 H1, 2025 H2 as late as 2025. */
function endOf(period: string): number {
  const year = Number(period.match(/\d{4}/gu)?.at(-1) ?? 0);
  return period.endsWith('H1') ? year + 0.5 : year + 1;
}

/** The latest of a region's rows with one of the names; of equally late ones the one whose name comes first. */
function pick(rows: readonly Parameter[], region: string, names: readonly string[]): Parameter | undefined {
  return rows
    .filter((row) => row.region === region && row.value !== null && names.includes(row.name))
    .toSorted(
      (a, b) => endOf(b.period) - endOf(a.period) || names.indexOf(a.name) - names.indexOf(b.name),
    )[0];
}

const fourDigits = (value: number): number => Number(value.toPrecision(4));

function priceOf(rows: readonly Parameter[], region: string): RegionValue | undefined {
  const row = pick(
    rows.filter(({ valueUsd }) => valueUsd !== null),
    region,
    priceNames,
  );
  if (row === undefined || row.valueUsd === null) return undefined;
  const said = `${row.name}, ${region}, ${row.period}: ${row.value} ${row.unit}`;
  return {
    value: fourDigits(row.valueUsd),
    row,
    source: {
      source: row.source,
      grade: row.rate === null ? row.grade : 'derived',
      note:
        row.rate === null
          ? `${said} (parameters:${row.id})`
          : `${said} = ${fourDigits(row.valueUsd)} USD/kWh (parameters:${row.id}, rates:${row.rate})`,
    },
  };
}

function carbonOf(rows: readonly Parameter[], region: string): RegionValue | undefined {
  // A boundary that most regions share is worth more than a year: life-cycle figures where there are any.
  const row = carbonNames.reduce<Parameter | undefined>(
    (found, name) => found ?? pick(rows, region, [name]),
    undefined,
  );
  if (row === undefined || row.value === null) return undefined;
  return {
    value: row.value,
    row,
    source: {
      source: row.source,
      grade: row.grade,
      note: `${row.name}, ${region}, ${row.period}: ${row.value} ${row.unit}. ${row.basis} (parameters:${row.id})`,
    },
  };
}

/** The yearly fall from the region's figure to a forecast with the same boundary; undefined where nobody gives one. */
function declineOf(rows: readonly Parameter[], region: string, from: Parameter): RegionValue | undefined {
  const to = pick(
    rows.filter(({ basis }) => basis === from.basis),
    region,
    [carbonForecastName],
  );
  if (to === undefined || to.value === null || from.value === null) return undefined;
  const span = endOf(to.period) - endOf(from.period);
  if (span <= 0 || to.value <= 0) return undefined;
  return {
    value: fourDigits(1 - (to.value / from.value) ** (1 / span)),
    row: to,
    source: {
      source: to.source,
      grade: 'derived',
      note: `${from.value} to ${to.value} ${to.unit} over ${span} years (parameters:${from.id}, parameters:${to.id})`,
    },
  };
}

/**
 * The regions of the catalog with what each sets, those with both price and carbon first, then by name; the world, which
 * is the defaults, is not among them. The rule for several rows: national, of customers of a data centre's size, the
 * latest; carbon with life-cycle boundary where there is one. Prices are in USD at the rate of their own year.
 */
export function regionPresets(parameters: readonly Parameter[]): readonly RegionPreset[] {
  const prices = parameters.filter(({ category }) => category === 'electricity-price');
  const carbons = parameters.filter(({ category }) => category === 'grid-carbon');
  const regions = new Set([...prices, ...carbons].map(({ region }) => region));
  regions.delete(worldRegion);
  return [...regions]
    .flatMap((region): RegionPreset[] => {
      const price = priceOf(prices, region);
      const carbon = carbonOf(carbons, region);
      if (price === undefined && carbon === undefined) return [];
      const decline = carbon === undefined ? undefined : declineOf(carbons, region, carbon.row);
      return [
        {
          region,
          values: {
            ...(price === undefined ? {} : { 'price.electricity': price }),
            ...(carbon === undefined ? {} : { 'grid.carbon': carbon }),
            ...(decline === undefined ? {} : { 'grid.decline': decline }),
          },
          missing: [
            ...(price === undefined ? (['price.electricity'] as const) : []),
            ...(carbon === undefined ? (['grid.carbon'] as const) : []),
          ],
        },
      ];
    })
    .toSorted((a, b) => a.missing.length - b.missing.length || (a.region < b.region ? -1 : 1));
}

/** A region as a command names it: `united-states`. */
export function regionSlug(region: string): string {
  return region.toLowerCase().replaceAll(/[^a-z]+/gu, '-');
}
