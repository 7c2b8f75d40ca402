import { dirname, join } from 'node:path';
import type { ScenarioReference } from '../../shared/contract/model.ts';
import { appError } from '../../shared/errors.ts';
import { nearest } from '../../shared/nearest.ts';
import { type Result, fail, ok } from '../../shared/result.ts';
import { bundleFormat, readScenarioFile } from '../../shared/scenario/bundle.ts';
import { readText } from '../exchange/read-text.ts';

interface FileText {
  readonly text: string;
  readonly place: string;
}

/**
 * Reads the scenarios that a command names: what ends in .json or has a path separator is a file, anything else the name
 * of a shipped or saved scenario. A file's parents may lie beside it as `<parent>.scenario.json` or `<parent>.json`; one of
 * several scenarios in a file is named behind it, as in `all.scenarios.json#Fast IMC`.
 */
export function readScenarioArguments(args: readonly string[]): Result<ScenarioReference[]> {
  const references: ScenarioReference[] = [];
  for (const argument of args) {
    const { path, name } = splitArgument(argument);
    if (!isFile(path)) {
      references.push({ kind: 'named', name: argument });
      continue;
    }
    const text = readText(path);
    if (!text.ok) {
      return text;
    }
    const file = { text: text.value, place: path };
    const chosen = chooseFrom(file, name);
    if (!chosen.ok) {
      return chosen;
    }
    references.push(chosen.value ?? { kind: 'file', ...file, relatives: readParents(file) });
  }
  return ok(references);
}

/** A file may be called anything; what stands behind `.json#` is a name in it. */
function splitArgument(argument: string): { readonly path: string; readonly name: string | null } {
  const found = /^(?<path>.+\.json)#(?<name>.+)$/iu.exec(argument)?.groups;
  return found === undefined
    ? { path: argument, name: null }
    : { path: found['path'] ?? argument, name: found['name'] ?? null };
}

/** The scenario that is meant in a file of several, the others as its relatives; null for a file that holds but one. */
function chooseFrom(file: FileText, name: string | null): Result<ScenarioReference | null> {
  const read = isSeveral(file.text) ? readScenarioFile(file.text, file.place) : null;
  if (read === null) {
    return ok(null);
  }
  if (!read.ok) {
    return read;
  }
  const { scenarios, wanted } = read.value;
  const spoilt = scenarios.find((each) => !each.file.ok)?.file;
  if (spoilt?.ok === false) {
    return spoilt;
  }
  const known = scenarios.flatMap((each) => (each.file.ok ? [each.file.value] : []));
  const [only, ...more] = name === null ? wanted : [name];
  const meant = known.find((each) => each.name === only);
  if (more.length > 0) {
    const values = { count: wanted.length, value: only ?? '', known: wanted.join(', ') };
    return fail(appError('scenario-bundle-several', file.place, values));
  }
  if (meant === undefined) {
    const near = nearest(
      only ?? '',
      known.map((each) => each.name),
    );
    const place = `${file.place}#${only ?? ''}`;
    return fail(appError('scenario-not-found', place, near === undefined ? {} : { nearest: near }));
  }
  return ok({
    kind: 'file',
    text: JSON.stringify(meant),
    place: `${file.place}#${meant.name}`,
    relatives: known
      .filter((each) => each !== meant)
      .map((each) => ({ text: JSON.stringify(each), place: `${file.place}#${each.name}` })),
  });
}

/** Whether a text says that it holds several scenarios; whether it is sound is for the parser to say. */
function isSeveral(text: string): boolean {
  try {
    const content: unknown = JSON.parse(text);
    return (
      typeof content === 'object' &&
      content !== null &&
      'format' in content &&
      content.format === bundleFormat
    );
  } catch {
    return false;
  }
}

function isFile(argument: string): boolean {
  return argument.toLowerCase().endsWith('.json') || /[/\\]/u.test(argument);
}

/** The chain of parents that lie beside a file. Whether they are sound is for the parser to say. */
function readParents(file: FileText): FileText[] {
  const found: FileText[] = [];
  const seen = new Set<string>();
  let child: FileText | undefined = file;
  while (child !== undefined) {
    const parent = parentOf(child.text);
    if (parent === null || seen.has(parent)) {
      break;
    }
    seen.add(parent);
    child = readBeside(file.place, parent);
    if (child !== undefined) {
      found.push(child);
    }
  }
  return found;
}

function readBeside(place: string, parent: string): FileText | undefined {
  for (const name of [`${parent}.scenario.json`, `${parent}.json`]) {
    const path = join(dirname(place), name);
    const text = readText(path);
    if (text.ok) {
      return { text: text.value, place: path };
    }
  }
  return undefined;
}

/** The parent's name where it can be the name of a file beside; the text may be no scenario at all. */
function parentOf(text: string): string | null {
  try {
    const content: unknown = JSON.parse(text);
    const isNamed = typeof content === 'object' && content !== null && 'parent' in content;
    const parent = isNamed ? content.parent : null;
    return typeof parent === 'string' && parent !== '' && !/[/\\\0]/u.test(parent) ? parent : null;
  } catch {
    return null;
  }
}
