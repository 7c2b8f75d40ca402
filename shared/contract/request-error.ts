import type { z } from 'zod';
import { type AppError, appError } from '../errors.ts';

/** Names the first place at which a request breaks the contract, as `channel: a.b.0`. */
export function requestError(channel: string, error: z.ZodError): AppError {
  const issue = error.issues[0];
  const path =
    issue === undefined || issue.path.length === 0 ? channel : `${channel}: ${issue.path.join('.')}`;
  return appError('request-invalid', path, { detail: issue?.message ?? 'invalid' });
}
