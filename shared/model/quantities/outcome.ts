import {
  add,
  choose,
  convert,
  counted,
  declining,
  divide,
  isEqual,
  isLess,
  multiply,
  negate,
  noSpend,
  noWork,
  ofGlobal,
  ofRebound,
  one,
  power,
  sinceReference,
  subtract,
  sum,
  the,
  zero,
} from '../notation.ts';
import type { Quantity } from './quantity.ts';

const perYear = ['workload', 'year'] as const;
const perSegment = ['segment', 'year'] as const;

/** A stock as a share of the workload's whole work; nothing is shared out where there is no work. */
const shareOfWork = (id: string): Quantity['formula'] =>
  choose(
    isEqual(the('workload.energy_baseline'), noWork),
    zero,
    divide(the(id), the('workload.energy_baseline')),
  );

const digitalShare = subtract(one, the('workload.share_of_stock'));

/** Dollars per million units times units a year, in 1e9 USD. */
const inBillions = convert('1e9·1e6');

/** Servers that a part of the year's new capacity takes. */
const serversFor = (part: Quantity['formula'], column: 'base' | 'imc'): Quantity['formula'] =>
  divide(
    multiply(part, the('new_capacity'), convert('J/TWh'), counted('1/yr')),
    the('facility_energy', 'base'),
    the('units_per_server', column),
  );

/** What the reader asked for: cost, energy and money of a workload, and the totals of a segment. */
export const outcomeLayer: readonly Quantity[] = [
  {
    id: 'workload.cost',
    symbol: 'C',
    unit: 'USD/1e6 unit',
    indices: perYear,
    definition:
      'Cost of a million units as the average of the installed fleet: the digital part at the cost of the year, the in-memory part at its cost relative to it.',
    formula: multiply(the('workload.cost_base'), add(digitalShare, shareOfWork('imc_relative_cost'))),
  },
  {
    id: 'workload.cost_energy',
    symbol: 'C_energy',
    unit: 'USD/1e6 unit',
    indices: perYear,
    definition:
      'The part of C that is electricity, over the same mix of the fleet: never below 0 nor above C.',
    formula: add(
      multiply(the('electricity_cost', 'base'), digitalShare),
      multiply(the('workload.cost_base'), shareOfWork('imc_relative_electricity_cost')),
    ),
  },
  {
    id: 'rebound',
    symbol: 'R',
    unit: '1',
    indices: perYear,
    definition: 'Use as a multiple of what it would be at the digital cost: cheaper service is used more.',
    source:
      'Constant price elasticity of demand, as direct rebound: J. D. Khazzoom, Economic implications of mandated efficiency in standards for household appliances, The Energy Journal 1 (1980)',
    formula: power(divide(the('workload.cost'), the('workload.cost_base')), negate(ofRebound('elasticity'))),
  },
  {
    id: 'workload.gross',
    symbol: 'gross',
    unit: 'TWh/yr',
    indices: perYear,
    definition: 'Electricity saved before any rebound.',
    formula: subtract(the('imc_work'), the('imc_energy')),
  },
  {
    id: 'workload.energy',
    symbol: 'E',
    unit: 'TWh/yr',
    indices: perYear,
    definition: 'Inference electricity of the workload with in-memory hardware and rebound.',
    formula: multiply(subtract(the('workload.energy_baseline'), the('workload.gross')), the('rebound')),
  },
  {
    id: 'workload.saved',
    symbol: 'saved',
    unit: 'TWh/yr',
    indices: perYear,
    definition:
      'Electricity saved net of rebound and of the freed power that the site uses again; negative when more is used than before.',
    formula: choose(
      isLess(the('workload.energy'), the('workload.energy_baseline')),
      multiply(
        subtract(the('workload.energy_baseline'), the('workload.energy')),
        subtract(one, ofRebound('reuse')),
      ),
      subtract(the('workload.energy_baseline'), the('workload.energy')),
    ),
  },
  {
    id: 'workload.work',
    symbol: 'work',
    unit: 'unit/yr',
    indices: perYear,
    definition: 'Units of service a year that the electricity stands for, before rebound.',
    formula: divide(
      multiply(the('workload.energy_baseline'), convert('J/TWh')),
      the('facility_energy', 'base'),
    ),
  },
  {
    id: 'workload.spend',
    symbol: 'spend',
    unit: '1e9 USD/yr',
    indices: perYear,
    definition: 'What the work costs in the year, with rebound.',
    formula: multiply(the('workload.work'), the('rebound'), the('workload.cost'), inBillions),
  },
  {
    id: 'spend_base',
    symbol: 'spend_base',
    unit: '1e9 USD/yr',
    indices: perYear,
    definition: 'What the work would cost in the year if all of it stayed digital.',
    formula: multiply(the('workload.work'), the('workload.cost_base'), inBillions),
  },
  {
    id: 'workload.servers_imc',
    symbol: 'servers_imc',
    unit: 'server/yr',
    indices: perYear,
    definition: 'In-memory servers bought in the year.',
    formula: serversFor(the('workload.share_of_sales'), 'imc'),
  },
  {
    id: 'workload.market',
    symbol: 'market',
    unit: '1e9 USD/yr',
    indices: perYear,
    definition: 'Sales of in-memory servers in the year.',
    formula: multiply(the('workload.servers_imc'), the('server_price', 'imc'), convert('1e9')),
  },
  {
    id: 'workload.market_total',
    symbol: 'market_total',
    unit: '1e9 USD/yr',
    indices: perYear,
    definition: 'Sales of all servers for the workload in the year, in-memory and digital.',
    formula: add(
      the('workload.market'),
      multiply(
        serversFor(subtract(one, the('workload.share_of_sales')), 'base'),
        the('server_price', 'base'),
        convert('1e9'),
      ),
    ),
  },
  {
    id: 'energy.saved',
    symbol: 'energy.saved',
    unit: 'TWh/yr',
    indices: perSegment,
    definition: 'Electricity saved in the segment, net.',
    formula: sum(the('workload.saved')),
  },
  {
    id: 'energy.gross',
    symbol: 'energy.gross',
    unit: 'TWh/yr',
    indices: perSegment,
    definition: 'Electricity saved in the segment before any rebound.',
    formula: sum(the('workload.gross')),
  },
  {
    id: 'energy.total',
    symbol: 'energy.total',
    unit: 'TWh/yr',
    indices: perSegment,
    definition: 'AI electricity of the segment with in-memory hardware.',
    formula: subtract(the('energy.baseline'), the('energy.saved')),
  },
  {
    id: 'power.saved',
    symbol: 'power.saved',
    unit: 'GW',
    indices: perSegment,
    definition: 'The saved electricity as average power.',
    formula: divide(the('energy.saved'), convert('TWh/GW·yr')),
  },
  {
    id: 'bill.saved',
    symbol: 'bill.saved',
    unit: '1e9 USD/yr',
    indices: perSegment,
    definition: 'The saved electricity at its price.',
    formula: multiply(the('energy.saved'), ofGlobal('price.electricity'), convert('kWh·1e9/TWh')),
  },
  {
    id: 'carbon.saved',
    symbol: 'carbon.saved',
    unit: 'MtCO2/yr',
    indices: perSegment,
    definition: 'Carbon dioxide of the saved electricity at the carbon intensity of the grid in the year.',
    formula: multiply(
      the('energy.saved'),
      ofGlobal('grid.carbon'),
      declining(ofGlobal('grid.decline'), sinceReference),
      convert('kWh·MtCO2/TWh kgCO2'),
    ),
  },
  {
    id: 'spend',
    symbol: 'spend_g',
    unit: '1e9 USD/yr',
    indices: perSegment,
    definition: 'What the inference work of the segment costs in the year, with rebound.',
    formula: sum(the('workload.spend')),
  },
  {
    id: 'spend.saved',
    symbol: 'spend.saved',
    unit: '1e9 USD/yr',
    indices: perSegment,
    definition: 'What the segment saves at equal work.',
    formula: sum(
      multiply(the('workload.work'), subtract(the('workload.cost_base'), the('workload.cost')), inBillions),
    ),
  },
  {
    id: 'cost.index',
    symbol: 'cost.index',
    unit: '1',
    indices: perSegment,
    definition:
      'Cost of the same work as a multiple of its digital cost, over all workloads of the segment; 1 where there is no work.',
    formula: choose(
      isEqual(sum(the('spend_base')), noSpend),
      one,
      divide(
        sum(divide(multiply(the('spend_base'), the('workload.cost')), the('workload.cost_base'))),
        sum(the('spend_base')),
      ),
    ),
  },
  {
    id: 'market',
    symbol: 'market_g',
    unit: '1e9 USD/yr',
    indices: perSegment,
    definition: 'Sales of in-memory servers in the segment.',
    formula: sum(the('workload.market')),
  },
  {
    id: 'netherlands',
    symbol: 'netherlands',
    unit: '1',
    indices: perSegment,
    definition: 'The saved electricity in units of what the Netherlands use in a year.',
    formula: divide(the('energy.saved'), ofGlobal('compare.netherlands')),
  },
];
