import { editableFields } from './editable.ts';
import type { Citation } from './rows.ts';
import type { Table } from './vocabularies.ts';

/** What is known of where in a document a figure stands: the words of the citation, and the figures themselves. */
export interface CitedPlace {
  readonly locator: string;
  /** What the source says where it differs from the row; empty where it agrees. */
  readonly says: string;
  /** The numbers of the row that the citation stands for. */
  readonly figures: readonly CitedFigure[];
}

interface CitedFigure {
  readonly value: number;
  /** Empty where the row names none. */
  readonly unit: string;
}

type Row = Readonly<Record<string, unknown>>;

/** Yields what to look for in a source's document to find what a citation of a row speaks of; `row` as the catalog has it. */
export function citedPlace(
  table: Table,
  row: object | undefined,
  { field, locator, says }: Pick<Citation, 'field' | 'locator' | 'says'>,
): CitedPlace {
  // A source that says something else does not have the row's figure.
  const figures = row === undefined || says !== null ? [] : figuresOf(table, { ...row }, field);
  return { locator, says: says ?? '', figures };
}

function figuresOf(table: Table, row: Row, field: string | null): CitedFigure[] {
  const ownUnit = typeof row['unit'] === 'string' ? row['unit'] : '';
  const points = row['points'];
  if (Array.isArray(points)) {
    const ofYear = points.find((each: Row) => String(each['year']) === field) as Row | undefined;
    return numbersIn(ofYear ?? {}, ['central', 'low', 'high']).map((value) => ({ value, unit: ownUnit }));
  }
  return editableFields(table)
    .filter(({ isFigure, kind }) => isFigure && kind !== 'integer')
    .filter((known) => field === null || known.field === field)
    .flatMap(({ field: name, unit }) =>
      numbersIn(row, [name]).map((value) => ({ value, unit: unit ?? ownUnit })),
    );
}

function numbersIn(row: Row, fields: readonly string[]): number[] {
  return fields.map((field) => row[field]).filter((value) => typeof value === 'number');
}
