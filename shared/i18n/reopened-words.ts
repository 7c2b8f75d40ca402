import { type Cause, causes } from '../brief/moved.ts';
import { showInput } from '../catalog/input-value.ts';
import type { InputOrigin, Reopened, ReopenedFigure, ReopenedScenario } from '../contract/briefs-reopen.ts';
import { outputIds } from '../model/outputs.ts';
import type { InputValue } from '../scenario/file.ts';
import { signed } from '../units/difference.ts';
import {
  formatNumber,
  formatOutput,
  formatShare,
  isShareInput,
  isShareOutput,
  unitLabel,
} from '../units/format.ts';
import { units } from '../units/quantity.ts';
import { describeError } from './describe-error.ts';
import type { Language, Translate } from './messages.ts';
import { bridgeStepName, inputName, nameSeparator, outputName } from './names.ts';

/** Who is spoken to. */
export interface Listener {
  readonly language: Language;
  readonly translate: Translate;
}

/** From this part of a figure on, a difference is one that a reader would call so. */
const noticeable = 1e-9;

/** Whether a part of a figure's way is more than the arithmetic of doubles. */
function isNoticeable(part: number, { was, stages }: ReopenedFigure): boolean {
  return Math.abs(part) > noticeable * Math.max(Math.abs(was), Math.abs(stages.choice ?? was));
}

/** Whether a figure stands elsewhere today, or moved on the way. One without a value today has not: see its problem. */
export function hasMoved(figure: ReopenedFigure): boolean {
  const { was, stages } = figure;
  if (movedBy(figure).length > 0) return true;
  return stages.choice !== null && isNoticeable(stages.choice - was, figure);
}

/** The causes that moved a figure, in their order. */
export function movedBy(figure: ReopenedFigure): Cause[] {
  const { parts } = figure;
  return parts === null ? [] : causes.filter((cause) => isNoticeable(parts[cause], figure));
}

/** What is said first of a reopened brief: whether anything moved, by what, and what was checked. */
export function reopenedVerdict(
  reopened: Reopened,
  { translate, language }: Listener,
): { readonly head: string; readonly text: readonly string[] } {
  const { figures, scenarios, attachments } = reopened;
  const moved = figures.filter(hasMoved);
  const untold = figures.filter(({ stages }) => stages.choice === null).length;
  const count = (value: number): string => formatNumber(value, { language, digits: 12 });
  const by = (cause: Cause): string => count(moved.filter((each) => movedBy(each).includes(cause)).length);
  const numbers = scenarios.reduce((sum, { reproduced }) => sum + (reproduced?.numbers ?? 0), 0);
  return {
    head:
      moved.length === 0 && untold === 0
        ? translate('briefs.reopenedNothing')
        : translate('briefs.reopenedSome', { moved: count(moved.length), figures: count(figures.length) }),
    text: [
      ...(moved.length === 0
        ? []
        : [
            translate('briefs.reopenedByCause', {
              method: by('method'),
              data: by('data'),
              choice: by('choice'),
            }),
          ]),
      ...(untold === 0 ? [] : [translate('briefs.reopenedUntold', { count: count(untold) })]),
      translate('briefs.reopenedChecked', {
        files: count(attachments.count),
        figures: count(figures.length),
        numbers: count(numbers),
      }),
      ...(reopened.recipe === null ? [translate('briefs.reopenedRecipeUnknown')] : []),
    ],
  };
}

/** The name of a figure with its year; an output that today's model does not have by its id. */
export function reopenedFigureName(
  { output, year, statistic }: ReopenedFigure,
  translate: Translate,
): string {
  const known = outputIds.find((id) => id === output);
  const name = [known === undefined ? output : outputName(known, translate), year].join(nameSeparator);
  return statistic === 'central' ? name : translate(`briefs.reopenedStatistic_${statistic}`, { name });
}

/** A value of a figure with its unit. */
export function reopenedValue(
  { output, statistic }: ReopenedFigure,
  value: number,
  { language }: Listener,
): string {
  if (statistic === 'negative') return formatShare(value, { language });
  const known = outputIds.find((id) => id === output);
  const digits = known?.startsWith('cost.index') === true ? 4 : 3;
  return known === undefined
    ? formatNumber(value, { language })
    : formatOutput(known, value, { language, digits });
}

/** A difference of a figure's values with its sign; between shares in percentage points. */
export function reopenedDifference(figure: ReopenedFigure, value: number, listener: Listener): string {
  const known = outputIds.find((id) => id === figure.output);
  const isShare = figure.statistic === 'negative' || (known !== undefined && isShareOutput(known));
  if (!isShare) return signed(value, reopenedValue(figure, value, listener));
  const points = formatNumber(100 * value, { language: listener.language });
  return listener.translate('briefs.reopenedPoints', { value: signed(value, points) });
}

/** The inputs (or groups of them) that moved a figure by one cause, the longest part first. */
export function reopenedSteps(
  figure: ReopenedFigure,
  cause: 'data' | 'choice',
  listener: Listener,
): { readonly key: string; readonly name: string; readonly amount: string }[] {
  const bridge = figure.bridges[cause];
  if (bridge === null) return [];
  return bridge.steps
    .filter(({ contribution }) => isNoticeable(contribution, figure))
    .map(({ key, contribution }) => ({
      key,
      name: bridgeStepName(bridge.level, key, listener.translate),
      amount: reopenedDifference(figure, contribution, listener),
    }));
}

/** What is to be said besides of how a figure was taken apart. */
export function reopenedRemarks(figure: ReopenedFigure, { translate, language }: Listener): string[] {
  const remarks = new Set<string>();
  for (const bridge of [figure.bridges.data, figure.bridges.choice]) {
    const hasSteps = bridge?.steps.some(({ contribution }) => isNoticeable(contribution, figure)) === true;
    if (bridge === null || !hasSteps) continue;
    if (bridge.level !== 'input') remarks.add(translate('briefs.reopenedGrouped'));
    if (bridge.idle.length > 0) {
      const count = formatNumber(bridge.idle.length, { language, digits: 12 });
      remarks.add(translate('briefs.reopenedIdle', { count }));
    }
  }
  if (figure.statistic !== 'central' && hasMoved(figure)) remarks.add(translate('briefs.reopenedDraws'));
  return [...remarks];
}

/** How a scenario stands today, what running it again yields, and what of it today's model does not have. */
export function reopenedNotices(scenario: ReopenedScenario, { translate, language }: Listener): string[] {
  const { today, reproduced, was, unknownInputs, newInputs, problem } = scenario;
  const count = (value: number): string => formatNumber(value, { language, digits: 12 });
  const separator = translate('charts.nameSeparator');
  const notices = [translate(`briefs.reopenedToday_${today.state}`, { name: today.name ?? '' })];
  if (reproduced !== null) {
    const { numbers, differing } = reproduced;
    notices.push(
      differing === 0
        ? translate('briefs.reopenedSame', { numbers: count(numbers) })
        : translate('briefs.reopenedDiffers', { numbers: count(numbers), differing: count(differing) }),
    );
  }
  if (unknownInputs.length > 0) {
    notices.push(translate('briefs.reopenedUnknownInputs', { ids: unknownInputs.join(separator) }));
  }
  if (newInputs.length > 0) {
    const names = newInputs.map((id) => inputName(id, translate)).join(separator);
    notices.push(translate('briefs.reopenedNewInputs', { ids: names }));
  }
  const { settings } = today;
  if (settings !== null && (settings.seed !== was.seed || settings.samples !== was.samples)) {
    notices.push(
      translate('briefs.reopenedSettings', {
        samples: count(was.samples),
        seed: String(was.seed),
        samplesNow: count(settings.samples),
        seedNow: String(settings.seed),
      }),
    );
  }
  if (problem !== null) {
    notices.push(translate('briefs.reopenedNoRun', { reason: describeError(problem, translate) }));
  }
  return notices;
}

/** An input's value with its unit; a dash where it has none. */
export function reopenedInputText(
  id: string,
  unit: string,
  value: InputValue | null,
  listener: Listener,
): string {
  if (value === null) return '–';
  const text = showInput(id, value, listener);
  if (typeof value !== 'number') return text;
  const known = units.find((each) => each === unit);
  const label = isShareInput(id) ? '%' : known === undefined ? unit : unitLabel(known, listener.language);
  return label === '' ? text : `${text}\u00a0${label}`;
}

/** What a value stands on, in a sentence. */
export function originWords({ kind, scenario, source, locator }: InputOrigin, translate: Translate): string {
  const words = [source, locator].filter((part) => part !== '').join(nameSeparator);
  return translate(`briefs.reopenedOrigin_${kind}`, {
    scenario,
    source: words === '' ? translate('briefs.reopenedNoSource') : words,
  });
}
