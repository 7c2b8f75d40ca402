import { z } from 'zod';

/** `memwatt-bridge/1`: which inputs move one number from one scenario to another, the longest step first. */
export const bridgeFileSchema = z.object({
  format: z.literal('memwatt-bridge/1'),
  model: z.string(),
  catalog: z.string(),
  /** The names of the scenario that the way begins at, and of the one that it ends at. */
  scenarios: z.tuple([z.string(), z.string()]),
  output: z.object({ id: z.string(), year: z.int(), unit: z.string() }),
  from: z.number(),
  to: z.number(),
  steps: z.array(z.object({ key: z.string(), ids: z.array(z.string()), contribution: z.number() })),
  /** Inputs that differ and have no part in this number. */
  idle: z.array(z.string()),
  residual: z.number(),
});
export type BridgeFile = z.infer<typeof bridgeFileSchema>;
