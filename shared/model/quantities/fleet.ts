import {
  add,
  choose,
  counted,
  divide,
  isEqual,
  lastYears,
  min,
  multiply,
  noWork,
  ofHardware,
  one,
  subtract,
  the,
  zero,
} from '../notation.ts';
import type { Quantity } from './quantity.ts';

const perYear = ['workload', 'year'] as const;

/** 1 − 1/L: what is left of a fleet that retires evenly over the life of the digital server. */
const notRetired = subtract(one, divide(counted('yr'), ofHardware('life', 'base')));

const bought = multiply(the('workload.share_of_sales'), the('new_capacity'));

/** What a stock carries over from the year before, and what the year's in-memory purchases add to it. */
const stockOf = (id: string, addition: Quantity['formula']): Pick<Quantity, 'formula' | 'firstYear'> => ({
  formula: add(multiply(the('retention'), lastYears(id)), addition),
  firstYear: addition,
});

/** The installed fleet, year by year, measured in the electricity its work would take if it were digital. */
export const fleetLayer: readonly Quantity[] = [
  {
    id: 'kept_capacity',
    symbol: 'Q_kept',
    unit: 'TWh/yr',
    indices: perYear,
    definition:
      'Work of the year that is done on servers bought before: all that has not retired, as far as there is demand for it.',
    formula: min(
      multiply(notRetired, lastYears('workload.energy_baseline')),
      the('workload.energy_baseline'),
    ),
    // The fleet of 2020 is taken as one that had always been of its size: one part in L of it is new.
    firstYear: multiply(notRetired, the('workload.energy_baseline')),
  },
  {
    id: 'retention',
    symbol: 'k',
    unit: '1',
    indices: perYear,
    definition:
      'Share of the stock of the year before that stays in service: 1 − 1/L, or less when demand falls faster than servers retire.',
    formula: choose(
      isEqual(lastYears('workload.energy_baseline'), noWork),
      notRetired,
      divide(the('kept_capacity'), lastYears('workload.energy_baseline')),
    ),
    firstYear: notRetired,
  },
  {
    id: 'new_capacity',
    symbol: 'A',
    unit: 'TWh/yr',
    indices: perYear,
    definition: 'Capacity newly bought in the year, by the electricity of its work on digital hardware.',
    formula: subtract(the('workload.energy_baseline'), the('kept_capacity')),
  },
  {
    id: 'shipped_capacity',
    symbol: 'K',
    unit: 'TWh/yr',
    indices: perYear,
    definition: 'All in-memory capacity shipped before the year, with what had been shipped before 2020.',
    formula: add(
      lastYears('shipped_capacity'),
      multiply(lastYears('workload.share_of_sales'), lastYears('new_capacity')),
    ),
    firstYear: ofHardware('learning_base', 'imc'),
  },
  {
    id: 'imc_work',
    symbol: 'M',
    unit: 'TWh/yr',
    indices: perYear,
    definition: 'Work done on in-memory hardware, by the electricity it would take on digital hardware.',
    ...stockOf('imc_work', bought),
  },
  {
    id: 'imc_energy',
    symbol: 'J',
    unit: 'TWh/yr',
    indices: perYear,
    definition:
      'Electricity that this work takes on the in-memory hardware, each year of purchase at its own ratio.',
    ...stockOf('imc_energy', multiply(bought, the('workload.rho'))),
  },
  {
    id: 'imc_relative_cost',
    symbol: 'V',
    unit: 'TWh/yr',
    indices: perYear,
    definition:
      'This work weighted by what it costs relative to digital hardware of the same year of purchase.',
    ...stockOf('imc_relative_cost', multiply(bought, the('relative_cost'))),
  },
  {
    id: 'imc_relative_electricity_cost',
    symbol: 'V_energy',
    unit: 'TWh/yr',
    indices: perYear,
    definition:
      'The part of that weight which is electricity: c_energy of the in-memory server relative to c of the digital one.',
    ...stockOf(
      'imc_relative_electricity_cost',
      multiply(bought, divide(the('electricity_cost', 'imc'), the('cost', 'base'))),
    ),
  },
  {
    id: 'workload.share_of_stock',
    symbol: 'S',
    unit: '1',
    indices: perYear,
    definition: 'In-memory share of the installed fleet, by the electricity of its work on digital hardware.',
    formula: choose(
      isEqual(the('workload.energy_baseline'), noWork),
      zero,
      divide(the('imc_work'), the('workload.energy_baseline')),
    ),
  },
];
