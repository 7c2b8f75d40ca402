import type { Input } from '../../../../shared/catalog/rows.ts';
import type { Grade } from '../../../../shared/catalog/vocabularies.ts';
import type { ModelResult, OutputId } from '../../../../shared/model/result.ts';
import { type DifferingInput, mostCompared } from '../../../../shared/scenario/diff.ts';
import type { InputValue, ResolvedScenario } from '../../../../shared/scenario/file.ts';

/** How far a figure stands from the reference's: as a difference in its own unit, and as a share where there is one. */
export interface Difference {
  readonly absolute: number;
  /** Null where the reference is 0. */
  readonly relative: number | null;
}

/** A result of one scenario at one year. */
export type ComparedFigure =
  | { readonly status: 'there'; readonly value: number; readonly difference: Difference | null }
  | { readonly status: 'no-result' | 'year-outside' };

export interface ComparedOutput {
  readonly id: OutputId;
  readonly figures: readonly ComparedFigure[];
}

/** Yields the difference of a value to the reference's; the relative one is of the reference's size. */
export function differenceTo(reference: number, value: number): Difference {
  const absolute = value - reference;
  return { absolute, relative: reference === 0 ? null : absolute / Math.abs(reference) };
}

function figureOf(result: ModelResult | null, id: OutputId, year: number): ComparedFigure {
  if (result === null) return { status: 'no-result' };
  const value = result.series[id][result.years.indexOf(year)];
  return value === undefined ? { status: 'year-outside' } : { status: 'there', value, difference: null };
}

/**
 * Sets results of several scenarios side by side at one year; the first column is the reference. A scenario without a
 * result (null), or whose years do not hold the year, has no figure and no difference is taken to it.
 */
export function compareOutputs(
  results: readonly (ModelResult | null)[],
  ids: readonly OutputId[],
  year: number,
): ComparedOutput[] {
  return ids.map((id) => {
    const [reference, ...others] = results.map((result) => figureOf(result, id, year));
    if (reference === undefined) return { id, figures: [] };
    const figures = others.map((figure): ComparedFigure =>
      figure.status === 'there' && reference.status === 'there'
        ? { ...figure, difference: differenceTo(reference.value, figure.value) }
        : figure,
    );
    return { id, figures: [reference, ...figures] };
  });
}

/** An input's value in one scenario: where it comes from and how far it is from the reference's. */
export interface ComparedInputValue {
  readonly value: InputValue;
  readonly grade: Grade | null;
  /** The scenario that sets it; null where it is the catalog's default. */
  readonly setBy: string | null;
  readonly isSameAsReference: boolean;
  readonly difference: Difference | null;
}

export interface ComparedInput {
  readonly id: string;
  readonly unit: string;
  readonly values: readonly ComparedInputValue[];
}

/**
 * Sets the differing inputs of several scenarios side by side; the first is the reference. A value that a scenario
 * sets has the grade that the scenario states, and is an assumption where it states none.
 */
export function compareInputs(
  differing: readonly DifferingInput[],
  scenarios: readonly ResolvedScenario[],
  catalog: ReadonlyMap<string, Input>,
): ComparedInput[] {
  return differing.map(({ id, unit, values }) => {
    const reference = values[0];
    return {
      id,
      unit,
      values: values.map((value, index) => {
        const scenario = scenarios[index];
        const setBy = scenario?.overridden[id] ?? null;
        const grade =
          setBy === null ? (catalog.get(id)?.grade ?? null) : (scenario?.sources[id]?.grade ?? 'assumption');
        const isNumber = typeof value === 'number' && typeof reference === 'number';
        const isSameAsReference = index > 0 && JSON.stringify(value) === JSON.stringify(reference);
        return {
          value,
          grade,
          setBy,
          isSameAsReference,
          difference: isNumber && index > 0 && !isSameAsReference ? differenceTo(reference, value) : null,
        };
      }),
    };
  });
}

/** The fewest scenarios that are compared at once. */
export const fewestCompared = 2;

/** Yields the choice with a scenario added at its end or taken away; a ninth is not taken in. */
export function toggleChoice(chosen: readonly string[], id: string): readonly string[] {
  if (chosen.includes(id)) return chosen.filter((each) => each !== id);
  return chosen.length < mostCompared ? [...chosen, id] : chosen;
}

/** Yields the choice with a scenario moved to a place, from 0; the others keep their order. */
export function moveTo(chosen: readonly string[], id: string, place: number): readonly string[] {
  if (!chosen.includes(id)) return chosen;
  return chosen.filter((each) => each !== id).toSpliced(Math.max(0, place), 0, id);
}

/** What a change of the compared scenarios comes to, and the scenario that it is about. */
export type ChoiceChange =
  | { readonly kind: 'added' | 'removed' | 'reference' | 'moved'; readonly id: string }
  | { readonly kind: 'replaced'; readonly id: string; readonly by: string }
  | { readonly kind: 'chosen' };

/** Yields in which way two choices differ; `chosen` where it is more than one thing, null where they are the same. */
export function choiceChange(before: readonly string[], after: readonly string[]): ChoiceChange | null {
  const added = after.filter((id) => !before.includes(id));
  const removed = before.filter((id) => !after.includes(id));
  const [come] = added;
  const [gone] = removed;
  if (added.length + removed.length > 2) return { kind: 'chosen' };
  if (come !== undefined && gone !== undefined) return { kind: 'replaced', id: gone, by: come };
  if (added.length > 1 || removed.length > 1) return { kind: 'chosen' };
  if (come !== undefined) return { kind: 'added', id: come };
  if (gone !== undefined) return { kind: 'removed', id: gone };
  const [first] = after;
  if (first === undefined || before.join('/') === after.join('/')) return null;
  if (first !== before[0]) return { kind: 'reference', id: first };
  // The one that was moved is the one whose taking away leaves the others in one order.
  const without = (ids: readonly string[], id: string): string => ids.filter((each) => each !== id).join('/');
  const moved = after.find((id) => without(before, id) === without(after, id));
  return moved === undefined ? { kind: 'chosen' } : { kind: 'moved', id: moved };
}

/** Yields the name of a copy that no other scenario has: "X, copy", then "X, copy 2". */
export function copyName(
  name: string,
  taken: ReadonlySet<string>,
  nameCopy: (name: string, number: number | null) => string,
): string {
  const first = nameCopy(name, null);
  if (!taken.has(first)) return first;
  for (let number = 2; ; number += 1) {
    const next = nameCopy(name, number);
    if (!taken.has(next)) return next;
  }
}

/** Cuts runs to the years that all of them have, so that they can share an axis; empty when they share none. */
export function alignYears(results: readonly ModelResult[]): ModelResult[] {
  const from = Math.max(...results.map((result) => result.years[0] ?? Infinity));
  const to = Math.min(...results.map((result) => result.years.at(-1) ?? -Infinity));
  if (from > to) return [];
  return results.map((result) => {
    if (result.years[0] === from && result.years.at(-1) === to) return result;
    const start = result.years.indexOf(from);
    const end = result.years.indexOf(to) + 1;
    const series: Record<OutputId, readonly number[]> = { ...result.series };
    // The keys of a record of outputs are outputs: Object.keys alone forgets it.
    for (const id of Object.keys(series) as OutputId[]) series[id] = series[id].slice(start, end);
    return { ...result, years: result.years.slice(start, end), series };
  });
}
