import { inputName } from '../../../shared/i18n/names.ts';
import { inputDefinitions } from '../../../shared/model/inputs.ts';
import { differingInputs } from '../../../shared/scenario/diff.ts';
import { inputRole } from '../../../shared/scenario/role.ts';
import { unitLabel } from '../../../shared/units/format.ts';
import { valueCell } from './xlsx-inputs.ts';
import { headCells, type InputReference } from './xlsx-results.ts';
import { cellAddress, type Sheet, type SheetCell } from './xlsx-sheet.ts';
import { inputFormat, type RunsSubject } from './xlsx-subject.ts';

const labels = 4;
const top = 4;
/** Each scenario's: value, as set, where from. */
const perRun = 3;

/**
 * The inputs in which the scenarios differ, and no others: each value a reference to the sheet of inputs (doubts at their
 * median), and its difference to the first scenario's.
 */
export function differingSheet(
  name: string,
  subject: RunsSubject,
  inputAt: (run: number) => InputReference,
): Sheet {
  const { runs, translate, language } = subject;
  const others = runs.slice(1);
  const head = [
    translate('briefs.outId'),
    translate('briefs.outInput'),
    translate('compare.role'),
    translate('briefs.outUnit'),
    ...runs.flatMap((run) => [
      translate('briefs.outValueOf', { name: run.name }),
      translate('briefs.outAsSet', { name: run.name }),
      translate('briefs.outSetBy', { name: run.name }),
    ]),
    ...others.map((run) => translate('briefs.outDifference', { name: run.name })),
  ];
  const cells = differingInputs(runs.map(({ scenario }) => scenario)).map(({ id }, place) => {
    const row = top + place;
    const unit = inputDefinitions.get(id)?.unit ?? '1';
    const values = runs.map(({ scenario }) => scenario.central[id]);
    const [reference] = values;
    return [
      { text: id, look: 'note' },
      inputName(id, translate),
      translate(`scenarios.role.${inputRole(id)}`),
      unitLabel(unit, language),
      ...runs.flatMap(({ scenario }, run): SheetCell[] => {
        const value = values[run];
        const formula = inputAt(run)(id);
        const asSet = scenario.inputs[id];
        return [
          typeof value === 'number' && formula !== null
            ? { number: value, format: inputFormat(id, value), formula }
            : valueCell(id, value),
          typeof asSet === 'string' ? asSet : '',
          [scenario.overridden[id] ?? '', scenario.sources[id]?.source ?? '']
            .filter((part) => part !== '')
            .join(': '),
        ];
      }),
      ...others.map((_, other): SheetCell => {
        const value = values[other + 1];
        if (typeof value !== 'number' || typeof reference !== 'number') return null;
        const difference = value - reference;
        const format = inputFormat(id, difference);
        return {
          number: difference,
          format: `+${format};-${format};0`,
          formula: `${cellAddress(row, labels + (other + 1) * perRun)}-${cellAddress(row, labels)}`,
        };
      }),
    ] satisfies SheetCell[];
  });
  return {
    name,
    rows: [
      [{ text: translate('compare.bookInputsTitle', { name: runs[0]?.name ?? '' }), look: 'title' }],
      [{ text: translate('briefs.outInputsNote'), look: 'note' }],
      [],
      headCells(head, labels),
      ...cells,
    ],
    widths: [36, 44, 14, 18, ...runs.flatMap(() => [16, 22, 24]), ...others.map(() => 18)],
    frozen: { rows: top, columns: 2 },
    filterRow: top,
  };
}
