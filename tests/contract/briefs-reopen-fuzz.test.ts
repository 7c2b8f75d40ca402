import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { freezeBrief } from '../../electron/brief/frozen/attach.ts';
import { readFrozenBrief } from '../../electron/brief/frozen/read.ts';
import { translateIn } from '../../electron/host/translate.ts';
import { errorCodes } from '../../shared/errors.ts';
import { packPdf } from '../helpers/pack-pdf.ts';

let whole: Uint8Array;

beforeAll(() => {
  const { attachments, keywords } = freezeBrief({
    recipe: {
      format: 'memwatt-brief/1',
      template: 'flash',
      language: 'en',
      paper: 'a4',
      horizonYear: 2030,
      scenarios: [],
      blocks: [{ kind: 'method' }],
    },
    date: '2026-11-22',
    versions: { program: '1', model: '1', catalog: '1' },
    scenarios: [],
    figures: [],
    rows: {},
    translate: translateIn('en'),
  });
  whole = packPdf(attachments, keywords);
});

type Mutation = (bytes: Uint8Array) => Uint8Array;
const join = (...parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts));
const place = fc.noBias(fc.integer({ min: 0, max: 999_999 })).map((millionth) => millionth / 1e6);
/** Behind the head: without it a file is no PDF at all, and the reader is not reached. */
const head = 16;
const on = (bytes: Uint8Array, share: number): number =>
  head + Math.floor(share * Math.max(0, bytes.length - head));

const flipped = fc
  .tuple(place, fc.integer({ min: 1, max: 255 }))
  .map(([share, mask]): Mutation => (bytes) => {
    const copy = new Uint8Array(bytes);
    copy[on(copy, share)] = (copy[on(copy, share)] ?? 0) ^ mask;
    return copy;
  });
const cut = fc.tuple(place, fc.integer({ min: 1, max: 400 })).map(
  ([share, length]): Mutation =>
    (bytes) =>
      join(bytes.subarray(0, on(bytes, share)), bytes.subarray(on(bytes, share) + length)),
);
const ended = place.map(
  (share): Mutation =>
    (bytes) =>
      bytes.slice(0, on(bytes, share)),
);
const doubled = fc
  .tuple(place, place, fc.integer({ min: 1, max: 400 }))
  .map(([from, to, length]): Mutation => (bytes) => {
    const piece = bytes.subarray(on(bytes, from), on(bytes, from) + length);
    return join(bytes.subarray(0, on(bytes, to)), piece, bytes.subarray(on(bytes, to)));
  });
const words = [
  '0 R',
  '99999999999',
  '-1',
  '<<',
  '>>',
  '[',
  'endobj',
  'stream\n',
  '/Kids [1 0 R]',
  '/Encrypt 1 0 R',
  '/Names 1 0 R',
  '/Length 4294967295',
  '/Prev 0',
  '/Filter [/FlateDecode /FlateDecode /LZWDecode]',
];
const worded = fc.tuple(place, fc.constantFrom(...words)).map(([share, word]): Mutation => (bytes) => {
  const at = on(bytes, share);
  return join(bytes.subarray(0, at), Buffer.from(` ${word} `, 'latin1'), bytes.subarray(at));
});
/** A number of the file's own structure (object, offset, length) turned into another. */
const renumbered = fc
  .tuple(place, fc.constantFrom('0', '1', '7', '65535', '2147483648', '-3'))
  .map(([share, number]): Mutation => (bytes) => {
    const text = Buffer.from(bytes).toString('latin1');
    const numbers = [...text.matchAll(/(?<= |\n)\d+(?= )/gu)];
    const found = numbers[Math.floor(share * numbers.length)];
    if (found === undefined) return bytes;
    const { index, 0: old } = found;
    return new Uint8Array(
      Buffer.from(text.slice(0, index) + number + text.slice(index + old.length), 'latin1'),
    );
  });
const mutations = fc.array(fc.oneof(flipped, cut, ended, doubled, worded, renumbered), {
  minLength: 1,
  maxLength: 4,
});

describe('a PDF that somebody has damaged', () => {
  it('is read or refused in words, 2,000 times: nothing is thrown, nothing hangs', async () => {
    expect((await readFrozenBrief(whole, 'whole.pdf')).ok).toBe(true);
    const outcomes = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(mutations, async (chain) => {
        const bytes = chain.reduce((current, mutate) => mutate(current), whole);
        const read = await readFrozenBrief(bytes, 'damaged.pdf');
        const outcome = read.ok ? 'read' : read.error.code;
        outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
        // What is read is what was frozen: a damage that the digests do not see changed nothing that they speak of.
        expect(read.ok ? read.value.manifest.date : '2026-11-22').toBe('2026-11-22');
      }),
      { numRuns: 2000, seed: 20261122, endOnFailure: true },
    );
    // The damage reaches every stage of reading, not the first alone.
    const known: readonly string[] = ['read', ...errorCodes];
    for (const outcome of outcomes.keys()) expect(known).toContain(outcome);
    for (const code of ['brief-attachment-altered', 'brief-damaged', 'brief-not-ours', 'read']) {
      expect(outcomes.get(code) ?? 0).toBeGreaterThanOrEqual(5);
    }
  }, 240_000);
});
