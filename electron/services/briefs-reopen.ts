import { setImmediate as nextTurn } from 'node:timers/promises';
import { type Cause, causes, explainMoves } from '../../shared/brief/moved.ts';
import type { FiguresFile } from '../../shared/brief/frozen.ts';
import type { OpenRecipe } from '../../shared/contract/briefs.ts';
import type {
  Reopened,
  ReopenedFigure,
  ReopenedScenario,
  reopenContract,
} from '../../shared/contract/briefs-reopen.ts';
import type { ScenarioReference } from '../../shared/contract/model.ts';
import { evaluateModel, modelVersion } from '../../shared/model/evaluate.ts';
import { type OutputAt, parseOutputAt } from '../../shared/model/output-at.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { Bridge, BridgeEnd } from '../../shared/scenario/bridge.ts';
import { outputUnit } from '../../shared/units/quantity.ts';
import { readFrozenBrief, type RestoredBrief } from '../brief/frozen/read.ts';
import { catalogStatus } from '../db/queries/catalog-status.ts';
import type { Handlers, ServiceContext } from './handlers.ts';
import { type ReopenedEnds, reopenScenarios } from './reopened-scenarios.ts';

/** Reads a brief's PDF back, runs what it carries with today's model and data, and says what moved. Writes nothing. */
export const reopenHandlers: Handlers<keyof typeof reopenContract> = {
  'briefs.reopen': async (context, { pdf, name }) => {
    const restored = await readFrozenBrief(Buffer.from(pdf, 'base64'), name);
    return restored.ok ? ok(await reopen(context, restored.value)) : restored;
  },
};

/** `evaluate` stands in for today's model; the ordinary one where nothing else is said. */
export async function reopen(
  context: ServiceContext,
  restored: RestoredBrief,
  evaluate: typeof evaluateModel = evaluateModel,
): Promise<Reopened> {
  const { manifest, title, bytes } = restored;
  const opened = await reopenScenarios(context, restored, evaluate);
  const figures: ReopenedFigure[] = [];
  for (const [index, { ends }] of opened.entries()) {
    const own = restored.figures.filter(({ scenario }) => scenario === index);
    for await (const figure of moveFigures(own, ends, evaluate)) figures.push(figure);
  }
  const scenarios = opened.map(({ scenario }) => scenario);
  const { date, program, model, catalog } = manifest;
  return {
    format: 'memwatt-reopened/1',
    title,
    date,
    template: restored.recipe?.template ?? '',
    recipe: openRecipe(restored, scenarios),
    was: { program, model, catalog },
    now: { program: context.version, model: modelVersion, catalog: catalogStatus(context.catalog).version },
    attachments: { count: manifest.attachments.length, bytes },
    scenarios,
    figures,
  };
}

type FrozenFigure = FiguresFile['figures'][number];

/** The figures of one scenario, those of the draws last; between two of them others have their turn. */
async function* moveFigures(
  figures: readonly FrozenFigure[],
  ends: ReopenedEnds,
  evaluate: typeof evaluateModel,
): AsyncGenerator<ReopenedFigure> {
  const known: { readonly figure: FrozenFigure; readonly at: OutputAt }[] = [];
  const drawn: ReopenedFigure[] = [];
  for (const figure of figures) {
    const at = parseOutputAt(figure.address);
    if (!at.ok) drawn.push(unknownFigure(figure, at.error));
    else if (figure.statistic === 'central') known.push({ figure, at: at.value });
    else drawn.push(moveStatistic(figure, at.value, ends));
  }
  const asked = known.map(({ figure: { value }, at }) => ({ at, was: value }));
  let index = 0;
  for (const moved of explainMoves(asked, ends, evaluate)) {
    const subject = known[index++];
    if (subject === undefined) throw new Error('one answer a figure');
    yield {
      ...describeFigure(subject.figure, subject.at),
      stages: moved.stages,
      parts: moved.parts,
      bridges: { data: plainBridge(moved.bridges.data), choice: plainBridge(moved.bridges.choice) },
      problem: moved.problem,
    };
    await nextTurn();
  }
  yield* drawn;
}

function describeFigure(
  { scenario, address, statistic, isPrinted, value }: FrozenFigure,
  { output, year }: OutputAt,
): Omit<ReopenedFigure, 'stages' | 'parts' | 'bridges' | 'problem'> {
  const unit = outputUnit(output);
  return { scenario, address, output, year, unit, statistic, isPrinted, was: value };
}

/** A figure that today's model does not have: it stands as it was, with the reason why nothing is set against it. */
function unknownFigure(
  { scenario, address, statistic, isPrinted, value }: FrozenFigure,
  problem: ReopenedFigure['problem'],
): ReopenedFigure {
  const [output = address, year = ''] = address.split('@');
  return {
    scenario,
    address,
    output,
    year: Number.parseInt(year, 10) || 0,
    unit: '',
    statistic,
    isPrinted,
    was: value,
    stages: { method: null, data: null, choice: null },
    parts: null,
    bridges: { data: null, choice: null },
    problem,
  };
}

/** A number of the draws: each step draws anew; which input moved it is not taken apart. */
function moveStatistic(figure: FrozenFigure, at: OutputAt, ends: ReopenedEnds): ReopenedFigure {
  const { statistic, value: was } = figure;
  const read = (cause: Cause): Result<number | null> => {
    const end: Result<BridgeEnd> | null = cause === 'choice' ? (ends.choice ?? ends.data) : ends[cause];
    if (!end.ok || statistic === 'central') return end.ok ? ok(null) : end;
    const draws = cause === 'choice' && ends.choice !== null ? ends.drawsNow : ends.drawsThen;
    const sampled = ends.sample(end.value, at.year, draws);
    return sampled.ok ? ok(sampled.value.get(at.output)?.[0]?.[statistic] ?? null) : sampled;
  };
  const runs = { method: read('method'), data: read('data'), choice: read('choice') };
  const valueOf = (run: Result<number | null>): number | null => (run.ok ? run.value : null);
  const stages = { method: valueOf(runs.method), data: valueOf(runs.data), choice: valueOf(runs.choice) };
  const { method, data, choice } = stages;
  const failed = causes.map((cause) => runs[cause]).find((run) => !run.ok);
  return {
    ...describeFigure(figure, at),
    stages,
    parts:
      method === null || data === null || choice === null
        ? null
        : { method: method - was, data: data - method, choice: choice - data },
    bridges: { data: null, choice: null },
    problem: failed === undefined || failed.ok ? null : failed.error,
  };
}

function plainBridge(bridge: Bridge | null): ReopenedFigure['bridges']['data'] {
  if (bridge === null) return null;
  const { level, steps, idle, residual } = bridge;
  return { level, steps: steps.map((step) => ({ ...step, ids: [...step.ids] })), idle: [...idle], residual };
}

/** The recipe for the composer: a scenario that is still there by its name of today, another as the brief carries it. */
function openRecipe({ recipe }: RestoredBrief, scenarios: readonly ReopenedScenario[]): OpenRecipe | null {
  if (recipe === null) return null;
  const refer = (name: string): ScenarioReference => {
    const scenario = scenarios.find((each) => each.name === name);
    const today = scenario?.today.name ?? null;
    if (today !== null || scenario === undefined) return { kind: 'named', name: today ?? name };
    return { kind: 'content', content: scenario.branch };
  };
  const { previous, ...rest } = recipe;
  return {
    ...rest,
    scenarios: recipe.scenarios.map(refer),
    ...(previous === undefined ? {} : { previous: refer(previous) }),
  };
}
