import type { Inline } from '../../shared/brief/document.ts';
import { appError } from '../../shared/errors.ts';
import { addressOf, parseTarget } from '../../shared/model/explain/address.ts';
import { outputIds } from '../../shared/model/outputs.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { formatQuantity } from '../../shared/units/format.ts';
import { units } from '../../shared/units/quantity.ts';
import { inputTextIn } from './input-texts.ts';
import type { Workshop } from './workshop.ts';

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
      numberText(workshop, key, node.value, node.unit),
    ),
  );
}

/** A number of a run as a page shows it: an output as outputs are shown, a step with its unit. */
export function numberText(
  workshop: Workshop,
  address: string,
  value: number,
  unit: string,
  digits = 3,
): string {
  const [id] = address.split('@');
  const output = outputIds.find((known) => known === id);
  if (output !== undefined) return workshop.outputText(output, value, digits);
  const { language } = workshop.subject;
  const known = units.find((each) => each === unit);
  return known === undefined
    ? formatQuantity(value, '1', { language, digits })
    : formatQuantity(value, known, { language, digits });
}
