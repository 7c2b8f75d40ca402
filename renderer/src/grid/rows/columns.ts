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
  type ForecastUnit,
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
import { formatNumber, unitLabel } from '../../../../shared/units/format.ts';
import type { Cell, GridColumn } from '../cell.ts';
import { type ColumnContext, createColumnKit } from './column-kit.ts';
import { showInputUnit, showInputValue } from './input-value.ts';

const evidenceWidth = { source: 190, locator: 200 } as const;

function companyColumns(context: ColumnContext): GridColumn<Company>[] {
  const kit = createColumnKit<Company>(context);
  return [
    kit.text('name', { width: 156, isPinned: true }),
    kit.words('relations', relations, (word) => `vocabulary.relation.${word}`, { width: 300 }),
    kit.grade('grade'),
    kit.text('products', { width: 280, missing: 'noneKnown' }),
    kit.localised('summary', { width: 340 }),
    kit.term('status', { width: 110 }),
    kit.text('statusDate', { width: 110, missing: 'undated' }),
    kit.words('listing', listings, (word) => `vocabulary.listing.${word}`, { width: 110 }),
    kit.list('tickers', { width: 150, missing: 'noneKnown' }),
    kit.term('country', { width: 120 }),
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
    kit.localised('name', { width: 260, isPinned: true }),
    kit.words('domain', domains, (word) => `vocabulary.domain.${word}`, { width: 176 }),
    kit.words('maturity', maturities, (word) => `vocabulary.maturity.${word}`, { width: 108 }),
    kit.localised('strengths', { width: 280 }),
    kit.localised('weaknesses', { width: 280 }),
    kit.text('cell', { width: 200 }),
    kit.localised('description', { width: 340 }),
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
    kit.text('name', { width: 200, isPinned: true }),
    kit.number('topsPerWattClaimed', { unit: 'TOPS/W', missing: 'noClaim', width: 126 }),
    kit.words(
      'boundary',
      boundaries,
      (word) => `vocabulary.boundary.${word}`,
      { width: 96 },
      (word) => `vocabulary.boundary.${word}.meaning`,
    ),
    kit.number('topsPerWattDerived', { unit: 'TOPS/W', missing: 'needsTopsAndPower', digits: 3, width: 140 }),
    {
      ...kit.column('contradiction', { width: 128 }, (row) =>
        contradictionCell(row, context, kit.missing('noContradiction')),
      ),
      isNumeric: true,
    },
    kit.number('year', { width: 66 }),
    kit.text('maker', { width: 154 }),
    kit.link('technology', 'technologies', { width: 216 }),
    kit.number('tops', { unit: 'TOPS', missing: 'notPublished', width: 116 }),
    kit.number('powerW', { unit: 'W', missing: 'notPublished', width: 96 }),
    kit.text('precision', { width: 150, missing: 'notPublished' }),
    kit.number('topsPerWatt8b', { unit: 'TOPS/W', missing: 'needsBits', digits: 3, width: 168 }),
    kit.grade('grade'),
    kit.number('nodeNm', { unit: 'nm', missing: 'notPublished', width: 96 }),
    kit.number('inputBits', { unit: 'bit', missing: 'notPublished', width: 92 }),
    kit.number('weightBits', { unit: 'bit', missing: 'notPublished', width: 92 }),
    kit.term('status', { width: 140 }),
    kit.link('company', 'companies', { width: 140, missing: 'noCompany', isHidden: true }),
    kit.text('powerBasis', { width: 180, isHidden: true, missing: 'notGiven' }),
    kit.text('note', { width: 320, missing: 'notGiven' }),
    kit.link('source', 'sources', { width: evidenceWidth.source }),
    kit.text('locator', { width: evidenceWidth.locator, isHidden: true }),
    kit.text('id', { isHidden: true }),
  ];
}

/** Yields a series' points as years with figures: the central value, and the publisher's range where there is one. */
export function describePoints(forecast: Forecast, { language }: Pick<ColumnContext, 'language'>): string {
  const show = (value: number): string => formatNumber(value, { language, digits: 6 });
  return forecast.points
    .map(({ year, low, central, high }) => {
      const range = describeRange(low, high, show);
      if (central === null) return `${year}: ${range}`;
      return range === '' ? `${year}: ${show(central)}` : `${year}: ${show(central)} (${range})`;
    })
    .join(' · ');
}

function describeRange(low: number | null, high: number | null, show: (value: number) => string): string {
  if (low === null) return high === null ? '' : `≤ ${show(high)}`;
  return high === null ? `≥ ${show(low)}` : `${show(low)}–${show(high)}`;
}

function forecastColumns(context: ColumnContext): GridColumn<Forecast>[] {
  const kit = createColumnKit<Forecast>(context);
  return [
    kit.text('publisher', { width: 206, isPinned: true }),
    kit.term('case', { width: 136 }),
    kit.term('region', { width: 108 }),
    kit.column('points', { width: 230 }, (row) => ({ kind: 'text', text: describePoints(row, context) })),
    {
      ...kit.column('unit', { width: 76 }, (row) => ({ kind: 'text', text: showUnit(row.unit, context) })),
      words: forecastUnits.map((unit) => showUnit(unit, context)),
    },
    kit.words(
      'scope',
      scopes,
      (word) => `vocabulary.scope.${word}`,
      { width: 190 },
      (word) => `vocabulary.scope.${word}.meaning`,
    ),
    kit.text('vintage', { width: 104 }),
    kit.grade('grade'),
    kit.text('publication', { width: 250 }),
    kit.text('basis', { width: 260, missing: 'notGiven' }),
    kit.text('note', { width: 320, missing: 'notGiven' }),
    kit.link('source', 'sources', { width: evidenceWidth.source }),
    kit.text('id', { isHidden: true }),
  ];
}

const showUnit = (unit: ForecastUnit, { language }: ColumnContext): string =>
  unit === '%' ? '%' : unitLabel(unit, language);

function inputColumns(context: ColumnContext): GridColumn<Input>[] {
  const kit = createColumnKit<Input>(context);
  const show = (value: InputValue): Cell =>
    typeof value === 'number'
      ? { kind: 'number', value, text: formatNumber(value, { language: context.language, digits: 6 }) }
      : { kind: 'text', text: showInputValue(value, context) };
  return [
    kit.column('id', { width: 316, isPinned: true, header: 'input' }, (row) => ({
      kind: 'text',
      text: inputName(row.id, context.translate),
    })),
    { ...kit.column('value', { width: 136 }, (row) => show(row.value)), isNumeric: true },
    kit.column('unit', { width: 118 }, (row) => ({
      kind: 'text',
      text: showInputUnit(row.id, row.unit, context),
    })),
    kit.number('low', { missing: 'noRange', digits: 6, width: 92 }),
    kit.number('high', { missing: 'noRange', digits: 6, width: 92 }),
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
    kit.localised('statement', { width: 360, isPinned: true }),
    kit.text('speaker', { width: 172 }),
    kit.text('date', { width: 100 }),
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
    kit.text('title', { width: 340 }),
    kit.text('published', { width: 100, missing: 'undated' }),
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
