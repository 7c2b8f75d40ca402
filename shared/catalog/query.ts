/** How a condition compares. */
const comparisons = ['!=', '<=', '>=', '=', '<', '>'] as const;
type Comparison = (typeof comparisons)[number];

/** One thing that a row has to meet. */
interface Condition {
  readonly field: string;
  readonly comparison: Comparison;
  readonly value: string | number;
}

/** A question to the catalog for the figures of one field: `macros.topsPerWatt8b where boundary = macro and year >= 2020`. */
export interface CatalogQuery {
  readonly table: string;
  readonly field: string;
  readonly conditions: readonly Condition[];
}

/** How a question is written; free of words that would need translating. */
export const queryForm = 'data(table.field where field = value and …)   (= != < <= > >=)';

const questionPattern = /^([a-z][a-z0-9]*)\.([a-z][a-z0-9]*)(?:\s+where\s+(.*))?$/isu;
const token = /\s*(?:"([^"]*)"|(!=|<=|>=|=|<|>)|([^\s"=<>!]+))/uy;

/**
 * Reads a question to the catalog, without the brackets of `data(…)` around it: a table and a field, and conditions that
 * are joined by `and`. A value with spaces stands in double quotes. Undefined for what is no question; whether the catalog
 * has such a table, field and word is `drawFromCatalog`'s to say.
 */
export function parseCatalogQuery(text: string): CatalogQuery | undefined {
  const [, table = '', field = '', conditionsText] = questionPattern.exec(text.trim()) ?? [];
  if (table === '') return undefined;
  if (conditionsText === undefined) return { table, field, conditions: [] };
  const tokens = readTokens(conditionsText);
  if (tokens === undefined || tokens.length % 4 !== 3) return undefined;
  const conditions: Condition[] = [];
  for (let at = 0; at < tokens.length; at += 4) {
    const [name, sign, value, joint] = tokens.slice(at, at + 4);
    const comparison = comparisons.find((known) => known === sign?.sign);
    if (name?.word === undefined || !isWord(name.word) || comparison === undefined) return undefined;
    if (value === undefined || value.sign !== undefined) return undefined;
    if (joint !== undefined && joint.word?.toLowerCase() !== 'and') return undefined;
    conditions.push({ field: name.word, comparison, value: readValue(value) });
  }
  return { table, field, conditions };
}

interface Token {
  readonly quoted?: string | undefined;
  readonly sign?: string | undefined;
  readonly word?: string | undefined;
}

function readTokens(text: string): Token[] | undefined {
  const tokens: Token[] = [];
  const whole = text.trimEnd();
  token.lastIndex = 0;
  while (token.lastIndex < whole.length) {
    const [matched, quoted, sign, word] = token.exec(whole) ?? [];
    if (matched === undefined) return undefined;
    tokens.push({ quoted, sign, word });
  }
  return tokens;
}

function readValue({ quoted, word = '' }: Token): string | number {
  if (quoted !== undefined) return quoted;
  const number = Number(word);
  return word !== '' && Number.isFinite(number) ? number : word;
}

function isWord(text: string): boolean {
  return /^[a-z][a-z0-9]*$/iu.test(text);
}
