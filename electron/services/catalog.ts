import { queryForm } from '../../shared/catalog/query.ts';
import type { Output } from '../../shared/contract/index.ts';
import { appError } from '../../shared/errors.ts';
import { inputDefinitions, unknownInput } from '../../shared/model/inputs.ts';
import { parseUncertain } from '../../shared/model/uncertainty/notation.ts';
import { fail, ok } from '../../shared/result.ts';
import type { AskCatalog } from '../../shared/scenario/resolve.ts';
import { catalogRows, rowDetail } from '../db/queries/catalog.ts';
import { checkCatalog } from '../db/queries/catalog-check.ts';
import { exportPage } from '../db/queries/catalog-export.ts';
import { searchRows } from '../db/queries/catalog-search.ts';
import { catalogStatus } from '../db/queries/catalog-status.ts';
import type { Handlers } from './handlers.ts';
import { askCatalog } from './scenario-library.ts';

/** Answers what is asked of the catalog's rows; all of it reads. */
export const catalogHandlers = {
  'catalog.status': ({ catalog }) => ok(catalogStatus(catalog)),
  'catalog.list': ({ catalog }, { table }) => ok(catalogRows(catalog, table)),
  'catalog.detail': ({ catalog }, { table, id }) => rowDetail(catalog, table, id),
  'catalog.search': ({ catalog }, { text }) => ok(searchRows(catalog, text)),
  'catalog.draw': ({ catalog }, { questions }) => {
    const ask = askCatalog(catalog);
    return ok({ answers: questions.map((question) => answerQuestion(question, ask)) });
  },
  'catalog.export': ({ catalog }, input) => ok(exportPage(catalog, input)),
  'catalog.check': ({ catalog }, { language }) => ok(checkCatalog(catalog, language)),
} satisfies Handlers<
  | 'catalog.status'
  | 'catalog.list'
  | 'catalog.detail'
  | 'catalog.search'
  | 'catalog.draw'
  | 'catalog.check'
  | 'catalog.export'
>;

type Answer = Output<'catalog.draw'>['answers'][number];

function answerQuestion({ input, text }: { input: string; text: string }, ask: AskCatalog): Answer {
  const definition = inputDefinitions.get(input);
  if (definition === undefined) return fail(unknownInput(input));
  const parsed = parseUncertain(text, input);
  if (!parsed.ok) return parsed;
  if (parsed.value.kind !== 'query') {
    return fail(appError('distribution-malformed', input, { value: text, form: queryForm }));
  }
  const draw = ask(definition, parsed.value);
  return draw.ok ? ok({ values: [...draw.value.values], rows: [...draw.value.rows] }) : draw;
}
