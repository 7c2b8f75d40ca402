import type { LineSeriesOption } from 'echarts';
import { appError } from '../errors.ts';
import { fail, ok, type Result } from '../result.ts';
import type { ChartModel, Door, EfficiencyChartData } from './chart-model.ts';
import { efficiencyAxis, nodePlace, nodesAxis, yearsAxis } from './efficiency-axes.ts';
import { groupColour, technologyGroups } from './efficiency-groups.ts';
import { efficiencyMarks, markRadius, type PlacedPoint } from './efficiency-marks.ts';
import {
  conventionalRecords,
  efficiencyAt,
  type EfficiencyPoint,
  efficiencyPoints,
  summariseGroups,
} from './efficiency-points.ts';
import { efficiencyTable } from './efficiency-table.ts';
import { efficiencyFigure, efficiencyTitle, efficiencyTooltip, shortDeviceName } from './efficiency-words.ts';
import { type ChartStyle, chartStyle, dataIndexOf, frame, plotArea, tooltipLook } from './frame.ts';
import { type ColumnLabel, type MarkLabel, plotLabels } from './plot-labels.ts';
import { shortenName, widestLine } from './text.ts';

/** How much of the way to the next year, or of a halving of the node, the marks of one year may take. */
const columnWidth = { year: 0.78, node: 0.2 } as const;

/** More ways down the ladder than this hide one another. */
const mostLadders = 4;

/** Whether a point can be drawn with these choices; a conventional device at any boundary, for it is what IMC is held against. */
function isShown(point: EfficiencyPoint, data: EfficiencyChartData): boolean {
  return (
    (data.against === 'year' || point.nodeNm !== null) &&
    efficiencyAt(point, data.level) !== null &&
    (data.groups === undefined || data.groups.includes(point.group)) &&
    (data.boundaries === undefined ||
      point.group === 'conventional' ||
      data.boundaries.includes(point.boundary))
  );
}

/** The points that the map shows with these choices, conventional ones first, then by family and year. */
export function shownEfficiencyPoints(data: EfficiencyChartData): EfficiencyPoint[] {
  return efficiencyPoints(data)
    .filter((point) => isShown(point, data))
    .toSorted((a, b) => orderOf(a) - orderOf(b) || a.year - b.year || a.key.localeCompare(b.key));
}

const orderOf = (point: EfficiencyPoint): number => -technologyGroups.indexOf(point.group);

/**
 * The efficiency map: every published figure of IMC and of conventional accelerators, TOPS/W at 8 b × 8 b on a log axis
 * against year or node. As published each stands at its own boundary, which its fill shows; sustained, all have come down
 * the boundary ladder to a card in service. Fails with `efficiency-none` where no point is left to draw.
 */
export function efficiencyChart(data: EfficiencyChartData): Result<ChartModel> {
  const { translate, against, level } = data;
  const style = chartStyle(data);
  const points = shownEfficiencyPoints(data);
  if (points.length === 0) return fail(appError('efficiency-none'));
  const placed = withLadders(placePoints(points, data));
  const records = conventionalRecords(points, level, against);
  const title = efficiencyTitle(data, points);
  const column = data.company === undefined ? groupColumn(points, records, data) : undefined;
  const heights = placed.flatMap(({ y, hasLadder, point }) =>
    hasLadder && point.sustained !== null ? [y, point.sustained.low, point.sustained.high] : [y],
  );
  const line = recordLine(records, placed, data, style);
  return ok({
    title,
    subtitle: subtitleOf(data),
    source: translate('charts.efficiencySource', {
      macros: points.filter((point) => point.table === 'macros').length,
      devices: points.filter((point) => point.table === 'devices').length,
    }),
    description: translate('charts.efficiencyDescription', {
      title,
      count: points.length,
      groups: summariseGroups(points, level)
        .map((summary) =>
          translate('charts.nameFigure', {
            name: translate(`charts.group.${summary.group}`),
            figure: `${efficiencyFigure(summary.median, data)} TOPS/W`,
          }),
        )
        .join(translate('charts.listSeparator')),
    }),
    doors: new Map(points.map((point): [string, Door] => [point.key, { table: point.table, id: point.id }])),
    option: {
      ...frame(style),
      grid: plotArea(
        column === undefined
          ? 12
          : Math.ceil(
              widestLine(
                column.map(({ text }) => text),
                style.fontSize,
              ),
            ) + 18,
        12,
      ),
      xAxis: against === 'year' ? yearsAxis(points, style) : nodesAxis(points, style),
      yAxis: efficiencyAxis(heights, style),
      tooltip: style.isPrint
        ? { show: false }
        : {
            ...tooltipLook(style),
            trigger: 'item',
            formatter: (item: unknown) => {
              const index = dataIndexOf(item);
              const point = index === null ? undefined : placed[index]?.point;
              return point === undefined ? '' : efficiencyTooltip(point, data, style);
            },
          },
      series: [
        line,
        efficiencyMarks(placed, style, data.theme),
        plotLabels({
          labels: deviceLabels(placed, records, data),
          ...(column === undefined ? {} : { column }),
          marks: placed.map(({ x, y }) => [x, y] as const),
          lines: [stepCorners(line)],
          farthest: 48,
          room: 9000,
          style,
        }),
      ],
    },
    table: efficiencyTable(points, data),
  });
}

function subtitleOf({ translate, level, company, against }: EfficiencyChartData): string {
  if (level === 'sustained')
    return translate('charts.efficiencySubtitleSustained', {
      against: translate(`charts.against.${against}`),
    });
  return company === undefined
    ? translate('charts.efficiencySubtitlePublished', { against: translate(`charts.against.${against}`) })
    : translate('charts.efficiencySubtitleCompany');
}

/** Gives each point its place: families side by side within a year or node, so that none hides another. */
function placePoints(points: readonly EfficiencyPoint[], data: EfficiencyChartData): PlacedPoint[] {
  const { against, level } = data;
  const groups = technologyGroups.filter((group) => points.some((point) => point.group === group));
  const lane = columnWidth[against] / Math.max(1, groups.length);
  const seen = new Map<string, number>();
  return points.map((point) => {
    const centre = against === 'year' ? point.year : nodePlace(point.nodeNm ?? 1);
    const key = `${point.group} ${centre}`;
    const rank = seen.get(key) ?? 0;
    seen.set(key, rank + 1);
    const beside = (groups.indexOf(point.group) - (groups.length - 1) / 2) * lane;
    return {
      point,
      x: centre + beside + ((rank % 3) - 1) * lane * 0.28,
      y: efficiencyAt(point, level) ?? 1,
      voice: voiceOf(point, data),
      hasLadder: false,
    };
  });
}

/** The ladder is drawn where it was asked for, and for the few devices of a company; elsewhere under the pointer alone. */
function withLadders(placed: readonly PlacedPoint[]): PlacedPoint[] {
  const spoken = placed.filter((each) => each.voice === 'spoken').length;
  return placed.map((each) => ({
    ...each,
    hasLadder: each.voice === 'chosen' || (each.voice === 'spoken' && spoken <= mostLadders),
  }));
}

function voiceOf(point: EfficiencyPoint, data: EfficiencyChartData): PlacedPoint['voice'] {
  if (data.selected === point.key) return 'chosen';
  if (data.company === undefined) return 'plain';
  return point.company === data.company ? 'spoken' : 'context';
}

function recordLine(
  records: readonly EfficiencyPoint[],
  placed: readonly PlacedPoint[],
  { level, against }: EfficiencyChartData,
  style: ChartStyle,
): LineSeriesOption {
  const xOf = (point: EfficiencyPoint): number => placed.find((each) => each.point === point)?.x ?? 0;
  const corners = records.map((point) => [xOf(point), efficiencyAt(point, level) ?? 1]);
  const last = corners.at(-1);
  const edge = against === 'year' ? Math.max(...placed.map(({ point }) => point.year)) + 0.6 : null;
  return {
    type: 'line',
    name: 'records',
    silent: true,
    step: 'end',
    showSymbol: false,
    data: last === undefined || edge === null ? corners : [...corners, [edge, last[1] ?? 1]],
    lineStyle: { color: style.colours.baseline, width: 1.5, type: [5, 4] },
    itemStyle: { color: style.colours.baseline },
    emphasis: { disabled: true },
    labelLayout: {},
    z: 2,
  };
}

/** The corners that a stepped line really goes through. */
function stepCorners({ data = [] }: LineSeriesOption): (readonly [number, number])[] {
  const points = data.flatMap((each): (readonly [number, number])[] =>
    Array.isArray(each) ? [[Number(each[0]), Number(each[1])]] : [],
  );
  return points.flatMap((point, index) => {
    const before = points[index - 1];
    return before === undefined ? [point] : [[point[0], before[1]] as const, point];
  });
}

/** The families at the right, each at its median; of the conventional ones the best, which is what has to be beaten. */
function groupColumn(
  points: readonly EfficiencyPoint[],
  records: readonly EfficiencyPoint[],
  data: EfficiencyChartData,
): ColumnLabel[] {
  const { translate, level, theme } = data;
  const record = records.at(-1);
  const top = record === undefined ? null : efficiencyAt(record, level);
  const families = summariseGroups(
    points.filter((point) => point.group !== 'conventional'),
    level,
  ).map((summary): ColumnLabel => {
    const figure = efficiencyFigure(summary.median, data);
    const count = summary.points.length;
    return {
      at: summary.median,
      colour: groupColour(summary.group, theme),
      text: [
        translate(`charts.group.${summary.group}`),
        summary.boundary === null
          ? translate('charts.medianOf', { figure, count })
          : translate('charts.medianAt', {
              figure,
              count,
              boundary: translate(`charts.boundaryMany.${summary.boundary}`),
            }),
      ].join('\n'),
    };
  });
  if (top === null) return families;
  return [
    {
      at: top,
      colour: groupColour('conventional', theme),
      text: [
        translate('charts.group.conventional'),
        translate('charts.bestOf', { figure: efficiencyFigure(top, data) }),
      ].join('\n'),
    },
    ...families,
  ];
}

/** Names of devices beside their marks, what was asked for first, then the records of the conventional, then the newest. */
function deviceLabels(
  placed: readonly PlacedPoint[],
  records: readonly EfficiencyPoint[],
  data: EfficiencyChartData,
): MarkLabel[] {
  const importance = ({ point, voice }: PlacedPoint): number => {
    if (voice === 'chosen') return 4;
    if (voice === 'spoken') return 3;
    return records.includes(point) ? 2 : point.group === 'conventional' ? 0 : 1;
  };
  const names = placed
    .filter(
      ({ point, voice }) =>
        voice === 'chosen' ||
        voice === 'spoken' ||
        (voice === 'plain' && point.table === 'devices' && point.boundary !== 'macro'),
    )
    .toSorted((a, b) => importance(b) - importance(a) || b.point.year - a.point.year || b.y - a.y)
    .map((each): MarkLabel => ({
      at: [each.x, each.y],
      text: shortenName(shortDeviceName(each.point.name), 24),
      colour: groupColour(each.point.group, data.theme),
      reach: markRadius(each),
      isBold: each.voice === 'chosen',
    }));
  return data.level === 'published' ? [...ladderLabels(placed, data), ...names] : names;
}

/** What is left of a figure in service, at the foot of its ladder. */
function ladderLabels(placed: readonly PlacedPoint[], data: EfficiencyChartData): MarkLabel[] {
  return placed.flatMap(({ point, x, hasLadder }) =>
    hasLadder && point.sustained !== null
      ? [
          {
            at: [x, point.sustained.central] as const,
            text: data.translate('charts.inServiceFigure', {
              figure: efficiencyFigure(point.sustained.central, data),
            }),
            colour: groupColour(point.group, data.theme),
            reach: 4,
          },
        ]
      : [],
  );
}
