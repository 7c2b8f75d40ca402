import type { Inline } from '../../shared/brief/document.ts';
import { appError } from '../../shared/errors.ts';
import { addressOf, parseTarget } from '../../shared/model/explain/address.ts';
import { outputIds } from '../../shared/model/outputs.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Currency } from '../../shared/catalog/vocabularies.ts';
import { formatOutput, formatQuantity } from '../../shared/units/format.ts';
import { moneyScale, priceYear } from '../../shared/units/money.ts';
import type { Unit } from '../../shared/units/quantity.ts';
import { inputTextIn } from './input-texts.ts';
import type { Workshop } from './workshop.ts';

/** An index lies near one: its digits are those behind it. */
const indexDigits = 4;

/** A text taken apart at its marks `[[ID@YEAR]]` and `[[ID@YEAR|2]]`. */
export function splitFigureMarks(text: string): ({ readonly text: string } | { readonly mark: string })[] {
  return text
    .split(/\[\[([^[\]]+)\]\]/u)
    .map((part, index) => (index % 2 === 1 ? { mark: part } : { text: part }))
    .filter((part) => 'mark' in part || part.text !== '');
}

/**
 * The figure that a mark in a text stands for: a result or a step at a year, or an input, of the scenario with the number
 * behind the bar, the first where there is none. Fails with `brief-figure-unknown` (and the nearest) and
 * `brief-scenario-index`, both naming the block.
 */
export function readFigureMark(workshop: Workshop, mark: string, block: string): Result<Inline> {
  const first = workshop.firstRun(block);
  if (!first.ok) return first;
  const [, address = mark, number = '1'] = /^([^|]*)(?:\|\s*(\d+)\s*)?$/u.exec(mark) ?? [];
  const count = workshop.subject.runs.length;
  const place = Number(number) - 1;
  const chosen = workshop.subject.runs[place];
  if (chosen === undefined) {
    return fail(
      appError('brief-scenario-index', block, { value: address.trim(), found: number, known: count }),
    );
  }
  const target = parseTarget(address.trim());
  if (!target.ok) {
    const nearest = target.error.values?.['nearest'];
    return fail(
      appError('brief-figure-unknown', block, {
        value: address.trim(),
        ...(nearest === undefined ? {} : { nearest }),
      }),
    );
  }
  if (target.value.kind === 'input') {
    const { id } = target.value;
    const text = inputTextIn(chosen.run, id, workshop.subject);
    return ok(workshop.figure({ kind: 'address', run: place, address: id }, text));
  }
  const key = addressOf(target.value.instance);
  const explained = chosen.run.explanation();
  if (!explained.ok) return explained;
  const node = explained.value.nodeAt(key);
  if (node === undefined || node.value === null) {
    return fail(appError('brief-figure-unknown', block, { value: key }));
  }
  return ok(
    workshop.figure(
      { kind: 'address', run: place, address: key },
      moneyText(workshop, key, node.value, node.unit),
    ),
  );
}

/** A number of a run as a page shows it: an output as outputs are shown, a step with its unit, money as the brief has it. */
export function moneyText(
  workshop: Workshop,
  address: string,
  value: number,
  unit: Unit,
  digits: number | 'all' = 3,
): string {
  const { money } = workshop.subject;
  return writeNumber(workshop, address, value * moneyScale(unit, yearOfAddress(address), money), unit, {
    digits,
    currency: money.currency,
  });
}

/** The same as the model computes it: its money in US dollars. */
export function numberText(
  workshop: Workshop,
  address: string,
  value: number,
  unit: Unit,
  digits: number,
): string {
  return writeNumber(workshop, address, value, unit, { digits, currency: 'USD' });
}

/** The year of an address; that of the model's prices for what is the same in every year. */
export function yearOfAddress(address: string): number {
  return Number(/@(\d{4})/u.exec(address)?.[1] ?? priceYear);
}

function writeNumber(
  { subject: { language } }: Workshop,
  address: string,
  value: number,
  unit: Unit,
  { digits, currency }: { readonly digits: number | 'all'; readonly currency: Currency },
): string {
  const [id = ''] = address.split('@');
  const shown = digits === 'all' ? digitsOf(value) : id.startsWith('cost.index.') ? indexDigits : digits;
  const options = { language, currency, digits: shown };
  const output = outputIds.find((known) => known === id);
  return output === undefined ? formatQuantity(value, unit, options) : formatOutput(output, value, options);
}

/** The significant digits in which a number is written whole. */
export function digitsOf(value: number): number {
  const digits = String(Math.abs(value)).replace(/e.*$/u, '').replace('.', '').replace(/^0+/u, '');
  return Math.min(17, Math.max(1, digits.length));
}
