import { type AppError, appError } from '../errors.ts';
import { fail, ok, type Result } from '../result.ts';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Nothing that people write by hand goes deeper; a file that does is refused before it exhausts the stack. */
const deepestNesting = 64;

const whitespace = /[\t\n\r ]*/uy;
const numeral = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/uy;
const literals = { true: true, false: false, null: null } as const;

/** Carries the first error out of the descent; it never leaves this file. */
class Refusal extends Error {
  readonly error: AppError;
  constructor(error: AppError) {
    super(error.code);
    this.error = error;
  }
}

/**
 * JSON as RFC 8259 has it, with what `JSON.parse` does not tell: the line and column of a syntax error, and a key that
 * stands twice in one object, by its path and place. `place` names the text in errors.
 */
export function readJson(text: string, place: string): Result<Json> {
  try {
    return ok(new Reader(text, place).read());
  } catch (error) {
    if (error instanceof Refusal) return fail(error.error);
    throw error;
  }
}

class Reader {
  readonly #text: string;
  readonly #place: string;
  readonly #path: string[] = [];
  #at: number;

  constructor(text: string, place: string) {
    this.#text = text;
    this.#place = place;
    // Editors on Windows put a byte order mark in front.
    this.#at = text.startsWith('\uFEFF') ? 1 : 0;
  }

  read(): Json {
    this.#skip();
    const value = this.#value();
    this.#skip();
    if (this.#at < this.#text.length) this.#refuse();
    return value;
  }

  #position(at: number): { line: number; column: number } {
    const before = this.#text.slice(0, at);
    const lineStart = before.lastIndexOf('\n') + 1;
    return { line: before.split('\n').length, column: at - lineStart + 1 };
  }

  #refuse(at = this.#at): never {
    throw new Refusal(appError('scenario-json-invalid', this.#place, this.#position(at)));
  }

  #skip(): void {
    whitespace.lastIndex = this.#at;
    whitespace.test(this.#text);
    this.#at = whitespace.lastIndex;
  }

  #take(sign: string): boolean {
    if (this.#text[this.#at] !== sign) return false;
    this.#at += 1;
    this.#skip();
    return true;
  }

  #expect(sign: string): void {
    if (!this.#take(sign)) this.#refuse();
  }

  #value(): Json {
    switch (this.#text.charAt(this.#at)) {
      case '{':
        return this.#object();
      case '[':
        return this.#array();
      case '"':
        return this.#string();
      default:
        return this.#word();
    }
  }

  #object(): Json {
    if (this.#path.length >= deepestNesting) this.#refuse();
    const entries = new Map<string, Json>();
    this.#expect('{');
    if (this.#take('}')) return {};
    do {
      const keyStart = this.#at;
      if (this.#text[keyStart] !== '"') this.#refuse();
      const key = this.#string();
      this.#path.push(key);
      if (entries.has(key)) {
        const place = `${this.#place}: ${this.#path.join('.')}`;
        throw new Refusal(appError('scenario-key-duplicate', place, this.#position(keyStart)));
      }
      this.#skip();
      this.#expect(':');
      entries.set(key, this.#value());
      this.#path.pop();
      this.#skip();
    } while (this.#take(','));
    this.#expect('}');
    return Object.fromEntries(entries);
  }

  #array(): Json {
    if (this.#path.length >= deepestNesting) this.#refuse();
    const items: Json[] = [];
    this.#expect('[');
    if (this.#take(']')) return items;
    do {
      this.#path.push(String(items.length));
      items.push(this.#value());
      this.#path.pop();
      this.#skip();
    } while (this.#take(','));
    this.#expect(']');
    return items;
  }

  #string(): string {
    const start = this.#at;
    let end = start + 1;
    while (this.#text[end] !== '"') {
      const code = this.#text.charCodeAt(end);
      if (Number.isNaN(code) || code < 0x20) this.#refuse(end);
      end += this.#text[end] === '\\' ? 2 : 1;
    }
    this.#at = end + 1;
    try {
      return JSON.parse(this.#text.slice(start, this.#at)) as string;
    } catch {
      return this.#refuse(start);
    }
  }

  #word(): Json {
    for (const [word, value] of Object.entries(literals)) {
      if (this.#text.startsWith(word, this.#at)) {
        this.#at += word.length;
        return value;
      }
    }
    numeral.lastIndex = this.#at;
    const match = numeral.exec(this.#text);
    if (!match) return this.#refuse();
    this.#at = numeral.lastIndex;
    return Number(match[0]);
  }
}
