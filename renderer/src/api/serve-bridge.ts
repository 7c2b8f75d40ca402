import { z } from 'zod';
import { appError, appErrorSchema } from '../../../shared/errors.ts';
import { fail, type Result } from '../../../shared/result.ts';
import type { Bridge } from './bridge.ts';

const tokenKey = 'memwatt.token';
const answerSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), error: appErrorSchema }),
]);

/**
 * Yields the launch token: from `#token=…` (which is then taken out of the address, so that it is neither seen nor
 * copied with a link), else the one this tab was given before; null where there is none.
 */
export function takeToken(view: Pick<Window, 'location' | 'history' | 'sessionStorage'>): string | null {
  const match = /^#token=([^&]+)(?:&(.*))?$/u.exec(view.location.hash);
  if (match?.[1] === undefined) return view.sessionStorage.getItem(tokenKey);
  const token = decodeURIComponent(match[1]);
  view.sessionStorage.setItem(tokenKey, token);
  view.history.replaceState(null, '', `${view.location.pathname}${view.location.search}#${match[2] ?? '/'}`);
  return token;
}

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
