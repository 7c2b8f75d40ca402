import { useMemo } from 'react';
import { currencyWord } from '../../../../shared/i18n/money-words.ts';
import { segmentName, workloadName } from '../../../../shared/i18n/names.ts';
import { type OutputId, segmentQuantities } from '../../../../shared/model/result.ts';
import { segments, workloads } from '../../../../shared/model/vocabulary.ts';
import { serviceUnits, unitLabel } from '../../../../shared/units/format.ts';
import { resultInMoney } from '../../../../shared/units/money-result.ts';
import { outputUnit } from '../../../../shared/units/quantity.ts';
import { useLanguage, useTranslate } from '../../i18n.ts';
import { useMoney } from '../../state/money.ts';
import type { ComparedScenario } from './compared-scenario.ts';
import { type ComparedOutput, compareOutputs } from './comparison.ts';

/** A result under its name within the group, with its unit and the figure of each column as they are shown. */
export interface ResultRow extends ComparedOutput {
  readonly name: string;
  readonly unit: string;
}

export interface ResultGroup {
  readonly title: string;
  readonly rows: readonly ResultRow[];
}

/** Yields the results at a year, grouped by segment, then what a million units of each workload cost; money as it is shown. */
export function useResultGroups(
  scenarios: readonly ComparedScenario[],
  year: number,
): readonly ResultGroup[] {
  const translate = useTranslate();
  const language = useLanguage();
  const money = useMoney();
  return useMemo(() => {
    const results = scenarios.map(({ result }) => (result === null ? null : resultInMoney(result, money)));
    return [
      ...segments.map((segment): ResultGroup => ({
        title: segmentName(segment, translate),
        rows: segmentQuantities.flatMap((quantity) => {
          const id: OutputId = `${quantity}.${segment}`;
          const name = translate(`model.output.segment.${quantity}`);
          const unit = unitLabel(outputUnit(id), language, money.currency);
          return compareOutputs(results, [id], year).map((row) => ({ ...row, name, unit }));
        }),
      })),
      {
        title: translate('compare.costs'),
        rows: workloads.flatMap((workload) => {
          const name = workloadName(workload, translate);
          const unit = translate('scenarios.perMillion', {
            currency: currencyWord(money.currency, language),
            units: serviceUnits(workload, translate),
          });
          const id: OutputId = `workload.${workload}.cost`;
          return compareOutputs(results, [id], year).map((row) => ({ ...row, name, unit }));
        }),
      },
    ];
  }, [scenarios, year, money, translate, language]);
}
