import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reopenedSchema } from '../../shared/contract/briefs-reopen.ts';
import { makeFolder, removeFolder } from '../helpers/folders.ts';
import { type ProgramRun, projectRoot, runNode } from '../helpers/project.ts';
import { formerAdoption, makeBrief } from '../helpers/reopenable-briefs.ts';

const script = path.join(projectRoot, 'electron', 'cli', 'index.ts');
let folder: string;
let brief: string;
let former: string;

beforeAll(async () => {
  folder = makeFolder();
  brief = path.join(folder, 'brief.pdf');
  former = path.join(folder, 'former.pdf');
  const made = memwatt('brief', 'high-adoption', '--out', brief, '--date', '2026-11-22');
  if (made.code !== 0) throw new Error(made.stderr);
  writeFileSync(former, await makeBrief([formerAdoption]));
  // Two briefs are made here.
}, 60_000);
afterAll(() => removeFolder(folder));

function memwatt(...args: readonly string[]): ProgramRun {
  return runNode(script, args, { cwd: projectRoot, env: { ...process.env, LC_ALL: 'C.UTF-8' } });
}

describe('reopen', () => {
  it('says of a brief just made that nothing has moved, and what was checked', () => {
    const run = memwatt('reopen', brief);
    expect(run).toMatchObject({ code: 0, stderr: '' });
    expect(run.stdout).toContain('Nothing has moved.');
    expect(run.stdout).toMatch(/Checked: \d+ files against their SHA-256, \d+ figures/u);
    expect(run.stdout).toMatch(/all 8,670 numbers of its results are the same to the last digit/u);
  });

  it('says what a choice moved, with inputs and sources, and is no failure', () => {
    const run = memwatt('reopen', former);
    expect(run).toMatchObject({ code: 0, stderr: '' });
    expect(run.stdout).toMatch(/by the data: 0; by choices: [1-9]\d*/u);
    expect(run.stdout).toContain('Set in “high-adoption”: Letter of the utility · read by phone');
    expect(memwatt('reopen', former, '--lang', 'ja').stdout).toMatch(/データ：0件、選択：[1-9]\d*件/u);
  });

  it('prints everything as JSON', () => {
    const run = memwatt('reopen', former, '--format', 'json');
    const reopened = reopenedSchema.parse(JSON.parse(run.stdout));
    const saved = reopened.figures.find(({ address }) => address === 'energy.saved.datacentre@2030');
    expect(saved?.parts).toMatchObject({ method: 0, data: 0 });
    const sum = Number(saved?.was) + (saved?.parts?.choice ?? Number.NaN);
    expect(saved?.stages.choice).toBeCloseTo(sum, 12);
  });

  it.each([
    ['package.json', 1, 'is not a PDF'],
    ['nowhere.pdf', 1, 'nowhere.pdf'],
  ])('refuses %s', (file, code, words) => {
    const run = memwatt('reopen', file);
    expect(run.code).toBe(code);
    expect(run.stderr).toContain(words);
  });

  it('refuses a wrong option as wrong use', () => {
    expect(memwatt('reopen', brief, '--format', 'csv').code).toBe(2);
  });
});
