import type { DocumentBlock } from '../../../shared/brief/document.ts';
import type { BriefBlock } from '../../../shared/brief/recipe.ts';
import type { Result } from '../../../shared/result.ts';
import type { Workshop } from '../workshop.ts';
import { assumptionsTable } from './assumptions-table.ts';
import { claimsTable } from './claims-table.ts';
import { eventsTable, exposureTable, factsTable } from './company-tables.ts';
import { devicesTable } from './devices-table.ts';
import { forecastPointsTable, forecastSeriesTable } from './forecast-tables.ts';
import { inputsTable, resultsTable, yearsTable } from './result-tables.ts';

export type TableBlock = Extract<BriefBlock, { kind: 'table' }>;

/** A table of the brief with every row that there is. Fails where the recipe names nothing that the table is about. */
export function table(workshop: Workshop, block: TableBlock, name: string): Result<DocumentBlock[]> {
  switch (block.table) {
    case 'results':
      return resultsTable(workshop, block, name);
    case 'years':
      return yearsTable(workshop, block, name);
    case 'inputs':
      return inputsTable(workshop, name);
    case 'assumptions':
      return assumptionsTable(workshop, name);
    case 'facts':
      return factsTable(workshop, name);
    case 'exposure':
      return exposureTable(workshop, name);
    case 'devices':
      return devicesTable(workshop, name);
    case 'events':
      return eventsTable(workshop, name);
    case 'claims':
      return claimsTable(workshop, name);
    case 'forecast-series':
      return forecastSeriesTable(workshop, name);
    case 'forecast-points':
      return forecastPointsTable(workshop, name);
  }
}
