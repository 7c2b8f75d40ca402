import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BriefFormat, briefFormats } from '../../shared/contract/briefs.ts';
import { type BriefDesk, briefDate, openBriefDesk, recipeWith } from '../helpers/brief-desk.ts';
import { temporaryFolder } from '../helpers/folders.ts';

let desk: BriefDesk;
beforeAll(() => {
  desk = openBriefDesk();
});
afterAll(() => desk.close());

const requestOf = (format: BriefFormat, path: string | null) =>
  ({ recipe: recipeWith(), format, standard: 'ua-1', date: briefDate, path }) as const;

/** What each format begins with, as text or as a file that is inside it. */
const marks: Readonly<Record<BriefFormat, (bytes: Buffer) => boolean>> = {
  pdf: (bytes) => bytes.toString('latin1', 0, 5) === '%PDF-',
  markdown: (bytes) => /^# \S/mu.test(bytes.toString('utf8')),
  docx: (bytes) => 'word/document.xml' in unzipSync(bytes),
  xlsx: (bytes) => 'xl/workbook.xml' in unzipSync(bytes),
  zip: (bytes) => 'README.md' in unzipSync(bytes),
};

describe.each(briefFormats)('a brief as %s', (format) => {
  it('is the same bytes in the answer, in a file and again', async () => {
    const path = join(temporaryFolder(), 'out');
    const answer = await desk.ask('briefs.export', requestOf(format, null));
    const bytes = Buffer.from(answer.base64 ?? '', 'base64');
    expect(marks[format](bytes)).toBe(true);
    expect(answer).toMatchObject({ path: null, bytes: bytes.byteLength });
    expect(answer.pages === null).toBe(format !== 'pdf');
    const written = await desk.ask('briefs.export', requestOf(format, path));
    expect(written).toMatchObject({ path, base64: null, bytes: bytes.byteLength });
    expect(readFileSync(path).equals(bytes)).toBe(true);
  });

  it('is not begun where it cannot be written', async () => {
    const nowhere = join(temporaryFolder(), 'no', 'such', 'folder', 'out');
    const error = await desk.errorOf('briefs.export', requestOf(format, nowhere));
    expect(error).toMatchObject({ code: 'path-not-writable', place: nowhere });
    expect(existsSync(nowhere)).toBe(false);
  });
});

it('puts into the archive a recipe that finds its scenarios there', async () => {
  const recipe = recipeWith({ scenarios: [{ kind: 'named', name: 'high-adoption' }] });
  const { base64 } = await desk.ask('briefs.export', { ...requestOf('zip', null), recipe });
  const files = unzipSync(Buffer.from(base64 ?? '', 'base64'));
  const kept = JSON.parse(strFromU8(files['recipe.json'] ?? new Uint8Array())) as { scenarios: string[] };
  expect(kept.scenarios).toEqual(['scenarios/high-adoption.scenario.json']);
  expect(Object.keys(files)).toEqual(
    expect.arrayContaining([...kept.scenarios, 'scenarios/baseline.scenario.json']),
  );
});
