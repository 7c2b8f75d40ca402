import { existsSync, realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import packageFile from '../../package.json' with { type: 'json' };
import type { HostChannel, Input, Output } from '../../shared/contract/index.ts';
import { appError } from '../../shared/errors.ts';
import { type Catalog, openCatalog, prepareCatalog } from '../db/open.ts';
import { logToStderr } from '../exchange/log-file.ts';
import { writeWhole } from '../exchange/write-whole.ts';
import { defaultHomeDirectory, homeAt } from '../host/places.ts';
import { templatesAt } from '../host/templates-place.ts';
import { translateIn } from '../host/translate.ts';
import { createDispatch } from '../services/dispatch.ts';
import type { Progress } from '../services/handlers.ts';
import { whoWorksHere } from '../services/who.ts';
import { CommandFailure } from './failure.ts';

/** Asks the services as a window does, on the catalog of this command; `report` hears how far a long call is. */
export type Ask = <C extends HostChannel>(
  channel: C,
  input: Input<C>,
  report?: (progress: Progress) => void,
) => Promise<Output<C>>;

/** The version in package.json. */
export const version = packageFile.version;

const shippedPath = fileURLToPath(new URL('../../out/catalog.sqlite', import.meta.url));

/**
 * Opens a catalog for reading (the shipped one where none is named), lets the work ask the services, and closes it.
 * `templates` is another folder of brief templates than the person's own. Throws `CommandFailure` for every expected error.
 */
export async function withCatalog(
  path: string | undefined,
  work: (ask: Ask) => Promise<void>,
  templates?: string,
): Promise<void> {
  await workOn(valueOf(openCatalog(path ?? shippedPath, { readOnly: true })), work, templates);
}

/**
 * Opens a person's own catalog for changes, brought up to date as the window does, lets the work ask the services, and
 * closes it. Without a file, and for the shipped one, it is `catalog-shipped`.
 */
export async function withOwnCatalog(
  path: string | undefined,
  work: (ask: Ask) => Promise<void>,
): Promise<void> {
  if (path === undefined || isShipped(path)) {
    const usual = homeAt(defaultHomeDirectory(process.env)).catalog;
    throw new CommandFailure(appError('catalog-shipped', usual));
  }
  if (!existsSync(path)) {
    throw new CommandFailure(appError('catalog-missing', path));
  }
  await workOn(valueOf(prepareCatalog(path, shippedPath)), work);
}

function isShipped(path: string): boolean {
  const real = (file: string): string | null => (existsSync(file) ? realpathSync(file) : null);
  return real(path) !== null && real(path) === real(shippedPath);
}

async function workOn(
  catalog: Catalog,
  work: (ask: Ask) => Promise<void>,
  templates?: string,
): Promise<void> {
  try {
    const dispatch = createDispatch({
      catalog,
      who: whoWorksHere(),
      clock: () => new Date(),
      log: logToStderr,
      version,
      translate: translateIn,
      templates: templatesAt(defaultHomeDirectory(process.env), templates).folder,
    });
    await work(
      async <C extends HostChannel>(channel: C, input: Input<C>, report?: (progress: Progress) => void) => {
        const result = await dispatch(channel, input, report);
        if (!result.ok) {
          throw new CommandFailure(result.error);
        }
        // Handlers are typed by this channel's own entry in the contract.
        return result.value as Output<C>;
      },
    );
  } finally {
    catalog.close();
  }
}

/** Prints, or writes the file whole; `path-not-writable` leaves the disk as it was. */
export function deliver(content: string | Uint8Array, path: string | undefined): void {
  if (path === undefined) {
    process.stdout.write(content);
    return;
  }
  const written = writeWhole(path, content);
  if (!written.ok) {
    throw new CommandFailure(written.error);
  }
}

/** The value of a result, or its error on the way out of the command. */
export function valueOf<Value>(
  result: { ok: true; value: Value } | { ok: false; error: CommandFailure['error'] },
): Value {
  if (!result.ok) {
    throw new CommandFailure(result.error);
  }
  return result.value;
}
