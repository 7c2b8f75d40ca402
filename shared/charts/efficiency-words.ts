import type { EfficiencyChartData } from './chart-model.ts';
import { groupColour } from './efficiency-groups.ts';
import {
  efficiencyAt,
  type EfficiencyPoint,
  type GroupSummary,
  median,
  summariseGroups,
} from './efficiency-points.ts';
import { gradeShapes } from '../design/tokens.ts';
import { formatNumber } from '../units/format.ts';
import type { ChartStyle } from './frame.ts';
import { tooltipHtml, type TooltipLine } from './frame.ts';

/** Fewer figures than this are no basis for a median in a title. */
const fewestForFinding = 4;

/** A figure as the map writes it, two or three digits. */
export function efficiencyFigure(value: number, { language }: EfficiencyChartData): string {
  const written = formatNumber(value, { language, digits: value < 10 ? 2 : 3 });
  // Two digits are two digits: 1.0 beside 1.2 is not the same as 1.
  return /^\d$/u.test(written) && value !== 0 ? `${written}.0` : written;
}

/** A device's name without what stands in brackets, as a label in the plot has room for. */
export function shortDeviceName(name: string): string {
  return name.replace(/\s*[(（][^)）]*[)）]/gu, '').trim();
}

/**
 * The finding. As published: what the best family's median is worth once it has come down to a card in service, beside the
 * best conventional accelerator there. In service: how many of the figures stand above that accelerator. Of one company:
 * its best figure, as published and in service.
 */
export function efficiencyTitle(data: EfficiencyChartData, points: readonly EfficiencyPoint[]): string {
  const { translate, level } = data;
  const figure = (value: number): string => efficiencyFigure(value, data);
  const rival = best(
    points.filter((point) => point.group === 'conventional' && point.table === 'devices'),
    'sustained',
  );
  if (data.company !== undefined) return companyTitle(data, points);
  const own = points.filter((point) => point.group !== 'conventional');
  const rivalHeight = rival?.sustained?.central;
  if (level === 'sustained' && rival !== undefined && rivalHeight !== undefined) {
    const known = own.flatMap((point) => (point.sustained === null ? [] : [point.sustained.central]));
    return translate('charts.efficiencyTitleSustained', {
      above: known.filter((value) => value > rivalHeight).length,
      count: known.length,
      name: shortDeviceName(rival.name),
      figure: figure(rivalHeight),
    });
  }
  const summary = headline(summariseGroups(own, level));
  if (summary === undefined) return translate('charts.efficiencyTitleCount', { count: points.length });
  const group = groupAt(summary, data);
  const inService = median(summary.points.flatMap((point) => point.sustained?.central ?? []));
  if (inService === null || rival === undefined || rivalHeight === undefined) {
    return translate('charts.efficiencyTitleMedian', { group, published: figure(summary.median) });
  }
  return translate('charts.efficiencyTitlePublished', {
    group,
    published: figure(summary.median),
    sustained: figure(inService),
    name: shortDeviceName(rival.name),
    figure: figure(rivalHeight),
  });
}

function companyTitle(data: EfficiencyChartData, points: readonly EfficiencyPoint[]): string {
  const { translate, level, company } = data;
  const own = points.filter((point) => point.company === company && efficiencyAt(point, level) !== null);
  const top = best(own, level);
  if (top === undefined) return translate('charts.efficiencyTitleNoneOf');
  const gaps = {
    name: shortDeviceName(top.name),
    published: efficiencyFigure(top.published, data),
    boundary: translate(`charts.boundaryOne.${top.boundary}`),
    sustained: top.sustained === null ? '' : efficiencyFigure(top.sustained.central, data),
  };
  return translate(
    top.sustained === null ? 'charts.efficiencyTitleDeviceAlone' : 'charts.efficiencyTitleDevice',
    gaps,
  );
}

function best(
  points: readonly EfficiencyPoint[],
  level: EfficiencyChartData['level'],
): EfficiencyPoint | undefined {
  return points
    .filter((point) => efficiencyAt(point, level) !== null)
    .toSorted((a, b) => (efficiencyAt(b, level) ?? 0) - (efficiencyAt(a, level) ?? 0))[0];
}

const headline = (summaries: readonly GroupSummary[]): GroupSummary | undefined =>
  summaries
    .filter((summary) => summary.points.length >= fewestForFinding)
    .toSorted((a, b) => b.median - a.median)[0];

/** A family with the boundary that its median speaks of: «SRAM, digital (macros)». */
export function groupAt({ group, boundary }: GroupSummary, { translate }: EfficiencyChartData): string {
  const name = translate(`charts.group.${group}`);
  return boundary === null
    ? name
    : translate('charts.groupAt', { group: name, boundary: translate(`charts.boundaryMany.${boundary}`) });
}

/** What a point says of itself: who, how much at which boundary and in service, at which precision, node, year and grade. */
export function efficiencyTooltip(
  point: EfficiencyPoint,
  data: EfficiencyChartData,
  style: ChartStyle,
): string {
  const { translate } = data;
  const figure = (value: number): string => `${efficiencyFigure(value, data)} TOPS/W`;
  const boundary = translate(`charts.boundaryOne.${point.boundary}`);
  const colour = groupColour(point.group, data.theme);
  const lines: TooltipLine[] = [
    { colour, name: translate('charts.publishedAt', { boundary }), figure: figure(point.published) },
  ];
  if (point.sustained !== null) {
    const { low, central, high } = point.sustained;
    const range = `${efficiencyFigure(low, data)}–${efficiencyFigure(high, data)}`;
    lines.push({
      colour,
      name: translate('charts.inService'),
      figure: low === high ? figure(central) : `${figure(central)} (${range})`,
    });
  }
  const plain = (name: string, text: string): TooltipLine => ({ colour: 'transparent', name, figure: text });
  if (point.stated !== null && Math.abs(point.stated / point.published - 1) > 0.005)
    lines.push(
      plain(translate('charts.atOwnPrecision', { precision: point.precision }), figure(point.stated)),
    );
  else if (point.precision !== '') lines.push(plain(translate('charts.precision'), point.precision));
  lines.push(
    plain(translate('charts.technologyGroup'), translate(`charts.group.${point.group}`)),
    plain(
      translate('charts.nodeAndYear'),
      [...(point.nodeNm === null ? [] : [`${point.nodeNm} nm`]), String(point.year)].join(', '),
    ),
    plain(
      translate('charts.grade'),
      `${gradeShapes[point.grade]} ${translate(`vocabulary.grade.${point.grade}`)}`,
    ),
  );
  const heading =
    point.maker === '' || point.name.includes(point.maker) ? point.name : `${point.name}, ${point.maker}`;
  return tooltipHtml(heading, lines, style);
}
