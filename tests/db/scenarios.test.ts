import { describe, expect, it } from 'vitest';
import {
  listScenarios,
  removeScenario,
  renameScenario,
  restoreScenario,
  saveScenario,
} from '../../electron/db/queries/scenarios.ts';
import { openCatalog } from '../../electron/db/open.ts';
import { content, errorOf, now, ownCatalog, readCatalog, valueOf } from './fixtures.ts';

const later = new Date('2026-11-23T08:30:00.000Z');

describe('saving a scenario', () => {
  it('keeps every part of it over closing and opening', () => {
    const { catalog, path } = ownCatalog();
    const whole = content('Fast IMC', {
      description: 'why',
      parent: 'baseline',
      years: { from: 2024, to: 2035 },
      seed: 7,
      samples: 500,
      inputs: {
        'price.electricity': 0.12,
        'demand.datacentre.points': [
          [2025, 155],
          [2030, 500],
        ],
      },
      sources: { 'price.electricity': { source: 'own contract', grade: 'primary', note: 'page 3' } },
    });
    const saved = valueOf(saveScenario(catalog, { content: whole }, now));
    expect(saved).toEqual({ ...whole, id: saved.id, origin: 'own', updatedAt: now.toISOString() });
    catalog.close();
    const again = valueOf(openCatalog(path));
    expect(listScenarios(again)).toContainEqual(saved);
    again.close();
  });

  it('replaces the content of an own one under the same identity', () => {
    const { catalog } = ownCatalog();
    const first = valueOf(
      saveScenario(catalog, { content: content('a', { inputs: { 'price.electricity': 0.1 } }) }, now),
    );
    const second = valueOf(saveScenario(catalog, { id: first.id, content: content('b') }, later));
    expect(second).toEqual({ ...content('b'), id: first.id, origin: 'own', updatedAt: later.toISOString() });
    expect(listScenarios(catalog).filter(({ origin }) => origin === 'own')).toEqual([second]);
    catalog.close();
  });

  it.each(['Fast IMC', 'fast imc', '  FAST   IMC ', 'Ｆａｓｔ IMC'])(
    'refuses the taken name "%s"',
    (name) => {
      const { catalog } = ownCatalog();
      valueOf(saveScenario(catalog, { content: content('Fast IMC') }, now));
      expect(errorOf(saveScenario(catalog, { content: content(name) }, now))).toEqual({
        code: 'scenario-name-taken',
        place: name.trim(),
      });
      catalog.close();
    },
  );

  it.each([
    ['a shipped name', content('Baseline'), 'scenario-name-taken'],
    ['a parent that is not there', content('x', { parent: 'nobody' }), 'scenario-parent-missing'],
    [
      'an input that the model does not have',
      content('x', { inputs: { 'price.electrcity': 1 } }),
      'input-unknown',
    ],
    ['a value out of its range', content('x', { inputs: { 'price.electricity': -1 } }), 'input-out-of-range'],
    ['a name of spaces', content('   '), 'scenario-name-empty'],
  ] as const)('refuses %s and writes nothing', (_, refused, code) => {
    const { catalog } = ownCatalog();
    const before = listScenarios(catalog);
    expect(errorOf(saveScenario(catalog, { content: refused }, now)).code).toBe(code);
    expect(listScenarios(catalog)).toEqual(before);
    catalog.close();
  });

  it('refuses a scenario that would come to be its own ancestor, and names the circle', () => {
    const { catalog } = ownCatalog();
    const a = valueOf(saveScenario(catalog, { content: content('a') }, now));
    const b = valueOf(saveScenario(catalog, { content: content('b', { parent: 'a' }) }, now));
    valueOf(saveScenario(catalog, { content: content('c', { parent: 'b' }) }, now));
    const error = errorOf(saveScenario(catalog, { id: a.id, content: content('a', { parent: 'c' }) }, now));
    expect(error).toEqual({ code: 'scenario-parent-cycle', place: 'a', values: { detail: 'a → c → b → a' } });
    expect(
      errorOf(saveScenario(catalog, { id: b.id, content: content('b', { parent: 'b' }) }, now)).code,
    ).toBe('scenario-parent-cycle');
    catalog.close();
  });

  it('refuses to change a shipped one, and one that is not there', () => {
    const { catalog } = ownCatalog();
    const shipped = listScenarios(catalog)[0];
    expect(shipped?.name).toBe('baseline');
    expect(errorOf(saveScenario(catalog, { id: shipped?.id ?? '', content: content('mine') }, now))).toEqual({
      code: 'scenario-read-only',
      place: 'baseline',
    });
    expect(errorOf(saveScenario(catalog, { id: 'nobody', content: content('mine') }, now)).code).toBe(
      'scenario-not-found',
    );
    catalog.close();
  });

  it('is refused where the catalog is only read', () => {
    const catalog = readCatalog();
    expect(errorOf(saveScenario(catalog, { content: content('mine') }, now)).code).toBe('path-not-writable');
    catalog.close();
  });
});

describe('renaming a scenario', () => {
  it('keeps its children under it', () => {
    const { catalog } = ownCatalog();
    const parent = valueOf(saveScenario(catalog, { content: content('old') }, now));
    valueOf(saveScenario(catalog, { content: content('child', { parent: 'old' }) }, now));
    expect(valueOf(renameScenario(catalog, parent.id, ' new ', later))).toEqual({
      ...parent,
      name: 'new',
      updatedAt: later.toISOString(),
    });
    expect(listScenarios(catalog).find(({ name }) => name === 'child')?.parent).toBe('new');
    catalog.close();
  });

  it('may change the case of its own name, and refuses a taken or empty one', () => {
    const { catalog } = ownCatalog();
    const mine = valueOf(saveScenario(catalog, { content: content('mine') }, now));
    expect(valueOf(renameScenario(catalog, mine.id, 'MINE', now)).name).toBe('MINE');
    expect(errorOf(renameScenario(catalog, mine.id, 'BASELINE', now)).code).toBe('scenario-name-taken');
    expect(errorOf(renameScenario(catalog, mine.id, ' ', now)).code).toBe('scenario-name-empty');
    expect(errorOf(renameScenario(catalog, 'preset-baseline', 'x', now)).code).toBe('scenario-read-only');
    catalog.close();
  });
});

describe('removing and restoring a scenario', () => {
  it('brings it back as it was', () => {
    const { catalog } = ownCatalog();
    const saved = valueOf(
      saveScenario(
        catalog,
        { content: content('mine', { parent: 'baseline', inputs: { 'grid.carbon': 0.2 } }) },
        now,
      ),
    );
    expect(valueOf(removeScenario(catalog, saved.id, later))).toEqual({ id: saved.id, name: 'mine' });
    expect(listScenarios(catalog).map(({ id }) => id)).not.toContain(saved.id);
    expect(valueOf(restoreScenario(catalog, saved.id))).toEqual(saved);
    expect(listScenarios(catalog)).toContainEqual(saved);
    catalog.close();
  });

  it('frees its name, and brings it back beside whoever took it', () => {
    const { catalog } = ownCatalog();
    const first = valueOf(saveScenario(catalog, { content: content('mine') }, now));
    valueOf(removeScenario(catalog, first.id, now));
    valueOf(saveScenario(catalog, { content: content('Mine') }, now));
    valueOf(saveScenario(catalog, { content: content('mine (2)') }, now));
    expect(valueOf(restoreScenario(catalog, first.id)).name).toBe('mine (3)');
    catalog.close();
  });

  it('keeps one that others rest on, and names them', () => {
    const { catalog } = ownCatalog();
    const parent = valueOf(saveScenario(catalog, { content: content('parent') }, now));
    valueOf(saveScenario(catalog, { content: content('one', { parent: 'parent' }) }, now));
    valueOf(saveScenario(catalog, { content: content('two', { parent: 'parent' }) }, now));
    expect(errorOf(removeScenario(catalog, parent.id, now))).toEqual({
      code: 'scenario-is-parent',
      place: 'parent',
      values: { detail: '“one”, “two”' },
    });
    catalog.close();
  });

  it('brings the parents that it rests on back with it', () => {
    const { catalog } = ownCatalog();
    const parent = valueOf(saveScenario(catalog, { content: content('parent') }, now));
    const child = valueOf(saveScenario(catalog, { content: content('child', { parent: 'parent' }) }, now));
    valueOf(removeScenario(catalog, child.id, now));
    valueOf(removeScenario(catalog, parent.id, now));
    expect(valueOf(restoreScenario(catalog, child.id))).toEqual(child);
    expect(listScenarios(catalog).map(({ name }) => name)).toEqual(
      expect.arrayContaining(['parent', 'child']),
    );
    catalog.close();
  });

  it('removes no shipped one, nothing twice, and restores nothing that never was', () => {
    const { catalog } = ownCatalog();
    const saved = valueOf(saveScenario(catalog, { content: content('mine') }, now));
    expect(errorOf(removeScenario(catalog, 'preset-baseline', now)).code).toBe('scenario-read-only');
    valueOf(removeScenario(catalog, saved.id, now));
    expect(errorOf(removeScenario(catalog, saved.id, now)).code).toBe('scenario-not-found');
    expect(errorOf(restoreScenario(catalog, 'nobody')).code).toBe('scenario-not-found');
    catalog.close();
  });
});
