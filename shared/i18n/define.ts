/** The languages of the window, the command line and the brief, in the order of the language menu. */
export const languages = ['en', 'ja', 'zh'] as const;

export type Language = (typeof languages)[number];

/** One text in every language. */
export type Localised = Readonly<Record<Language, string>>;

/** Checks at compile time that every message of a domain has all languages, and keeps its keys literal. */
export function defineMessages<const Messages extends Readonly<Record<string, Localised>>>(
  messages: Messages,
): Messages {
  return messages;
}
