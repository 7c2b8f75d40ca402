import { z } from 'zod';
import { type ScenarioVersion, type VersionState, versionKinds } from '../../../shared/contract/scenarios.ts';
import { appError } from '../../../shared/errors.ts';
import { type Result, fail, ok } from '../../../shared/result.ts';
import type { ReadableDb, WritableDb } from '../handles.ts';
import { foldName, freeName } from '../../../shared/scenario/names.ts';
import type { Author } from '../write-door/record.ts';
import {
  changeRefusal,
  childrenOf,
  circleThrough,
  nameHolder,
  parentRefusal,
  recordOf,
  type ScenarioState,
  scenarioStateSchema,
  toState,
  writeScenarios,
  writeState,
} from './scenarios-state.ts';

/** What is said about a step as a whole. */
export interface StepWords extends Author {
  readonly kind: ScenarioVersion['kind'];
  readonly note?: string | undefined;
  readonly of?: number | undefined;
}

/** A step under way: it writes states and remembers each with what stood there before. */
export interface Step {
  /** Writes a state and its version; nothing where it is the state already. */
  readonly write: (id: string, state: ScenarioState) => void;
  /** The step's number; null where it changed nothing. */
  readonly number: () => number | null;
}

/** Begins a step within the transaction of the door. */
export function beginStep(door: WritableDb, { kind, who, now, note, of }: StepWords): Step {
  const { connection } = door;
  let number: number | null = null;
  const insert = connection.prepare(
    `INSERT INTO scenario_versions (step, scenario, at, who, kind, of_step, note, before, after)
      VALUES (@step, @id, @at, @who, @kind, @of, @note, @before, @after)`,
  );
  return {
    write: (id, state) => {
      const record = recordOf(door, id);
      const before = record === undefined ? null : toState(record);
      if (before !== null && touchedKeys(before, state).length === 0) return;
      writeState(door, id, state, now);
      number ??= Number(
        connection.prepare('SELECT 1 + coalesce(max(step), 0) FROM scenario_versions').pluck().get(),
      );
      insert.run({
        step: number,
        id,
        at: now.toISOString(),
        who,
        kind,
        of: of ?? null,
        note: note?.trim() ?? '',
        before: before === null ? null : JSON.stringify(before),
        after: JSON.stringify(state),
      });
    },
    number: () => number,
  };
}

/** What differs between two states: fields, and single inputs and sources as `inputs.<id>`. */
function touchedKeys(one: ScenarioState, other: ScenarioState): string[] {
  const [a, b] = [flatten(one), flatten(other)];
  return [...new Set([...a.keys(), ...b.keys()])].filter((key) => a.get(key) !== b.get(key));
}

/** A state as single values in JSON. The parent counts by its identity: another name of the same one is no change. */
function flatten({
  inputs,
  sources,
  parent: _parent,
  ...fields
}: ScenarioState): ReadonlyMap<string, string> {
  const parts = [
    ...Object.entries(fields),
    ...Object.entries(inputs).map(([id, value]) => [`inputs.${id}`, value] as const),
    ...Object.entries(sources).map(([id, value]) => [`sources.${id}`, value] as const),
  ];
  return new Map(
    parts.flatMap(([key, value]) => (value === undefined ? [] : [[key, JSON.stringify(value)]])),
  );
}

/** The state with some of its keys as they are in another. */
function withKeys(state: ScenarioState, keys: readonly string[], wanted: ScenarioState): ScenarioState {
  const whole = (
    flat: ReadonlyMap<string, string>,
    part: 'inputs.' | 'sources.' | '',
  ): Record<string, unknown> =>
    Object.fromEntries(
      [...flat]
        .filter(([key]) => (part === '' ? !/^(?:inputs|sources)\./u.test(key) : key.startsWith(part)))
        .map(([key, text]) => [key.slice(part.length), JSON.parse(text) as unknown]),
    );
  const [mine, theirs] = [new Map(flatten(state)), flatten(wanted)];
  for (const key of keys) {
    const text = theirs.get(key);
    if (text === undefined) mine.delete(key);
    else mine.set(key, text);
  }
  return scenarioStateSchema.parse({
    ...whole(mine, ''),
    parent: keys.includes('parentId') ? wanted.parent : state.parent,
    inputs: whole(mine, 'inputs.'),
    sources: whole(mine, 'sources.'),
  });
}

const rowSchema = z.object({
  id: z.int(),
  step: z.int(),
  scenario: z.string(),
  at: z.string(),
  who: z.string(),
  kind: z.enum(versionKinds),
  note: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
});

const stateFrom = (text: string | null): ScenarioState | null =>
  text === null ? null : scenarioStateSchema.parse(JSON.parse(text));

/**
 * Takes a step back (`undo`), or again: each field that it touched is set to what it was, if it still is what the step made
 * of it; later changes of other fields stay. Fails with `scenario-changed-since` where one was changed again, and as a
 * change of that kind does. Whole or not at all.
 */
export function turnStep(
  db: ReadableDb,
  of: number,
  way: 'undo' | 'redo',
  author: Author,
): Result<{ step: number | null }> {
  return writeScenarios(db, (door) => {
    const versions = z
      .array(rowSchema)
      .parse(
        door.connection
          .prepare(
            `SELECT * FROM scenario_versions WHERE step = ? ORDER BY id ${way === 'undo' ? 'DESC' : 'ASC'}`,
          )
          .all(of),
      );
    const step = beginStep(door, { ...author, kind: way, of });
    for (const { scenario: id, before, after } of versions) {
      const end = stateFrom(after);
      if (end === null) continue;
      // What was not there yet goes back to not being there.
      const start = stateFrom(before) ?? { ...end, removed: true };
      const turned = way === 'undo' ? turn(door, id, end, start) : turn(door, id, start, end);
      if (!turned.ok) return turned;
      step.write(id, turned.value);
    }
    return ok({ step: step.number() });
  });
}

/** The present state with what lies between two states taken from the one to the other. */
function turn(door: WritableDb, id: string, from: ScenarioState, to: ScenarioState): Result<ScenarioState> {
  const record = recordOf(door, id);
  if (record === undefined) return fail(appError('scenario-not-found', to.name));
  const present = toState(record);
  const keys = touchedKeys(from, to);
  const [now, expected] = [flatten(present), flatten(from)];
  const overtaken = keys.filter((key) => now.get(key) !== expected.get(key));
  if (overtaken.length > 0) {
    return fail(
      appError('scenario-changed-since', present.name, {
        detail: overtaken.map((key) => key.replace(/^inputs\./u, '')).join(', '),
      }),
    );
  }
  const isUnlocking = keys.includes('locked');
  const isReturning = keys.includes('removed') && !to.removed;
  const refusal = isUnlocking || isReturning ? null : changeRefusal(door, id);
  if (refusal !== null) return fail(refusal);
  return checkTurned(door, id, withKeys(present, keys, to), { isReturning, keys });
}

function checkTurned(
  door: WritableDb,
  id: string,
  state: ScenarioState,
  { isReturning, keys }: { readonly isReturning: boolean; readonly keys: readonly string[] },
): Result<ScenarioState> {
  if (state.removed) {
    const children = parentRefusal(state.name, childrenOf(door, id));
    return children === null ? ok(state) : fail(children);
  }
  const holder = nameHolder(door, foldName(state.name));
  const isTaken = holder !== undefined && holder !== id;
  if (isTaken && !isReturning) return fail(appError('scenario-name-taken', state.name));
  if (state.parentId !== null && (isReturning || keys.includes('parentId'))) {
    const parent = recordOf(door, state.parentId);
    if (parent === undefined || parent.removed_at !== null) {
      return fail(
        appError('scenario-parent-missing', state.name, { value: parent?.name ?? state.parent ?? '' }),
      );
    }
    const circle = circleThrough(door, id, state.name, state.parentId);
    if (circle !== null) return fail(circle);
  }
  const name = isTaken
    ? freeName(state.name, (folded) => nameHolder(door, folded) !== undefined)
    : state.name;
  return ok({ ...state, name });
}

/** The versions of a scenario, newest first, with parents by the names that they bear now. */
export function readVersions(
  db: ReadableDb,
  id: string,
  { before, limit = 50 }: { readonly before?: number | undefined; readonly limit?: number | undefined },
): { versions: ScenarioVersion[]; hasMore: boolean } {
  const rows = z.array(rowSchema).parse(
    db.connection
      .prepare(
        `SELECT * FROM scenario_versions WHERE scenario = @id AND (@before IS NULL OR id < @before)
            ORDER BY id DESC LIMIT @most`,
      )
      .all({ id, before: before ?? null, most: limit + 1 }),
  );
  const tell = (text: string | null): VersionState | null => {
    const state = stateFrom(text);
    if (state === null) return null;
    const { parentId, ...told } = state;
    return { ...told, parent: parentId === null ? null : (recordOf(db, parentId)?.name ?? told.parent) };
  };
  return {
    versions: rows
      .slice(0, limit)
      .map(({ id: version, scenario: _scenario, before: start, after, ...row }) => ({
        version,
        ...row,
        before: tell(start),
        after: tell(after),
      })),
    hasMore: rows.length > limit,
  };
}
