import { Buffer } from 'node:buffer';
import { createRequire } from 'node:module';
import { extname } from 'node:path';
import type * as Resvg from '@resvg/resvg-js';
import type { BriefDocument, DocumentBlock } from '../../../shared/brief/document.ts';
import type { ImageFile } from './image-file.ts';

const nodeRequire = createRequire(import.meta.url);

const types: Readonly<Record<string, string>> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
};
/** Wider pictures are made smaller: no page shows more. */
const widest = 1600;

/**
 * The pictures that a document shows, logo and images of notes, as PNG by their file: whatever the template's folder has
 * them in, SVG too. A file that is no picture is left out.
 */
export async function readImages(
  document: BriefDocument,
  files: ReadonlyMap<string, Uint8Array>,
): Promise<ReadonlyMap<string, ImageFile>> {
  const images = new Map<string, ImageFile>();
  for (const file of new Set([document.house.logo ?? '', ...filesIn(document.blocks)])) {
    const bytes = files.get(file);
    const image = bytes === undefined ? null : await toImage(file, bytes);
    if (image !== null) images.set(file, image);
  }
  return images;
}

function filesIn(blocks: readonly DocumentBlock[]): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'image') return [block.file];
    if (block.kind === 'quote') return filesIn(block.blocks);
    return block.kind === 'list' ? block.items.flatMap(filesIn) : [];
  });
}

/** Draws a picture through the rasteriser, so that Word gets one kind of file and its true size. */
async function toImage(file: string, bytes: Uint8Array): Promise<ImageFile | null> {
  const { renderAsync } = nodeRequire('@resvg/resvg-js') as typeof Resvg;
  const ending = extname(file).toLowerCase();
  const type = types[ending];
  try {
    if (ending === '.svg') {
      const picture = await renderAsync(Buffer.from(bytes), { fitTo: { mode: 'zoom', value: 2 } });
      return { png: picture.asPng(), width: picture.width / 2, height: picture.height / 2 };
    }
    if (type === undefined) return null;
    const size = sizeOf(bytes);
    if (size === null) return null;
    const scale = Math.min(1, widest / size.width);
    const [width, height] = [Math.round(size.width * scale), Math.round(size.height * scale)];
    const href = `data:${type};base64,${Buffer.from(bytes).toString('base64')}`;
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><image width="${width}" height="${height}" href="${href}"/></svg>`;
    const picture = await renderAsync(svg, null);
    return { png: picture.asPng(), width, height };
  } catch {
    // A broken picture is no reason to be without the document: its alternative text stands in its place.
    return null;
  }
}

/** Width and height in px as the head of a PNG, GIF, JPEG or WebP says; null for anything else. */
function sizeOf(bytes: Uint8Array): { readonly width: number; readonly height: number } | null {
  const view = Buffer.from(bytes);
  if (view.length > 24 && view.readUInt32BE(0) === 0x89_50_4e_47)
    return { width: view.readUInt32BE(16), height: view.readUInt32BE(20) };
  if (view.length > 10 && view.toString('latin1', 0, 3) === 'GIF')
    return { width: view.readUInt16LE(6), height: view.readUInt16LE(8) };
  if (view.length > 30 && view.toString('latin1', 8, 15) === 'WEBPVP8') return webpSize(view);
  return view.length > 4 && view.readUInt16BE(0) === 0xff_d8 ? jpegSize(view) : null;
}

function webpSize(view: Buffer): { readonly width: number; readonly height: number } {
  const kind = view.toString('latin1', 15, 16);
  if (kind === 'X') return { width: view.readUIntLE(24, 3) + 1, height: view.readUIntLE(27, 3) + 1 };
  if (kind === 'L') {
    const bits = view.readUInt32LE(21);
    return { width: (bits & 0x3f_ff) + 1, height: ((bits >> 14) & 0x3f_ff) + 1 };
  }
  return { width: view.readUInt16LE(26) & 0x3f_ff, height: view.readUInt16LE(28) & 0x3f_ff };
}

/** Walks the segments of a JPEG to the one that starts a frame. */
function jpegSize(view: Buffer): { readonly width: number; readonly height: number } | null {
  let place = 2;
  while (place + 9 < view.length) {
    const marker = view.readUInt16BE(place);
    const isFrame = marker >= 0xff_c0 && marker <= 0xff_cf && ![0xff_c4, 0xff_c8, 0xff_cc].includes(marker);
    if (isFrame) return { width: view.readUInt16BE(place + 7), height: view.readUInt16BE(place + 5) };
    place += 2 + view.readUInt16BE(place + 2);
  }
  return null;
}
