import type { ScenarioContent } from '../../../../shared/contract/scenarios.ts';
import type { ScenarioFile } from '../../../../shared/scenario/file.ts';

/** Yields a scenario file's content as a call carries it. */
export function toContent(file: Omit<ScenarioFile, 'format'>): ScenarioContent {
  const { name, description, parent, years, seed, samples, inputs, sources } = file;
  return {
    name,
    description,
    parent,
    ...(years === undefined ? {} : { years }),
    ...(seed === undefined ? {} : { seed }),
    ...(samples === undefined ? {} : { samples }),
    inputs: Object.fromEntries(
      Object.entries(inputs).map(([id, value]) => [
        id,
        typeof value === 'object' ? value.map(([year, amount]): [number, number] => [year, amount]) : value,
      ]),
    ),
    sources: { ...sources },
  };
}
