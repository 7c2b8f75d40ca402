import { describe, expect, it } from 'vitest';
import {
  listScenarios,
  removeScenario,
  renameScenario,
  restoreScenario,
  saveScenario,
} from '../../electron/db/queries/scenarios.ts';
import { openCatalog } from '../../electron/db/open.ts';
import type { ChangedScenario, Scenario } from '../../shared/contract/scenarios.ts';
import { author, content, errorOf, now, ownCatalog, readCatalog, valueOf } from './fixtures.ts';

const later = new Date('2026-11-23T08:30:00.000Z');
const afterwards = { ...author, now: later };

/** A scenario as the list has it, without the step that made it so. */
const listed = ({ step: _step, ...scenario }: ChangedScenario): Scenario => scenario;

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
    const saved = valueOf(saveScenario(catalog, { content: whole }, author));
    expect(listed(saved)).toEqual({
      ...whole,
      id: saved.id,
      origin: 'own',
      locked: false,
      updatedAt: now.toISOString(),
    });
    catalog.close();
    const again = valueOf(openCatalog(path));
    expect(listScenarios(again)).toContainEqual(listed(saved));
    again.close();
  });

  it('replaces the content of an own one under the same identity', () => {
    const { catalog } = ownCatalog();
    const first = valueOf(
      saveScenario(catalog, { content: content('a', { inputs: { 'price.electricity': 0.1 } }) }, author),
    );
    const second = valueOf(saveScenario(catalog, { id: first.id, content: content('b') }, afterwards));
    expect(listed(second)).toEqual({
      ...content('b'),
      id: first.id,
      origin: 'own',
      locked: false,
      updatedAt: later.toISOString(),
    });
    expect(listScenarios(catalog).filter(({ origin }) => origin === 'own')).toEqual([listed(second)]);
    catalog.close();
  });

  it.each(['Fast IMC', 'fast imc', '  FAST   IMC ', 'Ｆａｓｔ IMC'])(
    'refuses the taken name "%s"',
    (name) => {
      const { catalog } = ownCatalog();
      valueOf(saveScenario(catalog, { content: content('Fast IMC') }, author));
      expect(errorOf(saveScenario(catalog, { content: content(name) }, author))).toEqual({
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
    expect(errorOf(saveScenario(catalog, { content: refused }, author)).code).toBe(code);
    expect(listScenarios(catalog)).toEqual(before);
    catalog.close();
  });

  it('refuses a scenario that would come to be its own ancestor, and names the circle', () => {
    const { catalog } = ownCatalog();
    const a = valueOf(saveScenario(catalog, { content: content('a') }, author));
    const b = valueOf(saveScenario(catalog, { content: content('b', { parent: 'a' }) }, author));
    valueOf(saveScenario(catalog, { content: content('c', { parent: 'b' }) }, author));
    const error = errorOf(
      saveScenario(catalog, { id: a.id, content: content('a', { parent: 'c' }) }, author),
    );
    expect(error).toEqual({ code: 'scenario-parent-cycle', place: 'a', values: { detail: 'a → c → b → a' } });
    expect(
      errorOf(saveScenario(catalog, { id: b.id, content: content('b', { parent: 'b' }) }, author)).code,
    ).toBe('scenario-parent-cycle');
    catalog.close();
  });

  it('refuses to change a shipped one, and one that is not there', () => {
    const { catalog } = ownCatalog();
    const shipped = listScenarios(catalog)[0];
    expect(shipped?.name).toBe('baseline');
    expect(
      errorOf(saveScenario(catalog, { id: shipped?.id ?? '', content: content('mine') }, author)),
    ).toEqual({
      code: 'scenario-read-only',
      place: 'baseline',
    });
    expect(errorOf(saveScenario(catalog, { id: 'nobody', content: content('mine') }, author)).code).toBe(
      'scenario-not-found',
    );
    catalog.close();
  });

  it('is refused where the catalog is only read', () => {
    const catalog = readCatalog();
    expect(errorOf(saveScenario(catalog, { content: content('mine') }, author)).code).toBe(
      'path-not-writable',
    );
    catalog.close();
  });
});

describe('renaming a scenario', () => {
  it('keeps its children under it', () => {
    const { catalog } = ownCatalog();
    const parent = valueOf(saveScenario(catalog, { content: content('old') }, author));
    valueOf(saveScenario(catalog, { content: content('child', { parent: 'old' }) }, author));
    expect(listed(valueOf(renameScenario(catalog, parent.id, ' new ', afterwards)))).toEqual({
      ...listed(parent),
      name: 'new',
      updatedAt: later.toISOString(),
    });
    expect(listScenarios(catalog).find(({ name }) => name === 'child')?.parent).toBe('new');
    catalog.close();
  });

  it('may change the case of its own name, and refuses a taken or empty one', () => {
    const { catalog } = ownCatalog();
    const mine = valueOf(saveScenario(catalog, { content: content('mine') }, author));
    expect(valueOf(renameScenario(catalog, mine.id, 'MINE', author)).name).toBe('MINE');
    expect(errorOf(renameScenario(catalog, mine.id, 'BASELINE', author)).code).toBe('scenario-name-taken');
    expect(errorOf(renameScenario(catalog, mine.id, ' ', author)).code).toBe('scenario-name-empty');
    expect(errorOf(renameScenario(catalog, 'preset-baseline', 'x', author)).code).toBe('scenario-read-only');
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
        author,
      ),
    );
    expect(valueOf(removeScenario(catalog, saved.id, afterwards))).toMatchObject({
      id: saved.id,
      name: 'mine',
    });
    expect(listScenarios(catalog).map(({ id }) => id)).not.toContain(saved.id);
    expect(listed(valueOf(restoreScenario(catalog, saved.id, author)))).toEqual(listed(saved));
    expect(listScenarios(catalog)).toContainEqual(listed(saved));
    catalog.close();
  });

  it('frees its name, and brings it back beside whoever took it', () => {
    const { catalog } = ownCatalog();
    const first = valueOf(saveScenario(catalog, { content: content('mine') }, author));
    valueOf(removeScenario(catalog, first.id, author));
    valueOf(saveScenario(catalog, { content: content('Mine') }, author));
    valueOf(saveScenario(catalog, { content: content('mine (2)') }, author));
    expect(valueOf(restoreScenario(catalog, first.id, author)).name).toBe('mine (3)');
    catalog.close();
  });

  it('keeps one that others rest on, and names them', () => {
    const { catalog } = ownCatalog();
    const parent = valueOf(saveScenario(catalog, { content: content('parent') }, author));
    valueOf(saveScenario(catalog, { content: content('one', { parent: 'parent' }) }, author));
    valueOf(saveScenario(catalog, { content: content('two', { parent: 'parent' }) }, author));
    expect(errorOf(removeScenario(catalog, parent.id, author))).toEqual({
      code: 'scenario-is-parent',
      place: 'parent',
      values: { detail: '“one”, “two”' },
    });
    catalog.close();
  });

  it('brings the parents that it rests on back with it', () => {
    const { catalog } = ownCatalog();
    const parent = valueOf(saveScenario(catalog, { content: content('parent') }, author));
    const child = valueOf(saveScenario(catalog, { content: content('child', { parent: 'parent' }) }, author));
    valueOf(removeScenario(catalog, child.id, author));
    valueOf(removeScenario(catalog, parent.id, author));
    expect(listed(valueOf(restoreScenario(catalog, child.id, author)))).toEqual(listed(child));
    expect(listScenarios(catalog).map(({ name }) => name)).toEqual(
      expect.arrayContaining(['parent', 'child']),
    );
    catalog.close();
  });

  it('removes no shipped one, nothing twice, and restores nothing that never was', () => {
    const { catalog } = ownCatalog();
    const saved = valueOf(saveScenario(catalog, { content: content('mine') }, author));
    expect(errorOf(removeScenario(catalog, 'preset-baseline', author)).code).toBe('scenario-read-only');
    valueOf(removeScenario(catalog, saved.id, author));
    expect(errorOf(removeScenario(catalog, saved.id, author)).code).toBe('scenario-not-found');
    expect(errorOf(restoreScenario(catalog, 'nobody', author)).code).toBe('scenario-not-found');
    catalog.close();
  });
});
