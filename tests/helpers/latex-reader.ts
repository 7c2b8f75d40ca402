/** Where the numbers of a typeset formula come from. */
export interface LatexNames {
  /** The number that a name means, with what stands in parentheses behind it: `["base"]`, `["y-1"]`. */
  readonly valueOf: (name: string, at: readonly string[]) => number;
  /** The hardware column of the place, which a case may ask for. */
  readonly column: string | undefined;
  /** What a term comes to for each workload of the segment: `read` yields it for one. */
  readonly perWorkload: (read: (names: LatexNames) => number) => readonly number[];
}

const name =
  /^(?:\\math(?:rm|sf)\{(?:[^{}\\]|\\_|\{\.\})*\}|\\tau\b|\\rho\b|[A-Za-z])(?:_\{(?:[^{}]|\{[^{}]*\})*\})?/u;
const number = /^\d+(?:\.\d+)?/u;
const rowEnd = /^\\\\(?:\[\d+pt\])?/u;

/**
 * Reads the LaTeX of the methodology page as a person with a calculator would, and works it out: an independent check that
 * what is typeset is what is computed. Knows no more of LaTeX than the page uses, and throws on anything else.
 */
class LatexReader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** The right side of an equation, and that nothing is left behind it. */
  equation(names: LatexNames): number {
    this.#name();
    this.#arguments();
    this.#expect('=');
    const value = this.#sum(names);
    if (this.#rest() !== '') throw new Error(`left over: ${this.#rest()}`);
    return value;
  }

  #rest(): string {
    return this.#text.slice(this.#at);
  }

  #skipSpace(): void {
    while (this.#text[this.#at] === ' ') this.#at += 1;
  }

  #isNext(token: string): boolean {
    this.#skipSpace();
    return this.#text.startsWith(token, this.#at);
  }

  #take(token: string): boolean {
    if (!this.#isNext(token)) return false;
    this.#at += token.length;
    return true;
  }

  #expect(token: string): void {
    if (!this.#take(token)) throw new Error(`${token} expected before ${this.#rest()}`);
  }

  #match(pattern: RegExp): string | undefined {
    this.#skipSpace();
    const [found] = pattern.exec(this.#rest()) ?? [];
    this.#at += found?.length ?? 0;
    return found;
  }

  #name(): string {
    const found = this.#match(name);
    if (found === undefined) throw new Error(`a name expected before ${this.#rest()}`);
    return found;
  }

  #arguments(): string[] {
    if (this.#text[this.#at] !== '(') return [];
    const end = this.#text.indexOf(')', this.#at);
    const inside = this.#text.slice(this.#at + 1, end);
    this.#at = end + 1;
    return inside.split(',').map((part) => part.replace(/^\\mathrm\{(.*)\}$/u, '$1'));
  }

  #sum(names: LatexNames): number {
    let value = this.#take('-') ? -this.#product(names) : this.#product(names);
    for (;;) {
      if (this.#take('+')) value += this.#product(names);
      else if (this.#take('-')) value -= this.#product(names);
      else return value;
    }
  }

  #product(names: LatexNames): number {
    let value = this.#power(names);
    for (;;) {
      if (this.#take('\\cdot') || this.#take('\\times')) value *= this.#power(names);
      else if (this.#take('/')) value /= this.#power(names);
      else return value;
    }
  }

  #power(names: LatexNames): number {
    const base = this.#atom(names);
    return this.#take('^') ? base ** this.#group(names) : base;
  }

  #group(names: LatexNames): number {
    this.#expect('{');
    const value = this.#sum(names);
    this.#expect('}');
    return value;
  }

  #parenthesised<T>(read: () => T): T {
    const close = this.#take('\\left(') ? '\\right)' : ')';
    if (close === ')') this.#expect('(');
    const value = read();
    this.#expect(close);
    return value;
  }

  #list(names: LatexNames): number[] {
    return this.#parenthesised(() => {
      const values = [this.#sum(names)];
      while (this.#take(',\\,')) values.push(this.#sum(names));
      return values;
    });
  }

  #atom(names: LatexNames): number {
    if (this.#isNext('(') || this.#isNext('\\left(')) return this.#parenthesised(() => this.#sum(names));
    if (this.#take('\\frac')) {
      const above = this.#group(names);
      return above / this.#group(names);
    }
    if (this.#take('\\min')) return Math.min(...this.#list(names));
    if (this.#take('\\max')) return Math.max(...this.#list(names));
    if (this.#take('\\log_{2}')) return Math.log2(this.#parenthesised(() => this.#sum(names)));
    if (this.#take('\\sum_{w \\in g}')) return this.#overWorkloads(names);
    if (this.#take('\\begin{cases}')) return this.#cases(names);
    if (this.#isNext('e^')) {
      this.#expect('e');
      return Math.E;
    }
    const digits = this.#match(number);
    if (digits !== undefined) return Number(digits);
    const found = this.#name();
    return names.valueOf(found, this.#arguments());
  }

  /** A sum takes the product that follows it, once for each workload. */
  #overWorkloads(names: LatexNames): number {
    const start = this.#at;
    let end = start;
    const terms = names.perWorkload((inner) => {
      this.#at = start;
      const value = this.#product(inner);
      end = this.#at;
      return value;
    });
    this.#at = end;
    return terms.reduce((total, term) => total + term, 0);
  }

  #cases(names: LatexNames): number {
    let chosen: number | undefined;
    do {
      this.#take('\\displaystyle');
      const value = this.#sum(names);
      this.#expect('&');
      const holds = this.#take('\\text{otherwise}') || this.#condition(names);
      if (holds) chosen ??= value;
    } while (this.#match(rowEnd) !== undefined);
    this.#expect('\\end{cases}');
    if (chosen === undefined) throw new Error('no case holds');
    return chosen;
  }

  #condition(names: LatexNames): boolean {
    this.#expect('\\text{if }');
    if (this.#take('h = \\mathrm{')) {
      const column = this.#match(/^[a-z]+/u);
      this.#expect('}');
      return column === names.column;
    }
    const left = this.#sum(names);
    if (this.#take('\\lt')) return left < this.#sum(names);
    if (this.#take('\\gt')) return left > this.#sum(names);
    this.#expect('=');
    return left === this.#sum(names);
  }
}

/** What the right side of a typeset equation comes to. */
export function workOut(equation: string, names: LatexNames): number {
  return new LatexReader(equation).equation(names);
}
