import { languages, messagesIn, type Translate } from '../../../../shared/i18n/messages.ts';
import { inputName } from '../../../../shared/i18n/names.ts';
import { type InputDefinition, inputDefinitions } from '../../../../shared/model/inputs.ts';
import { matches } from '../../ui/match.ts';

let words: ReadonlyMap<string, string> | null = null;

/** All that an input is called: its name in every language, and its id. */
function wordsOf(): ReadonlyMap<string, string> {
  if (words === null) {
    const voices = languages.map((language): Translate => {
      const texts = messagesIn(language);
      return (key) => texts[key];
    });
    words = new Map(
      [...inputDefinitions.keys()].map((id) => [
        id,
        [id, ...voices.map((translate) => inputName(id, translate))].join(' '),
      ]),
    );
  }
  return words;
}

/** Yields the inputs that a text means: every word of it is in the id or in a name, whatever the language, case and width. */
export function findInputs(text: string): readonly InputDefinition[] {
  const all = wordsOf();
  return [...inputDefinitions.values()].filter(({ id }) => matches(text, all.get(id) ?? id));
}
