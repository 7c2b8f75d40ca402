import { isIP } from 'node:net';
import { type Grade, grades, tables } from '../../../shared/catalog/vocabularies.ts';
import { columnName } from '../columns.ts';
import { columnsOf } from '../tables.ts';
import { checkInputs, checkPresets } from './check-model-rows.ts';
import type { Located, ProblemList } from './problem.ts';
import type { CatalogData } from './read-data.ts';

/** Grades that only a document which was itself opened can give. */
const firstHand: ReadonlySet<Grade> = new Set(['measured', 'peer-reviewed', 'primary']);

/** Sources that stand for our own reasoning: no place in them can be named. */
const ownSources: ReadonlySet<string> = new Set(['assumption', 'definition']);

interface Evidenced {
  readonly source: string;
  readonly locator: string;
  readonly grade: Grade;
}

/** Holds rows against each other and against the model; every breach is reported at its place. */
export function checkData(data: CatalogData, problems: ProblemList): void {
  checkUnique(data, problems);
  checkSources(data, problems);
  checkEvidence(data, problems);
  checkReferences(data, problems);
  checkLanguages(data, problems);
  checkForecasts(data, problems);
  checkInputs(data, problems);
  checkPresets(data, problems);
}

function checkUnique(data: CatalogData, problems: ProblemList): void {
  const once = <Row>(rows: readonly Located<Row>[], column: string, key: (row: Row) => string): void => {
    const seen = new Map<string, number>();
    for (const located of rows) {
      const name = key(located.row).toLowerCase();
      const first = seen.get(name);
      if (first === undefined) {
        seen.set(name, located.line);
      } else {
        problems.add(located, column, 'duplicate', `"${key(located.row)}" stands on line ${first} already`);
      }
    }
  };
  for (const rows of [
    data.sources,
    data.companies,
    data.technologies,
    data.devices,
    data.forecasts,
    data.inputs,
    data.claims,
  ]) {
    once<{ readonly id: string }>(rows, 'id', (row) => row.id);
  }
  once(data.companies, 'name', (row) => row.name);
  once(data.devices, 'name', (row) => `${row.maker} ${row.name}`);
  once(data.points, 'year', (row) => `${row.forecast} ${row.year}`);
  once(data.forecasts, 'case', (row) =>
    [row.publisher, row.publication, row.vintage, row.region, row.scope, row.case, row.unit, row.basis].join(
      ' / ',
    ),
  );
  once(data.citations, 'field', (row) => [row.table, row.row, row.field ?? '', row.source].join(' / '));
}

function checkSources(data: CatalogData, problems: ProblemList): void {
  for (const located of data.sources) {
    for (const column of ['url', 'seen_url'] as const) {
      const address = column === 'url' ? located.row.url : located.row.seenUrl;
      const fault = address === null ? null : addressFault(address);
      if (fault !== null) {
        problems.add(located, column, 'url', fault);
      }
    }
    if (
      located.row.url === null &&
      located.row.seenUrl === null &&
      !ownSources.has(located.row.id) &&
      located.row.note === ''
    ) {
      problems.add(located, 'note', 'url', 'a source without any address says in its note how to find it');
    }
  }
}

function addressFault(address: string): string | null {
  if (!URL.canParse(address)) {
    return `"${address}" is not an address`;
  }
  const { protocol, hostname } = new URL(address);
  if (protocol !== 'https:' && protocol !== 'http:') {
    return `${protocol} is neither https: nor http:`;
  }
  return isIP(hostname.replace(/^\[|\]$/gu, '')) === 0 ? null : 'a bare IP address is no publisher';
}

function checkEvidence(data: CatalogData, problems: ProblemList): void {
  const sources = new Map(data.sources.map(({ row }) => [row.id, row]));
  const check = (located: Located<Evidenced>): void => {
    const { source: id, locator, grade } = located.row;
    const source = sources.get(id);
    if (source === undefined) {
      problems.add(located, 'source', 'dangling', `there is no source "${id}"`);
      return;
    }
    if (firstHand.has(grade) && !source.primarySeen) {
      problems.add(located, 'grade', 'grade', `"${id}" was not itself opened: at most secondary`);
    }
    if (ownSources.has(id) && grade !== 'assumption') {
      problems.add(located, 'grade', 'grade', `what rests on "${id}" is an assumption`);
    }
    if (locator === '' && !ownSources.has(id)) {
      problems.add(located, 'locator', 'required', 'name the place in the source');
    }
  };
  for (const rows of [
    data.companies,
    data.technologies,
    data.devices,
    data.inputs,
    data.claims,
    data.citations,
  ]) {
    for (const located of rows) {
      check(located);
    }
  }
  const sourceOfSeries = new Map(data.forecasts.map(({ row }) => [row.id, row.source]));
  for (const located of data.points) {
    const source = sourceOfSeries.get(located.row.forecast);
    if (source !== undefined) {
      check({ ...located, row: { ...located.row, source } });
    }
  }
  for (const located of data.inputs) {
    if (located.row.grade === 'assumption' && located.row.note === '') {
      problems.add(located, 'note', 'argument', 'an assumption argues in its note');
    }
  }
}

function checkReferences(data: CatalogData, problems: ProblemList): void {
  const ids = new Map<string, Set<string>>(
    tables.map((table) => [table, new Set(data[table].map(({ row }) => row.id))]),
  );
  const has = (table: string, id: string): boolean => ids.get(table)?.has(id) ?? false;
  for (const located of data.devices) {
    if (located.row.company !== null && !has('companies', located.row.company)) {
      problems.add(located, 'company', 'dangling', `there is no company "${located.row.company}"`);
    }
    if (!has('technologies', located.row.technology)) {
      problems.add(located, 'technology', 'dangling', `there is no technology "${located.row.technology}"`);
    }
  }
  for (const located of data.points) {
    if (!has('forecasts', located.row.forecast)) {
      problems.add(located, 'forecast', 'dangling', `there is no series "${located.row.forecast}"`);
    }
  }
  for (const located of data.claims) {
    for (const link of located.row.about) {
      const [table = '', ...rest] = link.split(':');
      if (!has(table, rest.join(':'))) {
        problems.add(located, 'about', 'dangling', `"${link}" is no table:id of this catalog`);
      }
    }
  }
  for (const located of data.citations) {
    const table = tables.find((name) => name === located.row.table);
    if (table === undefined || table === 'sources') {
      problems.add(located, 'table_name', 'vocabulary', `"${located.row.table}" is no table with evidence`);
    } else if (!has(table, located.row.row)) {
      problems.add(located, 'row_id', 'dangling', `${table} has no row "${located.row.row}"`);
    } else if (located.row.field !== null && !Object.hasOwn(columnsOf[table], located.row.field)) {
      const known = Object.keys(columnsOf[table]).join(', ');
      problems.add(
        located,
        'field',
        'vocabulary',
        `${table} has no field "${located.row.field}"; it has ${known}`,
      );
    }
  }
}

const kana = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;
const han = /\p{Script=Han}/u;

/** A text that was left in English, or put into the wrong column, shows in its script. */
function checkLanguages(data: CatalogData, problems: ProblemList): void {
  const check = (
    place: Located<unknown>,
    field: string,
    text: { readonly ja: string; readonly zh: string },
  ): void => {
    if (!kana.test(text.ja)) {
      problems.add(place, `${columnName(field)}_ja`, 'language', 'no Japanese in the Japanese text');
    }
    if (!han.test(text.zh) || /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text.zh)) {
      problems.add(
        place,
        `${columnName(field)}_zh`,
        'language',
        'no Chinese, or Japanese, in the Chinese text',
      );
    }
  };
  for (const located of data.companies) {
    check(located, 'summary', located.row.summary);
  }
  for (const located of data.technologies) {
    check(located, 'description', located.row.description);
    check(located, 'strengths', located.row.strengths);
    check(located, 'weaknesses', located.row.weaknesses);
  }
  for (const located of data.claims) {
    check(located, 'statement', located.row.statement);
  }
}

function checkForecasts(data: CatalogData, problems: ProblemList): void {
  const sources = new Map(data.sources.map(({ row }) => [row.id, row]));
  const withPoints = new Set(data.points.map(({ row }) => row.forecast));
  for (const located of data.forecasts) {
    const { id, source, vintage } = located.row;
    if (!withPoints.has(id)) {
      problems.add(located, 'id', 'points', `forecast-points.csv has no point of "${id}"`);
    }
    const cited = sources.get(source);
    if (cited === undefined) {
      problems.add(located, 'source', 'dangling', `there is no source "${source}"`);
    } else if (
      cited.published === null ||
      !(cited.published.startsWith(vintage) || vintage.startsWith(cited.published))
    ) {
      problems.add(
        located,
        'vintage',
        'vintage',
        `its source was published ${cited.published ?? 'at an unknown date'}`,
      );
    }
  }
  for (const located of data.points) {
    const { low, central, high } = located.row;
    const given = [low, central, high].filter((value) => value !== null);
    if (given.length === 0) {
      problems.add(located, 'central', 'required', 'a point has at least one of low, central and high');
    }
    if (given.some((value, index) => index > 0 && value < (given[index - 1] ?? value))) {
      problems.add(located, 'central', 'order', 'low ≤ central ≤ high does not hold');
    }
  }
}

/** The weakest of some grades, by the vocabulary's order. */
export function weakestGrade(of: readonly Grade[]): Grade {
  return of.reduce(
    (weakest, grade) => (grades.indexOf(grade) > grades.indexOf(weakest) ? grade : weakest),
    'measured',
  );
}
