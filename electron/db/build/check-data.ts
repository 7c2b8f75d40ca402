import { checkCoverage } from './check-coverage.ts';
import { checkArguments, checkCitations } from './check-evidence.ts';
import { checkLanguages } from './check-languages.ts';
import { checkPresets } from './check-presets.ts';
import { checkRows } from './check-rows.ts';
import { checkSources } from './check-sources.ts';
import { checkUnique } from './check-unique.ts';
import type { ProblemList } from './problem.ts';
import type { CatalogData } from './read-data.ts';

const checks: readonly ((data: CatalogData, problems: ProblemList) => void)[] = [
  checkUnique,
  checkRows,
  checkSources,
  checkArguments,
  checkCitations,
  checkLanguages,
  checkCoverage,
  checkPresets,
];

/**
 * Holds each row against the rules of the catalog, and the reviewed text as a whole against itself and the model; every
 * breach is reported at its place.
 */
export function checkData(data: CatalogData, problems: ProblemList): void {
  for (const check of checks) {
    check(data, problems);
  }
}
