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

/** What a line neither ends nor begins with, in Japanese and Chinese (JIS X 4051), and what may stand alone. */
const opening = '（「『【〈《［｛“‘';
const closing = '、。，．・：；？！）」』】〉》］｝”’ー々〜ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ';
const cjk = '\\u2e80-\\ua4cf\\uac00-\\ud7a3\\uf900-\\ufaff\\uff00-\\uff60';
/**
 * What stays on one line: a foreign word in katakana or narrow letters, or one other wide character, each with the
 * brackets and stops that belong to it, and the dot between the parts of a name; or a space.
 */
const piece = new RegExp(
  `[${opening}]*(?:(?:[ァ-ヺー]|[^ \\t${cjk}])+|[${cjk}])[${closing}]*(?: ·(?= ))?|[ \\t]+`,
  'gu',
);

/** Breaks a text into lines no wider than `width` px: between words, or between wide characters that may be parted. */
export function breakLines(text: string, width: number, fontSize: number): string[] {
  // A no-break space keeps a sign or a unit with its number: it is no place to break.
  const pieces = (text.match(piece) ?? []).flatMap((each) =>
    // A word in katakana that no line holds is broken after all; one of narrow letters never is.
    textWidth(each, fontSize) > width && wide.test(each) ? Array.from(each) : [each],
  );
  const lines: string[] = [];
  let line = '';
  for (const each of pieces) {
    if (line !== '' && textWidth((line + each).trimEnd(), fontSize) > width) {
      lines.push(line.trimEnd());
      line = each.trimStart();
    } else {
      line += each;
    }
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  return lines;
}

/**
 * Breaks a name into as few lines as `width` px ask for: between its parts (« · », «：») where that takes no line more, else
 * between words into lines about as long as one another.
 */
export function breakEvenly(name: string, width: number, fontSize: number): string[] {
  const lines = breakLines(name, width, fontSize);
  const parts = name.split(/(?<= · |：)/u);
  const byPart = packed(parts, width, fontSize);
  const fits = byPart.every((line) => textWidth(line, fontSize) <= width);
  if (fits && byPart.length <= lines.length) return byPart;
  // Between two wide characters any place is as good as another, and the last of a line the best.
  if (wide.test(name)) return lines;
  let even = lines;
  for (let narrower = width - fontSize; narrower > width / 2; narrower -= fontSize) {
    const next = breakLines(name, narrower, fontSize);
    if (next.length > lines.length) break;
    even = next;
  }
  return even;
}

/** Puts parts onto lines, as many on each as it holds. */
function packed(parts: readonly string[], width: number, fontSize: number): string[] {
  const lines: string[] = [];
  for (const part of parts) {
    const longer = `${lines.at(-1) ?? ''}${part}`;
    if (lines.length > 0 && textWidth(longer.trimEnd(), fontSize) <= width) lines[lines.length - 1] = longer;
    else lines.push(part);
  }
  return lines.map((line) => line.trimEnd());
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
