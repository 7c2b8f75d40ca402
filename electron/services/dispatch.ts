import { randomUUID } from 'node:crypto';
import { type HostChannel, hostContract } from '../../shared/contract/index.ts';
import { requestError } from '../../shared/contract/request-error.ts';
import { appError } from '../../shared/errors.ts';
import { type Result, fail, ok } from '../../shared/result.ts';
import { catalogArchivesHandlers } from './catalog-archives.ts';
import { catalogEditHandlers } from './catalog-edit.ts';
import { catalogPageHandlers } from './catalog-page.ts';
import { catalogHandlers } from './catalog.ts';
import type { Handlers, Progress, ServiceContext } from './handlers.ts';
import { modelHandlers } from './model.ts';
import { savedBriefsHandlers } from './saved-briefs.ts';
import { scenariosHandlers } from './scenarios.ts';

const handlers: Handlers = {
  ...catalogHandlers,
  ...catalogArchivesHandlers,
  ...catalogEditHandlers,
  ...catalogPageHandlers,
  ...modelHandlers,
  ...savedBriefsHandlers,
  ...scenariosHandlers,
  // Charts and typesetting take longer to load than all the rest: they come with the first brief.
  'briefs.templates': async (context, input) => {
    const { briefsHandlers } = await import('./briefs.ts');
    return briefsHandlers['briefs.templates'](context, input);
  },
  'briefs.preview': async (context, input) => {
    const { briefsHandlers } = await import('./briefs.ts');
    return briefsHandlers['briefs.preview'](context, input);
  },
  'briefs.export': async (context, input) => {
    const { briefsHandlers } = await import('./briefs.ts');
    return briefsHandlers['briefs.export'](context, input);
  },
  'briefs.reopen': async (context, input) => {
    const { reopenHandlers } = await import('./briefs-reopen.ts');
    return reopenHandlers['briefs.reopen'](context, input);
  },
};

/**
 * Answers a request by channel name. It never rejects: what goes wrong comes back as an error. `report` hears how far a
 * long call is.
 */
export type Dispatch = (
  channel: string,
  input: unknown,
  report?: (progress: Progress) => void,
) => Promise<Result<unknown>>;

export interface DispatchOptions {
  /** Also checks what handlers yield against the contract; on in tests and development. */
  readonly checkOutput?: boolean;
}

/**
 * Makes the one way into the services, behind which every door stands: own channels only, input checked against the
 * contract (`request-invalid` names the path), the handler run, and whatever it throws logged whole and answered as
 * `internal` with an id.
 */
export function createDispatch(context: ServiceContext, options: DispatchOptions = {}): Dispatch {
  return async (channel, input, report) => {
    if (!isHostChannel(channel)) {
      return fail(appError('channel-unknown', channel));
    }
    try {
      const parsed = hostContract[channel].input.safeParse(input);
      if (!parsed.success) {
        return fail(requestError(channel, parsed.error));
      }
      const result = await run(channel, report === undefined ? context : { ...context, report }, parsed.data);
      if (result.ok && options.checkOutput === true) {
        return ok(hostContract[channel].output.parse(result.value));
      }
      return result;
    } catch (fault) {
      const id = randomUUID().slice(0, 8);
      context.log(`internal fault ${id} in ${channel}`, fault);
      return fail(appError('internal', channel, { id }));
    }
  };
}

function isHostChannel(channel: string): channel is HostChannel {
  return Object.hasOwn(hostContract, channel);
}

async function run(channel: HostChannel, context: ServiceContext, input: unknown): Promise<Result<unknown>> {
  // The input has just come out of this very channel's schema; the compiler cannot follow that through a union of channels.
  const handler = handlers[channel] as (context: ServiceContext, input: unknown) => Promise<Result<unknown>>;
  return handler(context, input);
}
