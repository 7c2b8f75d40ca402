import type { SeekFile } from '../contract/sensitivity.ts';
import type { OutputId } from '../model/result.ts';
import { formatInput, formatOutput, type FormatOptions } from '../units/format.ts';
import type { Language, Translate } from './messages.ts';
import { inputName, outputName } from './names.ts';

/** A sought value is copied by hand: it is said more exactly than figures are. */
const digits = 6;

/**
 * What a goal seek came to, sentence by sentence: the answer; further values or the nearest miss where there are any; and
 * where the scenario stands today. `shown` says how results are written: in which currency, and times what.
 */
export function describeSeek(
  file: SeekFile,
  translate: Translate,
  language: Language,
  shown: Pick<FormatOptions, 'currency'> & { readonly scale?: number } = {},
): string[] {
  const id = file.output.id as OutputId;
  const value = (amount: number): string => formatInput(file.input.id, amount, { language, digits });
  const { scale = 1, ...currency } = shown;
  const result = (amount: number): string =>
    formatOutput(id, amount * scale, { language, digits, ...currency });
  const input = inputName(file.input.id, translate);
  const output = outputName(id, translate);
  const { year } = file.output;
  const { answer } = file;
  const target = result(file.target.value);
  const span = { from: value(file.range[0]), to: value(file.range[1]) };
  const sentences: string[] = [];
  switch (answer.kind) {
    case 'found': {
      const { found, further } = answer;
      sentences.push(
        translate('model.seek.found', {
          input,
          value: value(found.value),
          output,
          year,
          // Met to the last digits: what rounding leaves is no news.
          reached: target,
        }),
      );
      if (further.length > 0) {
        const values = further.map((point) => value(point.value)).join(', ');
        sentences.push(translate('model.seek.further', { count: further.length + 1, values }));
      }
      break;
    }
    case 'everywhere':
      sentences.push(
        translate('model.seek.everywhere', { input, ...span, output, year, reached: result(answer.output) }),
      );
      break;
    case 'jump':
      sentences.push(
        translate('model.seek.jump', {
          input,
          ...span,
          output,
          year,
          target,
          left: value(answer.left.value),
          right: value(answer.right.value),
          atLeft: result(answer.left.output),
          atRight: result(answer.right.output),
        }),
      );
      break;
    case 'unreached': {
      const { from, to, nearest } = answer;
      const isFlat = from.output === to.output && nearest.output === from.output;
      const isAtEnd = nearest.value === from.value || nearest.value === to.value;
      sentences.push(
        isFlat
          ? translate('model.seek.unmoved', { input, output, year, reached: result(from.output), target })
          : translate('model.seek.unreached', {
              input,
              ...span,
              output,
              year,
              target,
              atFrom: result(from.output),
              atTo: result(to.output),
            }),
      );
      if (!isAtEnd && !isFlat) {
        sentences.push(
          translate('model.seek.nearest', { value: value(nearest.value), reached: result(nearest.output) }),
        );
      }
      break;
    }
  }
  const present = {
    scenario: file.scenario,
    input,
    value: value(file.input.central),
    grade: translate(`vocabulary.grade.${file.input.grade}`),
    output: result(file.output.central),
  };
  return [...sentences, translate('model.seek.present', present)];
}
