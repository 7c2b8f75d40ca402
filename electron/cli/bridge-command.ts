import type { Command, Option } from 'commander';
import type { BridgeFile } from '../../shared/contract/bridge.ts';
import { bridgeStepName, outputName } from '../../shared/i18n/names.ts';
import type { MessageKey } from '../../shared/i18n/messages.ts';
import type { OutputId } from '../../shared/model/result.ts';
import { formatOutput } from '../../shared/units/format.ts';
import { toCsv } from '../exchange/csv.ts';
import { prepareOut, toJson } from './options.ts';
import type { Voice } from './run-report.ts';
import { readScenarioArguments } from './scenario-argument.ts';
import { deliver, valueOf, withCatalog } from './session.ts';
import { toTextTable } from './text-table.ts';

interface BridgeOptions {
  readonly catalog?: string;
  readonly format: 'json' | 'csv' | 'table';
  readonly out?: string;
  readonly output: string;
}

/** How the program makes a command with what all have in common, and the option of its formats. */
interface Making {
  readonly command: (name: string, description: MessageKey) => Command;
  readonly formatOption: () => Option;
  readonly voice: Voice;
}

/** Adds `memwatt bridge`. */
export function addBridgeCommand({ command, formatOption, voice }: Making): void {
  const { translate } = voice;
  command('bridge', 'cli.describe-bridge')
    .argument('<from>', translate('cli.help-scenario'))
    .argument('<to>', translate('cli.help-scenario'))
    .requiredOption('--output <id@year>', translate('cli.help-output'))
    .addOption(formatOption())
    .option('--out <file>', translate('cli.help-out'))
    .action((from: string, to: string, options: BridgeOptions) =>
      withCatalog(options.catalog, async (ask) => {
        prepareOut(options.out);
        const bridge = await ask('model.bridge', {
          scenarios: valueOf(readScenarioArguments([from, to])),
          output: options.output,
        });
        const write = {
          json: () => toJson(bridge),
          csv: () => bridgeToCsv(bridge),
          table: () => bridgeToText(bridge, voice),
        };
        deliver(write[options.format](), options.out);
      }),
    );
}

/** A bridge as CSV: its first scenario, one row a step, what rounding leaves, its second scenario; full precision. */
function bridgeToCsv(bridge: BridgeFile): string {
  const { output, scenarios } = bridge;
  const row = (kind: string, key: string, ids: readonly string[], value: number) => [
    kind,
    key,
    ids.join(' '),
    value,
    output.id,
    output.year,
    output.unit,
  ];
  return toCsv(
    ['kind', 'key', 'inputs', 'value', 'output', 'year', 'unit'],
    [
      row('from', scenarios[0], [], bridge.from),
      ...bridge.steps.map(({ key, ids, contribution }) => row('step', key, ids, contribution)),
      ...bridge.idle.map((id) => row('idle', id, [id], 0)),
      row('residual', '', [], bridge.residual),
      row('to', scenarios[1], [], bridge.to),
    ],
  );
}

/** Below this part of the longest figure, what rounding leaves is not worth a line. */
const noticeable = 1e-9;

/** A bridge for reading: where it begins, its steps with their inputs, where it ends, and how a step is reckoned. */
function bridgeToText(bridge: BridgeFile, { translate, language }: Voice): string {
  const id = bridge.output.id as OutputId;
  const amount = (value: number): string => formatOutput(id, value, { language });
  const [from, to] = bridge.scenarios;
  const heading = translate('cli.bridge-heading', {
    output: outputName(id, translate),
    year: bridge.output.year,
    from,
    to,
    model: bridge.model,
    catalog: bridge.catalog,
  });
  const columns = [
    { heading: translate('cli.column-input'), isFigure: false },
    { heading: outputName(id, translate), isFigure: true },
  ];
  const steps = bridge.steps.map((step) => [
    bridgeStepName(step, translate),
    `${step.contribution > 0 ? '+' : ''}${amount(step.contribution)}`,
  ]);
  const largest = Math.max(Math.abs(bridge.from), Math.abs(bridge.to));
  const followers = bridge.steps
    .filter(({ ids }) => ids.length > 1)
    .map(({ key, ids }) => {
      const others = ids.filter((each) => each !== key);
      const name = bridgeStepName({ key, ids }, translate);
      return translate('model.bridge.followers', { key: name, ids: others.join(', ') });
    });
  return [
    `${heading}\n`,
    bridge.steps.length + bridge.idle.length === 0
      ? `${translate('model.bridge.same')}\n`
      : toTextTable(columns, [[from, amount(bridge.from)], ...steps, [to, amount(bridge.to)]]),
    ...(followers.length === 0 ? [] : [`${followers.join('\n')}\n`]),
    ...(Math.abs(bridge.residual) > noticeable * largest
      ? [`${translate('model.bridge.residual', { value: amount(bridge.residual) })}\n`]
      : []),
    ...(bridge.idle.length === 0
      ? []
      : [`${translate('model.bridge.idle', { count: bridge.idle.length })}\n`]),
    ...(bridge.steps.length === 0 ? [] : [`${translate('model.bridge.method')}\n`]),
  ].join('\n');
}
