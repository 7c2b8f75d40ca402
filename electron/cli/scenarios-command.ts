import { type Command, Option } from 'commander';
import { mostImported, type Scenario } from '../../shared/contract/scenarios.ts';
import { appError } from '../../shared/errors.ts';
import type { MessageKey } from '../../shared/i18n/messages.ts';
import { nearest } from '../../shared/nearest.ts';
import { type Exportable, readScenarioFile, writeScenarioFile } from '../../shared/scenario/bundle.ts';
import {
  type ImportChoice,
  type ImportGround,
  type ImportItem,
  type ImportPlan,
  planImport,
} from '../../shared/scenario/import-plan.ts';
import { readText } from '../exchange/read-text.ts';
import { CommandFailure } from './failure.ts';
import { oneOf, prepareOut } from './options.ts';
import type { Voice } from './run-report.ts';
import { type Ask, deliver, valueOf, withCatalog, withOwnCatalog } from './session.ts';
import { toTextTable } from './text-table.ts';

const takenWords = ['refuse', 'rename', 'replace', 'skip'] as const;
type TakenWord = (typeof takenWords)[number];

/** Adds `memwatt scenarios export` and `memwatt scenarios import`. */
export function addScenariosCommand({
  command,
  voice,
}: {
  readonly command: (name: string, description: MessageKey, under?: Command) => Command;
  readonly voice: Voice;
}): void {
  const { translate } = voice;
  const scenarios = command('scenarios', 'cli.describe-scenarios');
  command('export', 'cli.describe-scenarios-export', scenarios)
    .argument('<names...>', translate('cli.help-scenarios-names'))
    .option('--out <file>', translate('cli.help-out'))
    .action((names: string[], options: { readonly out?: string; readonly catalog?: string }) =>
      withCatalog(options.catalog ?? catalogOf(scenarios), async (ask) => {
        prepareOut(options.out);
        const library = exportable(await ask('scenarios.list', {}));
        for (const name of names) {
          if (!library.has(name)) throw new CommandFailure(notFound(name, library));
        }
        const { text, count } = writeScenarioFile(names, library);
        deliver(text, options.out);
        if (options.out !== undefined) {
          process.stdout.write(`${translate('cli.scenarios-exported', { count, path: options.out })}\n`);
        }
      }),
    );
  command('import', 'cli.describe-scenarios-import', scenarios)
    .argument('<file>', translate('cli.help-scenarios-file'))
    .addOption(
      new Option('--taken <action>', translate('cli.help-scenarios-taken'))
        .argParser(oneOf('--taken', takenWords))
        .default('refuse'),
    )
    .option('--dry-run', translate('cli.help-scenarios-dry'))
    .action((file: string, options: ImportOptions) => {
      const catalog = options.catalog ?? catalogOf(scenarios);
      const open = options.dryRun === true && catalog === undefined ? withCatalog : withOwnCatalog;
      return open(catalog, (ask) => importFile(ask, file, { ...options, catalog }, voice));
    });
}

interface ImportOptions {
  readonly catalog?: string | undefined;
  readonly taken: TakenWord;
  readonly dryRun?: boolean;
}

/** `--catalog` may stand before the word `export` or behind it. */
function catalogOf(scenarios: Command): string | undefined {
  const { catalog } = scenarios.opts<{ readonly catalog?: string }>();
  return catalog;
}

function exportable(scenarios: readonly Scenario[]): ReadonlyMap<string, Exportable> {
  return new Map(
    scenarios.map(({ id: _id, locked: _locked, updatedAt: _updatedAt, ...content }) => [
      content.name,
      content,
    ]),
  );
}

function notFound(name: string, library: ReadonlyMap<string, unknown>): ReturnType<typeof appError> {
  const near = nearest(name, library.keys());
  return appError('scenario-not-found', name, near === undefined ? {} : { nearest: near });
}

async function importFile(ask: Ask, file: string, options: ImportOptions, voice: Voice): Promise<void> {
  const { translate } = voice;
  const read = valueOf(readScenarioFile(valueOf(readText(file)), file));
  const known = await ask('scenarios.list', {});
  const ground = { known, defaults: await defaultsOf(ask) };
  const plan = soundPlan(planAs(read, options.taken, ground), options.taken);
  process.stdout.write(planToText(plan.items, voice));
  const { writes } = plan;
  if (writes.length === 0) {
    process.stdout.write(`${translate('cli.scenarios-nothing')}\n`);
    return;
  }
  if (options.dryRun === true) {
    process.stdout.write(`${translate('cli.scenarios-would', { count: writes.length })}\n`);
    return;
  }
  const imported = await ask('scenarios.import', {
    scenarios: writes.slice(0, mostImported).map(({ content, replace }) => ({
      content: { ...content, inputs: mutable(content.inputs), sources: { ...content.sources } },
      ...(replace === undefined ? {} : { replace }),
    })),
    note: file,
  });
  const count = imported.ids.length;
  process.stdout.write(`${translate('cli.scenarios-imported', { count, catalog: options.catalog ?? '' })}\n`);
}

async function defaultsOf(ask: Ask): Promise<ImportGround['defaults']> {
  const list = await ask('catalog.list', { table: 'inputs' });
  return list.table === 'inputs' ? Object.fromEntries(list.rows.map(({ id, value }) => [id, value])) : {};
}

/** The plan with the wish for taken names laid over what is usual. */
function planAs(
  read: Parameters<typeof planImport>[0][number],
  taken: TakenWord,
  ground: ImportGround,
): ImportPlan {
  const usual = planImport([read], new Map(), ground);
  if (taken === 'refuse' || taken === 'rename') return usual;
  const choices = new Map<string, ImportChoice>(
    usual.items.filter(({ status }) => status === 'taken').map(({ key }) => [key, { action: taken }]),
  );
  return planImport([read], choices, ground);
}

/** The plan itself where nothing stands in its way; otherwise the first thing that does. */
function soundPlan(plan: ImportPlan, taken: TakenWord): ImportPlan {
  for (const { status, name, action, known, problem } of plan.items) {
    if (status === 'taken' && taken === 'refuse') {
      throw new CommandFailure(appError('scenario-name-taken', name));
    }
    if (status === 'taken' && taken === 'replace' && action !== 'replace') {
      const code = known?.origin === 'shipped' ? 'scenario-read-only' : 'scenario-locked';
      throw new CommandFailure(appError(code, name));
    }
    // A question to the catalog is answered, or refused, by the services themselves.
    if (problem !== null && problem.code !== 'query-unanswered') throw new CommandFailure(problem);
  }
  return plan;
}

function mutable(inputs: ImportPlan['writes'][number]['content']['inputs']): Scenario['inputs'] {
  return Object.fromEntries(
    Object.entries(inputs).map(([id, value]) => [
      id,
      typeof value === 'object' ? value.map(([year, amount]): [number, number] => [year, amount]) : value,
    ]),
  );
}

function planToText(items: readonly ImportItem[], { translate }: Voice): string {
  const columns = [
    'cli.column-scenario',
    'cli.column-standing',
    'cli.column-action',
    'cli.column-as',
  ] as const;
  return toTextTable(
    columns.map((key) => ({ heading: translate(key), isFigure: false })),
    items.map(({ name, status, action, target }) => [
      name,
      translate(`scenarios.import-${status}`),
      translate(`scenarios.import-${action}`),
      action === 'skip' ? '' : target,
    ]),
  );
}
