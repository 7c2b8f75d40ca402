import type {
  Claim,
  Company,
  Device,
  Forecast,
  Input,
  RowOf,
  Source,
  Technology,
} from '../../../../shared/catalog/rows.ts';
import {
  boundaries,
  domains,
  forecastUnits,
  listings,
  maturities,
  relations,
  scopes,
  type Table,
  tables,
  verdicts,
} from '../../../../shared/catalog/vocabularies.ts';
import { inputName } from '../../../../shared/i18n/names.ts';
import type { InputValue } from '../../../../shared/scenario/file.ts';
import { formatNumber } from '../../../../shared/units/format.ts';
import type { Cell, GridColumn } from '../cell.ts';
import { type ColumnContext, createColumnKit } from './column-kit.ts';
import { showInputUnit, showInputValue } from './input-value.ts';

const evidenceWidth = { source: 190, locator: 200 } as const;

function companyColumns(context: ColumnContext): GridColumn<Company>[] {
  const kit = createColumnKit<Company>(context);
  return [
    kit.text('name', { width: 160, isPinned: true }),
    kit.words('relations', relations, (word) => `vocabulary.relation.${word}`, { width: 240 }),
    kit.grade('grade'),
    kit.text('products', { width: 280, missing: 'noneKnown' }),
    kit.localised('summary', { width: 340 }),
    kit.text('status', { width: 150 }),
    kit.text('statusDate', { width: 110, missing: 'undated' }),
    kit.words('listing', listings, (word) => `vocabulary.listing.${word}`, { width: 110 }),
    kit.list('tickers', { width: 150, missing: 'noneKnown' }),
    kit.text('country', { width: 120 }),
    kit.text('city', { width: 130 }),
    kit.number('founded', { width: 96 }),
    kit.list('aliases', { width: 180, missing: 'noneKnown' }),
    kit.link('source', 'sources', { width: evidenceWidth.source }),
    kit.text('locator', { width: evidenceWidth.locator, isHidden: true }),
    kit.text('id', { isHidden: true }),
  ];
}

function technologyColumns(context: ColumnContext): GridColumn<Technology>[] {
  const kit = createColumnKit<Technology>(context);
  return [
    kit.localised('name', { width: 210, isPinned: true }),
    kit.words('domain', domains, (word) => `vocabulary.domain.${word}`, { width: 110 }),
    kit.text('cell', { width: 150 }),
    kit.words('maturity', maturities, (word) => `vocabulary.maturity.${word}`, { width: 120 }),
    kit.localised('description', { width: 340 }),
    kit.localised('strengths', { width: 280 }),
    kit.localised('weaknesses', { width: 280 }),
    kit.grade('grade'),
    kit.link('source', 'sources', { width: evidenceWidth.source }),
    kit.text('locator', { width: evidenceWidth.locator, isHidden: true }),
    kit.text('id', { isHidden: true }),
  ];
}

function contradictionCell(device: Device, context: ColumnContext, none: Cell): Cell {
  const { contradiction, topsPerWattClaimed, topsPerWattDerived } = device;
  if (contradiction === null || topsPerWattClaimed === null || topsPerWattDerived === null) return none;
  const show = (value: number): string => formatNumber(value, { language: context.language });
  return {
    kind: 'warning',
    value: contradiction,
    text: `${show(contradiction)} ×`,
    sentence: context.translate('catalog.contradictionShort', {
      claimed: show(topsPerWattClaimed),
      derived: show(topsPerWattDerived),
    }),
  };
}

function deviceColumns(context: ColumnContext): GridColumn<Device>[] {
  const kit = createColumnKit<Device>(context);
  return [
    kit.text('name', { width: 190, isPinned: true }),
    kit.text('maker', { width: 150 }),
    kit.link('technology', 'technologies', { width: 170 }),
    kit.number('year', { width: 76 }),
    kit.number('tops', { unit: 'TOPS', missing: 'notPublished', width: 136 }),
    kit.text('precision', { width: 100, missing: 'notPublished' }),
    kit.number('powerW', { unit: 'W', missing: 'notPublished', width: 96 }),
    kit.number('topsPerWattClaimed', { unit: 'TOPS/W', missing: 'noClaim', width: 136 }),
    kit.words(
      'boundary',
      boundaries,
      (word) => `vocabulary.boundary.${word}`,
      { width: 110 },
      (word) => `vocabulary.boundary.${word}.meaning`,
    ),
    kit.number('topsPerWattDerived', { unit: 'TOPS/W', missing: 'needsTopsAndPower', digits: 3, width: 148 }),
    {
      ...kit.column('contradiction', { width: 140 }, (row) =>
        contradictionCell(row, context, kit.missing('noContradiction')),
      ),
      isNumeric: true,
    },
    kit.number('topsPerWatt8b', { unit: 'TOPS/W', missing: 'needsBits', digits: 3, width: 168 }),
    kit.grade('grade'),
    kit.number('nodeNm', { unit: 'nm', missing: 'notPublished', width: 96 }),
    kit.number('inputBits', { unit: 'bit', missing: 'notPublished', width: 92 }),
    kit.number('weightBits', { unit: 'bit', missing: 'notPublished', width: 92 }),
    kit.text('status', { width: 160 }),
    kit.link('company', 'companies', { width: 140, missing: 'noCompany', isHidden: true }),
    kit.text('powerBasis', { width: 180, isHidden: true, missing: 'notGiven' }),
    kit.text('note', { width: 320, missing: 'notGiven' }),
    kit.link('source', 'sources', { width: evidenceWidth.source }),
    kit.text('locator', { width: evidenceWidth.locator, isHidden: true }),
    kit.text('id', { isHidden: true }),
  ];
}

/** Yields the years that a series spans and how many points it has, in words. */
export function describeSpan(forecast: Forecast, context: Pick<ColumnContext, 'translate'>): string {
  const all = forecast.points.map((point) => point.year);
  const [from, to] = [Math.min(...all), Math.max(...all)];
  return from === to
    ? context.translate('catalog.oneYear', { from })
    : context.translate('catalog.years', { from, to, count: all.length });
}

function forecastColumns(context: ColumnContext): GridColumn<Forecast>[] {
  const kit = createColumnKit<Forecast>(context);
  return [
    kit.text('publisher', { width: 206, isPinned: true }),
    kit.text('publication', { width: 250 }),
    kit.text('vintage', { width: 112 }),
    kit.words(
      'scope',
      scopes,
      (word) => `vocabulary.scope.${word}`,
      { width: 190 },
      (word) => `vocabulary.scope.${word}.meaning`,
    ),
    kit.text('region', { width: 110 }),
    kit.text('case', { width: 190 }),
    {
      ...kit.column('unit', { width: 90 }, (row) => ({ kind: 'text', text: row.unit })),
      words: forecastUnits,
    },
    kit.column('points', { width: 180 }, (row) => ({ kind: 'text', text: describeSpan(row, context) })),
    kit.grade('grade'),
    kit.text('basis', { width: 260, missing: 'notGiven' }),
    kit.text('note', { width: 320, missing: 'notGiven' }),
    kit.link('source', 'sources', { width: evidenceWidth.source }),
    kit.text('id', { isHidden: true }),
  ];
}

function inputColumns(context: ColumnContext): GridColumn<Input>[] {
  const kit = createColumnKit<Input>(context);
  const show = (value: InputValue): Cell =>
    typeof value === 'number'
      ? { kind: 'number', value, text: formatNumber(value, { language: context.language, digits: 6 }) }
      : { kind: 'text', text: showInputValue(value, context) };
  return [
    kit.column('id', { width: 330, isPinned: true, header: 'input' }, (row) => ({
      kind: 'text',
      text: inputName(row.id, context.translate),
    })),
    { ...kit.column('value', { width: 130 }, (row) => show(row.value)), isNumeric: true },
    kit.column('unit', { width: 150 }, (row) => ({
      kind: 'text',
      text: showInputUnit(row.id, row.unit, context),
    })),
    kit.number('low', { missing: 'noRange', digits: 6, width: 100 }),
    kit.number('high', { missing: 'noRange', digits: 6, width: 100 }),
    kit.grade('grade'),
    kit.text('note', { width: 420, missing: 'notGiven' }),
    kit.link('source', 'sources', { width: evidenceWidth.source }),
    kit.text('locator', { width: evidenceWidth.locator, isHidden: true }),
    { ...kit.text('id', { width: 260, header: 'id', isHidden: true }), id: 'code' },
  ];
}

function claimColumns(context: ColumnContext): GridColumn<Claim>[] {
  const kit = createColumnKit<Claim>(context);
  return [
    kit.localised('statement', { width: 380, isPinned: true }),
    kit.text('speaker', { width: 160 }),
    kit.text('date', { width: 116 }),
    kit.words('verdict', verdicts, (word) => `vocabulary.verdict.${word}`, { width: 120 }),
    kit.text('verdictNote', { width: 320, missing: 'notGiven' }),
    kit.text('metric', { width: 160, missing: 'noNumber' }),
    {
      ...kit.column('value', { width: 100 }, (row) =>
        claimedValue(
          row,
          context,
          kit.missing(row.low === null && row.high === null ? 'noNumber' : 'rangeOnly'),
        ),
      ),
      isNumeric: true,
    },
    kit.number('low', { missing: 'noBound', width: 90 }),
    kit.number('high', { missing: 'noBound', width: 90 }),
    kit.text('unit', { width: 110, missing: 'noNumber' }),
    kit.grade('grade'),
    kit.column('about', { width: 220, isHidden: true }, (row) =>
      aboutCell(row, context, kit.missing('noneKnown')),
    ),
    kit.link('source', 'sources', { width: evidenceWidth.source }),
    kit.text('locator', { width: evidenceWidth.locator, isHidden: true }),
    kit.text('id', { isHidden: true }),
  ];
}

function claimedValue({ value }: Claim, { language }: ColumnContext, none: Cell): Cell {
  return value === null
    ? none
    : { kind: 'number', value, text: formatNumber(value, { language, digits: 5 }) };
}

function aboutCell(claim: Claim, context: ColumnContext, none: Cell): Cell {
  const links = claim.about.flatMap((reference) => {
    const [word, ...rest] = reference.split(':');
    const table = tables.find((each) => each === word);
    const id = rest.join(':');
    return table === undefined ? [] : [{ text: context.nameOf(table, id), href: context.hrefOf(table, id) }];
  });
  return links.length === 0 ? none : { kind: 'links', links };
}

function sourceColumns(context: ColumnContext): GridColumn<Source>[] {
  const kit = createColumnKit<Source>(context);
  const yes = context.translate('catalog.yes');
  const no = context.translate('catalog.no');
  return [
    kit.text('publisher', { width: 180, isPinned: true }),
    kit.text('title', { width: 400 }),
    kit.text('published', { width: 110, missing: 'undated' }),
    {
      ...kit.column('primarySeen', { width: 130 }, (row) => ({
        kind: 'text',
        text: row.primarySeen ? yes : no,
      })),
      words: [yes, no],
    },
    kit.text('url', { width: 260, missing: 'noAddress' }),
    kit.text('seenUrl', { width: 220, missing: 'sameAsCited', isHidden: true }),
    kit.text('retrieved', { width: 110, missing: 'undated' }),
    kit.text('licence', { width: 150 }),
    kit.text('note', { width: 320, missing: 'notGiven' }),
    kit.text('id', { isHidden: true }),
  ];
}

/** The columns of each table, in their order: what identifies a row first, its evidence last. */
export const columnsOf: { readonly [T in Table]: (context: ColumnContext) => GridColumn<RowOf<T>>[] } = {
  companies: companyColumns,
  technologies: technologyColumns,
  devices: deviceColumns,
  forecasts: forecastColumns,
  inputs: inputColumns,
  claims: claimColumns,
  sources: sourceColumns,
};
