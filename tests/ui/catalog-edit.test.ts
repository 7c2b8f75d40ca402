// @vitest-environment happy-dom
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Catalog, prepareCatalog } from '../../electron/db/open.ts';
import { listRows } from '../../electron/db/queries/catalog.ts';
import { translateIn } from '../../electron/host/translate.ts';
import { createDispatch, type Dispatch } from '../../electron/services/dispatch.ts';
import { startI18n, translateNow } from '../../renderer/src/i18n.ts';
import { loadCatalog, useCatalog } from '../../renderer/src/state/catalog.ts';
import {
  addRow,
  annotate,
  commitCells,
  duplicateRow,
  removeRows,
  resetField,
  restoreRow,
} from '../../renderer/src/state/catalog-edits.ts';
import { followOthers } from '../../renderer/src/state/catalog-follow.ts';
import { takeBack } from '../../renderer/src/state/catalog-steps.ts';
import { type EditQuestion, type Keep, useEditQuestion } from '../../renderer/src/state/edit-questions.ts';
import { refreshHistorySteps, useHistorySteps } from '../../renderer/src/state/history-steps.ts';
import { setHorizonYear, useSession } from '../../renderer/src/state/session.ts';
import { redoLast, undoLast } from '../../renderer/src/state/undo.ts';
import type { Evidence } from '../../shared/contract/catalog-edit.ts';
import type { Device } from '../../shared/catalog/rows.ts';
import { makeFolder, removeFolder } from '../helpers/folders.ts';
import { projectRoot } from '../helpers/project.ts';

const id = 'encharge-en100';
const assumed: Evidence = { source: 'assumption', locator: '', grade: 'assumption', note: 'a test' };

let folder: string;
let catalog: Catalog;
let dispatch: Dispatch;
/** Channels that the window asked for, in their order. */
const asked: string[] = [];

beforeAll(() => {
  startI18n('en');
});

/** A catalog of its own for each test, and a window that has just been opened on it. */
beforeEach(async () => {
  folder = makeFolder();
  const opened = prepareCatalog(
    path.join(folder, 'catalog.sqlite'),
    path.join(projectRoot, 'out', 'catalog.sqlite'),
  );
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  catalog = opened.value;
  dispatch = createDispatch(
    {
      catalog,
      who: 'tester',
      clock: () => new Date('2026-11-22T12:00:00Z'),
      log: (message, detail) => {
        throw new Error(`${message} ${String(detail)}`);
      },
      version: '0.0.0-test',
      translate: translateIn,
    },
    { checkOutput: true },
  );
  Object.assign(window, {
    memwatt: {
      invoke: (channel: string, input: unknown) => {
        asked.push(channel);
        return dispatch(channel, input);
      },
    },
  });
  useSession.setState({
    scenarioId: 'preset-baseline',
    overrides: {},
    horizonYear: 2030,
    past: [],
    future: [],
  });
  useEditQuestion.setState({ question: null });
  const loaded = await loadCatalog();
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
  await followOthers();
  await refreshHistorySteps();
  return () => {
    catalog.close();
    removeFolder(folder);
  };
});
afterAll(() => {
  Reflect.deleteProperty(window, 'memwatt');
});

const device = (of = id): Device | undefined => listRows(catalog, 'devices').find((row) => row.id === of);
const lastStep = (): string | undefined => useSession.getState().past.at(-1)?.label(translateNow);

/** Answers the next question of a kind as the person would. */
function answerNext<Kind extends EditQuestion['kind']>(
  kind: Kind,
  answer: (question: Extract<EditQuestion, { kind: Kind }>) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = useEditQuestion.subscribe(({ question }) => {
      if (question === null) return;
      end();
      if (question.kind !== kind) {
        reject(new Error(`asked for ${question.kind}`));
        return;
      }
      answer(question as Extract<EditQuestion, { kind: Kind }>);
      resolve();
    });
  });
}

const giveEvidence = (evidence: Evidence | null = assumed): Promise<void> =>
  answerNext('evidence', ({ answer }) => answer(evidence === null ? null : { evidence, newSource: null }));
const decide = (...kept: readonly Keep[]): Promise<void> => answerNext('clash', ({ answer }) => answer(kept));

async function setTops(value: number): Promise<boolean> {
  const given = giveEvidence();
  const isDone = await commitCells('devices', [{ id, field: 'tops', value, seen: device()?.tops }]);
  await given;
  return isDone;
}

/** Another window, or the command line: it writes without this one's knowledge. */
async function byAnother(fields: Record<string, unknown>, of = id): Promise<void> {
  const evidence = Object.fromEntries(Object.keys(fields).map((field) => [field, assumed]));
  const result = await dispatch('catalog.edit', {
    changes: [{ kind: 'set', table: 'devices', id: of, fields, seen: {}, evidence }],
  });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
}

describe('commitCells', () => {
  it('asks what a figure rests on, writes it with what follows from it, and is a step that says what', async () => {
    const before = device();
    expect(await setTops(210)).toBe(true);
    expect(device()).toMatchObject({ tops: 210, topsPerWattDerived: 210 / (before?.powerW ?? 1) });
    expect(lastStep()).toMatch(/of EN100.* 200 TOPS → 210 TOPS$/u);
    const detail = await dispatch('catalog.detail', { table: 'devices', id });
    expect(detail).toMatchObject({
      value: { layer: { layer: 'changed', fields: ['tops'] }, shipped: { tops: 200 } },
    });
  });

  it('asks once for several figures, and not for words', async () => {
    const row = device();
    const figures: number[] = [];
    const answered = answerNext('evidence', (question) => {
      figures.push(question.figures.length);
      question.answer({ evidence: assumed, newSource: null });
    });
    const isDone = await commitCells('devices', [
      { id, field: 'tops', value: 210, seen: row?.tops },
      { id, field: 'powerW', value: 9, seen: row?.powerW },
      { id, field: 'status', value: 'production', seen: row?.status },
    ]);
    await answered;
    expect(isDone).toBe(true);
    expect(figures).toEqual([2]);
    expect(useSession.getState().past).toHaveLength(1);
    expect(await commitCells('devices', [{ id, field: 'name', value: 'EN100x', seen: row?.name }])).toBe(
      true,
    );
    expect(device()?.name).toBe('EN100x');
  });

  it('writes nothing when the person calls the question off, and asks nothing when nothing differs', async () => {
    const called = giveEvidence(null);
    expect(await commitCells('devices', [{ id, field: 'tops', value: 210, seen: 200 }])).toBe(false);
    await called;
    asked.length = 0;
    expect(await commitCells('devices', [{ id, field: 'tops', value: 200, seen: 200 }])).toBe(true);
    expect(asked).toEqual([]);
    expect(device()?.tops).toBe(200);
    expect(useSession.getState().past).toHaveLength(0);
  });

  it('brings a new source along with the figure, as one entry', async () => {
    const source = {
      id: 'a-new-sheet',
      kind: 'report',
      publisher: 'EnCharge AI',
      authors: '',
      title: 'Data sheet',
      published: null,
      url: null,
      seenUrl: null,
      primarySeen: true,
      retrieved: '2026-11-22',
      licence: null,
      grade: 'primary',
      note: '',
    };
    const answered = answerNext('evidence', ({ answer }) =>
      answer({
        evidence: { source: 'a-new-sheet', locator: 'p. 1', grade: 'primary', note: '' },
        newSource: source,
      }),
    );
    expect(await commitCells('devices', [{ id, field: 'tops', value: 210, seen: 200 }])).toBe(true);
    await answered;
    expect(listRows(catalog, 'sources').some((row) => row.id === 'a-new-sheet')).toBe(true);
    expect(lastStep()).toMatch(/→ 210 TOPS$/u);
    await undoLast();
    expect(device()?.tops).toBe(200);
    expect(listRows(catalog, 'sources').some((row) => row.id === 'a-new-sheet')).toBe(false);
  });

  it('refuses what the rules forbid and leaves what was typed with the caller', async () => {
    const given = giveEvidence({ ...assumed, source: 'no-such-source' });
    expect(await commitCells('devices', [{ id, field: 'tops', value: 210, seen: 200 }])).toBe(false);
    await given;
    expect(device()?.tops).toBe(200);
  });
});

describe('two windows on one row', () => {
  it('shows what stands there by now and keeps it, when the person says so', async () => {
    await byAnother({ tops: 205 });
    const clashes: unknown[] = [];
    const given = giveEvidence();
    const edit = commitCells('devices', [{ id, field: 'tops', value: 210, seen: 200 }]);
    await given;
    await answerNext('clash', (question) => {
      clashes.push(...question.clashes);
      question.answer(['theirs']);
    });
    expect(await edit).toBe(true);
    expect(clashes).toMatchObject([
      { field: 'tops', seen: 200, theirs: 205, mine: 210, by: { who: 'tester' } },
    ]);
    expect(device()?.tops).toBe(205);
  });

  it('writes one’s own over it, when the person says so', async () => {
    await byAnother({ tops: 205 });
    const given = giveEvidence();
    const edit = commitCells('devices', [{ id, field: 'tops', value: 210, seen: 200 }]);
    await given;
    await decide('mine');
    expect(await edit).toBe(true);
    expect(device()?.tops).toBe(210);
  });

  it('writes what does not clash, and of what does only what was chosen', async () => {
    const row = device();
    await byAnother({ tops: 205, powerW: 8.5 });
    const given = giveEvidence();
    const edit = commitCells('devices', [
      { id, field: 'tops', value: 210, seen: row?.tops },
      { id, field: 'powerW', value: 9, seen: row?.powerW },
      { id, field: 'memoryGb', value: 64, seen: row?.memoryGb },
    ]);
    await given;
    await decide('theirs', 'mine');
    expect(await edit).toBe(true);
    expect(device()).toMatchObject({ tops: 205, powerW: 9, memoryGb: 64 });
  });

  it('writes nothing when it is called off', async () => {
    await byAnother({ tops: 205 });
    const given = giveEvidence();
    const edit = commitCells('devices', [{ id, field: 'tops', value: 210, seen: 200 }]);
    await given;
    await answerNext('clash', ({ answer }) => answer(null));
    expect(await edit).toBe(false);
    expect(device()?.tops).toBe(205);
  });

  it('decides over a note as over a figure', async () => {
    const none = { note: '', tags: [] };
    const theirs = { note: 'theirs', tags: ['theirs'] };
    const written = await dispatch('catalog.edit', {
      changes: [{ kind: 'annotate', table: 'devices', id, annotation: theirs, seen: none }],
    });
    expect(written).toMatchObject({ ok: true });
    const edit = annotate('devices', id, { note: 'mine', tags: ['mine'] }, none);
    await decide('theirs', 'mine');
    expect(await edit).toEqual({ note: 'theirs', tags: ['mine'] });
    const detail = await dispatch('catalog.detail', { table: 'devices', id });
    expect(detail).toMatchObject({ value: { layer: { note: 'theirs', tags: ['mine'] } } });
  });

  it('is followed: inputs that another window set are those of the model at the next look', async () => {
    const price = 'price.electricity';
    const before = useCatalog.getState().defaults[price];
    const result = await dispatch('catalog.edit', {
      changes: [
        {
          kind: 'set',
          table: 'inputs',
          id: price,
          fields: { value: 0.123 },
          seen: {},
          evidence: { value: assumed },
        },
      ],
    });
    expect(result).toMatchObject({ ok: true });
    expect(useCatalog.getState().defaults[price]).toBe(before);
    await followOthers();
    expect(useCatalog.getState().defaults[price]).toBe(0.123);
    asked.length = 0;
    await followOthers();
    expect(asked).toEqual(['catalog.status']);
  });
});

describe('undo', () => {
  it('takes drafts and edits back in the order in which they were made, and again', async () => {
    setHorizonYear(2031, () => 'year 2031');
    await setTops(210);
    setHorizonYear(2032, () => 'year 2032');
    await undoLast();
    expect(useSession.getState().horizonYear).toBe(2031);
    expect(device()?.tops).toBe(210);
    await undoLast();
    expect(device()?.tops).toBe(200);
    await undoLast();
    expect(useSession.getState().horizonYear).toBe(2030);
    await redoLast();
    await redoLast();
    await redoLast();
    expect(device()?.tops).toBe(210);
    expect(useSession.getState().horizonYear).toBe(2032);
  });

  it('keeps its order when the keys come faster than the answers', async () => {
    await setTops(210);
    await setTops(220);
    await Promise.all([undoLast(), undoLast(), redoLast()]);
    expect(device()?.tops).toBe(210);
  });

  it('goes on with what the catalog remembers once the window has nothing of its own', async () => {
    await setTops(210);
    useSession.setState({ past: [], future: [] });
    await refreshHistorySteps();
    expect(useHistorySteps.getState().undo?.rows[0]).toMatchObject({ id, before: { tops: 200 } });
    await undoLast();
    expect(device()?.tops).toBe(200);
    await redoLast();
    expect(device()?.tops).toBe(210);
    // A window that was opened after the undo can do it again as well.
    await undoLast();
    useSession.setState({ past: [], future: [] });
    await refreshHistorySteps();
    await redoLast();
    expect(device()?.tops).toBe(210);
  });

  it('drops a step that another edit of the row has overtaken', async () => {
    await setTops(210);
    await byAnother({ tops: 230 });
    await undoLast();
    expect(device()?.tops).toBe(230);
    expect(useSession.getState()).toMatchObject({ past: [], future: [] });
  });

  it('takes any entry back out of its turn; the window’s own undo then skips it', async () => {
    await setTops(210);
    const entry = useSession.getState().past.at(-1)?.entry ?? 0;
    await commitCells('devices', [
      { id: 'dmatrix-corsair', field: 'name', value: 'Corsair II', seen: device('dmatrix-corsair')?.name },
    ]);
    expect(await takeBack(entry)).toBe(true);
    expect(device()?.tops).toBe(200);
    expect(useSession.getState().past).toHaveLength(1);
    await undoLast();
    expect(device('dmatrix-corsair')?.name).not.toBe('Corsair II');
  });
});

describe('rows', () => {
  it('are duplicated under a free id and taken away again by undo', async () => {
    const row = device();
    if (row === undefined) throw new Error('no such device');
    expect(await duplicateRow('devices', row)).toBe(`${id}-copy-1`);
    expect(await duplicateRow('devices', row)).toBe(`${id}-copy-2`);
    const { id: _first, ...rest } = row;
    expect(device(`${id}-copy-1`)).toMatchObject(rest);
    await undoLast();
    expect(device(`${id}-copy-2`)).toBeUndefined();
  });

  it('are taken away and brought back; one that others name is kept', async () => {
    const last = listRows(catalog, 'rates').find(({ id: rate }) => !isUsed(rate));
    expect(await removeRows('rates', [last?.id ?? ''])).toBe(true);
    expect(listRows(catalog, 'rates').some((row) => row.id === last?.id)).toBe(false);
    await undoLast();
    expect(listRows(catalog, 'rates').some((row) => row.id === last?.id)).toBe(true);
    expect(await removeRows('technologies', ['sram-analog-cim'])).toBe(false);
    expect(listRows(catalog, 'technologies').some((row) => row.id === 'sram-analog-cim')).toBe(true);
  });

  it('are asked for with a form, and none is written when it is called off', async () => {
    const answered = answerNext('row', (question) => {
      expect(question.table).toBe('companies');
      question.answer(null);
    });
    expect(await addRow('companies')).toBeNull();
    await answered;
  });

  it('carry a note and tags, and go back to what they were and to what was shipped', async () => {
    const none = { note: '', tags: [] };
    const own = { note: 'asked the maker', tags: ['open'] };
    expect(await annotate('devices', id, own, none)).toEqual(own);
    expect(lastStep()).toMatch(/^note and tags of EN100/u);
    await setTops(210);
    const first = useSession.getState().past.at(-1)?.entry ?? 0;
    await setTops(220);
    expect(await restoreRow('devices', id, first)).toBe(true);
    expect(device()?.tops).toBe(210);
    expect(await resetField('devices', id, 'tops', 200, 210)).toBe(true);
    expect(device()?.tops).toBe(200);
    const detail = await dispatch('catalog.detail', { table: 'devices', id });
    expect(detail).toMatchObject({
      value: { layer: { layer: 'changed', fields: [], note: 'asked the maker', tags: ['open'] } },
    });
  });
});

describe('a catalog that cannot be written', () => {
  it('says so before anything is asked', async () => {
    useCatalog.setState(({ status }) => ({
      status: status === null ? null : { ...status, isWritable: false },
    }));
    asked.length = 0;
    expect(await commitCells('devices', [{ id, field: 'tops', value: 210, seen: 200 }])).toBe(false);
    expect(await removeRows('devices', [id])).toBe(false);
    expect(await addRow('devices')).toBeNull();
    expect(asked).toEqual([]);
    expect(useEditQuestion.getState().question).toBeNull();
  });
});

function isUsed(rate: string): boolean {
  return (
    listRows(catalog, 'events').some((row) => row.rate === rate) ||
    listRows(catalog, 'parameters').some((row) => row.rate === rate)
  );
}
