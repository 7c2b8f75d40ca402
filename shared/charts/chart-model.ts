import type { EChartsOption } from 'echarts';
import type { Device, Forecast, Macro, Technology } from '../catalog/rows.ts';
import type { Boundary, ForecastUnit, Table } from '../catalog/vocabularies.ts';
import type { Theme } from '../design/tokens.ts';
import type { Language, Translate } from '../i18n/messages.ts';
import type { CostCurve, ModelResult, UnitEnergy } from '../model/result.ts';
import type { MoneyView } from '../units/money.ts';
import type { TechnologyGroup } from './efficiency-groups.ts';
import type { EfficiencyAxis, EfficiencyLevel } from './efficiency-points.ts';
import type { HardwareColumn, Segment, Workload } from '../model/vocabulary.ts';
import type { Band } from './band.ts';

/** How a chart is to speak and look. `brief` is print: no animation, no tooltip, smaller type. */
export interface ChartContext {
  readonly translate: Translate;
  readonly language: Language;
  readonly theme: Theme;
  readonly size?: 'screen' | 'brief' | undefined;
  /** How money is shown; in the model's dollars unless told. The data are in these dollars, and the builder converts. */
  readonly money?: MoneyView | undefined;
}

/** One cell of a chart's table: full precision; null where there is no figure. */
export type ChartCell = number | string | null;

/** The figures behind a chart, for the table view, for copies and for readers who cannot see it. */
export interface ChartTable {
  readonly columns: readonly { readonly key: string; readonly label: string; readonly unit?: string }[];
  readonly rows: readonly Readonly<Record<string, ChartCell>>[];
  /** The key in the model's `doors` of each row, where the rows are of the catalog. */
  readonly doors?: readonly string[] | undefined;
}

/** The catalog's row that a mark stands for. */
export interface Door {
  readonly table: Table;
  readonly id: string;
}

/** What a figure of a chart is, so that it can be explained: a result or a step of the model, of one of the runs. */
export interface ChartPoint {
  /** The place of the run among the data's runs, or what a single run is set against. */
  readonly run: number | 'reference';
  /** `ID@YEAR`, or the name of a step that is the same in every year. */
  readonly address: string;
  /** Inputs that the point sets otherwise than its run. */
  readonly changes?: Readonly<Record<string, number>>;
  /** The figure is something that draws say of the result, such as a percentile, and not the result itself. */
  readonly isAbout?: true;
}

/** How the figures of a chart's table stand in its plot, for whoever points at them or walks along them. */
export interface PlottedCells {
  /** The columns that are drawn; unless told, all whose figures are explained. */
  readonly columns?: readonly string[];
  /** How many of the first rows are drawn; all unless told. */
  readonly rows?: number;
  /** Of lying bars: the figures of a row stand on one level, each at its own place across. */
  readonly isOneLevel?: boolean;
  /** Figures that are lines across the plot, in the order of the drawn `markLine`. */
  readonly marks?: readonly { readonly row: number; readonly column: string }[];
}

/**
 * A chart, ready to be drawn. `option` holds the plot alone: title, subtitle and source line are set by whoever shows
 * it, in the text around the plot. It needs no theme of ECharts and fits any size from 420 × 260 px; of ECharts it needs
 * LineChart, BarChart, ScatterChart, CustomChart, GridComponent, TooltipComponent, MarkLineComponent, the LabelLayout feature and a
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
  /** How many rows of bars found no room, and the height that those which are drawn need, px; for charts of rows. */
  readonly cut?: number;
  readonly height?: number;
  /** What a cell of the table shows: a figure of the model, or one that a row of the catalog holds; null for anything else. */
  readonly explains?: (row: number, column: string) => ChartPoint | Door | null;
  readonly plotted?: PlottedCells | undefined;
  /** Where there are several plots side by side: the column of the table whose figures each of them shows. */
  readonly panels?: readonly string[] | undefined;
  /** Where a click on a mark leads, by the name of its data item. */
  readonly doors?: ReadonlyMap<string, Door> | undefined;
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

/** A scenario's curve of one workload and year, and where its ceiling stands. */
export interface CostRun {
  readonly name: string;
  readonly curve: CostCurve;
  readonly ceiling: number;
}

/** Data of `costCurveChart`: one to four curves of one workload and year. */
export interface CostCurveChartData extends ChartContext {
  readonly workload: Workload;
  readonly runs: readonly CostRun[];
  /** Drawn in slate behind a single run. */
  readonly reference?: CostRun | undefined;
}

/** The energy of one unit of service of one scenario; `hostOverhead` is the input `hardware.<w>.<h>.host_overhead`. */
export interface JouleRun {
  readonly name: string;
  readonly unitEnergy: Readonly<Record<HardwareColumn, UnitEnergy>>;
  readonly hostOverhead: Readonly<Record<HardwareColumn, number>>;
}

/** Data of `jouleChart`: one to four runs of one workload. */
export interface JouleChartData extends ChartContext {
  /** Where the axis ends, J/unit, so that charts side by side are alike; the longest bar unless told. */
  readonly longest?: number | undefined;
  readonly workload: Workload;
  readonly runs: readonly JouleRun[];
  /** Outlined in slate beside a single run, where it is another. */
  readonly reference?: JouleRun | undefined;
}

/**
 * Data of `forecastChart`: series of one scope. They are in one unit, the first's, unless `unit` names another: then series
 * with an equivalent in it are drawn too, marked as converted.
 */
export interface ForecastChartData extends ChartContext {
  readonly forecasts: readonly Forecast[];
  /** The ids that the model's demand stands on. */
  readonly drivers?: readonly string[] | undefined;
  /** The ids that the reader works with: they stand out, and the others step back. */
  readonly picked?: readonly string[] | undefined;
  /** The ids that are the reader's own rows: their names say so. */
  readonly own?: readonly string[] | undefined;
  readonly unit?: ForecastUnit | undefined;
  readonly scale?: 'linear' | 'log' | undefined;
  /** The last year drawn; later figures are in the table alone. */
  readonly until?: number | undefined;
}

/** Data of `revisionChart`: series of one scope and one unit, and the year whose figure was revised. */
export interface RevisionChartData extends ForecastChartData {
  readonly targetYear: number;
}

/** Data of `efficiencyChart`: the catalog's rows and what of them is to be seen. */
export interface EfficiencyChartData extends ChartContext {
  readonly devices: readonly Device[];
  readonly macros: readonly Macro[];
  readonly technologies: readonly Technology[];
  readonly against: EfficiencyAxis;
  readonly level: EfficiencyLevel;
  /** All unless told. Conventional devices are drawn at any boundary: they are what the others are held against. */
  readonly boundaries?: readonly Boundary[] | undefined;
  readonly groups?: readonly TechnologyGroup[] | undefined;
  /** The company whose devices speak, the others being context. */
  readonly company?: string | undefined;
  /** The key of the point that was asked for. */
  readonly selected?: string | undefined;
}
