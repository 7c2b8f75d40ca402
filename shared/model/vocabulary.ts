/** Workloads of the default set, in the order of every chart and table. */
export const workloads = [
  'llm_decode',
  'llm_prefill',
  'recommendation',
  'vision_datacentre',
  'vision_camera',
  'vision_automotive',
  'speech',
] as const;
export type Workload = (typeof workloads)[number];

/** Segments are never added up: the forecasts speak of data centres, the edge is in none of them. */
export const segments = ['datacentre', 'edge'] as const;
export type Segment = (typeof segments)[number];

/** `base` is today's digital accelerator, `imc` the in-memory one. */
export const hardwareColumns = ['base', 'imc'] as const;
export type HardwareColumn = (typeof hardwareColumns)[number];

/** The recursion of the installed stock always starts here; a run's years only cut its output. */
export const firstYear = 2020;
/** Growth, efficiency and grid decline are counted from this year. */
export const referenceYear = 2025;
/** The last calendar year that a run may ask for. */
export const lastYear = 2060;
