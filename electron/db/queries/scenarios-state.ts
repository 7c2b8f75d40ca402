import { z } from 'zod';
import { type Scenario, scenarioContentSchema, scenarioSchema } from '../../../shared/contract/scenarios.ts';
import { type AppError, appError } from '../../../shared/errors.ts';
import { type Result, fail, ok } from '../../../shared/result.ts';
import { databaseError } from '../failures.ts';
import { asWritable, type ReadableDb, type WritableDb } from '../handles.ts';
import { foldName } from '../../../shared/scenario/names.ts';

/** A row of the table of scenarios, with its parent's name. */
export interface ScenarioRecord {
  readonly id: string;
  readonly origin: 'shipped' | 'own';
  readonly name: string;
  readonly description: string;
  readonly parent: string | null;
  readonly parent_name: string | null;
  readonly years_from: number | null;
  readonly years_to: number | null;
  readonly seed: number | null;
  readonly samples: number | null;
  readonly inputs: string;
  readonly sources: string;
  readonly locked: 0 | 1;
  readonly updated_at: string;
  readonly removed_at: string | null;
}

/** All that can change about a scenario, as a version keeps it. The parent stands by identity and by its name of then. */
export const scenarioStateSchema = scenarioContentSchema.extend({
  parentId: z.string().nullable(),
  locked: z.boolean(),
  removed: z.boolean(),
});
export type ScenarioState = z.infer<typeof scenarioStateSchema>;

const select = `SELECT scenarios.*, parents.name AS parent_name FROM scenarios
  LEFT JOIN scenarios AS parents ON parents.id = scenarios.parent`;

/** Rows that a condition of ours picks; never one that a person wrote. */
export function selectRecords(db: ReadableDb, rest: string, ...values: readonly string[]): ScenarioRecord[] {
  return db.connection.prepare(`${select} ${rest}`).all(...values) as ScenarioRecord[];
}

/** The row of an id, also of a scenario that was taken away. */
export function recordOf(db: ReadableDb, id: string): ScenarioRecord | undefined {
  return selectRecords(db, 'WHERE scenarios.id = ?', id)[0];
}

/** The scenario of an id. Fails with `scenario-not-found`. */
export function readScenario(db: ReadableDb, id: string): Result<Scenario> {
  const record = recordOf(db, id);
  return record === undefined ? fail(appError('scenario-not-found', id)) : ok(toScenario(record));
}

/** A row as the contract speaks of it. */
export function toScenario(record: ScenarioRecord): Scenario {
  const { parentId: _parentId, removed: _removed, ...content } = toState(record);
  return scenarioSchema.parse({
    ...content,
    id: record.id,
    origin: record.origin,
    updatedAt: record.updated_at,
  });
}

/** A row as a version keeps it. */
export function toState(record: ScenarioRecord): ScenarioState {
  return scenarioStateSchema.parse({
    name: record.name,
    description: record.description,
    parent: record.parent_name,
    parentId: record.parent,
    ...(record.years_from === null ? {} : { years: { from: record.years_from, to: record.years_to } }),
    ...(record.seed === null ? {} : { seed: record.seed }),
    ...(record.samples === null ? {} : { samples: record.samples }),
    inputs: JSON.parse(record.inputs),
    sources: JSON.parse(record.sources),
    locked: record.locked === 1,
    removed: record.removed_at !== null,
  });
}

/** Writes a scenario's row as a state says, new or over what stood there. The caller has checked the state. */
export function writeState(
  { connection }: WritableDb,
  id: string,
  state: Omit<ScenarioState, 'parent'>,
  now: Date,
): void {
  connection
    .prepare(
      `INSERT INTO scenarios (id, origin, name, name_folded, description, parent, years_from, years_to, seed, samples, inputs, sources, locked, updated_at, removed_at)
        VALUES (@id, 'own', @name, @folded, @description, @parent, @from, @to, @seed, @samples, @inputs, @sources, @locked, @now, @removedAt)
        ON CONFLICT (id) DO UPDATE SET name = excluded.name, name_folded = excluded.name_folded,
          description = excluded.description, parent = excluded.parent, years_from = excluded.years_from,
          years_to = excluded.years_to, seed = excluded.seed, samples = excluded.samples, inputs = excluded.inputs,
          sources = excluded.sources, locked = excluded.locked, removed_at = excluded.removed_at,
          updated_at = CASE WHEN @isTold THEN excluded.updated_at ELSE scenarios.updated_at END`,
    )
    .run({
      id,
      name: state.name,
      folded: foldName(state.name),
      description: state.description,
      parent: state.parentId,
      from: state.years?.from ?? null,
      to: state.years?.to ?? null,
      seed: state.seed ?? null,
      samples: state.samples ?? null,
      inputs: JSON.stringify(state.inputs),
      sources: JSON.stringify(state.sources),
      locked: state.locked ? 1 : 0,
      removedAt: state.removed ? now.toISOString() : null,
      now: now.toISOString(),
      isTold: isTold(connection, id, state) ? 1 : 0,
    });
}

/** Whether a change is one of the content: locking, removing and coming back leave the date of the last change. */
function isTold(
  connection: WritableDb['connection'],
  id: string,
  { locked, removed }: Pick<ScenarioState, 'locked' | 'removed'>,
): boolean {
  const before = connection.prepare('SELECT locked, removed_at FROM scenarios WHERE id = ?').get(id) as
    | Pick<ScenarioRecord, 'locked' | 'removed_at'>
    | undefined;
  return (
    before === undefined || ((before.locked === 1) === locked && (before.removed_at !== null) === removed)
  );
}

/** Runs one change in a transaction; a failed result leaves nothing behind, and neither does an error of SQLite's. */
export function writeScenarios<Value>(
  db: ReadableDb,
  change: (door: WritableDb) => Result<Value>,
): Result<Value> {
  const door = asWritable(db);
  if (!door.ok) {
    return door;
  }
  try {
    const changeOrRollBack = (): Value => {
      const result = change(door.value);
      if (!result.ok) throw new Refused(result.error);
      return result.value;
    };
    return ok(door.value.connection.transaction(changeOrRollBack).immediate());
  } catch (fault) {
    if (fault instanceof Refused) return fail(fault.error);
    const error = databaseError(fault, db.path);
    if (error === null) {
      throw fault;
    }
    return fail(error);
  }
}

/** Rolls a change back that was refused on the way. */
class Refused extends Error {
  readonly error: AppError;
  constructor(error: AppError) {
    super(error.code);
    this.error = error;
  }
}

/** Why a scenario cannot be changed; null where it can. */
export function changeRefusal(db: ReadableDb, id: string): AppError | null {
  const record = recordOf(db, id);
  if (record === undefined || record.removed_at !== null) {
    return appError('scenario-not-found', record?.name ?? id);
  }
  if (record.origin === 'shipped') return appError('scenario-read-only', record.name);
  return record.locked === 1 ? appError('scenario-locked', record.name) : null;
}

/** Why a scenario cannot bear a name; null where it can. */
export function nameRefusal(db: ReadableDb, name: string, id: string): AppError | null {
  if (name === '') {
    return appError('scenario-name-empty');
  }
  const holder = nameHolder(db, foldName(name));
  return holder !== undefined && holder !== id ? appError('scenario-name-taken', name) : null;
}

/** The living scenario that bears a name in its folded form. */
export function nameHolder(db: ReadableDb, folded: string): string | undefined {
  return db.connection
    .prepare('SELECT id FROM scenarios WHERE name_folded = ? AND removed_at IS NULL')
    .pluck()
    .get(folded) as string | undefined;
}

/** Names of the living scenarios that build on one. */
export function childrenOf(db: ReadableDb, id: string): ScenarioRecord[] {
  return selectRecords(
    db,
    'WHERE scenarios.parent = ? AND scenarios.removed_at IS NULL ORDER BY scenarios.name_folded',
    id,
  );
}

/** Why a scenario cannot be taken away: others build on it. */
export function parentRefusal(name: string, children: readonly ScenarioRecord[]): AppError | null {
  return children.length === 0
    ? null
    : appError('scenario-is-parent', name, {
        detail: children.map((child) => `“${child.name}”`).join(', '),
      });
}

/**
 * The identity of a parent that is given by name. Fails with `scenario-parent-missing`, and with `scenario-parent-cycle`
 * where the scenario would come to be its own ancestor.
 */
export function findParent(
  db: ReadableDb,
  id: string,
  name: string,
  parentName: string | null,
): Result<string | null> {
  if (parentName === null) {
    return ok(null);
  }
  const parent = nameHolder(db, foldName(parentName));
  if (parent === undefined) {
    return fail(appError('scenario-parent-missing', name, { value: parentName }));
  }
  const circle = circleThrough(db, id, name, parent);
  return circle === null ? ok(parent) : fail(circle);
}

/** The circle that a scenario would close under a parent; null where there is none. */
export function circleThrough(db: ReadableDb, id: string, name: string, parent: string): AppError | null {
  const line = db.connection
    .prepare(
      `WITH RECURSIVE line (id, parent, name) AS (
          SELECT id, parent, name FROM scenarios WHERE id = ?
          UNION SELECT above.id, above.parent, above.name FROM scenarios AS above JOIN line ON line.parent = above.id)
        SELECT id, name FROM line`,
    )
    .all(parent) as { id: string; name: string }[];
  const at = line.findIndex((ancestor) => ancestor.id === id);
  if (at === -1) {
    return null;
  }
  const circle = [name, ...line.slice(0, at).map((ancestor) => ancestor.name), name];
  return appError('scenario-parent-cycle', name, { detail: circle.join(' → ') });
}
