import type { briefsContract } from '../../shared/contract/briefs.ts';
import type { Checked } from '../../shared/contract/index.ts';
import { evaluateModel, modelVersion } from '../../shared/model/evaluate.ts';
import type { ModelResult } from '../../shared/model/result.ts';
import { type Result, ok } from '../../shared/result.ts';
import type { ResolvedScenario } from '../../shared/scenario/file.ts';
import { composeBrief } from '../brief/compose.ts';
import type { Attachment } from '../brief/document.ts';
import { typesetBrief } from '../brief/typeset.ts';
import { listRows } from '../db/queries/catalog.ts';
import { catalogStatus } from '../db/queries/catalog-status.ts';
import { checkWritable, writeWhole } from '../exchange/write-whole.ts';
import type { Handlers, ServiceContext } from './handlers.ts';
import { modelHandlers } from './model.ts';
import { resolveReferences } from './scenario-library.ts';

type Request = Checked<'briefs.export'>;
type Run = { readonly scenario: ResolvedScenario; readonly result: ModelResult };

/** The briefs' channel: scenarios → model → page → one file, written whole or not at all. */
export const briefsHandlers: Handlers<keyof typeof briefsContract> = {
  'briefs.export': async (context, request) => {
    const started = performance.now();
    if (request.path !== null) {
      const place = checkWritable(request.path);
      if (!place.ok) return place;
    }
    const resolved = resolveReferences(context.catalog, request.scenarios);
    if (!resolved.ok) return resolved;
    const runs = evaluateRuns(resolved.value, request.horizonYear);
    if (!runs.ok) return runs;
    const attachments = await attach(context, request, resolved.value);
    if (!attachments.ok) return attachments;
    const translate = context.translate(request.language);
    const document = composeBrief({
      runs: runs.value,
      horizonYear: request.horizonYear,
      charts: request.charts,
      language: request.language,
      translate,
      paper: request.paper,
      date: dateOf(context, request),
      notes: request.notes ?? '',
      inputs: listRows(context.catalog, 'inputs'),
      sources: listRows(context.catalog, 'sources'),
      versions: { program: context.version, catalog: catalogStatus(context.catalog).version },
      attachments: attachments.value,
    });
    if (!document.ok) return document;
    const brief = typesetBrief(document.value);
    if (!brief.ok) return brief;
    const { pdf, pages } = brief.value;
    const milliseconds = (): number => performance.now() - started;
    if (request.path === null) {
      const base64 = Buffer.from(pdf).toString('base64');
      return ok({ path: null, base64, pages, bytes: pdf.byteLength, milliseconds: milliseconds() });
    }
    const written = writeWhole(request.path, pdf);
    if (!written.ok) return written;
    return ok({
      path: written.value.path,
      base64: null,
      pages,
      bytes: written.value.bytes,
      milliseconds: milliseconds(),
    });
  },
};

/** All scenarios over the years of all of them and the horizon year: a year's result does not depend on where the output begins. */
function evaluateRuns(scenarios: readonly ResolvedScenario[], horizonYear: number): Result<Run[]> {
  const years = {
    from: Math.min(horizonYear, ...scenarios.map((scenario) => scenario.years.from)),
    to: Math.max(horizonYear, ...scenarios.map((scenario) => scenario.years.to)),
  };
  const runs: Run[] = [];
  for (const scenario of scenarios) {
    const result = evaluateModel(scenario.inputs, years);
    if (!result.ok) return result;
    runs.push({ scenario, result: result.value });
  }
  return ok(runs);
}

/** The local calendar day, unless the request names one. */
function dateOf(context: ServiceContext, request: Request): string {
  if (request.date !== undefined) return request.date;
  const now = context.clock();
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** What makes the brief repeatable: each scenario with all its inputs, its results, and every version. */
async function attach(
  context: ServiceContext,
  request: Request,
  scenarios: readonly ResolvedScenario[],
): Promise<Result<Attachment[]>> {
  const translate = context.translate(request.language);
  const attachments: Attachment[] = [];
  for (const [index, scenario] of scenarios.entries()) {
    const reference = request.scenarios[index];
    if (reference === undefined) continue;
    const result = await modelHandlers['model.run'](context, {
      scenario: reference,
      language: request.language,
    });
    if (!result.ok) return result;
    const { name, description, years, seed, samples, inputs, sources } = scenario;
    const file = {
      format: 'memwatt-scenario/1',
      name,
      description,
      parent: null,
      years,
      seed,
      samples,
      inputs,
      sources,
    };
    attachments.push(
      {
        name: `scenario-${index + 1}.scenario.json`,
        description: translate('briefs.pdfAttachmentScenario', { name }),
        content: `${JSON.stringify(file, null, 2)}\n`,
      },
      {
        name: `result-${index + 1}.json`,
        description: translate('briefs.pdfAttachmentResult', { name }),
        content: `${JSON.stringify(result.value)}\n`,
      },
    );
  }
  const { language, horizonYear, charts, paper } = request;
  const versions = {
    format: 'memwatt-brief/1',
    program: context.version,
    model: modelVersion,
    catalog: catalogStatus(context.catalog).version,
    request: {
      scenarios: scenarios.map((scenario) => scenario.name),
      language,
      horizonYear,
      charts,
      paper,
      date: dateOf(context, request),
    },
  };
  attachments.push({
    name: 'versions.json',
    description: translate('briefs.pdfAttachmentVersions'),
    content: `${JSON.stringify(versions, null, 2)}\n`,
  });
  return ok(attachments);
}
