import { EventEmitter } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { WebContents } from 'electron';
import { describe, expect, it } from 'vitest';
import { createOpenedFiles, filesIn } from '../../electron/main/opened-files.ts';
import { temporaryFolder } from '../helpers/folders.ts';

/** What of a page is needed: that it goes elsewhere. */
function makePage(): WebContents {
  return new EventEmitter() as WebContents;
}

describe('the files of a command line', () => {
  it('are what is neither an option nor its value nor the program itself', () => {
    const line = [
      '/opt/memwatt',
      '--no-sandbox',
      '/src',
      'a.pdf',
      '--catalog',
      'b.sqlite',
      '/c/d.scenario.json',
    ];
    expect(filesIn(line, '/here', '/src')).toEqual([resolve('/here/a.pdf'), '/c/d.scenario.json']);
    expect(filesIn(['/opt/memwatt'], '/here', '/src')).toEqual([]);
  });
});

describe('files that the desktop opens', () => {
  it('reach the window in their order, at once or when they come', async () => {
    const folder = temporaryFolder();
    const file = join(folder, 'brief.pdf');
    writeFileSync(file, 'one');
    const opened = createOpenedFiles();
    opened.add([file, join(folder, 'gone.pdf')]);
    const page = makePage();
    const base64 = Buffer.from('one').toString('base64');
    expect(await opened.next(page)).toEqual({ name: 'brief.pdf', base64, problem: null });
    expect(await opened.next(page)).toMatchObject({ base64: null, problem: { code: 'file-not-found' } });
    const later = opened.next(page);
    opened.add([folder]);
    expect(await later).toMatchObject({ problem: { code: 'file-unreadable', values: { detail: 'EISDIR' } } });
    expect(page.listenerCount('did-navigate')).toBe(0);
  });

  it('wait for the page that asks next, where the one that waited has gone', async () => {
    const folder = temporaryFolder();
    const file = join(folder, 'brief.pdf');
    writeFileSync(file, 'one');
    const opened = createOpenedFiles();
    const [first, second] = [makePage(), makePage()];
    const before = opened.next(first);
    first.emit('did-navigate');
    expect(await before).toBeNull();
    opened.add([file]);
    expect(await opened.next(second)).toMatchObject({ name: 'brief.pdf' });
    const overtaken = opened.next(second);
    const asked = opened.next(second);
    expect(await overtaken).toBeNull();
    opened.add([file]);
    expect(await asked).toMatchObject({ name: 'brief.pdf' });
  });
});
