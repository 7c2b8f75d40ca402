import type { ChartTable, EfficiencyChartData } from './chart-model.ts';
import type { EfficiencyPoint } from './efficiency-points.ts';

/** The figures of the map at full precision, the last drawn first; each row opens its card. */
export function efficiencyTable(points: readonly EfficiencyPoint[], data: EfficiencyChartData): ChartTable {
  const { translate } = data;
  const shown = points.toReversed();
  return {
    columns: [
      { key: 'name', label: translate('charts.device') },
      { key: 'maker', label: translate('charts.maker') },
      { key: 'group', label: translate('charts.technologyGroup') },
      { key: 'boundary', label: translate('charts.boundary') },
      { key: 'year', label: translate('charts.year') },
      { key: 'node', label: translate('charts.node'), unit: 'nm' },
      { key: 'precision', label: translate('charts.precision') },
      { key: 'published', label: translate('charts.published8b'), unit: 'TOPS/W' },
      { key: 'sustained', label: translate('charts.inService'), unit: 'TOPS/W' },
      { key: 'low', label: translate('charts.low'), unit: 'TOPS/W' },
      { key: 'high', label: translate('charts.high'), unit: 'TOPS/W' },
      { key: 'grade', label: translate('charts.grade') },
    ],
    doors: shown.map(({ key }) => key),
    rows: shown.map((point) => ({
      name: point.name,
      maker: point.maker,
      group: translate(`charts.group.${point.group}`),
      boundary: translate(`vocabulary.boundary.${point.boundary}`),
      year: point.year,
      node: point.nodeNm,
      precision: point.precision,
      published: point.published,
      sustained: point.sustained?.central ?? null,
      low: point.sustained?.low ?? null,
      high: point.sustained?.high ?? null,
      grade: translate(`vocabulary.grade.${point.grade}`),
    })),
  };
}
