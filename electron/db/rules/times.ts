import type { Stored } from '../../../shared/catalog/written.ts';
import { isAfter, lastDayOf } from './dates.ts';
import { type Fault, fault, type RowLookup } from './fault.ts';

/** A date of something that has been lies not in the future. */
export function pastFaults(
  field: string,
  date: string | number | null,
  { version }: Pick<RowLookup, 'version'>,
): Fault[] {
  return date !== null && isAfter(String(date), version)
    ? [fault(field, 'date', 'fault-future', { date, day: version.replaceAll('.', '-') })]
    : [];
}

/** An amount has a currency and the reverse; nothing happens before a company was founded or in the future. */
export function eventFaults(event: Stored<'events'>, lookup: RowLookup): Fault[] {
  const { company, date, amount, currency } = event;
  const founded = lookup.row('companies', company)?.['founded'];
  return [
    ...(amount !== null && currency === null ? [fault('currency', 'required', 'fault-currency')] : []),
    ...(amount === null && currency !== null ? [fault('amount', 'required', 'fault-amount')] : []),
    ...(typeof founded === 'number' && Number(date.slice(0, 4)) < founded
      ? [fault('date', 'date', 'fault-founded', { company, year: founded })]
      : []),
    ...pastFaults('date', date, lookup),
  ];
}

/** A rate is of a foreign currency, and an average bears the last day of its span. */
export function rateFaults({ currency, date, basis }: Stored<'rates'>): Fault[] {
  const last = basis === 'day' ? date : lastDayOf(basis === 'month-average' ? 'month' : 'year', date);
  return [
    ...(currency === 'USD' ? [fault('currency', 'vocabulary', 'fault-rate-usd')] : []),
    ...(date === last ? [] : [fault('date', 'date', 'fault-rate-span', { basis, day: last })]),
  ];
}
