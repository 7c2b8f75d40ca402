import { describe, expect, it } from 'vitest';
import { openCatalog } from '../../electron/db/open.ts';
import {
  listBriefs,
  removeBrief,
  renameBrief,
  restoreBrief,
  saveBrief,
} from '../../electron/db/queries/briefs.ts';
import { removeScenario, renameScenario, saveScenario } from '../../electron/db/queries/scenarios.ts';
import { turnStep } from '../../electron/db/queries/scenarios-steps.ts';
import type { Checked } from '../../shared/contract/index.ts';
import { errorOf, now, ownCatalog, readCatalog, valueOf } from './fixtures.ts';

const later = new Date('2026-11-23T08:30:00.000Z');

const recipe: Checked<'briefs.save'>['recipe'] = {
  format: 'memwatt-brief/1',
  template: 'scenario',
  title: 'What in-memory computing saves',
  language: 'ja',
  paper: 'a4',
  horizonYear: 2030,
  scenarios: [{ kind: 'named', name: 'baseline' }],
  previous: { kind: 'named', name: 'high-adoption' },
  blocks: [
    { kind: 'key-figures' },
    { kind: 'notes', markdown: 'Net: [[energy.saved.datacentre@2030]] ``#read("x")``' },
    { kind: 'chart', chart: 'outcome', segment: 'edge', quantity: 'spend' },
    { kind: 'table', table: 'assumptions' },
  ],
};

describe('a saved brief', () => {
  it('is there whole after closing and opening', () => {
    const { catalog, path } = ownCatalog();
    const saved = valueOf(saveBrief(catalog, { name: 'Weekly', recipe }, now));
    expect(saved).toEqual({ id: saved.id, name: 'Weekly', recipe, updatedAt: now.toISOString() });
    catalog.close();
    const again = valueOf(openCatalog(path));
    expect(listBriefs(again)).toEqual([saved]);
    again.close();
  });

  it('is replaced under its identity, and keeps its date through another name', () => {
    const { catalog } = ownCatalog();
    const first = valueOf(saveBrief(catalog, { name: 'a', recipe }, now));
    const second = valueOf(
      saveBrief(catalog, { id: first.id, name: 'b', recipe: { ...recipe, paper: 'us-letter' } }, later),
    );
    expect(second).toMatchObject({ id: first.id, name: 'b', updatedAt: later.toISOString() });
    expect(valueOf(renameBrief(catalog, first.id, 'c'))).toEqual({ ...second, name: 'c' });
    expect(listBriefs(catalog)).toEqual([{ ...second, name: 'c' }]);
    catalog.close();
  });

  it('has a name of its own, whatever case and width', () => {
    const { catalog } = ownCatalog();
    valueOf(saveBrief(catalog, { name: 'Weekly', recipe }, now));
    const other = valueOf(saveBrief(catalog, { name: 'Monthly', recipe }, now));
    expect(errorOf(saveBrief(catalog, { name: 'ｗＥＥＫＬＹ', recipe }, now))).toEqual({
      code: 'brief-name-taken',
      place: 'ｗＥＥＫＬＹ',
    });
    expect(errorOf(renameBrief(catalog, other.id, 'weekly'))).toMatchObject({ code: 'brief-name-taken' });
    expect(listBriefs(catalog).map(({ name }) => name)).toEqual(['Monthly', 'Weekly']);
    catalog.close();
  });

  it('comes back after it was taken away, under a free name', () => {
    const { catalog } = ownCatalog();
    const saved = valueOf(saveBrief(catalog, { name: 'Weekly', recipe }, now));
    expect(valueOf(removeBrief(catalog, saved.id, later))).toEqual({ id: saved.id, name: 'Weekly' });
    expect(listBriefs(catalog)).toEqual([]);
    expect(errorOf(removeBrief(catalog, saved.id, later))).toMatchObject({ code: 'brief-not-found' });
    expect(errorOf(saveBrief(catalog, { id: saved.id, name: 'Weekly', recipe }, later))).toMatchObject({
      code: 'brief-not-found',
    });
    valueOf(saveBrief(catalog, { name: 'Weekly', recipe }, later));
    expect(valueOf(restoreBrief(catalog, saved.id))).toEqual({ ...saved, name: 'Weekly (2)' });
    expect(valueOf(restoreBrief(catalog, saved.id))).toEqual({ ...saved, name: 'Weekly (2)' });
    expect(errorOf(restoreBrief(catalog, 'nobody'))).toMatchObject({ code: 'brief-not-found' });
    catalog.close();
  });

  it('follows a scenario that is renamed, and back with its undo; one that is gone stays by its last name', () => {
    const { catalog } = ownCatalog();
    const author = { now, who: 'tester' };
    const content = { name: 'Own view', description: '', parent: 'baseline', inputs: {}, sources: {} };
    const own = valueOf(saveScenario(catalog, { content }, author));
    const scenarios: Checked<'briefs.save'>['recipe']['scenarios'] = [
      { kind: 'named', name: 'Own view' },
      { kind: 'content', content: { ...content, name: 'Unsaved' } },
      { kind: 'named', name: 'nobody' },
    ];
    const named = { ...recipe, scenarios, previous: { kind: 'named' as const, name: 'Own view' } };
    const saved = valueOf(saveBrief(catalog, { name: 'Weekly', recipe: named }, now));
    expect(saved.recipe).toEqual(named);
    const renamed = valueOf(renameScenario(catalog, own.id, 'Our view', author));
    const [followed] = listBriefs(catalog);
    expect(followed?.recipe?.scenarios).toEqual([{ kind: 'named', name: 'Our view' }, ...scenarios.slice(1)]);
    expect(followed?.recipe?.previous).toEqual({ kind: 'named', name: 'Our view' });
    expect(followed?.updatedAt).toBe(saved.updatedAt);
    valueOf(turnStep(catalog, renamed.step ?? 0, 'undo', author));
    expect(listBriefs(catalog)).toEqual([saved]);
    valueOf(turnStep(catalog, renamed.step ?? 0, 'redo', author));
    valueOf(removeScenario(catalog, own.id, author));
    expect(listBriefs(catalog)[0]?.recipe?.scenarios[0]).toEqual({ kind: 'named', name: 'Our view' });
    catalog.close();
  });

  it('is listed and kept where its recipe is of a later program', () => {
    const { catalog } = ownCatalog();
    const saved = valueOf(saveBrief(catalog, { name: 'Weekly', recipe }, now));
    const text = JSON.stringify({ ...recipe, format: 'memwatt-brief/9' });
    catalog.connection.prepare('UPDATE briefs SET recipe = ? WHERE id = ?').run(text, saved.id);
    expect(listBriefs(catalog)).toEqual([{ ...saved, recipe: null }]);
    expect(valueOf(renameBrief(catalog, saved.id, 'Later'))).toMatchObject({ name: 'Later', recipe: null });
    expect(catalog.connection.prepare('SELECT recipe FROM briefs').pluck().get()).toBe(text);
    catalog.close();
  });

  it('is refused by a catalog that is open for reading', () => {
    const catalog = readCatalog();
    expect(errorOf(saveBrief(catalog, { name: 'Weekly', recipe }, now))).toMatchObject({
      code: 'path-not-writable',
    });
    catalog.close();
  });
});
