import { gradedTables, grades } from '../../shared/catalog/vocabularies.ts';
import type { Output } from '../../shared/contract/index.ts';
import type { Translate } from '../../shared/i18n/messages.ts';
import { type TextColumn, toTextTable } from './text-table.ts';

/** What a check found, for reading: rows per table and grade with their shares, then every finding, and a verdict. */
export function checkToText(check: Output<'catalog.check'>, translate: Translate): string {
  const findings = toTextTable(
    ['cli.column-level', 'cli.column-table', 'cli.column-row', 'cli.column-detail'].map((key) => ({
      heading: translate(key as 'cli.column-level'),
      isFigure: false,
    })),
    check.findings.map(({ level, table, id, rule, detail }) => [
      translate(`vocabulary.check.${level}`),
      table,
      id,
      `${translate(`vocabulary.check.${rule}`)}: ${detail}`,
    ]),
  );
  const errors = countErrors(check);
  const notices = check.findings.length - errors;
  return [
    gradeMatrix(check, translate),
    ...(check.findings.length === 0 ? [] : [findings]),
    `${translate(errors === 0 ? 'cli.check-clean' : 'cli.check-errors', { errors, notices })}\n`,
  ].join('\n');
}

/** Rows per table, and of them per grade; at the foot the sum over the tables that carry grades, and each grade's share of it. */
function gradeMatrix(check: Output<'catalog.check'>, translate: Translate): string {
  const figure = (heading: string): TextColumn => ({ heading, isFigure: true });
  const graded = gradedTables.map((table) => check.grades[table]);
  const sums = grades.map((grade) => graded.reduce((sum, row) => sum + row[grade], 0));
  const total = sums.reduce((sum, count) => sum + count);
  const share = (count: number): string => (total === 0 ? '' : `${((count / total) * 100).toFixed(1)} %`);
  return toTextTable(
    [
      { heading: translate('cli.column-table'), isFigure: false },
      figure(translate('cli.column-count')),
      ...grades.map((grade) => figure(translate(`vocabulary.grade.${grade}`))),
    ],
    [
      ...gradedTables.map((table) => [
        table,
        String(check.counts[table]),
        ...grades.map((grade) => String(check.grades[table][grade])),
      ]),
      [translate('cli.row-graded'), String(total), ...sums.map(String)],
      [translate('cli.row-share'), share(total), ...sums.map(share)],
      ['sources', String(check.counts.sources), ...grades.map(() => '')],
    ],
  );
}

/** How many findings are errors: with one or more the catalog is bad data. */
export function countErrors(check: Output<'catalog.check'>): number {
  return check.findings.filter((finding) => finding.level === 'error').length;
}
