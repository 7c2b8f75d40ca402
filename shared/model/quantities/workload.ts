import {
  add,
  convert,
  counted,
  declining,
  divide,
  multiply,
  ofHardware,
  ofWorkload,
  one,
  sinceReference,
  subtract,
  the,
} from '../notation.ts';
import type { Quantity } from './quantity.ts';

const perColumn = ['workload', 'column'] as const;

/** The energy of one unit of service: from the arithmetic up to the meter of the site. */
export const workloadLayer: readonly Quantity[] = [
  {
    id: 'mac_energy_per_unit',
    symbol: 'E_mac',
    unit: 'J/unit',
    indices: perColumn,
    definition: 'Energy of the multiply-accumulate operations of one unit of service.',
    formula: multiply(ofWorkload('macs'), ofHardware('mac_energy'), convert('J/pJ')),
  },
  {
    id: 'weight_energy_per_unit',
    symbol: 'E_weights',
    unit: 'J/unit',
    indices: perColumn,
    definition:
      'Energy of bringing in the weights that do not stay in the arrays: read once a step, shared by the units of the step.',
    formula: multiply(
      divide(multiply(ofWorkload('weight_bits'), counted('1/step')), ofHardware('batch')),
      ofHardware('path_energy'),
      subtract(one, ofHardware('resident_fraction')),
      convert('J/pJ'),
    ),
  },
  {
    id: 'dynamic_energy_per_unit',
    symbol: 'E_dynamic',
    unit: 'J/unit',
    indices: perColumn,
    definition:
      'Energy of moving what is new with every unit: the key-value cache and activations off the chip.',
    formula: multiply(ofWorkload('dynamic_bits'), ofHardware('path_energy'), convert('J/pJ')),
  },
  {
    id: 'device_energy',
    symbol: 'E_device',
    unit: 'J/unit',
    indices: perColumn,
    definition: 'Energy that the accelerator takes for one unit of service.',
    formula: add(the('mac_energy_per_unit'), the('weight_energy_per_unit'), the('dynamic_energy_per_unit')),
  },
  {
    id: 'server_energy',
    symbol: 'E_server',
    unit: 'J/unit',
    indices: perColumn,
    definition:
      'Energy that the server takes for one unit: the accelerator, and the host, whose work is measured in joules of the digital accelerator.',
    formula: add(the('device_energy'), multiply(ofHardware('host_overhead'), the('device_energy', 'base'))),
  },
  {
    id: 'facility_energy_reference',
    symbol: 'E_facility0',
    unit: 'J/unit',
    indices: perColumn,
    definition:
      'Energy at the meter of the site for one unit at the reference year: with cooling and with work redone.',
    formula: divide(
      multiply(the('server_energy'), ofHardware('pue')),
      subtract(one, ofHardware('retry_fraction')),
    ),
  },
  {
    id: 'facility_energy',
    symbol: 'E_facility',
    unit: 'J/unit',
    indices: ['workload', 'column', 'year'],
    definition: 'Energy at the meter of the site for one unit on hardware bought in the year.',
    formula: multiply(
      the('facility_energy_reference'),
      declining(ofHardware('efficiency_gain'), sinceReference),
    ),
  },
  {
    id: 'workload.rho',
    symbol: 'rho',
    unit: '1',
    indices: ['workload', 'year'],
    definition:
      'Energy of a unit on in-memory hardware bought in the year, as a multiple of that on digital hardware.',
    formula: divide(the('facility_energy', 'imc'), the('facility_energy', 'base')),
  },
];
