import type { Output } from '../../shared/contract/index.ts';
import { vocabularyMessages } from '../../shared/i18n/messages/vocabulary.ts';
import type { Translate } from '../../shared/i18n/messages.ts';
import { toTextTable } from './text-table.ts';

/** What a check found, for reading: rows per table, figures per grade, then every finding, and a verdict. */
export function checkToText(check: Output<'catalog.check'>, translate: Translate): string {
  const counted = (heading: string, counts: Readonly<Record<string, number>>): string =>
    toTextTable(
      [
        { heading, isFigure: false },
        { heading: translate('cli.column-count'), isFigure: true },
      ],
      Object.entries(counts).map(([name, count]) => [name, String(count)]),
    );
  const findings = toTextTable(
    ['cli.column-level', 'cli.column-table', 'cli.column-row', 'cli.column-detail'].map((key) => ({
      heading: translate(key as 'cli.column-level'),
      isFigure: false,
    })),
    check.findings.map(({ level, table, id, rule, detail }) => [
      translate(`vocabulary.check.${level}`),
      table,
      id,
      `${ruleName(rule, translate)}: ${detail}`,
    ]),
  );
  const errors = countErrors(check);
  const notices = check.findings.length - errors;
  return [
    counted(translate('cli.column-table'), check.counts),
    counted(translate('cli.column-grade'), check.grades),
    ...(check.findings.length === 0 ? [] : [findings]),
    `${translate(errors === 0 ? 'cli.check-clean' : 'cli.check-errors', { errors, notices })}\n`,
  ].join('\n');
}

/** The rule in words; its id where it has none. */
function ruleName(rule: string, translate: Translate): string {
  const key = `check.${rule}`;
  return isCheckKey(key) ? translate(`vocabulary.${key}`) : rule;
}

const isCheckKey = (key: string): key is keyof typeof vocabularyMessages & `check.${string}` =>
  key.startsWith('check.') && Object.hasOwn(vocabularyMessages, key);

/** How many findings are errors: with one or more the catalog is bad data. */
export function countErrors(check: Output<'catalog.check'>): number {
  return check.findings.filter((finding) => finding.level === 'error').length;
}
