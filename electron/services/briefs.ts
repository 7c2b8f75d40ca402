import { setImmediate as nextTurn } from 'node:timers/promises';
import type { briefsContract, OpenRecipe } from '../../shared/contract/briefs.ts';
import type { Checked } from '../../shared/contract/index.ts';
import { ok, type Result } from '../../shared/result.ts';
import { makeOutput } from '../brief/outputs/make-output.ts';
import { listTemplates, readTemplate, type Template } from '../brief/template-folder.ts';
import { typesetPages, typesetPdf } from '../brief/typeset.ts';
import { checkWritable, writeWhole } from '../exchange/write-whole.ts';
import { briefAttachments } from './briefs-attachments.ts';
import { prepareBrief } from './briefs-document.ts';
import type { Handlers, ServiceContext } from './handlers.ts';

/** The briefs' channels: recipe → document → pages or a file, written whole or not at all. */
export const briefsHandlers: Handlers<keyof typeof briefsContract> = {
  'briefs.templates': (context) =>
    ok(
      listTemplates(context.templates).map(({ id, origin, template }) => {
        const none = { en: id, ja: id, zh: id };
        if (!template.ok) {
          const { error: problem } = template;
          return { id, origin, name: none, description: none, needs: 'scenarios', blocks: [], problem };
        }
        const { name, description, needs, blocks } = template.value.settings;
        return { id, origin, name, description, needs, blocks, problem: null };
      }),
    ),
  'briefs.preview': (context, { recipe, date }) => {
    const started = performance.now();
    const template = readTemplate(recipe.template, context.templates);
    if (!template.ok) return template;
    const prepared = prepareBrief(context, recipe, date, template.value);
    if (!prepared.ok) return prepared;
    const pages = typesetPages({
      document: { ...prepared.value.document, attachments: [], keywords: [] },
      template: template.value,
      translate: context.translate(recipe.language),
    });
    if (!pages.ok) return pages;
    return ok({
      pages: [...pages.value.pages],
      blockPages: [...pages.value.blockPages],
      refusal: pages.value.refusal,
      milliseconds: performance.now() - started,
    });
  },
  'briefs.export': async (context, request) => {
    const started = performance.now();
    if (request.path !== null) {
      const place = checkWritable(request.path);
      if (!place.ok) return place;
    }
    const template = readTemplate(request.recipe.template, context.templates);
    if (!template.ok) return template;
    const made = await makeFile(context, request, template.value);
    if (!made.ok) return made;
    const { content, pages } = made.value;
    if (request.path === null) {
      const base64 = Buffer.from(content).toString('base64');
      const milliseconds = performance.now() - started;
      return ok({ path: null, base64, pages, bytes: content.byteLength, milliseconds });
    }
    const written = writeWhole(request.path, content);
    if (!written.ok) return written;
    const { path, bytes } = written.value;
    return ok({ path, base64: null, pages, bytes, milliseconds: performance.now() - started });
  },
};

interface MadeFile {
  readonly content: Uint8Array;
  readonly pages: number | null;
}

async function makeFile(
  context: ServiceContext,
  request: Checked<'briefs.export'>,
  template: Template,
): Promise<Result<MadeFile>> {
  const recipe: OpenRecipe = request.recipe;
  const prepared = prepareBrief(context, recipe, request.date, template);
  if (!prepared.ok) return prepared;
  context.report?.({ done: 1, total: 3 });
  const frozen = await briefAttachments(context, recipe, prepared.value);
  if (!frozen.ok) return frozen;
  context.report?.({ done: 2, total: 3 });
  // What is said so far goes out before the typesetter takes the thread.
  await nextTurn();
  const document = { ...prepared.value.document, ...frozen.value };
  if (request.format !== 'pdf') {
    const task = { document, subject: prepared.value.subject, files: template.files };
    return ok({ content: await makeOutput(request.format, task), pages: null });
  }
  const task = { document, template, translate: context.translate(recipe.language) };
  const set = typesetPdf(task, request.standard);
  return set.ok ? ok({ content: set.value.pdf, pages: set.value.pages }) : set;
}
