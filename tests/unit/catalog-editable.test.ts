import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ProblemList } from '../../electron/db/build/problem.ts';
import { type CatalogData, readData } from '../../electron/db/build/read-data.ts';
import { translateIn } from '../../electron/host/translate.ts';
import {
  checkField,
  editableField,
  editableFields,
  type FieldContext,
  readField,
  writeField,
} from '../../shared/catalog/editable.ts';
import { fieldForms } from '../../shared/catalog/field-kinds.ts';
import { rowSchemas } from '../../shared/catalog/rows.ts';
import { type Table, tables } from '../../shared/catalog/vocabularies.ts';
import { storedSchemas } from '../../shared/catalog/written.ts';
import { catalogUnitMessages } from '../../shared/i18n/messages/catalog-units.ts';
import { vocabularyMessages } from '../../shared/i18n/messages/vocabulary.ts';
import type { Localised } from '../../shared/i18n/define.ts';
import { describeError } from '../../shared/i18n/describe-error.ts';
import { projectRoot } from '../helpers/project.ts';

let data: CatalogData;

beforeAll(() => {
  const problems = new ProblemList();
  data = readData(path.join(projectRoot, 'data'), problems).data;
});

/** The rows of a table as the layers of a catalog hold them. */
function storedRows(table: Table): Readonly<Record<string, unknown>>[] {
  return data[table].map(({ row }) =>
    table === 'forecasts'
      ? {
          ...row,
          points: data.points
            .filter(({ row: point }) => point.forecast === row.id)
            .map(({ row: { forecast: _forecast, ...point } }) => point),
        }
      : row,
  );
}

const valueOf = (table: Table, field: string, text: string, context?: FieldContext): unknown => {
  const read = readField(table, field, text, context);
  return read.ok ? read.value : read.error;
};

const refusalOf = (table: Table, field: string, text: string, context?: FieldContext): unknown => {
  const read = readField(table, field, text, context);
  return read.ok ? `read as ${JSON.stringify(read.value)}` : read.error.values?.['detail'];
};

describe('the fields that a person may set', () => {
  it.each(tables)('of %s are all of the stored row but its id', (table) => {
    expect(
      editableFields(table)
        .map(({ field }) => field)
        .toSorted(),
    ).toEqual(
      Object.keys(storedSchemas[table].shape)
        .filter((field) => field !== 'id')
        .toSorted(),
    );
  });

  it('ask for evidence where they are figures, and only there', () => {
    const figures = (table: Table): string[] =>
      editableFields(table)
        .filter(({ isFigure }) => isFigure)
        .map(({ field }) => field);
    expect(figures('rates')).toEqual(['usdPerUnit']);
    expect(figures('inputs')).toEqual(['value', 'low', 'high']);
    expect(figures('forecasts')).toEqual(['loadFactor', 'points']);
    expect(figures('sources')).toEqual([]);
    expect(figures('devices')).toContain('topsPerWattClaimed');
    expect(figures('macros')).not.toContain('publication');
  });

  it('say what may not be empty', () => {
    expect(editableField('devices', 'name')?.isRequired).toBe(true);
    expect(editableField('devices', 'tops')?.isRequired).toBe(false);
    expect(editableField('devices', 'company')?.isRequired).toBe(false);
    expect(editableField('companies', 'relations')?.isRequired).toBe(true);
    expect(editableField('companies', 'aliases')?.isRequired).toBe(false);
    expect(editableField('technologies', 'name')?.isRequired).toBe(true);
    expect(editableField('devices', 'topsPerWatt8b')).toBeUndefined();
  });
});

describe('every value of the shipped catalog', () => {
  it.each(tables)('of %s reads back as it was written', (table) => {
    const different = storedRows(table).flatMap((row) =>
      editableFields(table).flatMap(({ field }) => {
        const text = writeField(table, field, row[field]);
        const read = readField(table, field, text);
        return read.ok && JSON.stringify(read.value) === JSON.stringify(row[field])
          ? []
          : [`${String(row['id'])}.${field}: ${text} → ${JSON.stringify(read)}`];
      }),
    );
    expect(different).toEqual([]);
  });

  it.each(tables)('of %s is accepted by its field', (table) => {
    const refused = storedRows(table).flatMap((row) =>
      editableFields(table).filter(({ field }) => !checkField(table, field, row[field]).ok),
    );
    expect(refused).toEqual([]);
  });
});

describe('a typed number', () => {
  it.each([
    ['1200', 1200],
    ['12.5', 12.5],
    ['.5', 0.5],
    ['１２', 12],
    ['１２．５', 12.5],
    ['1,234,567', 1234567],
    ['1,234.5', 1234.5],
    ['1.234,5', 1234.5],
    ['1.234.567', 1234567],
    ['1 234,5', 1234.5],
    ['1\u202f234.5', 1234.5],
    ["1'234'567", 1234567],
    ['12,5', 12.5],
    ['0,123', 0.123],
    ['1234,567', 1234.567],
    ['3e6', 3e6],
    ['3×10^6', 3e6],
    ['1.234', 1.234],
  ])('%s is %d', (text, value) => {
    expect(valueOf('devices', 'tops', text)).toBe(value);
  });

  it.each([
    ['−5', -5],
    ['－5', -5],
    ['- 5', -5],
    ['–0.5', -0.5],
  ])('%s is negative', (text, value) => {
    expect(valueOf('claims', 'value', text)).toBe(value);
  });

  it('of two readings is refused with both', () => {
    const read = readField('devices', 'tops', '1,234');
    expect(read).toMatchObject({
      ok: false,
      error: { code: 'edit-value', values: { detail: 'edit-ambiguous', first: '1234', second: '1.234' } },
    });
  });

  it.each(['about 5', '5..6', '1,23,456', '12,34,5', '5 apples', '--5', '1e', '∞', 'NaN'])(
    '%s is none',
    (text) => {
      expect(refusalOf('claims', 'value', text)).toBe('edit-number');
    },
  );

  it('says its bounds', () => {
    expect(readField('devices', 'tops', '-3')).toMatchObject({
      error: { values: { detail: 'edit-range', range: '> 0' } },
    });
    expect(readField('devices', 'year', '1950')).toMatchObject({
      error: { values: { detail: 'edit-range', range: '≥ 1990' } },
    });
    expect(refusalOf('devices', 'year', '2024.5')).toBe('edit-integer');
    expect(refusalOf('devices', 'year', '')).toBe('edit-required');
    expect(valueOf('devices', 'tops', '  ')).toBeNull();
  });

  it.each([
    ['powerW', '5 kW', 5000],
    ['powerW', '350mW', 0.35],
    ['nodeNm', '0.13 µm', 130],
    ['memoryGb', '1 GiB', 1.073741824],
    ['bandwidthGbs', '4 TB/s', 4000],
    ['topsPerWattClaimed', '1.5 POPS/W', 1500],
    ['topsPerWattClaimed', '38 TOPS/W', 38],
    ['tops', '800 GOPS', 0.8],
  ])('of %s in another unit, %s, is converted to %d', (field, text, value) => {
    expect(valueOf('devices', field, text)).toBe(value);
  });

  it('in a unit of another quantity is refused', () => {
    expect(readField('devices', 'powerW', '5 GB')).toMatchObject({
      error: { values: { detail: 'edit-unit', unit: 'W', found: 'GB' } },
    });
  });

  it('takes the unit of its row', () => {
    expect(valueOf('measurements', 'value', '2.5 Wh/token', { unit: 'J/token' })).toBe(9000);
    expect(valueOf('parameters', 'value', '25 %', { unit: '1' })).toBe(0.25);
    expect(valueOf('parameters', 'value', '120 USD/MWh', { unit: 'USD/kWh' })).toBe(0.12);
    expect(refusalOf('measurements', 'value', '2.5 W', { unit: 'J/token' })).toBe('edit-unit');
    expect(refusalOf('measurements', 'value', '2.5 W')).toBe('edit-number');
  });
});

describe('a word', () => {
  const labels: Readonly<Record<string, Localised>> = { ...vocabularyMessages, ...catalogUnitMessages };

  it('is read by its key and by its label in every language', () => {
    const unread = tables.flatMap((table) =>
      Object.entries(fieldForms[table]).flatMap(([field, form]) => {
        const words = 'words' in form ? (form.words ?? []) : [];
        return words.flatMap((word) => {
          const kind = 'labels' in form ? form.labels : undefined;
          const label = labels[`${kind}.${word}`];
          const texts = [word, word.toUpperCase(), ...(label === undefined ? [] : Object.values(label))];
          return texts
            .filter((text) => {
              const read = readField(table, field, text);
              const value: unknown = read.ok ? read.value : undefined;
              return String(value) !== word && !(kind === 'unit' && text === word.toUpperCase());
            })
            .map((text) => `${table}.${field}: ${text}`);
        });
      }),
    );
    expect(unread).toEqual([]);
  });

  it('that is none names all, and the nearest', () => {
    expect(readField('devices', 'status', 'productoin')).toMatchObject({
      error: { values: { detail: 'edit-words', value: 'productoin', nearest: 'production' } },
    });
    expect(readField('companies', 'relations', 'product | makr')).toMatchObject({
      error: { values: { value: 'makr' } },
    });
  });

  it('may be one of several', () => {
    expect(valueOf('companies', 'relations', 'product | investor')).toEqual(['product', 'investor']);
    expect(refusalOf('companies', 'relations', '')).toBe('edit-required');
  });
});

describe('a list', () => {
  it.each([
    ['a | b', ['a', 'b']],
    ['a, b; c', ['a', 'b', 'c']],
    ['あ、い', ['あ', 'い']],
    ['Foo, Inc. |', ['Foo, Inc.']],
    ['Foo, Inc. | Bar', ['Foo, Inc.', 'Bar']],
    ['["a|b"]', ['a|b']],
    ['', []],
  ])('%s', (text, items) => {
    expect(valueOf('companies', 'aliases', text)).toEqual(items);
  });

  it.each([[['Foo, Inc.']], [['a', 'b, c']], [['a|b']], [[]], [['[x']]])(
    '%j is written as it is read',
    (items) => {
      expect(valueOf('companies', 'aliases', writeField('companies', 'aliases', items))).toEqual(items);
    },
  );
});

describe('a row named', () => {
  const idsNamed = (table: Table, text: string): string[] => {
    const rows: Readonly<Record<string, readonly (readonly [id: string, name: string])[]>> = {
      companies: [
        ['d-matrix', 'd-Matrix'],
        ['acme-1', 'Acme'],
        ['acme-2', 'Acme'],
      ],
    };
    return (rows[table] ?? [])
      .filter(([id, name]) => id === text || name.toLowerCase() === text.toLowerCase())
      .map(([id]) => id);
  };

  it('by its id, or by a name that only one bears', () => {
    expect(valueOf('devices', 'company', 'd-matrix', { idsNamed })).toBe('d-matrix');
    expect(valueOf('devices', 'company', 'D-MATRIX', { idsNamed })).toBe('d-matrix');
    expect(readField('devices', 'company', 'Acme', { idsNamed })).toMatchObject({
      error: { values: { detail: 'edit-reference-many', known: 'acme-1, acme-2' } },
    });
    expect(readField('devices', 'company', 'Nobody', { idsNamed })).toMatchObject({
      error: { values: { detail: 'edit-reference', to: 'companies' } },
    });
    expect(valueOf('devices', 'company', '')).toBeNull();
  });

  it('as table:id where it may be of any table', () => {
    expect(valueOf('claims', 'about', 'companies:D-Matrix', { idsNamed })).toEqual(['companies:d-matrix']);
    expect(refusalOf('claims', 'about', 'd-matrix')).toBe('edit-references');
    expect(refusalOf('claims', 'about', 'nothing:d-matrix')).toBe('edit-references');
  });
});

describe('other texts', () => {
  it.each([
    ['2024', '2024'],
    ['2024-3', '2024-03'],
    ['2024/03/05', '2024-03-05'],
    ['2024年3月5日', '2024-03-05'],
    ['２０２４－０３', '2024-03'],
  ])('the date %s', (text, date) => {
    expect(valueOf('events', 'date', text)).toBe(date);
  });

  it.each(['2024-02-30', '3/5/2024', '2024-13', 'March 2024', '2024-'])('%s is no date', (text) => {
    expect(refusalOf('events', 'date', text)).toBe('edit-date');
  });

  it('a day where only a day will do', () => {
    expect(valueOf('rates', 'date', '2024-12-31')).toBe('2024-12-31');
    expect(refusalOf('rates', 'date', '2024')).toBe('edit-date');
  });

  it('yes and no in three languages', () => {
    for (const text of ['yes', 'TRUE', 'はい', '是', '1']) {
      expect(valueOf('sources', 'primarySeen', text)).toBe(true);
    }
    for (const text of ['no', 'False', 'いいえ', '否', '0']) {
      expect(valueOf('sources', 'primarySeen', text)).toBe(false);
    }
    expect(refusalOf('sources', 'primarySeen', 'perhaps')).toBe('edit-boolean');
  });

  it('a localised one in the language it is typed in, or in several', () => {
    expect(valueOf('companies', 'summary', 'チップを作る', { language: 'ja' })).toEqual({
      ja: 'チップを作る',
    });
    expect(valueOf('companies', 'summary', 'Makes chips')).toEqual({ en: 'Makes chips' });
    expect(valueOf('companies', 'summary', '[en] Makes chips\n[zh] 造芯片')).toEqual({
      en: 'Makes chips',
      zh: '造芯片',
    });
    expect(writeField('companies', 'summary', { en: 'A', ja: 'あ', zh: '中' }, { language: 'ja' })).toBe(
      'あ',
    );
    expect(checkField('companies', 'summary', { en: 5 }).ok).toBe(false);
    expect(checkField('companies', 'summary', {}).ok).toBe(false);
  });

  it('the value of an input', () => {
    expect(valueOf('inputs', 'value', '0.25')).toBe(0.25);
    expect(valueOf('inputs', 'value', 'triangular(1, 2, 3)')).toBe('triangular(1, 2, 3)');
    expect(valueOf('inputs', 'value', '[[2025,1],[2030,2]]')).toEqual([
      [2025, 1],
      [2030, 2],
    ]);
    expect(refusalOf('inputs', 'value', '[[2025')).toBe('edit-input-value');
    expect(refusalOf('inputs', 'value', '1,234')).toBe('edit-ambiguous');
    expect(valueOf('inputs', 'value', writeField('inputs', 'value', '5'))).toBe('5');
  });

  it('points of a series, one a line, by hand or from a spreadsheet', () => {
    expect(valueOf('forecasts', 'points', '2030 | 945')).toEqual([
      { year: 2030, low: null, central: 945, high: null, locator: '', grade: 'assumption' },
    ]);
    expect(valueOf('forecasts', 'points', '2030\t700\t945\t1200\tPrimary\tp. 12\n2035\t\t1,200.5\t')).toEqual(
      [
        { year: 2030, low: 700, central: 945, high: 1200, locator: 'p. 12', grade: 'primary' },
        { year: 2035, low: null, central: 1200.5, high: null, locator: '', grade: 'assumption' },
      ],
    );
    expect(refusalOf('forecasts', 'points', '2030 | 700 | 945')).toBe('edit-points');
    expect(refusalOf('forecasts', 'points', 'soon | 945')).toBe('edit-points');
    const odd = [{ year: 2030, low: null, central: 1, high: null, locator: 'a | b', grade: 'primary' }];
    expect(valueOf('forecasts', 'points', writeField('forecasts', 'points', odd))).toEqual(odd);
  });
});

describe('the sentence about a wrong value', () => {
  it.each([
    ['en', /^Power \(devices, powerW\): “five” cannot stand there\. Expected: a number, such as 12\.5/u],
    ['ja', /^電力（devices, powerW）：「five」/u],
    ['zh', /^功耗（devices, powerW）：“five”/u],
  ] as const)('names the label, what was given and what is expected, in %s', (language, sentence) => {
    const read = readField('devices', 'powerW', 'five');
    expect(read.ok ? '' : describeError(read.error, translateIn(language))).toMatch(sentence);
  });

  it('leaves no gap open, whatever is wrong', () => {
    for (const table of tables) {
      for (const field of [...Object.keys(rowSchemas[table].shape), 'nothing']) {
        for (const text of ['', '1,234', '?', '-1e999 GB', '{}']) {
          const read = readField(table, field, text);
          const sentence = read.ok ? '' : describeError(read.error, translateIn('en'));
          expect(sentence).not.toMatch(/\{\{|edit-|: \.$|undefined/u);
        }
      }
    }
  });

  it('sends who sets a computed figure to what it follows from, and who mistypes a field to the nearest', () => {
    expect(refusalOf('devices', 'topsPerWatt8b', '5')).toBe('edit-computed');
    expect(refusalOf('devices', 'id', 'x')).toBe('edit-computed');
    expect(readField('devices', 'powrW', '5')).toMatchObject({
      error: { values: { detail: 'edit-field-unknown', nearest: 'powerW' } },
    });
  });
});
