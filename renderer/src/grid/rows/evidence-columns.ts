import type { Claim, Input, Rate, Source } from '../../../../shared/catalog/rows.ts';
import { currencies, rateBases, sourceKinds, verdicts } from '../../../../shared/catalog/vocabularies.ts';
import { inputName } from '../../../../shared/i18n/names.ts';
import type { InputValue } from '../../../../shared/scenario/file.ts';
import { formatNumber } from '../../../../shared/units/format.ts';
import type { Cell, GridColumn } from '../cell.ts';
import { type ColumnSpeaker, createColumnKit } from './column-kit.ts';
import { showInput, showInputUnit, shownNumber } from '../../../../shared/catalog/input-value.ts';
import { rangeColumn } from './range-column.ts';
import { unitText } from '../../../../shared/catalog/unit-text.ts';
import { wordMessages } from './vocabulary-words.ts';

/** The columns of the model's inputs: name, default, range, and what the default rests on. */
export function inputColumns(context: ColumnSpeaker): GridColumn<Input>[] {
  const kit = createColumnKit<Input>(context);
  const show = (id: string, raw: InputValue): Cell => {
    if (typeof raw !== 'number') return { kind: 'text', text: showInput(id, raw, context) };
    const value = shownNumber(id, raw);
    return { kind: 'number', value, text: formatNumber(value, { language: context.language, digits: 6 }) };
  };
  const bound = (field: 'low' | 'high'): GridColumn<Input> => ({
    ...kit.column(field, { width: 84 }, (row) => {
      const value = row[field];
      return value === null ? kit.missing('noRange') : show(row.id, value);
    }),
    isNumeric: true,
  });
  return [
    {
      ...kit.column('id', { width: 316, isPinned: true, header: 'input' }, (row) => ({
        kind: 'text',
        text: inputName(row.id, context.translate),
      })),
      query: '@name',
    },
    { ...kit.column('value', { width: 136 }, (row) => show(row.id, row.value)), isNumeric: true },
    kit.column('unit', { width: 118, isPicked: true }, (row) => ({
      kind: 'text',
      text: showInputUnit(row.id, row.unit, context),
    })),
    bound('low'),
    bound('high'),
    kit.grade('grade'),
    kit.references('basedOn', { width: 220, missing: 'ownReasoning' }),
    kit.text('note', { width: 420, missing: 'notGiven', isGrowing: true }),
    kit.link('source', 'sources', { width: 180 }),
    kit.text('locator', { width: 200, isHidden: true }),
    { ...kit.text('id', { width: 260, header: 'id', isHidden: true }), id: 'code', query: 'id' },
  ];
}

/** The columns of claims: what was said, by whom and when, and how the evidence stands to it. */
export function claimColumns(context: ColumnSpeaker): GridColumn<Claim>[] {
  const kit = createColumnKit<Claim>(context);
  return [
    kit.localised('statement', { width: 332, isPinned: true }),
    kit.text('speaker', { width: 148, isPicked: true }),
    kit.text('date', { width: 96, sort: { direction: 'desc', rank: 0 } }),
    kit.words('verdict', verdicts, wordMessages.verdict, { width: 128 }),
    {
      ...kit.column('value', { width: 72 }, (row) =>
        claimedValue(
          row,
          context,
          kit.missing(row.low === null && row.high === null ? 'noNumber' : 'rangeOnly'),
        ),
      ),
      isNumeric: true,
    },
    rangeColumn(kit, context),
    kit.column('unit', { width: 84, isPicked: true }, ({ unit }) =>
      unit === '' ? kit.missing('noNumber') : { kind: 'text', text: unitText(unit, context), key: unit },
    ),
    kit.grade('grade'),
    kit.localised('verdictNote', { width: 320 }),
    kit.text('metric', { width: 160, missing: 'noNumber' }),
    kit.references('about', { missing: 'noneKnown' }),
    kit.link('source', 'sources', { width: 180 }),
    kit.number('low', { missing: 'noBound', width: 80, isHidden: true }),
    kit.number('high', { missing: 'noBound', width: 80, isHidden: true }),
    kit.text('locator', { width: 200, isHidden: true }),
    kit.text('id', { isHidden: true }),
  ];
}

function claimedValue({ value }: Claim, { language }: ColumnSpeaker, none: Cell): Cell {
  return value === null
    ? none
    : { kind: 'number', value, text: formatNumber(value, { language, digits: 5 }) };
}

/** The columns of exchange rates: the pair, the day, what a unit cost. */
export function rateColumns(context: ColumnSpeaker): GridColumn<Rate>[] {
  const kit = createColumnKit<Rate>(context);
  return [
    kit.words('currency', currencies, wordMessages.currency, {
      width: 150,
      isPinned: true,
      sort: { direction: 'asc', rank: 0 },
    }),
    kit.text('date', { width: 110, sort: { direction: 'desc', rank: 1 } }),
    kit.number('usdPerUnit', { unit: 'USD', digits: 6, width: 126 }),
    kit.words('basis', rateBases, wordMessages.rateBasis, { width: 168, header: 'rateBasis' }),
    kit.grade('grade'),
    kit.link('source', 'sources', { width: 220 }),
    kit.text('locator', { width: 240 }),
    kit.text('note', { width: 320, missing: 'notGiven', isGrowing: true }),
    kit.text('id', { isHidden: true }),
  ];
}

/** The columns of sources: the document, when, and how it was read. */
export function sourceColumns(context: ColumnSpeaker): GridColumn<Source>[] {
  const kit = createColumnKit<Source>(context);
  return [
    kit.text('publisher', { width: 196, isPinned: true }),
    kit.text('title', { width: 372 }),
    kit.text('published', { width: 100, missing: 'undated', sort: { direction: 'desc', rank: 0 } }),
    kit.words('kind', sourceKinds, wordMessages.sourceKind, { width: 116, header: 'sourceKind' }),
    kit.grade('grade'),
    kit.yesNo('primarySeen', { width: 116 }),
    kit.text('licence', { width: 140, isPicked: true }),
    kit.text('authors', { width: 180, missing: 'publisherWrote' }),
    kit.text('url', { width: 260, missing: 'noAddress' }),
    kit.text('retrieved', { width: 108, missing: 'undated' }),
    kit.text('note', { width: 320, missing: 'notGiven', isGrowing: true }),
    kit.text('seenUrl', { width: 220, missing: 'sameAsCited', isHidden: true }),
    kit.text('id', { isHidden: true }),
  ];
}
