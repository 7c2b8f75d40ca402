import type { Comparison, ResultFile } from '../../shared/contract/model.ts';
import { outputIds } from '../../shared/model/outputs.ts';
import { type MoneyView, modelMoney, moneyUnitText, seriesInMoney } from '../../shared/units/money.ts';
import { outputUnit } from '../../shared/units/quantity.ts';

/** Which money a file is in, where it is not the model's: the rows of rate and inflation by their ids. */
interface FileMoney {
  readonly currency: MoneyView['currency'];
  readonly basis: 'real' | 'nominal';
  readonly rate: MoneyView['rate'];
  readonly inflation: MoneyView['inflation'];
}

/** A run whose sums are in another money, which it names: its inputs stay in the model's dollars. */
export function runInMoney(
  result: ResultFile,
  money: MoneyView,
): ResultFile & { readonly money?: FileMoney } {
  if (money === modelMoney) return result;
  const { deterministic, uncertain, years } = result;
  const nested = deterministic['workload'];
  const converted: ResultFile['deterministic'] = { ...deterministic };
  const workloads = nested === undefined || Array.isArray(nested) ? {} : { ...nested };
  for (const id of outputIds) {
    const [kind, workload = '', quantity = ''] = id.split('.');
    const own = kind === 'workload' ? workloads[workload] : undefined;
    const series = own === undefined ? converted[id] : own[quantity];
    if (!Array.isArray(series)) continue;
    const shown = [...seriesInMoney(series, outputUnit(id), years, money)];
    if (own === undefined) converted[id] = shown;
    else workloads[workload] = { ...own, [quantity]: shown };
  }
  if (nested !== undefined) converted['workload'] = workloads;
  const bands = Object.entries(uncertain ?? {}).map(([id, summary]): [string, typeof summary] => [
    id,
    summaryInMoney(id, summary, years, money),
  ]);
  return {
    ...result,
    money: fileMoney(money),
    deterministic: converted,
    ...(uncertain === undefined ? {} : { uncertain: Object.fromEntries(bands) }),
  };
}

/** A comparison whose sums are in another money, which it names. */
export function comparisonInMoney(
  comparison: Comparison,
  money: MoneyView,
): Comparison & { readonly money?: FileMoney } {
  if (money === modelMoney) return comparison;
  const { years } = comparison;
  return {
    ...comparison,
    money: fileMoney(money),
    results: comparison.results.map((row) => {
      const output = outputIds.find((id) => id === row.id);
      if (output === undefined) return row;
      const unit = outputUnit(output);
      return {
        ...row,
        unit: moneyUnitText(unit, money),
        series: row.series.map((series) => [...seriesInMoney(series, unit, years, money)]),
        ...(row.differences === undefined
          ? {}
          : { differences: row.differences.map((each) => summaryInMoney(row.id, each, years, money)) }),
      };
    }),
  };
}

type Summary = NonNullable<ResultFile['uncertain']>[string];

/** What draws say of an output; the share of them below zero is the same in any money. */
function summaryInMoney(id: string, summary: Summary, years: readonly number[], money: MoneyView): Summary {
  const output = outputIds.find((known) => known === id);
  if (output === undefined) return summary;
  const shown = { ...summary };
  for (const [statistic, series] of Object.entries(summary)) {
    if (statistic === 'negative') continue;
    shown[statistic as keyof Summary] = [...seriesInMoney(series, outputUnit(output), years, money)];
  }
  return shown;
}

function fileMoney({ currency, rate, inflation }: MoneyView): FileMoney {
  return { currency, basis: inflation === null ? 'real' : 'nominal', rate, inflation };
}
