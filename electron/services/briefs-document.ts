import type { ComposedDocument } from '../brief/compose.ts';
import { localDay } from '../brief/date-words.ts';
import { composeBrief } from '../brief/compose.ts';
import { splitFigureMarks } from '../brief/figure-marks.ts';
import { runScenario, type ScenarioRun } from '../brief/scenario-run.ts';
import type { BriefRun, BriefSubject } from '../brief/subject.ts';
import type { Template } from '../brief/template-folder.ts';
import type { Table } from '../../shared/catalog/vocabularies.ts';
import type { EvidenceRows } from '../../shared/catalog/claim-evidence-figures.ts';
import type { RowOf } from '../../shared/catalog/rows.ts';
import { runNames } from '../../shared/charts/segment-runs.ts';
import type { OpenRecipe } from '../../shared/contract/briefs.ts';
import type { ScenarioReference } from '../../shared/contract/model.ts';
import { firstYear, lastYear } from '../../shared/model/vocabulary.ts';
import { appError } from '../../shared/errors.ts';
import type { Translate } from '../../shared/i18n/messages.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { inflationRow, type MoneyView, moneyView, ratesOf } from '../../shared/units/money.ts';
import {
  baselineName,
  type Inputs,
  type ResolvedScenario,
  type ScenarioFile,
} from '../../shared/scenario/file.ts';
import { listRows } from '../db/queries/catalog.ts';
import { catalogStatus } from '../db/queries/catalog-status.ts';
import type { ServiceContext } from './handlers.ts';
import { readChains, resolveReference, resolveReferences } from './scenario-library.ts';

/** A document, and what it was made of. */
export interface PreparedBrief {
  readonly document: ComposedDocument;
  readonly subject: BriefSubject;
}

/**
 * Makes a recipe's document over the open catalog: scenarios resolved and run, blocks built. Fails with the first scenario
 * that is unknown or breaks a rule, and as `composeBrief`.
 */
export function prepareBrief(
  context: ServiceContext,
  recipe: OpenRecipe,
  date: string | undefined,
  template: Template,
): Result<PreparedBrief> {
  const { catalog } = context;
  const resolved = resolveReferences(catalog, recipe.scenarios);
  if (!resolved.ok) return resolved;
  const [first] = recipe.scenarios;
  const before =
    recipe.previous === undefined && first !== undefined
      ? parentOf(catalog, first)
      : ok(recipe.previous ?? null);
  if (!before.ok) return before;
  const previous = before.value === null ? ok([]) : resolveReferences(catalog, [before.value]);
  if (!previous.ok) return previous;
  const runs = runAll([...resolved.value, ...previous.value], recipe);
  if (!runs.ok) return runs;
  const rows = rowsOfCatalog(context);
  const money = moneyOf(recipe, rows, context.translate(recipe.language));
  if (!money.ok) return money;
  const names = runNames(resolved.value);
  const [past] = runs.value.slice(resolved.value.length);
  const { settings, files } = template;
  const { language } = recipe;
  const subject: BriefSubject = {
    recipe,
    runs: runs.value
      .slice(0, resolved.value.length)
      .map((run, index): BriefRun => ({ name: names[index] ?? run.scenario.name, run })),
    previous: past === undefined ? null : { name: past.scenario.name, run: past },
    baseline: () => baselineInputs(catalog),
    rows,
    money: money.value,
    language,
    translate: context.translate(language),
    style: {
      house: settings.house,
      author: settings.author,
      disclaimer: settings.disclaimer?.[language] ?? null,
      chartWidth: settings.charts,
      files: new Set(files.keys()),
    },
    date: date ?? localDay(context.clock()),
    versions: { program: context.version, catalog: catalogStatus(catalog).version },
  };
  const document = composeBrief(subject);
  return document.ok ? ok({ document: document.value, subject }) : document;
}

/** The inputs of the shipped baseline as they are set; none in a catalog that has lost it. */
function baselineInputs(catalog: ServiceContext['catalog']): Inputs {
  const resolved = resolveReference(catalog, { kind: 'named', name: baselineName });
  return resolved.ok ? resolved.value.inputs : {};
}

/** How the recipe's money is shown. Fails with `brief-row-missing` where the catalog has no rate or inflation for it. */
function moneyOf(
  { money = { currency: 'USD', basis: 'real' } }: Pick<OpenRecipe, 'money'>,
  rows: EvidenceRows,
  translate: Translate,
): Result<MoneyView> {
  const { currency, basis, rate } = money;
  const missing = (table: 'rates' | 'parameters', value: string): Result<never> =>
    fail(appError('brief-row-missing', translate(`catalog.tab.${table}`), { value }));
  const rates = rows.rowsOf('rates');
  const parameters = rows.rowsOf('parameters');
  if (rate !== undefined && ratesOf(currency, rates).every(({ id }) => id !== rate))
    return missing('rates', rate);
  const view = moneyView({ currency, basis, rate: rate ?? null }, { rates, parameters });
  if (view !== null) return ok(view);
  return currency !== 'USD' && ratesOf(currency, rates).length === 0
    ? missing('rates', currency)
    : missing('parameters', inflationRow(currency));
}

/** The parent of a scenario as a reference of its own, with its ancestors; null where it has none. */
export function parentOf(
  catalog: ServiceContext['catalog'],
  reference: ScenarioReference,
): Result<ScenarioReference | null> {
  const chains = readChains(catalog, [reference]);
  if (!chains.ok) return chains;
  const [parent, ...older] = (chains.value[0] ?? []).slice(0, -1).toReversed();
  if (parent === undefined) return ok(null);
  const written = (file: ScenarioFile): { text: string; place: string } => ({
    text: JSON.stringify(file),
    place: file.name,
  });
  return ok({ kind: 'file', ...written(parent), relatives: older.map(written) });
}

/** All scenarios over the years of all of them, the horizon year and the years that notes name: a year's result does not depend on where the output begins. */
function runAll(scenarios: readonly ResolvedScenario[], recipe: OpenRecipe): Result<ScenarioRun[]> {
  const named = [recipe.horizonYear, ...yearsInNotes(recipe)];
  const years = {
    from: Math.min(...named, ...scenarios.map((scenario) => scenario.years.from)),
    to: Math.max(...named, ...scenarios.map((scenario) => scenario.years.to)),
  };
  const runs: ScenarioRun[] = [];
  for (const scenario of scenarios) {
    const run = runScenario(scenario, years);
    if (!run.ok) return run;
    runs.push(run.value);
  }
  return ok(runs);
}

function yearsInNotes({ blocks }: OpenRecipe): number[] {
  return blocks
    .flatMap((block) => (block.kind === 'notes' ? splitFigureMarks(block.markdown) : []))
    .flatMap((part) => ('mark' in part ? Number(/@(\d{4})\b/u.exec(part.mark)?.[1] ?? Number.NaN) : []))
    .filter((year) => year >= firstYear && year <= lastYear);
}

/** The rows of the open catalog, a table read when it is first asked about. */
function rowsOfCatalog({ catalog }: ServiceContext): EvidenceRows {
  const tables = new Map<Table, readonly unknown[]>();
  const indices = new Map<Table, ReadonlyMap<string, unknown>>();
  const rowsOf = <T extends Table>(table: T): readonly RowOf<T>[] => {
    const rows = tables.get(table) ?? listRows(catalog, table);
    tables.set(table, rows);
    // What stands under a table's name was read from that table.
    return rows as readonly RowOf<T>[];
  };
  return {
    rowsOf,
    rowOf: <T extends Table>(table: T, id: string): RowOf<T> | undefined => {
      const index = indices.get(table) ?? new Map(rowsOf(table).map((row) => [row.id, row]));
      indices.set(table, index);
      return index.get(id) as RowOf<T> | undefined;
    },
  };
}
