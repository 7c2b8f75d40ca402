import { moneyWords } from '../../../../shared/i18n/money-words.ts';
import { outputDescription, outputName } from '../../../../shared/i18n/names.ts';
import type { ModelResult } from '../../../../shared/model/result.ts';
import type { DemandPoints } from '../../../../shared/scenario/file.ts';
import { formatNumber, formatOutput, formatQuantity } from '../../../../shared/units/format.ts';
import { isMoneyUnit } from '../../../../shared/units/money.ts';
import { outputScale } from '../../../../shared/units/money-result.ts';
import { outputUnit } from '../../../../shared/units/quantity.ts';
import { useLanguage, useTranslate } from '../../i18n.ts';
import { useMoney } from '../../state/money.ts';
import { pointChanges, resultChanges } from './demand-changes.ts';

type Pair<Value> = readonly [before: Value, after: Value];

/** What a switch of the demand does: its points and the headline results of the horizon year, before → after; money as it is shown. */
export function ChangesTable({
  title,
  points,
  results,
  horizonYear,
}: {
  readonly title: string;
  readonly points: Pair<DemandPoints>;
  readonly results: Pair<ModelResult>;
  readonly horizonYear: number;
}) {
  const translate = useTranslate();
  const language = useLanguage();
  const money = useMoney();
  const { year, changes } = resultChanges(...results, horizonYear);
  const amount = (value: number): string => formatQuantity(value, 'TWh/yr', { language, digits: 4 });
  const rows = [
    ...pointChanges(...points).map(({ key, before, after }) => ({
      key: String(key),
      name: translate('forecasts.demandAt', { year: key }),
      hint: undefined,
      before: before === null ? null : amount(before),
      after: after === null ? null : amount(after),
    })),
    ...changes.map(({ key, before, after }) => {
      // The index is 1 where nothing changes: three digits of it would all be the same.
      const text = (value: number): string =>
        key.startsWith('cost.index')
          ? formatNumber(value, { language, digits: 5 })
          : formatOutput(key, value * outputScale(key, year, money), {
              language,
              currency: money.currency,
            });
      return {
        key,
        name: translate('forecasts.resultAt', { name: translate(`forecasts.result.${key}`), year }),
        hint: [
          `${outputName(key, translate)}. ${outputDescription(key, translate)}`,
          ...(isMoneyUnit(outputUnit(key)) ? [moneyWords(money, { translate, language })] : []),
        ].join('\n'),
        before: before === null ? null : text(before),
        after: after === null ? null : text(after),
      };
    }),
  ];
  return (
    <table className="changes tabular">
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">{translate('forecasts.figure')}</th>
          <th scope="col">{translate('forecasts.before')}</th>
          <th scope="col">{translate('forecasts.after')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, hint, before, after }) => (
          <tr key={key} data-same={before === after || undefined}>
            <th scope="row" title={hint}>
              {name}
            </th>
            <td>{before ?? '–'}</td>
            <td>{after ?? '–'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
