import { baselineName } from '../../../shared/scenario/file.ts';
import type { ProblemList } from './problem.ts';
import type { CatalogData } from './read-data.ts';

/** Holds the presets against each other: parents that exist, no circle, a source of the catalog for every change, and a root. */
export function checkPresets(data: CatalogData, problems: ProblemList): void {
  const byName = new Map(data.presets.map(({ row }) => [row.file.name, row.file]));
  const sources = new Set(data.sources.map(({ row }) => row.id));
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
    for (const [id, { source }] of Object.entries(located.row.file.sources)) {
      if (!sources.has(source)) {
        problems.add(located, `sources.${id}`, 'dangling', `there is no source "${source}"`);
      }
    }
  }
  if (!byName.has(baselineName)) {
    problems.add(
      { file: `presets/${baselineName}.scenario.json`, line: 1 },
      'name',
      'required',
      `there is no preset "${baselineName}"`,
    );
  }
}
