import { describe, expect, it } from 'vitest';
import { translateIn } from '../../electron/host/translate.ts';
import { appError, errorCodes } from '../../shared/errors.ts';
import { describeError } from '../../shared/i18n/describe-error.ts';
import { languages } from '../../shared/i18n/define.ts';
import { errorsMessages } from '../../shared/i18n/messages/errors.ts';

describe('an error’s sentence', () => {
  it.each(errorCodes)('%s has the same gaps in every language', (code) => {
    const gaps = languages.map((language) =>
      [...errorsMessages[code][language].matchAll(/\{\{(\w+)\}\}/gu)].map(([, gap = '']) => gap).sort(),
    );
    expect(gaps[1]).toEqual(gaps[0]);
    expect(gaps[2]).toEqual(gaps[0]);
  });

  it.each(errorCodes)('%s reads well even when nothing is known of its place and values', (code) => {
    for (const language of languages) {
      const sentence = describeError(appError(code), translateIn(language));
      expect(sentence).not.toMatch(/[{}]|\(\s*\)|（\s*）|^\s|^[:：]/u);
      expect(sentence.length).toBeGreaterThan(12);
    }
  });

  it('names place and value, says what to do, and suggests the nearest name', () => {
    const error = appError('input-unknown', 'a.json: inputs.pric.electricity', {
      nearest: 'price.electricity',
    });
    expect(describeError(error, translateIn('en'))).toBe(
      'a.json: inputs.pric.electricity: the model has no input of this name. ' +
        'Check its spelling against the catalog’s inputs. Did you mean “price.electricity”?',
    );
    expect(describeError(error, translateIn('ja'))).toMatch(
      /^a\.json: inputs\.pric\.electricity：.+。「price\.electricity」ではありませんか。$/u,
    );
  });

  it('says the system’s short words in plain language', () => {
    const error = appError('path-not-writable', '/x/y.pdf', { detail: 'ENOENT' });
    expect(describeError(error, translateIn('en'))).toContain(
      '/x/y.pdf cannot be written (the folder does not exist)',
    );
    expect(describeError(error, translateIn('ja'))).toContain('フォルダーがありません');
    expect(describeError(error, translateIn('zh'))).toContain('文件夹不存在');
  });
});
