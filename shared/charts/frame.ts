import type {
  EChartsOption,
  GridComponentOption,
  LineSeriesOption,
  TooltipComponentOption,
  XAXisComponentOption,
  YAXisComponentOption,
} from 'echarts';
import { fontFamily, type ThemeColours, tokens } from '../design/tokens.ts';
import type { Language } from '../i18n/messages.ts';
import { formatNumber } from '../units/format.ts';
import type { ChartContext } from './chart-model.ts';
import { breakEvenly, breakLines, escapeHtml, widestLine } from './text.ts';

/** What every builder draws with. */
export interface ChartStyle {
  readonly colours: ThemeColours;
  readonly font: string;
  /** Size of all text in the plot, px. */
  readonly fontSize: number;
  readonly lineHeight: number;
  readonly isPrint: boolean;
  readonly language: Language;
}

/** Widest a direct label may get before it breaks, px. */
const labelColumn = 132;

/** Colours, font and sizes for a theme, language and size. */
export function chartStyle(context: ChartContext): ChartStyle {
  const isPrint = context.size === 'brief';
  return {
    colours: tokens[context.theme],
    font: fontFamily(context.language),
    fontSize: isPrint ? 12 : 11,
    lineHeight: isPrint ? 15 : 14,
    isPrint,
    language: context.language,
  };
}

/** The colour of the run at `index`: the accent when it is alone, else one of the overlay's. */
export function runColour(style: ChartStyle, index: number): string {
  return style.colours.overlay[index % style.colours.overlay.length] ?? style.colours.accent;
}

/** What all charts share: motion (none in print), type, no decoration. */
export function frame(style: ChartStyle): EChartsOption {
  return {
    animation: !style.isPrint,
    animationDuration: 0,
    animationDurationUpdate: 120,
    animationEasingUpdate: 'cubicOut',
    backgroundColor: 'transparent',
    textStyle: { fontFamily: style.font, fontSize: style.fontSize, color: style.colours.text },
  };
}

/** A short category axis of years: labels where they fall on round years, never crowded. */
export function yearAxis(years: readonly number[], style: ChartStyle): XAXisComponentOption {
  const span = (years.at(-1) ?? 0) - (years[0] ?? 0);
  const step = span <= 6 ? 1 : span <= 12 ? 2 : 5;
  const isLabelled = (index: number): boolean => step === 1 || (years[index] ?? 0) % step === 0;
  return {
    type: 'category',
    data: years.map(String),
    boundaryGap: false,
    axisLine: { onZero: false, lineStyle: { color: style.colours.borderControl } },
    axisTick: {
      show: true,
      interval: isLabelled,
      length: 4,
      lineStyle: { color: style.colours.borderControl },
    },
    // The last year stays inside the plot: beside it begin the direct labels.
    axisLabel: { ...axisText(style), interval: isLabelled, hideOverlap: true, alignMaxLabel: 'right' },
  };
}

/** A value axis with hairlines and localised numbers; zero is always on it. Its unit stands in the subtitle. */
export function valueAxis(style: ChartStyle, format?: (value: number) => string): YAXisComponentOption {
  return {
    type: 'value',
    splitNumber: 4,
    axisLine: { show: false },
    axisTick: { show: false },
    splitLine: { lineStyle: { color: style.colours.gridLine, width: 1 } },
    axisLabel: {
      ...axisText(style),
      formatter: format ?? ((value: number) => formatNumber(value, { language: style.language, digits: 6 })),
    },
  };
}

/** Widest a row's name may get beside a horizontal bar before it breaks, px. */
const rowNameWidthPx = {
  screen: { short: 156, long: 164, whole: 460 },
  print: { short: 168, long: 190, whole: 460 },
} as const;
type RowNameWidth = keyof (typeof rowNameWidthPx)['screen'];

/** How wide a row's name may get on a medium, px. */
export function rowNameWidth(width: RowNameWidth, style: ChartStyle): number {
  return rowNameWidthPx[style.isPrint ? 'print' : 'screen'][width];
}

/** An axis of named rows from top to bottom, each name whole: what horizontal bars stand on. */
export function rowAxis(
  names: readonly string[],
  style: ChartStyle,
  { width, hasLine }: { readonly width: RowNameWidth; readonly hasLine: boolean },
): YAXisComponentOption {
  const widest = rowNameWidth(width, style);
  return {
    type: 'category',
    inverse: true,
    data: names.map((name) => breakEvenly(name, widest, style.fontSize).join('\n')),
    axisTick: { show: false },
    axisLine: hasLine ? { lineStyle: { color: style.colours.borderControl } } : { show: false },
    axisLabel: {
      ...axisText(style),
      color: style.colours.text,
      interval: 0,
      lineHeight: style.lineHeight - 1,
    },
  };
}

/** The text of axis labels. */
export function axisText(style: ChartStyle): { color: string; fontFamily: string; fontSize: number } {
  return { color: style.colours.textMuted, fontFamily: style.font, fontSize: style.fontSize };
}

/** The plot's place: all of the canvas but a line above for marks and `right` px for direct labels. */
export function plotArea(right: number, top = 24): GridComponentOption {
  return { left: 6, right, top, bottom: 6, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' };
}

/** Room to the right of the plot for direct labels, px. */
export function labelRoom(labels: readonly string[], style: ChartStyle): number {
  return Math.ceil(Math.min(labelColumn, widestLine(labels, style.fontSize)) + 16);
}

/** A direct label's text: the name broken to the column's width, then the figure on its own line. */
export function directLabel(name: string, figure: string, style: ChartStyle): string {
  return [...breakLines(name, labelColumn, style.fontSize), figure].join('\n');
}

/** A line with its direct label at the end; labels of neighbouring lines move apart by themselves. */
export function labelledLine(line: {
  readonly name: string;
  readonly values: readonly (number | null)[];
  readonly label: string | null;
  readonly colour: string;
  readonly labelColour?: string;
  readonly width?: number;
  readonly dashed?: boolean;
  readonly style: ChartStyle;
}): LineSeriesOption {
  const { style } = line;
  return {
    type: 'line',
    name: line.name,
    data: [...line.values],
    showSymbol: false,
    symbol: 'circle',
    emphasis: { disabled: true },
    lineStyle: {
      color: line.colour,
      width: line.width ?? 2,
      type: line.dashed === true ? [5, 4] : 'solid',
      cap: 'round',
    },
    itemStyle: { color: line.colour },
    endLabel:
      line.label === null
        ? { show: false }
        : {
            show: true,
            formatter: () => line.label ?? '',
            color: line.labelColour ?? line.colour,
            fontFamily: style.font,
            fontSize: style.fontSize,
            lineHeight: style.lineHeight,
            distance: 8,
            padding: [2, 0, 2, 0],
            verticalAlign: 'middle',
          },
    labelLayout: { moveOverlap: 'shiftY' },
  };
}

/** A vertical mark at `at` (a category or a value) with its words above the plot. */
export function verticalMark(
  at: string | number,
  words: string,
  style: ChartStyle,
): NonNullable<LineSeriesOption['markLine']> {
  return {
    silent: true,
    symbol: 'none',
    animation: false,
    lineStyle: { color: style.colours.textMuted, width: 1, type: [2, 3] },
    label: {
      show: true,
      position: 'end',
      distance: 5,
      formatter: () => words,
      color: style.colours.text,
      fontFamily: style.font,
      fontSize: style.fontSize,
    },
    data: [{ xAxis: at }],
  };
}

/** A firm line at zero, so that a negative figure is seen as one. */
export function zeroMark(style: ChartStyle): NonNullable<LineSeriesOption['markLine']> {
  return {
    silent: true,
    symbol: 'none',
    animation: false,
    lineStyle: { color: style.colours.borderControl, width: 1, type: 'solid' },
    label: { show: false },
    data: [{ yAxis: 0 }],
  };
}

/** One line of a tooltip: a swatch, a name that an analyst may have typed, and a formatted figure. */
export interface TooltipLine {
  readonly colour: string;
  readonly name: string;
  readonly figure: string;
}

/** A tooltip over a whole column of the plot; `describe` yields its heading and lines for a data index. */
export function columnTooltip(
  style: ChartStyle,
  describe: (index: number) => { readonly heading: string; readonly lines: readonly TooltipLine[] } | null,
): TooltipComponentOption {
  if (style.isPrint) return { show: false };
  return {
    ...tooltipLook(style),
    trigger: 'axis',
    axisPointer: {
      type: 'line',
      lineStyle: { color: style.colours.borderControl, type: 'solid' },
      label: { show: false },
    },
    formatter: (hovered: unknown) => {
      const index = dataIndexOf(Array.isArray(hovered) ? hovered[0] : hovered);
      const content = index === null ? null : describe(index);
      return content === null ? '' : tooltipHtml(content.heading, content.lines, style);
    },
  };
}

/** The looks of every tooltip. */
export function tooltipLook(style: ChartStyle): TooltipComponentOption {
  return {
    confine: true,
    transitionDuration: 0,
    backgroundColor: style.colours.surfaceRaised,
    borderColor: style.colours.border,
    borderWidth: 1,
    padding: [8, 12],
    textStyle: { color: style.colours.text, fontFamily: style.font, fontSize: 12 },
    extraCssText:
      'border-radius:6px;box-shadow:0 4px 16px rgba(0,0,0,.16);font-variant-numeric:tabular-nums;',
  };
}

/** The HTML of a tooltip; every name is escaped. */
export function tooltipHtml(heading: string, lines: readonly TooltipLine[], style: ChartStyle): string {
  const rows = lines.map(
    ({ colour, name, figure }) =>
      `<tr><td style="padding:1px 8px 1px 0"><span style="display:inline-block;width:10px;height:3px;border-radius:1px;margin-right:6px;vertical-align:middle;background:${colour}"></span>${escapeHtml(name)}</td><td style="padding:1px 0;text-align:right;font-weight:600">${escapeHtml(figure)}</td></tr>`,
  );
  return `<div style="color:${style.colours.textMuted};margin-bottom:4px">${escapeHtml(heading)}</div><table style="border-collapse:collapse">${rows.join('')}</table>`;
}

/** Where in the data the pointer is, from what ECharts hands a formatter. */
export function dataIndexOf(hovered: unknown): number | null {
  if (typeof hovered !== 'object' || hovered === null || !('dataIndex' in hovered)) return null;
  return typeof hovered.dataIndex === 'number' ? hovered.dataIndex : null;
}
