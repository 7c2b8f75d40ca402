import { createRequire } from 'node:module';
import path from 'node:path';
import { constants, inflateSync } from 'node:zlib';
import type * as Reader from 'pdfjs-dist/legacy/build/pdf.mjs';
import { digestInKeywords } from '../../../shared/brief/frozen.ts';
import { appError } from '../../../shared/errors.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';

const nodeRequire = createRequire(import.meta.url);

/** What is read of a PDF: its title, the digest that its key words name, and its attachments by name, unpacked when asked. */
export interface OpenPdf {
  readonly title: string;
  readonly digest: string | null;
  readonly names: ReadonlySet<string>;
  /** Null where the attachment cannot be unpacked. */
  readonly read: (name: string) => Promise<Uint8Array | null>;
}

/** No brief comes near it: sixty pages are a few megabytes. */
const mostBytes = 48_000_000;
/** What the streams of a PDF may unpack to, one and all together, in bytes. */
const mostUnpacked = 256_000_000;
const mostAttachments = 1000;
/** Of a document whose text is read. */
const mostPages = 3000;
/** A PDF that is broken in a way that leaves the reader waiting is given up after so long, in milliseconds. */
const longestWait = 30_000;

/**
 * Opens a PDF in memory, hands it to `work` and closes it. Nothing of the PDF is run or drawn. Fails with `brief-not-pdf`,
 * `brief-too-large`, `brief-password`, and `brief-damaged` where it cannot be read; `place` names the file. Never rejects.
 */
export async function withPdf<Value>(
  pdf: Uint8Array,
  place: string,
  work: (pdf: OpenPdf) => Promise<Result<Value>>,
): Promise<Result<Value>> {
  return withDocument(pdf, { place, isStrict: true }, async (document) => {
    const { info } = await document.getMetadata();
    const attachments = await document.getAttachments();
    if ((attachments?.size ?? 0) > mostAttachments) return fail(appError('brief-damaged', place));
    return work({
      title: textIn(info, 'Title'),
      digest: digestInKeywords(textIn(info, 'Keywords')),
      names: new Set(attachments?.keys()),
      read: async (name) => (await document.getAttachmentContent(name)) ?? null,
    });
  });
}

/**
 * The text of each page of a PDF in memory, a line of the page as a line; empty for a page that is a picture. What is
 * broken in a PDF is passed over as far as the reader can. Fails as `withPdf` does. Never rejects.
 */
export function readPdfPages(
  pdf: Uint8Array,
  place: string,
  report?: (progress: { readonly done: number; readonly total: number }) => void,
): Promise<Result<string[]>> {
  return withDocument(pdf, { place, isStrict: false }, async (document) => {
    const pages: string[] = [];
    const total = Math.min(document.numPages, mostPages);
    for (let number = 1; number <= total; number += 1) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      pages.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''));
      page.cleanup();
      report?.({ done: number, total });
    }
    return ok(pages);
  });
}

/** Opens a PDF, hands it to `work` and closes it; what goes wrong becomes an error. */
async function withDocument<Value>(
  pdf: Uint8Array,
  { place, isStrict }: { readonly place: string; readonly isStrict: boolean },
  work: (document: Reader.PDFDocumentProxy) => Promise<Result<Value>>,
): Promise<Result<Value>> {
  const refusal = refuse(pdf, place);
  if (refusal !== null) return fail(refusal);
  const { getDocument } = await loadReader();
  const task = getDocument({
    // The reader takes the bytes for itself.
    data: new Uint8Array(pdf),
    verbosity: 0,
    stopAtErrors: isStrict,
    // How the older encodings of Chinese and Japanese are read.
    cMapUrl: `${path.join(path.dirname(nodeRequire.resolve('pdfjs-dist/package.json')), 'cmaps')}/`,
  });
  try {
    return await inTime((async () => work(await task.promise))());
  } catch (fault) {
    const isLocked = fault instanceof Error && fault.name === 'PasswordException';
    return fail(appError(isLocked ? 'brief-password' : 'brief-damaged', place));
  } finally {
    await task.destroy().catch(() => undefined);
  }
}

function refuse(pdf: Uint8Array, place: string): ReturnType<typeof appError> | null {
  const head = Buffer.from(pdf.buffer, pdf.byteOffset, Math.min(pdf.byteLength, 1024));
  if (!head.includes('%PDF-')) return appError('brief-not-pdf', place);
  const tooLarge = appError('brief-too-large', place, { most: mostBytes / 1e6 });
  return pdf.byteLength > mostBytes || unpacksTooFar(pdf) ? tooLarge : null;
}

/** Whether the streams of a PDF unpack to more than memory should be asked for: a few bytes can stand for gigabytes. */
function unpacksTooFar(pdf: Uint8Array): boolean {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const isLineEnd = (at: number): boolean => bytes[at] === 0x0d || bytes[at] === 0x0a;
  let unpacked = 0;
  for (let at = bytes.indexOf('stream'); at !== -1; at = bytes.indexOf('stream', at + 1)) {
    let start = at + 'stream'.length;
    if (!isLineEnd(start)) continue;
    while (isLineEnd(start)) start += 1;
    const left = mostUnpacked - unpacked;
    try {
      const options = { maxOutputLength: left, finishFlush: constants.Z_SYNC_FLUSH };
      unpacked += inflateSync(bytes.subarray(start), options).byteLength;
    } catch (fault) {
      // What is not packed, or is broken, is the reader's to judge.
      if (fault instanceof RangeError) return true;
    }
    if (unpacked >= mostUnpacked) return true;
  }
  return false;
}

/** By a name in a variable, since the module comes without types. */
const workerModule: string = 'pdfjs-dist/legacy/build/pdf.worker.mjs';

/**
 * pdf.js, which is loaded with the first PDF. It asks for a function that Node has since version 22. It takes Electron's
 * host for a browser and would start a worker there: its worker, once loaded, is used in this thread instead.
 */
async function loadReader(): Promise<typeof Reader> {
  if (!('withResolvers' in Promise)) {
    Object.defineProperty(Promise, 'withResolvers', {
      value: withResolvers,
      configurable: true,
      writable: true,
    });
  }
  await import(workerModule);
  return import('pdfjs-dist/legacy/build/pdf.mjs');
}

function withResolvers(): {
  readonly promise: Promise<unknown>;
  readonly resolve: (value: unknown) => void;
  readonly reject: (reason: unknown) => void;
} {
  let settle: { resolve: (value: unknown) => void; reject: (reason: unknown) => void } | undefined;
  const promise = new Promise<unknown>((resolve, reject) => {
    settle = { resolve, reject };
  });
  if (settle === undefined) throw new Error('a promise that does not call its executor');
  return { promise, ...settle };
}

async function inTime<Value>(work: Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, giveUp) => {
    timer = setTimeout(() => giveUp(new Error('no end')), longestWait);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}

function textIn(info: unknown, key: string): string {
  const value =
    typeof info === 'object' && info !== null ? Object.entries(info).find(([name]) => name === key)?.[1] : '';
  return typeof value === 'string' ? value : '';
}
