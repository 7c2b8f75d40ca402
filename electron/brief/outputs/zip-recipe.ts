import { z } from 'zod';
import type { BriefDocument } from '../../../shared/brief/document.ts';
import { manifestName, manifestSchema } from '../../../shared/brief/frozen.ts';
import { briefRecipeSchema } from '../../../shared/brief/recipe.ts';

const namedRecipeSchema = briefRecipeSchema(z.string());

/** Where a file that the brief carries lies in its archive: scenarios by themselves, so that they are found. */
export function carriedPath(name: string): string {
  return name.endsWith('.scenario.json') ? `scenarios/${name}` : `carried/${name}`;
}

/**
 * The recipe as `memwatt brief --recipe` takes it, its scenarios as the archive's own files; null where the document
 * carries none.
 */
export function recipeOfArchive({ attachments }: BriefDocument): string | null {
  const manifest = attachments.find(({ name }) => name === manifestName);
  if (manifest === undefined) return null;
  const { recipe: named, scenarios } = manifestSchema.parse(JSON.parse(manifest.content));
  const recipe = namedRecipeSchema.parse(named);
  const fileOf = (name: string): string => {
    const found = scenarios.find((scenario) => scenario.name === name);
    return found === undefined ? name : carriedPath(found.file);
  };
  const filed = {
    ...recipe,
    scenarios: recipe.scenarios.map((name, place) => {
      const file = scenarios[place]?.file;
      return file === undefined ? fileOf(name) : carriedPath(file);
    }),
    ...(recipe.previous === undefined ? {} : { previous: fileOf(recipe.previous) }),
  };
  return `${JSON.stringify(filed, null, 2)}\n`;
}
