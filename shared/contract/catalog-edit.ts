import { z } from 'zod';
import { grades, tables } from '../catalog/vocabularies.ts';
import { appErrorSchema } from '../errors.ts';
import { method } from './define.ts';

const tableSchema = z.enum(tables);
/** Most changes that one call takes: a block pasted from a spreadsheet, a file brought in. */
const mostChanges = 10_000;

/** Fields of a row, as the row's schema has them. */
export const fieldsSchema = z.record(z.string(), z.unknown());
export type Fields = z.infer<typeof fieldsSchema>;

/** What a new figure rests on: a source of the catalog (`assumption` for the person's own), the place in it, and the grade. */
export const evidenceSchema = z.strictObject({
  source: z.string().min(1),
  locator: z.string().max(2000),
  grade: z.enum(grades),
  note: z.string().max(4000).default(''),
});
export type Evidence = z.infer<typeof evidenceSchema>;

/** What a person writes beside a row: a note of their own, and words to find it by. */
export const annotationSchema = z.strictObject({
  note: z.string().max(20_000),
  tags: z.array(z.string().trim().min(1).max(60)).max(50),
});
export type Annotation = z.infer<typeof annotationSchema>;

/**
 * One change of one row. `seen` holds what the person saw in the place of what is set: where the catalog says something
 * else by now, nothing is written and the answer says what stands there (`row-changed-meanwhile`).
 */
export const changeSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('set'),
    table: tableSchema,
    id: z.string().min(1),
    fields: fieldsSchema,
    seen: fieldsSchema,
    /** By field; asked for wherever a figure is set. */
    evidence: z.record(z.string(), evidenceSchema).default({}),
  }),
  /** A row of the person's own: every field that the build does not compute. */
  z.strictObject({ kind: z.literal('add'), table: tableSchema, row: fieldsSchema }),
  z.strictObject({ kind: z.literal('remove'), table: tableSchema, id: z.string().min(1) }),
  z.strictObject({
    kind: z.literal('annotate'),
    table: tableSchema,
    id: z.string().min(1),
    annotation: annotationSchema,
    seen: annotationSchema,
  }),
]);
export type Change = z.input<typeof changeSchema>;

/** What speaks against a change, at its place; `rule` is a word of the checks, `detail` a sentence or the values at odds. */
export const problemSchema = z.object({
  table: tableSchema,
  id: z.string(),
  field: z.string().nullable(),
  rule: z.string(),
  detail: z.string(),
  /** The same as data, so that it can be said in every language. */
  error: appErrorSchema.optional(),
});
export type Problem = z.infer<typeof problemSchema>;

/** What was written: the entry of the history (null where nothing differed), and the tables whose rows are others now. */
export const editedSchema = z.object({
  entry: z.int().nullable(),
  /** Of the catalog: it rises with every change, by whichever window or command. */
  revision: z.int(),
  rows: z.array(z.object({ table: tableSchema, id: z.string() })),
  /** Tables to read again: those of the rows, and those in which something was derived anew. */
  tables: z.array(tableSchema),
});
export type Edited = z.infer<typeof editedSchema>;

export const historyKinds = ['edit', 'import', 'undo', 'redo', 'restore', 'decide', 'update'] as const;

/** One entry of the history: who, when, and what each row held before and after. */
export const historyEntrySchema = z.object({
  entry: z.int(),
  at: z.string(),
  who: z.string(),
  kind: z.enum(historyKinds),
  /** The entry that an undo, a redo or a restore speaks of. */
  of: z.int().nullable(),
  isUndone: z.boolean(),
  /** How many rows it touched; at most 50 of them are told. */
  count: z.int(),
  rows: z.array(
    z.object({
      table: tableSchema,
      id: z.string(),
      name: z.string(),
      /** The fields that changed; null for a row that was not there. `note` and `tags` are written `@note`, `@tags`. */
      before: fieldsSchema.nullable(),
      after: fieldsSchema.nullable(),
    }),
  ),
});
export type HistoryEntry = z.infer<typeof historyEntrySchema>;

/** A place where the newer shipped catalog and the person disagree. */
export const conflictSchema = z.object({
  table: tableSchema,
  id: z.string(),
  name: z.string(),
  /**
   * `field`: both changed it; `gone`: the person changed a row that is no longer shipped; `removed`: the person took away
   * a row that has changed; `both-added`: the person's own row bears the id of a shipped one.
   */
  kind: z.enum(['field', 'gone', 'removed', 'both-added']),
  /** Null where it is about the whole row. */
  field: z.string().nullable(),
  was: z.unknown(),
  theirs: z.unknown(),
  mine: z.unknown(),
});
export type Conflict = z.infer<typeof conflictSchema>;

const editInput = z.strictObject({ changes: z.array(changeSchema).min(1).max(mostChanges) });
const stepSchema = z.object({ entry: z.int(), kind: z.enum(historyKinds), count: z.int(), name: z.string() });

/** The write door of the catalog, and what it remembers. */
export const catalogEditContract = {
  /** Writes all changes as ONE entry of the history, or none. */
  'catalog.edit': method(editInput, editedSchema),
  /** Says what speaks against changes, every one of them, and writes nothing. */
  'catalog.try': method(editInput, z.object({ problems: z.array(problemSchema) })),
  /** Takes an entry back: the last, or the one named as long as no later entry touched its rows (`undo-overtaken`). */
  'catalog.undo': method(z.strictObject({ entry: z.int().optional() }), editedSchema),
  /** Does again what was undone last; `redo-none` once something else has been changed. */
  'catalog.redo': method(z.strictObject({}), editedSchema),
  /** Puts a row back to what it was after an entry of the history (0: as shipped). */
  'catalog.restore': method(
    z.strictObject({ table: tableSchema, id: z.string(), entry: z.int().min(0) }),
    editedSchema,
  ),
  /** The history of the catalog or of one row, newest first; `before` continues it. */
  'catalog.history': method(
    z.strictObject({
      table: tableSchema.optional(),
      id: z.string().optional(),
      before: z.int().optional(),
      limit: z.int().min(1).max(200).default(50),
    }),
    z.object({
      entries: z.array(historyEntrySchema),
      hasMore: z.boolean(),
      undo: stepSchema.nullable(),
      redo: stepSchema.nullable(),
    }),
  ),
  /** Where the shipped catalog and the person disagree since it was last renewed. */
  'catalog.conflicts': method(z.strictObject({}), z.array(conflictSchema)),
  'catalog.decide': method(
    z.strictObject({
      decisions: z
        .array(
          z.strictObject({
            table: tableSchema,
            id: z.string(),
            field: z.string().nullable(),
            keep: z.enum(['theirs', 'mine']),
          }),
        )
        .min(1)
        .max(mostChanges),
    }),
    editedSchema,
  ),
} as const;
