import type { Command, Option } from 'commander';
import { appError } from '../../shared/errors.ts';
import type { MessageKey } from '../../shared/i18n/messages.ts';
import { mostCompared } from '../../shared/scenario/diff.ts';
import { comparisonToCsv, comparisonToText } from './compare-report.ts';
import { CommandFailure } from './failure.ts';
import { prepareOut, requireCount, toJson } from './options.ts';
import type { Voice } from './run-report.ts';
import { readScenarioArguments } from './scenario-argument.ts';
import { deliver, valueOf, withCatalog } from './session.ts';

interface CompareOptions {
  readonly catalog?: string;
  readonly format: 'json' | 'csv' | 'table';
  readonly out?: string;
  readonly year: number;
  readonly samples?: number;
}

/** How the program makes a command with what all have in common, and the options that others have too. */
interface Making {
  readonly command: (name: string, description: MessageKey) => Command;
  readonly formatOption: () => Option;
  readonly yearOption: () => Option;
  readonly samplesOption: (description: MessageKey) => Option;
  readonly voice: Voice;
}

const fewest = 2;

/** Adds `memwatt compare`. */
export function addCompareCommand({ command, formatOption, yearOption, samplesOption, voice }: Making): void {
  const { translate } = voice;
  command('compare', 'cli.describe-compare')
    .argument('<scenarios...>', translate('cli.help-scenario'))
    .addOption(formatOption())
    .addOption(yearOption())
    .addOption(samplesOption('compare.cli-samples'))
    .option('--out <file>', translate('cli.help-out'))
    .action((scenarios: string[], options: CompareOptions) =>
      withCatalog(options.catalog, async (ask) => {
        requireCount('compare', scenarios.length, fewest, mostCompared);
        prepareOut(options.out);
        const { samples } = options;
        const comparison = await ask('model.compare', {
          scenarios: valueOf(readScenarioArguments(scenarios)),
          ...(samples === undefined ? {} : { samples }),
        });
        const { years } = comparison;
        if (!years.includes(options.year)) {
          const known = `${years[0]}…${years.at(-1)}`;
          throw new CommandFailure(appError('option-invalid', '--year', { value: options.year, known }));
        }
        const write = {
          json: () => toJson(comparison),
          csv: () => comparisonToCsv(comparison),
          table: () => comparisonToText(comparison, options.year, voice),
        };
        deliver(write[options.format](), options.out);
      }),
    );
}
