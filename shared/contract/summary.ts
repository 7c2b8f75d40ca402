import { z } from 'zod';

/** One number a year. */
export const seriesSchema = z.array(z.number());

/** Per year: percentiles, mean, its standard error, and the share of draws below zero. */
export const summarySchema = z.object({
  p5: seriesSchema,
  p25: seriesSchema,
  p50: seriesSchema,
  p75: seriesSchema,
  p95: seriesSchema,
  mean: seriesSchema,
  se: seriesSchema,
  negative: seriesSchema,
});
