import { CommanderError } from 'commander';
import type { AppError, ErrorCode } from '../../shared/errors.ts';
import { describeError } from '../../shared/i18n/describe-error.ts';
import type { Translate } from '../../shared/i18n/messages.ts';

/** An expected failure on its way out of a command. */
export class CommandFailure extends Error {
  readonly error: AppError;

  constructor(error: AppError) {
    super(error.code);
    this.error = error;
  }
}

/** Errors that speak of how the command was written; all others speak of the data it was given. */
const wrongUse: ReadonlySet<ErrorCode> = new Set([
  'brief-needs-company',
  'brief-needs-forecasts',
  'brief-needs-scenario',
  'brief-needs-second',
  'catalog-shipped',
  'edit-value',
  'evidence-missing',
  'format-unknown',
  'number-malformed',
  'option-invalid',
  'option-conflict',
  'option-missing',
  'range-malformed',
  'request-invalid',
  'samples-out-of-range',
  'scenario-bundle-several',
  'scenario-count',
  'table-unknown',
  'template-unknown',
  'workload-unknown',
]);

/** What a failure says on stderr, in one line, and the exit code: 2 for wrong use, 1 for bad data. */
export interface Verdict {
  readonly sentence: string;
  readonly exitCode: 0 | 1 | 2;
}

/** Yields what to say about something that a command threw; null for a defect of ours. */
export function judge(thrown: unknown, command: string, translate: Translate): Verdict | null {
  if (thrown instanceof CommandFailure) {
    const exitCode = wrongUse.has(thrown.error.code) ? 2 : 1;
    return { sentence: describeError(thrown.error, translate), exitCode };
  }
  if (thrown instanceof CommanderError) {
    return { sentence: describeUsage(thrown, command, translate), exitCode: thrown.exitCode === 0 ? 0 : 2 };
  }
  return null;
}

/** The parser's own complaint in the person's language; empty where help or the version was asked for. */
function describeUsage(error: CommanderError, command: string, translate: Translate): string {
  const name = /'(?<name>[^']*)'/u.exec(error.message)?.groups?.['name'] ?? '';
  const nearest = /Did you mean (?:one of )?(?<nearest>[^?,]+)/u.exec(error.message)?.groups?.['nearest'];
  const suggestion =
    nearest === undefined ? '' : ` ${translate('errors.suggestion', { nearest: nearest.trim() })}`;
  switch (error.code) {
    case 'commander.unknownCommand':
      return translate('cli.usage-unknown-command', { name }) + suggestion;
    case 'commander.unknownOption':
      return translate('cli.usage-unknown-option', { name, command }) + suggestion;
    case 'commander.missingArgument':
    case 'commander.missingMandatoryOptionValue':
      return translate('cli.usage-missing', { name, command });
    case 'commander.optionMissingArgument':
      return translate('cli.usage-no-value', { name, command });
    case 'commander.excessArguments':
      return translate('cli.usage-excess', { command });
    default:
      return '';
  }
}
