import type { Forecast, Measurement, Parameter } from '../../../../shared/catalog/rows.ts';
import {
  capacityBases,
  forecastUnits,
  measurementQuantities,
  measurementUnits,
  parameterCategories,
  parameterUnits,
  scopes,
} from '../../../../shared/catalog/vocabularies.ts';
import { formatNumber } from '../../../../shared/units/format.ts';
import type { Cell, GridColumn } from '../cell.ts';
import { type ColumnSpeaker, createColumnKit } from './column-kit.ts';
import { equivalentPoints, figureText, seriesPoints } from '../../../../shared/catalog/point-text.ts';
import { rangeColumn } from './range-column.ts';
import { unitText } from '../../../../shared/catalog/unit-text.ts';
import { wordMessages } from './vocabulary-words.ts';

/** A unit in a cell, to be picked by; a plain ratio says so. */
function unitCell(unit: string, context: ColumnSpeaker): Cell {
  const text = unitText(unit, context);
  return { kind: 'text', text: text === '' ? context.translate('catalog.unitPlain') : text, key: unit };
}

function unitWords(units: readonly string[], context: ColumnSpeaker) {
  return units.map((unit) => ({ key: unit, text: unitText(unit, context) }));
}

/** The columns of measurements: what was measured on what, the figure, then the operating point. */
export function measurementColumns(context: ColumnSpeaker): GridColumn<Measurement>[] {
  const kit = createColumnKit<Measurement>(context);
  return [
    kit.text('subject', { width: 340, isPinned: true }),
    kit.words('quantity', measurementQuantities, wordMessages.quantity, {
      width: 176,
      sort: { direction: 'asc', rank: 0 },
    }),
    kit.number('value', { width: 76, digits: 4, missing: 'rangeOnly' }),
    {
      ...kit.column('unit', { width: 84 }, (row) => unitCell(row.unit, context)),
      words: unitWords(measurementUnits, context),
    },
    rangeColumn(kit, context),
    kit.grade('grade'),
    kit.text('hardware', { width: 148, isPicked: true }),
    kit.text('measuredBy', { width: 140, isPicked: true }),
    kit.text('model', { width: 140, missing: 'notApplicable', isPicked: true }),
    kit.number('batch', { missing: 'notStated', width: 76 }),
    kit.text('precision', { width: 100, missing: 'notStated', isPicked: true }),
    kit.number('year', { width: 66 }),
    kit.text('conditions', { width: 300, missing: 'notGiven' }),
    kit.link('device', 'devices', { width: 150, missing: 'noDevice' }),
    kit.number('accelerators', { missing: 'notApplicable', width: 128 }),
    kit.number('parametersBillion', {
      unit: unitText('billion', context),
      missing: 'notApplicable',
      width: 106,
    }),
    kit.text('note', { width: 280, missing: 'notGiven', isGrowing: true }),
    kit.link('source', 'sources', { width: 180 }),
    kit.number('low', { missing: 'noBound', width: 80, isHidden: true }),
    kit.number('high', { missing: 'noBound', width: 80, isHidden: true }),
    kit.text('locator', { width: 200, isHidden: true }),
    kit.text('id', { isHidden: true }),
  ];
}

/** The figure of a series for the horizon year of the window's header, so that series and vintages compare in one column. */
function horizonColumn(
  kit: ReturnType<typeof createColumnKit<Forecast>>,
  { language, horizonYear, translate }: ColumnSpeaker,
): GridColumn<Forecast> {
  const show = (value: number): string => formatNumber(value, { language, digits: 6 });
  return {
    ...kit.column('points', { width: 124, header: 'horizon' }, ({ points }) => {
      const point = points.find(({ year }) => year === horizonYear);
      const value = point?.central ?? point?.low ?? point?.high ?? null;
      return point === undefined || value === null
        ? kit.missing('noPoint')
        : { kind: 'number', value, text: figureText(point, show) };
    }),
    id: 'horizon',
    query: `points.${horizonYear}`,
    header: translate('catalog.column.horizon', { year: horizonYear }),
    isNumeric: true,
  };
}

/** The columns of forecasts: who says what of which case, and the figures beside it. */
export function forecastColumns(context: ColumnSpeaker): GridColumn<Forecast>[] {
  const kit = createColumnKit<Forecast>(context);
  return [
    kit.text('publisher', { width: 208, isPinned: true, isPicked: true }),
    kit.text('vintage', { width: 100, sort: { direction: 'desc', rank: 0 } }),
    kit.words('scope', scopes, wordMessages.scope, { width: 172 }),
    kit.term('region', { width: 116 }),
    kit.term('case', { width: 136 }),
    horizonColumn(kit, context),
    {
      ...kit.column('unit', { width: 112 }, (row) => unitCell(row.unit, context)),
      words: unitWords(forecastUnits, context),
    },
    kit.grade('grade'),
    kit.column('points', { width: 230 }, (row) => ({ kind: 'text', text: seriesPoints(row, context) })),
    {
      ...kit.column('points', { width: 200, header: 'equivalents' }, (row) => {
        const text = equivalentPoints(row, context);
        return text === null ? kit.missing('noEquivalent') : { kind: 'text', text };
      }),
      id: 'equivalents',
      query: 'points',
    },
    kit.words('capacityBasis', capacityBases, wordMessages.capacityBasis, {
      width: 124,
      missing: 'onlyGw',
    }),
    kit.text('publication', { width: 250 }),
    kit.text('basis', { width: 260, missing: 'notGiven' }),
    kit.text('note', { width: 300, missing: 'notGiven', isGrowing: true }),
    kit.link('source', 'sources', { width: 180 }),
    kit.number('loadFactor', { width: 100, missing: 'notStated', digits: 3, isHidden: true }),
    kit.text('equivalentUnit', { width: 120, missing: 'noEquivalent', isHidden: true }),
    kit.number('equivalentLoadFactor', { width: 130, missing: 'noEquivalent', digits: 3, isHidden: true }),
    kit.link('equivalentParameter', 'parameters', { width: 200, missing: 'ownLoadFactor', isHidden: true }),
    kit.text('id', { isHidden: true }),
  ];
}

/** The columns of published parameters: what, where and when, the figure and its range, what it includes. */
export function parameterColumns(context: ColumnSpeaker): GridColumn<Parameter>[] {
  const kit = createColumnKit<Parameter>(context);
  return [
    kit.text('name', { width: 336, isPinned: true }),
    kit.number('value', { width: 76, missing: 'rangeOnly' }),
    {
      ...kit.column('unit', { width: 104 }, (row) => unitCell(row.unit, context)),
      words: unitWords(parameterUnits, context),
    },
    rangeColumn(kit, context),
    kit.term('region', { width: 118, sort: { direction: 'asc', rank: 1 } }),
    kit.text('period', { width: 76 }),
    {
      ...kit.column('valueUsd', { unit: unitText('USD/kWh', context), width: 92 }, (row) =>
        row.valueUsd === null
          ? kit.missing(
              /^[A-Z]{3}\//u.test(row.unit) && !row.unit.startsWith('USD') ? 'noRate' : 'notApplicable',
            )
          : {
              kind: 'number',
              value: row.valueUsd,
              text: formatNumber(row.valueUsd, { language: context.language }),
            },
      ),
      isNumeric: true,
    },
    kit.grade('grade'),
    kit.words('category', parameterCategories, wordMessages.category, {
      width: 164,
      sort: { direction: 'asc', rank: 0 },
    }),
    kit.text('basis', { width: 300, missing: 'notGiven' }),
    kit.text('note', { width: 300, missing: 'notGiven', isGrowing: true }),
    kit.link('source', 'sources', { width: 180 }),
    kit.link('device', 'devices', { width: 150, missing: 'noDevice', isHidden: true }),
    kit.link('rate', 'rates', { width: 160, missing: 'notApplicable', isHidden: true }),
    kit.number('low', { missing: 'noBound', width: 80, isHidden: true }),
    kit.number('high', { missing: 'noBound', width: 80, isHidden: true }),
    kit.text('locator', { width: 200, isHidden: true }),
    kit.text('id', { isHidden: true }),
  ];
}
