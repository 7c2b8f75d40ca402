import { z } from 'zod';
import { method } from './define.ts';

/** Most bytes of one archived document, before it is packed: 32 MiB. */
export const mostArchiveBytes = 32 * 1024 * 1024;

/** What is known of an archived document without unpacking it. */
export const archiveSchema = z.object({
  id: z.string(),
  source: z.string(),
  name: z.string(),
  mediaType: z.string(),
  /** Bytes as it came, and as it lies in the catalog. */
  size: z.int(),
  packed: z.int(),
  /** SHA-256 of the bytes as they came, in hexadecimal. */
  hash: z.string().regex(/^[0-9a-f]{64}$/u),
  addedAt: z.string(),
});
export type Archive = z.infer<typeof archiveSchema>;

/** Documents that the person keeps beside a source: the page or file itself, packed, with the hash it came with. */
export const catalogArchivesContract = {
  'catalog.archives': method(z.strictObject({ source: z.string() }), z.array(archiveSchema)),
  'catalog.archive': method(
    z.strictObject({
      source: z.string(),
      name: z.string().trim().min(1).max(260),
      mediaType: z.string().max(120),
      /** The bytes in base64; a text in UTF-8. */
      content: z.string().max(Math.ceil(mostArchiveBytes / 3) * 4),
    }),
    archiveSchema,
  ),
  /** The document as it came; `archive-damaged` where its bytes are not those of its hash. */
  'catalog.archived': method(
    z.strictObject({ id: z.string() }),
    archiveSchema.extend({ content: z.string() }),
  ),
  /** The text of a kept PDF, page by page; `archive-unreadable` for what is no PDF that can be read. */
  'catalog.archivedPages': method(
    z.strictObject({ id: z.string() }),
    z.object({ pages: z.array(z.string()) }),
  ),
  /** Takes it away; `catalog.restoreArchive` brings it back. */
  'catalog.removeArchive': method(z.strictObject({ id: z.string() }), archiveSchema),
  'catalog.restoreArchive': method(z.strictObject({ id: z.string() }), archiveSchema),
  /** Sources without an archived document, and how many rows stand on each, most first. */
  'catalog.unarchived': method(
    z.strictObject({}),
    z.array(z.object({ source: z.string(), name: z.string(), rows: z.int() })),
  ),
} as const;
