import type { BriefDocument, DocumentBlock, DocumentPart } from '../../shared/brief/document.ts';
import type { BriefBlock } from '../../shared/brief/recipe.ts';
import { energyChart } from '../../shared/charts/energy-chart.ts';
import type { Translate } from '../../shared/i18n/messages.ts';
import { modelVersion } from '../../shared/model/evaluate.ts';
import { ok, type Result } from '../../shared/result.ts';
import { companyOf, forecastsOf } from './blocks/catalog-charts.ts';
import { changes } from './blocks/changes.ts';
import { chart } from './blocks/charts.ts';
import { disclaimer, gradeKey, method } from './blocks/fixed-texts.ts';
import { keyFigures } from './blocks/key-figures.ts';
import { keyMessages } from './blocks/key-messages.ts';
import { notes, plainText } from './blocks/notes.ts';
import { table } from './blocks/tables.ts';
import { dateParts, longDate } from './date-words.ts';
import { figureEntries } from './figure-entries.ts';
import type { BriefSubject } from './subject.ts';
import { Workshop } from './workshop.ts';

/** A document without what makes it reopenable, which its outputs add. */
export type ComposedDocument = Omit<BriefDocument, 'attachments' | 'keywords'>;

/**
 * What a recipe comes to: every block made, in its order, the figures and sources gathered on the way. Fails with the
 * first block that cannot be made, which the error names.
 */
export function composeBrief(subject: BriefSubject): Result<ComposedDocument> {
  const { translate, language, recipe, style } = subject;
  const workshop = new Workshop(subject);
  const blocks: DocumentBlock[] = [];
  const parts: DocumentPart[] = [];
  for (const block of recipe.blocks) {
    const name = blockName(block, translate);
    const made = makeBlock(workshop, block, name);
    if (!made.ok) return made;
    parts.push({ name, from: blocks.length, count: made.value.length });
    blocks.push(...made.value);
  }
  const title = titleOf(workshop, blocks);
  if (!title.ok) return title;
  const subjectLine = subjectOf(workshop);
  if (!subjectLine.ok) return subjectLine;
  // The entries come last: they know all figures, and bring sources of their own.
  const figures = figureEntries(workshop);
  if (!figures.ok) return figures;
  const year = recipe.horizonYear;
  return ok({
    contract: 1,
    template: recipe.template,
    language,
    paper: recipe.paper,
    date: dateParts(subject.date),
    dateText: longDate(subject.date, language),
    title: title.value,
    description: descriptionOf(blocks, subjectLine.value),
    author: recipe.author ?? style.author,
    kicker: translate('briefs.pdfKicker', { year }),
    subject: subjectLine.value,
    versions: translate('briefs.pdfFooterVersions', {
      catalog: subject.versions.catalog,
      model: modelVersion,
      version: subject.versions.program,
    }),
    house: style.house,
    words: fixedWords(translate),
    blocks: blocks.map((block) => withoutEcho(block, title.value, translate)),
    parts,
    sources: workshop.sources.all,
    figures: figures.value,
  });
}

/** What a block of a recipe is called. */
export function blockName(block: BriefBlock, translate: Translate): string {
  switch (block.kind) {
    case 'chart':
      return translate('briefs.block.chart', { name: translate(`briefs.chart.${block.chart}`) });
    case 'table':
      return translate('briefs.block.table', { name: translate(`briefs.table.${block.table}`) });
    default:
      return translate(`briefs.block.${block.kind}`);
  }
}

function makeBlock(workshop: Workshop, block: BriefBlock, name: string): Result<DocumentBlock[]> {
  const { translate } = workshop.subject;
  switch (block.kind) {
    case 'key-figures':
      return keyFigures(workshop, name);
    case 'key-messages':
      return keyMessages(workshop, name);
    case 'contents':
      return ok([{ kind: 'contents', title: translate('briefs.pdfContents') }]);
    case 'heading':
      workshop.level = 2;
      return ok([{ kind: 'heading', level: 1, text: block.text }]);
    case 'notes': {
      const made = notes(workshop, block.markdown, name);
      if (made.ok && made.value.some((each) => each.kind === 'heading')) workshop.level = 2;
      return made;
    }
    case 'chart':
      return chart(workshop, block, name);
    case 'table':
      return table(workshop, block, name);
    case 'changes':
      workshop.level = 1;
      return changes(workshop, name);
    case 'method':
      workshop.level = 1;
      return ok(method(workshop));
    case 'grades':
      workshop.level = 1;
      return ok(gradeKey(workshop));
    case 'appendix':
      workshop.level = 1;
      return ok([
        {
          kind: 'appendix',
          title: translate('briefs.pdfAppendix'),
          lead: translate('briefs.pdfAppendixLead'),
          sources: translate('briefs.pdfAppendixSources'),
          tables: workshop.appendixTables,
        },
      ]);
    case 'disclaimer':
      workshop.level = 1;
      return ok(disclaimer(workshop));
    case 'page-break':
      return ok([{ kind: 'page-break' }]);
  }
}

/** The analyst's title; else the finding of the first chart, of the first scenario, or the name of what the brief is about. */
function titleOf({ subject }: Workshop, blocks: readonly DocumentBlock[]): Result<string> {
  const { recipe, translate, language, runs } = subject;
  if (recipe.title !== undefined) return ok(recipe.title);
  if (recipe.company !== undefined) {
    const company = subject.rows.rowOf('companies', recipe.company);
    if (company !== undefined) return ok(translate('briefs.pdfTitleCompany', { name: company.name }));
  }
  const first = blocks.find((block) => block.kind === 'chart');
  if (first !== undefined) return ok(first.title);
  if (runs.length === 0) return ok(translate('briefs.pdfTitlePlain'));
  const context = { translate, language, theme: 'light', size: 'brief' } as const;
  const shown = runs.map(({ name, run }) => ({ name, result: run.result }));
  const horizonYear = recipe.horizonYear;
  return ok(energyChart({ ...context, runs: shown, segment: 'datacentre', horizonYear }).title);
}

/** A chart whose finding is the title of the brief says what it shows instead: nothing is said twice. */
function withoutEcho(block: DocumentBlock, title: string, translate: Translate): DocumentBlock {
  return block.kind === 'chart' && block.title === title
    ? { ...block, title: translate(`briefs.chart.${block.chart}`) }
    : block;
}

/** Under the title: the company, the scope, the scenarios. */
function subjectOf(workshop: Workshop): Result<string> {
  const { translate, recipe, runs } = workshop.subject;
  const names = runs.map(({ name }) => name);
  const parts: string[] = [];
  if (recipe.company !== undefined) {
    const company = companyOf(workshop, translate('briefs.block.table', { name: '' }));
    if (!company.ok) return company;
    parts.push(translate('briefs.pdfCompanyLine', { name: company.value.name }));
  }
  if (recipe.forecasts !== undefined && recipe.forecasts.length > 0) {
    const forecasts = forecastsOf(workshop, '');
    if (!forecasts.ok) return forecasts;
    const scopes = [...new Set(forecasts.value.map(({ scope }) => scope))];
    parts.push(
      translate('briefs.pdfScopeLine', {
        names: scopes
          .map((scope) => translate(`vocabulary.scope.${scope}`))
          .join(translate('charts.nameSeparator')),
      }),
    );
  }
  if (names.length > 0) {
    parts.push(
      translate(names.length > 1 ? 'briefs.pdfScenariosLine' : 'briefs.pdfScenarioLine', {
        names: names.join(translate('charts.nameSeparator')),
      }),
    );
  }
  return ok(parts.join(' · '));
}

/** What the file's metadata say of it: the first paragraph, else what it is about. */
function descriptionOf(blocks: readonly DocumentBlock[], subject: string): string {
  for (const block of blocks) {
    const first = block.kind === 'list' ? block.items[0]?.[0] : block;
    if (first?.kind === 'paragraph') return plainText(first.content);
  }
  return subject;
}

function fixedWords(translate: Translate): Record<string, string> {
  return {
    // Only the typesetter knows the numbers: it puts them in the place of these words.
    page: translate('briefs.pdfPage', { page: '<page>', pages: '<pages>' }),
    formula: translate('briefs.pdfFormula'),
    operands: translate('briefs.pdfOperands'),
    conversion: translate('briefs.pdfConversion'),
    inputs: translate('briefs.pdfInputs'),
    asUnder: translate('briefs.pdfAsUnder', { name: '<name>' }),
    more: translate('briefs.pdfMore', { count: '<count>' }),
    usedOn: translate('briefs.pdfUsedOn', { pages: '<pages>' }),
  };
}
