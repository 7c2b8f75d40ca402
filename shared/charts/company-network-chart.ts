import type { CustomSeriesOption } from 'echarts';
import type { NetworkParty } from '../catalog/company-network.ts';
import type { ChartContext, ChartModel, Door } from './chart-model.ts';
import { chartStyle, dataIndexOf, frame, tooltipHtml, tooltipLook } from './frame.ts';
import { shortenName } from './text.ts';

/** Between a party's mark and its name, px. */
const nameGap = 9;

/** Data of `companyNetworkChart`: a company and with whom it had to do. */
export interface CompanyNetworkChartData extends ChartContext {
  readonly name: string;
  readonly parties: readonly NetworkParty[];
}

/** The height that a chart of so many parties wants, px. */
export function networkHeight(parties: readonly NetworkParty[]): number {
  const investors = parties.filter(({ isInvestor }) => isInvestor).length;
  return Math.max(160, Math.max(investors, parties.length - investors) * 24 + 40);
}

/**
 * Who stands behind a company and who works with it: investors in a column at the left, partners, customers and buyers at
 * the right, each joined to the company in the middle. A firm line and a filled dot mark who led; companies of the catalog are in
 * the accent and lead to their rows.
 */
export function companyNetworkChart(data: CompanyNetworkChartData): ChartModel {
  const { translate, name, parties } = data;
  const style = chartStyle(data);
  const sides = [
    parties.filter(({ isInvestor }) => isInvestor),
    parties.filter(({ isInvestor }) => !isInvestor),
  ];
  const placed = sides.flatMap((side, index) =>
    side.map((party, place) => ({
      party,
      isLeft: index === 0,
      x: index === 0 ? -0.32 : 0.32,
      // From top to bottom; a single one stands level with the company.
      y: side.length === 1 ? 0 : 1 - (2 * place) / (side.length - 1),
    })),
  );
  const kindsOf = ({ kinds }: NetworkParty): string =>
    kinds.map((kind) => translate(`vocabulary.event.${kind}`)).join(translate('charts.nameSeparator'));
  const colourOf = (party: NetworkParty): string =>
    party.company === undefined ? style.colours.baseline : style.colours.accent;

  const series: CustomSeriesOption = {
    type: 'custom',
    name: 'parties',
    data: placed.map(({ party, x, y }) => ({ name: party.company ?? '', value: [x, y] })),
    encode: { x: 0, y: 1 },
    renderItem: (params, api) => {
      const each = placed[params.dataIndex];
      if (each === undefined) return null;
      const { party, isLeft } = each;
      const [x = 0, y = 0] = api.coord([each.x, each.y]);
      const [middleX = 0, middleY = 0] = api.coord([0, 0]);
      const bend = (x + middleX) / 2;
      const room = (isLeft ? x : api.getWidth() - x) - nameGap;
      const label = shortenName(party.name, Math.min(25, Math.floor(room / (style.fontSize * 0.56))));
      return {
        type: 'group',
        children: [
          {
            type: 'bezierCurve',
            silent: true,
            shape: { x1: x, y1: y, x2: middleX, y2: middleY, cpx1: bend, cpy1: y, cpx2: bend, cpy2: middleY },
            style: {
              stroke: colourOf(party),
              fill: 'none',
              lineWidth: Math.min(4, 0.8 + 0.6 * party.events.length),
              opacity: party.hasLed ? 0.9 : 0.45,
            },
          },
          {
            type: 'circle',
            shape: { cx: x, cy: y, r: 4 },
            style: {
              fill: party.hasLed ? colourOf(party) : style.colours.surface,
              stroke: colourOf(party),
              lineWidth: 1.5,
            },
          },
          {
            type: 'text',
            style: {
              text: label,
              x: x + (isLeft ? -nameGap : nameGap),
              y,
              align: isLeft ? 'right' : 'left',
              verticalAlign: 'middle',
              fill: party.company === undefined ? style.colours.text : style.colours.accent,
              fontSize: style.fontSize,
              fontFamily: style.font,
            },
          },
        ],
      };
    },
  };
  const centre: CustomSeriesOption = {
    type: 'custom',
    name: 'company',
    silent: true,
    data: [[0, 0]],
    encode: { x: 0, y: 1 },
    z: 5,
    renderItem: (_params, api) => {
      const [x = 0, y = 0] = api.coord([0, 0]);
      return {
        type: 'group',
        children: [
          {
            type: 'circle',
            shape: { cx: x, cy: y, r: 7 },
            style: { fill: style.colours.text, stroke: style.colours.surface, lineWidth: 2 },
          },
          {
            type: 'text',
            style: {
              text: shortenName(name, 24),
              x,
              y: y - 12,
              align: 'center',
              verticalAlign: 'bottom',
              fill: style.colours.text,
              fontSize: style.fontSize + 1,
              fontFamily: style.font,
              fontWeight: 600,
              backgroundColor: style.colours.surface,
              padding: [1, 3],
              borderRadius: 3,
            },
          },
        ],
      };
    },
  };

  const [investors = [], partners = []] = sides;
  const title = translate('charts.networkTitle', {
    name,
    investors: investors.length,
    partners: partners.length,
  });
  return {
    title,
    subtitle: translate('charts.networkSubtitle'),
    source: translate('charts.networkSource'),
    description: translate('charts.networkDescription', {
      title,
      names: parties
        .map((party) => translate('charts.nameFigure', { name: party.name, figure: kindsOf(party) }))
        .join(translate('charts.listSeparator')),
    }),
    option: {
      ...frame(style),
      grid: { left: 6, right: 6, top: 14, bottom: 14 },
      xAxis: { type: 'value', show: false, min: -1, max: 1 },
      yAxis: { type: 'value', show: false, min: -1, max: 1 },
      tooltip: style.isPrint
        ? { show: false }
        : {
            ...tooltipLook(style),
            trigger: 'item',
            formatter: (hovered: unknown) => {
              const each = placed[dataIndexOf(hovered) ?? -1];
              return each === undefined
                ? ''
                : tooltipHtml(
                    each.party.name,
                    [{ colour: colourOf(each.party), name: kindsOf(each.party), figure: each.party.since }],
                    style,
                  );
            },
          },
      series: [series, centre],
    },
    table: {
      columns: [
        { key: 'name', label: translate('charts.networkName') },
        { key: 'role', label: translate('charts.networkRole') },
        { key: 'led', label: translate('charts.networkLed') },
        { key: 'since', label: translate('charts.networkSince') },
      ],
      rows: parties.map((party) => ({
        name: party.name,
        role: kindsOf(party),
        led: party.hasLed ? '✓' : '',
        since: party.since,
      })),
      doors: parties.map(({ company }) => company ?? ''),
    },
    doors: new Map(
      parties.flatMap(({ company }): [string, Door][] =>
        company === undefined ? [] : [[company, { table: 'companies', id: company }]],
      ),
    ),
  };
}
