import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { parse } from 'csv-parse/sync';
import { beforeEach, describe, expect, it } from 'vitest';
import { buildCatalog } from '../../electron/db/build.ts';
import { fingerprintOf, temporaryFolder } from '../helpers/folders.ts';
import { type ProgramRun, projectRoot, runNode } from '../helpers/project.ts';

const script = path.join(projectRoot, 'electron', 'cli', 'index.ts');
const shipped = path.join(projectRoot, 'out', 'catalog.sqlite');

let folder: string;

beforeEach(() => {
  folder = temporaryFolder();
  copyFileSync(shipped, path.join(folder, 'own.sqlite'));
});

function memwatt(args: readonly string[], env: Record<string, string> = {}): ProgramRun {
  return runNode(script, args, {
    cwd: folder,
    env: { ...process.env, LC_ALL: 'C.UTF-8', MEMWATT_HOME: folder, ...env },
  });
}

/**
 * A command that permissions hold for: as root it runs without the right to overrule them. It stays root, so that the project
 * may lie in a folder that no one else can enter.
 */
function heldByPermissions(args: readonly string[]): ProgramRun {
  const isRoot = process.getuid?.() === 0;
  const overruling = ['--bounding-set', '-dac_override,-dac_read_search'];
  const [program, ...before] = isRoot ? ['setpriv', ...overruling, process.execPath] : [process.execPath];
  const run = spawnSync(program ?? '', [...before, script, ...args], {
    cwd: folder,
    env: { ...process.env, LC_ALL: 'C.UTF-8', MEMWATT_HOME: folder },
    encoding: 'utf8',
  });
  return { code: run.status ?? -1, stdout: run.stdout, stderr: run.stderr };
}

/** A command on the person's own catalog. */
const own = (...args: string[]): ProgramRun => memwatt([...args, '--catalog', 'own.sqlite']);

const assumed = ['--source', 'assumption', '--note', 'a test'] as const;

/** One value out of the person's catalog. */
function valueIn(sql: string): unknown {
  const connection = new Database(path.join(folder, 'own.sqlite'), { readonly: true });
  try {
    return connection.prepare(sql).pluck().get();
  } finally {
    connection.close();
  }
}

interface HistoryFile {
  readonly entries: readonly {
    readonly kind: string;
    readonly rows: readonly { readonly before: unknown; readonly after: unknown }[];
  }[];
}
const historyOf = (...args: string[]): HistoryFile =>
  JSON.parse(own('history', ...args, '--format', 'json').stdout) as HistoryFile;

describe('set', () => {
  it('writes a figure with its source, and says before, after, the entry and what follows from it', () => {
    const run = own('set', 'devices', 'nvidia-h100', 'powerW=0.35 kW', 'tops=1000', ...assumed);
    expect(run).toMatchObject({ code: 0, stderr: '' });
    expect(run.stdout).toMatch(/devices: nvidia-h100 +Power \(powerW\) +700 +350\n/u);
    expect(run.stdout).toMatch(/ƒ Own row \(topsPerWattDerived\) +2\.82714 +2\.85714\n/u);
    expect(run.stdout).toMatch(/Written as entry 1 of the history\. “memwatt undo --catalog own\.sqlite”/u);
    expect(valueIn(`SELECT power_w FROM devices WHERE id = 'nvidia-h100'`)).toBe(350);
    expect(valueIn(`SELECT note FROM citations WHERE row_id = 'nvidia-h100' AND origin = 'own'`)).toBe(
      'a test',
    );
    expect(own('check')).toMatchObject({ code: 0, stderr: '' });
  });

  it('names the tables that were worked out anew', () => {
    const run = own('set', 'parameters', 'ladder.core-chip', 'value=0.5', ...assumed);
    expect(run.stdout).toContain('Worked out anew because of it: devices, macros.');
  });

  it('takes columns, words, languages, dates and rows by name', () => {
    expect(own('set', 'devices', 'nvidia-h100', 'status=試作品', 'power_basis=TDP').code).toBe(0);
    expect(
      own('set', 'companies', 'nvidia', 'summary_ja=要約', 'summary_zh=概要', 'statusDate=2025年3月').code,
    ).toBe(0);
    expect(own('set', 'devices', 'nvidia-h100', 'company=d-Matrix').code).toBe(0);
    expect(
      valueIn(`SELECT concat_ws(' ', status, power_basis, company) FROM devices WHERE id = 'nvidia-h100'`),
    ).toBe('prototype TDP d-matrix');
    expect(
      valueIn(
        `SELECT concat_ws(' ', summary_ja, summary_zh, status_date) FROM companies WHERE id = 'nvidia'`,
      ),
    ).toBe('要約 概要 2025-03');
    expect(valueIn(`SELECT summary_en FROM companies WHERE id = 'nvidia'`)).toMatch(/GPU/u);
  });

  it('empties a field, and writes nothing where nothing differs', () => {
    expect(own('set', 'devices', 'nvidia-h100', 'memoryGb=').code).toBe(0);
    expect(valueIn(`SELECT memory_gb FROM devices WHERE id = 'nvidia-h100'`)).toBeNull();
    const again = own('set', 'devices', 'nvidia-h100', 'memoryGb=');
    expect(again).toMatchObject({ code: 0, stdout: 'The row says this already; nothing was written.\n' });
    expect(valueIn('SELECT count(*) FROM history')).toBe(1);
  });

  it('takes the best grade that the source can give where none is said', () => {
    expect(
      own('set', 'devices', 'nvidia-h100', 'memoryGb=81', '--source', 'nvidia-h100', '--locator', 'p. 3')
        .code,
    ).toBe(0);
    const best = valueIn(`SELECT grade FROM sources WHERE id = 'nvidia-h100'`);
    expect(valueIn(`SELECT grade FROM citations WHERE row_id = 'nvidia-h100' AND origin = 'own'`)).toBe(best);
  });

  it.each([
    [2, ['devices', 'nvidia-h100', 'powrW=350', ...assumed], 'Did you mean “powerW”?'],
    [2, ['devices', 'nvidia-h100', 'powerW=much', ...assumed], 'Expected: a number'],
    [2, ['devices', 'nvidia-h100', 'powerW=1,350', ...assumed], 'Write 1350 or 1.350'],
    [2, ['devices', 'nvidia-h100', 'powerW=5 GB', ...assumed], 'a figure in W; “GB” does not convert'],
    [2, ['devices', 'nvidia-h100', 'powerW=-5', ...assumed], 'a number > 0'],
    [2, ['devices', 'nvidia-h100', 'status=productoin'], 'Did you mean “production”?'],
    [2, ['devices', 'nvidia-h100', 'topsPerWatt8b=5', ...assumed], 'Memwatt computes this field'],
    [2, ['devices', 'nvidia-h100', 'name='], 'may not be empty'],
    [2, ['devices', 'nvidia-h100', 'company=Nobody Inc'], 'the id or the name of a row of “Companies”'],
    [2, ['devices', 'nvidia-h100', 'powerW'], 'FIELD=VALUE'],
    [2, ['devices', 'nvidia-h100', 'powerW=1', 'power_w=2', ...assumed], 'power_w'],
    [2, ['devices', 'nvidia-h100', 'powerW=350'], 'a new figure says what it rests on'],
    [2, ['devices', 'nvidia-h100', 'powerW=350', '--note', 'x'], '--source is missing'],
    [2, ['devices', 'nvidia-h100', 'powerW=350', ...assumed, '--grade', 'good'], 'measured, peer-reviewed'],
    [2, ['devices', 'nvidia-h100', 'note=x', ...assumed], '--source cannot be given together with note'],
    [2, ['device', 'nvidia-h100', 'powerW=350', ...assumed], 'Did you mean “devices”?'],
    [2, ['devices', 'nvidia-h100'], 'field=value is missing'],
    [1, ['devices', 'nvidia-h10', 'powerW=350', ...assumed], 'Did you mean “nvidia-h100”?'],
    [1, ['devices', 'nvidia-h100', 'powerW=350', '--source', 'nobody'], 'sources: nobody'],
    [1, ['parameters', 'ladder.core-chip', 'high=1.5', ...assumed], 'boundary-ladder lies between 0 and 1'],
    [1, ['parameters', 'ladder.core-chip', 'unit=pJ'], 'boundary-ladder is in 1'],
    [
      1,
      ['devices', 'nvidia-h100', 'powerW=350', '--source', 'assumption', '--grade', 'measured'],
      'its source gives assumption at best',
    ],
  ])('ends with %i on %j, says why, and writes nothing', (code, args, words) => {
    const run = own('set', ...args);
    expect(run).toMatchObject({ code, stdout: '' });
    expect(run.stderr).toContain(words);
    expect(valueIn('SELECT (SELECT count(*) FROM history) + (SELECT count(*) FROM changes)')).toBe(0);
  });

  it('never writes the shipped catalog, however it is named, and says where the person’s own is', () => {
    const before = readFileSync(shipped);
    for (const args of [[], ['--catalog', shipped]]) {
      const run = memwatt(['set', 'devices', 'nvidia-h100', 'status=sampling', ...args]);
      expect(run).toMatchObject({ code: 2, stdout: '' });
      expect(run.stderr).toContain(`the window keeps it at ${path.join(folder, 'catalog.sqlite')}`);
    }
    expect(readFileSync(shipped).equals(before)).toBe(true);
  });

  it('says what is wrong in the person’s language', () => {
    const run = own('set', 'parameters', 'ladder.core-chip', 'high=1.5', ...assumed, '--lang', 'ja');
    expect(run.stderr).toContain('boundary-ladderは0以上1以下です');
  });
});

describe.each(['set', 'undo', 'redo'])('%s of a file that cannot be written', (command) => {
  const args = command === 'set' ? ['set', 'devices', 'nvidia-h100', 'status=sampling'] : [command];

  it('is refused where another program holds it', () => {
    const holder = new Database(path.join(folder, 'own.sqlite'));
    holder.exec('BEGIN EXCLUSIVE');
    try {
      const run = own(...args);
      expect(run).toMatchObject({ code: 1, stdout: '' });
      expect(run.stderr).toContain('own.sqlite is in use by another program');
    } finally {
      holder.exec('ROLLBACK');
      holder.close();
    }
  });

  it('is refused where it may only be read, and left as it is', () => {
    const file = path.join(folder, 'own.sqlite');
    const before = fingerprintOf(folder);
    try {
      for (const [mode, folderMode] of [
        [0o444, 0o755],
        [0o666, 0o555],
      ] as const) {
        chmodSync(file, mode);
        chmodSync(folder, folderMode);
        const run = heldByPermissions([...args, '--catalog', 'own.sqlite']);
        expect(run).toMatchObject({ code: 1, stdout: '' });
        expect(run.stderr).toContain('own.sqlite cannot be written (no permission)');
      }
    } finally {
      chmodSync(folder, 0o755);
    }
    expect(fingerprintOf(folder)).toEqual(before);
  });

  it('is refused where it is no catalog, or not there', () => {
    writeFileSync(path.join(folder, 'text.sqlite'), 'no database');
    const before = fingerprintOf(folder);
    for (const [file, words] of [
      ['text.sqlite', 'is not a Memwatt catalog'],
      ['none.sqlite', 'There is no catalog at none.sqlite'],
      ['.', 'is not a Memwatt catalog'],
    ] as const) {
      const run = memwatt([...args, '--catalog', file]);
      expect(run).toMatchObject({ code: 1, stdout: '' });
      expect(run.stderr).toContain(words);
    }
    expect(fingerprintOf(folder)).toEqual(before);
  });
});

describe('history, undo and redo', () => {
  it('tells what was changed: of the catalog, a table, a row; and takes it back, one step', () => {
    own('set', 'devices', 'nvidia-h100', 'memoryGb=81', ...assumed);
    own('set', 'companies', 'nvidia', 'products=GPUs');
    const all = own('history');
    expect(all).toMatchObject({ code: 0, stderr: '' });
    expect(all.stdout).toMatch(
      /\n +2 +\d{4}-\d\d-\d\d \d\d:\d\dZ .*edited +companies: nvidia +Products \(products\)/u,
    );
    expect(all.stdout).toMatch(/\n +1 .*devices: nvidia-h100 +Memory \(memoryGb\) +80 +81\n/u);
    expect(all.stdout).toContain('Undo would take back entry 2 (NVIDIA; rows: 1).');
    for (const scope of [['nvidia-h100'], ['devices'], ['devices', 'nvidia-h100'], ['devices:nvidia-h100']]) {
      expect(own('history', ...scope).stdout).toMatch(/memoryGb/u);
      expect(own('history', ...scope).stdout).not.toMatch(/products/u);
    }
    expect(own('history', '--limit', '1').stdout).toMatch(/products.*[\s\S]*Older entries are left out/u);

    const undone = own('undo');
    expect(undone.stdout).toMatch(/Products \(products\) +GPUs/u);
    expect(undone.stdout).toContain('Entry 2 is taken back, as entry 3.');
    expect(own('undo').code).toBe(0);
    expect(valueIn(`SELECT memory_gb FROM devices WHERE id = 'nvidia-h100'`)).toBe(80);
    const redone = own('redo');
    expect(redone.stdout).toContain('Entry 1 is done again, as entry 5.');
    expect(valueIn(`SELECT memory_gb FROM devices WHERE id = 'nvidia-h100'`)).toBe(81);
    expect(historyOf().entries.map(({ kind }) => kind)).toEqual(['redo', 'undo', 'undo', 'edit', 'edit']);
    expect(historyOf('nvidia-h100').entries.at(-1)?.rows).toMatchObject([
      { before: { memoryGb: 80 }, after: { memoryGb: 81 } },
    ]);
    expect(own('check').code).toBe(0);
  });

  it('says so where there is nothing', () => {
    expect(own('history')).toMatchObject({ code: 0, stdout: 'Nothing has been changed here yet.\n' });
    expect(own('history', 'nvidia-h100').stdout).toBe('Nothing has been changed here yet.\n');
    expect(own('undo')).toMatchObject({ code: 1, stdout: '' });
    expect(own('redo')).toMatchObject({ code: 1, stdout: '' });
  });

  it('reads a catalog that may only be read, and one without changes', () => {
    expect(memwatt(['history'])).toMatchObject({ code: 0, stdout: 'Nothing has been changed here yet.\n' });
  });

  it.each([
    [1, ['nvidia-h10'], 'nvidia-h100'],
    [1, ['devices', 'nvidia-h10'], 'Did you mean “nvidia-h100”?'],
    [2, ['device', 'nvidia-h100'], 'Did you mean “devices”?'],
    [2, ['--limit', '0'], '1…100000'],
    [2, ['--format', 'csv'], 'table, json'],
    [2, ['devices', 'nvidia-h100', 'more'], 'Too many arguments'],
  ])('ends with %i on history %j', (code, args, words) => {
    const run = own('history', ...args);
    expect(run).toMatchObject({ code, stdout: '' });
    expect(run.stderr).toContain(words);
  });
});

describe('export', () => {
  it('writes the whole catalog in the form of data/, which builds the same catalog again', () => {
    expect(memwatt(['export', 'all', '--out', 'text'])).toMatchObject({ code: 0, stdout: '', stderr: '' });
    const text = path.join(folder, 'text');
    cpSync(path.join(projectRoot, 'data', 'presets'), path.join(text, 'presets'), { recursive: true });
    const built = path.join(folder, 'built.sqlite');
    expect(buildCatalog(text, built)).toMatchObject({ ok: true });
    const rowsIn = (file: string): unknown => {
      const connection = new Database(file, { readonly: true });
      const rows = connection.prepare('SELECT table_name, row_id, row FROM shipped_rows ORDER BY 1, 2').all();
      const citations = connection
        .prepare(
          'SELECT table_name, row_id, field, source, locator, grade, says, note FROM citations ORDER BY 1, 2, 3, 4',
        )
        .all();
      connection.close();
      return { rows, citations };
    };
    expect(rowsIn(built)).toEqual(rowsIn(shipped));
  });

  it('writes a table as the reviewed text has it, with what is computed on request', () => {
    expect(memwatt(['export', 'devices', '--out', 'd.csv']).code).toBe(0);
    const csv = readFileSync(path.join(folder, 'd.csv'), 'utf8');
    const reviewed = readFileSync(path.join(projectRoot, 'data', 'devices.csv'), 'utf8');
    expect(parse(csv)).toEqual(parse(reviewed));
    expect(csv.codePointAt(0)).toBe('i'.codePointAt(0));
    expect(memwatt(['export', 'devices', '--out', 'd.csv', '--derived']).code).toBe(0);
    const rows: Record<string, string>[] = parse(readFileSync(path.join(folder, 'd.csv')), { columns: true });
    expect(rows.find(({ id }) => id === 'dmatrix-corsair')).toMatchObject({ tops_per_watt_derived: /./u });
  });

  it('puts the points of a series into its last cell, a line each', () => {
    expect(memwatt(['export', 'forecasts', '--out', 'f.csv']).code).toBe(0);
    const rows: Record<string, string>[] = parse(readFileSync(path.join(folder, 'f.csv')), { columns: true });
    expect(rows.find(({ id }) => id === 'iea-2026-base')?.['points']).toMatch(
      /^\d{4} \| .* \| .* \| .* \| .* \| /u,
    );
  });

  it('writes JSON with citations, computed figures, and whose a row is', () => {
    own('set', 'devices', 'nvidia-h100', 'memoryGb=81', ...assumed);
    expect(own('export', 'devices', '--out', 'd.json').code).toBe(0);
    const file = JSON.parse(readFileSync(path.join(folder, 'd.json'), 'utf8')) as {
      devices: Record<string, unknown>[];
    };
    expect(file).toMatchObject({ format: 'memwatt-catalog/2', catalog: /^\d{4}\./u });
    expect(file.devices.find(({ id }) => id === 'nvidia-h100')).toMatchObject({
      memoryGb: 81,
      derived: { topsPerWattDerived: expect.any(Number) },
      layer: { layer: 'changed', fields: ['memoryGb'] },
      citations: expect.arrayContaining([
        expect.objectContaining({ field: 'memoryGb', source: 'assumption', origin: 'own' }),
      ]),
    });
    expect(file.devices.find(({ id }) => id === 'dmatrix-corsair')).toMatchObject({
      layer: { layer: 'shipped', fields: [] },
    });
  });

  it('leaves a folder alone that holds anything, and a file that has its name', () => {
    mkdirSync(path.join(folder, 'taken'));
    writeFileSync(path.join(folder, 'taken', 'mine.txt'), 'kept');
    writeFileSync(path.join(folder, 'file'), 'kept');
    mkdirSync(path.join(folder, 'empty'));
    for (const [target, words] of [
      ['taken', 'the folder is not empty'],
      ['file', 'a file of this name is there already'],
      ['missing/text', 'the folder does not exist'],
    ] as const) {
      const run = memwatt(['export', 'all', '--out', target]);
      expect(run).toMatchObject({ code: 1, stdout: '' });
      expect(run.stderr).toContain(words);
    }
    expect(readdirSync(folder).toSorted()).toEqual(['empty', 'file', 'own.sqlite', 'taken']);
    expect(memwatt(['export', 'all', '--out', 'empty']).code).toBe(0);
    expect(readdirSync(path.join(folder, 'empty'))).toContain('devices.csv');
    expect(readdirSync(folder).toSorted()).toEqual(['empty', 'file', 'own.sqlite', 'taken']);
  });

  it.each([
    [['export', 'all', '--out', 'all.csv'], '.json, <folder>'],
    [['export', 'all', '--out', 'all.xlsx'], '.json, <folder>'],
    [['export', 'devices', '--out', 'devices'], '.csv, .json'],
  ])('ends with 2 on %j', (args, words) => {
    const run = memwatt(args);
    expect(run).toMatchObject({ code: 2, stdout: '' });
    expect(run.stderr).toContain(words);
  });
});
