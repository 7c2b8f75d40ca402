import type { Connection } from '../driver.ts';

/** What a catalog's pages were put together from, kept until the catalog changes; the oldest goes when it becomes much. */
interface Cache {
  stamp: string;
  bytes: number;
  readonly entries: Map<string, { readonly value: unknown; readonly bytes: number }>;
}

/** Orders of a million rows take 4 MB each. */
const mostBytes = 192 * 2 ** 20;

const caches = new WeakMap<Connection, Cache>();

/** What rises when anything in the file changes, by this connection or by another. */
function stampOf(connection: Connection): string {
  const ownChanges = connection.prepare('SELECT total_changes()').pluck().get();
  return `${String(connection.pragma('data_version', { simple: true }))}:${String(ownChanges)}`;
}

/** A place to keep what was read from a catalog. `sizeOf` tells how many bytes a value takes. */
export interface Shelf {
  readonly keep: <Value>(key: string, make: () => Value, sizeOf?: (value: Value) => number) => Value;
}

/** Opens the cache of a connection, emptied where the catalog has changed since. */
export function openShelf(connection: Connection): Shelf {
  const stamp = stampOf(connection);
  let cache = caches.get(connection);
  if (cache === undefined || cache.stamp !== stamp) {
    cache = { stamp, bytes: 0, entries: new Map() };
    caches.set(connection, cache);
  }
  const { entries } = cache;
  const open = cache;
  return {
    keep: (key, make, sizeOf = () => 200) => {
      const known = entries.get(key);
      if (known !== undefined) {
        // The last asked for is the last to go.
        entries.delete(key);
        entries.set(key, known);
        return known.value as ReturnType<typeof make>;
      }
      const value = make();
      const bytes = sizeOf(value);
      entries.set(key, { value, bytes });
      open.bytes += bytes;
      for (const [oldest, entry] of entries) {
        if (open.bytes <= mostBytes || oldest === key) break;
        entries.delete(oldest);
        open.bytes -= entry.bytes;
      }
      return value;
    },
  };
}
