import {
  calendarYear,
  choose,
  demandPoint,
  divide,
  growing,
  isLess,
  multiply,
  ofDemand,
  ofWorkload,
  power,
  subtract,
  sum,
  the,
} from '../notation.ts';
import type { Quantity } from './quantity.ts';

const sinceAnchor = subtract(calendarYear, demandPoint('anchor', 'year'));
const betweenPoints = subtract(demandPoint('next', 'year'), demandPoint('anchor', 'year'));

/** How much electricity AI would take if all of it stayed digital, and which workload takes it. */
export const demandLayer: readonly Quantity[] = [
  {
    id: 'energy.baseline',
    symbol: 'D',
    unit: 'TWh/yr',
    indices: ['segment', 'year'],
    definition:
      'AI electricity of the segment as if all of it stayed digital: log-linear between the given points, the first stretch carried backward, the growth rate carried on after the last.',
    formula: multiply(
      ofDemand('scale'),
      demandPoint('anchor', 'energy'),
      choose(
        isLess(demandPoint('anchor', 'year'), demandPoint('next', 'year')),
        power(
          divide(demandPoint('next', 'energy'), demandPoint('anchor', 'energy')),
          divide(sinceAnchor, betweenPoints),
        ),
        growing(ofDemand('growth_after'), sinceAnchor),
      ),
    ),
  },
  {
    id: 'share_total',
    symbol: 'share_total',
    unit: '1',
    indices: ['segment'],
    definition: 'Sum of the weights of the workloads of the segment.',
    formula: sum(ofWorkload('share')),
  },
  {
    id: 'normalised_share',
    symbol: 'share_w',
    unit: '1',
    indices: ['workload'],
    definition: 'Share of the workload in the inference electricity of its segment.',
    formula: divide(ofWorkload('share'), the('share_total')),
  },
  {
    id: 'workload.energy_baseline',
    symbol: 'Q',
    unit: 'TWh/yr',
    indices: ['workload', 'year'],
    definition:
      'Inference electricity of the workload as if all of it stayed digital: the yardstick of work in this model.',
    formula: multiply(the('energy.baseline'), ofDemand('inference_share'), the('normalised_share')),
  },
];
