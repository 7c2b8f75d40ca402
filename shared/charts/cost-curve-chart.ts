import type { LineSeriesOption } from 'echarts';
import { bandOpacity } from '../design/tokens.ts';
import { workloadName } from '../i18n/names.ts';
import { currencyWord, moneyWords } from '../i18n/money-words.ts';
import { modelMoney, moneyScale, moneyUnitText } from '../units/money.ts';
import { formatMoney, formatQuantity, formatShare, serviceUnits } from '../units/format.ts';
import type { ChartCell, ChartModel, CostCurveChartData, CostRun } from './chart-model.ts';
import {
  axisText,
  chartStyle,
  columnTooltip,
  directLabel,
  frame,
  labelledLine,
  labelRoom,
  plotArea,
  runColour,
  type TooltipLine,
  valueAxis,
  verticalMark,
} from './frame.ts';
import { fewRuns, runDash, runLabelColumn } from './run-labels.ts';
import { hatchBelow } from './hatch.ts';
import { phrases, runNames, scenarioWords, sourceWords } from './segment-runs.ts';
import { shortenName } from './text.ts';

const costUnit = 'USD/1e6 unit';

/**
 * Cost of a million units of service against the ceiling of IMC's share of new capacity, with the electricity in it
 * hatched below and the scenario's own ceiling marked. What a single run is set against is a slate line.
 */
export function costCurveChart(given: CostCurveChartData): ChartModel {
  const { translate, workload, language, money: shown = modelMoney } = given;
  const inMoney = (run: CostRun): CostRun => {
    const scale = moneyScale(costUnit, run.curve.year, shown);
    const scaled = (values: readonly number[]): number[] => values.map((value) => value * scale);
    const { cost, energyCost } = run.curve;
    return { ...run, curve: { ...run.curve, cost: scaled(cost), energyCost: scaled(energyCost) } };
  };
  const runs = given.runs.map(inMoney);
  const reference = differingReference(
    runs,
    given.reference === undefined ? undefined : inMoney(given.reference),
  );
  const data = { ...given, runs };
  const style = chartStyle(data);
  const isAlone = runs.length === 1;
  const names = runNames(runs);
  const year = runs[0]?.curve.year ?? '';
  const money = (value: number): string => formatMoney(value, { language, currency: shown.currency });
  const percent = (value: number): string => formatShare(value, { language });

  const lines: Line[] = runs.flatMap((run, index) => {
    const name = names[index] ?? run.name;
    const colour = runColour(style, index);
    const share = (run.curve.energyCost.at(-1) ?? 0) / (run.curve.cost.at(-1) ?? 1);
    return [
      {
        name: isAlone ? translate('charts.cost') : translate('charts.costOf', { name }),
        label: directLabel(
          isAlone ? translate('charts.cost') : shortenName(name),
          money(run.curve.cost.at(-1) ?? 0),
          style,
        ),
        values: run.curve.cost,
        ceilings: run.curve.ceilings,
        colour,
        text: colour,
        isElectricity: false,
        run: index,
      },
      {
        name: isAlone ? translate('charts.electricity') : translate('charts.electricityOf', { name }),
        label: isAlone ? directLabel(translate('charts.ofWhichElectricity'), percent(share), style) : null,
        values: run.curve.energyCost,
        ceilings: run.curve.ceilings,
        colour: isAlone ? style.colours.baseline : colour,
        text: isAlone ? style.colours.baselineText : colour,
        isElectricity: true,
        run: index,
      },
    ];
  });
  if (reference !== undefined) {
    lines.push({
      name: translate('charts.costOf', { name: reference.name }),
      label: directLabel(shortenName(reference.name), money(reference.curve.cost.at(-1) ?? 0), style),
      values: reference.curve.cost,
      ceilings: reference.curve.ceilings,
      colour: style.colours.baseline,
      text: style.colours.baselineText,
      isElectricity: false,
      run: null,
    });
  }
  // Beyond four, the electricity of each would be lines too many: it stays in tooltip and table.
  const isMany = runs.length > fewRuns;
  const edge = isMany
    ? runLabelColumn(
        runs.map(({ curve }, index) => ({
          index,
          name: names[index] ?? '',
          at: curve.cost.at(-1) ?? 0,
          figure: money(curve.cost.at(-1) ?? 0),
        })),
        style,
      )
    : null;
  const drawn = lines.filter((line) => !(isMany && line.isElectricity));
  const series: LineSeriesOption[] = drawn.map((line) => ({
    ...labelledLine({
      name: line.name,
      values: [],
      label: isMany ? null : line.label,
      colour: line.colour,
      labelColour: line.text,
      width: line.isElectricity ? 1.5 : line.run === null ? 3 : 2.5,
      dashed: (line.isElectricity && !isAlone) || runDash(line.run ?? 0) !== 'solid',
      style,
    }),
    data: line.values.map((value, index) => [line.ceilings[index] ?? 0, value]),
    // What it is set against never covers the run.
    ...(line.run === null ? { z: 1 } : {}),
  }));
  for (const [index, run] of runs.entries()) {
    const line = series[isMany ? index : index * 2];
    if (line === undefined) continue;
    // The words stand once: ceilings of several runs often coincide, and their marks would cover one another.
    const isFirstHere = runs.findIndex((other) => other.ceiling === run.ceiling) === index;
    const words = isAlone
      ? translate('charts.ceilingNow', { ceiling: percent(run.ceiling) })
      : percent(run.ceiling);
    if (isFirstHere) line.markLine = verticalMark(run.ceiling, words, style);
  }

  const title = costTitle(data);
  const workloadText = workloadName(workload, translate);
  const unitsText = serviceUnits(workload, translate);
  const ceilings = runs[0]?.curve.ceilings ?? [];
  return {
    title,
    subtitle: translate(
      isAlone ? 'charts.costSubtitle' : isMany ? 'compare.costSubtitle' : 'charts.costSubtitleRuns',
      {
        workload: workloadText,
        currency: currencyWord(shown.currency, language),
        units: unitsText,
        year,
        money: moneyWords(shown, { translate, language }),
        scenario: scenarioWords(names, translate),
      },
    ),
    source: sourceWords(data),
    description: translate('charts.costDescription', {
      title,
      units: unitsText,
      figures: runs
        .map((run, index) =>
          translate('charts.costDescriptionRun', {
            name: names[index] ?? run.name,
            none: money(run.curve.cost[0] ?? 0),
            full: money(run.curve.cost.at(-1) ?? 0),
          }),
        )
        .join(translate('charts.listSeparator')),
    }),
    option: {
      ...frame(style),
      grid: plotArea(
        edge?.room ??
          labelRoom(
            lines.flatMap((line) => (line.label === null ? [] : [line.label])),
            style,
          ),
      ),
      xAxis: {
        type: 'value',
        min: 0,
        max: 1,
        interval: 0.25,
        axisLine: { onZero: false, lineStyle: { color: style.colours.borderControl } },
        axisTick: { show: true, length: 4, lineStyle: { color: style.colours.borderControl } },
        splitLine: { show: false },
        axisLabel: {
          ...axisText(style),
          alignMaxLabel: 'right',
          formatter: (value: number) => percent(value),
        },
      },
      yAxis: valueAxis(style),
      tooltip: columnTooltip(style, (index) => ({
        heading: translate('charts.ceilingAt', { ceiling: percent(ceilings[index] ?? 0) }),
        lines: lines.map((line): TooltipLine => ({
          colour: line.colour,
          name: line.name,
          figure: formatQuantity(line.values[index] ?? 0, costUnit, { language, currency: shown.currency }),
        })),
      })),
      series: [
        ...series,
        ...(edge === null ? [] : [edge.series]),
        ...lines
          .filter((line) => line.isElectricity && isAlone)
          .map((line) =>
            hatchBelow(
              line.values.map((value, index) => [line.ceilings[index] ?? 0, value]),
              { colour: line.colour, opacity: bandOpacity },
            ),
          ),
      ],
    },
    table: {
      columns: [
        { key: 'ceiling', label: translate('charts.ceiling'), unit: '1' },
        ...lines.map((line, index) => ({
          key: `line${index}`,
          label: line.name,
          unit: moneyUnitText(costUnit, shown),
        })),
      ],
      rows: ceilings.map((ceiling, row) => {
        const cells: Record<string, ChartCell> = { ceiling };
        for (const [index, line] of lines.entries()) cells[`line${index}`] = line.values[row] ?? null;
        return cells;
      }),
    },
    explains: (row, column) => {
      const line = lines.find((_, position) => column === `line${position}`);
      const ceiling = ceilings[row];
      if (line === undefined || ceiling === undefined) return null;
      const quantity = line.isElectricity ? 'cost_energy' : 'cost';
      return {
        run: line.run ?? 'reference',
        address: `workload.${workload}.${quantity}@${year}`,
        changes: { [`adoption.${workload}.ceiling`]: ceiling },
      };
    },
  };
}

/** What a single run is set against, where its curve is another. */
function differingReference(
  [run, ...others]: readonly CostRun[],
  reference: CostRun | undefined,
): CostRun | undefined {
  if (run === undefined || others.length > 0 || reference === undefined) return undefined;
  const { cost } = reference.curve;
  return cost.every((value, index) => value === run.curve.cost[index]) ? undefined : reference;
}

interface Line {
  readonly name: string;
  readonly label: string | null;
  readonly values: readonly number[];
  readonly ceilings: readonly number[];
  readonly colour: string;
  readonly text: string;
  readonly isElectricity: boolean;
  /** Null for what a single run is set against. */
  readonly run: number | null;
}

/** The curve's cost at a ceiling between its points, by straight line. */
function costAt(ceilings: readonly number[], cost: readonly number[], ceiling: number): number {
  const after = ceilings.findIndex((each) => each >= ceiling);
  const right = after < 0 ? ceilings.length - 1 : after;
  const left = Math.max(0, right - 1);
  const [x0, x1] = [ceilings[left] ?? 0, ceilings[right] ?? 0];
  const [y0, y1] = [cost[left] ?? 0, cost[right] ?? 0];
  return x1 === x0 ? y1 : y0 + ((y1 - y0) * (ceiling - x0)) / (x1 - x0);
}

function costTitle(data: CostCurveChartData): string {
  const { translate, runs, workload, language, money = modelMoney } = data;
  const say = phrases(language);
  const changes = runs.map((run) => {
    // A scenario without IMC says nothing at its own ceiling: there the other end is the finding.
    const ceiling = run.ceiling > 0 ? run.ceiling : 1;
    const none = run.curve.cost[0] ?? 0;
    const there = costAt(run.curve.ceilings, run.curve.cost, ceiling);
    return { name: run.name, ceiling, there, change: none === 0 ? 0 : there / none - 1 };
  });
  const best = changes.toSorted((a, b) => a.change - b.change)[0] ?? {
    name: '',
    ceiling: 1,
    there: 0,
    change: 0,
  };
  const gaps = {
    name: best.name,
    workload: workloadName(workload, translate),
    ceiling: formatShare(best.ceiling, { language }),
    change: say.share(Math.abs(best.change)),
    cost: formatMoney(best.there, { language, currency: money.currency }),
    units: serviceUnits(workload, translate),
  };
  if (Math.abs(best.change) < 1e-6) return translate('charts.costTitleNone', gaps);
  const isEqual = changes.every((each) => each.change === best.change && each.there === best.there);
  if (runs.length > 1 && isEqual && best.change < 0) return translate('charts.costTitleEqual', gaps);
  if (runs.length > 1)
    return translate(best.change < 0 ? 'charts.costTitleBest' : 'charts.costTitleNoneCheaper', gaps);
  return translate(best.change < 0 ? 'charts.costTitleLower' : 'charts.costTitleHigher', gaps);
}
