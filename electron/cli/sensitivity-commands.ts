import { type Command, Option } from 'commander';
import { appError } from '../../shared/errors.ts';
import type { MessageKey } from '../../shared/i18n/messages.ts';
import { sensitivityMethods } from '../../shared/model/sensitivity/analyse.ts';
import { nameOutputAt, parseOutputAt } from '../../shared/model/output-at.ts';
import { maxSamples } from '../../shared/model/uncertainty/streams.ts';
import { workloads } from '../../shared/model/vocabulary.ts';
import { nearest } from '../../shared/nearest.ts';
import { CommandFailure } from './failure.ts';
import { oneOf, parseNames, parseNumber, parseRange, prepareOut, toJson } from './options.ts';
import type { Voice } from './run-report.ts';
import { readScenarioArguments } from './scenario-argument.ts';
import { seekToCsv, seekToText, sensitivityToCsv, sensitivityToText } from './sensitivity-report.ts';
import { deliver, valueOf, withCatalog } from './session.ts';

interface PrintOptions {
  readonly catalog?: string;
  readonly format: 'json' | 'csv' | 'table';
  readonly out?: string;
}

interface SensitivityOptions extends PrintOptions {
  readonly output: string;
  readonly method: (typeof sensitivityMethods)[number];
  readonly inputs?: string[];
  readonly samples?: number;
  readonly above?: number;
}

interface SeekOptions extends PrintOptions {
  readonly input: string;
  readonly range: [number, number];
  readonly output?: string;
  readonly target?: number;
  readonly breakEven?: string;
  readonly at?: 'zero' | 'hurdle';
}

/** How the program makes a command with what all have in common, and the option of its formats. */
interface Making {
  readonly command: (name: string, description: MessageKey) => Command;
  readonly formatOption: () => Option;
  readonly voice: Voice;
}

/** Adds `memwatt sensitivity` and `memwatt seek`. */
export function addSensitivityCommands({ command, formatOption, voice }: Making): void {
  const { translate } = voice;
  command('sensitivity', 'cli.describe-sensitivity')
    .argument('<scenario>', translate('cli.help-scenario'))
    .requiredOption('--output <id@year>', translate('cli.help-output'))
    .addOption(
      new Option('--method <method>', translate('cli.help-method'))
        .argParser(oneOf('--method', sensitivityMethods))
        .default('tornado'),
    )
    .addOption(new Option('--inputs <ids>', translate('cli.help-inputs')).argParser(parseNames('--inputs')))
    .addOption(new Option('--samples <count>', translate('cli.help-rows')).argParser(parseCount))
    .addOption(new Option('--above <value>', translate('cli.help-above')).argParser(parseNumber('--above')))
    .addOption(formatOption())
    .option('--out <file>', translate('cli.help-out'))
    .action((scenario: string, options: SensitivityOptions) =>
      withCatalog(options.catalog, async (ask) => {
        prepareOut(options.out);
        const [reference] = valueOf(readScenarioArguments([scenario]));
        if (reference === undefined) {
          return;
        }
        const { output, method, inputs, samples, above, format } = options;
        const found = await ask('model.sensitivity', {
          scenario: reference,
          output,
          method,
          ...(inputs === undefined ? {} : { inputs }),
          ...(samples === undefined ? {} : { samples }),
          ...(above === undefined ? {} : { above }),
        });
        const write = {
          json: () => toJson(found),
          csv: () => sensitivityToCsv(found),
          table: () => sensitivityToText(found, voice),
        };
        deliver(write[format](), options.out);
      }),
    );

  command('seek', 'cli.describe-seek')
    .argument('<scenario>', translate('cli.help-scenario'))
    .requiredOption('--input <id>', translate('cli.help-seek-input'))
    .addOption(
      new Option('--range <from:to>', translate('cli.help-range'))
        .argParser(parseRange('--range'))
        .makeOptionMandatory(),
    )
    .option('--output <id@year>', translate('cli.help-output'))
    .addOption(
      new Option('--target <value>', translate('cli.help-target')).argParser(parseNumber('--target')),
    )
    .option('--break-even <workload@year>', translate('cli.help-break-even'))
    .addOption(
      new Option('--at <level>', translate('cli.help-at')).argParser(oneOf('--at', ['zero', 'hurdle'])),
    )
    .addOption(formatOption())
    .option('--out <file>', translate('cli.help-out'))
    .action((scenario: string, options: SeekOptions) =>
      withCatalog(options.catalog, async (ask) => {
        const goal = goalOf(options);
        prepareOut(options.out);
        const [reference] = valueOf(readScenarioArguments([scenario]));
        if (reference === undefined) {
          return;
        }
        const { input, range, format } = options;
        const found = await ask('model.seek', { scenario: reference, input, range, ...goal });
        const write = {
          json: () => toJson(found),
          csv: () => seekToCsv(found),
          table: () => seekToText(found, voice),
        };
        deliver(write[format](), options.out);
      }),
    );
}

const goalForms = '--output ID@YEAR --target VALUE | --break-even WORKLOAD@YEAR';

/** The output and its target: as named, or the saving of a workload and zero or its hurdle. */
function goalOf({ output, target, breakEven, at }: SeekOptions): { output: string; target: number | string } {
  if (breakEven === undefined) {
    if (at !== undefined) {
      const known = '--break-even WORKLOAD@YEAR --at hurdle';
      throw new CommandFailure(appError('option-missing', '--break-even', { known }));
    }
    if (output === undefined || target === undefined) {
      const missing = output === undefined ? '--output' : '--target';
      throw new CommandFailure(appError('option-missing', missing, { known: goalForms }));
    }
    return { output, target };
  }
  const other = output === undefined ? (target === undefined ? undefined : '--target') : '--output';
  if (other !== undefined) {
    throw new CommandFailure(appError('option-conflict', '--break-even', { value: other }));
  }
  const [name = '', ...year] = breakEven.split('@');
  const workload = workloads.find((known) => known === name.trim());
  if (workload === undefined) {
    const meant = nearest(name.trim(), workloads);
    const values = {
      value: name.trim(),
      known: workloads.join(', '),
      ...(meant === undefined ? {} : { nearest: meant }),
    };
    throw new CommandFailure(appError('workload-unknown', '--break-even', values));
  }
  const named = [`workload.${workload}.saving`, ...year].join('@');
  return {
    output: nameOutputAt(valueOf(parseOutputAt(named, '--break-even'))),
    target: at === 'hurdle' ? `adoption.${workload}.hurdle` : 0,
  };
}

function parseCount(value: string): number {
  const count = Number(value);
  if (!/^\d+$/u.test(value) || count < 1 || count > maxSamples) {
    throw new CommandFailure(appError('option-invalid', '--samples', { value, known: `1…${maxSamples}` }));
  }
  return count;
}
