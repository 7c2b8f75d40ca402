import { Command, Option } from 'commander';
import { appError } from '../../shared/errors.ts';
import { languages } from '../../shared/i18n/define.ts';
import { maxSamples } from '../../shared/model/uncertainty/streams.ts';
import { firstYear, lastYear } from '../../shared/model/vocabulary.ts';
import { addBriefCommand } from './brief-command.ts';
import { addBridgeCommand } from './bridge-command.ts';
import { addCompareCommand } from './compare-command.ts';
import { checkToText, countErrors } from './catalog-report.ts';
import { askDeviceEnergy, parseBetween, parseBits } from './device-argument.ts';
import { deviceToCsv, deviceToText } from './device-report.ts';
import { addEditCommands } from './edit-commands.ts';
import { convertRoot } from './explain-conversion.ts';
import { explanationToText } from './explain-report.ts';
import { addExportCommand } from './export-command.ts';
import { CommandFailure } from './failure.ts';
import { addHistoryCommand } from './history-command.ts';
import { addMoneyOptions, type MoneyOptions, readMoney } from './money-option.ts';
import { runInMoney } from './money-report.ts';
import { oneOf, prepareOut, toJson } from './options.ts';
import { addReopenCommand } from './reopen-command.ts';
import { runToCsv, runToText, type Voice } from './run-report.ts';
import { placeInRegion } from './region-option.ts';
import { readScenarioArguments } from './scenario-argument.ts';
import { addScenariosCommand } from './scenarios-command.ts';
import { addSensitivityCommands } from './sensitivity-commands.ts';
import { deliver, valueOf, version, withCatalog } from './session.ts';

const formats = ['json', 'csv', 'table'] as const;
type Format = (typeof formats)[number];
const explainFormats = ['text', 'json'] as const;
const deepest = 1000;
const defaultYear = 2030;

interface CommonOptions {
  readonly catalog?: string;
}
interface PrintOptions extends CommonOptions {
  readonly format: Format;
  readonly out?: string;
}
interface RunOptions extends PrintOptions, MoneyOptions {
  readonly samples?: number;
  readonly region?: string;
}

/** Builds `memwatt …` with every text in the person's language. Commands throw; nothing here ends the program. */
export function createProgram(voice: Voice): Command {
  const { translate, language } = voice;
  const program = new Command('memwatt')
    .description(translate('cli.describe'))
    .version(version, '-V, --version', translate('cli.help-version'));
  configure(program);
  addLanguageOption(program);

  const run = command('run', 'cli.describe-run')
    .argument('<scenario>', translate('cli.help-scenario'))
    .addOption(formatOption())
    .addOption(samplesOption('cli.help-samples'))
    .option('--region <region>', translate('model.regionOption'))
    .option('--out <file>', translate('cli.help-out'));
  addMoneyOptions(run, voice).action((scenario: string, options: RunOptions) =>
    withCatalog(options.catalog, async (ask) => {
      prepareOut(options.out);
      const [reference] = valueOf(readScenarioArguments([scenario]));
      if (reference === undefined) {
        return;
      }
      const { samples, region } = options;
      const money = await readMoney(ask, options, voice);
      const computed = await ask('model.run', {
        scenario: region === undefined ? reference : await placeInRegion(reference, region, ask),
        language,
        ...(samples === undefined ? {} : { samples }),
      });
      const result = runInMoney(computed, money);
      const write = {
        json: () => toJson(result),
        csv: () => runToCsv(result, money),
        table: () => runToText(result, voice, money),
      };
      deliver(write[options.format](), options.out);
    }),
  );

  addCompareCommand({ command, yearOption, samplesOption, voice });

  const explain = command('explain', 'cli.describe-explain')
    .argument('<scenario>', translate('cli.help-scenario'))
    .argument('<id@year>', translate('cli.help-explain-target'))
    .addOption(new Option('--depth <levels>', translate('cli.help-depth')).argParser(parseDepth))
    .addOption(
      new Option('--format <format>', translate('cli.help-explain-format'))
        .argParser(oneOf('--format', explainFormats))
        .default('text'),
    )
    .option('--out <file>', translate('cli.help-out'));
  addMoneyOptions(explain, voice).action((scenario: string, target: string, options: ExplainOptions) =>
    withCatalog(options.catalog, async (ask) => {
      prepareOut(options.out);
      const [reference] = valueOf(readScenarioArguments([scenario]));
      if (reference === undefined) {
        return;
      }
      const { depth, format } = options;
      const explanation = await ask('model.explain', {
        scenario: reference,
        target,
        language,
        ...(depth === undefined ? {} : { depth }),
      });
      const conversion = await convertRoot(ask, explanation, await readMoney(ask, options, voice), voice);
      const text =
        format === 'json'
          ? toJson(conversion === null ? explanation : { ...explanation, conversion })
          : explanationToText(explanation, scenario, voice, conversion);
      deliver(text, options.out);
    }),
  );

  addBridgeCommand({ command, formatOption, voice });
  addSensitivityCommands({ command, formatOption, voice });

  addBriefCommand({ command, yearOption: plainYearOption, voice });

  command('device', 'cli.describe-device')
    .argument('<id>', translate('cli.help-device'))
    .addOption(
      new Option('--service <service>', translate('cli.help-service'))
        .argParser(oneOf('--service', ['decode', 'prefill']))
        .default('decode'),
    )
    .addOption(
      new Option('--bits <bits>', translate('cli.help-bits')).argParser(parseBits).default(parseBits('8x8')),
    )
    .addOption(
      new Option('--span <kelvin>', translate('cli.help-span')).argParser(parseBetween('--span', 0, 200)),
    )
    .addOption(
      new Option('--recalibrate <hours>', translate('cli.help-recalibrate')).argParser(
        parseBetween('--recalibrate', 0.001, 87_600),
      ),
    )
    .addOption(formatOption())
    .option('--out <file>', translate('cli.help-out'))
    .action((id: string, options: PrintOptions & Parameters<typeof askDeviceEnergy>[2]) =>
      withCatalog(options.catalog, async (ask) => {
        prepareOut(options.out);
        const device = await askDeviceEnergy(ask, id, options);
        const write = {
          json: () => toJson(device),
          csv: () => deviceToCsv(device),
          table: () => deviceToText(device, voice),
        };
        deliver(write[options.format](), options.out);
      }),
    );

  command('check', 'cli.describe-check')
    .argument('[catalog]', translate('cli.help-check-catalog'))
    .action((catalog: string | undefined, options: CommonOptions) =>
      withCatalog(catalog ?? options.catalog, async (ask) => {
        const check = await ask('catalog.check', { language });
        process.stdout.write(checkToText(check, translate));
        if (countErrors(check) > 0) {
          process.exitCode = 1;
        }
      }),
    );

  addExportCommand({ command, voice });
  addEditCommands({ command, voice });
  addHistoryCommand({ command, voice });
  addScenariosCommand({ command, voice });
  addReopenCommand({ command, voice });

  return program;

  /** A command with what all have in common, of the program or under another one. */
  function command(name: string, description: Parameters<typeof translate>[0], under = program): Command {
    const made = under.command(name).description(translate(description));
    configure(made);
    addLanguageOption(made);
    return made.option('--catalog <file>', translate('cli.help-catalog'));
  }

  function configure(made: Command): void {
    const headings: Readonly<Record<string, string>> = {
      'Usage:': translate('cli.heading-usage'),
      'Arguments:': translate('cli.heading-arguments'),
      'Options:': translate('cli.heading-options'),
      'Commands:': translate('cli.heading-commands'),
    };
    made
      .exitOverride()
      .helpOption('-h, --help', translate('cli.help-help'))
      .helpCommand(false)
      .configureHelp({
        styleTitle: (title) => headings[title] ?? title,
        // Defaults are said in the description itself, in the person's language.
        optionDescription: (option) => option.description,
      })
      // What went wrong is said once, in the person's language, by whoever catches it.
      .configureOutput({ outputError: () => undefined });
  }

  /** The language has been read before anything was built; here it is named for the help and kept from being unknown. */
  function addLanguageOption(made: Command): void {
    made.addOption(
      new Option('--lang <language>', translate('cli.help-lang')).argParser(oneOf('--lang', languages)),
    );
  }

  function formatOption(): Option {
    return new Option('--format <format>', translate('cli.help-format'))
      .argParser(oneOf('--format', formats))
      .default('table');
  }

  function samplesOption(description: Parameters<typeof translate>[0]): Option {
    return new Option('--samples <count>', translate(description)).argParser(parseSamples);
  }

  function yearOption(): Option {
    return plainYearOption().default(defaultYear);
  }

  /** A year that something else says where the person does not. */
  function plainYearOption(): Option {
    return new Option('--year <year>', translate('cli.help-year')).argParser(parseYear);
  }
}

interface ExplainOptions extends CommonOptions, MoneyOptions {
  readonly depth?: number;
  readonly format: (typeof explainFormats)[number];
  readonly out?: string;
}

function parseYear(value: string): number {
  const year = Number(value);
  if (!/^\d{4}$/u.test(value) || year < firstYear || year > lastYear) {
    throw new CommandFailure(
      appError('option-invalid', '--year', { value, known: `${firstYear}…${lastYear}` }),
    );
  }
  return year;
}

function parseSamples(value: string): number {
  const samples = Number(value);
  if (!/^\d+$/u.test(value) || samples > maxSamples) {
    throw new CommandFailure(appError('option-invalid', '--samples', { value, known: `0…${maxSamples}` }));
  }
  return samples;
}

function parseDepth(value: string): number {
  const depth = Number(value);
  if (!/^\d+$/u.test(value) || depth > deepest) {
    throw new CommandFailure(appError('option-invalid', '--depth', { value, known: `0…${deepest}` }));
  }
  return depth;
}
