// @vitest-environment happy-dom
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Catalog, prepareCatalog } from '../../electron/db/open.ts';
import { translateIn } from '../../electron/host/translate.ts';
import { createDispatch } from '../../electron/services/dispatch.ts';
import { call } from '../../renderer/src/api/client.ts';
import { startI18n } from '../../renderer/src/i18n.ts';
import { mergeOverrides } from '../../renderer/src/state/results.ts';
import {
  createScenario,
  removeScenario,
  renameScenario,
  replaceScenario,
} from '../../renderer/src/state/scenario-changes.ts';
import {
  baselineId,
  contentOf,
  findScenario,
  loadScenarios,
  openScenario,
} from '../../renderer/src/state/scenarios.ts';
import { setKeptDrafts } from '../../renderer/src/state/kept-drafts.ts';
import { currentDraft, redo, setInput, undo, useSession } from '../../renderer/src/state/session.ts';
import type { Scenario } from '../../shared/contract/scenarios.ts';
import type { Result } from '../../shared/result.ts';
import { makeFolder, removeFolder } from '../helpers/folders.ts';
import { projectRoot } from '../helpers/project.ts';

const price = 'price.electricity';
let folder: string;
let catalog: Catalog;

beforeAll(async () => {
  startI18n('en');
  folder = makeFolder();
  const shipped = path.join(projectRoot, 'out', 'catalog.sqlite');
  const opened = prepareCatalog(path.join(folder, 'catalog.sqlite'), shipped);
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  catalog = opened.value;
  const dispatch = createDispatch({
    catalog,
    who: 'tester',
    clock: () => new Date('2026-11-22T12:00:00Z'),
    log: (message, detail) => {
      throw new Error(`${message} ${String(detail)}`);
    },
    version: 'test',
    translate: translateIn,
  });
  Object.defineProperty(window, 'memwatt', { value: { invoke: dispatch } });
  await loadScenarios();
});
afterAll(() => {
  catalog.close();
  removeFolder(folder);
});
beforeEach(async () => {
  // Children first: a scenario that others build on is not taken away.
  for (let pass = 0; pass < 2; pass += 1) {
    for (const { id, origin } of must(await call('scenarios.list', {}))) {
      if (origin === 'own') await call('scenarios.remove', { id });
    }
  }
  await loadScenarios();
  setKeptDrafts({});
  useSession.setState({ scenarioId: baselineId, overrides: {}, horizonYear: 2030, past: [], future: [] });
});

function must<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

function known(id: string): Scenario {
  const scenario = findScenario(id);
  if (scenario === undefined) throw new Error(`no scenario ${id}`);
  return scenario;
}

/** What the catalog on disk holds, asked anew. */
async function ownNames(): Promise<string[]> {
  return must(await call('scenarios.list', {}))
    .filter(({ origin }) => origin === 'own')
    .map(({ name }) => name);
}

/** Changes the price of electricity in the open scenario and saves that as a new scenario. */
async function saveCheapPower(name = 'Cheap power'): Promise<Scenario> {
  setInput(price, 0.05, 0.08, () => 'price');
  const baseline = known(useSession.getState().scenarioId);
  const { overrides } = useSession.getState();
  const content = {
    ...mergeOverrides(baseline, overrides),
    name,
    parent: baseline.name,
    inputs: { [price]: 0.05 },
  };
  return must(await createScenario(content));
}

describe('saving under a new name', () => {
  it('opens the new scenario without changes, and undo gives the draft back', async () => {
    const { id } = await saveCheapPower();
    expect(currentDraft()).toEqual({ scenarioId: id, overrides: {}, sources: {}, horizonYear: 2030 });
    expect(await ownNames()).toEqual(['Cheap power']);
    await undo();
    expect(currentDraft()).toEqual({
      scenarioId: baselineId,
      overrides: { [price]: 0.05 },
      sources: {},
      horizonYear: 2030,
    });
    expect(await ownNames()).toEqual([]);
    await redo();
    expect(currentDraft().scenarioId).toBe(id);
    expect(await ownNames()).toEqual(['Cheap power']);
  });

  it('fails for a name that exists, and changes nothing', async () => {
    await saveCheapPower();
    const before = currentDraft();
    const content = { ...contentOf(known(before.scenarioId)), name: 'CHEAP POWER' };
    expect(await createScenario(content)).toMatchObject({
      ok: false,
      error: { code: 'scenario-name-taken' },
    });
    expect(currentDraft()).toEqual(before);
    expect(await ownNames()).toEqual(['Cheap power']);
  });
});

describe('saving changes into an own scenario', () => {
  it('writes them, clears the draft, and undo brings both back', async () => {
    const scenario = await saveCheapPower();
    setInput(price, 0.03, 0.05, () => 'price');
    must(await replaceScenario(scenario.id, mergeOverrides(scenario, currentDraft().overrides)));
    expect(currentDraft().overrides).toEqual({});
    expect(findScenario(scenario.id)?.inputs).toEqual({ [price]: 0.03 });
    await undo();
    expect(findScenario(scenario.id)?.inputs).toEqual({ [price]: 0.05 });
    expect(currentDraft().overrides).toEqual({ [price]: 0.03 });
    await redo();
    expect(findScenario(scenario.id)?.inputs).toEqual({ [price]: 0.03 });
    expect(currentDraft().overrides).toEqual({});
  });

  it('is refused for a shipped scenario', async () => {
    const baseline = known(baselineId);
    expect(await replaceScenario(baselineId, contentOf(baseline))).toMatchObject({
      ok: false,
      error: { code: 'scenario-read-only' },
    });
    expect(useSession.getState().past).toHaveLength(0);
  });
});

describe('renaming', () => {
  it('takes the children along, and goes back and forth', async () => {
    const parent = await saveCheapPower('Parent');
    const child = must(
      await createScenario({
        ...contentOf(parent),
        name: 'Child',
        parent: 'Parent',
        inputs: {},
        sources: {},
      }),
    );
    must(await renameScenario(parent.id, 'Ancestor'));
    expect(findScenario(child.id)?.parent).toBe('Ancestor');
    await undo();
    expect(findScenario(parent.id)?.name).toBe('Parent');
    expect(findScenario(child.id)?.parent).toBe('Parent');
    await redo();
    expect(await ownNames()).toEqual(expect.arrayContaining(['Ancestor', 'Child']));
  });
});

describe('removing', () => {
  it('opens the baseline in the place of the open scenario, and undo brings it back as it was', async () => {
    const { id } = await saveCheapPower();
    setInput(price, 0.03, 0.05, () => 'price');
    must(await removeScenario(id));
    expect(currentDraft()).toEqual({ scenarioId: baselineId, overrides: {}, sources: {}, horizonYear: 2030 });
    expect(await ownNames()).toEqual([]);
    await undo();
    expect(currentDraft()).toEqual({
      scenarioId: id,
      overrides: { [price]: 0.03 },
      sources: {},
      horizonYear: 2030,
    });
    expect(await ownNames()).toEqual(['Cheap power']);
    await redo();
    expect(await ownNames()).toEqual([]);
  });

  it('leaves the open scenario alone when another goes', async () => {
    const { id } = await saveCheapPower();
    openScenario(baselineId);
    setInput('grid.carbon', 0.4, 0.435, () => 'carbon');
    const before = currentDraft();
    must(await removeScenario(id));
    expect(currentDraft()).toEqual(before);
    expect(findScenario(id)).toBeUndefined();
  });
});
