import { formatNumber } from '../../../../shared/units/format.ts';
import type { GridColumn } from '../cell.ts';
import type { ColumnSpeaker, createColumnKit } from './column-kit.ts';
import { rangeText } from '../../../../shared/catalog/point-text.ts';

interface Ranged {
  readonly low: number | null;
  readonly high: number | null;
}

/** One column for both ends of a figure's range, sorted by the lower: «0.27–0.74», «≥ 12». */
export function rangeColumn<Row extends Ranged>(
  kit: Pick<ReturnType<typeof createColumnKit<Row>>, 'column' | 'missing'>,
  { language }: ColumnSpeaker,
): GridColumn<Row> {
  const show = (value: number): string => formatNumber(value, { language, digits: 4 });
  return {
    ...kit.column('low', { width: 96, header: 'range' }, (row) => {
      const value = row.low ?? row.high;
      return value === null
        ? kit.missing('noBound')
        : { kind: 'number', value, text: rangeText(row.low, row.high, show) };
    }),
    id: 'range',
    isNumeric: true,
  };
}
