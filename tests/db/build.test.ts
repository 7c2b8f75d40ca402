import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildCatalog } from '../../electron/db/build.ts';
import { formatProblem } from '../../electron/db/build/problem.ts';
import { openCatalog } from '../../electron/db/open.ts';
import { defaultInputs, listRows } from '../../electron/db/queries/catalog.ts';
import { inputDefinitions } from '../../shared/model/inputs.ts';
import { temporaryFolder } from '../helpers/folders.ts';
import { projectRoot, runNode } from '../helpers/project.ts';
import { copyOfData, dataFolder, errorOf, rewrite, setCells, valueOf } from './fixtures.ts';

const target = (): string => path.join(temporaryFolder(), 'catalog.sqlite');

describe('building the catalog from data/', () => {
  it('takes the reviewed text as it stands', () => {
    const file = target();
    const report = valueOf(buildCatalog(dataFolder, file));
    expect(report.counts.inputs).toBe(inputDefinitions.size);
    expect(report.counts.devices).toBeGreaterThanOrEqual(20);
    const catalog = valueOf(openCatalog(file, { readOnly: true }));
    for (const [table, count] of Object.entries(report.counts)) {
      expect(listRows(catalog, table as keyof typeof report.counts)).toHaveLength(count);
    }
    catalog.close();
  });

  it('takes no longer than three seconds and five megabytes', () => {
    const file = target();
    const { milliseconds } = valueOf(buildCatalog(dataFolder, file));
    expect(milliseconds).toBeLessThan(3000);
    expect(statSync(file).size).toBeLessThan(5e6);
  });

  it('gives the same bytes for the same text', () => {
    const [one, two] = [target(), target()];
    valueOf(buildCatalog(dataFolder, one));
    valueOf(buildCatalog(dataFolder, two));
    expect(readFileSync(one).equals(readFileSync(two))).toBe(true);
  });

  it('leaves nothing but the file, and replaces an older one whole', () => {
    const file = target();
    writeFileSync(file, 'an older one');
    writeFileSync(`${file}-wal`, 'left over');
    valueOf(buildCatalog(dataFolder, file));
    expect(readdirSync(path.dirname(file))).toEqual(['catalog.sqlite']);
  });

  it.each([
    ['companies.csv', ['tsmc'], { city: 'Hsinchu City' }],
    ['sources/general.csv', ['assumption'], { title: 'Another title' }],
    ['citations/devices.csv', ['axelera-metis', 'tops'], { note: 'Another note.' }],
  ] as const)('tells another text of %s by its content hash', (file, row, cells) => {
    const folder = copyOfData();
    setCells(folder, file, row, cells);
    const one = valueOf(buildCatalog(dataFolder, target())).content;
    expect(valueOf(buildCatalog(folder, target())).content).not.toBe(one);
  });

  it('gives the model every input that it asks for', () => {
    const file = target();
    valueOf(buildCatalog(dataFolder, file));
    const catalog = valueOf(openCatalog(file, { readOnly: true }));
    expect(Object.keys(defaultInputs(catalog)).toSorted()).toEqual([...inputDefinitions.keys()].toSorted());
    catalog.close();
  });
});

describe('a build of text with a fault', () => {
  it('refuses a text that is not UTF-8', () => {
    const folder = copyOfData();
    writeFileSync(path.join(folder, 'claims.csv'), Buffer.from([0x69, 0x64, 0xff, 0xfe, 0x0a]));
    expect(errorOf(buildCatalog(folder, target()))).toContainEqual({
      file: 'claims.csv',
      line: 1,
      column: '',
      rule: 'encoding',
      detail: 'the file is not valid UTF-8',
    });
  });

  it.each(['events.csv', 'forecast-points.csv', 'version.json'])('names %s when it is missing', (file) => {
    const folder = copyOfData();
    rmSync(path.join(folder, file));
    expect(errorOf(buildCatalog(folder, target()))).toContainEqual({
      file,
      line: 1,
      column: '',
      rule: 'missing',
      detail: 'this file must be there',
    });
  });

  it.each(['prices.csv', 'sources/notes.txt', 'citations/prices.csv', 'presets/draft.json'])(
    'refuses %s, whose rows would be left out in silence',
    (file) => {
      const folder = copyOfData();
      writeFileSync(path.join(folder, file), 'id\n');
      expect(errorOf(buildCatalog(folder, target()))).toContainEqual({
        file,
        line: 1,
        column: '',
        rule: 'unknown-file',
        detail: expect.stringMatching(/./u),
      });
    },
  );

  it('is told on the command line as compilers do, with nothing written', () => {
    const folder = copyOfData();
    const line = setCells(folder, 'devices.csv', ['dmatrix-corsair'], { boundary: 'shelf' });
    const built = target();
    const run = runNode(path.join(projectRoot, 'scripts', 'build-catalog.ts'), [folder, built]);
    expect(run.code).toBe(1);
    expect(run.stderr).toMatch(new RegExp(`^data/devices\\.csv:${line}: boundary: vocabulary: .+$`, 'mu'));
    expect(existsSync(built)).toBe(false);
  });

  it('names every fault at once', () => {
    const folder = copyOfData();
    setCells(folder, 'devices.csv', ['dmatrix-corsair'], { boundary: 'shelf' });
    rewrite(folder, 'version.json', () => '{ "version": "next" }');
    const rules = errorOf(buildCatalog(folder, target())).map(({ rule }) => rule);
    expect(rules).toEqual(expect.arrayContaining(['vocabulary', 'schema']));
  });
});

describe('a problem', () => {
  it('is written as compilers do, so that an editor can jump there', () => {
    expect(
      formatProblem({ file: 'devices.csv', line: 7, column: 'tops', rule: 'number', detail: 'why' }),
    ).toBe('devices.csv:7: tops: number: why');
    expect(formatProblem({ file: 'devices.csv', line: 7, column: '', rule: 'csv', detail: 'why' })).toBe(
      'devices.csv:7: csv: why',
    );
  });
});
