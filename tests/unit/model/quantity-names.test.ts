import { describe, expect, it } from 'vitest';
import { languages, messagesIn, type MessageKey } from '../../../shared/i18n/messages.ts';
import { quantityDescription, quantityName } from '../../../shared/i18n/node-names.ts';
import { quantities } from '../../../shared/model/graph.ts';

describe.each(languages)('every quantity in %s', (language) => {
  const messages = messagesIn(language);
  const translate = (key: MessageKey): string => messages[key];

  it.each(quantities.map(({ id }) => id))('has a name and a sentence: %s', (id) => {
    const name = quantityName(id, translate);
    expect(name.trim()).not.toBe('');
    expect(name).not.toBe(id);
    expect(name).not.toContain('undefined');
    expect(quantityDescription(id, translate)).toMatch(language === 'en' ? /^[A-Z1].*\.$/u : /。$/u);
  });

  it('is told from others of its indices by its name', () => {
    const named = quantities.map(({ id, indices }) => `${quantityName(id, translate)} ${indices.join()}`);
    expect(named.filter((name, index) => named.indexOf(name) !== index)).toEqual([]);
  });
});
