import { copyFileSync, existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { LongCalls, type StartLongHost } from '../../electron/host/long-calls.ts';
import { startLongHost } from '../../electron/serve/start-long-host.ts';
import { recipeWith } from '../helpers/brief-desk.ts';
import { makeFolder, removeFolder, temporaryFolder } from '../helpers/folders.ts';
import { longNotes } from '../helpers/long-brief.ts';
import { makeBrief } from '../helpers/reopenable-briefs.ts';
import { projectRoot } from '../helpers/project.ts';

/** Long calls over a catalog of their own, with how many hosts have been started and ended. */
function openCalls(): { readonly calls: LongCalls; readonly count: { started: number; ended: number } } {
  const home = makeFolder();
  const catalog = join(home, 'catalog.sqlite');
  const shipped = join(projectRoot, 'out', 'catalog.sqlite');
  copyFileSync(shipped, catalog);
  const count = { started: 0, ended: 0 };
  const start: StartLongHost = (receive, exited) => {
    count.started += 1;
    return startLongHost(receive, () => {
      count.ended += 1;
      exited();
    });
  };
  const settings = { catalog, shipped, log: join(home, 'log'), version: '0.1.0', checkOutput: true };
  const calls = new LongCalls(start, settings, () => Promise.resolve());
  onTestFinished(() => {
    calls.close();
    removeFolder(home);
  });
  return { calls, count };
}

const exportTo = (path: string, blocks?: Parameters<typeof recipeWith>[0]): object => ({
  recipe: recipeWith(blocks),
  format: 'pdf',
  standard: 'ua-1',
  date: '2026-11-22',
  path,
});

it('ends a long export in the middle of it, and leaves nothing behind', async () => {
  const { calls, count } = openCalls();
  const folder = temporaryFolder();
  const path = join(folder, 'brief.pdf');
  const long = calls.call('briefs.export', exportTo(path, { blocks: longNotes(2400) }));
  // The typesetter is at it: it has the thread to itself from here on.
  await expect
    .poll(() => calls.progress('briefs.export'), { timeout: 60_000 })
    .toEqual({ done: 2, total: 3 });
  // What a process that is ended in the middle of writing leaves beside its file; another file's is not touched.
  writeFileSync(join(folder, '.brief.pdf.0123456789ab.part'), 'half');
  writeFileSync(join(folder, '.other.pdf.0123456789ab.part'), 'half');
  expect(calls.cancel('briefs.export')).toBe(1);
  expect(await long).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  await expect.poll(() => count.ended, { timeout: 20_000 }).toBe(1);
  expect(readdirSync(folder)).toEqual(['.other.pdf.0123456789ab.part']);

  expect(await calls.call('briefs.export', exportTo(path))).toMatchObject({ ok: true, value: { path } });
  expect(existsSync(path)).toBe(true);
  expect(count).toEqual({ started: 2, ended: 1 });
}, 120_000);

it('says how far the reopening of a brief is, and takes it back', async () => {
  const { calls } = openCalls();
  const pdf = (await makeBrief([{ kind: 'named', name: 'baseline' }])).toString('base64');
  expect(calls.progress('briefs.reopen')).toBeNull();
  const reopening = calls.call('briefs.reopen', { pdf, name: 'brief.pdf' });
  await expect
    .poll(() => calls.progress('briefs.reopen')?.total ?? 0, { timeout: 60_000 })
    .toBeGreaterThan(10);
  expect(calls.progress('briefs.export')).toBeNull();
  expect(calls.cancel('briefs.reopen')).toBe(1);
  expect(await reopening).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  expect(await calls.call('briefs.reopen', { pdf, name: 'brief.pdf' })).toMatchObject({ ok: true });
}, 120_000);
