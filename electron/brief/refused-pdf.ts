import type { BriefDocument } from '../../shared/brief/document.ts';
import { type AppError, appError } from '../../shared/errors.ts';
import type { Translate } from '../../shared/i18n/messages.ts';
import type { Template } from './template-folder.ts';

/** What was to be written. */
interface Refused {
  readonly document: BriefDocument;
  readonly template: Template;
  readonly translate: Translate;
}

/**
 * What the typesetter says of a document that breaks a rule of its PDF standard, as an error to act on:
 * `brief-letters-missing` with the letters that no font has a shape for and the parts they stand in, else
 * `typesetting-failed` with the rules that the template breaks.
 */
export function refusedPdf(fault: string, refused: Refused): AppError {
  const complaints = complaintsIn(fault);
  const letters = lettersWithoutShape(complaints);
  if (letters.length > 0) return lettersError(letters, refused);
  const { template, document } = refused;
  const detail =
    complaints.length === 0 ? fault.slice(0, 500) : [...new Set(complaints)].slice(0, 3).join('; ');
  return appError('typesetting-failed', template.settings.name[document.language], { detail });
}

/** The letters of a document that not every font of a brief is sure to have. */
export function rareLetters({ blocks, title, author, subject }: BriefDocument): readonly string[] {
  const text = JSON.stringify([title, author, subject, blocks], (key, value: unknown) =>
    key === 'svg' ? undefined : value,
  );
  return text.match(/[^\0-\u017f\u3000-\u30ff\u4e00-\u9fff\uff00-\uffef]/gu) ?? [];
}

/** The sentences of the typesetter's complaint, which comes as Rust writes its structures out. */
function complaintsIn(fault: string): string[] {
  const messages = fault.matchAll(/message: "(?<message>(?:[^"\\]|\\.)*)"/gu);
  return Array.from(messages, ({ groups }) => unescaped(groups?.['message'] ?? ''));
}

/** A text that Rust has quoted, once or twice, as it was. */
function unescaped(text: string): string {
  return text
    .replaceAll(/\\+u\{(?<code>[0-9a-f]{1,6})\}/gu, (_whole, code: string) =>
      String.fromCodePoint(Number.parseInt(code, 16)),
    )
    .replaceAll(/\\+(?<sign>["'\\])/gu, '$<sign>');
}

/** The letters that are complained of, as they were written. */
function lettersWithoutShape(complaints: readonly string[]): string[] {
  const named = complaints.map((each) => /the text `"(.+)"` could not be displayed/u.exec(each)?.[1] ?? '');
  return [...new Set(named.filter((letters) => letters !== ''))];
}

/** So many letters are named; of a whole text in a foreign script the first tell which it is. */
const mostLettersNamed = 12;

function lettersError(letters: readonly string[], { document, translate }: Refused): AppError {
  const holds = (value: unknown): boolean => {
    const text = JSON.stringify(value);
    return letters.some((letter) => text.includes(letter));
  };
  const { title, author, subject, blocks, parts } = document;
  const places = [
    ...(holds(title) ? [translate('briefs.docTitle')] : []),
    ...(holds(author) ? [translate('briefs.author')] : []),
    ...(holds(subject) ? [translate('briefs.scenarios')] : []),
    ...parts.filter(({ from, count }) => holds(blocks.slice(from, from + count))).map(({ name }) => name),
  ];
  const more = letters.length > mostLettersNamed ? ' …' : '';
  return appError('brief-letters-missing', places.join(translate('charts.nameSeparator')) || title, {
    value: letters.slice(0, mostLettersNamed).join(' ') + more,
  });
}
