import { whoWorksHere } from '../services/who.ts';
import { fileURLToPath } from 'node:url';
import packageFile from '../../package.json' with { type: 'json' };
import type { HostChannel, Input, Output } from '../../shared/contract/index.ts';
import { openCatalog } from '../db/open.ts';
import { logToStderr } from '../exchange/log-file.ts';
import { writeWhole } from '../exchange/write-whole.ts';
import { translateIn } from '../host/translate.ts';
import { createDispatch } from '../services/dispatch.ts';
import { CommandFailure } from './failure.ts';

/** Asks the services as a window does, on the catalog of this command. */
export type Ask = <C extends HostChannel>(channel: C, input: Input<C>) => Promise<Output<C>>;

/** The version in package.json. */
export const version = packageFile.version;

/**
 * Opens a catalog for reading (the shipped one where none is named), lets the work ask the services, and closes it.
 * Throws `CommandFailure` for every expected error.
 */
export async function withCatalog(
  path: string | undefined,
  work: (ask: Ask) => Promise<void>,
): Promise<void> {
  const shipped = fileURLToPath(new URL('../../out/catalog.sqlite', import.meta.url));
  const catalog = openCatalog(path ?? shipped, { readOnly: true });
  if (!catalog.ok) {
    throw new CommandFailure(catalog.error);
  }
  try {
    const dispatch = createDispatch({
      catalog: catalog.value,
      who: whoWorksHere(),
      clock: () => new Date(),
      log: logToStderr,
      version,
      translate: translateIn,
    });
    await work(async <C extends HostChannel>(channel: C, input: Input<C>) => {
      const result = await dispatch(channel, input);
      if (!result.ok) {
        throw new CommandFailure(result.error);
      }
      // Handlers are typed by this channel's own entry in the contract.
      return result.value as Output<C>;
    });
  } finally {
    catalog.value.close();
  }
}

/** Prints, or writes the file whole; `path-not-writable` leaves the disk as it was. */
export function deliver(text: string, path: string | undefined): void {
  if (path === undefined) {
    process.stdout.write(text);
    return;
  }
  const written = writeWhole(path, text);
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
