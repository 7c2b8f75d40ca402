import type { Input, Source } from '../../shared/catalog/rows.ts';
import { grades } from '../../shared/catalog/vocabularies.ts';
import type { ChartContext, ChartModel } from '../../shared/charts/chart-model.ts';
import { costCurveChart } from '../../shared/charts/cost-curve-chart.ts';
import { energyChart } from '../../shared/charts/energy-chart.ts';
import { jouleChart } from '../../shared/charts/joule-chart.ts';
import { savingChart } from '../../shared/charts/saving-chart.ts';
import { horizonIndex, runNames, segmentSeries } from '../../shared/charts/segment-runs.ts';
import type { BriefChart } from '../../shared/contract/briefs.ts';
import { gradeShapes } from '../../shared/design/tokens.ts';
import type { Language, Translate } from '../../shared/i18n/messages.ts';
import { segmentName } from '../../shared/i18n/names.ts';
import { costCurve, modelVersion } from '../../shared/model/evaluate.ts';
import type { CostCurve, ModelResult } from '../../shared/model/result.ts';
import { sampleModel } from '../../shared/model/uncertainty/sample-model.ts';
import { resolveUncertainty } from '../../shared/model/uncertainty/uncertain-inputs.ts';
import { type HardwareColumn, segments, type Workload, workloads } from '../../shared/model/vocabulary.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { ResolvedScenario } from '../../shared/scenario/file.ts';
import { formatNumber, formatQuantity } from '../../shared/units/format.ts';
import { outputUnit } from '../../shared/units/quantity.ts';
import { type Evidence, listAssumptions } from './assumptions.ts';
import { chartToSvg } from './charts-to-svg.ts';
import { compareRuns } from './comparison.ts';
import type { Attachment, BriefDocument } from './document.ts';
import { type SavingBand, summarise } from './summary.ts';

/** Everything a brief is made of, whoever asks for it. */
export interface BriefSubject {
  /** One to four scenarios over the same years, the horizon year among them; the first is the one spoken of. */
  readonly runs: readonly { readonly scenario: ResolvedScenario; readonly result: ModelResult }[];
  readonly horizonYear: number;
  readonly charts: readonly BriefChart[];
  readonly language: Language;
  readonly translate: Translate;
  readonly paper: 'a4' | 'us-letter';
  /** YYYY-MM-DD. */
  readonly date: string;
  /** Plain text of the analyst; empty lines part paragraphs. */
  readonly notes: string;
  readonly inputs: readonly Input[];
  readonly sources: readonly Source[];
  readonly versions: { readonly program: string; readonly catalog: string };
  readonly attachments: readonly Attachment[];
}

/** Size of a chart in px; it is scaled to the width of the text. */
const chartSize = { width: 640, height: 228 } as const;
/** What each bar of the joule chart beyond two adds to its height, px: six rows of it. */
const extraBarHeight = 48;

/** Puts a brief together: title, figures, words, drawings and tables, ready to be typeset. Fails where a cost curve does. */
export function composeBrief(subject: BriefSubject): Result<BriefDocument> {
  const { translate, language, horizonYear } = subject;
  const first = subject.runs[0];
  if (first === undefined) throw new Error('a brief without a scenario');
  const at = horizonIndex(first.result.years, horizonYear);
  const names = runNames(subject.runs.map((run) => run.scenario));
  const runs = subject.runs.map((run, index) => ({ ...run, name: names[index] ?? run.scenario.name }));
  const workload = largestWorkload(first, at);
  const evidence: Evidence = {
    inputs: subject.inputs,
    sources: new Map(subject.sources.map((source) => [source.id, source])),
    language,
    translate,
  };
  const context: ChartContext = { translate, language, theme: 'light', size: 'brief' };
  const charts: { model: ChartModel; height: number }[] = [];
  for (const chart of subject.charts) {
    const model = drawChart(chart, { runs, horizonYear, workload, context });
    if (!model.ok) return model;
    const extraBars = chart === 'joule' ? Math.max(0, model.value.table.columns.length - 3) : 0;
    charts.push({ model: model.value, height: chartSize.height + extraBars * extraBarHeight });
  }
  const title = energyChart({ ...context, runs, segment: 'datacentre', horizonYear }).title;
  const { rows, footnotes } = listAssumptions(first.scenario, workload, evidence);
  const name = runs[0]?.name ?? '';
  const band = savingBand(first.scenario, horizonYear);
  if (!band.ok) return band;
  const hasChanges = rows.some((row) => row.before !== '');
  const summary = summarise({
    name,
    result: first.result,
    year: horizonYear,
    at,
    workload,
    language,
    translate,
    band: band.value,
  });
  return ok({
    language,
    paper: subject.paper,
    date: dateParts(subject.date),
    title,
    description: summary,
    kicker: translate('briefs.pdfKicker', { year: horizonYear }),
    scenarioLine: translate(runs.length > 1 ? 'briefs.pdfScenariosLine' : 'briefs.pdfScenarioLine', {
      names: names.join(', '),
    }),
    dateText: longDate(subject.date, language),
    versions: translate('briefs.pdfFooterVersions', {
      catalog: subject.versions.catalog,
      model: modelVersion,
      version: subject.versions.program,
    }),
    words: fixedWords(translate, horizonYear),
    figures: keyFigures(first.result, at, evidence),
    figuresNote: translate('briefs.pdfFiguresNote', { year: horizonYear, name }),
    summary,
    notes: subject.notes
      .split(/\r?\n\s*\r?\n/u)
      .map((paragraph) => paragraph.trim())
      .filter((paragraph) => paragraph !== ''),
    charts: charts.map(({ model, height }) => ({
      title: model.title,
      subtitle: model.subtitle,
      source: model.source,
      description: model.description,
      svg: chartToSvg(model, { width: chartSize.width, height }, language),
    })),
    comparison: runs.length > 1 ? compareRuns(runs, at, evidence) : null,
    assumptionsLead: translate(hasChanges ? 'briefs.pdfAssumptionsLead' : 'briefs.pdfAssumptionsLeadPlain', {
      count: formatNumber(Object.keys(first.scenario.inputs).length, { language, digits: 6 }),
    }),
    assumptions: rows,
    footnotes,
    method: translate('briefs.pdfMethodText'),
    grades: grades.map((grade) => ({
      shape: gradeShapes[grade],
      name: translate(`vocabulary.grade.${grade}`),
      meaning: translate(`vocabulary.grade.${grade}.meaning`),
    })),
    disclaimer: translate('briefs.pdfDisclaimer'),
    attachments: subject.attachments,
  });
}

/** What the draws say of the net saving in data centres; null where the scenario draws nothing. Fails as sampling does. */
function savingBand(scenario: ResolvedScenario, year: number): Result<SavingBand | null> {
  const resolved = resolveUncertainty(scenario.inputs);
  if (!resolved.ok) return resolved;
  const drawn = resolved.value.uncertain.length;
  if (drawn === 0 || scenario.samples === 0) return ok(null);
  const output = 'energy.saved.datacentre';
  const options = { seed: scenario.seed, samples: scenario.samples, outputs: [output] } as const;
  const sampled = sampleModel(scenario.inputs, { from: year, to: year }, options);
  if (!sampled.ok) return sampled;
  const summary = sampled.value.series.get(output)?.[0];
  return ok(summary === undefined ? null : { ...summary, samples: scenario.samples, drawn });
}

/** The data-centre workload that takes the most electricity: its cost and its joule are the ones shown. */
function largestWorkload({ scenario, result }: BriefSubject['runs'][number], at: number): Workload {
  const demand = (workload: Workload): number =>
    result.series[`workload.${workload}.energy_baseline`][at] ?? 0;
  return (
    workloads
      .filter((workload) => scenario.inputs[`workload.${workload}.segment`] === 'datacentre')
      .toSorted((a, b) => demand(b) - demand(a))[0] ?? 'llm_decode'
  );
}

interface Drawn {
  readonly runs: readonly {
    readonly name: string;
    readonly scenario: ResolvedScenario;
    readonly result: ModelResult;
  }[];
  readonly horizonYear: number;
  readonly workload: Workload;
  readonly context: ChartContext;
}

function drawChart(chart: BriefChart, { runs, horizonYear, workload, context }: Drawn): Result<ChartModel> {
  if (chart === 'energy') return ok(energyChart({ ...context, runs, segment: 'datacentre', horizonYear }));
  if (chart === 'saving') return ok(savingChart({ ...context, runs, segment: 'datacentre', horizonYear }));
  const number = (scenario: ResolvedScenario, id: string): number => {
    const value = scenario.central[id];
    return typeof value === 'number' ? value : 0;
  };
  if (chart === 'joule') {
    const overhead = (scenario: ResolvedScenario, column: HardwareColumn): number =>
      number(scenario, `hardware.${workload}.${column}.host_overhead`);
    return ok(
      jouleChart({
        ...context,
        workload,
        runs: runs.map(({ name, scenario, result }) => ({
          name,
          unitEnergy: result.unitEnergy[workload],
          hostOverhead: { base: overhead(scenario, 'base'), imc: overhead(scenario, 'imc') },
        })),
      }),
    );
  }
  const curves: { name: string; curve: CostCurve; ceiling: number }[] = [];
  for (const { name, scenario } of runs) {
    const curve = costCurve(scenario.inputs, workload, horizonYear);
    if (!curve.ok) return curve;
    curves.push({ name, curve: curve.value, ceiling: number(scenario, `adoption.${workload}.ceiling`) });
  }
  return ok(costCurveChart({ ...context, workload, runs: curves }));
}

/** What the band at the top of page one says of each segment. */
const bandQuantities = ['energy.saved', 'power.saved', 'carbon.saved', 'bill.saved', 'cost.index'] as const;

function keyFigures(
  result: ModelResult,
  at: number,
  { language, translate }: Evidence,
): BriefDocument['figures'] {
  return segments.map((segment) => ({
    segment: segmentName(segment, translate),
    items: bandQuantities.map((quantity) => {
      const value = segmentSeries(result, quantity, segment)[at] ?? 0;
      return {
        label: translate(`model.output.segment.${quantity}`),
        value:
          quantity === 'cost.index'
            ? formatNumber(value, { language, digits: 4 })
            : formatQuantity(value, outputUnit(`${quantity}.${segment}`), { language }),
      };
    }),
  }));
}

function fixedWords(translate: Translate, year: number): Record<string, string> {
  return {
    summary: translate('briefs.pdfSummary'),
    charts: translate('briefs.pdfCharts'),
    comparison: translate('briefs.pdfComparison'),
    assumptions: translate('briefs.pdfAssumptions'),
    method: translate('briefs.pdfMethod'),
    grades: translate('briefs.pdfGrades'),
    notes: translate('briefs.pdfNotes'),
    disclaimer: translate('briefs.pdfDisclaimerHeading'),
    quantity: translate('briefs.pdfQuantity'),
    differingInputs: translate('briefs.pdfDifferingInputs'),
    noDifferingInputs: translate('briefs.pdfNoDifferingInputs'),
    results: translate('briefs.pdfResults', { year }),
    differenceNote: translate('briefs.pdfDifferenceNote'),
    input: translate('briefs.pdfInput'),
    value: translate('briefs.pdfValue'),
    range: translate('briefs.pdfRange'),
    grade: translate('briefs.pdfGrade'),
    // Only the typesetter knows the numbers: it puts them in the place of these words.
    page: translate('briefs.pdfPage', { page: '<page>', pages: '<pages>' }),
  };
}

function dateParts(date: string): BriefDocument['date'] {
  const [year = 1970, month = 1, day = 1] = date.split('-').map(Number);
  return { year, month, day };
}

const dateLocales = { en: 'en-GB', ja: 'ja-JP', zh: 'zh-CN' } as const satisfies Record<Language, string>;

function longDate(date: string, language: Language): string {
  return new Intl.DateTimeFormat(dateLocales[language], { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${date}T00:00:00Z`),
  );
}
