import { type DrawableTable, drawFromCatalog, type RowsOf } from '../../shared/catalog/draw.ts';
import type { ScenarioReference } from '../../shared/contract/model.ts';
import type { ScenarioContent } from '../../shared/contract/scenarios.ts';
import { appError } from '../../shared/errors.ts';
import { nearest } from '../../shared/nearest.ts';
import { type Result, fail, ok } from '../../shared/result.ts';
import type { Inputs, ResolvedScenario, ScenarioFile } from '../../shared/scenario/file.ts';
import { parseScenario } from '../../shared/scenario/parse.ts';
import { type AskCatalog, resolveScenario } from '../../shared/scenario/resolve.ts';
import type { Catalog } from '../db/open.ts';
import { defaultInputs, listRows } from '../db/queries/catalog.ts';
import { listScenarios } from '../db/queries/scenarios.ts';

/** Every scenario that may be named or be a parent: the shipped ones and those saved in this catalog, by name. */
export function readLibrary(catalog: Catalog): Map<string, ScenarioFile> {
  return new Map(listScenarios(catalog).map((scenario) => [scenario.name, fileOf(scenario)]));
}

/** Checks a scenario's content by the rules of the file format; nothing that fails here is ever stored or run. */
function parseContent(content: ScenarioContent): Result<ScenarioFile> {
  return parseScenario(JSON.stringify(fileOf(content)), content.name);
}

/**
 * Resolves scenarios by name, file or content, in order, each with all its inputs. A file's `relatives` can be parents
 * where the catalog has no scenario of that name. Fails with the first that is unknown or breaks a rule.
 */
export function resolveReferences(
  catalog: Catalog,
  references: readonly ScenarioReference[],
): Result<ResolvedScenario[]> {
  const library = readLibrary(catalog);
  const defaults = defaultInputs(catalog);
  const ask = askCatalog(catalog);
  const resolved: ResolvedScenario[] = [];
  for (const reference of references) {
    const one = resolveWith(reference, { library, defaults, ask });
    if (!one.ok) {
      return one;
    }
    resolved.push(one.value);
  }
  return ok(resolved);
}

/** Resolves one scenario; see `resolveReferences`. */
export function resolveReference(catalog: Catalog, reference: ScenarioReference): Result<ResolvedScenario> {
  return resolveWith(reference, {
    library: readLibrary(catalog),
    defaults: defaultInputs(catalog),
    ask: askCatalog(catalog),
  });
}

/**
 * Resolves scenarios that come in at once: each can have the others as parents, before those of the catalog. Fails with the
 * first that breaks a rule.
 */
export function resolveTogether(
  catalog: Catalog,
  contents: readonly ScenarioContent[],
): Result<ResolvedScenario[]> {
  const library = readLibrary(catalog);
  const files: ScenarioFile[] = [];
  for (const content of contents) {
    const file = parseContent(content);
    if (!file.ok) {
      return file;
    }
    library.set(file.value.name, file.value);
    files.push(file.value);
  }
  const defaults = defaultInputs(catalog);
  const ask = askCatalog(catalog);
  const resolved: ResolvedScenario[] = [];
  for (const file of files) {
    const one = resolveScenario(file, library, defaults, ask);
    if (!one.ok) {
      return one;
    }
    resolved.push(one.value);
  }
  return ok(resolved);
}

/** Answers what inputs ask of this catalog; a table is read once, when it is first asked about. */
export function askCatalog(catalog: Catalog): AskCatalog {
  const tables = new Map<DrawableTable, ReturnType<RowsOf>>();
  const rowsOf: RowsOf = (table) => {
    const rows = tables.get(table) ?? listRows(catalog, table);
    tables.set(table, rows);
    return rows;
  };
  return (definition, { query }) => drawFromCatalog(query, definition, rowsOf);
}

function resolveWith(
  reference: ScenarioReference,
  {
    library,
    defaults,
    ask,
  }: {
    readonly library: ReadonlyMap<string, ScenarioFile>;
    readonly defaults: Inputs;
    readonly ask: AskCatalog;
  },
): Result<ResolvedScenario> {
  if (reference.kind === 'named') {
    const file = library.get(reference.name);
    if (file === undefined) {
      const near = nearest(reference.name, [...library.keys()]);
      return fail(
        appError('scenario-not-found', reference.name, near === undefined ? {} : { nearest: near }),
      );
    }
    return resolveScenario(file, library, defaults, ask);
  }
  if (reference.kind === 'content') {
    const file = parseContent(reference.content);
    return file.ok ? resolveScenario(file.value, library, defaults, ask) : file;
  }
  const file = parseScenario(reference.text, reference.place);
  if (!file.ok) {
    return file;
  }
  const family = new Map(library);
  for (const relative of reference.relatives ?? []) {
    const parsed = parseScenario(relative.text, relative.place);
    if (!parsed.ok) {
      return parsed;
    }
    if (!family.has(parsed.value.name)) {
      family.set(parsed.value.name, parsed.value);
    }
  }
  const resolved = resolveScenario(file.value, family, defaults, ask);
  if (resolved.ok) {
    return resolved;
  }
  // The resolver knows scenarios by name; a person who gave a file looks for the fault in that file.
  const { place } = resolved.error;
  return fail({
    ...resolved.error,
    place: place === undefined ? reference.place : `${reference.place}: ${place}`,
  });
}

/** The content as the file format writes it, without what the catalog adds. */
function fileOf(content: ScenarioContent): ScenarioFile {
  const { name, description, parent, years, seed, samples, inputs, sources } = content;
  return {
    format: 'memwatt-scenario/1',
    name,
    description,
    parent,
    ...(years === undefined ? {} : { years }),
    ...(seed === undefined ? {} : { seed }),
    ...(samples === undefined ? {} : { samples }),
    inputs,
    sources,
  };
}
