import { Buffer } from 'node:buffer';
import { inflateSync } from 'node:zlib';

/** A reference to a numbered object. */
export interface PdfReference {
  readonly ref: number;
}
/** A value of a PDF: names begin with a slash, strings are decoded (UTF-16 or Latin-1). */
export type PdfValue = number | boolean | null | string | PdfReference | readonly PdfValue[] | PdfDictionary;
export interface PdfDictionary {
  readonly [key: `/${string}`]: PdfValue;
}

/** The numbered objects of a PDF that keeps them plain, as Typst writes it: no streams of objects, no encryption. */
export class PdfObjects {
  readonly #values = new Map<number, PdfValue>();
  readonly #streams = new Map<number, Buffer>();
  readonly trailer: PdfDictionary;

  constructor(bytes: Buffer) {
    const text = bytes.toString('latin1');
    if (/\/Type\s*\/(ObjStm|XRef)\b/u.test(text)) throw new Error('objects in streams are not read here');
    const start = /(?:^|[\r\n])(\d+) 0 obj\b/gu;
    for (let found = start.exec(text); found !== null; found = start.exec(text)) {
      const reader = new Reader(text, start.lastIndex);
      const value = reader.value();
      const number = Number(found[1]);
      this.#values.set(number, value);
      start.lastIndex = reader.place;
      const stream = /^\s*stream\r?\n/u.exec(text.slice(reader.place, reader.place + 20));
      if (stream === null) continue;
      const length = isDictionary(value) ? value['/Length'] : 0;
      if (typeof length !== 'number') throw new Error(`object ${number} has no plain length`);
      const from = reader.place + stream[0].length;
      this.#streams.set(number, bytes.subarray(from, from + length));
      start.lastIndex = from + length;
    }
    const trailer = text.lastIndexOf('trailer');
    const read = new Reader(text, trailer + 'trailer'.length).value();
    if (trailer < 0 || !isDictionary(read)) throw new Error('no trailer');
    this.trailer = read;
  }

  /** What a value is, references followed. */
  follow(value: PdfValue | undefined): PdfValue {
    if (typeof value !== 'object' || value === null || !('ref' in value)) return value ?? null;
    return this.follow(this.#values.get(value.ref));
  }

  dictionary(value: PdfValue | undefined): PdfDictionary {
    const found = this.follow(value);
    return isDictionary(found) ? found : {};
  }

  list(value: PdfValue | undefined): readonly PdfValue[] {
    const found = this.follow(value);
    return Array.isArray(found) ? (found as readonly PdfValue[]) : found === null ? [] : [found];
  }

  /** Every dictionary among the numbered objects. */
  get dictionaries(): PdfDictionary[] {
    return [...this.#values.values()].filter(isDictionary);
  }

  get catalog(): PdfDictionary {
    return this.dictionary(this.trailer['/Root']);
  }

  /** The pages in their order. */
  get pages(): PdfDictionary[] {
    const walk = (node: PdfDictionary): PdfDictionary[] =>
      node['/Type'] === '/Pages'
        ? this.list(node['/Kids']).flatMap((kid) => walk(this.dictionary(kid)))
        : [node];
    return walk(this.dictionary(this.catalog['/Pages']));
  }

  /** The content of one or more streams, unpacked. */
  stream(value: PdfValue | undefined): Buffer {
    const found = this.#isReference(value) ? this.#streams.get(value.ref) : undefined;
    if (found === undefined) return Buffer.concat(this.list(value).map((each) => this.stream(each)));
    const { '/Filter': filter } = this.dictionary(value);
    return filter === undefined ? found : inflateSync(found);
  }

  #isReference(value: PdfValue | undefined): value is PdfReference {
    return typeof value === 'object' && value !== null && 'ref' in value;
  }
}

export function isDictionary(value: PdfValue | undefined): value is PdfDictionary {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !('ref' in value);
}

class Reader {
  readonly #text: string;
  place: number;

  constructor(text: string, place: number) {
    this.#text = text;
    this.place = place;
  }

  value(): PdfValue {
    this.#skip();
    const text = this.#text;
    const rest = text.slice(this.place, this.place + 40);
    const reference = /^(\d+) \d+ R\b/u.exec(rest);
    if (reference !== null) return this.#taken(reference[0].length, { ref: Number(reference[1]) });
    const plain = /^(?:true|false|null)\b|^[+-]?(?:\d+\.?\d*|\.\d+)/u.exec(rest)?.[0];
    if (plain !== undefined) {
      const words: Readonly<Record<string, PdfValue>> = { true: true, false: false, null: null };
      return this.#taken(plain.length, plain in words ? (words[plain] ?? null) : Number(plain));
    }
    if (rest.startsWith('<<')) return this.#dictionary();
    if (rest.startsWith('[')) return this.#list();
    if (rest.startsWith('(')) return this.#string();
    if (rest.startsWith('<')) {
      const end = text.indexOf('>', this.place);
      const hex = text.slice(this.place + 1, end).replaceAll(/\s/gu, '');
      this.place = end + 1;
      return decode(Buffer.from(hex, 'hex'));
    }
    const name = /^\/[^\s()<>[\]{}/%]*/u.exec(text.slice(this.place, this.place + 200))?.[0];
    if (name === undefined) throw new Error(`no value at ${this.place}: ${rest}`);
    const plainName = name.replaceAll(/#([\da-f]{2})/giu, (_, hex: string) =>
      String.fromCodePoint(Number.parseInt(hex, 16)),
    );
    return this.#taken(name.length, plainName);
  }

  #taken(length: number, value: PdfValue): PdfValue {
    this.place += length;
    return value;
  }

  #skip(): void {
    const blank = /(?:\s+|%[^\r\n]*)*/uy;
    blank.lastIndex = this.place;
    this.place += blank.exec(this.#text)?.[0].length ?? 0;
  }

  #dictionary(): PdfDictionary {
    const found: Record<`/${string}`, PdfValue> = {};
    this.place += 2;
    for (this.#skip(); !this.#text.startsWith('>>', this.place); this.#skip()) {
      const key = this.value();
      if (typeof key !== 'string' || !key.startsWith('/')) throw new Error(`no key at ${this.place}`);
      found[key as `/${string}`] = this.value();
    }
    this.place += 2;
    return found;
  }

  #list(): PdfValue[] {
    const found: PdfValue[] = [];
    this.place += 1;
    for (this.#skip(); this.#text[this.place] !== ']'; this.#skip()) found.push(this.value());
    this.place += 1;
    return found;
  }

  #string(): string {
    const letters: number[] = [];
    let depth = 0;
    for (;;) {
      const letter = this.#text[this.place] ?? '';
      this.place += 1;
      if (letter === '(' && depth++ === 0) continue;
      if (letter === ')' && --depth === 0) return decode(Buffer.from(letters));
      letters.push(letter === '\\' ? this.#escaped() : (letter.codePointAt(0) ?? 0));
    }
  }

  #escaped(): number {
    const octal = /^[0-7]{1,3}/u.exec(this.#text.slice(this.place, this.place + 3))?.[0];
    if (octal !== undefined) {
      this.place += octal.length;
      return Number.parseInt(octal, 8);
    }
    const letter = this.#text[this.place] ?? '';
    this.place += 1;
    const named: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, b: 8, f: 12 };
    return named[letter] ?? letter.codePointAt(0) ?? 0;
  }
}

function decode(bytes: Buffer): string {
  if (bytes[0] !== 0xfe || bytes[1] !== 0xff) return bytes.toString('latin1');
  return Buffer.from(bytes.subarray(2)).swap16().toString('utf16le');
}

/** What a page's content draws outside of any marked content, and the ids of the marked content that is tagged. */
export function readContent(content: Buffer): {
  readonly untagged: readonly string[];
  readonly ids: readonly number[];
} {
  const text = content.toString('latin1');
  const token =
    /\((?:[^\\()]|\\[\s\S]|\((?:[^\\()]|\\[\s\S])*\))*\)|<<|>>|<[\da-fA-F\s]*>|\[|\]|\/[^\s()<>[\]{}/%]*|[^\s()<>[\]{}/%]+/gu;
  const untagged: string[] = [];
  const ids: number[] = [];
  const marks: boolean[] = [];
  let before: string[] = [];
  for (const [word] of text.matchAll(token)) {
    if (word === 'BDC' || word === 'BMC') {
      const id = before.indexOf('/MCID');
      if (id >= 0) ids.push(Number(before[id + 1]));
      marks.push(id >= 0 || before.includes('/Artifact'));
    } else if (word === 'EMC') marks.pop();
    else if (painting.has(word) && !marks.includes(true)) untagged.push(word);
    before = operator.test(word) ? [] : [...before, word];
  }
  return { untagged, ids };
}

const painting = new Set([
  'Tj',
  'TJ',
  "'",
  '"',
  'f',
  'F',
  'f*',
  'B',
  'B*',
  'b',
  'b*',
  'S',
  's',
  'sh',
  'Do',
  'BI',
]);
const operator = /^[A-Za-z'"][A-Za-z0-9*]*$/u;
