import { extname } from 'node:path';
import type { Command } from 'commander';
import { type Table, tables } from '../../shared/catalog/vocabularies.ts';
import { appError } from '../../shared/errors.ts';
import type { MessageKey } from '../../shared/i18n/messages.ts';
import { nearest } from '../../shared/nearest.ts';
import { checkFolderFree, writeFolderWhole, writePiecesWhole } from '../exchange/write-whole.ts';
import { catalogToFiles, tablesToJson, tableToCsv } from './catalog-files.ts';
import { CommandFailure } from './failure.ts';
import { prepareOut } from './options.ts';
import type { Voice } from './run-report.ts';
import { type Ask, valueOf, withCatalog } from './session.ts';

interface ExportOptions {
  readonly catalog?: string;
  readonly out: string;
  readonly derived?: boolean;
}

/** Adds `memwatt export`. */
export function addExportCommand({
  command,
  voice: { translate },
}: {
  readonly command: (name: string, description: MessageKey) => Command;
  readonly voice: Voice;
}): void {
  command('export', 'cli.describe-export')
    .argument('<table>', translate('cli.help-table'))
    .requiredOption('--out <file>', translate('cli.help-export-out'))
    .option('--derived', translate('cli.help-derived'))
    .action((table: string, options: ExportOptions) =>
      withCatalog(options.catalog, async (ask) => {
        const wanted = oneTable(table);
        const target = formOf(options.out, wanted === null);
        if (target === 'folder') {
          valueOf(checkFolderFree(options.out));
          valueOf(await writeFolderWhole(options.out, catalogToFiles(ask, options.derived ?? false)));
        } else {
          prepareOut(options.out);
          valueOf(await writePiecesWhole(options.out, piecesOf(ask, wanted, target, options)));
        }
      }),
    );
}

function piecesOf(
  ask: Ask,
  wanted: Table | null,
  target: 'csv' | 'json',
  { derived = false }: ExportOptions,
): AsyncIterable<string> {
  return wanted !== null && target === 'csv'
    ? tableToCsv(ask, wanted, derived)
    : tablesToJson(ask, wanted === null ? tables : [wanted]);
}

/** The form that a place asks for by its ending; all tables go into one JSON file or into a folder of CSV files. */
function formOf(out: string, isWhole: boolean): 'csv' | 'json' | 'folder' {
  const ending = extname(out).toLowerCase();
  if (ending === '.json') return 'json';
  if (!isWhole && ending === '.csv') return 'csv';
  if (isWhole && (ending === '' || /[/\\]$/u.test(out))) return 'folder';
  const known = isWhole ? '.json, <folder>' : '.csv, .json';
  throw new CommandFailure(appError('format-unknown', out, { known }));
}

/** The table of a name; null for `all`. */
function oneTable(name: string): Table | null {
  return name === 'all' ? null : tableNamed(name, ['all']);
}

/** The table of a name; `table-unknown` lists them, with other words that are taken, and the nearest. */
export function tableNamed(name: string, others: readonly string[] = []): Table {
  const table = tables.find((known) => known === name);
  if (table !== undefined) return table;
  const known = [...tables, ...others];
  const near = nearest(name, known);
  throw new CommandFailure(
    appError('table-unknown', name, {
      known: known.join(', '),
      ...(near === undefined ? {} : { nearest: near }),
    }),
  );
}
