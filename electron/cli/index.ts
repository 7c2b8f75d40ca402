import { randomUUID } from 'node:crypto';
import { appError } from '../../shared/errors.ts';
import { languages } from '../../shared/i18n/define.ts';
import { pickLanguage } from '../../shared/i18n/pick-language.ts';
import { logToStderr } from '../exchange/log-file.ts';
import { languageTags, translateIn } from '../host/translate.ts';
import { CommandFailure, judge } from './failure.ts';
import { createProgram } from './program.ts';

const args = process.argv.slice(2);
const language = askedLanguage(args) ?? pickLanguage(languageTags(process.env));
const translate = translateIn(language);

// A reader that stops reading (`| head`) is no fault of the command's.
process.stdout.on('error', (fault: NodeJS.ErrnoException) => {
  process.exit(fault.code === 'EPIPE' ? 0 : 1);
});

try {
  await createProgram({ language, translate }).parseAsync(args, { from: 'user' });
} catch (thrown) {
  const verdict =
    judge(thrown, args.find((word) => !word.startsWith('-')) ?? '', translate) ?? unexpected(thrown);
  if (verdict.sentence !== '') {
    process.stderr.write(`memwatt: ${verdict.sentence}\n`);
  }
  process.exitCode = verdict.exitCode;
}

/** The language has to be known before the help is written, so `--lang` is looked for ahead of the parser. */
function askedLanguage(words: readonly string[]): (typeof languages)[number] | undefined {
  const index = words.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const word = words[index] ?? '';
  const value = word.includes('=') ? word.slice('--lang='.length) : words[index + 1];
  return languages.find((known) => index !== -1 && known === value);
}

function unexpected(fault: unknown): NonNullable<ReturnType<typeof judge>> {
  const id = randomUUID().slice(0, 8);
  logToStderr(`internal fault ${id}`, fault);
  const verdict = judge(new CommandFailure(appError('internal', 'memwatt', { id })), '', translate);
  return verdict ?? { sentence: '', exitCode: 1 };
}
