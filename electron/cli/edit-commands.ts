import { type Command, Option } from 'commander';
import { grades, type Grade, type Table } from '../../shared/catalog/vocabularies.ts';
import type { Evidence } from '../../shared/contract/catalog-edit.ts';
import { appError } from '../../shared/errors.ts';
import type { MessageKey } from '../../shared/i18n/messages.ts';
import { changesToText, type ChangedRow, entryRows } from './change-report.ts';
import { changedFields } from './catalog-files.ts';
import { tableNamed } from './export-command.ts';
import { CommandFailure } from './failure.ts';
import { oneOf } from './options.ts';
import type { Voice } from './run-report.ts';
import { findRow, readAssignments, rowToSet } from './set-arguments.ts';
import { type Ask, withOwnCatalog } from './session.ts';

interface EvidenceOptions {
  readonly source?: string;
  readonly locator?: string;
  readonly grade?: Grade;
  readonly note?: string;
}

interface SetOptions extends EvidenceOptions {
  readonly catalog?: string;
}

/** Fields that say where a whole row stands: they are evidence, and have none of their own. */
const evidenceFields: ReadonlySet<string> = new Set(['source', 'locator', 'grade', 'note']);

/** Adds `memwatt set`, `memwatt undo` and `memwatt redo`. */
export function addEditCommands({
  command,
  voice,
}: {
  readonly command: (name: string, description: MessageKey) => Command;
  readonly voice: Voice;
}): void {
  const { translate } = voice;
  command('set', 'cli.describe-set')
    .argument('<table>', translate('cli.help-set-table'))
    .argument('<id>', translate('cli.help-set-id'))
    .argument('<field=value...>', translate('cli.help-set-fields'))
    .option('--source <id>', translate('cli.help-source'))
    .option('--locator <text>', translate('cli.help-locator'))
    .addOption(new Option('--grade <grade>', translate('cli.help-grade')).argParser(oneOf('--grade', grades)))
    .option('--note <text>', translate('cli.help-note'))
    .action((name: string, id: string, assignments: string[], options: SetOptions) => {
      const table = tableNamed(name);
      return withOwnCatalog(options.catalog, (ask) =>
        setFields(ask, { table, id, assignments, options }, voice),
      );
    });
  for (const step of ['undo', 'redo'] as const) {
    command(step, `cli.describe-${step}`).action(({ catalog }: { readonly catalog?: string }) =>
      withOwnCatalog(catalog, async (ask) => {
        const { entry } = await ask(`catalog.${step}`, {});
        const history = await ask('catalog.history', { limit: 1 });
        const [done] = history.entries;
        const of = done?.of ?? '';
        process.stdout.write(
          `${changesToText(done === undefined ? [] : entryRows(done), voice)}${translate(`cli.${step}-done`, { of, entry: entry ?? '' })}\n`,
        );
      }),
    );
  }
}

interface Setting {
  readonly table: Table;
  readonly id: string;
  readonly assignments: readonly string[];
  readonly options: SetOptions;
}

async function setFields(
  ask: Ask,
  { table, id, assignments, options }: Setting,
  voice: Voice,
): Promise<void> {
  const { translate } = voice;
  const before = await rowToSet(ask, table, id);
  const fields = await readAssignments(ask, table, before.row, assignments);
  const given = await evidenceOf(ask, options);
  const cited = table === 'sources' ? [] : Object.keys(fields).filter((field) => !evidenceFields.has(field));
  if (given !== null && cited.length === 0) {
    throw new CommandFailure(
      appError('option-conflict', '--source', { value: Object.keys(fields).join(', ') }),
    );
  }
  const edited = await ask('catalog.edit', {
    changes: [
      {
        kind: 'set',
        table,
        id,
        fields,
        seen: Object.fromEntries(Object.keys(fields).map((field) => [field, before.row[field]])),
        evidence: given === null ? {} : Object.fromEntries(cited.map((field) => [field, given])),
      },
    ],
  });
  if (edited.entry === null) {
    process.stdout.write(`${translate('cli.set-same')}\n`);
    return;
  }
  const after = await findRow(ask, table, id);
  const row: ChangedRow = {
    table,
    id,
    changes: [
      ...changed(before.row, after?.row ?? {}),
      // The points that are computed follow from the points that are written.
      ...changed(before.derived, after?.derived ?? {}).filter(({ field }) => field !== 'points'),
    ],
  };
  const others = edited.tables.filter((each) => each !== table);
  process.stdout.write(
    [
      changesToText([row], voice),
      ...(others.length === 0 ? [] : [`${translate('cli.set-derived', { tables: others.join(', ') })}\n`]),
      `${translate('cli.set-done', { entry: edited.entry, catalog: options.catalog ?? '' })}\n`,
    ].join(''),
  );
}

function changed(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): ChangedRow['changes'] {
  return changedFields(before, after).map((field) => ({ field, before: before[field], after: after[field] }));
}

/** The evidence that the options give; without a grade, the best that the source can give. Null where none is given. */
async function evidenceOf(
  ask: Ask,
  { source, locator, grade, note }: EvidenceOptions,
): Promise<Evidence | null> {
  if (source === undefined) {
    const alone = Object.entries({ locator, grade, note }).find(([, value]) => value !== undefined);
    if (alone !== undefined) {
      throw new CommandFailure(
        appError('option-missing', '--source', { known: `--source ID --${alone[0]} …` }),
      );
    }
    return null;
  }
  const cited = await rowToSet(ask, 'sources', source);
  const best = grades.find((each) => each === cited.row['grade']) ?? 'assumption';
  return { source, locator: locator ?? '', grade: grade ?? best, note: note ?? '' };
}
