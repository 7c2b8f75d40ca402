/** How an archived document may be shown: as text, the text of its pages, as a picture, or not here at all. */
export type ArchiveKind = 'text' | 'pages' | 'picture' | 'file';

const pictures: ReadonlySet<string> = new Set([
  'image/avif',
  'image/bmp',
  'image/gif',
  'image/jpeg',
  'image/png',
  'image/svg+xml',
  'image/webp',
]);
const textual = /^text\/|^application\/(?:json|javascript|xml|x-bibtex|[a-z0-9.-]+\+(?:json|xml))$/u;

/**
 * Yields how a document of this type is shown. A picture is one for an `img` alone, where nothing in it is run; a page is text,
 * a PDF the text of its pages; whatever is left is saved and opened elsewhere.
 */
export function archiveKind(mediaType: string): ArchiveKind {
  if (pictures.has(mediaType)) return 'picture';
  if (mediaType === 'application/pdf') return 'pages';
  return textual.test(mediaType) ? 'text' : 'file';
}

/** Whether a document of this type is a page whose words can be told from its marks. */
export function isMarkup(mediaType: string): boolean {
  return mediaType === 'text/html' || mediaType === 'application/xhtml+xml';
}

/** The encodings in which documents of this field come. */
export const encodings = ['utf-8', 'utf-16le', 'shift_jis', 'euc-jp', 'gb18030', 'windows-1252'] as const;
export type Encoding = (typeof encodings)[number];

/** Yields the encoding that bytes are in: by their mark, by what a page says of itself, UTF-8 where that fits, else Western. */
export function guessEncoding(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (canDecode(bytes, 'utf-8')) return 'utf-8';
  const start = new TextDecoder('windows-1252').decode(bytes.subarray(0, 2048));
  const said = /charset\s*=\s*["']?([\w-]+)/iu
    .exec(start)?.[1]
    ?.toLowerCase()
    .replace(/^gb(?:k|2312)$/u, 'gb18030');
  const known = encodings.find((each) => each === said);
  return (
    known ??
    (['euc-jp', 'shift_jis', 'gb18030'] as const).find((each) => canDecode(bytes, each)) ??
    'windows-1252'
  );
}

function canDecode(bytes: Uint8Array, encoding: Encoding): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Yields the bytes that a base64 text stands for. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const signs = atob(text);
  const bytes = new Uint8Array(signs.length);
  for (let index = 0; index < signs.length; index += 1) bytes[index] = signs.charCodeAt(index);
  return bytes;
}

/** Yields a number of bytes for reading: `812 B`, `3.4 kB`, `12.1 MB`, powers of a thousand. */
export function bytesText(bytes: number, show: (value: number) => string): string {
  if (bytes < 1000) return `${show(bytes)} B`;
  return bytes < 1_000_000 ? `${show(bytes / 1000)} kB` : `${show(bytes / 1_000_000)} MB`;
}
