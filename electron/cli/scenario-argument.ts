import { dirname, join } from 'node:path';
import type { ScenarioReference } from '../../shared/contract/model.ts';
import { type Result, ok } from '../../shared/result.ts';
import { readText } from '../exchange/read-text.ts';

interface FileText {
  readonly text: string;
  readonly place: string;
}

/**
 * Reads the scenarios that a command names: what ends in .json or has a path separator is a file, anything else the name
 * of a shipped or saved scenario. A file's parents may lie beside it as `<parent>.scenario.json` or `<parent>.json`.
 */
export function readScenarioArguments(args: readonly string[]): Result<ScenarioReference[]> {
  const references: ScenarioReference[] = [];
  for (const argument of args) {
    if (!isFile(argument)) {
      references.push({ kind: 'named', name: argument });
      continue;
    }
    const text = readText(argument);
    if (!text.ok) {
      return text;
    }
    const file = { text: text.value, place: argument };
    references.push({ kind: 'file', ...file, relatives: readParents(file) });
  }
  return ok(references);
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
