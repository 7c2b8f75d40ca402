import { type Command, Option } from 'commander';
import type { Input } from '../../shared/contract/index.ts';
import type { Comparison } from '../../shared/contract/model.ts';
import { appError } from '../../shared/errors.ts';
import type { MessageKey } from '../../shared/i18n/messages.ts';
import { mostCompared } from '../../shared/scenario/diff.ts';
import { comparisonToCsv, comparisonToText } from './compare-report.ts';
import { CommandFailure } from './failure.ts';
import { addMoneyOptions, type MoneyOptions, readMoney } from './money-option.ts';
import { comparisonInMoney } from './money-report.ts';
import { oneOf, prepareOut, requireCount, toJson } from './options.ts';
import type { Voice } from './run-report.ts';
import { readScenarioArguments } from './scenario-argument.ts';
import { deliver, valueOf, withCatalog } from './session.ts';

const formats = ['json', 'csv', 'table', 'xlsx'] as const;
type Format = (typeof formats)[number];

interface CompareOptions extends MoneyOptions {
  readonly catalog?: string;
  readonly format: Format;
  readonly out?: string;
  readonly year: number;
  readonly samples?: number;
}

/** How the program makes a command with what all have in common, and the options that others have too. */
interface Making {
  readonly command: (name: string, description: MessageKey) => Command;
  readonly yearOption: () => Option;
  readonly samplesOption: (description: MessageKey) => Option;
  readonly voice: Voice;
}

const fewest = 2;

/** Adds `memwatt compare`. */
export function addCompareCommand({ command, yearOption, samplesOption, voice }: Making): void {
  const { translate, language } = voice;
  const compare = command('compare', 'cli.describe-compare')
    .argument('<scenarios...>', translate('cli.help-scenario'))
    .addOption(
      new Option('--format <format>', translate('compare.cli-format'))
        .argParser(oneOf('--format', formats))
        .default('table'),
    )
    .addOption(yearOption())
    .addOption(samplesOption('compare.cli-samples'))
    .option('--out <file>', translate('cli.help-out'));
  addMoneyOptions(compare, voice).action((scenarios: string[], options: CompareOptions) =>
    withCatalog(options.catalog, async (ask) => {
      requireCount('compare', scenarios.length, fewest, mostCompared);
      prepareOut(options.out);
      const { samples, format, out } = options;
      if (format === 'xlsx' && out === undefined) {
        // A workbook is no text for a terminal.
        throw new CommandFailure(appError('option-missing', '--out', { known: '--format xlsx --out FILE' }));
      }
      const references = valueOf(readScenarioArguments(scenarios));
      const money = await readMoney(ask, options, voice);
      const comparison = await ask('model.compare', {
        scenarios: references,
        ...(samples === undefined ? {} : { samples }),
      });
      const { years } = comparison;
      if (!years.includes(options.year)) {
        const known = `${years[0]}…${years.at(-1)}`;
        throw new CommandFailure(appError('option-invalid', '--year', { value: options.year, known }));
      }
      if (format === 'xlsx') {
        const { base64, bytes } = await ask('model.compareWorkbook', {
          scenarios: references,
          horizonYear: options.year,
          language,
          money: {
            currency: money.currency,
            basis: money.inflation === null ? 'real' : 'nominal',
            rate: money.rate?.id ?? null,
          },
          ...drawsOf(comparison),
        });
        deliver(Buffer.from(base64, 'base64'), out);
        process.stdout.write(`${translate('compare.cli-workbook-written', { path: out ?? '', bytes })}\n`);
        return;
      }
      const write = {
        json: () => toJson(comparisonInMoney(comparison, money)),
        csv: () => comparisonToCsv(comparisonInMoney(comparison, money)),
        table: () => comparisonToText(comparisonInMoney(comparison, money), options.year, voice, money),
      };
      deliver(write[format](), out);
    }),
  );
}

/** The draws of a comparison as a workbook takes them; nothing where none were asked for. */
function drawsOf({
  seed,
  samples,
  years,
  results,
}: Comparison): Pick<Input<'model.compareWorkbook'>, 'draws'> {
  if (seed === undefined || samples === undefined) return {};
  return {
    draws: {
      seed,
      samples,
      years,
      results: results.map(({ id, differences = [] }) => ({ id, differences })),
    },
  };
}
