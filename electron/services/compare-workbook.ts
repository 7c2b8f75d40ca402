import type { Rate } from '../../shared/catalog/rows.ts';
import type { Checked } from '../../shared/contract/index.ts';
import { evaluateModel, modelVersion } from '../../shared/model/evaluate.ts';
import { parseOutputAt } from '../../shared/model/output-at.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { appError } from '../../shared/errors.ts';
import { bridgeBetween } from '../../shared/scenario/bridge.ts';
import { comparedYears } from '../../shared/scenario/comparison-file.ts';
import type { ResolvedScenario } from '../../shared/scenario/file.ts';
import { modelMoney, moneyView, type MoneyView } from '../../shared/units/money.ts';
import { dateParts, localDay, longDate } from '../brief/date-words.ts';
import { type ComparedSubject, writeComparisonWorkbook } from '../brief/outputs/xlsx-compare-book.ts';
import type { WorkbookRun } from '../brief/outputs/xlsx-subject.ts';
import { catalogStatus } from '../db/queries/catalog-status.ts';
import { listRows } from '../db/queries/catalog.ts';
import type { Handler, ServiceContext } from './handlers.ts';
import { resolveReferences } from './scenario-library.ts';

type Request = Checked<'model.compareWorkbook'>;

/** Scenarios side by side as a workbook. The same request on the same catalog and day yields the same bytes. */
export const compareWorkbookHandler: Handler<'model.compareWorkbook'> = (context, request) => {
  const { catalog, clock, version } = context;
  const { horizonYear, language = 'en', draws } = request;
  const translate = context.translate(language);
  const resolved = resolveReferences(catalog, request.scenarios);
  if (!resolved.ok) return resolved;
  const runs = runTogether(resolved.value);
  if (!runs.ok) return runs;
  const bridge = bridgeOf(request, resolved.value);
  if (!bridge.ok) return bridge;
  const { money, moneySources } = moneyOf(context, request);
  const names = resolved.value.map(({ name }) => name).join(', ');
  const date = request.date ?? localDay(clock());
  const bytes = writeComparisonWorkbook({
    head: {
      title: translate('compare.bookTitle', { name: resolved.value[0]?.name ?? '' }),
      subject: names,
      author: '',
      date: dateParts(date),
      dateText: longDate(date, language),
      versions: translate('briefs.pdfFooterVersions', {
        catalog: catalogStatus(catalog).version,
        model: modelVersion,
        version,
      }),
    },
    runs: runs.value,
    horizonYear,
    inputs: listRows(catalog, 'inputs'),
    sources: listRows(catalog, 'sources'),
    language,
    translate,
    money,
    moneySources,
    draws: draws ?? null,
    bridge: bridge.value,
  });
  return ok({ base64: Buffer.from(bytes).toString('base64'), bytes: bytes.byteLength });
};

/** Every scenario over the years of all of them. */
function runTogether(scenarios: readonly ResolvedScenario[]): Result<WorkbookRun[]> {
  const years = comparedYears(scenarios);
  const runs: WorkbookRun[] = [];
  for (const scenario of scenarios) {
    const result = evaluateModel(scenario.inputs, years);
    if (!result.ok) return result;
    runs.push({ name: scenario.name, scenario, result: result.value, bands: undefined });
  }
  return ok(runs);
}

function bridgeOf(
  { bridge, scenarios: { length } }: Request,
  scenarios: readonly ResolvedScenario[],
): Result<ComparedSubject['bridge']> {
  if (bridge === undefined) return ok(null);
  const at = parseOutputAt(bridge.output, 'bridge.output');
  if (!at.ok) return at;
  const [from, to] = [scenarios[bridge.from], scenarios[bridge.to]];
  const { from: first, to: last } = comparedYears(scenarios);
  if (from === undefined || to === undefined) {
    return fail(appError('request-invalid', 'model.compareWorkbook: bridge', { detail: `0…${length - 1}` }));
  }
  // A year that no scenario reaches has no bridge.
  if (at.value.year < first || at.value.year > last) return ok(null);
  const made = bridgeBetween(from, to, at.value);
  return made.ok ? ok({ at: at.value, from: bridge.from, to: bridge.to, bridge: made.value }) : made;
}

/** How money is shown, and the documents that its rows rest on. */
function moneyOf(
  { catalog }: ServiceContext,
  { money: choice }: Request,
): { readonly money: MoneyView; readonly moneySources: ReadonlySet<string> } {
  const none = { money: modelMoney, moneySources: new Set<string>() };
  if (choice === undefined) return none;
  const rates: readonly Rate[] = listRows(catalog, 'rates');
  const parameters = listRows(catalog, 'parameters');
  const money = moneyView(choice, { rates, parameters });
  if (money === null) return none;
  const used = [
    rates.find(({ id }) => id === money.rate?.id)?.source,
    parameters.find(({ id }) => id === money.inflation?.id)?.source,
  ];
  return { money, moneySources: new Set(used.filter((source) => source !== undefined)) };
}
