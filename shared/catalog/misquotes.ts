import { type Figure, readStatement, type Statement } from './misquote-reading.ts';
import { type MisquoteId, type MisquoteRule, misquoteRules } from './misquote-rules.ts';
import type { Table } from './vocabularies.ts';

/** A figure in a row that looks like one of the known misquotes. */
export interface Misquote {
  readonly rule: MisquoteId;
  /** The claim that tells what it really is. */
  readonly claim: string;
  /** Where it stands: a field of the row, or `points`. */
  readonly field: string;
  /** The point's year; null where the figure has none of its own. */
  readonly year: number | null;
  /** The figure; null where the words alone say it. */
  readonly value: number | null;
}

/**
 * The known misquotes that a row repeats, each named once, at its first figure. Forecasts, claims, parameters and
 * measurements are looked at; a claim that is judged `contradicted`, or is the misquote's own, is not warned of. The row may
 * be as stored, as shown, or as it is being typed: what is missing says nothing.
 */
export function misquoteWarnings(table: Table, row: Readonly<Record<string, unknown>>): Misquote[] {
  const statement = readStatement(table, row);
  if (statement === null) return [];
  return misquoteRules.flatMap((rule): Misquote[] => {
    // Figures first: few rows have one of them, and words are dearer to look through.
    const figure = statement.figures.find((each) => isMeant(rule, statement, each));
    const isSaid = figure === undefined && rule.said?.test(statement.said) === true;
    if (figure === undefined && !isSaid) return [];
    if (statement.id === rule.claim || !speaksOf(rule, statement)) return [];
    const { field = 'statement', year = null, value = null } = figure ?? {};
    return [{ rule: rule.id, claim: rule.claim, field, year, value }];
  });
}

/** Whether publisher, subject, region and scope are the rule's. */
function speaksOf(rule: MisquoteRule, { words, region, scope }: Statement): boolean {
  const isThere =
    rule.region === undefined ||
    (region === null ? (rule.placed?.test(words) ?? true) : region === rule.region);
  return (
    isThere &&
    (rule.who?.test(words) ?? true) &&
    (rule.what?.test(words) ?? true) &&
    rule.unless?.test(words) !== true &&
    (scope === null || rule.scopes === undefined || rule.scopes.includes(scope))
  );
}

function isMeant(rule: MisquoteRule, { unit, years }: Statement, { year, value }: Figure): boolean {
  const ranges = rule.figures[unit] ?? [];
  if (!ranges.some(([low, high]) => value >= low && value <= high)) return false;
  const spoken = year === null ? years : [year];
  const { years: wanted, notYears } = rule;
  if (notYears !== undefined && spoken.length > 0 && spoken.every((each) => notYears.includes(each)))
    return false;
  if (wanted === undefined) return true;
  return spoken.length === 0 ? rule.yearMayLack === true : spoken.some((each) => wanted.includes(each));
}
