import { z } from 'zod';
import { type Language, languages } from '../i18n/define.ts';
import { localisedSchema } from './rows.ts';
import { readTypedNumber } from './typed-number.ts';

const separators = /[,;\u3001\uff0c\uff1b\n]/u;

/** Bars part a list wherever there is one; else commas, semicolons, their full-width kin and line ends do. */
export function splitList(text: string): string[] {
  const plain = text.trim();
  if (plain.startsWith('[')) {
    const parsed = z.array(z.string()).safeParse(parseJson(plain));
    if (parsed.success) return parsed.data;
  }
  return plain
    .split(plain.includes('|') ? '|' : separators)
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

/** A list in the form that `splitList` takes back. */
export function writeList(items: readonly string[]): string {
  if (items.some((item) => /[|\n]|^\s|\s$|^$/u.test(item)) || (items[0] ?? '').startsWith('[')) {
    return JSON.stringify(items);
  }
  // A bar behind a single item keeps the commas in it.
  return items.length === 1 && separators.test(items[0] ?? '') ? `${items[0]} |` : items.join(' | ');
}

const languageMark = /^\[(en|ja|zh)\] ?/gmu;

/** The texts by language: of a text with `[en]` marks at the beginning of lines, or the whole in one language. */
export function readLocalised(text: string, language: Language): Record<string, string> {
  const marks = [...text.trim().matchAll(languageMark)];
  if (marks[0]?.index !== 0) return { [language]: text.trim() };
  const plain = text.trim();
  return Object.fromEntries(
    marks.map((mark, index) => [
      mark[1] ?? language,
      plain.slice(mark.index + mark[0].length, marks[index + 1]?.index).trim(),
    ]),
  );
}

/** A localised text in one language, or in all of them with their marks. */
export function writeLocalised(value: unknown, language: Language | undefined): string {
  const parsed = localisedSchema.partial().safeParse(value);
  if (!parsed.success) return '';
  if (language !== undefined) return parsed.data[language] ?? '';
  return languages
    .flatMap((each) => (parsed.data[each] === undefined ? [] : [`[${each}] ${parsed.data[each]}`]))
    .join('\n');
}

/** A text that would be read as a number or as JSON stands in quotes. */
export function writeInputValue(value: unknown): string {
  if (typeof value !== 'string') return JSON.stringify(value);
  const isPlain = value === value.trim() && !/^["[]/u.test(value) && value !== '';
  return isPlain && readTypedNumber(value).kind === 'none' ? value : JSON.stringify(value);
}

/** What a text says as JSON; undefined where it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
