import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import type { Inputs, InputValue } from '../../shared/scenario/file.ts';

const reviewed = fileURLToPath(new URL('../../data/inputs.csv', import.meta.url));

/** The shipped default of every input, from the reviewed text that the catalog is built of: each value is JSON. */
export function defaultInputs(): Inputs {
  const rows: { id: string; value: string }[] = parse(readFileSync(reviewed, 'utf8'), {
    columns: true,
    bom: true,
  });
  return Object.fromEntries(rows.map(({ id, value }) => [id, JSON.parse(value) as InputValue]));
}
