import { setImmediate as nextTurn } from 'node:timers/promises';
import { type Cause, causes, explainMoves, type MovedFigure, moveInput } from '../../shared/brief/moved.ts';
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
import { addressOf, type Instance, instanceAt } from '../../shared/model/explain/address.ts';
import { inputDefinitions } from '../../shared/model/inputs.ts';
import { type Measure, measureModel } from '../../shared/model/measure.ts';
import { outputIds } from '../../shared/model/outputs.ts';
import { appError } from '../../shared/errors.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { Bridge, BridgeEnd } from '../../shared/scenario/bridge.ts';
import { plainValue } from '../../shared/scenario/comparison-file.ts';
import type { InputValue } from '../../shared/scenario/file.ts';
import { readFrozenBrief, type RestoredBrief } from '../brief/frozen/read.ts';
import { catalogStatus } from '../db/queries/catalog-status.ts';
import type { Handlers, ServiceContext } from './handlers.ts';
import { reopenMoney } from './reopened-money.ts';
import { type ReopenedEnds, reopenScenarios } from './reopened-scenarios.ts';

/** Reads a brief's PDF back, runs what it carries with today's model and data, and says what moved. Writes nothing. */
export const reopenHandlers: Handlers<keyof typeof reopenContract> = {
  'briefs.reopen': async (context, { pdf, name }) => {
    const restored = await readFrozenBrief(Buffer.from(pdf, 'base64'), name);
    return restored.ok ? ok(await reopen(context, restored.value)) : restored;
  },
};

/** Today's model, or another in its place: its runs whole, and any number of them. */
export interface Model {
  readonly evaluate: typeof evaluateModel;
  readonly measure: Measure;
}

/** Sets a restored brief beside today; after each figure `context.report` hears how far it is. */
export async function reopen(
  context: ServiceContext,
  restored: RestoredBrief,
  model: Model = { evaluate: evaluateModel, measure: measureModel },
): Promise<Reopened> {
  const { manifest, title, bytes } = restored;
  const total = restored.figures.length;
  context.report?.({ done: 0, total });
  const opened = await reopenScenarios(context, restored, model.evaluate);
  const figures: ReopenedFigure[] = [];
  for (const [index, { ends }] of opened.entries()) {
    const own = restored.figures.filter(({ scenario }) => scenario === index);
    for (const figure of moveFigures(own, ends, model)) {
      figures.push(figure);
      context.report?.({ done: figures.length, total });
      // Between two of them others have their turn.
      await nextTurn();
    }
  }
  const scenarios = opened.map(({ scenario }) => scenario);
  const { date, program, model: equations, catalog } = manifest;
  return {
    format: 'memwatt-reopened/1',
    title,
    date,
    template: restored.recipe?.template ?? '',
    recipe: openRecipe(restored, scenarios),
    was: { program, model: equations, catalog },
    now: { program: context.version, model: modelVersion, catalog: catalogStatus(context.catalog).version },
    attachments: { count: manifest.attachments.length, bytes },
    scenarios,
    figures,
    money: reopenMoney(context, restored),
  };
}

type FrozenFigure = FiguresFile['figures'][number];

/** The figures of one scenario: results and steps, then inputs, those of the draws and those that are unknown. */
function* moveFigures(
  figures: readonly FrozenFigure[],
  ends: ReopenedEnds,
  { measure }: Model,
): Generator<ReopenedFigure> {
  const asked = figures.flatMap((figure) => {
    const at = instanceAt(figure.address);
    const { value: was } = figure;
    const isAsked = at !== undefined && figure.statistic === 'central' && typeof was === 'number';
    return isAsked ? [{ figure, at, was }] : [];
  });
  let index = 0;
  for (const moved of explainMoves(asked, ends, measure)) {
    const subject = asked[index++];
    if (subject === undefined) throw new Error('one answer a figure');
    yield describeFigure(subject.figure, subject.at.quantity.unit, moved);
  }
  const done = new Set(asked.map(({ figure }) => figure));
  for (const figure of figures) {
    if (!done.has(figure)) yield moveOther(figure, ends);
  }
}

function moveOther(figure: FrozenFigure, ends: ReopenedEnds): ReopenedFigure {
  const { address, statistic, value } = figure;
  const input = inputDefinitions.get(address);
  if (input !== undefined && statistic === 'central') {
    return describeFigure(figure, input.unit, moveInput(address, value, ends));
  }
  const at = instanceAt(address);
  if (at !== undefined && statistic !== 'central' && typeof value === 'number') {
    return describeFigure(figure, at.quantity.unit, moveStatistic(statistic, value, at, ends));
  }
  // Today's model does not have it: it stands as it was, with the reason why nothing is set against it.
  const [id = address] = address.split('@');
  return describeFigure(figure, '', {
    stages: { method: null, data: null, choice: null },
    parts: null,
    bridges: { data: null, choice: null },
    problem: appError('output-unknown', address, { value: id }),
  });
}

function describeFigure(
  { scenario, address, statistic, isPrinted, value }: FrozenFigure,
  unit: string,
  { stages, parts, bridges, problem }: MovedFigure<InputValue>,
): ReopenedFigure {
  const [id = address, year] = address.split('@');
  const plain = (stage: InputValue | null): ReopenedFigure['was'] | null =>
    stage === null ? null : plainValue(stage);
  return {
    scenario,
    address,
    id,
    year: year === undefined ? null : Number.parseInt(year, 10) || 0,
    unit,
    statistic,
    isPrinted,
    was: value,
    stages: { method: plain(stages.method), data: plain(stages.data), choice: plain(stages.choice) },
    parts,
    bridges: { data: plainBridge(bridges.data), choice: plainBridge(bridges.choice) },
    problem,
  };
}

/** A number of the draws: each step draws anew; which input moved it is not taken apart. */
function moveStatistic(
  statistic: Exclude<FrozenFigure['statistic'], 'central'>,
  was: number,
  at: Instance,
  ends: ReopenedEnds,
): MovedFigure {
  const [id] = addressOf(at).split('@');
  const output = outputIds.find((known) => known === id);
  const read = (cause: Cause): Result<number | null> => {
    const end: Result<BridgeEnd> | null = cause === 'choice' ? (ends.choice ?? ends.data) : ends[cause];
    const { year } = at.index;
    if (!end.ok || output === undefined || year === undefined) return end.ok ? ok(null) : end;
    const draws = cause === 'choice' && ends.choice !== null ? ends.drawsNow : ends.drawsThen;
    const sampled = ends.sample(end.value, year, draws);
    return sampled.ok ? ok(sampled.value.get(output)?.[0]?.[statistic] ?? null) : sampled;
  };
  const runs = { method: read('method'), data: read('data'), choice: read('choice') };
  const valueOf = (run: Result<number | null>): number | null => (run.ok ? run.value : null);
  const stages = { method: valueOf(runs.method), data: valueOf(runs.data), choice: valueOf(runs.choice) };
  const { method, data, choice } = stages;
  const failed = causes.map((cause) => runs[cause]).find((run) => !run.ok);
  return {
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
  const { steps, idle, residual } = bridge;
  return { steps: steps.map((step) => ({ ...step, ids: [...step.ids] })), idle: [...idle], residual };
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
