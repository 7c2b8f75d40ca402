import type { Source } from '../../shared/catalog/rows.ts';
import type { ExplanationFile } from '../../shared/contract/explanation.ts';
import { conversionText, moneyWords } from '../../shared/i18n/money-words.ts';
import { unitLabel } from '../../shared/units/format.ts';
import {
  isModelMoney,
  isMoneyUnit,
  moneyFactor,
  type MoneyView,
  priceYear,
} from '../../shared/units/money.ts';
import { units } from '../../shared/units/quantity.ts';
import type { Voice } from './run-report.ts';
import type { Ask } from './session.ts';

/** The last step of a sum that is shown in another money than the model's. */
export interface RootConversion {
  readonly name: string;
  readonly value: number;
  /** In words of the language: billion EUR/yr. */
  readonly unit: string;
  /** 1.02 billion USD/yr ÷ 1.131 USD/EUR. */
  readonly applied: string;
  /** Whose prices, at which rate of which date. */
  readonly words: string;
  /** Those of rate and inflation. */
  readonly sources: readonly Source[];
}

/**
 * Yields how the sum that is explained is shown in a money; null where there is nothing to convert: in the model's own
 * dollars, of what is no money, and of an input, which stays in the dollars in which it was set.
 */
export async function convertRoot(
  ask: Ask,
  { root }: ExplanationFile,
  money: MoneyView,
  voice: Voice,
): Promise<RootConversion | null> {
  const { translate, language } = voice;
  const unit = units.find((each) => each === root.unit);
  const isSum = unit !== undefined && isMoneyUnit(unit) && root.kind !== 'input' && root.kind !== 'point';
  if (isModelMoney(money) || !isSum || root.value === null) return null;
  const year = Number(/@(\d{4})/u.exec(root.key)?.[1] ?? priceYear);
  const { currency } = money;
  return {
    name: translate('shell.explain.money', { name: root.name, currency }),
    value: root.value * moneyFactor(money, year),
    unit: unitLabel(unit, language, currency),
    applied: conversionText({ value: root.value, unit, year }, money, language),
    words: moneyWords(money, voice),
    sources: await sourcesOf(ask, money),
  };
}

async function sourcesOf(ask: Ask, { rate, inflation }: MoneyView): Promise<Source[]> {
  const [rates, parameters, sources] = [
    await ask('catalog.list', { table: 'rates' }),
    await ask('catalog.list', { table: 'parameters' }),
    await ask('catalog.list', { table: 'sources' }),
  ];
  const used = new Set(
    [
      ...(rates.table === 'rates' ? rates.rows.filter(({ id }) => id === rate?.id) : []),
      ...(parameters.table === 'parameters' ? parameters.rows.filter(({ id }) => id === inflation?.id) : []),
    ].map(({ source }) => source),
  );
  return sources.table === 'sources' ? sources.rows.filter(({ id }) => used.has(id)) : [];
}
