import { expect, it } from 'vitest';
import { joinSentences } from '../../../shared/i18n/join-sentences.ts';

it('sets a space between sentences, but none after a wide full stop', () => {
  expect(joinSentences('One.', 'Two.', 'Three.')).toBe('One. Two. Three.');
  expect(joinSentences('一。', '二！', '三？', '四')).toBe('一。二！三？四');
  expect(joinSentences('', 'Alone.')).toBe('Alone.');
  expect(joinSentences()).toBe('');
});
