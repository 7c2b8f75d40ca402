import type { EChartsOption } from 'echarts';
import type { Band } from './band.ts';
import type { Forecast } from '../catalog/rows.ts';
import type { Theme } from '../design/tokens.ts';
import type { Language, Translate } from '../i18n/messages.ts';
import type { CostCurve, ModelResult, UnitEnergy } from '../model/result.ts';
import type { HardwareColumn, Segment, Workload } from '../model/vocabulary.ts';

/** How a chart is to speak and look. `brief` is print: no animation, no tooltip, smaller type. */
export interface ChartContext {
  readonly translate: Translate;
  readonly language: Language;
  readonly theme: Theme;
  readonly size?: 'screen' | 'brief' | undefined;
}

/** One cell of a chart's table: full precision; null where there is no figure. */
export type ChartCell = number | string | null;

/** The figures behind a chart, for the table view, for copies and for readers who cannot see it. */
export interface ChartTable {
  readonly columns: readonly { readonly key: string; readonly label: string; readonly unit?: string }[];
  readonly rows: readonly Readonly<Record<string, ChartCell>>[];
}

/** What a figure of a chart is, so that it can be explained: a result or a step of the model, of one of the runs. */
export interface ChartPoint {
  /** The place of the run among the data's runs. */
  readonly run: number;
  /** `ID@YEAR`, or the name of a step that is the same in every year. */
  readonly address: string;
  /** Inputs that the point sets otherwise than its run. */
  readonly changes?: Readonly<Record<string, number>>;
}

/**
 * A chart, ready to be drawn. `option` holds the plot alone: title, subtitle and source line are set by whoever shows
 * it, in the text around the plot. It needs no theme of ECharts and fits any size from 420 × 260 px; of ECharts it needs
 * LineChart, BarChart, ScatterChart, GridComponent, TooltipComponent, MarkLineComponent, the LabelLayout feature and a
 * renderer (SVG keeps `font-variant-numeric` of its container).
 */
export interface ChartModel {
  /** The finding, computed from the data. */
  readonly title: string;
  /** Measure, unit, segment or workload, scenario. */
  readonly subtitle: string;
  readonly source: string;
  /** The chart in a sentence or two, as alternative text. */
  readonly description: string;
  readonly option: EChartsOption;
  readonly table: ChartTable;
  /** What a cell of the table shows; null for a label, and for figures that are not the model's. */
  readonly explains?: (row: number, column: string) => ChartPoint | null;
}

/** One scenario's deterministic run, under the name the reader knows. */
export interface ChartRun {
  readonly name: string;
  readonly result: ModelResult;
}

/** Data of `energyChart` and `savingChart`: one to four runs over the same years. */
export interface SegmentChartData extends ChartContext {
  readonly runs: readonly ChartRun[];
  readonly segment: Segment;
  readonly horizonYear: number;
  /** What the draws of a single run say of the line that the chart is about; several runs are drawn without. */
  readonly band?: Band | undefined;
}

/** Data of `costCurveChart`: one to four curves of one workload and year, and where each scenario's ceiling stands today. */
export interface CostCurveChartData extends ChartContext {
  readonly workload: Workload;
  readonly runs: readonly { readonly name: string; readonly curve: CostCurve; readonly ceiling: number }[];
}

/** The energy of one unit of service of one scenario; `hostOverhead` is the input `hardware.<w>.<h>.host_overhead`. */
export interface JouleRun {
  readonly name: string;
  readonly unitEnergy: Readonly<Record<HardwareColumn, UnitEnergy>>;
  readonly hostOverhead: Readonly<Record<HardwareColumn, number>>;
}

/** Data of `jouleChart`: one to four runs of one workload. */
export interface JouleChartData extends ChartContext {
  readonly workload: Workload;
  readonly runs: readonly JouleRun[];
}

/** Data of `forecastChart`: series of one scope and one unit; `drivers` are the ids that the model's demand stands on. */
export interface ForecastChartData extends ChartContext {
  readonly forecasts: readonly Forecast[];
  readonly drivers?: readonly string[] | undefined;
}
