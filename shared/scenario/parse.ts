import { grades } from '../catalog/vocabularies.ts';
import { type AppError, appError } from '../errors.ts';
import { checkInput, inputDefinitions, unknownInput } from '../model/inputs.ts';
import { maxSamples } from '../model/uncertainty/streams.ts';
import { checkYears } from '../model/years.ts';
import { nearest } from '../nearest.ts';
import { fail, ok, type Result } from '../result.ts';
import type { InputSource, InputValue, ScenarioFile, YearRange } from './file.ts';
import { type Json, readJson } from './json.ts';

type JsonObject = Readonly<Record<string, Json>>;

const format = 'memwatt-scenario/1';
const longestName = 120;
const longestDescription = 4000;
const keys = ['format', 'name', 'description', 'parent', 'years', 'seed', 'samples', 'inputs', 'sources'];
const sourceKeys = ['source', 'grade', 'note'];

/**
 * A scenario from the text of its file. Strict: broken JSON (line and column), a key that stands twice, an unknown key
 * or input id (with the nearest known one), a wrong type, a value outside its range and a year outside 2020..2060 are
 * errors whose place is `<place>: <path>`, such as `fast.scenario.json: inputs.price.electricity`.
 */
export function parseScenario(text: string, place: string): Result<ScenarioFile> {
  const json = readJson(text, place);
  return json.ok ? readScenario(json.value, place) : json;
}

/** The same from JSON that has been read: a scenario of a file that holds several. */
export function readScenario(json: Json, place: string): Result<ScenarioFile> {
  if (!isObject(json)) return fail(wrongType(place, 'object', json));
  const file = json;
  if (file['format'] !== format) {
    return fail(appError('scenario-format-unknown', `${place}: format`, { value: show(file['format']) }));
  }
  const unknown = unknownKey(file, keys, place);
  if (unknown) return fail(unknown);

  const name = readName(file['name'], `${place}: name`);
  if (!name.ok) return name;
  const description = readDescription(file['description'], `${place}: description`);
  if (!description.ok) return description;
  const { parent = null } = file;
  if (parent !== null && typeof parent !== 'string')
    return fail(wrongType(`${place}: parent`, 'string | null', parent));
  const years = readYears(file['years'], place);
  if (!years.ok) return years;
  const seed = readWhole(file['seed'], [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER], `${place}: seed`);
  if (!seed.ok) return seed;
  const samples = readWhole(file['samples'], [0, maxSamples], `${place}: samples`);
  if (!samples.ok) return samples;
  const inputs = readInputs(file['inputs'], place);
  if (!inputs.ok) return inputs;
  const sources = readSources(file['sources'], place);
  if (!sources.ok) return sources;

  return ok({
    format,
    name: name.value,
    description: description.value,
    parent,
    ...(years.value === undefined ? {} : { years: years.value }),
    ...(seed.value === undefined ? {} : { seed: seed.value }),
    ...(samples.value === undefined ? {} : { samples: samples.value }),
    inputs: inputs.value,
    sources: sources.value,
  });
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function show(value: Json | undefined): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}

/** What stands there, in the words of JSON: they are the same in every language. */
function typeName(value: Json | undefined): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

function wrongType(place: string, expected: string, value: Json | undefined): AppError {
  return appError('scenario-value-type', place, { expected, found: typeName(value) });
}

function unknownKey(
  object: JsonObject,
  known: readonly string[],
  place: string,
  path = '',
): AppError | undefined {
  const key = Object.keys(object).find((candidate) => !known.includes(candidate));
  if (key === undefined) return undefined;
  const meant = nearest(key, known);
  return appError('scenario-key-unknown', `${place}: ${path}${key}`, {
    value: key,
    ...(meant === undefined ? {} : { nearest: meant }),
  });
}

function readName(value: Json | undefined, place: string): Result<string> {
  if (value !== undefined && typeof value !== 'string') return fail(wrongType(place, 'string', value));
  const name = value?.trim() ?? '';
  return name === '' || name.length > longestName ? fail(appError('scenario-name-empty', place)) : ok(name);
}

function readDescription(value: Json | undefined, place: string): Result<string> {
  if (value === undefined) return ok('');
  if (typeof value !== 'string') return fail(wrongType(place, 'string', value));
  return value.length > longestDescription
    ? fail(
        appError('scenario-value-type', place, {
          expected: `string (≤ ${longestDescription})`,
          found: `string (${value.length})`,
        }),
      )
    : ok(value);
}

function readYears(value: Json | undefined, place: string): Result<YearRange | undefined> {
  if (value === undefined) return ok(undefined);
  if (!isObject(value)) return fail(wrongType(`${place}: years`, '{ "from", "to" }', value));
  const unknown = unknownKey(value, ['from', 'to'], place, 'years.');
  if (unknown) return fail(unknown);
  const { from, to } = value;
  if (typeof from !== 'number') return fail(wrongType(`${place}: years.from`, 'number', from));
  if (typeof to !== 'number') return fail(wrongType(`${place}: years.to`, 'number', to));
  const wrong = checkYears({ from, to }, `${place}: years`);
  return wrong ? fail(wrong) : ok({ from, to });
}

function readWhole(
  value: Json | undefined,
  [least, most]: readonly [number, number],
  place: string,
): Result<number | undefined> {
  if (value === undefined) return ok(undefined);
  const expected = least === Number.MIN_SAFE_INTEGER ? 'integer' : `integer ${least}…${most}`;
  if (typeof value !== 'number') return fail(wrongType(place, expected, value));
  return Number.isSafeInteger(value) && value >= least && value <= most
    ? ok(value)
    : fail(appError('scenario-value-type', place, { expected, found: String(value) }));
}

function readInputs(value: Json | undefined, place: string): Result<Record<string, InputValue>> {
  if (value === undefined) return ok({});
  if (!isObject(value)) return fail(wrongType(`${place}: inputs`, 'object', value));
  const inputs: Record<string, InputValue> = {};
  for (const [id, input] of Object.entries(value)) {
    const checked = checkInput(id, input);
    // The place within the input (a point of the demand) is kept, behind the file's name.
    if (!checked.ok)
      return fail({ ...checked.error, place: `${place}: inputs.${checked.error.place ?? id}` });
    inputs[id] = checked.value;
  }
  return ok(inputs);
}

function readSources(value: Json | undefined, place: string): Result<Record<string, InputSource>> {
  if (value === undefined) return ok({});
  if (!isObject(value)) return fail(wrongType(`${place}: sources`, 'object', value));
  const sources: Record<string, InputSource> = {};
  for (const [id, entry] of Object.entries(value)) {
    const path = `sources.${id}`;
    if (!inputDefinitions.has(id)) return fail(unknownInput(id, `${place}: ${path}`));
    if (!isObject(entry)) return fail(wrongType(`${place}: ${path}`, 'object', entry));
    const unknown = unknownKey(entry, sourceKeys, place, `${path}.`);
    if (unknown) return fail(unknown);
    const { source, grade, note } = entry;
    if (typeof source !== 'string') return fail(wrongType(`${place}: ${path}.source`, 'string', source));
    if (note !== undefined && typeof note !== 'string') {
      return fail(wrongType(`${place}: ${path}.note`, 'string', note));
    }
    const known = grades.find((word) => word === grade);
    if (grade !== undefined && known === undefined) {
      const expected = grades.join(' | ');
      return fail(
        appError('scenario-value-type', `${place}: ${path}.grade`, { expected, found: show(grade) }),
      );
    }
    sources[id] = {
      source,
      ...(known === undefined ? {} : { grade: known }),
      ...(note === undefined ? {} : { note }),
    };
  }
  return ok(sources);
}
