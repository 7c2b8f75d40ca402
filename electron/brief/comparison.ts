import { segmentSeries } from '../../shared/charts/segment-runs.ts';
import { inputName, segmentName } from '../../shared/i18n/names.ts';
import type { ModelResult, SegmentQuantity } from '../../shared/model/result.ts';
import { segments } from '../../shared/model/vocabulary.ts';
import { differingInputs } from '../../shared/scenario/diff.ts';
import type { ResolvedScenario } from '../../shared/scenario/file.ts';
import { formatNumber, formatQuantity } from '../../shared/units/format.ts';
import { outputUnit } from '../../shared/units/quantity.ts';
import { type Evidence, inputTexts } from './assumptions.ts';
import type { BriefDocument, ComparisonCell } from './document.ts';

/** What a comparison says of each segment; the two segments stand apart and are never added up. */
const comparedQuantities = [
  'energy.baseline',
  'energy.total',
  'energy.gross',
  'energy.saved',
  'power.saved',
  'carbon.saved',
  'bill.saved',
  'spend.saved',
  'cost.index',
  'market',
] as const satisfies readonly SegmentQuantity[];

/** Several scenarios side by side at one year: results with their difference to the first, and the inputs that differ. */
export function compareRuns(
  runs: readonly {
    readonly scenario: ResolvedScenario;
    readonly result: ModelResult;
    readonly name: string;
  }[],
  at: number,
  evidence: Evidence,
): NonNullable<BriefDocument['comparison']> {
  const { language, translate } = evidence;
  const texts = runs.map((run) => inputTexts(run.scenario, evidence));
  return {
    names: runs.map((run) => run.name),
    results: segments.map((segment) => ({
      segment: segmentName(segment, translate),
      rows: comparedQuantities.map((quantity) => {
        const unit = outputUnit(`${quantity}.${segment}`);
        const values = runs.map((run) => segmentSeries(run.result, quantity, segment)[at] ?? 0);
        const write = (value: number): string =>
          quantity === 'cost.index'
            ? formatNumber(value, { language, digits: 4 })
            : formatQuantity(value, unit, { language });
        return {
          name: translate(`model.output.segment.${quantity}`),
          cells: values.map((value, index): ComparisonCell => {
            const difference = value - (values[0] ?? 0);
            if (index === 0 || difference === 0)
              return { value: write(value), difference: index === 0 ? '' : '±0' };
            return { value: write(value), difference: `${difference > 0 ? '+' : ''}${write(difference)}` };
          }),
        };
      }),
    })),
    inputs: differingInputs(runs.map((run) => run.scenario)).map(({ id }) => ({
      name: inputName(id, translate),
      cells: texts.map((textOf) => ({ value: textOf(id), difference: '' })),
    })),
  };
}
