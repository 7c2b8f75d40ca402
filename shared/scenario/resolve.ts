import type { Result } from '../result.ts';
import type { Inputs, ResolvedScenario, ScenarioFile } from './file.ts';

/**
 * A scenario with its chain of parents applied over the defaults; `library` holds the scenarios that may be parents, by
 * name. Fails on a missing parent (with the nearest name), a cycle (naming it), an input that breaks its rule or, once
 * all is applied, a rule between inputs. Nothing is half applied.
 */
export function resolveScenario(
  file: ScenarioFile,
  library: ReadonlyMap<string, ScenarioFile>,
  defaults: Inputs,
): Result<ResolvedScenario> {
  throw new Error(`being built: ${file.name} ${library.size} ${Object.keys(defaults).length}`);
}
