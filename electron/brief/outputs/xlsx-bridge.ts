import { bridgeStepName, inputName, outputName } from '../../../shared/i18n/names.ts';
import type { OutputAt } from '../../../shared/model/output-at.ts';
import type { Bridge } from '../../../shared/scenario/bridge.ts';
import { unitLabel } from '../../../shared/units/format.ts';
import { isMoneyUnit } from '../../../shared/units/money.ts';
import { outputUnit } from '../../../shared/units/quantity.ts';
import { placeOf, type ReferredMoney, type ReferredNumber, type ReferredRun } from './xlsx-comparison.ts';
import { headCells } from './xlsx-results.ts';
import { cellAddress, type Sheet, type SheetCell } from './xlsx-sheet.ts';
import { outputFormat, type RunsSubject, shareFormat } from './xlsx-subject.ts';

/** A bridge with its two ends as other sheets have them. */
export interface ReferredBridge {
  readonly at: OutputAt;
  readonly from: ReferredRun;
  readonly to: ReferredRun;
  readonly bridge: Bridge;
}

const top = 4;

/**
 * Which inputs move a result from one scenario to another: the ends are references to the scenarios' sheets, the steps the
 * model's, their shares, what they leave over and the proof that they add up are formulas.
 */
export function bridgeSheet(
  name: string,
  { at, from, to, bridge }: ReferredBridge,
  money: ReferredMoney | null,
  { translate, language }: RunsSubject,
): Sheet {
  const unit = outputUnit(at.output);
  const factor: ReferredNumber | null = money !== null && isMoneyUnit(unit) ? money.factorOf(at.year) : null;
  const format = outputFormat(at.output);
  const change = `+${format};-${format};0`;
  const shown = (number: number, formula?: string): { number: number; formula?: string } =>
    factor === null
      ? { number, ...(formula === undefined ? {} : { formula }) }
      : { number: number * factor.number, formula: `${formula ?? String(number)}*${factor.reference}` };
  const { steps } = bridge;
  const [start, first, last, rest, end] = [
    top,
    top + 1,
    top + steps.length,
    top + steps.length + 1,
    top + steps.length + 2,
  ];
  const cell = (row: number): string => cellAddress(row, 2);
  const whole = `${cell(end)}-${cell(start)}`;
  const scale = factor?.number ?? 1;
  const difference = (bridge.to - bridge.from) * scale;
  const shareOf = (part: number, row: number): SheetCell =>
    difference === 0
      ? null
      : {
          number: (part * scale) / difference,
          format: shareFormat,
          formula: `${cell(row)}/(${whole})`,
        };
  // Worked out as the sheet does, so that the two agree in what doubles leave over.
  const left =
    bridge.to * scale - bridge.from * scale - steps.reduce((sum, step) => sum + step.contribution * scale, 0);
  const sum = steps.length === 0 ? '' : `-SUM(${cell(first)}:${cell(last)})`;
  const head = [
    translate('compare.bridgeStep'),
    translate('briefs.outInput'),
    unitLabel(unit, language, money?.currency) || translate('briefs.outValue'),
    translate('compare.bookBridgeShare'),
  ];
  const total = 'total' as const;
  return {
    name,
    rows: [
      [
        {
          text: translate('compare.bookBridgeTitle', {
            output: outputName(at.output, translate),
            year: at.year,
            from: from.run.name,
            to: to.run.name,
          }),
          look: 'title',
        },
      ],
      [{ text: translate('compare.bookBridgeNote'), look: 'note' }],
      [],
      headCells(head, 2),
      [
        { text: from.run.name, look: total },
        '',
        { ...shown(bridge.from, placeOf(from, at.output, at.year)), format, look: total },
      ],
      ...steps.map(({ key, ids, contribution }, index): SheetCell[] => [
        bridgeStepName({ key, ids }, translate),
        { text: ids.map((id) => inputName(id, translate)).join('; '), look: 'wrap' },
        { ...shown(contribution), format: change },
        shareOf(contribution, first + index),
      ]),
      [
        translate('compare.bookResidual'),
        '',
        { number: left, format: change, formula: `${whole}${sum}` },
        shareOf(left / scale, rest),
      ],
      [
        { text: to.run.name, look: total },
        '',
        { ...shown(bridge.to, placeOf(to, at.output, at.year)), format, look: total },
      ],
    ],
    widths: [44, 60, 20, 20],
    frozen: { rows: top, columns: 1 },
  };
}
