import { normalisedEfficiency } from '../../../shared/model/efficiency.ts';
import { conversionFactor } from '../../../shared/units/dimension.ts';
import { defaultInputs } from '../default-inputs.ts';
import { plainDecode } from '../plain-decode.ts';
import { at, runAll } from '../run.ts';
import type { Target, TargetTable } from './target.ts';

const base = 'hardware.llm_decode.base';

/** Servers of so many watts that take so many TWh a year by the model, in millions: sales of a year × their life. */
function serversOf(watts: number, terawattHours: number): number {
  const life = 5;
  const price = 1000;
  const result = runAll(
    plainDecode({
      'demand.datacentre.points': [[2025, terawattHours]],
      'workload.llm_decode.macs': 1e12,
      [`${base}.mac_energy`]: 1,
      [`${base}.throughput`]: watts,
      [`${base}.utilisation`]: 1,
      [`${base}.capex`]: price,
      [`${base}.life`]: life,
    }),
  );
  return (at(result, 'workload.llm_decode.market_total', 2025) * 1e9 * life) / price / 1e6;
}

function adoptionShares(): Target[] {
  const result = runAll({
    ...defaultInputs(),
    'adoption.llm_decode.ceiling': 1,
    'adoption.llm_decode.start_year': 2020,
    'adoption.llm_decode.gated': 0,
    'adoption.llm_decode.p': 0.03,
    'adoption.llm_decode.q': 0.38,
  });
  return (
    [
      [5, 0.331],
      [10, 0.813],
      [15, 0.972],
    ] as const
  ).map(([age, share]) => ({
    what: `F(${age}) for p = 0.03, q = 0.38`,
    published: share,
    ours: at(result, 'workload.llm_decode.share_of_sales', 2020 + age),
    tolerance: 0.002,
  }));
}

function costTargets(): Target[] {
  const server = {
    'workload.llm_decode.macs': 1e12,
    [`${base}.mac_energy`]: 8160 / (24_525 * 0.5),
    [`${base}.pue`]: 1.2,
    [`${base}.capex`]: 280_000,
    [`${base}.throughput`]: 24_525,
    [`${base}.utilisation`]: 0.5,
    [`${base}.life`]: 5,
    [`${base}.opex_rate`]: 0.05,
    'finance.discount_rate': 0.1,
    'price.electricity': 0.08,
  };
  const result = runAll(plainDecode(server));
  const cost = at(result, 'workload.llm_decode.cost', 2025);
  const bare = runAll(plainDecode({ ...server, [`${base}.opex_rate`]: 0, 'price.electricity': 0 }));
  const unitsPerYear = 24_525 * 0.5 * 8760 * 3600;
  const recovery = (at(bare, 'workload.llm_decode.cost_base', 2025) * unitsPerYear) / 1e6 / 280_000;
  return [
    { what: 'Capital recovery factor CRF(0.10, 5)', published: 0.2638, ours: recovery, tolerance: 0.001 },
    { what: 'Cost of a million tokens (USD)', published: 0.245, ours: cost, tolerance: 0.005 },
    {
      what: 'Share of electricity in it',
      published: 0.072,
      ours: at(result, 'workload.llm_decode.cost_energy', 2025) / cost,
      tolerance: 0.01,
    },
  ];
}

/** Six of the seven reproductions that the specification demands; the seventh are properties, the second is decoding. */
export function reproductionTables(): readonly TargetTable[] {
  return [
    {
      title: 'Servers and electricity',
      text: [
        'A. de Vries, The growing energy footprint of artificial intelligence, Joule 7 (2023): 1.5 million servers that run all year at 6.5 or 10.2 kW take 85.4 or 134.0 TWh. Our figure is the number of servers that the model sells and keeps for that electricity, in millions.',
      ],
      unit: 'million servers',
      targets: [
        { what: '85.4 TWh at 6.5 kW', published: 1.5, ours: serversOf(6500, 85.4), tolerance: 0.001 },
        { what: '134.0 TWh at 10.2 kW', published: 1.5, ours: serversOf(10_200, 134), tolerance: 0.001 },
      ],
    },
    {
      title: 'Diffusion',
      text: [
        'F. M. Bass, A New Product Growth for Model Consumer Durables, Management Science 15 (1969), with the mean coefficients of Sultan, Farley and Lehmann, Journal of Marketing Research 27 (1990).',
      ],
      unit: 'share of sales',
      targets: adoptionShares(),
    },
    {
      title: 'Cost of a million tokens',
      text: [
        'A server of eight H100 at its MLPerf Inference v4.1 rate on Llama 2 70B: 280,000 USD, 24,525 token/s at utilisation 0.5, 8,160 W at PUE 1.2, 0.08 USD/kWh, five years at 10 %, 5 % a year for operation. The expected figures follow by hand from the annuity formula.',
      ],
      unit: 'as stated',
      targets: costTargets(),
    },
    {
      title: 'Efficiency at one bit',
      text: [
        'TOPS/W × input bits × weight bits of the four digital and analog macros of TSMC (JSSC 2021, ISSCC 2021 to 2023), as N. R. Shanbhag and S. K. Roy normalise them in their benchmark (CICC 2022).',
      ],
      unit: 'TOPS/W at 1 b',
      targets: (
        [
          ['22 nm, 89 TOPS/W at 4 b × 4 b', 89, 1424],
          ['12 nm, 121 TOPS/W at 4 b × 4 b', 121, 1936],
          ['5 nm, 254 TOPS/W at 4 b × 4 b', 254, 4056],
          ['7 nm, 351 TOPS/W at 4 b × 4 b', 351, 5616],
        ] as const
      ).map(([what, own, published]) => ({
        what,
        published,
        ours: normalisedEfficiency(own, 4, 4),
        tolerance: 0.003,
      })),
    },
    {
      title: 'Electricity and capacity',
      text: ['IEA, Energy and AI (2025): 945 TWh in 2030 at a load of 48 %.'],
      unit: 'GW',
      targets: [
        {
          what: 'Installed capacity of data centres in 2030',
          published: 226,
          ours: 945 / conversionFactor('TWh/GW·yr') / 0.48,
          tolerance: 0.01,
        },
      ],
    },
  ];
}
