import type { Input, Source } from '../../../shared/catalog/rows.ts';
import { inputName } from '../../../shared/i18n/names.ts';
import { inputDefinitions } from '../../../shared/model/inputs.ts';
import type { InputValue } from '../../../shared/scenario/file.ts';
import { unitLabel } from '../../../shared/units/format.ts';
import { cellAddress, elsewhere, type Sheet, type SheetCell } from './xlsx-sheet.ts';
import { inputFormat, type RunsSubject } from './xlsx-subject.ts';
import type { InputReference } from './xlsx-results.ts';

const headRow = 3;
/** Columns before those of the scenarios: id, name, unit, default, low, high, grade, source, locator. */
const fixedColumns = 9;
/** Each scenario's: value, as set, where from. */
const perRun = 3;

/** The inputs' sheet, and where in it each run's value of an input stands. */
export interface InputsSheet {
  readonly sheet: Sheet;
  readonly inputAt: (run: number) => InputReference;
}

/** Every input with its default, range, grade and source, and what each scenario sets it to, doubts at their median. */
export function inputsSheet(name: string, subject: RunsSubject): InputsSheet {
  const { translate, runs, inputs, language } = subject;
  const sources = new Map(subject.sources.map((source) => [source.id, source]));
  const head = [
    translate('briefs.outId'),
    translate('briefs.outInput'),
    translate('briefs.outUnit'),
    translate('briefs.outDefault'),
    translate('briefs.outLow'),
    translate('briefs.outHigh'),
    translate('briefs.outGrade'),
    translate('briefs.outSource'),
    translate('briefs.outLocator'),
    ...runs.flatMap((run) => [
      translate('briefs.outValueOf', { name: run.name }),
      translate('briefs.outAsSet', { name: run.name }),
      translate('briefs.outSetBy', { name: run.name }),
    ]),
  ];
  const rowOf = new Map(inputs.map((input, index) => [input.id, headRow + 1 + index]));
  const cells = inputs.map((input): SheetCell[] => {
    const unit = inputDefinitions.get(input.id)?.unit;
    return [
      { text: input.id, look: 'note' },
      inputName(input.id, translate),
      unit === undefined ? input.unit : unitLabel(unit, language),
      valueCell(input.id, input.value),
      boundCell(input, input.low),
      boundCell(input, input.high),
      translate(`vocabulary.grade.${input.grade}`),
      sourceText(sources.get(input.source), input.source),
      input.locator,
      ...runs.flatMap(({ scenario }): SheetCell[] => [
        valueCell(input.id, scenario.central[input.id]),
        typeof scenario.inputs[input.id] === 'string' ? String(scenario.inputs[input.id]) : '',
        [scenario.overridden[input.id] ?? '', scenario.sources[input.id]?.source ?? '']
          .filter((part) => part !== '')
          .join(': '),
      ]),
    ];
  });
  return {
    inputAt: (run) => (id) => {
      const row = rowOf.get(id);
      if (row === undefined || typeof runs[run]?.scenario.central[id] !== 'number') return null;
      const address = cellAddress(row, fixedColumns + run * perRun);
      // Rows and columns fixed, so that a formula can be copied along the years.
      return elsewhere(name, address.replace(/^([A-Z]+)(\d+)$/u, '$$$1$$$2'));
    },
    sheet: {
      name,
      rows: [
        [{ text: translate('briefs.outInputsTitle'), look: 'title' }],
        [{ text: translate('briefs.outInputsNote'), look: 'note' }],
        [],
        head.map((text): SheetCell => ({ text, look: 'head' })),
        ...cells,
      ],
      widths: [36, 44, 18, 14, 12, 12, 14, 40, 28, ...runs.flatMap(() => [16, 22, 24])],
      frozen: { rows: headRow + 1, columns: 2 },
      filterRow: headRow + 1,
    },
  };
}

function boundCell(input: Input, bound: number | null): SheetCell {
  return bound === null ? null : { number: bound, format: inputFormat(input.id, bound) };
}

/** A value of an input: a number with its format, points as a text. */
export function valueCell(id: string, value: InputValue | undefined): SheetCell {
  if (typeof value === 'number') return { number: value, format: inputFormat(id, value) };
  if (value === undefined) return null;
  return typeof value === 'string' ? value : value.map(([year, amount]) => `${year}: ${amount}`).join('; ');
}

function sourceText(source: Source | undefined, id: string): string {
  return source === undefined ? id : `${source.publisher}. ${source.title}`;
}

/** The demand points of every scenario as a list of numbers, one a row. */
export function demandSheet(name: string, { runs, translate }: RunsSubject): Sheet {
  const head = [
    translate('briefs.outScenario'),
    translate('briefs.outInput'),
    translate('briefs.outYear'),
    'TWh',
  ];
  const cells = runs.flatMap((run) =>
    Object.entries(run.scenario.central).flatMap(([id, value]): SheetCell[][] =>
      typeof value === 'object'
        ? value.map(([year, amount]): SheetCell[] => [
            run.name,
            inputName(id, translate),
            { number: year, format: '0' },
            { number: amount, format: '#,##0.0##' },
          ])
        : [],
    ),
  );
  return {
    name,
    rows: [head.map((text): SheetCell => ({ text, look: 'head' })), ...cells],
    widths: [26, 44, 10, 12],
    frozen: { rows: 1, columns: 0 },
    filterRow: 1,
  };
}

/** The documents that a workbook rests on, with their addresses as links. */
export function sourcesSheet(
  name: string,
  sources: readonly Source[],
  translate: RunsSubject['translate'],
): Sheet {
  const head = [
    translate('briefs.outId'),
    translate('briefs.outPublisher'),
    translate('briefs.outTitle'),
    translate('briefs.outPublished'),
    translate('briefs.outAddress'),
    translate('briefs.outReadAt'),
    translate('briefs.outRetrieved'),
    translate('briefs.outLicence'),
    translate('briefs.outGrade'),
  ];
  return {
    name,
    rows: [
      head.map((text): SheetCell => ({ text, look: 'head' })),
      ...sources.map((source): SheetCell[] => [
        { text: source.id, look: 'note' },
        source.publisher,
        { text: source.title, look: 'wrap' },
        source.published ?? '',
        linkCell(source.url),
        linkCell(source.seenUrl),
        source.retrieved ?? '',
        source.licence ?? '',
        translate(`vocabulary.grade.${source.grade}`),
      ]),
    ],
    widths: [24, 30, 60, 12, 50, 50, 12, 24, 14],
    frozen: { rows: 1, columns: 1 },
    filterRow: 1,
  };
}

function linkCell(url: string | null): SheetCell {
  return url === null ? null : { text: url, url, look: 'link' };
}
