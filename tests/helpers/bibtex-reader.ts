/** An entry as a BibTeX program understands it: fields as text, TeX's spellings undone. */
export interface BibtexEntry {
  readonly type: string;
  readonly key: string;
  readonly fields: Record<string, string>;
}

const signs: Readonly<Record<string, string>> = {
  '\\textbackslash{}': '\\',
  '\\textbraceleft{}': '{',
  '\\textbraceright{}': '}',
  '\\textasciitilde{}': '~',
  '\\textasciicircum{}': '^',
};

/** Reads entries by counting braces, as BibTeX does; throws where one does not close or is followed by anything else. */
export function readBibtex(text: string): BibtexEntry[] {
  let at = 0;
  const fail = (what: string): never => {
    throw new Error(`${what} at ${at}: ${text.slice(at, at + 60)}`);
  };
  const take = (pattern: RegExp): string => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found === null) return fail(`no ${pattern.source}`);
    at = pattern.lastIndex;
    return found[1] ?? '';
  };
  const braced = (): string => {
    take(/\{/uy);
    const start = at;
    for (let depth = 1; depth > 0; at += 1) {
      if (at >= text.length) fail('a brace that does not close');
      if (text[at] === '{') depth += 1;
      if (text[at] === '}') depth -= 1;
    }
    return text.slice(start, at - 1);
  };
  const entries: BibtexEntry[] = [];
  while (at < text.length) {
    const type = take(/@(\w+)/uy);
    const key = take(/\{([^,{}\s]+),\s*/uy);
    const fields: Record<string, string> = {};
    while (text[at] !== '}') {
      const name = take(/(\w+) = /uy);
      const raw = text[at] === '{' ? braced() : take(/(\w+)/uy);
      fields[name] = name === 'url' || name === 'doi' ? raw : plain(raw);
      take(/(,?)\s*/uy);
    }
    take(/(\})\s*/uy);
    entries.push({ type, key, fields });
  }
  return entries;
}

function plain(raw: string): string {
  const inner = /^\{(.*)\}$/su.exec(raw)?.[1] ?? raw;
  return inner.replaceAll(
    /\\text\w+\{\}|\\([&%$#_])/gu,
    (spelt, sign: string | undefined) => sign ?? signs[spelt] ?? spelt,
  );
}
