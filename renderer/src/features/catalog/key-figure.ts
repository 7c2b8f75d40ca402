import type { Table } from '../../../../shared/catalog/vocabularies.ts';
import { formatNumber } from '../../../../shared/units/format.ts';
import type { ColumnContext } from '../../grid/rows/column-kit.ts';
import { showInput, showInputUnit } from '../../../../shared/catalog/input-value.ts';
import { amountText } from '../../grid/rows/money-text.ts';
import { figureText } from '../../../../shared/catalog/point-text.ts';
import { unitBehind } from '../../../../shared/catalog/unit-text.ts';

/**
 * Yields the figure or word that a row is known for, to stand behind its name in a list: a device's TOPS/W at 8 b × 8 b,
 * a series' point of the horizon year or else its last, an event's amount. Empty where it has none or its table has not arrived.
 */
export function keyFigure(table: Table, id: string, context: ColumnContext): string {
  const { translate, language, rowOf } = context;
  const show = (value: number): string => formatNumber(value, { language, digits: 4 });
  const efficiency = (value: number | null | undefined): string =>
    value === null || value === undefined
      ? ''
      : translate('catalog.card.efficiencyAt8b', { value: formatNumber(value, { language }) });
  switch (table) {
    case 'companies': {
      const row = rowOf('companies', id);
      return row === undefined ? '' : translate(`vocabulary.company-status.${row.status}`);
    }
    case 'events': {
      const row = rowOf('events', id);
      return row === undefined ? '' : (amountText(row, language) ?? '');
    }
    case 'technologies': {
      const row = rowOf('technologies', id);
      return row === undefined ? '' : translate(`vocabulary.maturity.${row.maturity}`);
    }
    case 'devices':
      return efficiency(rowOf('devices', id)?.topsPerWatt8b);
    case 'macros':
      return efficiency(rowOf('macros', id)?.topsPerWatt8b);
    case 'measurements': {
      const row = rowOf('measurements', id);
      return row === undefined
        ? ''
        : figureText({ ...row, central: row.value }, show) + unitBehind(row.unit, context);
    }
    case 'forecasts': {
      const row = rowOf('forecasts', id);
      const point = row?.points.find(({ year }) => year === context.horizonYear) ?? row?.points.at(-1);
      return row === undefined || point === undefined
        ? ''
        : `${point.year}: ${figureText(point, show)}${unitBehind(row.unit, context)}`;
    }
    case 'parameters': {
      const row = rowOf('parameters', id);
      return row === undefined
        ? ''
        : figureText({ ...row, central: row.value }, show) + unitBehind(row.unit, context);
    }
    case 'inputs': {
      const row = rowOf('inputs', id);
      if (row === undefined) return '';
      if (Array.isArray(row.value)) return showInput(id, row.value.slice(-1), context);
      return `${showInput(id, row.value, context)} ${showInputUnit(id, row.unit, context)}`;
    }
    case 'claims': {
      const row = rowOf('claims', id);
      return row === undefined ? '' : translate(`vocabulary.verdict.${row.verdict}`);
    }
    case 'rates': {
      const row = rowOf('rates', id);
      return row === undefined ? '' : `${formatNumber(row.usdPerUnit, { language, digits: 5 })} USD`;
    }
    case 'sources': {
      const row = rowOf('sources', id);
      return row === undefined ? '' : translate(`vocabulary.source-kind.${row.kind}`);
    }
  }
}
