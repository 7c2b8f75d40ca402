import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { ResolvedScenario, ScenarioFile } from '../../shared/scenario/file.ts';
import { parseScenario } from '../../shared/scenario/parse.ts';
import { resolveScenario } from '../../shared/scenario/resolve.ts';
import { defaultInputs } from './default-inputs.ts';
import { projectRoot } from './project.ts';
import { valueOf } from './run.ts';

const folder = path.join(projectRoot, 'data', 'presets');

/** The shipped presets by name, from the reviewed text that the catalog is built of. */
export const presets: ReadonlyMap<string, ScenarioFile> = new Map(
  readdirSync(folder).map((file) => {
    const scenario = valueOf(parseScenario(readFileSync(path.join(folder, file), 'utf8'), file));
    return [scenario.name, scenario];
  }),
);

/** A shipped preset over the shipped defaults, with its parents applied. */
export function resolvePreset(name: string): ResolvedScenario {
  const file = presets.get(name);
  if (file === undefined) throw new Error(`there is no preset ${name}`);
  return valueOf(resolveScenario(file, presets, defaultInputs()));
}
