import type { OpenRecipe } from '../../shared/contract/briefs.ts';
import type { Output } from '../../shared/contract/index.ts';
import type { ScenarioReference } from '../../shared/contract/model.ts';
import { valueOf } from './run.ts';
import { openShippedHost } from './shipped-host.ts';

/** A brief of these scenarios over the shipped catalog, as a PDF. */
export async function makeBrief(scenarios: readonly ScenarioReference[]): Promise<Buffer> {
  const { catalog, dispatch } = openShippedHost();
  try {
    const templates = valueOf(await dispatch('briefs.templates', {})) as Output<'briefs.templates'>;
    const recipe: OpenRecipe = {
      format: 'memwatt-brief/1',
      template: 'scenario',
      language: 'en',
      paper: 'a4',
      horizonYear: 2030,
      scenarios: [...scenarios],
      blocks: templates.find(({ id }) => id === 'scenario')?.blocks ?? [],
    };
    const request = { recipe, format: 'pdf', standard: 'ua-1', date: '2026-11-22', path: null };
    const { base64 } = valueOf(await dispatch('briefs.export', request)) as Output<'briefs.export'>;
    return Buffer.from(base64 ?? '', 'base64');
  } finally {
    catalog.close();
  }
}

/** What a scenario of a shipped name said when a brief was made of it, and says no longer. */
export const formerAdoption: ScenarioReference = {
  kind: 'content',
  content: {
    name: 'high-adoption',
    description: 'As it stood before the letter of the utility.',
    parent: 'baseline',
    inputs: { 'adoption.llm_decode.ceiling': 0.35, 'price.electricity': 0.11 },
    sources: { 'price.electricity': { source: 'Letter of the utility', note: 'read by phone' } },
  },
};
