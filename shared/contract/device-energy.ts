import { z } from 'zod';
import { boundaries, claimFlags, grades } from '../catalog/vocabularies.ts';

const spanSchema = z.object({ low: z.number(), central: z.number(), high: z.number() });
const evidence = { source: z.string(), locator: z.string(), grade: z.enum(grades) };

/** Whose energy is wanted, for which service, at how many bits; how an analog array would be run. */
export const deviceEnergyRequestSchema = z.strictObject({
  table: z.enum(['devices', 'macros']),
  id: z.string().min(1),
  service: z.enum(['decode', 'prefill']),
  inputBits: z.number().positive().max(64),
  weightBits: z.number().positive().max(64),
  /** K, about the temperature that an array was calibrated at. */
  temperatureSpan: z.number().min(0).max(200).optional(),
  recalibrationHours: z.number().positive().max(87_600).optional(),
});
export type DeviceEnergyRequest = z.infer<typeof deviceEnergyRequestSchema>;

const startSchema = z.object({
  claimed: z.number().nullable(),
  derived: z.number().nullable(),
  contradiction: z.number().nullable(),
  claimFlag: z.enum(claimFlags).nullable(),
  basis: z.enum(['claimed', 'derived', 'normalised']),
  topsPerWatt: z.number(),
  inputBits: z.number(),
  weightBits: z.number(),
  boundary: z.enum(boundaries),
  pjPerMac: z.number(),
  ...evidence,
});

const retryPartsSchema = z.object({
  calibrating: z.number(),
  redone: z.number(),
  retryFraction: z.number(),
});
const retryConstantSchema = z.object({
  value: z.number(),
  low: z.number(),
  high: z.number(),
  grade: z.enum(grades),
  basis: z.string(),
});

/** `exact`: computes digitally, nothing is repeated. `unknown`: analog, but no constants of its technology stand here. */
const retrySchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('exact') }),
  z.object({ kind: z.literal('unknown') }),
  z.object({
    kind: z.literal('estimate'),
    low: retryPartsSchema,
    central: retryPartsSchema,
    high: retryPartsSchema,
    conditions: z.object({
      temperatureSpan: z.number(),
      recalibrationHours: z.number(),
      ageHours: z.number(),
      tolerance: z.number(),
    }),
    constants: z.object({
      driftExponent: retryConstantSchema,
      temperatureCoefficient: retryConstantSchema,
      calibrationSeconds: retryConstantSchema,
    }),
  }),
]);

/** The way of a device's efficiency to `mac_energy`; for SRAM macros at 22 to 28 nm also what their circuit says. */
export const deviceEnergySchema = z.object({
  table: z.enum(['devices', 'macros']),
  id: z.string(),
  name: z.string(),
  maker: z.string(),
  technology: z.string(),
  /** The hardware column that it belongs to: a conventional accelerator is the base. */
  column: z.enum(['base', 'imc']),
  service: z.enum(['decode', 'prefill']),
  inputBits: z.number(),
  weightBits: z.number(),
  start: startSchema,
  precisionFactor: z.number(),
  pjPerMacAtBoundary: z.number(),
  steps: z.array(
    z.object({
      id: z.string(),
      from: z.enum(boundaries),
      to: z.enum([...boundaries, 'sustained']),
      factor: spanSchema,
      pjPerMac: spanSchema,
      ...evidence,
    }),
  ),
  pjPerMac: spanSchema,
  distribution: z.string(),
  circuit: z.object({ fjPerMac: z.number(), publishedFjPerMac: z.number(), ratio: z.number() }).nullable(),
  retry: retrySchema,
});
export type DeviceEnergyFile = z.infer<typeof deviceEnergySchema>;
