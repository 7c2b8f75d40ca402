import type { DistributionChartData } from '../../shared/charts/distribution-chart.ts';
import type { OutcomeMapChartData } from '../../shared/charts/outcome-map-chart.ts';
import type { SobolChartData } from '../../shared/charts/sobol-chart.ts';
import type { TornadoChartData } from '../../shared/charts/tornado-chart.ts';
import type { Bridge } from '../../shared/scenario/bridge.ts';

export const saved2030 = { output: 'energy.saved.datacentre', year: 2030 } as const;

function bar(
  id: string,
  grade: TornadoChartData['bars'][number]['grade'],
  [low, high]: readonly [number, number],
  [atLow, atHigh]: readonly [number, number],
): TornadoChartData['bars'][number] {
  return { id, grade, low, high, atLow, atHigh, followers: [] };
}

/** Bars of every grade, to both sides and to one alone, and one that moves nothing. */
export const fixtureTornado: Pick<TornadoChartData, 'at' | 'central' | 'bars'> = {
  at: saved2030,
  central: 0.33,
  bars: [
    bar('rebound.datacentre.elasticity', 'assumption', [0.12, 0.77], [0.48, -0.07]),
    bar('adoption.llm_decode.ceiling', 'secondary', [0.12, 0.38], [0.15, 0.52]),
    bar('hardware.llm_decode.imc.capex', 'measured', [67_200, 149_000], [0.5, 0.2]),
    bar('hardware.llm_decode.imc.throughput', 'derived', [2730, 5140], [0.2, 0.44]),
    bar('grid.carbon', 'primary', [0.38, 0.46], [0.4, 0.33]),
    bar('adoption.vision_datacentre.start_year', 'peer-reviewed', [2024, 2027], [0.36, 0.31]),
    bar('price.electricity', 'primary', [0.065, 0.1], [0.33, 0.33]),
  ],
};

/** A way up with steps back, the last of them a group. */
export const fixtureBridge: Bridge = {
  from: 0.327,
  to: 1.0994,
  steps: [
    { key: 'adoption.llm_decode.ceiling', ids: ['adoption.llm_decode.ceiling'], contribution: 0.52 },
    { key: 'hardware.llm_decode.imc.capex', ids: ['hardware.llm_decode.imc.capex'], contribution: 0.3 },
    { key: 'demand.datacentre.scale', ids: ['demand.datacentre.scale'], contribution: -0.09 },
    { key: 'global', ids: ['price.electricity', 'grid.carbon'], contribution: 0.0424 },
  ],
  idle: [],
  residual: 0,
};

/** Draws along a skewed curve through zero, a fixed set. */
export const fixtureDraws: Pick<DistributionChartData, 'at' | 'draws' | 'central' | 'threshold'> = {
  at: saved2030,
  central: 0.33,
  threshold: 1,
  draws: Float64Array.from({ length: 2000 }, (_, index) => {
    const p = (index + 0.5) / 2000;
    return 0.35 + 0.32 * Math.log(p / (1 - p)) - 0.05 * (1 / p - 1) ** 0.4;
  }),
};

/** Shares of a variance, one of them by chance below zero, and the rest. */
export const fixtureSobol: Pick<SobolChartData, 'at' | 'inputs' | 'rest'> = {
  at: saved2030,
  inputs: [
    share('rebound.datacentre.elasticity', 'assumption', 0.41, 0.52),
    share('adoption.llm_decode.ceiling', 'secondary', 0.18, 0.3),
    share('hardware.llm_decode.imc.capex', 'measured', 0.07, 0.16),
    share('hardware.llm_decode.imc.throughput', 'derived', -0.01, 0.04),
  ],
  rest: {
    count: 53,
    first: { value: 0.06, low: 0.02, high: 0.1 },
    total: { value: 0.12, low: 0.08, high: 0.17 },
  },
};

function share(
  id: string,
  grade: SobolChartData['inputs'][number]['grade'],
  alone: number,
  inAll: number,
): SobolChartData['inputs'][number] {
  const around = (value: number) => ({ value, low: value - 0.03, high: value + 0.04 });
  return { id, grade, first: around(alone), total: around(inAll) };
}

const ceilings = Float64Array.from({ length: 17 }, (_, index) => index / 16);
const elasticities = Float64Array.from({ length: 17 }, (_, index) => index / 8);

/** More adoption saves more, a greater rebound less: a line from the left edge to the right. */
export const fixtureMap: Pick<OutcomeMapChartData, 'at' | 'x' | 'y' | 'map'> = {
  at: saved2030,
  x: 'rebound.datacentre.elasticity',
  y: 'adoption.llm_decode.ceiling',
  map: {
    xs: elasticities,
    ys: ceilings,
    values: Float64Array.from({ length: 17 * 17 }, (_, place) => {
      const [x, y] = [elasticities[place % 17] ?? 0, ceilings[Math.floor(place / 17)] ?? 0];
      return (1 - x * (0.6 + 0.5 * y)) * y * 3 - 0.15;
    }),
    here: { x: 0.3, y: 0.25, value: 0.33 },
  },
};
