import { whoWorksHere } from '../services/who.ts';
import { randomUUID } from 'node:crypto';
import { appError } from '../../shared/errors.ts';
import { type Result, fail } from '../../shared/result.ts';
import { type Catalog, openCatalog, prepareCatalog } from '../db/open.ts';
import { type Log, createLogFile } from '../exchange/log-file.ts';
import { type Dispatch, createDispatch } from '../services/dispatch.ts';
import { templatesAt } from './templates-place.ts';
import { translateIn } from './translate.ts';
import { type HostSettings, orderSchema } from './calls.ts';

/**
 * Runs the host's side of a message channel: opens the catalog once it is told which, answers calls, and closes the
 * catalog on `close`, after which `closed` is called. `post` sends to the other side.
 */
export function answerCalls(post: (report: unknown) => void, closed: () => void): (message: unknown) => void {
  let catalog: Catalog | null = null;
  let dispatch: Dispatch | null = null;

  function open(settings: HostSettings): void {
    const log = createLogFile(settings.log);
    const prepared = prepare(settings, log);
    if (!prepared.ok) {
      post({ kind: 'refused', error: prepared.error });
      return;
    }
    catalog = prepared.value;
    dispatch = createDispatch(
      {
        catalog,
        who: whoWorksHere(),
        clock: () => new Date(),
        log,
        version: settings.version,
        translate: translateIn,
        get templates() {
          return settings.home === undefined ? undefined : templatesAt(settings.home).folder;
        },
      },
      { checkOutput: settings.checkOutput },
    );
    post({ kind: 'ready' });
  }

  return (message) => {
    const order = orderSchema.parse(message);
    if (order.kind === 'open') {
      open(order);
    } else if (order.kind === 'close') {
      catalog?.close();
      closed();
    } else {
      const { channel, id, input } = order;
      void dispatch?.(channel, input, (progress) => post({ kind: 'progress', id, ...progress })).then(
        (result) => post({ kind: 'answer', id, result }),
      );
    }
  };
}

function prepare(settings: HostSettings, log: Log): Result<Catalog> {
  try {
    return settings.readOnly === true
      ? openCatalog(settings.catalog, { readOnly: true })
      : prepareCatalog(settings.catalog, settings.shipped);
  } catch (fault) {
    const id = randomUUID().slice(0, 8);
    log(`internal fault ${id} while opening ${settings.catalog}`, fault);
    return fail(appError('internal', settings.catalog, { id }));
  }
}
