import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { evidenceSchema, fieldsSchema } from '../../../shared/contract/catalog-edit.ts';

/** A row in its stored form (`storedSchemas`): without what is derived, a forecast with its points. */
export type StoredRow = Readonly<Record<string, unknown>>;

const layerSchema = z.object({
  kind: z.enum(['own', 'changed', 'removed']),
  fields: fieldsSchema,
  base: fieldsSchema,
  evidence: z.record(z.string(), evidenceSchema),
  note: z.string(),
  tags: z.array(z.string()),
  position: z.int().nullable(),
});

/**
 * What the person has of a row. `own`: the whole row in `fields`; `changed`: the fields that were set, over the shipped
 * ones; `removed`. `base` is what was shipped in those fields when they were set (of a removed row, and of an own one whose
 * shipped row is gone: the whole row). `position` orders own rows behind the shipped ones.
 */
export type LayerRecord = Readonly<z.infer<typeof layerSchema>>;

/** Own rows stand behind every shipped one. */
export const firstOwnPosition = 1_000_000;

/** A layer's record as JSON text, and back; null for a row as shipped. Throws on a text that is none. */
export function layerToText(layer: LayerRecord | null): string | null {
  return layer === null ? null : JSON.stringify(layer);
}
export function layerFromText(text: string | null): LayerRecord | null {
  return text === null ? null : layerSchema.parse(JSON.parse(text));
}

/** A row of the table `changes`. */
export interface ChangeRecord {
  readonly kind: string;
  readonly fields: string;
  readonly base: string;
  readonly evidence: string;
  readonly note: string;
  readonly tags: string;
  readonly position: number | null;
}

/** The layer's record that a row of `changes` holds. */
export function layerFromRecord(record: ChangeRecord): LayerRecord {
  return layerSchema.parse({
    kind: record.kind,
    fields: JSON.parse(record.fields),
    base: JSON.parse(record.base),
    evidence: JSON.parse(record.evidence),
    note: record.note,
    tags: JSON.parse(record.tags),
    position: record.position,
  });
}

/** Nothing changed yet, over a shipped row. */
export const untouched: LayerRecord = {
  kind: 'changed',
  fields: {},
  base: {},
  evidence: {},
  note: '',
  tags: [],
  position: null,
};

/** The effective row: what is shipped with the person's layer over it; undefined where there is none. */
export function combine(shipped: StoredRow | undefined, layer: LayerRecord | null): StoredRow | undefined {
  if (layer === null) return shipped;
  if (layer.kind === 'removed') return undefined;
  if (layer.kind === 'own') return layer.fields;
  return shipped === undefined ? undefined : { ...shipped, ...layer.fields };
}

/** The record in its one form: null for one that says nothing over the shipped row. */
export function tidyLayer(layer: LayerRecord | null): LayerRecord | null {
  const saysNothing =
    layer?.kind === 'changed' &&
    Object.keys(layer.fields).length === 0 &&
    layer.note === '' &&
    layer.tags.length === 0;
  return saysNothing ? null : layer;
}

/**
 * Puts a record of another time over what is shipped now. One that changed a row which is no longer shipped stands on the
 * row that it was (`lost`, where it is known) as the person's own; without it, and for a removal of a row that is gone,
 * nothing is left. `position` is asked for where the row becomes own.
 */
export function settleLayer(
  layer: LayerRecord | null,
  shipped: StoredRow | undefined,
  lost: StoredRow | undefined,
  position: () => number,
): LayerRecord | null {
  if (layer === null || layer.kind === 'own' || shipped !== undefined) return layer;
  if (layer.kind === 'removed' || lost === undefined) return null;
  return { ...layer, kind: 'own', fields: { ...lost, ...layer.fields }, base: lost, position: position() };
}

/** Whether two values of a field are one. */
export function isSame(one: unknown, other: unknown): boolean {
  return isDeepStrictEqual(one, other);
}

/** A value as the catalog keeps it: the points of a series stand by year. */
export function inOneForm(value: unknown): unknown {
  return Array.isArray(value) && value.every(hasYear) ? value.toSorted((a, b) => a.year - b.year) : value;
}

function hasYear(value: unknown): value is { readonly year: number } {
  return typeof value === 'object' && value !== null && 'year' in value && typeof value.year === 'number';
}

/** A copy without some keys. */
export function without<Value>(
  record: Readonly<Record<string, Value>>,
  ...keys: readonly string[]
): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => !keys.includes(key)));
}
