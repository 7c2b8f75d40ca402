import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { parse } from 'csv-parse/sync';
import { beforeEach, describe, expect, it } from 'vitest';
import { fingerprintOf, temporaryFolder } from '../helpers/folders.ts';
import { type ProgramRun, projectRoot, runNode } from '../helpers/project.ts';

const script = path.join(projectRoot, 'electron', 'cli', 'index.ts');
const shipped = path.join(projectRoot, 'out', 'catalog.sqlite');

let folder: string;

beforeEach(() => {
  folder = temporaryFolder();
});

function memwatt(args: readonly string[], env: Record<string, string> = {}): ProgramRun {
  return runNode(script, args, { cwd: folder, env: { ...process.env, LC_ALL: 'C.UTF-8', ...env } });
}

/** Writes a scenario file with the given differences and yields its name. */
function scenarioFile(change: Record<string, unknown>, name = 'own.scenario.json'): string {
  const content = {
    format: 'memwatt-scenario/1',
    name: 'own',
    description: '',
    parent: 'baseline',
    inputs: {},
    sources: {},
  };
  writeFileSync(path.join(folder, name), JSON.stringify({ ...content, ...change }));
  return name;
}

describe('run', () => {
  it('prints memwatt-result/1 at full precision', () => {
    const run = memwatt(['run', 'baseline', '--format', 'json']);
    expect(run).toMatchObject({ code: 0, stderr: '' });
    const result = JSON.parse(run.stdout) as Record<string, unknown>;
    expect(result).toMatchObject({
      format: 'memwatt-result/1',
      model: '1',
      scenario: 'baseline',
      samples: 10_000,
    });
    const { central, uncertain } = result as {
      central: Record<string, number>;
      uncertain: Record<string, Record<string, number[]>>;
    };
    expect(Object.keys(central).length).toBeGreaterThanOrEqual(20);
    expect(central['hardware.llm_decode.imc.pue']).toBe(central['hardware.llm_decode.base.pue']);
    const negative = uncertain['energy.saved.datacentre']?.['negative']?.at(-1) ?? Number.NaN;
    expect(negative).toBeGreaterThan(0);
    expect(negative).toBeLessThan(1);
    // A sum of the parts to the last digit: nothing has been rounded on the way out.
    const { deterministic } = result as { deterministic: Record<string, number[]> };
    const [total, saved, baseline] = ['total', 'saved', 'baseline'].map(
      (key) => deterministic[`energy.${key}.datacentre`]!,
    );
    for (const [index, value] of total!.entries())
      expect(value + saved![index]!).toBeCloseTo(baseline![index]!, 9);
    expect(saved!.some((value) => String(value).length > 10)).toBe(true);
  });

  it('prints the same figures as CSV, one column a year', () => {
    const json = JSON.parse(memwatt(['run', 'baseline', '--format', 'json']).stdout) as {
      years: number[];
      deterministic: Record<string, number[]>;
      uncertain: Record<string, Record<string, number[]>>;
    };
    const csv = memwatt(['run', 'baseline', '--format', 'csv']).stdout;
    const rows: Record<string, string>[] = parse(csv, { columns: true });
    // Not by the keys of a row: an object puts those that look like numbers first.
    expect(csv.split('\r\n')[0]?.split(',')).toEqual([
      'output',
      'unit',
      'statistic',
      ...json.years.map(String),
    ]);
    const saved = rows.filter(({ output }) => output === 'energy.saved.datacentre');
    const series = (statistic: string): number[] => {
      const row = saved.find((each) => each['statistic'] === statistic);
      return json.years.map((year) => Number(row?.[year]));
    };
    expect(saved[0]?.['unit']).toBe('TWh/yr');
    expect(series('deterministic')).toEqual(json.deterministic['energy.saved.datacentre']);
    for (const [statistic, values] of Object.entries(json.uncertain['energy.saved.datacentre'] ?? {})) {
      expect([statistic, series(statistic)]).toEqual([statistic, values]);
    }
    expect(saved).toHaveLength(9);
    expect(rows.map(({ output }) => output)).toContain('workload.llm_decode.cost');
  });

  it('prints a table in the language asked for, its columns aligned', () => {
    const english = memwatt(['run', 'baseline']);
    expect(english.code).toBe(0);
    const lines = english.stdout.split('\n').filter((line) => line.includes('TWh'));
    expect(lines.length).toBeGreaterThan(4);
    // The draws: lower end, median and upper end below each other, no line too long for a terminal of 120 columns.
    expect(english.stdout).toMatch(
      /Electricity saved · Data centres +TWh\/yr +P5 .*\n +median .*\n +P95 .*\n +below 0 .*%\n/u,
    );
    expect(Math.max(...english.stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(120);
    expect(memwatt(['run', 'baseline', '--samples', '0']).stdout).not.toContain('P95');
    expect(memwatt(['run', 'baseline', '--lang', 'ja']).stdout).toMatch(/データセンター/u);
    expect(memwatt(['run', 'baseline'], { LC_ALL: 'zh_CN.UTF-8' }).stdout).toMatch(/数据中心/u);
  });

  it('takes a file with a byte order mark, and its parents from beside it', () => {
    scenarioFile({ name: 'elder', inputs: { 'price.electricity': 0.5 } }, 'elder.scenario.json');
    const content = {
      format: 'memwatt-scenario/1',
      name: 'child',
      description: '',
      parent: 'elder',
      inputs: {},
      sources: {},
    };
    writeFileSync(path.join(folder, 'child.json'), `\ufeff${JSON.stringify(content)}`);
    const run = memwatt(['run', 'child.json', '--format', 'json']);
    expect(run.stderr).toBe('');
    expect((JSON.parse(run.stdout) as { inputs: Record<string, number> }).inputs['price.electricity']).toBe(
      0.5,
    );
  });

  it('writes a file whole, through a link, and prints nothing', () => {
    mkdirSync(path.join(folder, 'elsewhere'));
    writeFileSync(path.join(folder, 'elsewhere', 'r.json'), 'old');
    symlinkSync(path.join('elsewhere', 'r.json'), path.join(folder, 'r.json'));
    const run = memwatt(['run', 'baseline', '--format', 'json', '--out', 'r.json']);
    expect(run).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(JSON.parse(readFileSync(path.join(folder, 'elsewhere', 'r.json'), 'utf8'))).toHaveProperty(
      'format',
    );
    expect(Object.keys(fingerprintOf(folder))).toEqual(['elsewhere/r.json', 'r.json']);
  });

  it('ends quietly when nobody reads on', async () => {
    const child = spawn(process.execPath, [script, 'run', 'baseline', '--format', 'json'], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let complained = '';
    child.stderr.on('data', (chunk: Buffer) => (complained += chunk.toString('utf8')));
    child.stdout.once('data', () => child.stdout.destroy());
    expect(await new Promise((settle) => child.on('exit', settle))).toBe(0);
    expect(complained).toBe('');
  });
});

describe('bad data ends with 1, one line and an untouched disk', () => {
  interface Bad {
    readonly name: string;
    readonly change: Record<string, unknown>;
    readonly says: readonly string[];
  }
  const bad: Bad[] = [
    { name: 'an unknown key', change: { inptus: {} }, says: ['inptus', 'inputs'] },
    {
      name: 'an unknown input id',
      change: { inputs: { 'adoption.llm_decode.ceilng': 0.2 } },
      says: ['adoption.llm_decode.ceilng', 'Did you mean “adoption.llm_decode.ceiling”?'],
    },
    {
      name: 'a value out of range',
      change: { inputs: { 'rebound.edge.reuse': 1.5 } },
      says: ['rebound.edge.reuse', '1.5'],
    },
    {
      name: 'a text for a number',
      change: { inputs: { 'price.electricity': 'NaN' } },
      says: ['price.electricity', 'NaN'],
    },
    {
      name: 'null for a number',
      change: { inputs: { 'price.electricity': null } },
      says: ['price.electricity'],
    },
    {
      name: 'a distribution the wrong way round',
      change: { inputs: { 'price.electricity': '0.2 to 0.1' } },
      says: ['0.2 to 0.1', 'a to b'],
    },
    { name: 'itself as parent', change: { parent: 'own' }, says: ['own'] },
    {
      name: 'a missing parent',
      change: { parent: 'baselin' },
      says: ['baselin', 'Did you mean “baseline”?'],
    },
    {
      name: 'another format',
      change: { format: 'memwatt-scenario/9' },
      says: ['memwatt-scenario/9', 'memwatt-scenario/1'],
    },
    {
      name: 'years the wrong way round',
      change: { years: { from: 2040, to: 2030 } },
      says: ['2040', '2030'],
    },
  ];

  it.each(bad)('$name', ({ change, says }) => {
    const file = scenarioFile(change);
    const before = fingerprintOf(folder);
    const run = memwatt(['run', file, '--out', 'out.json', '--format', 'json']);
    expect(run).toMatchObject({ code: 1, stdout: '' });
    expect(run.stderr).toMatch(/^memwatt: [^\n]+\n$/u);
    for (const words of says) expect(run.stderr).toContain(words);
    expect(fingerprintOf(folder)).toEqual(before);
  });

  it.each([
    [
      'NaN as JavaScript writes it',
      '{"format":"memwatt-scenario/1","name":"x","description":"","parent":null,"inputs":{"price.electricity":NaN}}',
    ],
    [
      'an infinite number',
      '{"format":"memwatt-scenario/1","name":"x","description":"","parent":null,"inputs":{"price.electricity":1e999}}',
    ],
    ['no JSON', 'name: baseline'],
    ['an empty file', ''],
    ['a list', '[]'],
  ])('%s', (_name, text) => {
    writeFileSync(path.join(folder, 'x.json'), text);
    const run = memwatt(['run', 'x.json']);
    expect(run).toMatchObject({ code: 1, stdout: '' });
    expect(run.stderr).toMatch(/^memwatt: [^\n]*x\.json[^\n]+\n$/u);
  });

  it('a circle of parents', () => {
    scenarioFile({ name: 'a', parent: 'b' }, 'a.json');
    scenarioFile({ name: 'b', parent: 'a' }, 'b.json');
    const run = memwatt(['run', './a.json']);
    expect(run.code).toBe(1);
    expect(run.stderr).toContain('circle');
  });

  it('files that are not there, folders, and other encodings', () => {
    writeFileSync(path.join(folder, 'utf16.json'), Buffer.from('\ufeff{}', 'utf16le'));
    mkdirSync(path.join(folder, 'folder.json'));
    for (const [file, words] of [
      ['missing.json', 'There is no file missing.json'],
      ['utf16.json', 'not UTF-8'],
      ['folder.json', 'it is a folder'],
      ['./', 'it is a folder'],
    ] as const) {
      const run = memwatt(['run', file]);
      expect(run).toMatchObject({ code: 1, stdout: '' });
      expect(run.stderr).toContain(words);
    }
  });

  it('a name that nobody bears, with the nearest', () => {
    expect(memwatt(['run', 'basline'])).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('Did you mean “baseline”?') as string,
    });
  });
});

describe('a catalog that cannot be used ends with 1 and stays as it is', () => {
  it('no database', () => {
    writeFileSync(path.join(folder, 'notes.txt'), 'just words, no database');
    const before = fingerprintOf(folder);
    const run = memwatt(['run', 'baseline', '--catalog', 'notes.txt']);
    expect(run).toMatchObject({ code: 1, stdout: '' });
    expect(run.stderr).toContain('notes.txt is not a Memwatt catalog');
    expect(fingerprintOf(folder)).toEqual(before);
  });

  it('from a newer version', () => {
    const file = path.join(folder, 'future.sqlite');
    writeFileSync(file, readFileSync(shipped));
    const database = new Database(file);
    database.pragma('user_version = 4711');
    database.close();
    const before = fingerprintOf(folder);
    const run = memwatt(['check', 'future.sqlite']);
    expect(run).toMatchObject({ code: 1, stdout: '' });
    expect(run.stderr).toMatch(/newer Memwatt \(schema 4711/u);
    expect(fingerprintOf(folder)).toEqual(before);
  });

  it('damaged', () => {
    const bytes = readFileSync(shipped);
    bytes.fill(0x5a, 4096, Math.min(bytes.length, 40_960));
    writeFileSync(path.join(folder, 'torn.sqlite'), bytes);
    const before = fingerprintOf(folder);
    const run = memwatt(['run', 'baseline', '--catalog', 'torn.sqlite']);
    expect(run).toMatchObject({ code: 1, stdout: '' });
    expect(run.stderr).toContain('damaged');
    expect(fingerprintOf(folder)).toEqual(before);
  });

  it('not there', () => {
    expect(memwatt(['run', 'baseline', '--catalog', 'none.sqlite'])).toMatchObject({ code: 1, stdout: '' });
    expect(fingerprintOf(folder)).toEqual({});
  });
});

describe('a place that cannot be written ends with 1 and nothing on the disk', () => {
  it.each([
    ['run', ['run', 'baseline', '--out']],
    ['compare', ['compare', 'baseline', 'baseline', '--out']],
    ['brief', ['brief', 'baseline', '--out']],
    ['export', ['export', 'devices', '--out']],
  ])('%s', (_name, args) => {
    mkdirSync(path.join(folder, 'folder.csv'));
    writeFileSync(path.join(folder, 'file'), 'kept');
    const before = fingerprintOf(folder);
    for (const [target, reason] of [
      ['folder.csv', 'it is a folder'],
      ['missing/b.csv', 'the folder does not exist'],
      ['file/b.csv', 'part of the path is a file'],
    ] as const) {
      const run = memwatt([...args, target]);
      expect(run).toMatchObject({ code: 1, stdout: '' });
      expect(run.stderr).toContain(reason);
    }
    expect(fingerprintOf(folder)).toEqual(before);
  });
});

describe('wrong use ends with 2 and says how it is meant', () => {
  it.each([
    [[], 'Usage: memwatt'],
    [['rnu', 'baseline'], 'Did you mean “run”?'],
    [['sensitivities', 'baseline'], 'Did you mean “sensitivity”?'],
    [['run'], 'scenario is missing'],
    [['run', 'baseline', 'baseline'], 'Too many arguments'],
    [['run', 'baseline', '--fromat', 'json'], 'Did you mean “--format”?'],
    [['run', 'baseline', '--format'], 'needs a value'],
    [['run', 'baseline', '--format', 'xml'], 'json, csv, table'],
    [['run', 'baseline', '--lang', 'fr'], 'en, ja, zh'],
    [['compare', 'baseline'], '2…8'],
    [['compare', 'baseline', 'baseline', '--year', '1999'], '2020…2060'],
    [['brief', 'baseline'], '--out <file> is missing'],
    [['brief', 'baseline', '--out', 'b.pdf', '--date', '2026-02-30'], 'YYYY-MM-DD'],
    [['brief', 'baseline', '--out', 'b.pdf', '--paper', 'a5'], 'a4, us-letter'],
    [['export', 'device', '--out', 'd.csv'], 'Did you mean “devices”?'],
    [['export', 'devices', '--out', 'd.xlsx'], '.csv, .json'],
    [['export', 'all', '--out', 'all.csv'], '.json'],
  ])('memwatt %j', (args, words) => {
    const run = memwatt(args);
    expect(run).toMatchObject({ code: 2, stdout: '' });
    expect(run.stderr).toContain(words);
    expect(fingerprintOf(folder)).toEqual({});
  });

  it('in the person’s language', () => {
    expect(memwatt(['run'], { LC_ALL: 'ja_JP.UTF-8' }).stderr).toContain('指定されていません');
    expect(memwatt(['run', '--lang', 'zh']).stderr).toContain('缺少');
    expect(memwatt(['run', '--lang=zh', 'basline']).stderr).toContain('找不到情景“basline”');
  });
});

describe('help', () => {
  it.each([
    [['--help'], ['run', 'compare', 'brief', 'check', 'export']],
    [
      ['run', '--help'],
      ['--format', '--out', '--catalog', '--lang', 'baseline'],
    ],
    [
      ['--help', '--lang', 'ja'],
      ['使い方', 'コマンド'],
    ],
  ])('memwatt %j', (args, words) => {
    const run = memwatt(args);
    expect(run).toMatchObject({ code: 0, stderr: '' });
    for (const word of words) expect(run.stdout).toContain(word);
  });

  it('names its version', () => {
    const { version } = JSON.parse(readFileSync(path.join(projectRoot, 'package.json'), 'utf8')) as {
      version: string;
    };
    expect(memwatt(['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
  });
});

describe('compare, check, export, brief', () => {
  it('compares as table, JSON and CSV', () => {
    const file = scenarioFile({ inputs: { 'price.electricity': 0.2 } });
    const table = memwatt(['compare', 'baseline', file]);
    expect(table.stderr).toBe('');
    expect(table.stdout).toContain('baseline');
    const json = JSON.parse(memwatt(['compare', 'baseline', file, '--format', 'json']).stdout) as Record<
      string,
      unknown
    >;
    expect(json).toMatchObject({ format: 'memwatt-comparison/1', scenarios: ['baseline', 'own'] });
    const rows: Record<string, string>[] = parse(
      memwatt(['compare', 'baseline', file, '--format', 'csv']).stdout,
      { columns: true },
    );
    expect(new Set(rows.map(({ scenario }) => scenario))).toEqual(new Set(['baseline', 'own']));
  });

  it('finds the shipped catalog sound', () => {
    const run = memwatt(['check']);
    expect(run.stderr).toBe('');
    expect(run.stdout).toContain('No row breaks a rule');
    expect(run.code).toBe(0);
  });

  it('exports every table as CSV and all of them as JSON', () => {
    expect(memwatt(['export', 'all', '--out', 'all.json']).code).toBe(0);
    const all = JSON.parse(readFileSync(path.join(folder, 'all.json'), 'utf8')) as Record<
      string,
      { id: string }[]
    >;
    expect(all).toMatchObject({ format: 'memwatt-catalog/2' });
    for (const table of [
      'companies',
      'technologies',
      'devices',
      'forecasts',
      'inputs',
      'claims',
      'sources',
    ]) {
      expect(memwatt(['export', table, '--out', `${table}.csv`]).code).toBe(0);
      const rows: Record<string, string>[] = parse(readFileSync(path.join(folder, `${table}.csv`)), {
        columns: true,
      });
      expect(rows.map(({ id }) => id)).toEqual(all[table]!.map(({ id }) => id));
    }
  });

  it('typesets a brief and says what it wrote', () => {
    const run = memwatt(['brief', 'baseline', '--out', 'b.pdf', '--date', '2026-11-22', '--lang', 'ja']);
    expect(run.stderr).toBe('');
    expect(run).toMatchObject({ code: 0 });
    expect(run.stdout).toContain('b.pdf');
    expect(readFileSync(path.join(folder, 'b.pdf')).subarray(0, 5).toString('latin1')).toBe('%PDF-');
    expect(Object.keys(fingerprintOf(folder))).toEqual(['b.pdf']);
  });
});
