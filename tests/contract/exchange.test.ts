import { mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { toCsv } from '../../electron/exchange/csv.ts';
import {
  checkFolderFree,
  checkWritable,
  type FileOfFolder,
  writeFolderWhole,
  writePiecesWhole,
  writeWhole,
} from '../../electron/exchange/write-whole.ts';
import { fingerprintOf, temporaryFolder } from '../helpers/folders.ts';

describe('CSV', () => {
  it('comes back as it was: quotes, commas, line breaks, CJK and numbers at full precision', () => {
    const rows = [
      ['plain', 0.1 + 0.2, true],
      ['a "quoted", one', -1e-300, false],
      ['two\r\nlines', 1 / 3, true],
      ['電力、电子', -5, false],
      ['', null, true],
    ] as const;
    const text = toCsv(['text', 'number', 'flag'], rows);
    expect(text.endsWith('\r\n')).toBe(true);
    const back: string[][] = parse(text, { from_line: 2 });
    expect(back).toEqual(rows.map((row) => row.map((cell) => (cell === null ? '' : String(cell)))));
    expect(Number(back[0]![1])).toBe(0.1 + 0.2);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '=HYPERLINK("http://x","y")'])(
    'disarms %j, which a spreadsheet would run',
    (text) => {
      const back: string[][] = parse(toCsv(['cell'], [[text]]), { from_line: 2 });
      expect(back[0]![0]).toBe(`'${text}`);
    },
  );

  it('leaves negative numbers numbers', () => {
    expect(toCsv(['n'], [[-1.5]])).toBe('n\r\n-1.5\r\n');
  });
});

describe('writing a file whole', () => {
  it('replaces a file, keeps a link, leaves nothing beside it', () => {
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, 'real'), 'old');
    symlinkSync('real', path.join(folder, 'link'));
    const written = writeWhole(path.join(folder, 'link'), 'new');
    expect(written).toEqual({ ok: true, value: { path: path.join(folder, 'real'), bytes: 3 } });
    expect(readFileSync(path.join(folder, 'real'), 'utf8')).toBe('new');
    expect(Object.keys(fingerprintOf(folder))).toEqual(['link', 'real']);
  });

  it.each([
    ['a folder', 'taken', 'EISDIR'],
    ['a missing folder', 'missing/file', 'ENOENT'],
    ['below a file', 'file/file', 'ENOTDIR'],
  ])('refuses %s, before the work and after it, and changes nothing', (_name, target, detail) => {
    const folder = temporaryFolder();
    mkdirSync(path.join(folder, 'taken'));
    writeFileSync(path.join(folder, 'file'), 'kept');
    const before = fingerprintOf(folder);
    const place = path.join(folder, target);
    const refusal = { ok: false, error: { code: 'path-not-writable', place, values: { detail } } };
    expect(checkWritable(place)).toEqual(refusal);
    expect(writeWhole(place, 'x')).toEqual(refusal);
    expect(fingerprintOf(folder)).toEqual(before);
  });

  it('writes to a device without taking its place', () => {
    expect(writeWhole('/dev/null', 'gone')).toMatchObject({ ok: true });
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
  });
});

describe('writing pieces and folders whole', () => {
  async function* pieces(...texts: string[]): AsyncGenerator<string> {
    for (const text of texts) yield await Promise.resolve(text);
  }
  async function* breaking(fault: Error): AsyncGenerator<string> {
    yield await Promise.resolve('begun');
    throw fault;
  }

  it('joins the pieces, and counts their bytes', async () => {
    const file = path.join(temporaryFolder(), 'file');
    const written = await writePiecesWhole(file, pieces('a', 'え', 'b'));
    expect(written).toEqual({ ok: true, value: { path: file, bytes: 5 } });
    expect(readFileSync(file, 'utf8')).toBe('aえb');
  });

  it('leaves what was there when a piece cannot be made, and says what it threw', async () => {
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, 'file'), 'kept');
    const before = fingerprintOf(folder);
    const fault = new Error('no more');
    await expect(writePiecesWhole(path.join(folder, 'file'), breaking(fault))).rejects.toBe(fault);
    async function* files(): AsyncGenerator<FileOfFolder> {
      yield await Promise.resolve({ path: 'sub/a', pieces: pieces('a') });
      yield { path: 'b', pieces: breaking(fault) };
    }
    await expect(writeFolderWhole(path.join(folder, 'all'), files())).rejects.toBe(fault);
    expect(fingerprintOf(folder)).toEqual(before);
    expect(readdirSync(folder)).toEqual(['file']);
  });

  it('writes a folder with its files, into a new place or an empty folder', async () => {
    const folder = temporaryFolder();
    mkdirSync(path.join(folder, 'empty'));
    async function* files(): AsyncGenerator<FileOfFolder> {
      yield await Promise.resolve({ path: 'sub/a', pieces: pieces('a') });
    }
    for (const name of ['new', 'empty']) {
      expect(checkFolderFree(path.join(folder, name)).ok).toBe(true);
      expect((await writeFolderWhole(path.join(folder, name), files())).ok).toBe(true);
      expect(readFileSync(path.join(folder, name, 'sub', 'a'), 'utf8')).toBe('a');
      expect(checkFolderFree(path.join(folder, name))).toMatchObject({
        ok: false,
        error: { code: 'path-not-writable', values: { detail: 'ENOTEMPTY' } },
      });
    }
    expect(readdirSync(folder).toSorted()).toEqual(['empty', 'new']);
  });
});
