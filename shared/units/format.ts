import type { Currency } from '../catalog/vocabularies.ts';
import type { Language } from '../i18n/define.ts';
import type { Translate } from '../i18n/messages.ts';
import { inputDefinitions, type InputQuantity } from '../model/inputs.ts';
import type { OutputId, SegmentQuantity, WorkloadQuantity } from '../model/result.ts';
import type { Workload } from '../model/vocabulary.ts';
import { axisUnits, currencySigns, moneyDivisors, moneySteps, unitLabels } from './labels.ts';
import { isMoneyUnit, type MoneyUnit } from './money.ts';
import { outputQuantity, outputUnit, type Unit } from './quantity.ts';

export interface FormatOptions {
  readonly language: Language;
  /** Significant digits, 3 unless told. */
  readonly digits?: number;
  /** The currency that money is written in, USD unless told. It converts nothing: the value is in it already. */
  readonly currency?: Currency;
}

const defaultDigits = 3;
const minus = '\u2212';
const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** From here on, and below the other, a number is written with a power of ten. */
const largestPlain = 1e7;
const smallestPlain = 1e-3;

const locales = { en: 'en', ja: 'ja', zh: 'zh-CN' } as const satisfies Record<Language, string>;

/** Formatters are costly to make and stateless: one per language, style and number of digits. */
const formatters = new Map<string, Intl.NumberFormat>();

function formatter(language: Language, style: 'decimal' | 'percent', digits: number): Intl.NumberFormat {
  const key = `${language} ${style} ${digits}`;
  let made = formatters.get(key);
  if (!made) {
    made = new Intl.NumberFormat(locales[language], { style, maximumSignificantDigits: digits });
    formatters.set(key, made);
  }
  return made;
}

function withSign(value: number, written: string): string {
  return value < 0 ? minus + written : written;
}

function powerOfTen(value: number, language: Language, digits: number): string {
  const [mantissa = '', exponent = ''] = value.toExponential(digits - 1).split('e');
  const power = Array.from(exponent.replace('+', ''), (sign) =>
    sign === '-' ? '⁻' : (superscripts[Number(sign)] ?? ''),
  );
  return `${formatter(language, 'decimal', digits).format(Number(mantissa))} × 10${power.join('')}`;
}

/** A number for reading: the language's separators, three significant digits unless told, a true minus, never −0. */
export function formatNumber(value: number, { language, digits = defaultDigits }: FormatOptions): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? '–' : withSign(value, '∞');
  const size = Math.abs(value);
  const isPlain = size === 0 || (size >= smallestPlain && size < largestPlain);
  return withSign(
    value,
    isPlain ? formatter(language, 'decimal', digits).format(size) : powerOfTen(size, language, digits),
  );
}

/** A share (0.25) as a percentage (25%), set as the language sets it; a tiny one with a power of ten. */
export function formatShare(value: number, { language, digits = defaultDigits }: FormatOptions): string {
  const size = Math.abs(value);
  if (!Number.isFinite(value) || (size !== 0 && size * 100 < smallestPlain)) {
    return `${formatNumber(value * 100, { language, digits })}%`;
  }
  return withSign(value, formatter(language, 'percent', digits).format(size));
}

/** A sum of money as the language writes large ones: $1.02 bn, 10.2億ドル, 10.2亿美元; ¥153 bn, 1,530億円, 1,530亿日元. */
export function formatMoney(amount: number, options: FormatOptions): string {
  const { language, currency = 'USD' } = options;
  const sign = currencySigns[currency][language];
  const size = Math.abs(amount);
  const rounded = Number(size.toPrecision(options.digits ?? defaultDigits));
  const [step, word] = moneySteps[language].find(([each]) => rounded >= each) ?? [1, ''];
  const number = `${formatNumber(size / step, options)}${word}`;
  return withSign(amount, language === 'en' ? `${sign}${number}` : `${number}${sign}`);
}

function formatMoneyUnit(value: number, unit: MoneyUnit, options: FormatOptions): string {
  const { scale, [options.language]: divisor } = moneyDivisors[unit];
  return `${formatMoney(value * scale, options)}${divisor}`;
}

/** A number with its unit in words of the language; money as money: $1.02 bn/yr, 10.2億ドル/年, 10.2亿美元/年. */
export function formatQuantity(value: number, unit: Unit, options: FormatOptions): string {
  if (isMoneyUnit(unit)) return formatMoneyUnit(value, unit, options);
  const number = formatNumber(value, options);
  const label = unitLabel(unit, options.language);
  return label === '' || label.startsWith('/') ? `${number}${label}` : `${number} ${label}`;
}

/** Outputs and inputs that are shares of something: percentages for a reader. */
const shareOutputs: ReadonlySet<SegmentQuantity | WorkloadQuantity> = new Set([
  'share_of_stock',
  'share_of_sales',
  'saving',
]);
const shareInputs: ReadonlySet<InputQuantity> = new Set([
  'growth_after',
  'inference_share',
  'grid.decline',
  'finance.discount_rate',
  'reuse',
  'resident_fraction',
  'retry_fraction',
  'utilisation',
  'opex_rate',
  'efficiency_gain',
  'throughput_gain',
  'learning_rate',
  'ceiling',
  'hurdle',
]);

/** Whether an output is a share, which a reader sees as a percentage. */
export function isShareOutput(id: OutputId): boolean {
  return shareOutputs.has(outputQuantity(id));
}

/** Whether an input is a share or a yearly rate, which a reader sees as a percentage. */
export function isShareInput(id: string): boolean {
  const quantity = inputDefinitions.get(id)?.quantity;
  return quantity !== undefined && shareInputs.has(quantity);
}

/** A value of an output with its unit, shares as percentages. */
export function formatOutput(id: OutputId, value: number, options: FormatOptions): string {
  return isShareOutput(id) ? formatShare(value, options) : formatQuantity(value, outputUnit(id), options);
}

/** A value of a numeric input with its unit, shares as percentages, a calendar year as such; an unknown id plainly. */
export function formatInput(id: string, value: number, options: FormatOptions): string {
  const definition = inputDefinitions.get(id);
  if (!definition) return formatNumber(value, options);
  if (definition.quantity === 'start_year') return String(Number(value.toFixed(2)));
  if (!isShareInput(id)) return formatQuantity(value, definition.unit, options);
  const percentage = formatShare(value, options);
  return definition.unit === '1/yr' ? `${percentage}${unitLabel('1/yr', options.language)}` : percentage;
}

/** What stands behind a number: its scale in Japanese or Chinese, its unit, and what that is divided by. */
const behindNumber =
  /(?<tail>(?<scale>百万|[万億亿兆]?)(?<unit>[\s\u00a0\p{Script=Han}\p{Script=Katakana}][^\d./]*)?(?<per>\/[^\d.]*)?)$/u;

/**
 * Two written figures as a range: the unit that both end with stands once, at the end (`18.5–296億ユーロ/年`). Where their
 * scales differ, each keeps its own (`5,930万–3.56億ユーロ/年`).
 */
export function formatRange(from: string, to: string): string {
  const { tail = '', scale = '', per = '' } = behindNumber.exec(to)?.groups ?? {};
  for (const unit of [tail, tail.slice(scale.length), per]) {
    const left = from.slice(0, from.length - unit.length);
    // Without a scale of its own a number would be read in that of the other.
    const isClear = unit === tail || /\D$/u.test(left);
    if (unit !== '' && from.endsWith(unit) && isClear) return `${left}–${to}`;
  }
  return `${from}–${to}`;
}

/** A unit as a column header writes it, money in a currency, USD unless told; empty for a plain number. */
export function unitLabel(unit: Unit, language: Language, currency: Currency = 'USD'): string {
  return inCurrency(unitLabels[unit][language], unit, language, currency);
}

/** A unit as an axis writes it, money in a currency, and how many of it make one of the model's. */
export function axisUnit(
  unit: Unit,
  language: Language,
  currency: Currency,
): { readonly label: string; readonly perUnit: number } {
  if (language === 'en' || unit !== '1e9 USD/yr')
    return { label: unitLabel(unit, language, currency), perUnit: 1 };
  const { label, perUnit } = axisUnits[unit][language];
  return { label: inCurrency(label, unit, language, currency), perUnit };
}

function inCurrency(label: string, unit: Unit, language: Language, currency: Currency): string {
  if (currency === 'USD' || !isMoneyUnit(unit)) return label;
  return language === 'en'
    ? label.replace('USD', currency)
    : label.replace(currencySigns.USD[language], currencySigns[currency][language]);
}

/** The word for one unit of a workload's service: output token, query, frame. */
export function serviceUnit(workload: Workload, translate: Translate): string {
  return translate(`model.serviceUnit.${workload}`);
}

/** The plural of `serviceUnit`, for "per million output tokens". */
export function serviceUnits(workload: Workload, translate: Translate): string {
  return translate(`model.serviceUnits.${workload}`);
}
