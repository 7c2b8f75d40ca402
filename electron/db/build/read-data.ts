import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import {
  citationSchema,
  claimSchema,
  companySchema,
  deviceSchema,
  forecastPointSchema,
  forecastSchema,
  inputSchema,
  sourceSchema,
  technologySchema,
} from '../../../shared/catalog/rows.ts';
import type { ScenarioFile } from '../../../shared/scenario/file.ts';
import { parseScenario } from '../../../shared/scenario/parse.ts';
import {
  citationColumns,
  claimColumns,
  type Columns,
  companyColumns,
  derivedDeviceFields,
  deviceColumns,
  forecastColumns,
  forecastPointColumns,
  inputColumns,
  sourceColumns,
  technologyColumns,
} from '../columns.ts';
import type { Located, ProblemList } from './problem.ts';
import { readTable } from './read-table.ts';

/** A device as the text has it: without what the build computes. */
export const writtenDeviceSchema = deviceSchema.omit({
  topsPerWattDerived: true,
  topsPerWatt8b: true,
  contradiction: true,
});

/** A series as the text has it: its points stand in a file of their own, and its grade is theirs. */
export const writtenForecastSchema = forecastSchema.omit({ points: true, grade: true });
export const writtenPointSchema = forecastPointSchema.extend({ forecast: z.string() });

const versionSchema = z.strictObject({ version: z.string().regex(/^\d{4}\.\d{2}\.\d{2}$/u) });

/** Everything that `data/` holds, row by row, each with its place. */
export interface CatalogData {
  readonly version: string;
  readonly sources: readonly Located<z.infer<typeof sourceSchema>>[];
  readonly citations: readonly Located<z.infer<typeof citationSchema>>[];
  readonly companies: readonly Located<z.infer<typeof companySchema>>[];
  readonly technologies: readonly Located<z.infer<typeof technologySchema>>[];
  readonly devices: readonly Located<z.infer<typeof writtenDeviceSchema>>[];
  readonly forecasts: readonly Located<z.infer<typeof writtenForecastSchema>>[];
  readonly points: readonly Located<z.infer<typeof writtenPointSchema>>[];
  readonly inputs: readonly Located<z.infer<typeof inputSchema>>[];
  readonly claims: readonly Located<z.infer<typeof claimSchema>>[];
  readonly presets: readonly Located<{ readonly id: string; readonly file: ScenarioFile }>[];
}

/** The files of `data/` that the catalog is built from, in the order of their hash. */
export function listDataFiles(directory: string): string[] {
  const presets = readdirSync(join(directory, 'presets')).filter((name) => name.endsWith('.scenario.json'));
  return [
    'version.json',
    'sources.csv',
    'citations.csv',
    'companies.csv',
    'technologies.csv',
    'devices.csv',
    'forecasts.csv',
    'forecast-points.csv',
    'inputs.csv',
    'claims.csv',
    ...presets.toSorted().map((name) => `presets/${name}`),
  ];
}

/** Reads the whole of `data/`; what is wrong with single rows goes into `problems`. Throws when a file is missing. */
export function readData(directory: string, problems: ProblemList): CatalogData {
  const texts = new Map(listDataFiles(directory).map((file) => [file, readText(directory, file, problems)]));
  const table = <Schema extends z.ZodType>(
    file: string,
    columns: Columns,
    schema: Schema,
  ): Located<z.output<Schema>>[] => readTable(file, texts.get(file) ?? '', columns, schema, problems);
  return {
    version: readVersion(texts.get('version.json') ?? '', problems),
    sources: table('sources.csv', sourceColumns, sourceSchema),
    citations: table('citations.csv', citationColumns, citationSchema),
    companies: table('companies.csv', companyColumns, companySchema),
    technologies: table('technologies.csv', technologyColumns, technologySchema),
    devices: table('devices.csv', without(deviceColumns, derivedDeviceFields), writtenDeviceSchema),
    forecasts: table('forecasts.csv', without(forecastColumns, ['grade']), writtenForecastSchema),
    points: table('forecast-points.csv', forecastPointColumns, writtenPointSchema),
    inputs: table('inputs.csv', inputColumns, inputSchema),
    claims: table('claims.csv', claimColumns, claimSchema),
    presets: [...texts].flatMap(([file, text]) => readPreset(file, text, problems)),
  };
}

function without(columns: Columns, fields: readonly string[]): Columns {
  return Object.fromEntries(Object.entries(columns).filter(([field]) => !fields.includes(field)));
}

function readText(directory: string, file: string, problems: ProblemList): string {
  const bytes = readFileSync(join(directory, file));
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    problems.add({ file, line: 1 }, '', 'encoding', 'the file is not valid UTF-8');
    return '';
  }
}

function readVersion(text: string, problems: ProblemList): string {
  const place = { file: 'version.json', line: 1 };
  try {
    const parsed = versionSchema.safeParse(JSON.parse(text));
    if (parsed.success) {
      return parsed.data.version;
    }
    problems.add(place, 'version', 'schema', 'write { "version": "YYYY.MM.DD" }');
  } catch (fault) {
    problems.add(place, '', 'json', fault instanceof Error ? fault.message : String(fault));
  }
  return '';
}

function readPreset(
  file: string,
  text: string,
  problems: ProblemList,
): Located<{ readonly id: string; readonly file: ScenarioFile }>[] {
  const stem = /^presets\/(.+)\.scenario\.json$/u.exec(file)?.[1];
  if (stem === undefined) {
    return [];
  }
  const parsed = parseScenario(text, file);
  if (!parsed.ok) {
    const { code, place = '', values = {} } = parsed.error;
    const key = place.replace(`${file}: `, '').replace(file, '');
    problems.add({ file, line: lineOf(text, key) }, key, code, JSON.stringify(values));
    return [];
  }
  if (parsed.value.name !== stem) {
    problems.add(
      { file, line: lineOf(text, 'name') },
      'name',
      'name',
      `a preset bears the name of its file, "${stem}"`,
    );
  }
  return [{ row: { id: `preset-${stem}`, file: parsed.value }, file, line: 1 }];
}

/** The line on which the last key of a path first stands; input ids have dots of their own. 1 where it does not. */
function lineOf(text: string, path: string): number {
  const parts = path.split('.');
  const keys = parts.map((_, index) => `"${parts.slice(index).join('.')}"`);
  const at = keys.map((key) => text.indexOf(key)).find((index) => index !== -1) ?? -1;
  return at === -1 ? 1 : text.slice(0, at).split('\n').length;
}
