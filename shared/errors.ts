import { z } from 'zod';

/**
 * Every error that Memwatt expects, by code. The sentence for each, with its remedy, is the message `errors.<code>`
 * in three languages; `values` fills its gaps. A code without a message does not compile.
 */
export const errorCodes = [
  'already-running',
  'archive-damaged',
  'archive-empty',
  'archive-missing',
  'archive-too-large',
  'cancelled',
  'catalog-corrupt',
  'catalog-from-future',
  'catalog-locked',
  'catalog-missing',
  'catalog-not-sqlite',
  'catalog-outdated',
  'channel-unknown',
  'circuit-invalid',
  'device-energy-unknown',
  'distribution-malformed',
  'distribution-out-of-range',
  'distribution-unknown',
  'edit-refused',
  'edit-value',
  'efficiency-none',
  'evidence-missing',
  'explain-without-year',
  'file-not-found',
  'file-unreadable',
  'forecast-none',
  'forecast-scope-mixed',
  'forecast-unit-mixed',
  'format-unknown',
  'input-missing',
  'input-not-a-number',
  'input-not-numeric',
  'input-not-uncertain',
  'input-out-of-range',
  'input-points-malformed',
  'input-points-not-rising',
  'input-segment-unknown',
  'input-shares-all-zero',
  'input-unknown',
  'internal',
  'ladder-incomplete',
  'number-malformed',
  'option-invalid',
  'option-conflict',
  'option-missing',
  'output-unknown',
  'output-year-invalid',
  'path-not-writable',
  'port-unavailable',
  'query-field-unknown',
  'query-no-rows',
  'query-table-unknown',
  'query-unanswered',
  'query-unit',
  'query-word-unknown',
  'range-malformed',
  'redo-none',
  'request-invalid',
  'result-not-finite',
  'row-changed-meanwhile',
  'row-exists',
  'row-in-use',
  'row-not-found',
  'samples-out-of-range',
  'scenario-count',
  'scenario-format-unknown',
  'scenario-json-invalid',
  'scenario-key-duplicate',
  'scenario-is-parent',
  'scenario-key-unknown',
  'scenario-name-empty',
  'scenario-name-taken',
  'scenario-not-found',
  'scenario-parent-cycle',
  'scenario-parent-missing',
  'scenario-read-only',
  'session-expired',
  'scenario-value-type',
  'table-unknown',
  'tie-cycle',
  'tie-kind',
  'tie-out-of-range',
  'tie-unknown',
  'typesetting-failed',
  'uncertainty-none',
  'undo-none',
  'undo-overtaken',
  'workload-unknown',
  'years-invalid',
] as const;

export type ErrorCode = (typeof errorCodes)[number];

/** An error as data: a code, the place it speaks of (file, key, input id, row), and the values its message names. */
export interface AppError {
  readonly code: ErrorCode;
  readonly place?: string | undefined;
  readonly values?: Readonly<Record<string, string | number>> | undefined;
}

/** The shape of an error on the wire. */
export const appErrorSchema = z.object({
  code: z.enum(errorCodes),
  place: z.string().optional(),
  values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});

/** Builds an error from its code, place and the values its message names. */
export function appError(code: ErrorCode, place?: string, values?: AppError['values']): AppError {
  return { code, ...(place === undefined ? {} : { place }), ...(values === undefined ? {} : { values }) };
}
