import type { DocumentBlock, DocumentChart } from '../../../shared/brief/document.ts';
import type { BriefBlock, BriefChart } from '../../../shared/brief/recipe.ts';
import type { ChartContext, ChartModel } from '../../../shared/charts/chart-model.ts';
import { unitText } from '../../../shared/catalog/unit-text.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { chartToSvg } from '../charts-to-svg.ts';
import { textOf, type Workshop } from '../workshop.ts';
import { drawCatalogChart } from './catalog-charts.ts';
import type { Translate } from '../../../shared/i18n/messages.ts';
import { forecastPointsTable } from './forecast-tables.ts';
import { drawModelChart } from './model-charts.ts';

export type ChartBlock = Extract<BriefBlock, { kind: 'chart' }>;

/** What a chart builder is given: the words, the choices of the block, and what the block is called in errors. */
export interface ChartTask {
  readonly workshop: Workshop;
  readonly block: ChartBlock;
  readonly name: string;
  readonly context: ChartContext;
}

/** A chart, or why there is none: the catalog has no such figures. */
export type Drawn = { readonly model: ChartModel } | { readonly absent: string };

/** Sizes in px, scaled to the width of the text or to half of it: 12 px come to about 8 pt and 6 pt. */
const sizes = { full: { width: 720, height: 228 }, half: { width: 440, height: 236 } } as const;

/** Charts that need more height than the others, px. */
const heights: Partial<Record<BriefChart, number>> = {
  energy: 310,
  forecast: 400,
  revision: 300,
  efficiency: 360,
  tornado: 300,
  bridge: 280,
  adoption: 250,
};
/** What each bar of the joule chart beyond two adds to its height, px: six rows of it. */
const extraBarHeight = 48;
/** What each row of a bridge takes, px. */
const bridgeRowHeight = 30;

const catalogCharts: ReadonlySet<BriefChart> = new Set(['forecast', 'revision', 'efficiency', 'funding']);

/** A chart of the brief, drawn; where the catalog has no figures for it, a line that says so. Fails as its builder does. */
export function chart(workshop: Workshop, block: ChartBlock, name: string): Result<DocumentBlock[]> {
  const { translate, language, style, money } = workshop.subject;
  const context: ChartContext = { translate, language, theme: 'light', size: 'brief', money };
  const task: ChartTask = { workshop, block, name, context };
  const drawn = catalogCharts.has(block.chart) ? drawCatalogChart(task) : drawModelChart(task);
  if (!drawn.ok) return drawn;
  if ('absent' in drawn.value) {
    return ok([{ kind: 'paragraph', content: textOf(drawn.value.absent), tone: 'muted' }]);
  }
  const { model } = drawn.value;
  const { width, height } = sizes[style.chartWidth];
  const bars = block.chart === 'joule' ? Math.max(0, model.table.columns.length - 3) : 0;
  // A step of a bridge has a name of two lines.
  const steps = block.chart === 'bridge' ? model.table.rows.length * bridgeRowHeight + 60 : 0;
  const least = style.chartWidth === 'full' ? (heights[block.chart] ?? height) : height;
  const made = documentChart(
    workshop,
    block.chart,
    model,
    width,
    Math.max(least, steps) + bars * extraBarHeight,
  );
  const behind = hasUnnamedSeries(made, translate) ? pointsBehind(workshop, name) : ok([]);
  return behind.ok ? ok([made, ...behind.value]) : behind;
}

/** Whether a chart of forecasts had no room for all names: it then says how many stand in a table. */
function hasUnnamedSeries({ chart: kind, svg }: DocumentChart, translate: Translate): boolean {
  const words = translate('charts.moreSeriesInTable', { count: '0' })
    .split('0')
    .join(String.raw`\d+`);
  return kind === 'forecast' && new RegExp(words, 'u').test(svg);
}

/** The table of the figures behind such a chart, unless the brief has it anyway. */
function pointsBehind(workshop: Workshop, name: string): Result<DocumentBlock[]> {
  const hasTable = workshop.subject.recipe.blocks.some(
    (block) => block.kind === 'table' && block.table === 'forecast-points',
  );
  return hasTable ? ok([]) : forecastPointsTable(workshop, name);
}

function documentChart(
  workshop: Workshop,
  kind: BriefChart,
  model: ChartModel,
  width: number,
  height: number,
): DocumentChart {
  const { language } = workshop.subject;
  const { columns, rows } = model.table;
  return {
    kind: 'chart',
    chart: kind,
    title: model.title,
    level: workshop.level,
    subtitle: model.subtitle,
    source: model.source,
    description: model.description,
    svg: chartToSvg(model, { width, height }, language),
    width,
    height,
    table: {
      columns: columns.map(({ label, unit = '' }) => ({
        label,
        unit: unit === '' ? '' : unitText(unit, workshop.subject),
      })),
      rows: rows.map((row) => columns.map(({ key }) => row[key] ?? null)),
    },
  };
}
