import type { OpenRecipe } from '../../shared/contract/briefs.ts';
import type { Result } from '../../shared/result.ts';
import type { FrozenBrief } from '../brief/frozen/attach.ts';
import { parentOf, type PreparedBrief } from './briefs-document.ts';
import { freeze, type FreezingRun } from './briefs-frozen.ts';
import type { ServiceContext } from './handlers.ts';

/** What makes the brief repeatable, as files inside it: see `freeze`. The previous scenario goes with the others. */
export async function briefAttachments(
  context: ServiceContext,
  recipe: OpenRecipe,
  { document, subject }: PreparedBrief,
): Promise<Result<FrozenBrief>> {
  const { runs, previous, date, money, rows } = subject;
  const [first] = recipe.scenarios;
  const parent = first === undefined ? null : parentOf(context.catalog, first);
  if (parent !== null && !parent.ok) return parent;
  const references = [...recipe.scenarios, recipe.previous ?? parent?.value ?? null];
  const isNamed = runs.some(
    ({ run }) => JSON.stringify(run.scenario) === JSON.stringify(previous?.run.scenario),
  );
  const frozen = [...runs, ...(previous === null || isNamed ? [] : [previous])];
  return freeze(context, {
    recipe,
    date,
    money,
    rowsOf: rows.rowsOf,
    runs: frozen.flatMap(({ name, run }, index): FreezingRun[] => {
      const reference = references[index] ?? null;
      return reference === null
        ? []
        : [{ reference, name, scenario: run.scenario, result: run.result, sampled: () => run.sampled() }];
    }),
    figures: document.figures,
  });
}
