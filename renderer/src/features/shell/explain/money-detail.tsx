import { moneyWords } from '../../../../../shared/i18n/money-words.ts';
import type { Language } from '../../../../../shared/i18n/messages.ts';
import { formatNumber, unitLabel } from '../../../../../shared/units/format.ts';
import { dollarsPerUnit, priceYear } from '../../../../../shared/units/money.ts';
import { useLanguage, useTranslate } from '../../../i18n.ts';
import { Facts } from '../facts.tsx';
import type { Content } from './items.ts';
import { fullDigits, inLine, lineDigits, type ValueText, valueText } from './value-text.ts';

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

/** How the figure shown comes from the model's: 1.02 billion USD/yr ÷ 1.131 USD × 1.02^5, the last step of the tree. */
export function conversionText({ node, money, year }: MoneyContent, language: Language): string {
  const say = (amount: number): string => formatNumber(amount, { language, digits: lineDigits });
  const dollars = inLine(valueText(node, language));
  const rate = money.rate === null ? '' : ` ÷ ${say(dollarsPerUnit(money))} USD/${money.currency}`;
  const growth =
    money.inflation === null
      ? ''
      : ` × ${say(1 + money.inflation.perYear)}^${year - priceYear < 0 ? `(${year} − ${priceYear})` : year - priceYear}`;
  return `${dollars}${rate}${growth}`;
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
        <div className="explain-applied tabular">{conversionText(content, language)}</div>
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
