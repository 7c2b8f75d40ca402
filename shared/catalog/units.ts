import type {
  measurementQuantities,
  measurementUnits,
  ParameterCategory,
  parameterUnits,
} from './vocabularies.ts';

type MeasurementQuantity = (typeof measurementQuantities)[number];
type MeasurementUnit = (typeof measurementUnits)[number];
type ParameterUnit = (typeof parameterUnits)[number];

/** The units that a measured quantity can have. */
export const unitsOfQuantity: Readonly<Record<MeasurementQuantity, readonly MeasurementUnit[]>> = {
  'energy-per-token': ['J/token'],
  'energy-per-query': ['Wh/query'],
  'energy-per-mac': ['pJ/MAC', 'fJ/MAC'],
  'energy-per-inference': ['uJ/inference'],
  throughput: ['token/s', 'frame/s', 'TOPS'],
  efficiency: ['TOPS/W', 'frame/J'],
  power: ['W', 'kW'],
};

/** The units that a published parameter can have. */
export const unitsOfCategory: Readonly<Record<ParameterCategory, readonly ParameterUnit[]>> = {
  'server-power': ['W', 'kW', '1'],
  utilisation: ['1', 'year', 'token/s'],
  pue: ['1'],
  'inference-share': ['1'],
  'energy-per-query': ['Wh/query', 'J'],
  'energy-per-token': ['J/token', 'Wh/token'],
  'electricity-price': ['USD/kWh', 'EUR/kWh', 'JPY/kWh', 'CNY/kWh', 'GBP/kWh', 'KRW/kWh', 'TWD/kWh'],
  'grid-carbon': ['kgCO2/kWh'],
  inflation: ['1/yr'],
  'accelerator-price': ['USD'],
  'token-price': ['USD/Mtoken', '1'],
  'efficiency-trend': ['1', '1/yr', 'year'],
  'data-movement': ['pJ/bit', 'pJ', 'J', '1'],
  'operation-energy': ['pJ', 'pJ/MAC', 'pJ/bit'],
  'converter-energy': ['pJ', 'pJ/bit', 'J'],
  'boundary-ladder': ['1'],
};

/** Between which values a plain ratio of a category lies; categories that are not here have no bound. */
export const boundsOfCategory: Readonly<
  Partial<Record<ParameterCategory, { readonly low: number; readonly high: number }>>
> = {
  utilisation: { low: 0, high: 1 },
  'inference-share': { low: 0, high: 1 },
  pue: { low: 1, high: 4 },
  'boundary-ladder': { low: 0, high: 1 },
};
