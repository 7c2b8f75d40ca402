import { adoptionChart } from '../../../shared/charts/adoption-chart.ts';
import { bridgeChart } from '../../../shared/charts/bridge-chart.ts';
import { costCurveChart } from '../../../shared/charts/cost-curve-chart.ts';
import { distributionChart } from '../../../shared/charts/distribution-chart.ts';
import { energyChart } from '../../../shared/charts/energy-chart.ts';
import { jouleChart } from '../../../shared/charts/joule-chart.ts';
import { outcomeChart } from '../../../shared/charts/outcome-chart.ts';
import { savingChart } from '../../../shared/charts/saving-chart.ts';
import { tornadoChart } from '../../../shared/charts/tornado-chart.ts';
import { appError } from '../../../shared/errors.ts';
import { costCurve } from '../../../shared/model/evaluate.ts';
import type { OutputAt } from '../../../shared/model/output-at.ts';
import type { CostCurve, SegmentQuantity } from '../../../shared/model/result.ts';
import { askModel, respondTo } from '../../../shared/model/sensitivity/response.ts';
import { measureTornado } from '../../../shared/model/sensitivity/tornado.ts';
import { drawInputs } from '../../../shared/model/uncertainty/sample-model.ts';
import { type Segment, workloads } from '../../../shared/model/vocabulary.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { bridgeBetween } from '../../../shared/scenario/bridge.ts';
import { largestWorkload } from '../largest-workload.ts';
import type { BriefRun } from '../subject.ts';
import type { ChartTask, Drawn } from './charts.ts';

/** A chart of what the scenarios come to. Fails as the model does, and where the brief lacks a scenario that it needs. */
export function drawModelChart(task: ChartTask): Result<Drawn> {
  const first = task.workshop.firstRun(task.name);
  if (!first.ok) return first;
  const { block } = task;
  switch (block.chart) {
    case 'energy':
    case 'saving':
    case 'outcome':
      return drawOverYears(task, first.value);
    case 'cost-curve':
      return drawCostCurve(task);
    case 'joule':
      return drawJoule(task);
    case 'adoption':
      return ok(drawAdoption(task, first.value));
    case 'tornado':
      return drawTornado(task, first.value);
    case 'distribution':
      return drawDistribution(task, first.value);
    case 'bridge':
      return drawBridge(task, first.value);
    default:
      throw new Error(`${block.chart} is no chart of the model`);
  }
}

const segmentOf = ({ block }: ChartTask): Segment => block.segment ?? 'datacentre';

function outputAtOf(task: ChartTask): OutputAt {
  const quantity: SegmentQuantity = task.block.quantity ?? 'energy.saved';
  return { output: `${quantity}.${segmentOf(task)}`, year: task.workshop.subject.recipe.horizonYear };
}

function drawOverYears(task: ChartTask, first: BriefRun): Result<Drawn> {
  const { workshop, block, context } = task;
  const { runs, recipe } = workshop.subject;
  const segment = segmentOf(task);
  const quantity = block.quantity ?? 'energy.saved';
  const line = { energy: 'energy.total', saving: 'energy.saved', outcome: quantity } as const;
  const about = line[block.chart === 'energy' || block.chart === 'saving' ? block.chart : 'outcome'];
  const band = runs.length === 1 ? first.run.bandOf(`${about}.${segment}`) : ok(undefined);
  if (!band.ok) return band;
  const data = {
    ...context,
    runs: runs.map(({ name, run }) => ({ name, result: run.result })),
    segment,
    horizonYear: recipe.horizonYear,
    band: band.value,
  };
  if (block.chart === 'energy') return ok({ model: energyChart(data) });
  if (block.chart === 'saving') return ok({ model: savingChart(data) });
  return ok({ model: outcomeChart({ ...data, quantity }) });
}

function numberOf({ run }: BriefRun, id: string): number {
  const value = run.scenario.central[id];
  return typeof value === 'number' ? value : 0;
}

function drawCostCurve(task: ChartTask): Result<Drawn> {
  const { workshop, block, context } = task;
  const workload = block.workload ?? largestWorkload(workshop, segmentOf(task));
  const curves: { name: string; curve: CostCurve; ceiling: number }[] = [];
  for (const each of workshop.subject.runs) {
    const curve = costCurve(each.run.scenario.inputs, workload, workshop.subject.recipe.horizonYear);
    if (!curve.ok) return curve;
    const ceiling = numberOf(each, `adoption.${workload}.ceiling`);
    curves.push({ name: each.name, curve: curve.value, ceiling });
  }
  return ok({ model: costCurveChart({ ...context, workload, runs: curves }) });
}

function drawJoule(task: ChartTask): Result<Drawn> {
  const { workshop, block, context } = task;
  const workload = block.workload ?? largestWorkload(workshop, segmentOf(task));
  return ok({
    model: jouleChart({
      ...context,
      workload,
      runs: workshop.subject.runs.map((each) => ({
        name: each.name,
        unitEnergy: each.run.result.unitEnergy[workload],
        hostOverhead: {
          base: numberOf(each, `hardware.${workload}.base.host_overhead`),
          imc: numberOf(each, `hardware.${workload}.imc.host_overhead`),
        },
      })),
    }),
  });
}

function drawAdoption(task: ChartTask, { name, run }: BriefRun): Drawn {
  const segment = segmentOf(task);
  return {
    model: adoptionChart({
      ...task.context,
      name,
      result: run.result,
      segment,
      workloads: workloads.filter(
        (workload) => run.scenario.central[`workload.${workload}.segment`] === segment,
      ),
      horizonYear: task.workshop.subject.recipe.horizonYear,
    }),
  };
}

function drawTornado(task: ChartTask, { name, run }: BriefRun): Result<Drawn> {
  const at = outputAtOf(task);
  if (!run.isDrawn) return ok({ absent: task.workshop.subject.translate('briefs.pdfNothingDrawn') });
  const asked = askModel(run.scenario.inputs, run.years, at);
  if (!asked.ok) return asked;
  const bars = measureTornado(respondTo(asked.value));
  if (!bars.ok) return bars;
  const rows = task.workshop.subject.rows;
  const graded = bars.value.map((bar) => ({
    ...bar,
    grade:
      run.scenario.overridden[bar.id] === undefined
        ? (rows.rowOf('inputs', bar.id)?.grade ?? 'assumption')
        : (run.scenario.sources[bar.id]?.grade ?? 'assumption'),
  }));
  const { central } = asked.value;
  // Names of two lines need room: half as wide, there is room for fewer.
  const count = task.workshop.subject.style.chartWidth === 'half' ? 5 : 8;
  return ok({
    model: tornadoChart({ ...task.context, name, at, central, bars: graded, room: { kind: 'rows', count } }),
  });
}

function drawDistribution(task: ChartTask, { name, run }: BriefRun): Result<Drawn> {
  const at = outputAtOf(task);
  if (!run.isDrawn) return ok({ absent: task.workshop.subject.translate('briefs.pdfNothingDrawn') });
  const asked = askModel(run.scenario.inputs, run.years, at);
  if (!asked.ok) return asked;
  const { seed, samples } = run.scenario;
  const draws = respondTo(asked.value).run(drawInputs(run.uncertainty, { seed, samples }), samples);
  if (!draws.ok) return draws;
  const { central } = asked.value;
  return ok({
    model: distributionChart({ ...task.context, name, at, central, draws: draws.value, threshold: 0 }),
  });
}

/** From what came before to the first scenario; where nothing came before, from the first to the second. */
function drawBridge(task: ChartTask, first: BriefRun): Result<Drawn> {
  const { runs, previous } = task.workshop.subject;
  const [from, to] = previous === null ? [first, runs[1]] : [previous, first];
  if (to === undefined) return fail(appError('brief-needs-second', task.name));
  const at = outputAtOf(task);
  const bridge = bridgeBetween(from.run.scenario, to.run.scenario, at);
  if (!bridge.ok) return bridge;
  const names = [from.name, to.name] as const;
  return ok({ model: bridgeChart({ ...task.context, at, names, bridge: bridge.value }) });
}
