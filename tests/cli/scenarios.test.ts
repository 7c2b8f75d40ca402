import { copyFileSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { prepareCatalog } from '../../electron/db/open.ts';
import { listScenarios, saveScenario } from '../../electron/db/queries/scenarios.ts';
import { removeFolder } from '../helpers/folders.ts';
import { type ProgramRun, projectRoot, runNode } from '../helpers/project.ts';

const script = path.join(projectRoot, 'electron', 'cli', 'index.ts');
const shipped = path.join(projectRoot, 'out', 'catalog.sqlite');
const author = { now: new Date('2026-11-22T12:00:00Z'), who: 'tester' };
let folder: string;
let own: string;

const memwatt = (...args: readonly string[]): ProgramRun =>
  runNode(script, args, { cwd: folder, env: { ...process.env, LC_ALL: 'C.UTF-8' } });
const at = (name: string): string => path.join(folder, name);

function catalogWith(file: string, ...names: readonly string[]): string {
  const opened = prepareCatalog(at(file), shipped);
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  for (const [index, name] of names.entries()) {
    const content = {
      name,
      description: '',
      parent: names[index - 1] ?? 'iea-base',
      inputs: { 'price.electricity': 0.1 + index / 100 },
      sources: {},
    };
    const saved = saveScenario(opened.value, { content }, author);
    if (!saved.ok) throw new Error(JSON.stringify(saved.error));
  }
  opened.value.close();
  return at(file);
}

function namesIn(file: string): string[] {
  const opened = prepareCatalog(file, shipped);
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  const names = listScenarios(opened.value)
    .filter(({ origin }) => origin === 'own')
    .map(({ name, parent }) => `${name} < ${parent ?? ''}`);
  opened.value.close();
  return names;
}

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'memwatt-scenarios-'));
  own = catalogWith('own.sqlite', 'Upper', 'Lower', 'Lowest');
});
afterAll(() => removeFolder(folder));

describe('scenarios export', () => {
  it('writes a scenario with its own parents, and run takes the file as it is', () => {
    const out = at('lower.scenarios.json');
    const run = memwatt('scenarios', 'export', 'Lower', '--out', out, '--catalog', own);
    expect(run).toMatchObject({ code: 0, stderr: '' });
    const file = JSON.parse(readFileSync(out, 'utf8')) as { wanted: string[]; scenarios: { name: string }[] };
    expect(file.wanted).toEqual(['Lower']);
    expect(file.scenarios.map(({ name }) => name)).toEqual(['Upper', 'Lower']);
    const shown = memwatt('run', out, '--format', 'json', '--samples', '0');
    expect(shown).toMatchObject({ code: 0, stderr: '' });
    expect(JSON.parse(shown.stdout)).toMatchObject({
      scenario: 'Lower',
      inputs: { 'price.electricity': 0.11 },
    });
  });

  it('writes one that stands on a shipped one as a scenario file, to the screen where no file is named', () => {
    const run = memwatt('scenarios', 'export', 'Upper', '--catalog', own);
    expect(JSON.parse(run.stdout)).toMatchObject({ format: 'memwatt-scenario/1', name: 'Upper' });
  });

  it('asks which one is meant in a file of several, and takes the name behind the file', () => {
    const out = at('two.scenarios.json');
    memwatt('scenarios', 'export', 'Lower', 'Lowest', '--out', out, '--catalog', own);
    const vague = memwatt('run', out, '--samples', '0');
    expect(vague.code).toBe(2);
    expect(vague.stderr).toContain(`${out}#Lower`);
    const named = memwatt('run', `${out}#Lowest`, '--samples', '0', '--format', 'json');
    expect(JSON.parse(named.stdout)).toMatchObject({ scenario: 'Lowest' });
    expect(memwatt('run', `${out}#Lowst`, '--samples', '0')).toMatchObject({ code: 1 });
  });

  it('names the nearest where there is none of that name, and writes nothing', () => {
    const run = memwatt('scenarios', 'export', 'Loer', '--out', at('none.json'), '--catalog', own);
    expect(run.code).toBe(1);
    expect(run.stderr).toContain('“Lower”');
    expect(existsSync(at('none.json'))).toBe(false);
  });
});

describe('scenarios import', () => {
  const file = (): string => at('lowest.scenarios.json');
  beforeAll(() => {
    memwatt('scenarios', 'export', 'Lowest', '--out', file(), '--catalog', own);
  });

  it('takes all in, parents first, and the second time finds nothing new', () => {
    const other = catalogWith('other.sqlite');
    const run = memwatt('scenarios', 'import', file(), '--catalog', other);
    expect(run).toMatchObject({ code: 0, stderr: '' });
    expect(namesIn(other)).toEqual(['Lower < Upper', 'Lowest < Lower', 'Upper < iea-base']);
    const again = memwatt('scenarios', 'import', file(), '--catalog', other);
    expect(again.code).toBe(0);
    expect(again.stdout).toContain('Nothing comes in');
  });

  it('says what would come in and writes nothing with --dry-run', () => {
    const other = catalogWith('dry.sqlite');
    const run = memwatt('scenarios', 'import', file(), '--dry-run', '--catalog', other);
    expect(run.stdout).toContain('Scenarios that would come in: 3');
    expect(namesIn(other)).toEqual([]);
  });

  it('refuses a taken name unless told what to do', () => {
    const other = catalogWith('taken.sqlite', 'Upper');
    const content = JSON.parse(readFileSync(file(), 'utf8')) as {
      scenarios: { name: string; seed?: number }[];
    };
    for (const scenario of content.scenarios) if (scenario.name === 'Upper') scenario.seed = 9;
    writeFileSync(at('changed.json'), JSON.stringify(content));
    const refused = memwatt('scenarios', 'import', at('changed.json'), '--catalog', other);
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain('“Upper”');
    expect(namesIn(other)).toEqual(['Upper < iea-base']);
    memwatt('scenarios', 'import', at('changed.json'), '--taken', 'rename', '--catalog', other);
    expect(namesIn(other)).toEqual([
      'Lower < Upper (2)',
      'Lowest < Lower',
      'Upper < iea-base',
      'Upper (2) < iea-base',
    ]);
  });

  it.each([
    ['a file that is none', '{"format":"x"}', [], 1, 'memwatt-scenarios/1'],
    [
      'a wrong value, with its place',
      '{"format":"memwatt-scenario/1","name":"x","inputs":{"rebound.edge.reuse":2}}',
      [],
      1,
      'inputs.rebound.edge.reuse',
    ],
    [
      'a word that nobody knows',
      '{"format":"memwatt-scenario/1","name":"x"}',
      ['--taken', 'burn'],
      2,
      'replace',
    ],
  ] as const)('refuses %s', (_, text, more, code, named) => {
    const other = at('refuses.sqlite');
    if (!existsSync(other)) copyFileSync(own, other);
    writeFileSync(at('bad.json'), text);
    const run = memwatt('scenarios', 'import', at('bad.json'), ...more, '--catalog', other);
    expect(run.code).toBe(code);
    expect(run.stderr).toContain(named);
  });

  it('does not write into the shipped catalog', () => {
    expect(memwatt('scenarios', 'import', file()).code).toBe(2);
  });
});
