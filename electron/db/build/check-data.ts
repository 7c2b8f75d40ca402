import { checkEvents, checkRates } from './check-events.ts';
import { checkCitations, checkEvidence } from './check-evidence.ts';
import { checkDevices, checkMeasurements, checkParameters, checkSpans } from './check-figures.ts';
import { checkForecasts } from './check-forecasts.ts';
import { checkLanguages } from './check-languages.ts';
import { checkInputs, checkPresets } from './check-model-rows.ts';
import { checkReferences } from './check-references.ts';
import { checkSources } from './check-sources.ts';
import { checkUnique } from './check-unique.ts';
import type { ProblemList } from './problem.ts';
import type { CatalogData } from './read-data.ts';

const checks: readonly ((data: CatalogData, problems: ProblemList) => void)[] = [
  checkUnique,
  checkSources,
  checkEvidence,
  checkCitations,
  checkReferences,
  checkLanguages,
  checkSpans,
  checkDevices,
  checkMeasurements,
  checkParameters,
  checkEvents,
  checkRates,
  checkForecasts,
  checkInputs,
  checkPresets,
];

/** Holds rows against each other and against the model; every breach is reported at its place. */
export function checkData(data: CatalogData, problems: ProblemList): void {
  for (const check of checks) {
    check(data, problems);
  }
}
