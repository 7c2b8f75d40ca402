import { showInputValue } from '../../../../shared/catalog/input-value.ts';
import type { ChartTable } from '../../../../shared/charts/chart-model.ts';
import { inputName } from '../../../../shared/i18n/names.ts';
import { inputRole } from '../../../../shared/scenario/role.ts';
import { moneyUnitText } from '../../../../shared/units/money.ts';
import { outputScale } from '../../../../shared/units/money-result.ts';
import { outputUnit } from '../../../../shared/units/quantity.ts';
import { useLanguage, useTranslate } from '../../i18n.ts';
import { useMoney } from '../../state/money.ts';
import { computedOf } from './aligned.ts';
import type { ComparedScenario } from './compared-scenario.ts';
import { useDifferingInputs } from './inputs-table.tsx';
import { useResultGroups } from './result-groups.ts';
import type { Draws } from './use-draws.ts';

/** The tables of the page at full precision, one row a figure, as a spreadsheet can be turned about them. */
export function useTables(
  scenarios: readonly ComparedScenario[],
  { year, draws }: { readonly year: number; readonly draws: Draws },
): { readonly results: () => ChartTable; readonly inputs: () => ChartTable } {
  const translate = useTranslate();
  const language = useLanguage();
  const money = useMoney();
  const groups = useResultGroups(scenarios, year);
  const differing = useDifferingInputs(scenarios);
  const label = (
    key: 'scenario' | 'value' | 'difference' | 'low' | 'high' | 'below' | 'grade' | 'set-by',
  ): string => translate(`compare.column-${key}`);

  const results = (): ChartTable => ({
    columns: [
      { key: 'id', label: translate('scenarios.result') },
      { key: 'year', label: translate('charts.year') },
      { key: 'unit', label: translate('scenarios.unit') },
      { key: 'scenario', label: label('scenario') },
      { key: 'value', label: label('value') },
      { key: 'difference', label: label('difference') },
      { key: 'low', label: label('low') },
      { key: 'high', label: label('high') },
      { key: 'below', label: label('below') },
    ],
    rows: groups.flatMap(({ rows }) =>
      rows.flatMap(({ id, figures }) =>
        figures.map((figure, column) => {
          const scale = outputScale(id, year, money);
          const summary = draws.difference(column, id, year);
          return {
            id,
            year,
            unit: moneyUnitText(outputUnit(id), money),
            scenario: scenarios[column]?.name ?? '',
            value: figure.status === 'there' ? figure.value : null,
            difference: figure.status === 'there' ? (figure.difference?.absolute ?? null) : null,
            low: summary === null ? null : summary.p5 * scale,
            high: summary === null ? null : summary.p95 * scale,
            below: summary?.negative ?? null,
          };
        }),
      ),
    ),
  });
  const inputs = (): ChartTable => {
    const computed = computedOf(scenarios);
    return {
      columns: [
        { key: 'id', label: translate('scenarios.input') },
        { key: 'name', label: translate('compare.column-name') },
        { key: 'role', label: translate('compare.role') },
        { key: 'unit', label: translate('scenarios.unit') },
        { key: 'scenario', label: label('scenario') },
        { key: 'value', label: label('value') },
        { key: 'difference', label: label('difference') },
        { key: 'grade', label: label('grade') },
        { key: 'setBy', label: label('set-by') },
      ],
      rows: differing.flatMap(({ id, unit, values }) =>
        values.map(({ value, difference, grade, setBy }, index) => ({
          id,
          name: inputName(id, translate),
          role: translate(`scenarios.role.${inputRole(id)}`),
          unit,
          scenario: computed[index]?.name ?? '',
          value: typeof value === 'number' ? value : showInputValue(value, { translate, language }),
          difference: difference?.absolute ?? null,
          grade,
          setBy,
        })),
      ),
    };
  };
  return { results, inputs };
}
