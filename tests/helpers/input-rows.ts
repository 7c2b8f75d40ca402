import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import type { InputValue } from '../../shared/scenario/file.ts';
import { projectRoot } from './project.ts';

/** A default input as data/inputs.csv holds it, as far as the controls need it. */
export interface InputRow {
  readonly id: string;
  readonly value: InputValue;
  readonly low: number | null;
  readonly high: number | null;
}

const records = parse(readFileSync(path.join(projectRoot, 'data', 'inputs.csv'), 'utf8'), {
  columns: true,
  bom: true,
}) as readonly Readonly<Record<string, string>>[];

const numberOr = (text: string | undefined): number | null =>
  text === undefined || text === '' ? null : Number(text);

/** The shipped default inputs, in the order of the file. */
export const defaultRows: readonly InputRow[] = records.map((record) => {
  const value = JSON.parse(record['value'] ?? '') as InputValue;
  return { id: record['id'] ?? '', value, low: numberOr(record['low']), high: numberOr(record['high']) };
});
