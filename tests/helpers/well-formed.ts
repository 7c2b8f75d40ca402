const name = /[A-Za-z_:][\w:.-]*/u.source;
const attribute = `\\s+(${name})\\s*=\\s*("[^"<]*"|'[^'<]*')`;
const open = new RegExp(`^<(${name})((?:${attribute})*)\\s*(/?)>`, 'u');
const close = new RegExp(`^</(${name})\\s*>`, 'u');
const entity = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/iu;

/** Why a text is no well-formed XML: tags that do not match, attributes twice or unquoted, bare ampersands; null where it is. */
export function malformation(xml: string): string | null {
  const stack: string[] = [];
  let rest = xml.replace(/^\uFEFF?<\?xml[^?]*\?>/u, '');
  let roots = 0;
  while (rest !== '') {
    const text = /^[^<]+/u.exec(rest)?.[0] ?? '';
    if (text !== '') {
      if (entity.test(text)) return `a bare ampersand in «${text.slice(0, 60)}»`;
      // oxlint-disable-next-line no-control-regex -- these are what XML forbids
      if (/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/u.test(text)) return 'a control character';
      if (stack.length === 0 && text.trim() !== '') return 'text outside the root';
      rest = rest.slice(text.length);
      continue;
    }
    const special = /^(?:<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>)/u.exec(rest)?.[0];
    if (special !== undefined) {
      rest = rest.slice(special.length);
      continue;
    }
    const closing = close.exec(rest);
    if (closing !== null) {
      if (stack.pop() !== closing[1]) return `</${closing[1]}> closes something else`;
      rest = rest.slice(closing[0].length);
      continue;
    }
    const opening = open.exec(rest);
    if (opening === null) return `no tag: «${rest.slice(0, 80)}»`;
    const [whole, tag = '', attributes = ''] = opening;
    const names = [...attributes.matchAll(new RegExp(attribute, 'gu'))].map(([, key]) => key);
    if (new Set(names).size !== names.length) return `an attribute twice in ${whole.slice(0, 80)}`;
    if (entity.test(attributes)) return `a bare ampersand in ${whole.slice(0, 80)}`;
    if (stack.length === 0) roots += 1;
    if (!whole.endsWith('/>')) stack.push(tag);
    rest = rest.slice(whole.length);
  }
  if (stack.length > 0) return `<${stack.at(-1)}> is never closed`;
  return roots === 1 ? null : `${roots} roots`;
}
