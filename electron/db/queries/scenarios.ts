import { randomUUID } from 'node:crypto';
import type { ChangedScenario, Scenario, ScenarioContent } from '../../../shared/contract/scenarios.ts';
import { appError } from '../../../shared/errors.ts';
import { checkInput } from '../../../shared/model/inputs.ts';
import { type Result, fail, ok } from '../../../shared/result.ts';
import { foldContents } from '../../../shared/scenario/rebase.ts';
import type { ReadableDb, WritableDb } from '../handles.ts';
import { freeName } from '../../../shared/scenario/names.ts';
import type { Author } from '../write-door/record.ts';
import {
  changeRefusal,
  childrenOf,
  findParent,
  nameHolder,
  nameRefusal,
  parentRefusal,
  readScenario,
  recordOf,
  type ScenarioRecord,
  type ScenarioState,
  selectRecords,
  toScenario,
  toState,
  writeScenarios,
} from './scenarios-state.ts';
import { beginStep, type Step, type StepWords } from './scenarios-steps.ts';

/** Every living scenario: the shipped ones in their order, then the person's own by name. */
export function listScenarios(db: ReadableDb): Scenario[] {
  return selectRecords(
    db,
    `WHERE scenarios.removed_at IS NULL
      ORDER BY scenarios.origin = 'own', CASE scenarios.id WHEN 'preset-baseline' THEN 0 ELSE 1 END, scenarios.name_folded`,
  ).map(toScenario);
}

/** Own scenarios that were taken away, the last first. */
export function listRemoved(db: ReadableDb): { id: string; name: string; removedAt: string }[] {
  return selectRecords(
    db,
    'WHERE scenarios.removed_at IS NOT NULL ORDER BY scenarios.removed_at DESC, scenarios.name_folded',
  ).map(({ id, name, removed_at: removedAt }) => ({ id, name, removedAt: removedAt ?? '' }));
}

/** What is saved: a new scenario without an `id`, else the content of an own one. */
export interface ScenarioSave {
  readonly id?: string | undefined;
  readonly content: ScenarioContent;
  readonly note?: string | undefined;
  readonly isRevert?: boolean | undefined;
}

/**
 * Creates a scenario (no `id`), or replaces the content of an own one, and remembers what stood there. The parent is given
 * by name and kept by identity: renaming a parent leaves its children in place. Fails, with nothing written, on a name that
 * is taken (`scenario-name-taken`), a shipped, locked or unknown scenario, a parent that is missing or makes a circle, and
 * an input that the model does not take.
 */
export function saveScenario(db: ReadableDb, save: ScenarioSave, author: Author): Result<ChangedScenario> {
  const kind = save.id === undefined ? 'create' : save.isRevert === true ? 'revert' : 'save';
  return inStep(db, { ...author, kind, note: save.note }, (door, step) => writeContent(door, step, save));
}

/** Takes in several scenarios as one step, parents before children. Fails as `saveScenario` does, with nothing taken in. */
export function importScenarios(
  db: ReadableDb,
  scenarios: readonly { readonly content: ScenarioContent; readonly replace?: string | undefined }[],
  words: Author & { readonly note?: string | undefined },
): Result<{ step: number | null; ids: string[] }> {
  return writeScenarios(db, (door) => {
    const step = beginStep(door, { ...words, kind: 'import' });
    const ids: string[] = [];
    for (const { content, replace } of scenarios) {
      const written = writeContent(door, step, { id: replace, content });
      if (!written.ok) return written;
      ids.push(written.value);
    }
    return ok({ step: step.number(), ids });
  });
}

function writeContent(door: WritableDb, step: Step, { id: known, content }: ScenarioSave): Result<string> {
  for (const [input, value] of Object.entries(content.inputs)) {
    const checked = checkInput(input, value);
    if (!checked.ok) {
      return checked;
    }
  }
  const id = known ?? randomUUID();
  const name = content.name.trim();
  const refusal = (known === undefined ? null : changeRefusal(door, id)) ?? nameRefusal(door, name, id);
  if (refusal !== null) {
    return fail(refusal);
  }
  const parent = findParent(door, id, name, content.parent);
  if (!parent.ok) {
    return parent;
  }
  step.write(id, { ...content, name, parentId: parent.value, locked: false, removed: false });
  return ok(id);
}

/** Gives an own scenario another name. Fails as `saveScenario` does. */
export function renameScenario(
  db: ReadableDb,
  id: string,
  name: string,
  author: Author,
): Result<ChangedScenario> {
  return inStep(db, { ...author, kind: 'rename' }, (door, step) => {
    const wanted = name.trim();
    const refusal = changeRefusal(door, id) ?? nameRefusal(door, wanted, id);
    return refusal === null ? amend(door, step, id, { name: wanted }) : fail(refusal);
  });
}

/** Locks an own scenario against saving, renaming and removing, or unlocks it. */
export function lockScenario(
  db: ReadableDb,
  id: string,
  locked: boolean,
  author: Author,
): Result<ChangedScenario> {
  return inStep(db, { ...author, kind: locked ? 'lock' : 'unlock' }, (door, step) => {
    const refusal = changeRefusal(door, id);
    return refusal === null || refusal.code === 'scenario-locked'
      ? amend(door, step, id, { locked })
      : fail(refusal);
  });
}

/**
 * Takes an own scenario away; its row stays, so that `restoreScenario` brings it back as it was. One that living scenarios
 * rest on is kept (`scenario-is-parent` names them), unless they are to `keep` their results: then each takes over what the
 * removed one changes and moves to its parent. A locked child stands in the way of that.
 */
export function removeScenario(
  db: ReadableDb,
  id: string,
  { children: wish = 'refuse', ...author }: Author & { readonly children?: 'refuse' | 'keep' | undefined },
): Result<{ id: string; name: string; step: number | null }> {
  return writeScenarios(db, (door) => {
    const refusal = changeRefusal(door, id);
    const record = recordOf(door, id);
    if (refusal !== null || record === undefined) {
      return fail(refusal ?? appError('scenario-not-found', id));
    }
    const children = childrenOf(door, id);
    const inUse = wish === 'refuse' ? parentRefusal(record.name, children) : null;
    if (inUse !== null) {
      return fail(inUse);
    }
    const step = beginStep(door, { ...author, kind: 'remove' });
    const removed = toState(record);
    for (const child of children) {
      const stays = changeRefusal(door, child.id);
      if (stays !== null) return fail(stays);
      step.write(child.id, { ...foldContents(removed, toState(child)), parentId: removed.parentId });
    }
    step.write(id, { ...removed, removed: true });
    return ok({ id, name: record.name, step: step.number() });
  });
}

/**
 * Brings a removed scenario back, with the removed parents it rests on. Where its name was given away meanwhile, it comes
 * back as `name (2)`. A scenario that was never removed is returned as it stands.
 */
export function restoreScenario(db: ReadableDb, id: string, author: Author): Result<ChangedScenario> {
  return inStep(db, { ...author, kind: 'restore' }, (door, step) => {
    if (recordOf(door, id) === undefined) {
      return fail(appError('scenario-not-found', id));
    }
    for (const record of removedLine(door, id)) {
      const name = freeName(record.name, (folded) => nameHolder(door, folded) !== undefined);
      step.write(record.id, { ...toState(record), name, removed: false });
    }
    return ok(id);
  });
}

/** A removed scenario and its removed ancestors. */
function removedLine(door: WritableDb, id: string): ScenarioRecord[] {
  return selectRecords(
    door,
    `WHERE scenarios.removed_at IS NOT NULL AND scenarios.id IN (
        WITH RECURSIVE line (id, parent) AS (
          SELECT id, parent FROM scenarios WHERE id = ?
          UNION SELECT above.id, above.parent FROM scenarios AS above JOIN line ON line.parent = above.id)
        SELECT id FROM line)`,
    id,
  );
}

/** Changes fields of a scenario that is there. */
function amend(door: WritableDb, step: Step, id: string, fields: Partial<ScenarioState>): Result<string> {
  const record = recordOf(door, id);
  if (record === undefined) return fail(appError('scenario-not-found', id));
  step.write(id, { ...toState(record), ...fields });
  return ok(id);
}

/** Runs a change of one scenario as a step; yields the scenario as it is then. */
function inStep(
  db: ReadableDb,
  words: StepWords,
  change: (door: WritableDb, step: Step) => Result<string>,
): Result<ChangedScenario> {
  return writeScenarios(db, (door) => {
    const step = beginStep(door, words);
    const id = change(door, step);
    if (!id.ok) return id;
    const scenario = readScenario(door, id.value);
    return scenario.ok ? ok({ ...scenario.value, step: step.number() }) : scenario;
  });
}
