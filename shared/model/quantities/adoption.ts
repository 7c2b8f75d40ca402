import {
  add,
  calendarYear,
  choose,
  clip,
  constant,
  divide,
  exp,
  isEqual,
  lastYears,
  multiply,
  negate,
  ofAdoption,
  one,
  subtract,
  the,
  zero,
} from '../notation.ts';
import type { Quantity } from './quantity.ts';

const perYear = ['workload', 'year'] as const;

const openTime = multiply(
  the('gate'),
  clip(subtract(calendarYear, ofAdoption('start_year')), constant(0, 'yr'), constant(1, 'yr')),
);

const decay = exp(negate(multiply(add(ofAdoption('p'), ofAdoption('q')), the('market_age'))));

/** Who buys in-memory hardware: the gate of cost, the age of the market, the share of what is bought. */
export const adoptionLayer: readonly Quantity[] = [
  {
    id: 'gate',
    symbol: 'gate',
    unit: '1',
    indices: perYear,
    definition:
      'Share of buyers whose cost saving passes their hurdle; everyone when the market is not gated by cost.',
    source:
      'Logistic choice around the hurdle: D. McFadden, Conditional logit analysis of qualitative choice behavior, in P. Zarembka (ed.), Frontiers in Econometrics, Academic Press (1974)',
    formula: choose(
      isEqual(ofAdoption('gated'), zero),
      one,
      divide(
        one,
        add(
          one,
          exp(divide(subtract(ofAdoption('hurdle'), the('workload.saving')), ofAdoption('gate_width'))),
        ),
      ),
    ),
  },
  {
    id: 'market_age',
    symbol: 'tau',
    unit: 'year',
    indices: perYear,
    definition:
      'Years that the market has been open since its start, counted only as far as the gate lets buyers in: a closed market does not mature.',
    formula: add(lastYears('market_age'), openTime),
    firstYear: openTime,
  },
  {
    id: 'diffusion',
    symbol: 'F',
    unit: '1',
    indices: perYear,
    definition: 'Share of the eventual buyers who have come by the age of the market.',
    source: 'F. M. Bass, A new product growth for model consumer durables, Management Science 15 (1969)',
    formula: divide(
      subtract(one, decay),
      add(one, multiply(divide(ofAdoption('q'), ofAdoption('p')), decay)),
    ),
  },
  {
    id: 'workload.share_of_sales',
    symbol: 's',
    unit: '1',
    indices: perYear,
    definition: 'In-memory share of the capacity that is newly bought in the year.',
    formula: multiply(ofAdoption('ceiling'), the('diffusion'), the('gate')),
  },
];
