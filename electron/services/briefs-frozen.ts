import type { EvidenceRows } from '../../shared/catalog/claim-evidence-figures.ts';
import type { FigureEntry } from '../../shared/brief/document.ts';
import type { FiguresFile, RowsFile } from '../../shared/brief/frozen.ts';
import type { OpenRecipe } from '../../shared/contract/briefs.ts';
import type { ResultFile, ScenarioReference } from '../../shared/contract/model.ts';
import type { Table } from '../../shared/catalog/vocabularies.ts';
import type { Language } from '../../shared/i18n/messages.ts';
import { LatestMap } from '../../shared/latest-map.ts';
import { modelVersion } from '../../shared/model/evaluate.ts';
import { shownInput } from '../../shared/brief/moved.ts';
import { measureModel } from '../../shared/model/measure.ts';
import { addressOf, parseTarget } from '../../shared/model/explain/address.ts';
import { outputIds } from '../../shared/model/outputs.ts';
import type { ModelResult, OutputId, SegmentQuantity } from '../../shared/model/result.ts';
import type { SampledResult } from '../../shared/model/uncertainty/sample-model.ts';
import { firstYear, segments } from '../../shared/model/vocabulary.ts';
import { ok, type Result } from '../../shared/result.ts';
import { plainValue } from '../../shared/scenario/comparison-file.ts';
import type { ResolvedScenario, ScenarioFile } from '../../shared/scenario/file.ts';
import type { MoneyView } from '../../shared/units/money.ts';
import { freezeBrief, type FrozenBrief, type NamedRecipe } from '../brief/frozen/attach.ts';
import type { Catalog } from '../db/open.ts';
import { catalogStatus } from '../db/queries/catalog-status.ts';
import { listScenarios } from '../db/queries/scenarios.ts';
import type { ServiceContext } from './handlers.ts';
import { modelHandlers, resultFile } from './model.ts';
import { ownCitations } from './reopened-origins.ts';
import { readChains } from './scenario-library.ts';

/** A scenario of a brief, as it was named, and its run over years that hold the horizon year. */
export interface FreezingRun {
  readonly reference: ScenarioReference;
  /** As the brief's pages call it. */
  readonly name: string;
  readonly scenario: ResolvedScenario;
  readonly result: ModelResult;
  /** What the draws say of the same years; null where nothing is drawn. Fails as sampling does. */
  readonly sampled: () => Result<SampledResult | null>;
}

/** What of a brief is frozen. */
export interface Freezing {
  readonly recipe: OpenRecipe;
  /** YYYY-MM-DD as printed. */
  readonly date: string;
  /** The scenarios of the recipe in their order; after them the one that `changes` speaks of, where it is another. */
  readonly runs: readonly FreezingRun[];
  /** How its pages show money, whose rows are frozen with the others. */
  readonly money: MoneyView;
  /** The rows of the open catalog: those that the pages were made of, so that none is read twice. */
  readonly rowsOf: EvidenceRows['rowsOf'];
  /** The entries of the document's appendix. */
  readonly figures: readonly Pick<FigureEntry, 'address' | 'scenario'>[];
}

/** What a brief answers for whether a page prints it or not, at the horizon year. */
const headlines = [
  'energy.total',
  'energy.gross',
  'energy.saved',
  'power.saved',
  'carbon.saved',
  'bill.saved',
  'cost.index',
] as const satisfies readonly SegmentQuantity[];

/** Gathers what a brief stands on and makes the attachments of it. Fails as running its scenarios does. */
export async function freeze(context: ServiceContext, freezing: Freezing): Promise<Result<FrozenBrief>> {
  const { recipe, runs, date } = freezing;
  const { language } = recipe;
  const chains = readChains(
    context.catalog,
    runs.map(({ reference }) => reference),
  );
  if (!chains.ok) return chains;
  const saved = new Map(listScenarios(context.catalog).map(({ name, id }) => [name, id]));
  const scenarios: Parameters<typeof freezeBrief>[0]['scenarios'][number][] = [];
  for (const [index, run] of runs.entries()) {
    const { reference, scenario } = run;
    const result = await runWhole(context, run, language);
    if (!result.ok) return result;
    const id = reference.kind === 'named' ? (saved.get(reference.name) ?? null) : null;
    scenarios.push({ id, chain: chains.value[index] ?? [], resolved: scenario, result: result.value });
  }
  const { version: catalog } = catalogStatus(context.catalog);
  return ok(
    freezeBrief({
      recipe: nameScenarios(freezing),
      date,
      versions: { program: context.version, model: modelVersion, catalog },
      scenarios,
      figures: listFigures(
        freezing,
        scenarios.map(({ result }) => result),
      ),
      rows: listUsedRows(context.catalog, freezing, chains.value),
      translate: context.translate(language),
    }),
  );
}

/** So many whole results are kept between exports. */
const kept = new LatestMap<string, ResultFile>(16);

/** The result file of a scenario, draws and all; one that was made before of the same inputs is taken up again. */
async function runWhole(
  context: ServiceContext,
  run: FreezingRun,
  language: Language,
): Promise<Result<ResultFile>> {
  const { scenario } = run;
  const { version, revision, path } = catalogStatus(context.catalog);
  const key = JSON.stringify([path, version, revision, language, scenario]);
  const known = kept.get(key);
  const result = known === undefined ? await makeWhole(context, run, language) : ok(known);
  if (!result.ok) return result;
  kept.set(key, result.value);
  return result;
}

/** Out of the brief's own run, where that is over the scenario's own years; else by a run of its own. */
async function makeWhole(
  context: ServiceContext,
  { reference, scenario, result, sampled }: FreezingRun,
  language: Language,
): Promise<Result<ResultFile>> {
  const { from, to } = scenario.years;
  if (result.years[0] !== from || result.years.at(-1) !== to)
    return modelHandlers['model.run'](context, { scenario: reference, language });
  const drawn = sampled();
  return drawn.ok ? ok(resultFile(context, { scenario, result, sampled: drawn.value, language })) : drawn;
}

function nameScenarios({ recipe, runs }: Freezing): NamedRecipe {
  const { previous, ...rest } = recipe;
  const nameOf = (reference: ScenarioReference): string =>
    runs.find((run) => run.reference === reference)?.scenario.name ??
    (reference.kind === 'named' ? reference.name : '');
  return {
    ...rest,
    scenarios: recipe.scenarios.map(nameOf),
    ...(previous === undefined ? {} : { previous: nameOf(previous) }),
  };
}

/** The printed figures and the headlines at full precision, each once; of the draws, the band of the net saving. */
function listFigures(
  { recipe, runs, figures }: Freezing,
  results: readonly ResultFile[],
): FiguresFile['figures'] {
  const { horizonYear } = recipe;
  const listed = new Map<string, FiguresFile['figures'][number]>();
  const add = (figure: FiguresFile['figures'][number]): void => {
    const key = `${figure.scenario} ${figure.address} ${figure.statistic}`;
    const { value } = figure;
    if ((typeof value !== 'number' || Number.isFinite(value)) && !listed.has(key)) listed.set(key, figure);
  };
  const addFigure = (scenario: number, address: string, isPrinted: boolean): void => {
    const run = runs[scenario];
    const found = run === undefined ? null : readFigure(run, address);
    if (found !== null) add({ scenario, ...found, statistic: 'central', isPrinted });
  };
  for (const { address, scenario } of figures) {
    const index = runs.findIndex(({ name }) => name === scenario);
    // A figure made of two others answers by both.
    for (const part of address.split(/ [÷−+×] /u)) addFigure(index, part, true);
  }
  for (const [scenario, result] of results.entries()) {
    for (const segment of segments) {
      for (const quantity of headlines) addFigure(scenario, `${quantity}.${segment}@${horizonYear}`, false);
      const output: OutputId = `energy.saved.${segment}`;
      const band = result.uncertain?.[output];
      const at = result.years.indexOf(horizonYear);
      for (const statistic of ['p5', 'p95', 'negative'] as const) {
        const value = band?.[statistic][at];
        const address = `${output}@${horizonYear}`;
        if (value !== undefined) add({ scenario, address, statistic, value, isPrinted: false });
      }
    }
  }
  return [...listed.values()];
}

/** A result, a step on the way to one, or an input of a run, by its address; null where the run has none. */
function readFigure(
  { scenario, result }: FreezingRun,
  text: string,
): Pick<FiguresFile['figures'][number], 'address' | 'value'> | null {
  const target = parseTarget(text);
  if (!target.ok) return null;
  if (target.value.kind === 'input') {
    const { id } = target.value;
    const value = shownInput(scenario, id);
    return value === null ? null : { address: id, value: plainValue(value) };
  }
  const { instance } = target.value;
  const address = addressOf(instance);
  const year = instance.index.year ?? firstYear;
  const [id] = address.split('@');
  const output = outputIds.find((known) => known === id);
  const value = output === undefined ? undefined : result.series[output][result.years.indexOf(year)];
  if (value !== undefined) return { address, value };
  const run = measureModel(scenario.inputs, year);
  return run.ok ? { address, value: run.value(instance) } : null;
}

/**
 * The rows of the catalog that a brief rests on: every input; what answered a scenario's questions; company and forecasts
 * with what is printed of them; and the sources of all of these. In the catalog's order.
 */
function listUsedRows(
  catalog: Catalog,
  { recipe, runs, money, rowsOf }: Freezing,
  chains: readonly (readonly ScenarioFile[])[],
): RowsFile['tables'] {
  const drawn = new Set(
    runs.flatMap(({ scenario }) => Object.values(scenario.drawnFrom ?? {}).flatMap(({ rows }) => rows)),
  );
  const { company, forecasts = [] } = recipe;
  const hasMap = recipe.blocks.some((block) => block.kind === 'chart' && block.chart === 'efficiency');
  const isDrawn = (table: Table, id: string): boolean => drawn.has(`${table}:${id}`);
  const isOwn = (row: { readonly company: string | null }): boolean =>
    company !== undefined && row.company === company;
  const devices = rowsOf('devices').filter((row) => hasMap || isOwn(row) || isDrawn('devices', row.id));
  const macros = rowsOf('macros').filter((row) => hasMap || isOwn(row) || isDrawn('macros', row.id));
  const subjects = new Set([
    ...(company === undefined ? [] : [`companies:${company}`]),
    ...devices.filter(isOwn).map(({ id }) => `devices:${id}`),
    ...macros.filter(isOwn).map(({ id }) => `macros:${id}`),
  ]);
  const tables = {
    inputs: rowsOf('inputs'),
    companies: rowsOf('companies').filter(({ id }) => id === company),
    events: rowsOf('events').filter(isOwn),
    devices,
    macros,
    measurements: rowsOf('measurements').filter(({ id }) => isDrawn('measurements', id)),
    parameters: rowsOf('parameters').filter(
      ({ id }) => isDrawn('parameters', id) || id === money.inflation?.id,
    ),
    rates: rowsOf('rates').filter(({ id }) => id === money.rate?.id),
    forecasts: rowsOf('forecasts').filter(({ id }) => forecasts.includes(id)),
    claims: rowsOf('claims').filter(({ about }) => about.some((row) => subjects.has(row))),
  };
  const named = chains.flatMap((chain) => chain.flatMap(({ sources }) => Object.values(sources)));
  const cited = new Set([
    ...Object.values(tables).flatMap((rows) => rows.map(({ source }) => source)),
    ...named.map(({ source }) => source),
  ]);
  const citations = ownCitations(catalog);
  for (const { source } of citations) cited.add(source);
  const used: RowsFile['tables'] = citations.length === 0 ? {} : { citations };
  for (const [table, rows] of Object.entries(tables)) if (rows.length > 0) used[table] = [...rows];
  used['sources'] = rowsOf('sources').filter(({ id }) => cited.has(id));
  return used;
}
