import { z } from 'zod';
import { briefRecipeSchema } from '../brief/recipe.ts';
import { method } from './define.ts';
import { scenarioReferenceSchema } from './model.ts';

const nameSchema = z.string().trim().min(1).max(120);
const recipeSchema = briefRecipeSchema(scenarioReferenceSchema);

/**
 * A brief that the analyst keeps: choices under a name. `recipe` is null where what is stored cannot be read by this
 * version of the program; it is kept as it is.
 */
const savedBriefSchema = z.strictObject({
  id: z.string(),
  name: nameSchema,
  recipe: recipeSchema.nullable(),
  updatedAt: z.string(),
});
export type SavedBrief = z.infer<typeof savedBriefSchema>;

export const savedBriefsContract = {
  'briefs.list': method(z.strictObject({}), z.array(savedBriefSchema)),
  /** Saves a recipe as a new brief (no `id`) or over the one with the id. */
  'briefs.save': method(
    z.strictObject({ id: z.string().optional(), name: nameSchema, recipe: recipeSchema }),
    savedBriefSchema,
  ),
  'briefs.rename': method(z.strictObject({ id: z.string(), name: nameSchema }), savedBriefSchema),
  /** Takes a brief away; `briefs.restore` brings it back as it was. */
  'briefs.remove': method(
    z.strictObject({ id: z.string() }),
    z.strictObject({ id: z.string(), name: z.string() }),
  ),
  'briefs.restore': method(z.strictObject({ id: z.string() }), savedBriefSchema),
} as const;
