import { createInstance } from 'i18next';
import type { Device, Forecast, Macro } from '../../shared/catalog/rows.ts';
import type { Boundary } from '../../shared/catalog/vocabularies.ts';
import { type Language, messagesIn, type Translate } from '../../shared/i18n/messages.ts';
import {
  type CostCurve,
  type ModelResult,
  type OutputId,
  segmentQuantities,
  type UnitEnergy,
  workloadQuantities,
} from '../../shared/model/result.ts';
import { type HardwareColumn, segments, type Workload, workloads } from '../../shared/model/vocabulary.ts';

/** Made-up figures, round and fixed, so that a golden file changes when drawing changes and never with the catalog. */
export interface FixtureShape {
  /** Net saving in 2040 as a share of the baseline; negative for a backfire. */
  readonly saving: number;
  /** How much of the gross saving rebound takes. */
  readonly rebound: number;
  /** Baseline of the data centres in 2030, TWh. */
  readonly demand?: number;
}

const years = Array.from({ length: 17 }, (_, index) => 2024 + index);

/** A run whose saving grows in a straight line from nothing in 2026. */
export function fixtureResult({ saving, rebound, demand = 465 }: FixtureShape): ModelResult {
  const series: Record<string, number[]> = {};
  for (const id of allIds()) series[id] = years.map(() => 0);
  for (const segment of segments) {
    const scale = segment === 'datacentre' ? demand : demand / 40;
    const baseline = years.map((year) => scale * 1.12 ** (year - 2030));
    const net = years.map((year, index) => (baseline[index] ?? 0) * saving * Math.max(0, (year - 2026) / 14));
    const gross = net.map((value) => (rebound === 1 ? value : value / (1 - rebound)));
    series[`energy.baseline.${segment}`] = baseline;
    series[`energy.saved.${segment}`] = net;
    series[`energy.gross.${segment}`] = gross;
    series[`energy.total.${segment}`] = baseline.map((value, index) => value - (net[index] ?? 0));
  }
  return {
    years,
    series: series as Record<OutputId, number[]>,
    unitEnergy: Object.fromEntries(
      workloads.map((workload) => [workload, fixtureJoule]),
    ) as ModelResult['unitEnergy'],
    central: {},
    warnings: [],
  };
}

function allIds(): string[] {
  return [
    ...segmentQuantities.flatMap((quantity) => segments.map((segment) => `${quantity}.${segment}`)),
    ...workloads.flatMap((workload) =>
      workloadQuantities.map((quantity) => `workload.${workload}.${quantity}`),
    ),
  ];
}

const hostOverhead = { base: 0.4, imc: 0.35 };

/** A token of 0.9 J on digital hardware and 0.62 J on IMC, at the meter. */
const fixtureJoule: Readonly<Record<HardwareColumn, UnitEnergy>> = {
  base: {
    mac: 0.1,
    weights: 0.3,
    dynamic: 0.1,
    device: 0.5,
    facility: (0.5 + 0.4 * 0.5) * 1.25,
    serverPower: 6000,
  },
  imc: {
    mac: 0.04,
    weights: 0.12,
    dynamic: 0.1,
    device: 0.26,
    facility: ((0.26 + 0.35 * 0.5) * 1.25) / 0.98,
    serverPower: 4000,
  },
};

/** The fixture's joule as `jouleChart` takes it. */
export function fixtureJouleRun(
  name: string,
  weights = 1,
): { name: string; unitEnergy: typeof fixtureJoule; hostOverhead: typeof hostOverhead } {
  const imc = fixtureJoule.imc;
  const device = imc.mac + imc.weights * weights + imc.dynamic;
  const facility = ((device + hostOverhead.imc * fixtureJoule.base.device) * 1.25) / 0.98;
  return {
    name,
    hostOverhead,
    unitEnergy: {
      base: fixtureJoule.base,
      imc: { ...imc, weights: imc.weights * weights, device, facility },
    },
  };
}

/** A curve that falls in a straight line by `fall` of its start, with 7 % electricity in it. */
export function fixtureCurve(workload: Workload, fall: number): CostCurve {
  const ceilings = Array.from({ length: 21 }, (_, index) => index / 20);
  const cost = ceilings.map((ceiling) => 0.245 * (1 - fall * ceiling));
  return { workload, year: 2030, ceilings, cost, energyCost: cost.map((value) => value * 0.07) };
}

const gigawatts = (value: number | null): number | null => (value === null ? null : value / (8.76 * 0.5));

function forecast(
  id: string,
  publisher: string,
  vintage: string,
  named: string,
  points: readonly [number, number | null, number | null, number | null][],
): Forecast {
  return {
    id,
    publisher,
    publication: `Outlook of ${publisher}`,
    vintage,
    region: 'World',
    scope: 'all-data-centres',
    case: named,
    unit: 'TWh/yr',
    basis: '',
    capacityBasis: null,
    loadFactor: null,
    equivalentUnit: 'GW',
    equivalentLoadFactor: 0.5,
    equivalentParameter: 'fleet-load-factor',
    points: points.map(([year, low, central, high]) => ({
      year,
      low,
      central,
      high,
      locator: 'p. 1',
      grade: 'secondary',
      equivalentLow: gigawatts(low),
      equivalentCentral: gigawatts(central),
      equivalentHigh: gigawatts(high),
    })),
    note: '',
    source: 'fixture',
    grade: 'secondary',
  };
}

/** Eight series as a lattice has them: lines, single points, ranges without a middle, twins in one year. */
export const fixtureForecasts: readonly Forecast[] = [
  forecast('a-base', 'Agency A', '2025-04', 'Base', [
    [2024, null, 415, null],
    [2030, null, 945, null],
    [2035, null, 1200, null],
  ]),
  forecast('a-high', 'Agency A', '2025-04', 'Lift-off', [
    [2030, null, 1260, null],
    [2035, null, 1720, null],
  ]),
  forecast('a-low', 'Agency A', '2025-04', 'Headwinds', [
    [2030, null, 670, null],
    [2035, null, 700, null],
  ]),
  forecast('a-new', 'Agency A', '2026-04', 'Base', [
    [2025, null, 485, null],
    [2030, null, 950, null],
  ]),
  forecast('b', 'Laboratory B', '2024-12', 'low to high', [
    [2023, null, 340, null],
    [2028, 520, null, 900],
  ]),
  forecast('c', 'Bank C', '2025-02', 'base', [[2030, 800, 920, 1050]]),
  forecast('d', 'Consultancy D', '2024-09', 'medium', [[2030, null, 1400, null]]),
  forecast('e', 'Institute E', '2026-02', 'low', [[2030, 640, null, null]]),
];

/** A series in GW beside them, with its equivalent in TWh at a load factor of 0.5. */
export const fixtureCapacity: Forecast = {
  ...forecast('f', 'Utility F', '2026-01', 'base', [[2030, null, 200, null]]),
  unit: 'GW',
  capacityBasis: 'facility',
  loadFactor: 0.5,
  equivalentUnit: 'TWh/yr',
  equivalentParameter: null,
  points: [
    {
      year: 2030,
      low: null,
      central: 200,
      high: null,
      locator: 'p. 1',
      grade: 'primary',
      equivalentLow: null,
      equivalentCentral: 876,
      equivalentHigh: null,
    },
  ],
};

/** The same series a year on, with a band in place of a line. */
export const fixtureBand: Forecast = forecast('g', 'Observatory G', '2025-06', 'low and high', [
  [2026, 480, null, 620],
  [2030, 700, 900, 1150],
  [2040, 900, null, 2400],
]);

/** What each level keeps of the one above it in the fixture: a macro's figure is worth a tenth on a card in service. */
const kept: Readonly<Record<Boundary, number>> = {
  macro: 0.1,
  core: 0.15,
  chip: 0.2,
  card: 0.25,
  system: 0.25,
};

/** The ladder's end for a TOPS/W at a boundary: pJ/MAC, half to twice as much. */
function inService(topsPerWatt: number | null, boundary: Boundary) {
  const energy = topsPerWatt === null ? null : 2 / (topsPerWatt * kept[boundary]);
  return {
    sustainedPjPerMac: energy,
    sustainedLow: energy === null ? null : energy / 2,
    sustainedHigh: energy === null ? null : energy * 2,
  };
}

function deviceRow(
  id: string,
  [technology, company]: readonly [string, string],
  year: number,
  nodeNm: number | null,
  boundary: Boundary,
  topsPerWatt: number | null,
): Device {
  return {
    id,
    name: id.toUpperCase(),
    company,
    maker: company,
    technology,
    macro: id === 'alpha' ? 'm-3' : null,
    year,
    nodeNm,
    inputBits: 8,
    weightBits: 8,
    tops: null,
    precision: 'INT8',
    powerW: null,
    powerBasis: '',
    topsPerWattClaimed: topsPerWatt,
    boundary,
    claimFlag: null,
    memoryGb: null,
    bandwidthGbs: null,
    status: 'production',
    note: '',
    topsPerWattDerived: null,
    topsPerWatt8b: topsPerWatt,
    contradiction: null,
    ...inService(topsPerWatt, boundary),
    source: 'fixture',
    locator: 'p. 1',
    grade: 'primary',
  };
}

function macro(
  index: number,
  technology: string,
  year: number,
  nodeNm: number,
  topsPerWatt8b: number,
): Macro {
  return {
    id: `m-${index}`,
    publication: index,
    title: `Macro ${index}`,
    authors: `Author ${index} et al.`,
    venue: 'ISSCC',
    year,
    technology,
    company: null,
    boundary: 'macro',
    nodeNm,
    architecture: 'SRAM',
    cell: '6T',
    computeModel: null,
    coreKb: null,
    arrayRows: null,
    arrayColumns: null,
    supplyV: null,
    inputBitsPerCycle: 4,
    weightBits: 4,
    converterBits: null,
    dotDimension: null,
    topsPerWatt1b: topsPerWatt8b * 64,
    topsPerMm2At1b: null,
    note: '',
    topsPerWatt8b,
    energyPerMacFj: 2000 / topsPerWatt8b,
    ...inService(topsPerWatt8b, 'macro'),
    source: 'fixture',
    locator: 'row 1',
    grade: 'peer-reviewed',
  };
}

/** Macros of two families, products of three, conventional cards, one device that states nothing, one that is a macro too. */
export const fixtureHardware = {
  technologies: [],
  macros: [
    ...[8, 16, 24, 32, 40].map((figure, index) =>
      macro(index + 1, 'sram-digital-cim', 2020 + index, 28 - 4 * index, figure),
    ),
    ...[2, 5, 60, 200].map((figure, index) =>
      macro(index + 11, 'sram-analog-cim', 2019 + index, 65 - 12 * index, figure),
    ),
  ],
  devices: [
    deviceRow('alpha', ['sram-digital-cim', 'Maker A'], 2022, 12, 'core', 15),
    deviceRow('beta', ['reram-analog', 'Maker A'], 2023, 22, 'chip', 6),
    deviceRow('gamma', ['dram-pim', 'Maker B'], 2024, null, 'card', 3),
    deviceRow('silent', ['dram-pim', 'Maker B'], 2025, 7, 'card', null),
    deviceRow('card-20', ['digital-baseline', 'Maker C'], 2020, 7, 'card', 1.6),
    deviceRow('card-22', ['digital-baseline', 'Maker C'], 2022, 5, 'card', 2.8),
    deviceRow('card-23', ['digital-baseline', 'Maker C'], 2023, 5, 'card', 2.4),
    deviceRow('card-25', ['digital-baseline', 'Maker C'], 2025, 4, 'card', 4.5),
  ],
};

/** The translator of a language as the program makes it. */
export function fixtureTranslate(language: Language): Translate {
  const instance = createInstance();
  void instance.init({
    lng: language,
    resources: { [language]: { translation: messagesIn(language) } },
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  return (key, values) => instance.t(key, { ...values });
}
