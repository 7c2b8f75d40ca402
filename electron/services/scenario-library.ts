import { type DrawableTable, drawFromCatalog, type RowsOf } from '../../shared/catalog/draw.ts';
import type { ScenarioReference } from '../../shared/contract/model.ts';
import type { ScenarioContent } from '../../shared/contract/scenarios.ts';
import { appError } from '../../shared/errors.ts';
import { nearest } from '../../shared/nearest.ts';
import { type Result, fail, ok } from '../../shared/result.ts';
import type { Inputs, ResolvedScenario, ScenarioFile } from '../../shared/scenario/file.ts';
import { parseScenario } from '../../shared/scenario/parse.ts';
import { type AskCatalog, chainOf, resolveScenario } from '../../shared/scenario/resolve.ts';
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
  const found = familyOf(reference, library);
  if (!found.ok) {
    return found;
  }
  const { file, family } = found.value;
  const resolved = resolveScenario(file, family, defaults, ask);
  if (resolved.ok || reference.kind !== 'file') {
    return resolved;
  }
  // The resolver knows scenarios by name; a person who gave a file looks for the fault in that file.
  const { place } = resolved.error;
  return fail({
    ...resolved.error,
    place: place === undefined ? reference.place : `${reference.place}: ${place}`,
  });
}

interface Family {
  readonly file: ScenarioFile;
  /** The scenarios that may be its parents. */
  readonly family: ReadonlyMap<string, ScenarioFile>;
}

/** What a reference names, as it is written, and those that may be its parents. Fails as `resolveReferences` does. */
function familyOf(reference: ScenarioReference, library: ReadonlyMap<string, ScenarioFile>): Result<Family> {
  if (reference.kind === 'named') {
    const file = library.get(reference.name);
    if (file === undefined) {
      const near = nearest(reference.name, [...library.keys()]);
      return fail(
        appError('scenario-not-found', reference.name, near === undefined ? {} : { nearest: near }),
      );
    }
    return ok({ file, family: library });
  }
  if (reference.kind === 'content') {
    const file = parseContent(reference.content);
    return file.ok ? ok({ file: file.value, family: library }) : file;
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
  return ok({ file: file.value, family });
}

/**
 * What each reference names, as it is written, with all its ancestors, the eldest first. Fails as `resolveReferences` does.
 */
export function readChains(
  catalog: Catalog,
  references: readonly ScenarioReference[],
): Result<(readonly ScenarioFile[])[]> {
  const library = readLibrary(catalog);
  const chains: (readonly ScenarioFile[])[] = [];
  for (const reference of references) {
    const found = familyOf(reference, library);
    if (!found.ok) {
      return found;
    }
    const chain = chainOf(found.value.file, found.value.family);
    if (!chain.ok) {
      return chain;
    }
    chains.push(chain.value);
  }
  return ok(chains);
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
