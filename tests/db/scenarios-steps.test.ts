import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readVersions, turnStep } from '../../electron/db/queries/scenarios-steps.ts';
import {
  importScenarios,
  listScenarios,
  lockScenario,
  removeScenario,
  renameScenario,
  saveScenario,
} from '../../electron/db/queries/scenarios.ts';
import type { Catalog } from '../../electron/db/open.ts';
import type { ChangedScenario, ScenarioContent } from '../../shared/contract/scenarios.ts';
import { author, content, errorOf, ownCatalog, valueOf } from './fixtures.ts';

const save = (
  catalog: Catalog,
  name: string,
  more: Partial<ScenarioContent> = {},
  id?: string,
): ChangedScenario => valueOf(saveScenario(catalog, { id, content: content(name, more) }, author));
const undo = (catalog: Catalog, step: number | null) => turnStep(catalog, step ?? 0, 'undo', author);
const redo = (catalog: Catalog, step: number | null) => turnStep(catalog, step ?? 0, 'redo', author);
const named = (catalog: Catalog, name: string) => listScenarios(catalog).find((each) => each.name === name);
/** All that a person sees of their own scenarios, but for the dates. */
const seen = (catalog: Catalog): unknown =>
  listScenarios(catalog)
    .filter(({ origin }) => origin === 'own')
    .map(({ updatedAt: _updatedAt, ...scenario }) => scenario);

describe('a locked scenario', () => {
  it('is neither saved, renamed nor removed, may have children, and is unlocked again', () => {
    const { catalog } = ownCatalog();
    const { id } = save(catalog, 'mine');
    expect(valueOf(lockScenario(catalog, id, true, author)).locked).toBe(true);
    for (const refused of [
      saveScenario(catalog, { id, content: content('mine') }, author),
      renameScenario(catalog, id, 'ours', author),
      removeScenario(catalog, id, author),
    ]) {
      expect(errorOf(refused)).toEqual({ code: 'scenario-locked', place: 'mine' });
    }
    expect(save(catalog, 'branch', { parent: 'mine' }).parent).toBe('mine');
    expect(valueOf(lockScenario(catalog, id, false, author)).locked).toBe(false);
    expect(valueOf(renameScenario(catalog, id, 'ours', author)).name).toBe('ours');
    expect(errorOf(lockScenario(catalog, 'preset-baseline', true, author)).code).toBe('scenario-read-only');
    catalog.close();
  });
});

describe('removing a parent', () => {
  it('can leave its children their results: each takes over what it does not say itself', () => {
    const { catalog } = ownCatalog();
    const parent = save(catalog, 'parent', {
      parent: 'iea-base',
      seed: 7,
      inputs: { 'price.electricity': 0.1, 'grid.carbon': 0.2 },
      sources: { 'price.electricity': { source: 'a' }, 'grid.carbon': { source: 'b' } },
    });
    save(catalog, 'child', { parent: 'parent', inputs: { 'grid.carbon': 0.3 } });
    const { step } = valueOf(removeScenario(catalog, parent.id, { ...author, children: 'keep' }));
    expect(named(catalog, 'child')).toMatchObject({
      parent: 'iea-base',
      seed: 7,
      inputs: { 'price.electricity': 0.1, 'grid.carbon': 0.3 },
      sources: { 'price.electricity': { source: 'a' } },
    });
    expect(named(catalog, 'parent')).toBeUndefined();
    valueOf(undo(catalog, step));
    expect(named(catalog, 'child')).toMatchObject({ parent: 'parent', inputs: { 'grid.carbon': 0.3 } });
    expect(named(catalog, 'parent')?.inputs).toEqual(parent.inputs);
    catalog.close();
  });

  it('stops at a locked child, with nothing changed', () => {
    const { catalog } = ownCatalog();
    const parent = save(catalog, 'parent');
    const child = save(catalog, 'child', { parent: 'parent' });
    save(catalog, 'a child before it', { parent: 'parent' });
    valueOf(lockScenario(catalog, child.id, true, author));
    const before = seen(catalog);
    const refused = removeScenario(catalog, parent.id, { ...author, children: 'keep' });
    expect(errorOf(refused)).toEqual({ code: 'scenario-locked', place: 'child' });
    expect(seen(catalog)).toEqual(before);
    catalog.close();
  });
});

describe('the history of a scenario', () => {
  it('has every version with what stood before, who, when and why, newest first and page by page', () => {
    const { catalog } = ownCatalog();
    const { id } = save(catalog, 'mine', { inputs: { 'price.electricity': 0.1 } });
    valueOf(
      saveScenario(
        catalog,
        { id, content: content('mine', { inputs: { 'price.electricity': 0.2 } }), note: ' dearer ' },
        author,
      ),
    );
    valueOf(renameScenario(catalog, id, 'ours', author));
    const { versions } = readVersions(catalog, id, {});
    expect(versions).toMatchObject([
      { kind: 'rename', note: '', before: { name: 'mine' }, after: { name: 'ours' } },
      {
        kind: 'save',
        note: 'dearer',
        who: 'tester',
        at: author.now.toISOString(),
        before: { inputs: { 'price.electricity': 0.1 } },
        after: { inputs: { 'price.electricity': 0.2 } },
      },
      { kind: 'create', before: null },
    ]);
    const first = readVersions(catalog, id, { limit: 2 });
    expect([first.versions.length, first.hasMore]).toEqual([2, true]);
    const rest = readVersions(catalog, id, { limit: 2, before: first.versions.at(-1)?.version });
    expect([rest.versions.map(({ kind }) => kind), rest.hasMore]).toEqual([['create'], false]);
    catalog.close();
  });

  it('has nothing of a save that changed nothing, and of one that was refused', () => {
    const { catalog } = ownCatalog();
    const { id } = save(catalog, 'mine');
    expect(save(catalog, 'mine', {}, id).step).toBeNull();
    errorOf(saveScenario(catalog, { id, content: content('mine', { parent: 'nobody' }) }, author));
    expect(readVersions(catalog, id, {}).versions).toHaveLength(1);
    catalog.close();
  });

  it('names a parent as it is called now', () => {
    const { catalog } = ownCatalog();
    const parent = save(catalog, 'old');
    const child = save(catalog, 'child', { parent: 'old' });
    valueOf(renameScenario(catalog, parent.id, 'new', author));
    expect(readVersions(catalog, child.id, {}).versions[0]?.after?.parent).toBe('new');
    catalog.close();
  });
});

describe('undo and redo of a step', () => {
  it('touch only the fields of that step, so that later changes of others stay', () => {
    const { catalog } = ownCatalog();
    const { id } = save(catalog, 'mine', { inputs: { 'price.electricity': 0.1 } });
    const first = save(catalog, 'mine', { inputs: { 'price.electricity': 0.2 } }, id);
    save(catalog, 'mine', { inputs: { 'price.electricity': 0.2, 'grid.carbon': 0.3 } }, id);
    valueOf(undo(catalog, first.step));
    expect(named(catalog, 'mine')?.inputs).toEqual({ 'price.electricity': 0.1, 'grid.carbon': 0.3 });
    valueOf(redo(catalog, first.step));
    expect(named(catalog, 'mine')?.inputs).toEqual({ 'price.electricity': 0.2, 'grid.carbon': 0.3 });
    catalog.close();
  });

  it('refuse where the same field was changed again, and name it', () => {
    const { catalog } = ownCatalog();
    const { id } = save(catalog, 'mine', { inputs: { 'price.electricity': 0.1 } });
    const first = save(catalog, 'mine', { inputs: { 'price.electricity': 0.2 } }, id);
    save(catalog, 'mine', { inputs: { 'price.electricity': 0.3 } }, id);
    expect(errorOf(undo(catalog, first.step))).toEqual({
      code: 'scenario-changed-since',
      place: 'mine',
      values: { detail: 'price.electricity' },
    });
    expect(named(catalog, 'mine')?.inputs).toEqual({ 'price.electricity': 0.3 });
    catalog.close();
  });

  it('take an import back whole, what it replaced included', () => {
    const { catalog } = ownCatalog();
    const { id } = save(catalog, 'mine', { description: 'first' });
    const before = seen(catalog);
    const { step } = valueOf(
      importScenarios(
        catalog,
        [
          { content: content('mine', { description: 'second' }), replace: id },
          { content: content('its child', { parent: 'mine' }) },
        ],
        author,
      ),
    );
    expect(named(catalog, 'its child')?.parent).toBe('mine');
    valueOf(undo(catalog, step));
    expect(seen(catalog)).toEqual(before);
    valueOf(redo(catalog, step));
    expect(named(catalog, 'mine')?.description).toBe('second');
    expect(named(catalog, 'its child')?.parent).toBe('mine');
    catalog.close();
  });

  it('do not take a scenario away that others build on by now', () => {
    const { catalog } = ownCatalog();
    const parent = save(catalog, 'parent');
    save(catalog, 'child', { parent: 'parent' });
    expect(errorOf(undo(catalog, parent.step)).code).toBe('scenario-is-parent');
    catalog.close();
  });

  it('bring everything back to where it stood, whatever was done', () => {
    const names = ['a', 'b', 'c'];
    const { catalog } = ownCatalog();
    const act = fc.record({
      kind: fc.constantFrom('save', 'rename', 'lock', 'unlock', 'remove', 'keep'),
      name: fc.constantFrom(...names),
      other: fc.constantFrom(...names, 'baseline', null),
      price: fc.double({ min: 0.01, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(act, { maxLength: 8 }), (acts) => {
        const start = seen(catalog);
        const steps: (number | null)[] = [];
        for (const { kind, name, other, price } of acts) {
          const id = named(catalog, name)?.id;
          const done =
            kind === 'save'
              ? saveScenario(
                  catalog,
                  { id, content: content(name, { parent: other, inputs: { 'price.electricity': price } }) },
                  author,
                )
              : kind === 'rename'
                ? renameScenario(catalog, id ?? '', other ?? 'd', author)
                : kind === 'lock' || kind === 'unlock'
                  ? lockScenario(catalog, id ?? '', kind === 'lock', author)
                  : removeScenario(catalog, id ?? '', {
                      ...author,
                      children: kind === 'keep' ? 'keep' : 'refuse',
                    });
          if (done.ok) steps.push(done.value.step);
        }
        const end = seen(catalog);
        for (const step of steps.toReversed()) valueOf(undo(catalog, step));
        expect(seen(catalog)).toEqual(start);
        for (const step of steps) valueOf(redo(catalog, step));
        expect(seen(catalog)).toEqual(end);
        for (const step of steps.toReversed()) valueOf(undo(catalog, step));
      }),
      { numRuns: 40 },
    );
    catalog.close();
  });
});
