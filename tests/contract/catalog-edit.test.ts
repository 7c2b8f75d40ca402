import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Catalog, openCatalog, prepareCatalog } from '../../electron/db/open.ts';
import { translateIn } from '../../electron/host/translate.ts';
import { createDispatch, type Dispatch } from '../../electron/services/dispatch.ts';
import type { HostChannel, Input, Output } from '../../shared/contract/index.ts';
import { appErrorSchema } from '../../shared/errors.ts';
import { describeError } from '../../shared/i18n/describe-error.ts';
import { languages } from '../../shared/i18n/define.ts';
import { makeFolder, removeFolder } from '../helpers/folders.ts';
import { projectRoot } from '../helpers/project.ts';

let folder: string;
let catalog: Catalog;
let dispatch: Dispatch;

function hostOf(opened: ReturnType<typeof openCatalog>): void {
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
}

beforeEach(() => {
  folder = makeFolder();
  hostOf(
    prepareCatalog(path.join(folder, 'catalog.sqlite'), path.join(projectRoot, 'out', 'catalog.sqlite')),
  );
});

afterEach(() => {
  catalog.close();
  removeFolder(folder);
});

async function ask<C extends HostChannel>(channel: C, input: Input<C>): Promise<Output<C>> {
  const result = await dispatch(channel, input);
  if (!result.ok) throw new Error(`${channel}: ${JSON.stringify(result.error)}`);
  // Dispatch checks the output of this very channel.
  return result.value as Output<C>;
}

async function errorOf(channel: HostChannel, input: unknown) {
  const result = await dispatch(channel, input);
  if (result.ok) throw new Error(`${channel} was accepted`);
  return appErrorSchema.parse(result.error);
}

const evidence = { source: 'assumption', locator: '', grade: 'assumption', note: 'argued' } as const;
const topsOf = async (): Promise<unknown> => {
  const list = await ask('catalog.list', { table: 'devices' });
  return list.table === 'devices' ? list.rows.find(({ id }) => id === 'axelera-metis')?.tops : undefined;
};
const setTops = (tops: number, seen: unknown): Input<'catalog.edit'> => ({
  changes: [
    {
      kind: 'set',
      table: 'devices',
      id: 'axelera-metis',
      fields: { tops },
      seen: { tops: seen },
      evidence: { tops: evidence },
    },
  ],
});

describe('editing through the services', () => {
  it('goes the whole way: tried, edited, told, undone, done again, restored', async () => {
    const shipped = await topsOf();
    expect(await ask('catalog.try', setTops(300, shipped))).toEqual({ problems: [] });
    expect((await ask('catalog.status', {})).revision).toBe(0);
    const edited = await ask('catalog.edit', setTops(300, shipped));
    expect(edited).toEqual({
      entry: 1,
      revision: 1,
      rows: [{ table: 'devices', id: 'axelera-metis' }],
      tables: ['devices'],
    });
    expect(await topsOf()).toBe(300);
    const detail = await ask('catalog.detail', { table: 'devices', id: 'axelera-metis' });
    expect(detail).toMatchObject({
      layer: { layer: 'changed', fields: ['tops'] },
      shipped: { tops: shipped },
      citations: expect.arrayContaining([expect.objectContaining({ field: 'tops', source: 'assumption' })]),
    });
    const history = await ask('catalog.history', { table: 'devices', id: 'axelera-metis' });
    expect(history).toMatchObject({
      entries: [{ entry: 1, who: 'tester', at: '2026-11-22T12:00:00.000Z', kind: 'edit' }],
      hasMore: false,
      undo: { entry: 1 },
      redo: null,
    });
    await ask('catalog.undo', {});
    expect(await topsOf()).toBe(shipped);
    await ask('catalog.redo', {});
    expect(await topsOf()).toBe(300);
    await ask('catalog.restore', { table: 'devices', id: 'axelera-metis', entry: 0 });
    expect(await ask('catalog.status', {})).toMatchObject({
      revision: 4,
      touched: { changed: 0, own: 0, removed: 0 },
      isWritable: true,
    });
    expect(await ask('catalog.conflicts', {})).toEqual([]);
  });

  it('reaches what the model is run with', async () => {
    const input = 'price.electricity';
    const run = async (): Promise<string> =>
      JSON.stringify(
        await ask('model.run', {
          scenario: {
            kind: 'content',
            content: { name: 'defaults', description: '', parent: null, inputs: {}, sources: {} },
          },
        }),
      );
    const before = await run();
    await ask('catalog.edit', {
      changes: [
        {
          kind: 'set',
          table: 'inputs',
          id: input,
          fields: { value: 0.5, high: 0.6 },
          seen: {},
          evidence: { value: evidence, high: evidence },
        },
      ],
    });
    expect(await run()).not.toBe(before);
  });

  it('refuses at the place, in a sentence of each language', async () => {
    const refusals = [
      await errorOf('catalog.edit', setTops(300, 1)),
      await errorOf('catalog.edit', {
        changes: [{ ...setTops(300, null).changes[0], seen: {}, evidence: {} }],
      }),
      await errorOf('catalog.edit', { changes: [{ kind: 'remove', table: 'companies', id: 'tsmc' }] }),
      await errorOf('catalog.edit', {
        changes: [
          { kind: 'set', table: 'devices', id: 'axelera-metis', fields: { company: 'nobody' }, seen: {} },
        ],
      }),
      await errorOf('catalog.undo', {}),
      await errorOf('catalog.redo', {}),
      await errorOf('catalog.restore', { table: 'devices', id: 'nobody', entry: 0 }),
    ];
    expect(refusals.map(({ code }) => code)).toEqual([
      'row-changed-meanwhile',
      'evidence-missing',
      'row-in-use',
      'edit-refused',
      'undo-none',
      'redo-none',
      'row-not-found',
    ]);
    for (const error of refusals) {
      for (const language of languages) {
        const sentence = describeError(error, translateIn(language));
        expect(sentence).not.toMatch(/[{}]|undefined|fault-/u);
        expect(sentence).toContain(error.place ?? '');
      }
    }
  });

  it.each([
    ['catalog.edit', { changes: [] }],
    ['catalog.edit', { changes: [{ kind: 'set', table: 'prices', id: 'x', fields: {}, seen: {} }] }],
    ['catalog.edit', { changes: [{ kind: 'set', table: 'devices', id: '', fields: {}, seen: {} }] }],
    ['catalog.edit', { changes: [{ kind: 'drop', table: 'devices', id: 'x' }] }],
    ['catalog.history', { limit: 0 }],
    ['catalog.restore', { table: 'devices', id: 'x', entry: -1 }],
    ['catalog.decide', { decisions: [] }],
  ] as const)('does not understand %s %j', async (channel, input) => {
    expect((await errorOf(channel, input)).code).toBe('request-invalid');
  });

  it('decides nothing where there is no conflict', async () => {
    expect(
      await ask('catalog.decide', {
        decisions: [{ table: 'devices', id: 'axelera-metis', field: null, keep: 'theirs' }],
      }),
    ).toEqual({ entry: null, revision: 0, rows: [], tables: [] });
  });

  it('is for reading alone where the catalog is', async () => {
    const { path: file } = catalog;
    catalog.close();
    hostOf(openCatalog(file, { readOnly: true }));
    expect(await ask('catalog.status', {})).toMatchObject({ isWritable: false });
    expect((await errorOf('catalog.edit', setTops(300, null))).code).toBe('path-not-writable');
    const { problems } = await ask('catalog.try', setTops(300, 1));
    expect(problems.map(({ rule, error }) => [rule, error?.code])).toEqual([
      ['row-changed-meanwhile', 'row-changed-meanwhile'],
    ]);
  });
});
