import type { ReadableDb } from '../handles.ts';

/** What a catalog says of itself: the version (YYYY.MM.DD) of its shipped rows and the hash of their content. */
export interface CatalogMeta {
  readonly version: string;
  readonly content: string;
}

/** Reads the shipped version and content hash; empty texts where the file lacks them, which sorts before any version. */
export function readMeta(db: ReadableDb): CatalogMeta {
  const read = db.connection.prepare('SELECT value FROM meta WHERE key = ?').pluck();
  const text = (key: string): string => {
    const value = read.get(key);
    return typeof value === 'string' ? value : '';
  };
  return { version: text('version'), content: text('content') };
}
