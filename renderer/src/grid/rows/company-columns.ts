import type { Company, CompanyEvent } from '../../../../shared/catalog/rows.ts';
import {
  amountQualifiers,
  companyStatuses,
  currencies,
  eventKinds,
  listings,
  relations,
} from '../../../../shared/catalog/vocabularies.ts';
import { formatNumber } from '../../../../shared/units/format.ts';
import type { GridColumn } from '../cell.ts';
import { type ColumnSpeaker, createColumnKit } from './column-kit.ts';
import { amountText, qualified } from './money-text.ts';
import { unitText } from '../../../../shared/catalog/unit-text.ts';
import { wordMessages } from './vocabulary-words.ts';

const million = 1e6;

/** The columns of companies: who, how they stand to IMC and where they stand, their money, then what they make. */
export function companyColumns(context: ColumnSpeaker): GridColumn<Company>[] {
  const kit = createColumnKit<Company>(context);
  const dollars = { unit: unitText('million USD', context), divisor: million, digits: 4 } as const;
  return [
    kit.text('name', { width: 168, isPinned: true, sort: { direction: 'asc', rank: 0 } }),
    kit.words('relations', relations, wordMessages.relation, { width: 206 }),
    kit.text('products', { width: 196, missing: 'noneKnown' }),
    kit.words('status', companyStatuses, wordMessages.companyStatus, { width: 112 }),
    kit.term('country', { width: 124 }),
    kit.number('raisedUsd', { ...dollars, missing: 'noAmountKnown', width: 122 }),
    kit.number('raisedStatedUsd', { ...dollars, missing: 'notStated', width: 110 }),
    kit.grade('grade'),
    kit.number('founded', { width: 84 }),
    kit.words('listing', listings, wordMessages.listing, { width: 96 }),
    kit.localised('summary', { width: 340 }),
    kit.list('tickers', { width: 140, missing: 'noneKnown' }),
    kit.list('aliases', { width: 180, missing: 'noneKnown' }),
    kit.text('statusDate', { width: 116, missing: 'undated' }),
    kit.text('city', { width: 120 }),
    kit.text('note', { width: 280, missing: 'notGiven', isGrowing: true }),
    kit.link('source', 'sources', { width: 180 }),
    kit.text('locator', { width: 200, isHidden: true }),
    kit.text('id', { isHidden: true }),
  ];
}

/** The columns of events: when, whose, what, how much in its own money and in USD, with whom. */
export function eventColumns(context: ColumnSpeaker): GridColumn<CompanyEvent>[] {
  const kit = createColumnKit<CompanyEvent>(context);
  const dollars = { unit: unitText('million USD', context), divisor: million, digits: 4 } as const;
  return [
    kit.link('company', 'companies', { width: 168, isPinned: true }),
    kit.text('date', { width: 100, sort: { direction: 'desc', rank: 0 } }),
    kit.words('kind', eventKinds, wordMessages.event, { width: 124, header: 'eventKind' }),
    {
      ...kit.column('amount', { width: 144 }, (row) => {
        const text = amountText(row, context.language);
        return row.amount === null || text === null
          ? kit.missing('undisclosed')
          : { kind: 'number', value: row.amount, text };
      }),
      isNumeric: true,
    },
    {
      ...kit.column('amountUsd', { ...dollars, width: 96 }, ({ amountUsd, amountQualifier }) => {
        if (amountUsd === null) return kit.missing('noRate');
        const value = amountUsd / million;
        const text = formatNumber(value, { language: context.language, digits: 4 });
        return { kind: 'number', value, text: qualified(text, amountQualifier) };
      }),
      isNumeric: true,
    },
    kit.number('valuationUsd', { ...dollars, missing: 'undisclosed', width: 96 }),
    kit.grade('grade'),
    kit.names('leads', { width: 180, missing: 'noneKnown' }),
    kit.names('participants', { width: 280, missing: 'noneKnown' }),
    kit.text('note', { width: 300, missing: 'notGiven', isGrowing: true }),
    kit.link('source', 'sources', { width: 180 }),
    kit.words('currency', currencies, wordMessages.currency, {
      width: 104,
      missing: 'undisclosed',
      isHidden: true,
    }),
    kit.words('amountQualifier', amountQualifiers, wordMessages.qualifier, { width: 110, isHidden: true }),
    kit.link('rate', 'rates', { width: 160, missing: 'noRate', isHidden: true }),
    kit.links('parties', 'companies', { missing: 'notCompany', isHidden: true }),
    kit.text('locator', { width: 200, isHidden: true }),
    kit.text('id', { isHidden: true }),
  ];
}
