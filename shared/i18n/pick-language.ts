import { type Language, languages } from './define.ts';

/** Yields our language that the tags (`ja-JP`, `zh_CN.UTF-8`, best first) ask for first; English where they ask for none of ours. */
export function pickLanguage(tags: readonly string[]): Language {
  for (const tag of tags) {
    const primary = tag.toLowerCase().split(/[-_.]/u)[0];
    const found = languages.find((language) => language === primary);
    if (found !== undefined) {
      return found;
    }
  }
  return 'en';
}
