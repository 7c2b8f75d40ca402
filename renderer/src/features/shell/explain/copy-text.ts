import { gradeShapes } from '../../../../../shared/design/tokens.ts';
import type { Language, Translate } from '../../../../../shared/i18n/messages.ts';
import { moneyWords } from '../../../../../shared/i18n/money-words.ts';
import type { Explanation } from '../../../../../shared/model/explain/explanation.ts';
import { formulaTexts } from '../../../../../shared/model/explain/formula-text.ts';
import { conversionOf, moneyValueText } from './money-detail.tsx';
import type { Item } from './items.ts';
import { marksOf, type Setters } from './marks.ts';
import { givenText, inLine, valueText } from './value-text.ts';

/** What a copy of the tree is written from. */
export interface CopySource extends Setters {
  readonly heading: string;
  readonly items: readonly Item[];
  readonly explanation: Explanation;
  readonly language: Language;
  readonly translate: Translate;
}

/**
 * The tree as it is unfolded, as text to paste: a line for each of its lines, indented, with value, unit and marks; below
 * a number its formula in symbols and in numbers; of a source publisher, title, date, place and address.
 */
export function treeToText(source: CopySource): string {
  const lines = source.items.flatMap((item) =>
    linesOf(item, source).map((line) => `${'  '.repeat(item.level - 1)}${line}`),
  );
  return `${[source.heading, '', ...lines].join('\n')}\n`;
}

function linesOf({ content, name, isOpen }: Item, source: CopySource): string[] {
  const { language, translate, explanation } = source;
  switch (content.kind) {
    case 'money':
      return [
        `${name} = ${inLine(moneyValueText(content, language))}`,
        `  = ${conversionOf(content, language)}`,
        `  ${moneyWords(content.money, { translate, language })}`,
      ];
    case 'node': {
      const { node } = content;
      const value =
        node.kind === 'input' && node.value === null
          ? givenText(node.key, node.given, language)
          : inLine(valueText(node, language));
      const marks = marksOf(node, source, translate).map(({ text }) => `(${text})`);
      const head = [`${name} = ${value}`, ...marks].join(' ');
      if (node.kind === 'input' || node.kind === 'point' || isOpen !== true) return [head];
      const { formula, applied } = formulaTexts(node, explanation.reading, language);
      return [head, `  = ${formula}`, ...(applied === formula ? [] : [`  = ${applied}`])];
    }
    case 'row': {
      const { table, id, inputRow } = content;
      const grade = inputRow === null ? '' : `${gradeShapes[inputRow.grade]} `;
      return [`${grade}${table}:${id}`];
    }
    case 'source': {
      const { citation } = content;
      const { publisher, title, published, url } = citation.origin;
      const parts = [publisher, title, published, citation.locator, url];
      const said = parts.filter((part) => part !== null && part !== '').join('. ');
      return [`${gradeShapes[citation.grade]} ${said}`];
    }
    case 'pending':
      return [];
  }
}
