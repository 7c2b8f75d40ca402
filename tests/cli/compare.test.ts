import { readFileSync } from 'node:fs';
import path from 'node:path';
import { read } from '@e965/xlsx';
import { parse } from 'csv-parse/sync';
import { afterAll, describe, expect, it } from 'vitest';
import { comparisonSchema } from '../../shared/contract/model.ts';
import { makeFolder, removeFolder } from '../helpers/folders.ts';
import { type ProgramRun, projectRoot, runNode } from '../helpers/project.ts';
import { recompute } from '../helpers/spreadsheet.ts';

const script = path.join(projectRoot, 'electron', 'cli', 'index.ts');

function memwatt(...args: readonly string[]): ProgramRun {
  return runNode(script, args, { cwd: projectRoot, env: { ...process.env, LC_ALL: 'C.UTF-8' } });
}

const asked = ['compare', 'baseline', 'high-adoption', '--samples', '400'];

describe('compare --samples', () => {
  it('prints JSON in full', () => {
    const run = memwatt(...asked, '--format', 'json');
    expect(run).toMatchObject({ code: 0, stderr: '' });
    const comparison = comparisonSchema.parse(JSON.parse(run.stdout));
    expect(comparison).toMatchObject({ samples: 400, seed: 1 });
    const row = comparison.results.find(({ id }) => id === 'spend.saved.datacentre');
    expect(row?.differences).toHaveLength(2);
    expect(row?.differences?.[1]?.p5).toHaveLength(comparison.years.length);
  });

  it('prints a row for each number that the draws say, and the table of before without them', () => {
    const rows: Record<string, string>[] = parse(memwatt(...asked, '--format', 'csv').stdout, {
      columns: true,
    });
    const found = rows.filter(
      ({ scenario, output }) => scenario === 'high-adoption' && output === 'energy.saved.datacentre',
    );
    expect(found.map(({ statistic }) => statistic)).toEqual([
      'deterministic',
      ...['p5', 'p25', 'p50', 'p75', 'p95', 'mean', 'se', 'negative'].map((name) => `difference.${name}`),
    ]);
    expect(Number(found[1]?.['2035'])).toBeLessThan(Number(found[5]?.['2035']));
    const [plain]: Record<string, string>[] = parse(
      memwatt('compare', 'baseline', 'high-adoption', '--format', 'csv').stdout,
      { columns: true },
    );
    expect(plain).not.toHaveProperty('statistic');
  });

  it('prints the bands under the results', () => {
    const { stdout } = memwatt(...asked);
    expect(stdout).toMatch(/400 draws, seed 1/u);
    expect(stdout).toMatch(/difference, P5–P95 .*\s–\s\+/u);
  });

  it.each([
    [['--samples', 'many'], '0…100000'],
    [['--samples', '100001'], '0…100000'],
  ])('refuses %j', (more, named) => {
    const run = memwatt('compare', 'baseline', 'high-adoption', ...more);
    expect(run.code).toBe(2);
    expect(run.stderr).toContain(named);
  });
});

describe('compare --format xlsx', () => {
  const folder = makeFolder();
  afterAll(() => removeFolder(folder));

  it('writes a workbook whose formulas come to what they say, in the money that is asked for', () => {
    const out = path.join(folder, 'compared.xlsx');
    const run = memwatt(...asked, '--format', 'xlsx', '--out', out, '--currency', 'EUR', '--year', '2035');
    expect(run).toMatchObject({ code: 0, stderr: '' });
    const file = readFileSync(out);
    expect(run.stdout).toContain(`${out}: ${file.byteLength} bytes`);
    const book = read(file, { cellFormula: true });
    expect(book.SheetNames.slice(0, 4)).toEqual(['Read me', 'Comparison', 'Differences', 'Paired bands']);
    expect(book.SheetNames).toEqual(expect.arrayContaining(['Money', 'baseline', 'high-adoption']));
    expect(book.Sheets['Comparison']?.['A1']?.v).toBe('Scenarios in 2035');
    expect(recompute(book).wrong).toEqual([]);
  });

  it('asks for a file to write into', () => {
    const run = memwatt('compare', 'baseline', 'high-adoption', '--format', 'xlsx');
    expect(run).toMatchObject({ code: 2, stdout: '' });
    expect(run.stderr).toContain('--out');
  });
});
