/** What a unit of the catalog measures, and how many of that measure's base one of it is. */
export interface Measure {
  /** Figures of one kind can be set beside each other; those of two kinds cannot. */
  readonly kind: string;
  readonly scale: number;
}

/** A plain number says nothing of what it is a ratio of. */
export const plainKind = 'plain';
export const efficiencyKind = 'TOPS/W';

const measures: Readonly<Record<string, Measure>> = {
  '1': { kind: plainKind, scale: 1 },
  '×': { kind: plainKind, scale: 1 },
  '%': { kind: plainKind, scale: 0.01 },
  'kWh/yr': { kind: 'TWh/yr', scale: 1e-9 },
  'GWh/yr': { kind: 'TWh/yr', scale: 1e-3 },
  'TWh/yr': { kind: 'TWh/yr', scale: 1 },
  W: { kind: 'W', scale: 1 },
  kW: { kind: 'W', scale: 1e3 },
  MW: { kind: 'W', scale: 1e6 },
  GW: { kind: 'W', scale: 1e9 },
  'MtCO2/yr': { kind: 'MtCO2/yr', scale: 1 },
  '% of electricity': { kind: '% of electricity', scale: 1 },
  '% of data-centre electricity': { kind: '% of data-centre electricity', scale: 1 },
  '% growth': { kind: '% growth', scale: 1 },
  'J/query': { kind: 'Wh/query', scale: 1 / 3600 },
  'Wh/query': { kind: 'Wh/query', scale: 1 },
  'kWh/query': { kind: 'Wh/query', scale: 1e3 },
  'J/token': { kind: 'J/token', scale: 1 },
  'Wh/token': { kind: 'J/token', scale: 3600 },
  'pJ/MAC': { kind: 'pJ/MAC', scale: 1 },
  'fJ/MAC': { kind: 'pJ/MAC', scale: 1e-3 },
  'uJ/inference': { kind: 'uJ/inference', scale: 1 },
  'TOPS/W': { kind: efficiencyKind, scale: 1 },
  'GOPS/W': { kind: efficiencyKind, scale: 1e-3 },
  TOPS: { kind: 'TOPS', scale: 1 },
  GOPS: { kind: 'TOPS', scale: 1e-3 },
  'token/s': { kind: 'token/s', scale: 1 },
  'frame/s': { kind: 'frame/s', scale: 1 },
  'frame/J': { kind: 'frame/J', scale: 1 },
  year: { kind: 'year', scale: 1 },
  '1/yr': { kind: '1/yr', scale: 1 },
  'pJ/bit': { kind: 'pJ/bit', scale: 1 },
  pJ: { kind: 'J', scale: 1e-12 },
  J: { kind: 'J', scale: 1 },
  USD: { kind: 'USD', scale: 1 },
  'USD/kWh': { kind: 'USD/kWh', scale: 1 },
  'USD/Mtoken': { kind: 'USD/Mtoken', scale: 1 },
  'kgCO2/kWh': { kind: 'kgCO2/kWh', scale: 1 },
};

/** Yields what a unit measures, of claims, forecasts, parameters, measurements and inputs alike; null for one that the catalog has no figure in. */
export function measureOf(unit: string): Measure | null {
  return Object.hasOwn(measures, unit) ? (measures[unit] ?? null) : null;
}
