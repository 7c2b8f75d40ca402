import { type Command, Option } from 'commander';
import { type Table, tables } from '../../shared/catalog/vocabularies.ts';
import type { HistoryEntry } from '../../shared/contract/catalog-edit.ts';
import type { Output } from '../../shared/contract/index.ts';
import { appError } from '../../shared/errors.ts';
import type { MessageKey } from '../../shared/i18n/messages.ts';
import { changeLines, entryRows } from './change-report.ts';
import { tableNamed } from './export-command.ts';
import { CommandFailure } from './failure.ts';
import { oneOf, toJson } from './options.ts';
import type { Voice } from './run-report.ts';
import { findRow, rowToSet } from './set-arguments.ts';
import { type Ask, deliver, withCatalog } from './session.ts';
import { toTextTable } from './text-table.ts';

const formats = ['table', 'json'] as const;
const usualEntries = 20;
const mostEntries = 100_000;
/** What one call of the services yields at most. */
const page = 200;

interface HistoryOptions {
  readonly catalog?: string;
  readonly format: (typeof formats)[number];
  readonly limit: number;
}

/** Whose history is asked for; nothing for that of the whole catalog. */
interface Scope {
  readonly table?: Table;
  readonly id?: string;
}

/** Adds `memwatt history`. */
export function addHistoryCommand({
  command,
  voice,
}: {
  readonly command: (name: string, description: MessageKey) => Command;
  readonly voice: Voice;
}): void {
  const { translate } = voice;
  command('history', 'cli.describe-history')
    .argument('[table]', translate('cli.help-history-table'))
    .argument('[id]', translate('cli.help-history-id'))
    .addOption(
      new Option('--format <format>', translate('cli.help-history-format'))
        .argParser(oneOf('--format', formats))
        .default('table'),
    )
    .addOption(
      new Option('--limit <count>', translate('cli.help-limit')).argParser(parseLimit).default(usualEntries),
    )
    .action((first: string | undefined, second: string | undefined, options: HistoryOptions) =>
      withCatalog(options.catalog, async (ask) => {
        const history = await readHistory(ask, await scopeOf(ask, first, second), options.limit);
        deliver(
          options.format === 'json'
            ? toJson({ format: 'memwatt-history/1', ...history })
            : historyToText(history, voice),
          undefined,
        );
      }),
    );
}

function parseLimit(value: string): number {
  const limit = Number(value);
  if (!/^\d+$/u.test(value) || limit < 1 || limit > mostEntries) {
    throw new CommandFailure(appError('option-invalid', '--limit', { value, known: `1…${mostEntries}` }));
  }
  return limit;
}

/** `TABLE`, `TABLE ID`, `TABLE:ID`, or an ID alone, which is looked for in every table. */
async function scopeOf(ask: Ask, first?: string, second?: string): Promise<Scope> {
  if (first === undefined) return {};
  if (second !== undefined) return known(ask, tableNamed(first), second);
  const table = tables.find((each) => each === first);
  if (table !== undefined) return { table };
  const [, named = '', id = ''] = /^([a-z]+):(.+)$/u.exec(first) ?? [];
  if (id !== '') return known(ask, tableNamed(named), id);
  for (const each of tables) {
    if (await isKnown(ask, each, first)) return { table: each, id: first };
  }
  const [near] = await ask('catalog.search', { text: first.slice(0, 200) });
  throw new CommandFailure(
    appError('row-not-found', first, near === undefined ? {} : { nearest: `${near.table} ${near.id}` }),
  );
}

async function known(ask: Ask, table: Table, id: string): Promise<Scope> {
  if (!(await isKnown(ask, table, id))) await rowToSet(ask, table, id);
  return { table, id };
}

/** Whether a row is there, or was once. */
async function isKnown(ask: Ask, table: Table, id: string): Promise<boolean> {
  if ((await findRow(ask, table, id)) !== undefined) return true;
  const { entries } = await ask('catalog.history', { table, id, limit: 1 });
  return entries.length > 0;
}

type History = Output<'catalog.history'>;

async function readHistory(ask: Ask, scope: Scope, limit: number): Promise<History> {
  const entries: HistoryEntry[] = [];
  for (;;) {
    const last = entries.at(-1)?.entry;
    const next = await ask('catalog.history', {
      ...scope,
      ...(last === undefined ? {} : { before: last }),
      limit: Math.min(page, limit - entries.length),
    });
    entries.push(...next.entries);
    if (!next.hasMore || entries.length >= limit) return { ...next, entries };
  }
}

/** Entries newest first: when, who, what; then each row's fields, before and after; and what undo would take back. */
function historyToText({ entries, hasMore, undo }: History, { translate }: Voice): string {
  if (entries.length === 0) return `${translate('cli.history-empty')}\n`;
  const columns = [
    'cli.column-entry',
    'cli.column-when',
    'cli.column-who',
    'cli.column-what',
    'cli.column-row',
    'cli.column-field',
    'cli.column-before',
    'cli.column-after',
  ] as const;
  const lines = entries.flatMap((entry) => {
    const rows = entryRows(entry).flatMap((row) => changeLines(row, translate));
    const more = entry.count - entry.rows.length;
    const hasRest = more > 0 && entry.rows.length === 50;
    const told = hasRest ? [...rows, [translate('cli.history-more', { count: more }), '', '', '']] : rows;
    const of = entry.of === null ? '' : ` ${entry.of}`;
    const undone = entry.isUndone ? ` (${translate('cli.history-undone')})` : '';
    const head = [
      String(entry.entry),
      `${entry.at.slice(0, 16).replace('T', ' ')}Z`,
      entry.who,
      `${translate(`cli.kind-${entry.kind}`)}${of}${undone}`,
    ];
    return (told.length === 0 ? [['', '', '', '']] : told).map((line, index) => [
      ...(index === 0 ? head : head.map(() => '')),
      ...line,
    ]);
  });
  const next =
    undo === null
      ? ''
      : `${translate('cli.history-undo', { entry: undo.entry, name: undo.name, count: undo.count })}\n`;
  return [
    toTextTable(
      columns.map((key, index) => ({ heading: translate(key), isFigure: index === 0 })),
      lines,
    ),
    hasMore ? `${translate('cli.history-older')}\n` : '',
    next,
  ].join('');
}
