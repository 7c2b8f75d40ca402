/** Characters that are set as wide as they are high. */
const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/u;
const narrow = /[ .,:;'|!ijlIt()\u00a0\u202f]/u;

/** About how wide a line of text is in px, a little on the wide side: builders have no canvas to measure on. */
export function textWidth(text: string, fontSize: number): number {
  let ems = 0;
  for (const character of text) ems += wide.test(character) ? 1.02 : narrow.test(character) ? 0.34 : 0.62;
  return ems * fontSize;
}

/** The widest line among texts that may hold line breaks, in px. */
export function widestLine(texts: readonly string[], fontSize: number): number {
  const lines = texts.flatMap((text) => text.split('\n'));
  return Math.max(0, ...lines.map((line) => textWidth(line, fontSize)));
}

/** Breaks a text into lines no wider than `width` px: between words, or between any two wide characters. */
export function breakLines(text: string, width: number, fontSize: number): string[] {
  // A no-break space keeps a sign or a unit with its number: it is no place to break.
  const pieces =
    text.match(
      /[\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]|[^ \t\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]+|[ \t]+/gu,
    ) ?? [];
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces) {
    if (line !== '' && textWidth((line + piece).trimEnd(), fontSize) > width) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else {
      line += piece;
    }
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  return lines;
}

/** A name that fits two short lines of a direct label; the whole one stands in tooltip and table. */
export function shortenName(name: string, characters = 34): string {
  const letters = Array.from(name);
  if (letters.length <= characters) return name;
  return `${letters
    .slice(0, characters - 1)
    .join('')
    .trimEnd()}…`;
}

/** Text that an analyst typed, safe inside a tooltip's HTML. */
export function escapeHtml(text: string): string {
  const entities: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return text.replaceAll(/[&<>"']/gu, (character) => entities[character] ?? character);
}
