import type { Parameter, Rate } from '../catalog/rows.ts';
import type { Currency } from '../catalog/vocabularies.ts';
import type { Unit } from './quantity.ts';

/** The currencies that results can be read in. */
export const moneyCurrencies = ['USD', 'EUR', 'JPY', 'CNY'] as const satisfies readonly Currency[];
export type MoneyCurrency = (typeof moneyCurrencies)[number];

/** In prices of one year, or in those of each year. */
export const priceBases = ['real', 'nominal'] as const;
export type PriceBasis = (typeof priceBases)[number];

/**
 * The year whose dollars the model computes in: its reference year, in which its defaults for servers and electricity
 * stand. No price is restated: a source's own year is said in the catalog.
 */
export const priceYear = 2025;

/** How the money of a run is shown. Only what is shown changes: the model always computes in USD of `priceYear`. */
export interface MoneyView {
  readonly currency: MoneyCurrency;
  /** The dated rate, held constant in real terms; null for the dollar itself. */
  readonly rate: Pick<Rate, 'id' | 'date' | 'basis' | 'usdPerUnit'> | null;
  /** The currency's own inflation that nominal amounts grow by, 1/yr, and its row; null in constant prices. */
  readonly inflation: { readonly id: string; readonly perYear: number } | null;
}

/** What the person or a command asks for; `rate` names a row, null the average of `priceYear`. */
export interface MoneyChoice {
  readonly currency: MoneyCurrency;
  readonly basis: PriceBasis;
  readonly rate: string | null;
}

/** The dollars that the model computes in. */
export const modelMoney: MoneyView = { currency: 'USD', rate: null, inflation: null };

/** Whether money is shown as the model computes it: nothing is converted. */
export function isModelMoney({ rate, inflation }: MoneyView): boolean {
  return rate === null && inflation === null;
}

/** The row of `parameters` that says what nominal amounts of a currency grow by. */
export function inflationRow(currency: MoneyCurrency): string {
  return `inflation-${currency.toLowerCase()}`;
}

/** The rates of a currency, the average of the price year first, then the latest first. */
export function ratesOf(currency: MoneyCurrency, rates: readonly Rate[]): readonly Rate[] {
  const isDefault = (rate: Rate): boolean =>
    rate.basis === 'year-average' && rate.date.startsWith(`${priceYear}-`);
  return rates
    .filter((rate) => rate.currency === currency)
    .toSorted((a, b) => Number(isDefault(b)) - Number(isDefault(a)) || (a.date < b.date ? 1 : -1));
}

/**
 * How money is shown, out of the catalog's rows. Null where the catalog lacks the rate or the inflation that the choice
 * needs, so that nobody reads dollars under another sign.
 */
export function moneyView(
  { currency, basis, rate: chosen }: MoneyChoice,
  { rates, parameters }: { readonly rates: readonly Rate[]; readonly parameters: readonly Parameter[] },
): MoneyView | null {
  if (currency === 'USD' && basis === 'real') return modelMoney;
  const known = ratesOf(currency, rates);
  const rate = known.find(({ id }) => id === chosen) ?? known[0];
  const row = parameters.find(({ id }) => id === inflationRow(currency));
  if (currency !== 'USD' && rate === undefined) return null;
  if (basis === 'nominal' && (row === undefined || row.value === null)) return null;
  return {
    currency,
    rate: currency === 'USD' || rate === undefined ? null : rate,
    inflation:
      basis === 'real' || row === undefined || row.value === null ? null : { id: row.id, perYear: row.value },
  };
}

/** How many of the model's dollars one unit of the currency is, in prices of the model's year. */
export function dollarsPerUnit({ rate }: MoneyView): number {
  return rate?.usdPerUnit ?? 1;
}

/** What an amount grows by from the price year to another: 1 in constant prices, less than 1 before the price year. */
export function priceGrowth({ inflation }: MoneyView, year: number): number {
  return inflation === null ? 1 : (1 + inflation.perYear) ** (year - priceYear);
}

/** What a sum in the model's dollars is multiplied with, to be shown as of a year. */
export function moneyFactor(money: MoneyView, year: number): number {
  return priceGrowth(money, year) / dollarsPerUnit(money);
}

const moneyUnits = ['1e9 USD/yr', 'USD/1e6 unit', 'USD/kWh', 'USD/server'] as const satisfies readonly Unit[];
export type MoneyUnit = (typeof moneyUnits)[number];

/** Whether a unit is one of money. */
export function isMoneyUnit(unit: Unit): unit is MoneyUnit {
  return moneyUnits.some((each) => each === unit);
}

/** `moneyFactor` for what is money, 1 for everything else: what a value in a unit is multiplied with, to be shown. */
export function moneyScale(unit: Unit, year: number, money: MoneyView): number {
  return isMoneyUnit(unit) ? moneyFactor(money, year) : 1;
}

/** A series, a number a year, as it is shown. The series itself where nothing changes. */
export function seriesInMoney(
  values: readonly number[],
  unit: Unit,
  years: readonly number[],
  money: MoneyView,
): readonly number[] {
  if (!isMoneyUnit(unit) || isModelMoney(money)) return values;
  return values.map((value, index) => value * moneyFactor(money, years[index] ?? priceYear));
}

/** A unit as the head of a column or of a CSV file: `1e9 EUR2025/yr` in prices of 2025, `1e9 EUR/yr, nominal`. */
export function moneyUnitText(unit: Unit, { currency, inflation }: MoneyView): string {
  if (!isMoneyUnit(unit)) return unit;
  return inflation === null
    ? unit.replace('USD', `${currency}${priceYear}`)
    : `${unit.replace('USD', currency)}, nominal`;
}
