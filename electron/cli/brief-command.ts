import { extname, resolve } from 'node:path';
import { type Command, Option } from 'commander';
import { z } from 'zod';
import { type BriefMoney, briefRecipeSchema } from '../../shared/brief/recipe.ts';
import { type BriefFormat, type OpenRecipe, pdfStandards } from '../../shared/contract/briefs.ts';
import type { ScenarioReference } from '../../shared/contract/model.ts';
import { appError } from '../../shared/errors.ts';
import type { Language, MessageKey } from '../../shared/i18n/messages.ts';
import { readText } from '../exchange/read-text.ts';
import { CommandFailure } from './failure.ts';
import { addMoneyOptions, type MoneyOptions } from './money-option.ts';
import { oneOf, parseNames, prepareOut } from './options.ts';
import type { Voice } from './run-report.ts';
import { readScenarioArguments } from './scenario-argument.ts';
import { type Ask, valueOf, withCatalog } from './session.ts';

const papers = ['a4', 'us-letter'] as const;
const defaultTemplate = 'scenario';
const defaultYear = 2030;
/** Which way out a file's ending asks for. */
const formatOfEnding: Readonly<Record<string, BriefFormat>> = {
  '.pdf': 'pdf',
  '.docx': 'docx',
  '.md': 'markdown',
  '.xlsx': 'xlsx',
  '.zip': 'zip',
};
/** A recipe in a file names scenarios as the command line does: by name, or by the path of a file. */
const recipeFileSchema = briefRecipeSchema(z.string().min(1));

interface BriefOptions extends MoneyOptions {
  readonly catalog?: string;
  readonly out: string;
  readonly template?: string;
  readonly templates?: string;
  readonly recipe?: string;
  readonly company?: string;
  readonly forecasts?: string[];
  readonly previous?: string;
  readonly title?: string;
  readonly author?: string;
  readonly lang?: Language;
  readonly date?: string;
  readonly year?: number;
  readonly paper?: (typeof papers)[number];
  readonly standard: (typeof pdfStandards)[number];
}

/** How the program makes a command with what all have in common, and the option of the year. */
interface Making {
  readonly command: (name: string, description: MessageKey) => Command;
  readonly yearOption: () => Option;
  readonly voice: Voice;
}

/** Adds `memwatt brief`. */
export function addBriefCommand({ command, yearOption, voice }: Making): void {
  const { translate } = voice;
  const brief = command('brief', 'cli.describe-brief')
    .argument('[scenarios...]', translate('cli.help-scenario'))
    .requiredOption('--out <file>', translate('cli.help-brief-out'))
    .option('--template <name>', translate('cli.help-brief-template'))
    .option('--templates <folder>', translate('cli.help-brief-templates'))
    .option('--recipe <file.json>', translate('cli.help-brief-recipe'))
    .option('--company <id>', translate('cli.help-brief-company'))
    .addOption(
      new Option('--forecasts <ids>', translate('cli.help-brief-forecasts')).argParser(
        parseNames('--forecasts'),
      ),
    )
    .option('--previous <scenario>', translate('cli.help-brief-previous'))
    .option('--title <text>', translate('cli.help-brief-title'))
    .option('--author <text>', translate('cli.help-brief-author'))
    .addOption(new Option('--date <date>', translate('cli.help-date')).argParser(parseDate))
    .addOption(yearOption())
    .addOption(new Option('--paper <paper>', translate('cli.help-paper')).argParser(oneOf('--paper', papers)))
    .addOption(
      new Option('--standard <standard>', translate('cli.help-brief-standard'))
        .argParser(oneOf('--standard', pdfStandards))
        .default('ua-1'),
    );
  addMoneyOptions(brief, voice)
    // The program takes `--lang` for itself wherever it stands.
    .action((scenarios: string[], options: BriefOptions, made: Command) =>
      withCatalog(
        options.catalog,
        async (ask) => {
          prepareOut(options.out);
          const format = formatOf(options.out);
          const written = await ask('briefs.export', {
            recipe: await recipeOf(ask, scenarios, { ...options, ...made.optsWithGlobals() }, voice.language),
            format,
            standard: options.standard,
            path: resolve(options.out),
            ...(options.date === undefined ? {} : { date: options.date }),
          });
          const { pages, bytes } = written;
          const milliseconds = Math.round(written.milliseconds);
          const said = { path: options.out, bytes, milliseconds };
          process.stdout.write(
            `${pages === null ? translate('cli.brief-written-plain', said) : translate('cli.brief-written', { ...said, pages })}\n`,
          );
        },
        options.templates,
      ),
    );
}

function formatOf(path: string): BriefFormat {
  const format = formatOfEnding[extname(path).toLowerCase()];
  if (format !== undefined) return format;
  throw new CommandFailure(
    appError('format-unknown', path, { known: Object.keys(formatOfEnding).join(', ') }),
  );
}

/** The recipe of a file with what the command line says laid over it; else the template's own blocks. */
async function recipeOf(
  ask: Ask,
  scenarios: readonly string[],
  options: BriefOptions,
  language: Language,
): Promise<OpenRecipe> {
  const file = options.recipe === undefined ? undefined : readRecipe(options.recipe);
  const template = options.template ?? file?.template ?? defaultTemplate;
  const named = scenarios.length > 0 ? scenarios : (file?.scenarios ?? []);
  const previous = options.previous ?? file?.previous;
  const title = options.title ?? file?.title;
  const author = options.author ?? file?.author;
  const company = options.company ?? file?.company;
  const forecasts = options.forecasts ?? file?.forecasts;
  const money = moneyOf(options, file?.money);
  const [before] = previous === undefined ? [] : referencesOf([previous]);
  return {
    format: 'memwatt-brief/1',
    template,
    language: options.lang ?? file?.language ?? language,
    paper: options.paper ?? file?.paper ?? 'a4',
    horizonYear: options.year ?? file?.horizonYear ?? defaultYear,
    scenarios: referencesOf(named),
    blocks: file === undefined ? await blocksOf(ask, template) : file.blocks,
    ...(title === undefined ? {} : { title }),
    ...(author === undefined ? {} : { author }),
    ...(money === undefined ? {} : { money }),
    ...(before === undefined ? {} : { previous: before }),
    ...(company === undefined ? {} : { company }),
    ...(forecasts === undefined ? {} : { forecasts }),
  };
}

/** What the command line says of money, over what the recipe says: another currency takes its own default rate. */
function moneyOf(
  { currency, priceBasis }: MoneyOptions,
  file: BriefMoney | undefined,
): BriefMoney | undefined {
  if (currency === undefined && priceBasis === undefined) return file;
  const { rate, ...before } = file ?? { currency: 'USD', basis: 'real' };
  const isSame = currency === undefined || currency === before.currency;
  return {
    currency: currency ?? before.currency,
    basis: priceBasis ?? before.basis,
    ...(isSame && rate !== undefined ? { rate } : {}),
  };
}

function referencesOf(names: readonly string[]): ScenarioReference[] {
  return valueOf(readScenarioArguments(names));
}

function readRecipe(path: string): z.infer<typeof recipeFileSchema> {
  const text = valueOf(readText(path));
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (fault) {
    const detail = fault instanceof Error ? fault.message : String(fault);
    throw new CommandFailure(appError('recipe-malformed', path, { detail }));
  }
  const parsed = recipeFileSchema.safeParse(content);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const detail = `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`;
  throw new CommandFailure(appError('recipe-malformed', path, { detail }));
}

/** What a template starts with. One that is not there, or broken, is for the export to refuse. */
async function blocksOf(ask: Ask, template: string): Promise<OpenRecipe['blocks']> {
  const found = (await ask('briefs.templates', {})).find(({ id }) => id === template);
  return found === undefined || found.blocks.length === 0 ? [{ kind: 'disclaimer' }] : found.blocks;
}

function parseDate(value: string): string {
  if (!z.iso.date().safeParse(value).success) {
    throw new CommandFailure(appError('option-invalid', '--date', { value, known: 'YYYY-MM-DD' }));
  }
  return value;
}
