import { type AppError, appError } from '../errors.ts';
import { fail, ok, type Result } from '../result.ts';
import type { ScenarioFile } from './file.ts';
import { type Json, readJson } from './json.ts';
import { foldName } from './names.ts';
import { readScenario } from './parse.ts';

/** Several scenarios in one file: those that were asked for, and the parents that they need. docs/scenario-files.md */
export const bundleFormat = 'memwatt-scenarios/1';

/** A file of scenarios may have so many characters and hold so many scenarios; far above what people keep together. */
export const largestFile = 1_500_000;
export const mostScenarios = 200;

/** One scenario of a file as far as it could be read. */
export interface ReadScenario {
  /** The file, and in one that holds several the place in it. */
  readonly place: string;
  readonly file: Result<ScenarioFile>;
}

/** What a file of scenarios holds. */
export interface ReadFile {
  readonly scenarios: readonly ReadScenario[];
  /** The names of those that the file is about; the others are the parents that they need. */
  readonly wanted: readonly string[];
}

/**
 * The scenarios of a file, be it one (`memwatt-scenario/1`) or several (`memwatt-scenarios/1`), each with its own faults so
 * that a person sees them all. Fails where the file as a whole is none: too large, no JSON, of another format, empty, or
 * holding one name twice.
 */
export function readScenarioFile(text: string, place: string): Result<ReadFile> {
  if (text.length > largestFile) return fail(tooLarge(place, text.length));
  const json = readJson(text, place);
  if (!json.ok) return json;
  const format = isObject(json.value) ? json.value['format'] : undefined;
  if (!isObject(json.value) || format !== bundleFormat) {
    const file = readScenario(json.value, place);
    // A file of another kind is refused; a scenario with a fault is shown with it.
    if (!file.ok && format !== 'memwatt-scenario/1') return file;
    return ok({ scenarios: [{ place, file }], wanted: file.ok ? [file.value.name] : [] });
  }
  return readBundle(json.value, place, text.length);
}

/** The error of a file with more bytes than any file of scenarios has. */
export function tooLarge(place: string, size: number): AppError {
  const megabytes = (bytes: number): string => (bytes / 1_000_000).toFixed(1);
  return appError('scenario-file-too-large', place, {
    size: megabytes(size),
    most: megabytes(largestFile),
    count: mostScenarios,
  });
}

function readBundle(bundle: Readonly<Record<string, Json>>, place: string, size: number): Result<ReadFile> {
  const stranger = Object.keys(bundle).find((key) => !['format', 'wanted', 'scenarios'].includes(key));
  if (stranger !== undefined) {
    return fail(appError('scenario-key-unknown', `${place}: ${stranger}`, { value: stranger }));
  }
  const { scenarios: items, wanted } = bundle;
  if (!Array.isArray(items)) return fail(wrongType(`${place}: scenarios`, 'array', items));
  if (items.length === 0) return fail(appError('scenario-bundle-empty', `${place}: scenarios`));
  if (items.length > mostScenarios) return fail(tooLarge(place, size));
  const scenarios = items.map((item: Json, index) => {
    const at = `${place}: scenarios[${index}]`;
    return { place: at, file: readScenario(item, at) };
  });
  const names: string[] = [];
  for (const { place: at, file } of scenarios) {
    if (!file.ok) continue;
    if (names.some((name) => foldName(name) === foldName(file.value.name))) {
      return fail(appError('scenario-name-twice', at, { value: file.value.name }));
    }
    names.push(file.value.name);
  }
  if (wanted === undefined) return ok({ scenarios, wanted: names });
  if (!Array.isArray(wanted)) return fail(wrongType(`${place}: wanted`, 'array', wanted));
  const asked: string[] = [];
  for (const [index, name] of wanted.entries()) {
    if (typeof name !== 'string') return fail(wrongType(`${place}: wanted[${index}]`, 'string', name));
    const isSpoilt = scenarios.some(({ file }) => !file.ok);
    if (!names.includes(name) && !isSpoilt) {
      return fail(appError('scenario-not-found', `${place}: wanted[${index}]: ${name}`));
    }
    asked.push(name);
  }
  return ok({ scenarios, wanted: asked });
}

function isObject(value: Json): value is Readonly<Record<string, Json>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function wrongType(place: string, expected: string, value: Json | undefined): AppError {
  const found = value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;
  return appError('scenario-value-type', place, { expected, found });
}

/** A file to be written: its text, and how its name ends. */
export interface WrittenFile {
  readonly text: string;
  readonly extension: 'scenario.json' | 'scenarios.json';
  /** How many scenarios are in it, parents included. */
  readonly count: number;
}

/** A scenario that can be exported: shipped ones are everywhere and are named, not carried along. */
export interface Exportable extends Omit<ScenarioFile, 'format'> {
  readonly origin: 'shipped' | 'own';
}

/**
 * The file of the named scenarios with every own parent that they need, parents first: one alone as `memwatt-scenario/1`,
 * several as `memwatt-scenarios/1`. Names that the library does not have are left out.
 */
export function writeScenarioFile(
  names: readonly string[],
  library: ReadonlyMap<string, Exportable>,
): WrittenFile {
  const carried = new Map<string, Exportable>();
  const carry = (name: string, isWanted: boolean): void => {
    const scenario = library.get(name);
    if (scenario === undefined || carried.has(name) || (!isWanted && scenario.origin === 'shipped')) return;
    if (scenario.parent !== null) carry(scenario.parent, false);
    carried.set(name, scenario);
  };
  for (const name of names) carry(name, true);
  const files = [...carried.values()].map(toFile);
  const [only] = files;
  const isOne = files.length === 1 && only !== undefined;
  const wanted = names.filter((name) => carried.has(name));
  const content = isOne ? only : { format: bundleFormat, wanted, scenarios: files };
  return {
    text: `${JSON.stringify(content, null, 2)}\n`,
    extension: isOne ? 'scenario.json' : 'scenarios.json',
    count: files.length,
  };
}

/** A scenario as its file writes it: its own keys in their order, nothing that a catalog adds. */
function toFile({
  name,
  description,
  parent,
  years,
  seed,
  samples,
  inputs,
  sources,
}: Exportable): ScenarioFile {
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
