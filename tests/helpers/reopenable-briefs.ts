import type { OpenRecipe } from '../../shared/contract/briefs.ts';
import type { Output } from '../../shared/contract/index.ts';
import type { ScenarioReference } from '../../shared/contract/model.ts';
import { makeFolder, removeFolder } from './folders.ts';
import { openFrozenHost } from './frozen-host.ts';
import { packPdf } from './pack-pdf.ts';
import { valueOf } from './run.ts';
import { openShippedHost } from './shipped-host.ts';

/** The recipe of a scenario brief as its template begins it. */
export function scenarioRecipe(
  templates: Output<'briefs.templates'>,
  scenarios: readonly ScenarioReference[],
): OpenRecipe {
  return {
    format: 'memwatt-brief/1',
    template: 'scenario',
    language: 'en',
    paper: 'a4',
    horizonYear: 2030,
    scenarios: [...scenarios],
    blocks: templates.find(({ id }) => id === 'scenario')?.blocks ?? [],
  };
}

/** A brief of these scenarios over the shipped catalog, as a PDF. */
export async function makeBrief(scenarios: readonly ScenarioReference[]): Promise<Buffer> {
  const { catalog, dispatch } = openShippedHost();
  try {
    const templates = valueOf(await dispatch('briefs.templates', {})) as Output<'briefs.templates'>;
    const recipe = scenarioRecipe(templates, scenarios);
    const request = { recipe, format: 'pdf', standard: 'ua-1', date: '2026-11-22', path: null };
    const { base64 } = valueOf(await dispatch('briefs.export', request)) as Output<'briefs.export'>;
    return Buffer.from(base64 ?? '', 'base64');
  } finally {
    catalog.close();
  }
}

/** The file that somebody has changed in an altered brief. */
export const alteredFile = 'result-1.json';

/** A PDF with all that a brief carries, but for one digit of one file. */
export async function makeAlteredBrief(): Promise<Buffer> {
  const folder = makeFolder();
  const { catalog, freezeScenarios } = openFrozenHost(folder);
  try {
    const { attachments, keywords } = await freezeScenarios([{ kind: 'named', name: 'baseline' }]);
    const altered = attachments.map(({ name, content }) => ({
      name,
      content:
        name === alteredFile ? content.replace(/\d/u, (digit) => String((Number(digit) + 1) % 10)) : content,
    }));
    return Buffer.from(packPdf(altered, keywords));
  } finally {
    catalog.close();
    removeFolder(folder);
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
