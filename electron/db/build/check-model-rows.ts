import { checkInput, inputDefinitions } from '../../../shared/model/inputs.ts';
import type { ProblemList } from './problem.ts';
import type { CatalogData } from './read-data.ts';

/** Holds the default inputs against the model: every input there and no other, unit, value and range as it takes them. */
export function checkInputs(data: CatalogData, problems: ProblemList): void {
  const written = new Set(data.inputs.map(({ row }) => row.id));
  for (const id of inputDefinitions.keys()) {
    if (!written.has(id)) {
      problems.add({ file: 'inputs.csv', line: 1 }, 'id', 'coverage', `the model's input "${id}" has no row`);
    }
  }
  for (const located of data.inputs) {
    const { id, value, unit, low, high } = located.row;
    const definition = inputDefinitions.get(id);
    if (definition === undefined) {
      problems.add(located, 'id', 'coverage', `the model has no input "${id}"`);
      continue;
    }
    if (unit !== definition.unit) {
      problems.add(located, 'unit', 'unit', `"${unit}" where the model takes ${definition.unit}`);
    }
    const bounded =
      definition.kind === 'number'
        ? ([
            ['low', low],
            ['high', high],
          ] as const)
        : [];
    for (const [column, candidate] of [['value', value], ...bounded] as const) {
      const checked = candidate === null ? null : checkInput(id, candidate);
      if (checked !== null && !checked.ok) {
        problems.add(located, column, checked.error.code, JSON.stringify(checked.error.values ?? {}));
      }
    }
    if (typeof value === 'number' && ((low !== null && value < low) || (high !== null && value > high))) {
      problems.add(
        located,
        'value',
        'range',
        `${value} is outside its own range ${low ?? ''} … ${high ?? ''}`,
      );
    }
  }
}

/** Holds the presets against each other: parents that exist, no circle, a source for every change, and a root. */
export function checkPresets(data: CatalogData, problems: ProblemList): void {
  const byName = new Map(data.presets.map(({ row }) => [row.file.name, row.file]));
  for (const located of data.presets) {
    const line = new Set<string>();
    let current = located.row.file;
    while (current.parent !== null) {
      line.add(current.name);
      const parent = byName.get(current.parent);
      if (parent === undefined) {
        problems.add(located, 'parent', 'dangling', `there is no preset "${current.parent}"`);
        break;
      }
      if (line.has(parent.name)) {
        problems.add(located, 'parent', 'cycle', [...line, parent.name].join(' → '));
        break;
      }
      current = parent;
    }
    for (const id of Object.keys(located.row.file.inputs)) {
      if (!Object.hasOwn(located.row.file.sources, id)) {
        problems.add(
          located,
          `sources.${id}`,
          'required',
          'a preset says where each changed input comes from',
        );
      }
    }
  }
  if (!byName.has('baseline')) {
    problems.add(
      { file: 'presets/baseline.scenario.json', line: 1 },
      'name',
      'required',
      'there is no preset "baseline"',
    );
  }
}
