import { type AppError, appError } from '../../errors.ts';
import { inputDefinitions, unknownInput } from '../inputs.ts';
import type { ResolvedInputs } from '../uncertainty/uncertain-inputs.ts';

/**
 * What is wrong with a choice of inputs that shall be varied: `input-unknown` with the nearest id, or `input-not-uncertain`
 * for one that stands still, with the input it is tied to where that one moves it. Without a choice,
 * `uncertainty-none` where no input of the scenario is uncertain.
 */
export function checkChoice(
  { uncertain, tied }: Pick<ResolvedInputs, 'uncertain' | 'tied'>,
  ids: readonly string[] | undefined,
): AppError | undefined {
  if (uncertain.length === 0) return appError('uncertainty-none', 'inputs');
  for (const id of ids ?? []) {
    if (!inputDefinitions.has(id)) return unknownInput(id);
    if (uncertain.some((input) => input.id === id)) continue;
    const root = tied.find((tie) => tie.id === id)?.root;
    return appError('input-not-uncertain', id, root === undefined ? {} : { nearest: root });
  }
  return ids?.length === 0 ? appError('uncertainty-none', 'inputs') : undefined;
}

/** The order of ids that does not depend on a language or on the order in which they were given. */
export function compareIds(first: string, second: string): number {
  return first < second ? -1 : Number(first > second);
}
