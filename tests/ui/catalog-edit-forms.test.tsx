// @vitest-environment happy-dom
import path from 'node:path';
import { MantineProvider } from '@mantine/core';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Catalog, prepareCatalog } from '../../electron/db/open.ts';
import { listRows } from '../../electron/db/queries/catalog.ts';
import { translateIn } from '../../electron/host/translate.ts';
import { createDispatch } from '../../electron/services/dispatch.ts';
import { ClashForm } from '../../renderer/src/features/catalog/edit/clash-dialog.tsx';
import { EvidenceForm } from '../../renderer/src/features/catalog/edit/evidence-dialog.tsx';
import { bestGrade, whyNotGrade } from '../../renderer/src/features/catalog/edit/evidence-grades.ts';
import { HistoryPage } from '../../renderer/src/features/catalog/edit/history-page.tsx';
import {
  checkSource,
  emptySource,
  freeId,
  gradeOfDraft,
  slug,
  sourceRow,
} from '../../renderer/src/features/catalog/edit/new-source.ts';
import { RowForm } from '../../renderer/src/features/catalog/edit/row-dialog.tsx';
import { formFields, readForm, textsOf } from '../../renderer/src/features/catalog/edit/row-form.ts';
import { absoluteTime, relativeTime } from '../../renderer/src/features/catalog/edit/when-text.tsx';
import { changeLanguage, startI18n, translateNow } from '../../renderer/src/i18n.ts';
import { loadCatalog } from '../../renderer/src/state/catalog.ts';
import { followOthers } from '../../renderer/src/state/catalog-follow.ts';
import type { EvidenceGiven, Keep } from '../../renderer/src/state/edit-questions.ts';
import { describeEntry, fieldValue } from '../../renderer/src/state/entry-words.ts';
import { gradeFault } from '../../electron/db/rules/grade.ts';
import { grades, sourceKinds, tables } from '../../shared/catalog/vocabularies.ts';
import { storedSchemas } from '../../shared/catalog/written.ts';
import type { HistoryEntry } from '../../shared/contract/catalog-edit.ts';
import { makeFolder, removeFolder } from '../helpers/folders.ts';
import { projectRoot } from '../helpers/project.ts';
import { rowOfEach, translator } from './catalog-rows.ts';

let folder: string;
let catalog: Catalog;
let dispatch: ReturnType<typeof createDispatch>;

beforeAll(async () => {
  folder = makeFolder();
  const opened = prepareCatalog(
    path.join(folder, 'catalog.sqlite'),
    path.join(projectRoot, 'out', 'catalog.sqlite'),
  );
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  catalog = opened.value;
  dispatch = createDispatch({
    catalog,
    who: 'tester',
    clock: () => new Date('2026-11-22T12:00:00Z'),
    log: (message, detail) => {
      throw new Error(`${message} ${String(detail)}`);
    },
    version: '0.0.0-test',
    translate: translateIn,
  });
  Object.assign(window, { memwatt: { invoke: dispatch } });
  startI18n('en');
  await loadCatalog();
});
afterAll(() => {
  catalog.close();
  removeFolder(folder);
});
beforeEach(() => localStorage.clear());
afterEach(() => {
  cleanup();
  changeLanguage('en');
});

const figure = { id: 'encharge-en100', field: 'tops', value: 210, seen: 200 };

async function showEvidence(): Promise<(EvidenceGiven | null)[]> {
  const given: (EvidenceGiven | null)[] = [];
  render(<EvidenceForm table="devices" figures={[figure]} onAnswer={(answer) => given.push(answer)} />, {
    wrapper: MantineProvider,
  });
  // The sources arrive after the form.
  await screen.findByText(/of EN100/u);
  return given;
}

const submit = (): void => {
  const form = document.querySelector('form');
  if (form !== null) fireEvent.submit(form);
};

describe('the question what a figure rests on', () => {
  it('is answered by «own assumption» with no more than a press, and says what that means', async () => {
    const given = await showEvidence();
    fireEvent.click(screen.getByRole('button', { name: 'Own assumption' }));
    expect(await screen.findByText(/lowest grade wherever it is shown/u)).toBeTruthy();
    submit();
    expect(given).toEqual([
      { evidence: { source: 'assumption', locator: '', grade: 'assumption', note: '' }, newSource: null },
    ]);
  });

  it('remembers the last answer, so that Enter alone repeats it', async () => {
    const first = await showEvidence();
    fireEvent.click(screen.getByRole('button', { name: 'Own assumption' }));
    fireEvent.change(await screen.findByLabelText('Why this value'), {
      target: { value: 'half of its rival' },
    });
    submit();
    cleanup();
    const second = await showEvidence();
    await screen.findByText(/lowest grade wherever/u);
    submit();
    expect(second).toEqual(first);
  });

  it('says at their places what is missing, and answers nothing', async () => {
    const given = await showEvidence();
    submit();
    expect(await screen.findByText(/Choose a source/u)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'New source…' }));
    submit();
    expect(await screen.findByText(/Say where in the source/u)).toBeTruthy();
    expect(screen.getAllByText(/may not be empty/u)).toHaveLength(2);
    expect(given).toEqual([]);
  });

  it('takes a source that is not in the catalog yet, with a grade that it can give', async () => {
    const given = await showEvidence();
    fireEvent.click(screen.getByRole('button', { name: 'New source…' }));
    fireEvent.change(await screen.findByLabelText('Title'), { target: { value: 'EN100 data sheet' } });
    fireEvent.change(screen.getByLabelText('Publisher'), { target: { value: 'EnCharge AI' } });
    fireEvent.change(screen.getByLabelText('Published'), { target: { value: '2026-03' } });
    fireEvent.change(screen.getByLabelText(/Place in the source/u), { target: { value: 'p. 2' } });
    submit();
    expect(given).toMatchObject([
      {
        evidence: { source: 'encharge-ai-2026', locator: 'p. 2', grade: 'primary' },
        newSource: {
          id: 'encharge-ai-2026',
          publisher: 'EnCharge AI',
          published: '2026-03',
          primarySeen: true,
        },
      },
    ]);
  });

  it('does not take an input method’s Enter for a yes', async () => {
    const given = await showEvidence();
    fireEvent.click(screen.getByRole('button', { name: 'Own assumption' }));
    const note = await screen.findByLabelText('Why this value');
    fireEvent.keyDown(note, { key: 'Enter', isComposing: true, ctrlKey: true });
    expect(given).toEqual([]);
  });
});

describe('grades', () => {
  it('are refused to a source exactly where the catalog refuses them', () => {
    const sources = listRows(catalog, 'sources');
    expect(sources.length).toBeGreaterThan(400);
    for (const source of sources) {
      for (const grade of grades) {
        const isRefused = whyNotGrade(grade, source, translateNow) !== null;
        const isOwn = source.kind === 'own' && grade !== 'assumption';
        expect(isRefused, `${source.id} ${grade}`).toBe(isOwn || gradeFault(grade, source) !== null);
      }
    }
  });

  it('of a new source are never better than a document of its kind gives', () => {
    for (const kind of sourceKinds) {
      for (const isSeen of [true, false]) {
        const grade = gradeOfDraft({ ...emptySource, kind, isSeen });
        const best = bestGrade({ kind, grade, primarySeen: isSeen }, translateNow);
        expect(best, `${kind} ${isSeen}`).toBe(grade);
      }
    }
    expect(gradeOfDraft({ ...emptySource, kind: 'paper', isSeen: false })).toBe('secondary');
  });
});

describe('a new source', () => {
  it('gets an id of its publisher and year that is free', () => {
    const draft = { ...emptySource, title: 'T', publisher: 'Société Générale', published: '2026-03-01' };
    expect(sourceRow(draft, new Set(), '2026-11-22')).toMatchObject({
      id: 'societe-generale-2026',
      url: null,
      grade: 'primary',
    });
    expect(sourceRow(draft, new Set(['societe-generale-2026']), '2026-11-22').id).toBe(
      'societe-generale-2026-2',
    );
    expect(sourceRow({ ...draft, publisher: '经济部' }, new Set(), '2026-11-22').id).toBe('2026');
    expect(slug('株式会社')).toBe('');
    expect(freeId('a', new Set(['a', 'a-2']))).toBe('a-3');
  });

  it('is whole where it is found right, and says what is wrong otherwise', () => {
    const draft = { ...emptySource, title: 'T', publisher: 'P', url: 'https://example.org/a' };
    expect(checkSource(draft, translateNow)).toEqual({});
    expect(storedSchemas.sources.safeParse(sourceRow(draft, new Set(), '2026-11-22')).success).toBe(true);
    expect(
      Object.keys(checkSource({ ...emptySource, url: 'example.org', published: 'soon' }, translateNow)),
    ).toEqual(['title', 'publisher', 'published', 'url']);
  });
});

describe('the form of a new row', () => {
  it.each(tables)('reads a row of %s back from its texts as it was', (table) => {
    const row = storedSchemas[table].parse(rowOfEach[table]);
    const read = readForm({
      table,
      id: 'a-new-row',
      texts: textsOf(table, row, 'en'),
      language: 'en',
      translate: translateNow,
      taken: new Set(),
    });
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    const { required, further } = formFields(table);
    const expected = Object.fromEntries(
      [...required, ...further].map(({ field, kind }): [string, unknown] => [
        field,
        // A localised text is written in the language that it is read in.
        kind === 'localised' ? { en: 'text' } : Reflect.get(row, field),
      ]),
    );
    expect(read.row).toEqual({ ...expected, id: 'a-new-row' });
  });

  it('says at each field what is missing, then writes the row and gives its id', async () => {
    const answers: (string | null)[] = [];
    render(<RowForm table="rates" template={{}} onAnswer={(id) => answers.push(id)} />, {
      wrapper: MantineProvider,
    });
    await screen.findByLabelText(/Identifier/u);
    submit();
    expect((await screen.findAllByText(/may not be empty/u)).length).toBeGreaterThanOrEqual(3);
    expect(answers).toEqual([]);
    cleanup();
    const template = {
      currency: 'EUR',
      date: '2026-10-31',
      basis: 'month-average',
      usdPerUnit: 1.2,
      note: '',
    };
    render(<RowForm table="rates" template={template} onAnswer={(id) => answers.push(id)} />, {
      wrapper: MantineProvider,
    });
    fireEvent.change(await screen.findByLabelText(/Identifier/u), { target: { value: 'eur-own-test' } });
    fireEvent.click(await screen.findByRole('button', { name: 'Own assumption' }));
    await screen.findByText(/lowest grade/u);
    submit();
    await waitFor(() => expect(answers).toEqual(['eur-own-test']));
    expect(listRows(catalog, 'rates').find(({ id }) => id === 'eur-own-test')).toMatchObject({
      usdPerUnit: 1.2,
      source: 'assumption',
      grade: 'assumption',
    });
  });
});

describe('a clash', () => {
  it('shows the three values, and gives back one word for each place', () => {
    const kept: (readonly Keep[] | null)[] = [];
    const by = { who: 'tester', at: new Date().toISOString() };
    const clash = { id: 'encharge-en100', field: 'tops', seen: 200, theirs: 205, mine: 210, by };
    render(<ClashForm table="devices" clashes={[clash]} onAnswer={(answer) => kept.push(answer)} />, {
      wrapper: MantineProvider,
    });
    for (const text of ['200 TOPS', '205 TOPS', '210 TOPS']) expect(screen.getByText(text)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Write mine' }));
    fireEvent.click(screen.getByRole('button', { name: 'Keep theirs' }));
    fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(kept).toEqual([['mine'], ['theirs'], null]);
  });
});

describe('the history of the catalog', () => {
  it('lists what was done with its values, finds it by words, and takes one entry back', async () => {
    const edited = await dispatch('catalog.edit', {
      changes: [
        {
          kind: 'set',
          table: 'devices',
          id: 'dmatrix-corsair',
          fields: { tops: 2500 },
          seen: {},
          evidence: { tops: { source: 'assumption', locator: '', grade: 'assumption', note: '' } },
        },
      ],
    });
    expect(edited).toMatchObject({ ok: true });
    await followOthers();
    render(<HistoryPage />, { wrapper: MantineProvider });
    const list = await screen.findByRole('list');
    await within(list).findAllByText(/2,500 TOPS/u);
    fireEvent.change(screen.getByRole('textbox', { name: /Row, field/u }), { target: { value: 'corsair' } });
    await waitFor(() => expect(screen.getByRole('status').textContent).toBe('Entries: 1'));
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await screen.findByText('taken back');
    expect(listRows(catalog, 'devices').find(({ id }) => id === 'dmatrix-corsair')?.tops).toBe(2400);
    fireEvent.change(screen.getByRole('textbox', { name: /Row, field/u }), {
      target: { value: 'no such thing' },
    });
    await screen.findByText('No such entry');
    fireEvent.click(screen.getByRole('button', { name: /Clear/u }));
    await waitFor(() => expect(screen.getByRole('status').textContent).not.toBe('Entries: 0'));
  });
});

describe('words of the history', () => {
  const row = (rest: Partial<HistoryEntry['rows'][number]>): HistoryEntry['rows'][number] => ({
    table: 'devices',
    id: 'a-card',
    name: 'A card',
    before: {},
    after: {},
    ...rest,
  });
  const entry = (...rows: readonly HistoryEntry['rows'][number][]): HistoryEntry => ({
    entry: 7,
    at: '2026-11-22T12:00:00Z',
    who: 'tester',
    kind: 'edit',
    of: null,
    isUndone: false,
    count: rows.length,
    rows: [...rows],
  });

  it.each(['en', 'ja', 'zh'] as const)('say in %s what an entry did', (language) => {
    const speaker = { translate: translator(language), language };
    const entries = [
      entry(row({ before: { tops: 40 }, after: { tops: 38 } })),
      entry(row({ before: { tops: 40, powerW: 1 }, after: { tops: 38, powerW: 2 } })),
      entry(row({ before: null })),
      entry(row({ after: null })),
      entry(row({ before: { '@note': '' }, after: { '@note': 'x' } })),
      entry(row({}), row({ id: 'b' })),
      entry(row({ before: null }), row({ before: null, id: 'b' })),
      entry(row({ after: null }), row({ after: null, id: 'b' })),
      entry(row({}), row({ table: 'macros' })),
      { ...entry(row({})), kind: 'import' as const },
      { ...entry(row({})), kind: 'update' as const },
      { ...entry(row({})), kind: 'decide' as const },
    ].map((each) => describeEntry(each, speaker));
    expect(new Set(entries).size).toBe(entries.length);
    for (const text of entries) expect(text).not.toMatch(/\{\{|undefined|catalog\./u);
    expect(entries[0]).toMatch(/40 TOPS → 38 TOPS/u);
  });

  it('pass over a source that came along with a figure', () => {
    const speaker = { translate: translator('en'), language: 'en' as const };
    const withSource = entry(
      row({ table: 'sources', id: 'a-sheet', before: null }),
      row({ before: { tops: 40 }, after: { tops: 38 } }),
    );
    expect(describeEntry(withSource, speaker)).toMatch(/A card 40 TOPS → 38 TOPS/u);
  });

  it('write values whole, words by their names, and say where there is none', () => {
    const speaker = { translate: translator('en'), language: 'en' as const };
    expect(fieldValue('devices', 'tops', 1234.5678901, speaker)).toBe('1,234.5678901 TOPS');
    expect(fieldValue('devices', 'year', 2024, speaker)).toBe('2024');
    expect(fieldValue('devices', 'tops', null, speaker)).toBe('empty');
    expect(fieldValue('devices', 'boundary', 'card', speaker)).toBe('Card');
    expect(fieldValue('sources', 'primarySeen', true, speaker)).toBe('Yes');
    expect(
      fieldValue('technologies', 'name', { en: 'a', ja: 'b', zh: 'c' }, { ...speaker, language: 'ja' }),
    ).toBe('b');
    expect(fieldValue('devices', '@tags', ['a', 'b'], speaker)).toBe('a, b');
  });
});

describe('when something happened', () => {
  const now = Date.parse('2026-11-22T12:00:00Z');
  it('is said in words and in full', () => {
    expect(relativeTime('2026-11-22T11:59:30Z', now, 'en')).toBe('now');
    expect(relativeTime('2026-11-22T11:55:00Z', now, 'en')).toBe('5 minutes ago');
    expect(relativeTime('2026-11-21T12:00:00Z', now, 'en')).toBe('yesterday');
    expect(relativeTime('2026-11-20T12:00:00Z', now, 'ja')).toBe('一昨日');
    expect(relativeTime('2026-09-01T12:00:00Z', now, 'zh')).toBe('3个月前');
    expect(absoluteTime('2026-11-22T11:55:00Z', 'en')).toContain('2026');
  });
});
