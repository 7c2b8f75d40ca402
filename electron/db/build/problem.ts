/** What is wrong with one place of the reviewed text: file within `data/`, line (from 1), column by its header, rule, and why. */
export interface BuildProblem {
  readonly file: string;
  readonly line: number;
  readonly column: string;
  readonly rule: string;
  readonly detail: string;
}

/** `companies.csv:12: grade: vocabulary: …`, as compilers write it, so that editors can jump there. */
export function formatProblem(problem: BuildProblem): string {
  const { file, line, column, rule, detail } = problem;
  return `${file}:${line}: ${column === '' ? '' : `${column}: `}${rule}: ${detail}`;
}

/** A row together with the place it was read from. */
export interface Located<Row> {
  readonly row: Row;
  readonly file: string;
  readonly line: number;
}

/** Collects problems; a check reports and goes on, so that one build names them all. */
export class ProblemList {
  readonly problems: BuildProblem[] = [];

  /** Reports a problem at a located row. */
  add(
    place: { readonly file: string; readonly line: number },
    column: string,
    rule: string,
    detail: string,
  ): void {
    this.problems.push({ file: place.file, line: place.line, column, rule, detail });
  }
}
