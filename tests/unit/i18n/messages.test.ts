import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { languages, type MessageKey, messagesIn } from '../../../shared/i18n/messages.ts';
import { projectRoot } from '../../helpers/project.ts';

const inLanguage = Object.fromEntries(languages.map((language) => [language, messagesIn(language)]));
const keys = Object.keys(messagesIn('en')) as MessageKey[];
const gapsOf = (text: string): string[] =>
  [...text.matchAll(/\{\{(\w+)\}\}/gu)].map(([, gap = '']) => gap).toSorted();

/** Every text of the source in which a key may be named, but for the messages themselves. */
const source = globSync('{electron,renderer/src,shared,scripts}/**/*.{ts,tsx}', { cwd: projectRoot })
  .filter((file) => !file.startsWith(path.join('shared', 'i18n', 'messages')))
  .map((file) => readFileSync(path.join(projectRoot, file), 'utf8'))
  .join('\n');
/** Beginnings of keys that are put together at run time: `inputs.${quantity}` → `inputs.`. */
const beginnings = [...source.matchAll(/`([a-z]+\.[\w.-]*)\$\{/gu)].map(([, beginning = '']) => beginning);

describe('the messages', () => {
  it.each(languages)('are all there in %s', (language) => {
    const empty = keys.filter((key) => (inLanguage[language]?.[key] ?? '').trim() === '');
    expect(empty).toEqual([]);
  });

  it.each(languages)('have the gaps of the English ones in %s', (language) => {
    const different = keys.filter(
      (key) =>
        gapsOf(inLanguage[language]?.[key] ?? '').join() !== gapsOf(inLanguage['en']?.[key] ?? '').join(),
    );
    expect(different).toEqual([]);
  });

  it('are written in the script of their language', () => {
    const kana = /[\u3040-\u30ff]/u;
    expect(keys.filter((key) => kana.test(inLanguage['zh']?.[key] ?? ''))).toEqual([]);
    expect(keys.filter((key) => /[\u3040-\u30ff\u4e00-\u9fff]/u.test(inLanguage['en']?.[key] ?? ''))).toEqual(
      [],
    );
  });

  it('are all used', () => {
    const unused = keys.filter(
      (key) =>
        !source.includes(`'${key}'`) &&
        !source.includes(`"${key}"`) &&
        !beginnings.some((beginning) => key.startsWith(beginning)),
    );
    expect(unused).toEqual([]);
  });
});
