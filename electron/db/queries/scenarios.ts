import { randomUUID } from 'node:crypto';
import { type Scenario, type ScenarioContent, scenarioSchema } from '../../../shared/contract/scenarios.ts';
import { type AppError, appError } from '../../../shared/errors.ts';
import { checkInput } from '../../../shared/model/inputs.ts';
import { type Result, fail, ok } from '../../../shared/result.ts';
import { databaseError } from '../failures.ts';
import { asWritable, type ReadableDb, type WritableDb } from '../handles.ts';
import { foldName, freeName } from '../names.ts';

interface ScenarioRecord {
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
  readonly updated_at: string;
  readonly removed_at: string | null;
}

const select = `SELECT scenarios.*, parents.name AS parent_name FROM scenarios
  LEFT JOIN scenarios AS parents ON parents.id = scenarios.parent`;

/** Every living scenario: the shipped ones in their order, then the person's own by name. */
export function listScenarios(db: ReadableDb): Scenario[] {
  const records = db.connection
    .prepare(
      `${select} WHERE scenarios.removed_at IS NULL
        ORDER BY scenarios.origin = 'own', CASE scenarios.id WHEN 'preset-baseline' THEN 0 ELSE 1 END, scenarios.name_folded`,
    )
    .all() as ScenarioRecord[];
  return records.map(toScenario);
}

/**
 * Creates a scenario (no `id`), or replaces the content of an own one. The parent is given by name and kept by
 * identity: renaming a parent leaves its children in place. Fails, with nothing written, on a name that is taken
 * (`scenario-name-taken`), a shipped or unknown scenario, a parent that is missing or makes a circle, and an input that
 * the model does not take.
 */
export function saveScenario(
  db: ReadableDb,
  save: { readonly id?: string | undefined; readonly content: ScenarioContent },
  now: Date,
): Result<Scenario> {
  return write(db, (door) => {
    const { content } = save;
    for (const [id, value] of Object.entries(content.inputs)) {
      const checked = checkInput(id, value);
      if (!checked.ok) {
        return checked;
      }
    }
    const id = save.id ?? randomUUID();
    const refusal = save.id === undefined ? null : changeRefusal(door, save.id);
    if (refusal !== null) {
      return fail(refusal);
    }
    const name = content.name.trim();
    const taken = nameRefusal(door, name, id);
    if (taken !== null) {
      return fail(taken);
    }
    const parent = findParent(door, id, name, content.parent);
    if (!parent.ok) {
      return parent;
    }
    door.connection
      .prepare(
        `INSERT INTO scenarios (id, origin, name, name_folded, description, parent, years_from, years_to, seed, samples, inputs, sources, updated_at)
          VALUES (@id, 'own', @name, @folded, @description, @parent, @from, @to, @seed, @samples, @inputs, @sources, @now)
          ON CONFLICT (id) DO UPDATE SET name = excluded.name, name_folded = excluded.name_folded,
            description = excluded.description, parent = excluded.parent, years_from = excluded.years_from,
            years_to = excluded.years_to, seed = excluded.seed, samples = excluded.samples, inputs = excluded.inputs,
            sources = excluded.sources, updated_at = excluded.updated_at`,
      )
      .run({
        id,
        name,
        folded: foldName(name),
        description: content.description,
        parent: parent.value,
        from: content.years?.from ?? null,
        to: content.years?.to ?? null,
        seed: content.seed ?? null,
        samples: content.samples ?? null,
        inputs: JSON.stringify(content.inputs),
        sources: JSON.stringify(content.sources),
        now: now.toISOString(),
      });
    return read(door, id);
  });
}

/** Gives an own scenario another name. Fails as `saveScenario` does. */
export function renameScenario(db: ReadableDb, id: string, name: string, now: Date): Result<Scenario> {
  return write(db, (door) => {
    const wanted = name.trim();
    const refusal = changeRefusal(door, id) ?? nameRefusal(door, wanted, id);
    if (refusal !== null) {
      return fail(refusal);
    }
    door.connection
      .prepare('UPDATE scenarios SET name = ?, name_folded = ?, updated_at = ? WHERE id = ?')
      .run(wanted, foldName(wanted), now.toISOString(), id);
    return read(door, id);
  });
}

/**
 * Takes an own scenario away; its row stays, so that `restoreScenario` brings it back as it was. One that living
 * scenarios rest on is kept (`scenario-is-parent` names them): their results would change or break in silence.
 */
export function removeScenario(db: ReadableDb, id: string, now: Date): Result<{ id: string; name: string }> {
  return write(db, (door) => {
    const refusal = changeRefusal(door, id);
    if (refusal !== null) {
      return fail(refusal);
    }
    const { name } = recordOf(door, id) ?? { name: id };
    const children = door.connection
      .prepare('SELECT name FROM scenarios WHERE parent = ? AND removed_at IS NULL ORDER BY name_folded')
      .pluck()
      .all(id) as string[];
    if (children.length > 0) {
      return fail(
        appError('scenario-is-parent', name, { detail: children.map((child) => `“${child}”`).join(', ') }),
      );
    }
    door.connection.prepare('UPDATE scenarios SET removed_at = ? WHERE id = ?').run(now.toISOString(), id);
    return ok({ id, name });
  });
}

/**
 * Brings a removed scenario back, with the removed parents it rests on. Where its name was given away meanwhile, it comes
 * back as `name (2)`. A scenario that was never removed is returned as it stands.
 */
export function restoreScenario(db: ReadableDb, id: string): Result<Scenario> {
  return write(db, (door) => {
    if (recordOf(door, id) === undefined) {
      return fail(appError('scenario-not-found', id));
    }
    const removed = door.connection
      .prepare(
        `WITH RECURSIVE line (id, parent) AS (
            SELECT id, parent FROM scenarios WHERE id = ?
            UNION SELECT above.id, above.parent FROM scenarios AS above JOIN line ON line.parent = above.id)
          SELECT scenarios.id, scenarios.name FROM line JOIN scenarios USING (id) WHERE removed_at IS NOT NULL`,
      )
      .all(id) as { id: string; name: string }[];
    const restore = door.connection.prepare(
      'UPDATE scenarios SET removed_at = NULL, name = ?, name_folded = ? WHERE id = ?',
    );
    for (const scenario of removed) {
      const name = freeName(scenario.name, (folded) => nameHolder(door, folded) !== undefined);
      restore.run(name, foldName(name), scenario.id);
    }
    return read(door, id);
  });
}

/** Runs one change in a transaction; a failed result leaves nothing behind, and neither does an error of SQLite's. */
function write<Value>(db: ReadableDb, change: (door: WritableDb) => Result<Value>): Result<Value> {
  const door = asWritable(db);
  if (!door.ok) {
    return door;
  }
  try {
    return door.value.connection.transaction(() => change(door.value)).immediate();
  } catch (fault) {
    const error = databaseError(fault, db.path);
    if (error === null) {
      throw fault;
    }
    return fail(error);
  }
}

function recordOf(db: ReadableDb, id: string): ScenarioRecord | undefined {
  return db.connection.prepare(`${select} WHERE scenarios.id = ?`).get(id) as ScenarioRecord | undefined;
}

function read(db: ReadableDb, id: string): Result<Scenario> {
  const record = recordOf(db, id);
  return record === undefined ? fail(appError('scenario-not-found', id)) : ok(toScenario(record));
}

function changeRefusal(db: ReadableDb, id: string): AppError | null {
  const record = recordOf(db, id);
  if (record === undefined || record.removed_at !== null) {
    return appError('scenario-not-found', record?.name ?? id);
  }
  return record.origin === 'shipped' ? appError('scenario-read-only', record.name) : null;
}

function nameRefusal(db: ReadableDb, name: string, id: string): AppError | null {
  if (name === '') {
    return appError('scenario-name-empty');
  }
  const holder = nameHolder(db, foldName(name));
  return holder !== undefined && holder !== id ? appError('scenario-name-taken', name) : null;
}

function nameHolder(db: ReadableDb, folded: string): string | undefined {
  return db.connection
    .prepare('SELECT id FROM scenarios WHERE name_folded = ? AND removed_at IS NULL')
    .pluck()
    .get(folded) as string | undefined;
}

function findParent(
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
    return ok(parent);
  }
  const circle = [name, ...line.slice(0, at).map((ancestor) => ancestor.name), name];
  return fail(appError('scenario-parent-cycle', name, { detail: circle.join(' → ') }));
}

function toScenario(record: ScenarioRecord): Scenario {
  return scenarioSchema.parse({
    id: record.id,
    origin: record.origin,
    name: record.name,
    description: record.description,
    parent: record.parent_name,
    ...(record.years_from === null ? {} : { years: { from: record.years_from, to: record.years_to } }),
    ...(record.seed === null ? {} : { seed: record.seed }),
    ...(record.samples === null ? {} : { samples: record.samples }),
    inputs: JSON.parse(record.inputs),
    sources: JSON.parse(record.sources),
    updatedAt: record.updated_at,
  });
}
