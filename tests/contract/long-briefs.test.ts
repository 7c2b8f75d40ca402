import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type RunningServer, startServer } from '../../electron/serve/server.ts';
import { recipeWith } from '../helpers/brief-desk.ts';
import { makeFolder, removeFolder } from '../helpers/folders.ts';
import { longNotes } from '../helpers/long-brief.ts';
import { projectRoot } from '../helpers/project.ts';

const home = makeFolder();
let server: RunningServer;

beforeAll(async () => {
  const shipped = join(projectRoot, 'out', 'catalog.sqlite');
  const catalog = join(home, 'catalog.sqlite');
  copyFileSync(shipped, catalog);
  const started = await startServer({
    port: 0,
    statics: join(projectRoot, 'renderer'),
    catalog,
    shipped,
    log: join(home, 'log'),
    version: '0.1.0',
    checkOutput: true,
  });
  if (!started.ok) throw new Error(JSON.stringify(started.error));
  server = started.value;
}, 60_000);

afterAll(async () => {
  await server.close();
  removeFolder(home);
});

interface Answer {
  readonly ok: boolean;
  readonly value?: Readonly<Record<string, unknown>>;
  readonly error?: { readonly code: string };
}

async function ask(channel: string, input: unknown): Promise<Answer> {
  const response = await fetch(`http://127.0.0.1:${server.port}/api/${channel}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-memwatt-token': server.token,
      origin: `http://127.0.0.1:${server.port}`,
    },
    body: JSON.stringify(input),
  });
  return (await response.json()) as Answer;
}

const longBrief = {
  recipe: recipeWith({ blocks: longNotes(2400) }),
  format: 'pdf',
  standard: 'ua-1',
  date: '2026-11-22',
  path: null,
} as const;

const page = { table: 'macros', query: { language: 'en' }, offset: 0, limit: 100 } as const;

it('answers a page of the catalog in the middle of a brief of sixty pages', async () => {
  const ended: string[] = [];
  const brief = ask('briefs.export', longBrief).finally(() => ended.push('brief'));
  for (let round = 1; round <= 3; round += 1) {
    const answer = await ask('catalog.page', page);
    expect(answer).toMatchObject({ ok: true });
    ended.push(`page ${round}`);
  }
  const { value } = await brief;
  expect(ended).toEqual(['page 1', 'page 2', 'page 3', 'brief']);
  expect(value?.['pages']).toBeGreaterThanOrEqual(60);
}, 120_000);

it('takes an export back, and makes the next one', async () => {
  const brief = ask('briefs.export', longBrief);
  const waiting = ask('briefs.export', { ...longBrief, format: 'markdown' });
  // Both have reached the server once it has answered something that was asked after them.
  await ask('catalog.page', page);
  expect(await ask('shell.cancelBriefs', { what: 'briefs.export' })).toEqual({
    ok: true,
    value: { cancelled: 2 },
  });
  expect(await brief).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  expect(await waiting).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  const next = await ask('briefs.export', { ...longBrief, recipe: recipeWith() });
  expect(next).toMatchObject({ ok: true });
  expect(await ask('shell.cancelBriefs', { what: 'briefs.export' })).toEqual({
    ok: true,
    value: { cancelled: 0 },
  });
}, 120_000);

it('never makes a preview that was overtaken while it waited', async () => {
  const previews = [1, 2, 3].map((number) =>
    ask('briefs.preview', { recipe: recipeWith({ title: `Title ${number}` }), date: '2026-11-22' }),
  );
  const answers = await Promise.all(previews);
  const codes = answers.map((answer) => answer.error?.code ?? 'made');
  expect(codes.at(-1)).toBe('made');
  expect(codes.slice(0, -1)).toContain('cancelled');
}, 60_000);
