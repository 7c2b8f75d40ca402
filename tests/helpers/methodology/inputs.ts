import {
  describeRange,
  inputDefinitions,
  type InputDefinition,
  type InputGroup,
  type InputQuantity,
} from '../../../shared/model/inputs.ts';
import { columnName, inputDescription, segmentName, workloadName } from '../../../shared/i18n/names.ts';
import { readersOf } from '../../../shared/model/influence.ts';
import type { DemandPoints, InputValue } from '../../../shared/scenario/file.ts';
import {
  firstYear,
  hardwareColumns,
  referenceYear,
  segments,
  workloads,
} from '../../../shared/model/vocabulary.ts';
import { reviewedRows } from '../reviewed-rows.ts';
import { english, figure } from './english.ts';
import { list, table } from './markdown.ts';
import { inputHeading, quantityLink } from './quantity-links.ts';
import { citation } from './sources.ts';

const rows = reviewedRows('inputs');

const groups: Readonly<Record<InputGroup, string>> = {
  demand: 'Demand and rebound',
  global: 'Prices, grid and yardstick',
  workloads: 'Workloads',
  hardware: 'Hardware',
  cost: 'Cost',
  adoption: 'Adoption',
};

/** The kinds of input of each group, in the order of the catalog. */
function kindsOf(group: InputGroup): Map<InputQuantity, InputDefinition[]> {
  const kinds = new Map<InputQuantity, InputDefinition[]>();
  for (const definition of inputDefinitions.values()) {
    if (definition.group !== group) continue;
    kinds.set(definition.quantity, [...(kinds.get(definition.quantity) ?? []), definition]);
  }
  return kinds;
}

function cell(id: string, column: string): string {
  return rows.get(id)?.[column] ?? '';
}

function writeNumber(text: string): string {
  return text === '' ? '' : figure(Number(text), 6);
}

/** A default as a reader writes it; demand points as `2025: 155`. */
function writeDefault({ id, kind }: InputDefinition): string {
  const value = JSON.parse(cell(id, 'value')) as InputValue;
  if (kind === 'points') {
    return (value as DemandPoints).map(([year, energy]) => `${year}: ${figure(energy, 6)}`).join('; ');
  }
  if (typeof value !== 'number') return String(value);
  return isYear(id) ? String(value) : figure(value, 6);
}

function isYear(id: string): boolean {
  return inputDefinitions.get(id)?.quantity === 'start_year';
}

function writeSpan(id: string): string {
  const [low, high] = [cell(id, 'low'), cell(id, 'high')];
  if (low === '' && high === '') return '';
  const write = (text: string): string => (isYear(id) ? text : writeNumber(text));
  return low === high ? 'fixed' : `${write(low)}\u00A0to\u00A0${write(high)}`;
}

/** For what an input is given, as one word of a list. */
function placeOf({ workload, segment }: InputDefinition): string {
  if (workload !== undefined) return workloadName(workload, english);
  return segment === undefined ? '' : segmentName(segment, english);
}

/** For what the inputs of one line of the table are given: `Digital: all; IMC: Speech`. */
function placesOf(members: readonly InputDefinition[], all: readonly InputDefinition[]): string {
  const columns = hardwareColumns.filter((column) => all.some((each) => each.column === column));
  if (columns.length === 0) return listPlaces(members, all);
  const parts = columns.flatMap((column) => {
    const own = members.filter((each) => each.column === column);
    const every = all.filter((each) => each.column === column);
    return own.length === 0 ? [] : [{ column, places: listPlaces(own, every) }];
  });
  const [first] = parts;
  return parts.length === columns.length &&
    columns.length > 1 &&
    parts.every(({ places }) => places === first?.places)
    ? `Digital and IMC: ${first?.places ?? ''}`
    : parts.map(({ column, places }) => `${columnName(column, english)}: ${places}`).join('; ');
}

function listPlaces(members: readonly InputDefinition[], all: readonly InputDefinition[]): string {
  if (all.length > 1 && members.length === all.length) return `all ${all.length}`;
  return members.map(placeOf).join(', ');
}

/** The inputs of a kind whose rows say the same share a line. */
function kindTable(all: readonly InputDefinition[]): string {
  const lines = new Map<string, { members: InputDefinition[]; cells: string[] }>();
  for (const definition of all) {
    const { id } = definition;
    const cells = [
      writeDefault(definition),
      writeSpan(id),
      cell(id, 'grade'),
      citation(cell(id, 'source'), cell(id, 'locator')),
    ];
    const key = cells.join('\0');
    const line = lines.get(key) ?? { members: [], cells };
    line.members.push(definition);
    lines.set(key, line);
  }
  const hasPlace = all.some((definition) => placeOf(definition) !== '');
  const written = [...lines.values()];
  // A column in which nothing stands says nothing: no range, nothing but assumptions.
  const columns = ['Default', 'Range', 'Grade', 'Source'].flatMap((heading, position) =>
    written.some(({ cells }) => cells[position] !== '') ? [{ heading, position }] : [],
  );
  return table(
    [...(hasPlace ? ['For'] : []), ...columns.map(({ heading }) => heading)],
    written.map(({ members, cells }) => [
      ...(hasPlace ? [placesOf(members, all)] : []),
      ...columns.map(({ position }) => cells[position] ?? ''),
    ]),
    ['Default', 'Range'],
  );
}

/** The id of the inputs of a kind, with gaps for workload, column and segment. */
function idPattern({ id, workload, column, segment }: InputDefinition): string {
  let pattern = id;
  if (workload !== undefined) pattern = pattern.replace(`.${workload}.`, '.<workload>.');
  if (column !== undefined) pattern = pattern.replace(`.${column}.`, '.<column>.');
  if (segment !== undefined) pattern = pattern.replace(`.${segment}.`, '.<segment>.');
  return pattern;
}

/** Inputs that no formula reads, and what does. */
const otherReaders: Partial<Record<InputQuantity, string>> = {
  segment: 'Says which sums over a segment the workload belongs to.',
  array_bits: 'Read by no formula: a warning is raised where the resident weights exceed it.',
  rated_power: 'Read by no formula: a warning is raised where the power of a server exceeds it.',
};

function allowed({ kind, range }: InputDefinition): string {
  switch (kind) {
    case 'segment':
      return segments.map((segment) => `\`${segment}\``).join(' or ');
    case 'switch':
      return '0 or 1';
    case 'points':
      return `pairs of year and energy, years rising, energy ${describeRange(range)}`;
    case 'number': {
      const written = describeRange(range);
      return written === 'x' ? 'any number' : written;
    }
  }
}

function kindSection(quantity: InputQuantity, all: readonly InputDefinition[]): string {
  const [definition] = all;
  if (definition === undefined) throw new Error(`no input ${quantity}`);
  const readers = readersOf(quantity);
  const read = otherReaders[quantity];
  if ((readers.length === 0) !== (read !== undefined)) throw new Error(`who reads ${quantity}?`);
  const unit = definition.unit === '1' ? 'a plain number' : definition.unit;
  return [
    `#### ${inputHeading(quantity)}`,
    `${inputDescription(definition.id, english)} Id \`${idPattern(definition)}\`; ${unit}; allowed: ${allowed(definition)}. ${read ?? `Read by ${readers.map(quantityLink).join(', ')}.`}`,
    kindTable(all),
  ].join('\n\n');
}

/** Every input, group by group: what it means, what it may be, its default with range, grade and source. */
export function inputsSection(): string {
  const order: readonly InputGroup[] = ['demand', 'global', 'workloads', 'hardware', 'cost', 'adoption'];
  return [
    '## Inputs',
    `The model has ${inputDefinitions.size} inputs, and beside them no constant but conversions of units, the years ${firstYear} and ${referenceYear}, and 1. Each has a default in the catalog; a scenario names only what differs. *Range* is what the evidence leaves open (*fixed*: nothing); *allowed* is what the model accepts, and anything else is refused, never clamped. Inputs whose row says the same share a line: *all ${workloads.length}* means all workloads. Why a default is what it is, and the rows that it was derived from, stand in the row’s note: in the catalog of the window, and under \`memwatt explain SCENARIO ID\`.`,
    'Grades, best first:',
    list([
      '*measured*: by an independent party, whose document was opened',
      '*peer-reviewed*: from a reviewed paper, of which at least the abstract was opened',
      '*primary*: the publisher’s or maker’s own figure, in a document that was opened',
      '*secondary*: read in someone else’s text, or the original was not opened',
      '*derived*: computed from cited figures, the note shows how',
      '*assumption*: nothing gives it; the note argues for it',
    ]),
    ...order.flatMap((group) => [
      `### ${groups[group]}`,
      ...Array.from(kindsOf(group), ([quantity, all]) => kindSection(quantity, all)),
    ]),
  ].join('\n\n');
}
