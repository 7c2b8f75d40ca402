import type { Company, CompanyEvent, Parameter, Rate } from '../../../shared/catalog/rows.ts';
import { type Currency, currencies, fundingKinds } from '../../../shared/catalog/vocabularies.ts';
import { foldName } from '../../../shared/scenario/names.ts';
import type { Written } from '../../../shared/catalog/written.ts';

/** An amount in USD, and the rate it was converted with: none for an amount that is in USD already. */
interface Conversion {
  readonly usd: number;
  readonly rate: string | null;
}

/**
 * The rate of a currency at a date (`YYYY`, `YYYY-MM` or `YYYY-MM-DD`): of that day, else the average of its month, else
 * of its year; undefined where there is none. An average bears the last day of its span as its date.
 */
export function rateAt(rates: readonly Rate[], currency: Currency, date: string): Rate | undefined {
  const [year = '', month] = date.split('-');
  const ofCurrency = rates.filter((rate) => rate.currency === currency);
  return (
    ofCurrency.find((rate) => rate.basis === 'day' && rate.date === date) ??
    ofCurrency.find(
      (rate) =>
        rate.basis === 'month-average' && month !== undefined && rate.date.startsWith(`${year}-${month}-`),
    ) ??
    ofCurrency.find((rate) => rate.basis === 'year-average' && rate.date.startsWith(`${year}-`))
  );
}

function toUsd(amount: number, currency: Currency, date: string, rates: readonly Rate[]): Conversion | null {
  if (currency === 'USD') {
    return { usd: amount, rate: null };
  }
  const rate = rateAt(rates, currency, date);
  return rate === undefined ? null : { usd: amount * rate.usdPerUnit, rate: rate.id };
}

/** Adds to an event its amount in USD at its date, and those of its leads and participants that are in the catalog. */
export function deriveEvent(
  event: Written<'events'>,
  rates: readonly Rate[],
  companyOf: ReadonlyMap<string, string>,
): CompanyEvent {
  const { amount, currency, date, company } = event;
  const conversion = amount === null || currency === null ? null : toUsd(amount, currency, date, rates);
  const named = [...event.leads, ...event.participants].flatMap(
    (name) => companyOf.get(foldName(name)) ?? [],
  );
  return {
    ...event,
    amountUsd: conversion === null ? null : inCents(conversion.usd),
    rate: conversion?.rate ?? null,
    parties: [...new Set(named)].filter((id) => id !== company),
  };
}

/** A sum of money to the cent: binary fractions of it are nobody's money. */
function inCents(usd: number): number {
  return Math.round(usd * 100) / 100;
}

/** The company of each name and alias, in the folded form that names are compared in. */
export function companiesByName(companies: readonly Written<'companies'>[]): ReadonlyMap<string, string> {
  return new Map(
    companies.flatMap(({ id, name, aliases }) =>
      [name, ...aliases].map((known) => [foldName(known), id] as const),
    ),
  );
}

/**
 * Adds to a company the sum of its funding in USD, each at its date; null where no amount is known. An amount that was
 * said as «up to» is a promise and does not count.
 */
export function deriveCompany(company: Written<'companies'>, events: readonly CompanyEvent[]): Company {
  const amounts = events.flatMap((event) =>
    event.company === company.id &&
    fundingKinds.includes(event.kind) &&
    event.amountQualifier !== 'up-to' &&
    event.amountUsd !== null
      ? [event.amountUsd]
      : [],
  );
  return {
    ...company,
    raisedUsd: amounts.length === 0 ? null : inCents(amounts.reduce((sum, usd) => sum + usd)),
  };
}

/** Adds to a price its value in USD at the average rate of its period's year; a period of several years has none. */
export function deriveParameter(parameter: Written<'parameters'>, rates: readonly Rate[]): Parameter {
  const currency = currencyOf(parameter.unit);
  const year = singleYear(parameter.period);
  const { value } = parameter;
  const conversion =
    currency === null || value === null || (year === null && currency !== 'USD')
      ? null
      : toUsd(value, currency, year ?? '', rates);
  return { ...parameter, valueUsd: conversion?.usd ?? null, rate: conversion?.rate ?? null };
}

/** The currency that a unit such as `EUR/kWh` begins with; null for units that are no price. */
export function currencyOf(unit: string): Currency | null {
  return currencies.find((currency) => unit === currency || unit.startsWith(`${currency}/`)) ?? null;
}

/** The one calendar year that a period speaks of; null for several or none. */
export function singleYear(period: string): string | null {
  const years = new Set(period.match(/\b(?:19|20)\d{2}\b/gu));
  const [year] = years;
  return years.size === 1 && year !== undefined ? year : null;
}
