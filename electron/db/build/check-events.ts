import { isAfter, lastDayOf } from '../rules/dates.ts';
import type { ProblemList } from './problem.ts';
import type { CatalogData } from './read-data.ts';

/** An amount has a currency and the reverse; nothing happens before a company was founded or after the catalog was made. */
export function checkEvents(data: CatalogData, problems: ProblemList): void {
  const founded = new Map(data.companies.map(({ row }) => [row.id, row.founded]));
  for (const located of data.events) {
    const { company, date, amount, currency } = located.row;
    if (amount !== null && currency === null) {
      problems.add(located, 'currency', 'required', 'an amount has a currency');
    }
    if (amount === null && currency !== null) {
      problems.add(located, 'amount', 'required', 'a currency without an amount');
    }
    const since = founded.get(company) ?? null;
    if (since !== null && Number(date.slice(0, 4)) < since) {
      problems.add(located, 'date', 'date', `${company} was founded in ${since}`);
    }
    if (isAfter(date, data.version)) {
      problems.add(located, 'date', 'date', `after the catalog's version, ${data.version}`);
    }
  }
  for (const located of data.companies) {
    const { statusDate } = located.row;
    if (statusDate !== null && isAfter(statusDate, data.version)) {
      problems.add(located, 'status_date', 'date', `after the catalog's version, ${data.version}`);
    }
  }
  for (const located of data.claims) {
    if (isAfter(located.row.date, data.version)) {
      problems.add(located, 'date', 'date', `after the catalog's version, ${data.version}`);
    }
  }
}

/** A rate is of a foreign currency, and an average bears the last day of its span. */
export function checkRates(data: CatalogData, problems: ProblemList): void {
  for (const located of data.rates) {
    const { currency, date, basis } = located.row;
    if (currency === 'USD') {
      problems.add(located, 'currency', 'vocabulary', 'USD is what everything is converted to');
    }
    if (basis !== 'day') {
      const last = lastDayOf(basis === 'month-average' ? 'month' : 'year', date);
      if (date !== last) {
        problems.add(located, 'date', 'date', `a ${basis} bears the last day of its span, ${last}`);
      }
    }
  }
}
