import type { CustomSeriesOption } from 'echarts';
import type { CompanyEvent } from '../catalog/rows.ts';
import { fundingKinds } from '../catalog/vocabularies.ts';
import { formatMoney } from '../units/format.ts';
import type { ChartContext, ChartModel, Door } from './chart-model.ts';
import {
  axisText,
  chartStyle,
  dataIndexOf,
  frame,
  plotArea,
  tooltipHtml,
  tooltipLook,
  valueAxis,
} from './frame.ts';

/** Data of `companyFundingChart`: the events of one company. */
export interface CompanyFundingChartData extends ChartContext {
  readonly name: string;
  readonly events: readonly CompanyEvent[];
}

interface Round {
  readonly event: CompanyEvent;
  /** In years: 2024.5 is the middle of 2024. */
  readonly at: number;
  /** In 1e6 USD: what this round added, and what had been raised with it. */
  readonly amount: number;
  readonly raised: number;
}

/**
 * What a company raised over time, in USD at the rate of each day: a step for each round, a dot at its end with what it was.
 * Promises («up to») and rounds without a known amount are hollow dots on the line and add nothing. Null where no amount is known.
 */
export function companyFundingChart(data: CompanyFundingChartData): ChartModel | null {
  const { translate, language, name } = data;
  const style = chartStyle(data);
  const rounds = roundsOf(data.events);
  const last = rounds.at(-1);
  const first = rounds[0];
  if (first === undefined || last === undefined || last.raised === 0) return null;
  const say = (millions: number): string => formatMoney(millions * 1e6, { language });
  const kindOf = ({ event }: Round): string => translate(`vocabulary.event.${event.kind}`);
  const from = Math.floor(first.at);
  const to = Math.max(Math.ceil(last.at + 0.01), from + 2);

  const steps: CustomSeriesOption = {
    type: 'custom',
    name: 'rounds',
    data: rounds.map((round) => ({ name: round.event.id, value: [round.at, round.raised] })),
    encode: { x: 0, y: 1 },
    renderItem: (params, api) => {
      const index = params.dataIndex;
      const round = rounds[index];
      if (round === undefined) return null;
      const [x = 0, y = 0] = api.coord([round.at, round.raised]);
      const [, before = y] = api.coord([round.at, round.raised - round.amount]);
      const [next = x] = api.coord([rounds[index + 1]?.at ?? to, round.raised]);
      const line = (x1: number, y1: number, x2: number, y2: number) => ({
        type: 'line' as const,
        silent: true,
        shape: { x1, y1, x2, y2 },
        style: { stroke: style.colours.accent, lineWidth: 2 },
      });
      return {
        type: 'group',
        children: [
          line(x, before, x, y),
          line(x, y, next, y),
          {
            type: 'circle',
            shape: { cx: x, cy: y, r: 5 },
            style: {
              fill: round.amount > 0 ? style.colours.accent : style.colours.surface,
              stroke: round.amount > 0 ? style.colours.surface : style.colours.accent,
              lineWidth: 1.5,
            },
          },
        ],
      };
    },
  };

  const title = translate('charts.fundingTitle', { name, amount: say(last.raised), count: rounds.length });
  return {
    title,
    subtitle: translate('charts.fundingSubtitle'),
    source: translate('charts.fundingSource'),
    description: translate('charts.fundingDescription', {
      title,
      figures: rounds
        .map((round) =>
          translate('charts.nameFigure', {
            name: `${round.event.date} ${kindOf(round)}`,
            figure: round.amount > 0 ? say(round.amount) : '–',
          }),
        )
        .join(translate('charts.listSeparator')),
    }),
    option: {
      ...frame(style),
      grid: plotArea(14, 14),
      xAxis: {
        type: 'value',
        min: from,
        max: to,
        minInterval: 1,
        axisLine: { lineStyle: { color: style.colours.borderControl } },
        axisTick: { show: false },
        splitLine: { show: false },
        axisLabel: {
          ...axisText(style),
          hideOverlap: true,
          formatter: (year: number) => String(Math.round(year)),
        },
      },
      yAxis: valueAxis(style, say),
      tooltip: style.isPrint
        ? { show: false }
        : {
            ...tooltipLook(style),
            trigger: 'item',
            formatter: (hovered: unknown) => {
              const round = rounds[dataIndexOf(hovered) ?? -1];
              if (round === undefined) return '';
              return tooltipHtml(
                `${round.event.date} · ${kindOf(round)}`,
                [
                  {
                    colour: style.colours.accent,
                    name: translate('charts.fundingRound'),
                    figure: round.amount > 0 ? say(round.amount) : '–',
                  },
                  {
                    colour: 'transparent',
                    name: translate('charts.fundingRaised'),
                    figure: say(round.raised),
                  },
                ],
                style,
              );
            },
          },
      series: [steps],
    },
    table: {
      columns: [
        { key: 'date', label: translate('charts.networkSince') },
        { key: 'kind', label: translate('charts.networkRole') },
        { key: 'amount', label: translate('charts.fundingRound'), unit: translate('charts.fundingUnit') },
        { key: 'raised', label: translate('charts.fundingRaised'), unit: translate('charts.fundingUnit') },
      ],
      rows: rounds.map((round) => ({
        date: round.event.date,
        kind: kindOf(round),
        amount: round.amount > 0 ? round.amount : null,
        raised: round.raised,
      })),
      doors: rounds.map(({ event }) => event.id),
    },
    doors: new Map(rounds.map(({ event }): [string, Door] => [event.id, { table: 'events', id: event.id }])),
  };
}

function roundsOf(events: readonly CompanyEvent[]): Round[] {
  let raised = 0;
  return events
    .filter(({ kind }) => fundingKinds.includes(kind))
    .toSorted((a, b) => a.date.localeCompare(b.date))
    .map((event) => {
      const isPromise = event.amountQualifier === 'up-to';
      const amount = isPromise || event.amountUsd === null ? 0 : event.amountUsd / 1e6;
      raised += amount;
      return { event, at: yearOf(event.date), amount, raised };
    });
}

/** A date as years: a year alone is its middle, a month its middle. */
function yearOf(date: string): number {
  const [year = '', month, day] = date.split('-');
  if (month === undefined) return Number(year) + 0.5;
  return Number(year) + (Number(month) - 1 + (day === undefined ? 0.5 : Number(day) / 31)) / 12;
}
