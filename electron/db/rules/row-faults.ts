import type { Table } from '../../../shared/catalog/vocabularies.ts';
import type { Stored } from '../../../shared/catalog/written.ts';
import { inputDefinitions } from '../../../shared/model/inputs.ts';
import { evidenceFaults } from './evidence.ts';
import { type AnyStored, type Fault, fault, type RowLookup } from './fault.ts';
import {
  claimFlagFaults,
  measurementFaults,
  neededParameters,
  parameterFaults,
  spanFaults,
} from './figures.ts';
import { inputFaults } from './inputs.ts';
import { referenceFaults } from './references.ts';
import { pointsFaults, seriesFaults } from './series.ts';
import { sourceFaults } from './source-faults.ts';
import { eventFaults, pastFaults, rateFaults } from './times.ts';

type Rules = { readonly [T in Table]: (row: Stored<T>, lookup: RowLookup) => Fault[] };

/** What holds for the rows of one table, beside their evidence and the rows that they name. */
const rulesOf: Rules = {
  companies: ({ statusDate }, lookup) => pastFaults('statusDate', statusDate, lookup),
  events: eventFaults,
  technologies: () => [],
  devices: claimFlagFaults,
  macros: ({ year }, lookup) => pastFaults('year', year, lookup),
  measurements: (row, lookup) => [
    ...spanFaults(row, false),
    ...measurementFaults(row),
    ...pastFaults('year', row.year, lookup),
  ],
  forecasts: (row, lookup) => [...seriesFaults(row, lookup), ...pointsFaults(row, lookup)],
  parameters: (row) => [...spanFaults(row, false), ...parameterFaults(row)],
  inputs: inputFaults,
  claims: (row, lookup) => [...spanFaults(row, true), ...pastFaults('date', row.date, lookup)],
  rates: rateFaults,
  sources: sourceFaults,
};

/**
 * Everything that speaks against a row which its stored schema has accepted, held against the catalog around it: evidence,
 * rows that it names, units, spans, dates, the claim flag, addresses. The build of the shipped catalog and the write door
 * ask the same; empty where the row may stand.
 */
export function rowFaults(table: Table, row: AnyStored, lookup: RowLookup): Fault[] {
  // A table's rows and its rules bear one name, which the compiler does not follow through the union.
  const rules = rulesOf[table] as (row: AnyStored, lookup: RowLookup) => Fault[];
  return [
    ...('grade' in row && 'source' in row ? evidenceFaults(row, lookup) : []),
    ...referenceFaults(table, row, lookup),
    ...rules(row, lookup),
  ];
}

/** What speaks against taking a row away, beside the rows that name it: the model and what is derived need some rows. */
export function removalFaults(table: Table, id: string): Fault[] {
  if (table === 'inputs' && inputDefinitions.has(id)) {
    return [fault(null, 'coverage', 'fault-input-needed', { id })];
  }
  return table === 'parameters' && neededParameters.has(id)
    ? [fault(null, 'ladder-incomplete', 'fault-rung', { id })]
    : [];
}
