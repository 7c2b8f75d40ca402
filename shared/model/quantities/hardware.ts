import {
  convert,
  growing,
  multiply,
  ofHardware,
  ofWorkload,
  one,
  sinceReference,
  subtract,
  the,
} from '../notation.ts';
import type { Quantity } from './quantity.ts';

/** What one server is: its power at full load, what its arrays must hold, what it serves in a year. */
export const hardwareLayer: readonly Quantity[] = [
  {
    id: 'server_power',
    symbol: 'P_server',
    unit: 'W/server',
    indices: ['workload', 'column'],
    definition: 'Electric power of one server at full load, without cooling.',
    formula: multiply(ofHardware('throughput'), the('server_energy'), convert('W·s/J')),
  },
  {
    id: 'resident_bits',
    symbol: 'B_resident',
    unit: 'bit',
    indices: ['workload', 'column'],
    definition: 'Weights that are said to stay in the arrays.',
    formula: multiply(ofHardware('resident_fraction'), ofWorkload('weight_bits')),
  },
  {
    id: 'units_per_server',
    symbol: 'units',
    unit: 'unit/yr per server',
    indices: ['workload', 'column', 'year'],
    definition:
      'Units of service that a server bought in the year delivers in a year, at its utilisation and without work redone.',
    formula: multiply(
      ofHardware('throughput'),
      growing(ofHardware('throughput_gain'), sinceReference),
      ofHardware('utilisation'),
      convert('h/yr'),
      convert('s/h'),
      subtract(one, ofHardware('retry_fraction')),
    ),
  },
];
