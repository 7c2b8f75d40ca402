import { conversionText, moneyWords } from '../../../../../shared/i18n/money-words.ts';
import type { Language } from '../../../../../shared/i18n/messages.ts';
import { formatNumber, unitLabel } from '../../../../../shared/units/format.ts';
import { priceYear } from '../../../../../shared/units/money.ts';
import { useLanguage, useTranslate } from '../../../i18n.ts';
import { Facts } from '../facts.tsx';
import type { Content } from './items.ts';
import { fullDigits, inLine, lineDigits, type ValueText } from './value-text.ts';

export type MoneyContent = Extract<Content, { kind: 'money' }>;

/** The value of the line that shows a figure of the model in the chosen money. */
export function moneyValueText(
  { value, node, money }: MoneyContent,
  language: Language,
  digits = lineDigits,
): ValueText {
  return {
    number: formatNumber(value, { language, digits }),
    unit: unitLabel(node.unit, language, money.currency),
  };
}

/** How the figure shown comes from the model's, the last step of the tree. */
export function conversionOf({ node, money, year }: MoneyContent, language: Language): string {
  return conversionText({ value: node.value ?? Number.NaN, unit: node.unit, year }, money, language);
}

/** The conversion in full: whose prices, at which rate, grown by what. */
export function MoneyDetail({ content, name }: { readonly content: MoneyContent; readonly name: string }) {
  const translate = useTranslate();
  const language = useLanguage();
  return (
    <>
      <h3 className="explain-title">{name}</h3>
      <p className="explain-text">{translate('shell.explain.moneyText', { year: priceYear })}</p>
      <div className="explain-formula">
        <div className="explain-applied tabular">{conversionOf(content, language)}</div>
        <div className="explain-yield tabular">= {inLine(moneyValueText(content, language, fullDigits))}</div>
      </div>
      <Facts
        rows={[
          [translate('shell.moneyBasis'), moneyWords(content.money, { translate, language })],
          [
            translate('shell.explain.id'),
            content.money.rate === null ? null : <code key="rate">{`rates:${content.money.rate.id}`}</code>,
          ],
        ]}
      />
    </>
  );
}
