import type { Attachment } from '../../shared/brief/document.ts';
import type { OpenRecipe } from '../../shared/contract/briefs.ts';
import { modelVersion } from '../../shared/model/evaluate.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { PreparedBrief } from './briefs-document.ts';
import type { ServiceContext } from './handlers.ts';
import { modelHandlers } from './model.ts';

/** What makes the brief repeatable: each scenario with all its inputs, its results, and every version. */
export async function briefAttachments(
  context: ServiceContext,
  recipe: OpenRecipe,
  { subject }: PreparedBrief,
): Promise<Result<{ readonly attachments: readonly Attachment[]; readonly keywords: readonly string[] }>> {
  const { translate, runs, versions, date } = subject;
  const attachments: Attachment[] = [];
  for (const [index, { run }] of runs.entries()) {
    const reference = recipe.scenarios[index];
    if (reference === undefined) continue;
    const request = { scenario: reference, language: recipe.language };
    const result = await modelHandlers['model.run'](context, request);
    if (!result.ok) return result;
    const { name, description, years, seed, samples, inputs, sources } = run.scenario;
    const format = 'memwatt-scenario/1';
    const file = { format, name, description, parent: null, years, seed, samples, inputs, sources };
    attachments.push(
      {
        name: `scenario-${index + 1}.scenario.json`,
        description: translate('briefs.pdfAttachmentScenario', { name }),
        mime: 'application/json',
        content: `${JSON.stringify(file, null, 2)}\n`,
      },
      {
        name: `result-${index + 1}.json`,
        description: translate('briefs.pdfAttachmentResult', { name }),
        mime: 'application/json',
        content: `${JSON.stringify(result.value)}\n`,
      },
    );
  }
  const about = { format: 'memwatt-brief/1', ...versions, model: modelVersion, date };
  attachments.push({
    name: 'versions.json',
    description: translate('briefs.pdfAttachmentVersions'),
    mime: 'application/json',
    content: `${JSON.stringify(about, null, 2)}\n`,
  });
  return ok({ attachments, keywords: [] });
}
