import { basename } from 'node:path';
import { type Command, Option } from 'commander';
import { type Cause, causes } from '../../shared/brief/moved.ts';
import type { Reopened, ReopenedFigure } from '../../shared/contract/briefs-reopen.ts';
import { describeError } from '../../shared/i18n/describe-error.ts';
import type { MessageKey } from '../../shared/i18n/messages.ts';
import { inputName } from '../../shared/i18n/names.ts';
import {
  type FigureListener,
  hasMoved,
  moneyOfPages,
  originWords,
  reopenedDifference,
  reopenedFigureName,
  reopenedInputText,
  reopenedNotices,
  reopenedRemarks,
  reopenedSteps,
  reopenedValue,
  reopenedVerdict,
} from '../../shared/i18n/reopened-words.ts';
import { readBriefFile } from '../exchange/read-brief-file.ts';
import { oneOf, prepareOut, toJson } from './options.ts';
import { progressLine } from './progress-line.ts';
import type { Voice } from './run-report.ts';
import { deliver, valueOf, withCatalog } from './session.ts';
import { toTextTable } from './text-table.ts';

const formats = ['table', 'json'] as const;

interface ReopenOptions {
  readonly catalog?: string;
  readonly format: (typeof formats)[number];
  readonly out?: string;
}

/** Adds `memwatt reopen`. What has moved is no failure of the command; a file that cannot be trusted is. */
export function addReopenCommand({
  command,
  voice,
}: {
  readonly command: (name: string, description: MessageKey) => Command;
  readonly voice: Voice;
}): void {
  const { translate } = voice;
  command('reopen', 'briefs.cliReopen')
    .argument('<brief.pdf>', translate('briefs.cliReopenPdf'))
    .addOption(
      new Option('--format <format>', translate('briefs.cliReopenFormat'))
        .argParser(oneOf('--format', formats))
        .default('table'),
    )
    .option('--out <file>', translate('cli.help-out'))
    .action((path: string, options: ReopenOptions) =>
      withCatalog(options.catalog, async (ask) => {
        prepareOut(options.out);
        const pdf = valueOf(readBriefFile(path)).toString('base64');
        const line = progressLine(process.stderr, ({ done, total }) =>
          translate('briefs.reopenedProgress', { done, total }),
        );
        const reopened = await ask('briefs.reopen', { pdf, name: basename(path) }, line.show).finally(
          line.clear,
        );
        deliver(options.format === 'json' ? toJson(reopened) : reopenedToText(reopened, voice), options.out);
      }),
    );
}

/** For reading: whether anything moved, the versions, the figures that did, the inputs behind them, and each scenario. */
function reopenedToText(reopened: Reopened, voice: Voice): string {
  const { translate } = voice;
  const { head, text } = reopenedVerdict(reopened, voice);
  const { was, now } = reopened;
  const versions = toTextTable(
    (['briefs.reopenedVersions', 'briefs.reopenedThen', 'briefs.reopenedNow'] as const).map((key) => ({
      heading: translate(key),
      isFigure: false,
    })),
    [
      [translate('briefs.reopenedProgram'), was.program, now.program],
      [translate('briefs.reopenedModel'), was.model, now.model],
      [translate('briefs.reopenedCatalog'), was.catalog, now.catalog],
    ],
  );
  const moved = reopened.figures.filter((figure) => hasMoved(figure) || figure.problem !== null);
  return [
    `${reopened.title} (${reopened.date})\n`,
    `${[head, ...text].join('\n')}\n`,
    versions,
    ...(moved.length === 0 ? [] : [figuresToText(reopened, moved, voice)]),
    ...reopened.scenarios.map((scenario) =>
      [
        `${scenario.name}\n`,
        ...reopenedNotices(scenario, voice).map((notice) => `  ${notice}\n`),
        ...(scenario.inputs.length === 0 ? [] : ['\n', inputsToText(scenario.inputs, voice)]),
      ].join(''),
    ),
  ].join('\n');
}

function figuresToText(
  reopened: Reopened,
  figures: readonly ReopenedFigure[],
  { translate, language }: Voice,
): string {
  const { scenarios } = reopened;
  const voice = { translate, language, money: moneyOfPages(reopened) };
  const rows = figures.map((figure) => [
    scenarios[figure.scenario]?.name ?? '',
    reopenedFigureName(figure, translate),
    reopenedValue(figure, figure.was, voice),
    figure.stages.choice === null
      ? translate('briefs.reopenedNotNow')
      : reopenedValue(figure, figure.stages.choice, voice),
    ...causes.map((cause) => partText(figure, cause, voice)),
  ]);
  const headings = [
    'briefs.reopenedScenario',
    'briefs.reopenedFigure',
    'briefs.reopenedThen',
    'briefs.reopenedNow',
    ...causes.map((cause) => `briefs.reopenedCause_${cause}` as const),
  ] as const;
  const table = toTextTable(
    headings.map((key, index) => ({ heading: translate(key), isFigure: index > 1 })),
    rows,
  );
  const reasons = figures.flatMap((figure) => {
    const steps = (['data', 'choice'] as const).flatMap((cause) => {
      const told = reopenedSteps(figure, cause, voice).map(({ name, amount }) => `${name} ${amount}`);
      const of = translate(`briefs.reopenedCause_${cause}`);
      return told.length === 0
        ? []
        : [translate('briefs.reopenedStepIn', { cause: of, steps: told.join('; ') })];
    });
    const { problem } = figure;
    const why = problem === null ? [] : [describeError(problem, translate)];
    const told = [...steps, ...reopenedRemarks(figure, voice), ...why];
    return told.length === 0 ? [] : [`${reopenedFigureName(figure, translate)}\n  ${told.join('\n  ')}`];
  });
  return reasons.length === 0 ? table : `${table}\n${reasons.join('\n')}\n`;
}

/** What a cause adds; empty where that cannot be said, a bare 0 where it is nothing. */
function partText(figure: ReopenedFigure, cause: Cause, voice: FigureListener): string {
  const part = figure.parts?.[cause];
  if (part === undefined) return '';
  return part === 0 ? '0' : reopenedDifference(figure, part, voice);
}

function inputsToText(inputs: Reopened['scenarios'][number]['inputs'], voice: Voice): string {
  const { translate } = voice;
  return inputs
    .map(({ id, unit, cause, before, after, from, to }) => {
      const value = (each: typeof before): string => reopenedInputText(id, unit, each, voice);
      return [
        `  ${translate(`briefs.reopenedCause_${cause}`)}: ${inputName(id, translate)} (${id})`,
        `    ${translate('briefs.reopenedThen')}: ${value(before)} – ${originWords(from, translate)}`,
        `    ${translate('briefs.reopenedNow')}: ${value(after)} – ${originWords(to, translate)}`,
        '',
      ].join('\n');
    })
    .join('');
}
