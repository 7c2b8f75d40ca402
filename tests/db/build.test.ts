import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildCatalog } from '../../electron/db/build.ts';
import { formatProblem } from '../../electron/db/build/problem.ts';
import { openCatalog } from '../../electron/db/open.ts';
import { defaultInputs, listRows } from '../../electron/db/queries/catalog.ts';
import { inputDefinitions } from '../../shared/model/inputs.ts';
import { temporaryFolder } from '../helpers/folders.ts';
import { projectRoot, runNode } from '../helpers/project.ts';
import { copyOfData, dataFolder, errorOf, rewrite, valueOf } from './fixtures.ts';

const target = (): string => path.join(temporaryFolder(), 'catalog.sqlite');

/** The line (from 1) of a file of `data/` that begins with a text. */
function lineOf(file: string, start: string): number {
  return (
    readFileSync(path.join(dataFolder, file), 'utf8')
      .split('\n')
      .findIndex((line) => line.startsWith(start)) + 1
  );
}

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

  it('tells another text by its content hash', () => {
    const folder = copyOfData();
    rewrite(folder, 'companies.csv', (text) => text.replace('Hsinchu', 'Hsinchu City'));
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

  it('derives TOPS ÷ W, the figure at 8 b × 8 b, and the contradiction', () => {
    const file = target();
    valueOf(buildCatalog(dataFolder, file));
    const catalog = valueOf(openCatalog(file, { readOnly: true }));
    const devices = new Map(listRows(catalog, 'devices').map((device) => [device.id, device]));
    catalog.close();
    const corsair = devices.get('dmatrix-corsair');
    expect(corsair?.topsPerWattDerived).toBeCloseTo(2400 / 275, 12);
    expect(corsair?.contradiction).toBeCloseTo(38 / (2400 / 275), 12);
    expect(corsair?.topsPerWatt8b, 'a contradicted claim does not count').toBeCloseTo(2400 / 275, 12);
    // UIUC normalises by the product of the bit widths: 1,424 and 4,064 TOPS/W at 1 b, over 64.
    expect(devices.get('tsmc-22-dcim')?.topsPerWatt8b).toBeCloseTo(1424 / 64, 12);
    expect(devices.get('tsmc-5-dcim')?.topsPerWatt8b).toBeCloseTo(4064 / 64, 12);
    const contradicted = [...devices.values()]
      .filter(({ contradiction }) => contradiction !== null)
      .map(({ id }) => id);
    expect(contradicted).toEqual(['dmatrix-corsair', 'encharge-en100', 'untether-runai200', 'houmo-h30']);
    expect(devices.get('ibm-northpole')).toMatchObject({
      topsPerWattDerived: null,
      topsPerWatt8b: null,
      contradiction: null,
    });
  });

  it('grades a forecast by the weakest of its points', () => {
    const folder = copyOfData();
    rewrite(folder, 'forecast-points.csv', (text) =>
      text.replace(/^(iea-2025-base,2030,.*),secondary$/mu, '$1,assumption'),
    );
    const file = target();
    valueOf(buildCatalog(folder, file));
    const catalog = valueOf(openCatalog(file, { readOnly: true }));
    const series = listRows(catalog, 'forecasts').find(({ id }) => id === 'iea-2025-base');
    catalog.close();
    expect(series?.grade).toBe('assumption');
    expect(series?.points.map(({ year }) => year)).toEqual([2024, 2030, 2035]);
  });
});

/** A fault, where it is planted, and where the build must find it. */
interface Planted {
  readonly name: string;
  readonly file: string;
  readonly change: (text: string) => string;
  readonly expected: {
    readonly file?: string;
    readonly line: number;
    readonly column: string;
    readonly rule: string;
  };
}

const lineAfter = (file: string): number =>
  readFileSync(path.join(dataFolder, file), 'utf8').trimEnd().split('\n').length + 1;

const planted: readonly Planted[] = [
  {
    name: 'a word that is in no vocabulary',
    file: 'devices.csv',
    change: (text) => text.replace(/^(dmatrix-corsair,.*),card,/mu, '$1,shelf,'),
    expected: { line: lineOf('devices.csv', 'dmatrix-corsair,'), column: 'boundary', rule: 'vocabulary' },
  },
  {
    name: 'a number that is none',
    file: 'devices.csv',
    change: (text) => text.replace(/^(houmo-m50,.*),160,/mu, '$1,about 160,'),
    expected: { line: lineOf('devices.csv', 'houmo-m50,'), column: 'tops', rule: 'number' },
  },
  {
    name: 'a company that is not there',
    file: 'devices.csv',
    change: (text) => text.replace(/^(nvidia-h100,[^,]*),nvidia,/mu, '$1,nvidea,'),
    expected: { line: lineOf('devices.csv', 'nvidia-h100,'), column: 'company', rule: 'dangling' },
  },
  {
    name: 'a source that is not there',
    file: 'inputs.csv',
    change: (text) =>
      text.replace(/^(price\.electricity,.*),eia-industrial-price,/mu, '$1,eia-industrial-prices,'),
    expected: { line: lineOf('inputs.csv', 'price.electricity,'), column: 'source', rule: 'dangling' },
  },
  {
    name: 'the same id twice',
    file: 'companies.csv',
    change: (text) => `${text}${text.split('\n').find((line) => line.startsWith('tsmc,')) ?? ''}\n`,
    expected: { line: lineAfter('companies.csv'), column: 'id', rule: 'duplicate' },
  },
  {
    name: 'a grade above what was seen',
    file: 'inputs.csv',
    change: (text) => text.replace(/^(grid\.carbon,.*),secondary,/mu, '$1,primary,'),
    expected: { line: lineOf('inputs.csv', 'grid.carbon,'), column: 'grade', rule: 'grade' },
  },
  {
    name: 'a value outside the range of the model',
    file: 'inputs.csv',
    change: (text) =>
      text.replace(/^hardware\.llm_decode\.base\.pue,1\.2,/mu, 'hardware.llm_decode.base.pue,0.9,'),
    expected: {
      line: lineOf('inputs.csv', 'hardware.llm_decode.base.pue,'),
      column: 'value',
      rule: 'input-out-of-range',
    },
  },
  {
    name: 'a value outside its own range',
    file: 'inputs.csv',
    change: (text) => text.replace(/^finance\.discount_rate,0\.1,/mu, 'finance.discount_rate,0.4,'),
    expected: { line: lineOf('inputs.csv', 'finance.discount_rate,'), column: 'value', rule: 'range' },
  },
  {
    name: 'a unit that is not the model’s',
    file: 'inputs.csv',
    change: (text) => text.replace(/^(grid\.carbon,.*),kgCO2\/kWh,/mu, '$1,gCO2/kWh,'),
    expected: { line: lineOf('inputs.csv', 'grid.carbon,'), column: 'unit', rule: 'unit' },
  },
  {
    name: 'an input that the model does not have',
    file: 'inputs.csv',
    change: (text) => text.replace(/^adoption\.speech\.hurdle,/mu, 'adoption.speech.hurdel,'),
    expected: { line: lineOf('inputs.csv', 'adoption.speech.hurdle,'), column: 'id', rule: 'coverage' },
  },
  {
    name: 'an input of the model that is missing',
    file: 'inputs.csv',
    change: (text) => text.replace(/^adoption\.speech\.hurdle,.*\n/mu, ''),
    expected: { line: 1, column: 'id', rule: 'coverage' },
  },
  {
    name: 'an assumption that does not argue',
    file: 'inputs.csv',
    change: (text) => text.replace(/^(finance\.discount_rate,.*,assumption),.*$/mu, '$1,'),
    expected: { line: lineOf('inputs.csv', 'finance.discount_rate,'), column: 'note', rule: 'argument' },
  },
  {
    name: 'demand points that are no JSON',
    file: 'inputs.csv',
    change: (text) => text.replace('"[[2025,3.2],[2030,8.0]]"', '"[[2025,3.2],[2030,8.0]"'),
    expected: { line: lineOf('inputs.csv', 'demand.edge.points,'), column: 'value', rule: 'json' },
  },
  {
    name: 'a scope that is in no vocabulary',
    file: 'forecasts.csv',
    change: (text) => text.replace(/^(iea-2026-ai-focused,.*),ai-focused-data-centres,/mu, '$1,ai-sites,'),
    expected: { line: lineOf('forecasts.csv', 'iea-2026-ai-focused,'), column: 'scope', rule: 'vocabulary' },
  },
  {
    name: 'a vintage that is not its source’s',
    file: 'forecasts.csv',
    change: (text) => text.replace(/^(iea-2026-base,[^,]*,[^,]*),2026-04-16,/mu, '$1,2025-04-10,'),
    expected: { line: lineOf('forecasts.csv', 'iea-2026-base,'), column: 'vintage', rule: 'vintage' },
  },
  {
    name: 'a point whose low is above its high',
    file: 'forecast-points.csv',
    change: (text) => text.replace(/^lbnl-2026-us,2030,521,649,843,/mu, 'lbnl-2026-us,2030,843,649,521,'),
    expected: { line: lineOf('forecast-points.csv', 'lbnl-2026-us,2030,'), column: 'central', rule: 'order' },
  },
  {
    name: 'a claim about a row that is not there',
    file: 'claims.csv',
    change: (text) => text.replace('companies:openai,', 'companies:open-ai,'),
    expected: {
      line: lineOf('claims.csv', 'altman-energy-breakthrough,'),
      column: 'about',
      rule: 'dangling',
    },
  },
  {
    name: 'a text that was not translated',
    file: 'companies.csv',
    change: (text) => text.replace(/デジタル側の基準となる企業で[^,]*,/u, 'The digital baseline.,'),
    expected: { line: lineOf('companies.csv', 'nvidia,'), column: 'summary_ja', rule: 'language' },
  },
  {
    name: 'a bare IP address',
    file: 'sources.csv',
    change: (text) =>
      text.replace('https://www.iea.org/reports/electricity-2024', 'http://46.235.172.94/copy.txt'),
    expected: { line: lineOf('sources.csv', 'iea-electricity-2024,'), column: 'url', rule: 'url' },
  },
  {
    name: 'a citation of a field that no row has',
    file: 'citations.csv',
    change: (text) => text.replace('devices,axelera-metis,tops,', 'devices,axelera-metis,speed,'),
    expected: {
      line: lineOf('citations.csv', 'devices,axelera-metis,tops,'),
      column: 'field',
      rule: 'vocabulary',
    },
  },
  {
    name: 'a row with a cell too many',
    file: 'technologies.csv',
    change: (text) => text.replace(/^(dram-pim,.*)$/mu, '$1,extra'),
    expected: { line: lineOf('technologies.csv', 'dram-pim,'), column: '', rule: 'csv' },
  },
  {
    name: 'a column that is missing',
    file: 'companies.csv',
    change: (text) => text.replace('id,name,aliases,country,', 'id,name,aliases,land,'),
    expected: { line: 1, column: 'country', rule: 'header' },
  },
  {
    name: 'a quotation mark that is never closed',
    file: 'companies.csv',
    change: (text) => `${text}"open\n`,
    expected: { line: lineAfter('companies.csv'), column: '', rule: 'csv' },
  },
  {
    name: 'a preset with an unknown input',
    file: 'presets/high-adoption.scenario.json',
    change: (text) => text.replaceAll('adoption.llm_decode.ceiling', 'adoption.llm_decode.ceilling'),
    expected: {
      line:
        readFileSync(path.join(dataFolder, 'presets/high-adoption.scenario.json'), 'utf8')
          .split('\n')
          .findIndex((line) => line.includes('"adoption.llm_decode.ceiling"')) + 1,
      column: 'inputs.adoption.llm_decode.ceilling',
      rule: 'input-unknown',
    },
  },
  {
    name: 'a preset that says not where a value comes from',
    file: 'presets/analog-stalls.scenario.json',
    change: (text) => {
      const file = JSON.parse(text) as { sources: Record<string, unknown> };
      delete file.sources['adoption.speech.ceiling'];
      return JSON.stringify(file, null, 2);
    },
    expected: { line: 1, column: 'sources.adoption.speech.ceiling', rule: 'required' },
  },
  {
    name: 'a version that is no date',
    file: 'version.json',
    change: () => '{ "version": "next" }',
    expected: { line: 1, column: 'version', rule: 'schema' },
  },
];

describe('a build of text with a fault', () => {
  it.each(planted)(
    'refuses $name, with file, line and column, and writes nothing',
    ({ file, change, expected }) => {
      const folder = copyOfData();
      rewrite(folder, file, change);
      const built = target();
      writeFileSync(built, 'the catalog of yesterday');
      const problems = errorOf(buildCatalog(folder, built));
      expect(problems).toContainEqual({ file, ...expected, detail: expect.stringMatching(/./u) });
      expect(readFileSync(built, 'utf8')).toBe('the catalog of yesterday');
      expect(readdirSync(path.dirname(built))).toEqual(['catalog.sqlite']);
    },
  );

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

  it('names every fault at once', () => {
    const folder = copyOfData();
    rewrite(folder, 'devices.csv', (text) =>
      text.replace(/^(nvidia-h100,[^,]*),nvidia,/mu, '$1,nvidea,').replace(/^(houmo-m50,.*),160,/mu, '$1,x,'),
    );
    rewrite(folder, 'inputs.csv', (text) =>
      text.replace(/^finance\.discount_rate,0\.1,/mu, 'finance.discount_rate,0.4,'),
    );
    expect(
      errorOf(buildCatalog(folder, target()))
        .map(({ rule }) => rule)
        .toSorted(),
    ).toEqual(['dangling', 'number', 'range']);
  });

  it('tells of them on the command line, one a line, and exits with 1', () => {
    const folder = copyOfData();
    rewrite(folder, 'devices.csv', (text) => text.replace(/^(dmatrix-corsair,.*),card,/mu, '$1,shelf,'));
    const built = target();
    const run = runNode(path.join(projectRoot, 'scripts', 'build-catalog.ts'), [folder, built]);
    expect(run.code).toBe(1);
    expect(run.stderr).toMatch(
      new RegExp(
        `^data/devices\\.csv:${lineOf('devices.csv', 'dmatrix-corsair,')}: boundary: vocabulary: .+$`,
        'mu',
      ),
    );
    expect(existsSync(built)).toBe(false);
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
