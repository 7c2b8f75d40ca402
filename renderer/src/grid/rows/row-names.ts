import type {
  CompanyEvent,
  Forecast,
  Macro,
  Parameter,
  Rate,
  Source,
} from '../../../../shared/catalog/rows.ts';
import type { Table } from '../../../../shared/catalog/vocabularies.ts';
import type { Language, Translate } from '../../../../shared/i18n/messages.ts';
import { inputName } from '../../../../shared/i18n/names.ts';
import { translateTerm } from '../../../../shared/i18n/terms.ts';
import type { RowFinder } from './catalog-tables.ts';

interface Speaker {
  readonly translate: Translate;
  readonly language: Language;
}

/** Yields what a source is called in a line: its publisher and the year. */
export function sourceName(source: Source): string {
  const year = source.published?.slice(0, 4);
  // Proceedings carry their year in their name.
  return year === undefined || source.publisher.includes(year)
    ? source.publisher
    : `${source.publisher} ${year}`;
}

/** Yields what an event is called: whose, what, when. */
export function eventName(event: CompanyEvent, companyName: string, translate: Translate): string {
  return `${companyName} · ${translate(`vocabulary.event.${event.kind}`)}, ${event.date}`;
}

/** Yields what a macro is called in a line: its first author, where and when it was published, and the node. */
export function macroName(macro: Macro): string {
  const [first = macro.authors] = macro.authors.split(/,|;| et al/u);
  return `${first.trim()}, ${macro.venue} ${macro.year}, ${macro.nodeNm} nm`;
}

/** Yields what a series is called in a line: publisher, vintage, scope, the region where it is not the world, and case. */
export function forecastName(forecast: Forecast, translate: Translate): string {
  const scope = translate(`vocabulary.scope.${forecast.scope}`);
  const region = forecast.region === 'World' ? [] : [translateTerm(forecast.region, translate)];
  const name = `${forecast.publisher} ${forecast.vintage.slice(0, 4)}`;
  return [name, scope, ...region, translateTerm(forecast.case, translate)].join(' · ');
}

/** Yields what a parameter is called in a line: its name, and its region and span where the name does not say them. */
export function parameterName(parameter: Parameter, translate: Translate): string {
  const region = translateTerm(parameter.region, translate);
  return [parameter.name, region, parameter.period].filter((part) => part !== '').join(' · ');
}

/** Yields what a rate is called: the pair and the day, or the month or year that it is the average of. */
export function rateName({ currency, date, basis }: Rate, translate: Translate): string {
  const pair = `${currency}/USD`;
  if (basis === 'day') return `${pair} ${date}`;
  const span = basis === 'year-average' ? date.slice(0, 4) : date.slice(0, 7);
  return `${pair} ${span} · ${translate(`vocabulary.rate-basis.${basis}`)}`;
}

/** Yields a row's name in the language of the window; its id where the tables have no such row (yet). */
export function rowName(table: Table, id: string, find: RowFinder, { translate, language }: Speaker): string {
  if (table === 'inputs') return inputName(id, translate);
  switch (table) {
    case 'companies':
      return find.rowOf('companies', id)?.name ?? id;
    case 'events': {
      const event = find.rowOf('events', id);
      return event === undefined
        ? id
        : eventName(event, find.rowOf('companies', event.company)?.name ?? event.company, translate);
    }
    case 'technologies':
      return find.rowOf('technologies', id)?.name[language] ?? id;
    case 'devices':
      return find.rowOf('devices', id)?.name ?? id;
    case 'macros': {
      const macro = find.rowOf('macros', id);
      return macro === undefined ? id : macroName(macro);
    }
    case 'measurements':
      return find.rowOf('measurements', id)?.subject ?? id;
    case 'forecasts': {
      const forecast = find.rowOf('forecasts', id);
      return forecast === undefined ? id : forecastName(forecast, translate);
    }
    case 'parameters': {
      const parameter = find.rowOf('parameters', id);
      return parameter === undefined ? id : parameterName(parameter, translate);
    }
    case 'claims':
      return find.rowOf('claims', id)?.statement[language] ?? id;
    case 'rates': {
      const rate = find.rowOf('rates', id);
      return rate === undefined ? id : rateName(rate, translate);
    }
    case 'sources': {
      const source = find.rowOf('sources', id);
      return source === undefined ? id : sourceName(source);
    }
  }
}
