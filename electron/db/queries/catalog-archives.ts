import { createHash, randomUUID } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, brotliDecompress, constants } from 'node:zlib';
import { z } from 'zod';
import { gradedTables } from '../../../shared/catalog/vocabularies.ts';
import { type Archive, archiveSchema, mostArchiveBytes } from '../../../shared/contract/catalog-archives.ts';
import type { Output } from '../../../shared/contract/index.ts';
import { type AppError, appError } from '../../../shared/errors.ts';
import { type Result, fail, ok } from '../../../shared/result.ts';
import { databaseError } from '../failures.ts';
import { asWritable, type ReadableDb, type WritableDb } from '../handles.ts';

const pack = promisify(brotliCompress);
const unpack = promisify(brotliDecompress);

/** Half way: higher ones take many times as long for a few per cent. */
const quality = 6;

const columns = `id, source, name, media_type AS mediaType, size, packed, hash, added_at AS addedAt`;

/** A document as it came from the person, before anything is known of it. */
export interface NewArchive {
  readonly source: string;
  readonly name: string;
  readonly mediaType: string;
  /** The bytes in base64. */
  readonly content: string;
}

/** The documents kept beside a source, the newest first; those that were taken away are left out. */
export function listArchives(db: ReadableDb, source: string): Archive[] {
  return z
    .array(archiveSchema)
    .parse(
      db.connection
        .prepare(
          `SELECT ${columns} FROM archives WHERE source = ? AND removed_at IS NULL ORDER BY added_at DESC, id`,
        )
        .all(source),
    );
}

/**
 * Keeps a document beside a source: packed, with the SHA-256 of the bytes as they came. The same bytes for the same source
 * yield the document that is there, brought back where it had been taken away. Fails, with nothing written, on a source
 * that is not in the catalog (`row-not-found`), on bytes that are none (`archive-empty`), too many (`archive-too-large`)
 * or no base64 (`request-invalid`), and on a catalog that cannot be written. Packing runs beside the host's own thread.
 */
export async function addArchive(db: ReadableDb, added: NewArchive, now: Date): Promise<Result<Archive>> {
  const bytes = fromBase64(added.content);
  if (bytes === null) {
    return fail(appError('request-invalid', 'catalog.archive: content', { detail: 'base64' }));
  }
  if (bytes.byteLength === 0) {
    return fail(appError('archive-empty', added.name));
  }
  if (bytes.byteLength > mostArchiveBytes) {
    return fail(
      appError('archive-too-large', added.name, {
        size: toMebibytes(bytes.byteLength),
        most: toMebibytes(mostArchiveBytes),
      }),
    );
  }
  // Said before the work of packing; it is looked for again where it is written.
  const writable = asWritable(db);
  if (!writable.ok) {
    return writable;
  }
  const hash = hashOf(bytes);
  const packed = await pack(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.byteLength,
    },
  });
  return write(db, (door) => {
    if (door.connection.prepare('SELECT 1 FROM sources WHERE id = ?').get(added.source) === undefined) {
      return fail(appError('row-not-found', `sources: ${added.source}`));
    }
    const there = door.connection
      .prepare('SELECT id FROM archives WHERE source = ? AND hash = ?')
      .pluck()
      .get(added.source, hash);
    if (typeof there === 'string') {
      door.connection.prepare('UPDATE archives SET removed_at = NULL WHERE id = ?').run(there);
      return ok(knownArchive(door, there));
    }
    const id = randomUUID();
    door.connection
      .prepare(
        `INSERT INTO archives (id, source, name, media_type, size, packed, hash, added_at, removed_at, bytes)
          VALUES (@id, @source, @name, @mediaType, @size, @packed, @hash, @addedAt, NULL, @bytes)`,
      )
      .run({
        id,
        source: added.source,
        name: added.name,
        mediaType: added.mediaType,
        size: bytes.byteLength,
        packed: packed.byteLength,
        hash,
        addedAt: now.toISOString(),
        bytes: packed,
      });
    return ok(knownArchive(door, id));
  });
}

/** A document with its bytes in base64, as they came; `archive-missing`, or `archive-damaged` where they are others by now. */
export async function readArchive(db: ReadableDb, id: string): Promise<Result<Output<'catalog.archived'>>> {
  const archive = findArchive(db, id);
  if (archive === null) {
    return fail(appError('archive-missing', id));
  }
  const packed = db.connection.prepare('SELECT bytes FROM archives WHERE id = ?').pluck().get(id) as Buffer;
  const damaged = fail(appError('archive-damaged', archive.name, { hash: archive.hash.slice(0, 12) }));
  let bytes: Buffer;
  try {
    // A stream that unpacks to more than came in is none of ours, and must not fill the memory.
    bytes = await unpack(packed, { maxOutputLength: Math.max(archive.size, 1) });
  } catch {
    return damaged;
  }
  return hashOf(bytes) === archive.hash ? ok({ ...archive, content: bytes.toString('base64') }) : damaged;
}

/** Takes a document away until `restoreArchive`; `archive-missing` where there is none. */
export function removeArchive(db: ReadableDb, id: string, now: Date): Result<Archive> {
  return setRemoved(db, id, now.toISOString());
}

/** Brings back a document that was taken away; `archive-missing` where there never was one. */
export function restoreArchive(db: ReadableDb, id: string): Result<Archive> {
  return setRemoved(db, id, null);
}

/** Sources without a document, with the rows that stand on each, most first. Our own reasoning has none to keep. */
export function sourcesWithoutArchive(db: ReadableDb): Output<'catalog.unarchived'> {
  const cited = gradedTables
    .map((table) => `SELECT source, '${table}' AS table_name, id AS row_id FROM ${table}`)
    .join(' UNION ALL ');
  return db.connection
    .prepare(
      `WITH used AS (
          SELECT source, count(*) AS rows FROM (${cited} UNION SELECT source, table_name, row_id FROM citations) GROUP BY source
        )
        SELECT sources.id AS source, title AS name, coalesce(used.rows, 0) AS rows
        FROM sources LEFT JOIN used ON used.source = sources.id
        WHERE kind <> 'own'
          AND NOT EXISTS (SELECT 1 FROM archives WHERE archives.source = sources.id AND removed_at IS NULL)
        ORDER BY rows DESC, position`,
    )
    .all() as Output<'catalog.unarchived'>;
}

function setRemoved(db: ReadableDb, id: string, at: string | null): Result<Archive> {
  return write(db, (door) => {
    const changed = door.connection.prepare('UPDATE archives SET removed_at = ? WHERE id = ?').run(at, id);
    return changed.changes === 0 ? fail(appError('archive-missing', id)) : ok(knownArchive(door, id));
  });
}

function findArchive(db: ReadableDb, id: string): Archive | null {
  const found = db.connection
    .prepare(`SELECT ${columns} FROM archives WHERE id = ? AND removed_at IS NULL`)
    .get(id);
  return found === undefined ? null : archiveSchema.parse(found);
}

/** One that has just been written, whether it is shown or taken away. */
function knownArchive(db: ReadableDb, id: string): Archive {
  return archiveSchema.parse(db.connection.prepare(`SELECT ${columns} FROM archives WHERE id = ?`).get(id));
}

/** Runs a change as one transaction: all of it or none; what speaks against the file comes back as an error. */
function write<Value>(db: ReadableDb, change: (door: WritableDb) => Result<Value>): Result<Value> {
  const door = asWritable(db);
  if (!door.ok) {
    return door;
  }
  try {
    return door.value.connection.transaction(() => change(door.value)).immediate();
  } catch (fault) {
    const error: AppError | null = databaseError(fault, db.path);
    if (error === null) {
      throw fault;
    }
    return fail(error);
  }
}

/** The bytes of a base64 text; null where it is none (Node itself skips what it does not know). */
function fromBase64(text: string): Buffer | null {
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  const bytes = Buffer.from(text, 'base64');
  return text.length % 4 === 0 && bytes.byteLength === (text.length / 4) * 3 - padding ? bytes : null;
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Bytes as mebibytes with one decimal, for a message. */
function toMebibytes(bytes: number): number {
  return Math.ceil((bytes / 1024 / 1024) * 10) / 10;
}
