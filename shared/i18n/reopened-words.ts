import { type Cause, causes } from '../brief/moved.ts';
import { showInput } from '../catalog/input-value.ts';
import type { InputOrigin, Reopened, ReopenedFigure, ReopenedScenario } from '../contract/briefs-reopen.ts';
import { instanceAt } from '../model/explain/address.ts';
import { inputDefinitions } from '../model/inputs.ts';
import { outputIds } from '../model/outputs.ts';
import { isSameValue } from '../scenario/diff.ts';
import type { InputValue } from '../scenario/file.ts';
import { signed } from '../units/difference.ts';
import {
  formatNumber,
  formatOutput,
  formatQuantity,
  formatShare,
  isShareInput,
  isShareOutput,
  unitLabel,
} from '../units/format.ts';
import { modelMoney, type MoneyView, priceYear } from '../units/money.ts';
import { outputScale } from '../units/money-result.ts';
import { units } from '../units/quantity.ts';
import { describeError } from './describe-error.ts';
import type { Language, Translate } from './messages.ts';
import { moneyWords } from './money-words.ts';
import { instanceTitle } from './node-names.ts';
import { bridgeStepName, inputName, nameSeparator, outputName } from './names.ts';

/** Who is spoken to. */
export interface Listener {
  readonly language: Language;
  readonly translate: Translate;
}

/** The same for figures: `money` is how the brief's pages show it, so that a result reads here as it was printed. */
export interface FigureListener extends Listener {
  readonly money: MoneyView;
}

/** How the pages of a reopened brief show money: at the rate and inflation that it carries. */
export function moneyOfPages({ money }: Reopened): MoneyView {
  return money?.was ?? modelMoney;
}

/** From this part of a figure on, a difference is one that a reader would call so. */
const noticeable = 1e-9;

/** Whether a part of a figure's way is more than the arithmetic of doubles. */
function isNoticeable(part: number, { was, stages }: ReopenedFigure): boolean {
  const size = (value: InputValue | null): number => (typeof value === 'number' ? Math.abs(value) : 0);
  return Math.abs(part) > noticeable * Math.max(size(was), size(stages.choice));
}

function differs(before: InputValue, after: InputValue, figure: ReopenedFigure): boolean {
  return typeof before === 'number' && typeof after === 'number'
    ? isNoticeable(after - before, figure)
    : !isSameValue(before, after);
}

/** Whether a figure stands elsewhere today, or moved on the way. One without a value today has not: see its problem. */
export function hasMoved(figure: ReopenedFigure): boolean {
  const { was, stages } = figure;
  if (movedBy(figure).length > 0) return true;
  return stages.choice !== null && differs(was, stages.choice, figure);
}

/** The causes that moved a figure, in their order; none where a stage is missing. */
export function movedBy(figure: ReopenedFigure): Cause[] {
  const { was, stages } = figure;
  const { method, data, choice } = stages;
  if (method === null || data === null || choice === null) return [];
  const before = { method: was, data: method, choice: data };
  return causes.filter((cause) => differs(before[cause], stages[cause] ?? was, figure));
}

/** By how much a figure stands elsewhere today; null where it is no number, then or now. */
export function movedAmount({ was, stages }: ReopenedFigure): number | null {
  return typeof was === 'number' && typeof stages.choice === 'number' ? stages.choice - was : null;
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
      ...moneyVerdict(reopened, { translate, language }),
      ...(reopened.recipe === null ? [translate('briefs.reopenedRecipeUnknown')] : []),
    ],
  };
}

/** What rate and inflation alone have done to the brief's amounts; nothing for one in the model's dollars. */
function moneyVerdict({ money }: Reopened, { translate, language }: Listener): string[] {
  if (money === null) return [];
  const was = moneyWords(money.was, { translate, language });
  const { currency } = money.was;
  if (money.now === null || money.factor === null)
    return [translate('briefs.reopenedMoneyGone', { currency, was })];
  if (Math.abs(money.factor - 1) <= noticeable)
    return [translate('briefs.reopenedMoneySame', { currency, was })];
  return [
    translate('briefs.reopenedMoneyMoved', {
      currency,
      was,
      now: moneyWords(money.now, { translate, language }),
      year: money.year,
      change: signed(money.factor - 1, formatShare(money.factor - 1, { language })),
    }),
  ];
}

/** The name of a figure with its year; by its id where today's model does not have it. */
export function reopenedFigureName(
  { address, id, year, statistic }: ReopenedFigure,
  translate: Translate,
): string {
  const known = outputIds.find((each) => each === id);
  const instance = instanceAt(address);
  const title =
    known !== undefined
      ? outputName(known, translate)
      : instance === undefined
        ? inputName(id, translate)
        : instanceTitle(instance, translate);
  const name = year === null ? title : [title, year].join(nameSeparator);
  return statistic === 'central' ? name : translate(`briefs.reopenedStatistic_${statistic}`, { name });
}

/** A value of a figure with its unit; a result in the money of the pages, steps and inputs in the model's dollars, as there. */
export function reopenedValue(
  { id, year, unit, statistic }: ReopenedFigure,
  value: InputValue,
  listener: FigureListener,
): string {
  const { language, money } = listener;
  if (typeof value !== 'number' || inputDefinitions.has(id)) {
    return reopenedInputText(id, unit, value, listener);
  }
  if (statistic === 'negative') return formatShare(value, { language });
  const output = outputIds.find((known) => known === id);
  const digits = output?.startsWith('cost.index') === true ? 4 : 3;
  if (output !== undefined) {
    const shown = value * outputScale(output, year ?? priceYear, money);
    return formatOutput(output, shown, { language, digits, currency: money.currency });
  }
  const known = units.find((each) => each === unit);
  return known === undefined
    ? formatNumber(value, { language })
    : formatQuantity(value, known, { language, digits });
}

/** A difference of a figure's values with its sign; between shares in percentage points. */
export function reopenedDifference(figure: ReopenedFigure, value: number, listener: FigureListener): string {
  const known = outputIds.find((id) => id === figure.id);
  const isShare =
    figure.statistic === 'negative' ||
    isShareInput(figure.id) ||
    (known !== undefined && isShareOutput(known));
  if (!isShare) return signed(value, reopenedValue(figure, value, listener));
  const points = formatNumber(100 * value, { language: listener.language });
  return listener.translate('briefs.reopenedPoints', { value: signed(value, points) });
}

/** The inputs that moved a figure by one cause, the longest part first; of many, the lesser ones by group. */
export function reopenedSteps(
  figure: ReopenedFigure,
  cause: 'data' | 'choice',
  listener: FigureListener,
): { readonly key: string; readonly name: string; readonly amount: string; readonly inputs: number }[] {
  const bridge = figure.bridges[cause];
  if (bridge === null) return [];
  return bridge.steps
    .filter(({ contribution }) => isNoticeable(contribution, figure))
    .map((step) => ({
      key: step.key,
      name: bridgeStepName(step, listener.translate),
      amount: reopenedDifference(figure, step.contribution, listener),
      inputs: step.ids.length,
    }));
}

/** What is to be said besides of how a figure was taken apart. */
export function reopenedRemarks(figure: ReopenedFigure, { translate, language }: Listener): string[] {
  const remarks = new Set<string>();
  for (const bridge of [figure.bridges.data, figure.bridges.choice]) {
    const hasSteps = bridge?.steps.some(({ contribution }) => isNoticeable(contribution, figure)) === true;
    if (bridge === null || !hasSteps) continue;
    if (bridge.steps.some(({ key }) => !inputDefinitions.has(key)))
      remarks.add(translate('briefs.reopenedGrouped'));
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
