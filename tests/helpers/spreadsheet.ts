import type { CellObject, WorkBook } from '@e965/xlsx';

/**
 * Computes a formula of a workbook: numbers, references (also to other sheets), + − * / ^, comparison by =, SUM, SUMPRODUCT,
 * ABS and IF. Written against the rules of spreadsheets, not against the writer; throws at anything else.
 */
export function evaluateFormula(
  formula: string,
  sheet: string,
  valueAt: (sheet: string, address: string) => number,
): number {
  const tokens = [
    ...formula.matchAll(
      /\s*(?:(?<name>'(?:[^']|'')+'!|[A-Za-z_]\w*!)?(?<from>\$?[A-Z]{1,3}\$?\d+)(?::(?<to>\$?[A-Z]{1,3}\$?\d+))?|(?<call>[A-Z]+)\(|(?<number>\d+(?:\.\d+)?(?:E[+-]?\d+)?)|(?<sign>[-+*/^(),=]))/gu,
    ),
  ];
  if (tokens.map(([whole]) => whole).join('') !== formula) throw new Error(`cannot read ${formula}`);
  let place = 0;
  const sign = (): string | undefined => tokens[place]?.groups?.['sign'];
  const take = (wanted: string): boolean => {
    if (sign() !== wanted) return false;
    place += 1;
    return true;
  };
  const expect = (wanted: string): void => {
    if (!take(wanted)) throw new Error(`${wanted} expected in ${formula}`);
  };

  function range(): number[] {
    const groups = tokens[place]?.groups ?? {};
    const { name, from, to } = groups;
    if (from === undefined || to === undefined) return [comparison()];
    place += 1;
    const target =
      name === undefined ? sheet : name.slice(0, -1).replaceAll(/^'|'$/gu, '').replaceAll("''", "'");
    const [start, end] = [split(from), split(to)];
    const values: number[] = [];
    for (let row = start.row; row <= end.row; row += 1)
      for (let column = start.column; column <= end.column; column += 1)
        values.push(valueAt(target, `${letters(column)}${row}`));
    return values;
  }

  function list(): number[][] {
    const values = [range()];
    while (take(',')) values.push(range());
    expect(')');
    return values;
  }

  function call(name: string): number {
    if (name === 'SUM')
      return list()
        .flat()
        .reduce((total, value) => total + value, 0);
    if (name === 'SUMPRODUCT') {
      const [first = [], ...others] = list();
      return first.reduce(
        (total, value, index) =>
          total + others.reduce((multiple, each) => multiple * (each[index] ?? Number.NaN), value),
        0,
      );
    }
    if (name === 'ABS') return Math.abs(list()[0]?.[0] ?? Number.NaN);
    if (name === 'IF') {
      const [condition, yes, no] = list().map(([value]) => value ?? Number.NaN);
      return (condition === 1 ? yes : no) ?? Number.NaN;
    }
    throw new Error(`${name} is not known here`);
  }

  function atom(): number {
    const groups = tokens[place]?.groups ?? {};
    if (take('(')) {
      const value = comparison();
      expect(')');
      return value;
    }
    if (take('-')) return -atom();
    place += 1;
    if (groups['number'] !== undefined) return Number(groups['number']);
    if (groups['call'] !== undefined) return call(groups['call']);
    if (groups['from'] !== undefined) {
      const { name, from } = groups;
      const target =
        name === undefined ? sheet : name.slice(0, -1).replaceAll(/^'|'$/gu, '').replaceAll("''", "'");
      return valueAt(target, from.replaceAll('$', ''));
    }
    throw new Error(`cannot read ${formula}`);
  }

  function power(): number {
    let value = atom();
    while (take('^')) value **= atom();
    return value;
  }

  function product(): number {
    let value = power();
    for (;;) {
      if (take('*')) value *= power();
      else if (take('/')) value /= power();
      else return value;
    }
  }

  function sum(): number {
    let value = product();
    for (;;) {
      if (take('+')) value += product();
      else if (take('-')) value -= product();
      else return value;
    }
  }

  function comparison(): number {
    const value = sum();
    return take('=') ? Number(value === sum()) : value;
  }

  const value = comparison();
  if (place !== tokens.length) throw new Error(`left over in ${formula}`);
  return value;
}

/**
 * Computes every formula of a workbook over the values that it keeps, and yields how many there are and those that come to
 * another value than the one kept beside them.
 */
export function recompute(book: WorkBook): { readonly count: number; readonly wrong: readonly string[] } {
  const cellOf = (sheet: string, address: string): CellObject | undefined =>
    book.Sheets[sheet]?.[address] as CellObject | undefined;
  const valueAt = (sheet: string, address: string): number => {
    const value = cellOf(sheet, address)?.v;
    return typeof value === 'number' ? value : 0;
  };
  const wrong: string[] = [];
  let count = 0;
  for (const name of book.SheetNames) {
    for (const address of Object.keys(book.Sheets[name] ?? {})) {
      const cell = address.startsWith('!') ? undefined : cellOf(name, address);
      if (cell?.f === undefined) continue;
      count += 1;
      const [computed, kept] = [evaluateFormula(cell.f, name, valueAt), Number(cell.v)];
      const scale = Math.max(Math.abs(kept), Math.abs(computed), 1e-6);
      if (!(Math.abs(computed - kept) / scale < 1e-9)) wrong.push(`${name}!${address} ${cell.f}: ${kept}`);
    }
  }
  return { count, wrong };
}

function split(address: string): { readonly column: number; readonly row: number } {
  const [, word = '', row = ''] = /^\$?([A-Z]+)\$?(\d+)$/u.exec(address) ?? [];
  let column = 0;
  for (const letter of word) column = column * 26 + (letter.codePointAt(0) ?? 0) - 64;
  return { column, row: Number(row) };
}

function letters(column: number): string {
  let word = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    word = String.fromCodePoint(65 + ((rest - 1) % 26)) + word;
  }
  return word;
}
