import {
  add,
  byColumn,
  choose,
  convert,
  divide,
  growing,
  isEqual,
  log2,
  multiply,
  ofGlobal,
  ofHardware,
  one,
  power,
  subtract,
  the,
} from '../notation.ts';
import type { Quantity } from './quantity.ts';

const perServerYear = ['workload', 'column', 'year'] as const;
const perYear = ['workload', 'year'] as const;

const growthOverLife = growing(ofGlobal('finance.discount_rate'), ofHardware('life'));

/** What a million units cost on hardware bought in a year. */
export const costLayer: readonly Quantity[] = [
  {
    id: 'capital_recovery_factor',
    symbol: 'CRF',
    unit: '1/yr',
    indices: ['workload', 'column'],
    definition:
      'The equal yearly payment that repays one dollar over the life of the server at the discount rate; 1/life without interest.',
    source: 'Capital recovery factor (annuity), a textbook form of engineering economics',
    formula: choose(
      isEqual(growthOverLife, one),
      divide(one, ofHardware('life')),
      divide(multiply(ofGlobal('finance.discount_rate'), growthOverLife), subtract(growthOverLife, one)),
    ),
  },
  {
    id: 'workload.learning',
    symbol: 'learning',
    unit: '1',
    indices: perYear,
    definition:
      'Price of an in-memory server as a multiple of its price before any were shipped: it falls by the learning rate with each doubling of all that has been shipped.',
    source:
      'T. P. Wright, Factors affecting the cost of airplanes, Journal of the Aeronautical Sciences 3 (1936)',
    formula: power(
      divide(the('shipped_capacity'), ofHardware('learning_base', 'imc')),
      log2(subtract(one, ofHardware('learning_rate', 'imc'))),
    ),
  },
  {
    id: 'server_price',
    symbol: 'capex_y',
    unit: 'USD/server',
    indices: perServerYear,
    definition: 'Price of a server in the year: only in-memory servers learn.',
    formula: byColumn({
      base: ofHardware('capex'),
      imc: multiply(ofHardware('capex'), the('workload.learning')),
    }),
  },
  {
    id: 'capital_cost',
    symbol: 'c_capital',
    unit: 'USD/1e6 unit',
    indices: perServerYear,
    definition: 'Server, its upkeep and the migration to it, per million units.',
    formula: divide(
      multiply(
        convert('unit/1e6 unit'),
        add(
          multiply(the('server_price'), add(the('capital_recovery_factor'), ofHardware('opex_rate'))),
          multiply(ofHardware('migration'), the('capital_recovery_factor')),
        ),
      ),
      the('units_per_server'),
    ),
  },
  {
    id: 'electricity_cost',
    symbol: 'c_energy',
    unit: 'USD/1e6 unit',
    indices: perServerYear,
    definition: 'Electricity at the meter of the site, per million units.',
    formula: multiply(
      divide(multiply(convert('unit/1e6 unit'), the('facility_energy')), convert('J/kWh')),
      ofGlobal('price.electricity'),
    ),
  },
  {
    id: 'cost',
    symbol: 'c',
    unit: 'USD/1e6 unit',
    indices: perServerYear,
    definition: 'Cost of a million units on hardware bought in the year.',
    formula: add(the('capital_cost'), the('electricity_cost')),
  },
  {
    id: 'workload.cost_base',
    symbol: 'c_base',
    unit: 'USD/1e6 unit',
    indices: perYear,
    definition: 'Cost of a million units on digital hardware bought in the year.',
    formula: the('cost', 'base'),
  },
  {
    id: 'workload.cost_imc',
    symbol: 'c_imc',
    unit: 'USD/1e6 unit',
    indices: perYear,
    definition: 'Cost of a million units on in-memory hardware bought in the year.',
    formula: the('cost', 'imc'),
  },
  {
    id: 'relative_cost',
    symbol: 'r_cost',
    unit: '1',
    indices: perYear,
    definition: 'Cost on in-memory hardware bought in the year as a multiple of that on digital hardware.',
    formula: divide(the('cost', 'imc'), the('cost', 'base')),
  },
  {
    id: 'workload.saving',
    symbol: 'saving',
    unit: '1',
    indices: perYear,
    definition:
      'Share of the cost that a buyer of the year saves with in-memory hardware; negative when it costs more.',
    formula: subtract(one, the('relative_cost')),
  },
];
