import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

/** The files of an archive by path. */
export type ArchiveFiles = Readonly<Record<string, Uint8Array | string>>;

interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The years that a zip can write; outside them it takes the nearest. */
const zipYears = { first: 1980, last: 2099 } as const;

/**
 * Packs files as a zip in the order given, every file of the same day: the same files yield the same bytes, in every
 * time zone, since a zip's times have none.
 */
export function packArchive(files: ArchiveFiles, { year, month, day }: CalendarDay): Uint8Array {
  const within = Math.min(zipYears.last, Math.max(zipYears.first, year));
  const mtime = new Date(within, month - 1, day);
  const packed: Zippable = {};
  for (const [path, content] of Object.entries(files)) {
    packed[path] = [typeof content === 'string' ? strToU8(content) : content, { mtime, level: 6 }];
  }
  return zipSync(packed);
}

/** The files of a zip that a library made, as bytes; `readText` and `packArchive` take them on. */
export function unpackArchive(bytes: Uint8Array): Record<string, Uint8Array | string> {
  return unzipSync(bytes);
}

/** The text of one file of an archive; empty where it is not there. */
export function readText(files: ArchiveFiles, path: string): string {
  const content = files[path];
  if (content === undefined) return '';
  return typeof content === 'string' ? content : strFromU8(content);
}
