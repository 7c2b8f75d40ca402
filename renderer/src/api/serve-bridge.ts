import { z } from 'zod';
import { appError, appErrorSchema } from '../../../shared/errors.ts';
import { fail, type Result } from '../../../shared/result.ts';
import type { Bridge } from './bridge.ts';
import { takeToken } from './launch-token.ts';

const answerSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), error: appErrorSchema }),
]);

/** Yields a bridge that asks `serve` over fetch. An answer that is none of ours, or none at all, comes back as `internal`. */
export function createServeBridge(view: Window): Bridge {
  const token = takeToken(view) ?? '';
  return {
    async invoke(channel, input): Promise<Result<unknown>> {
      try {
        const response = await view.fetch(`/api/${channel}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'x-memwatt-token': token },
          body: JSON.stringify(input),
        });
        const answer = answerSchema.safeParse(await response.json());
        return answer.success
          ? answer.data
          : fail(appError('internal', channel, { id: `http-${response.status}` }));
      } catch {
        return fail(appError('internal', channel, { id: 'serve-unreachable' }));
      }
    },
  };
}
