/** Parts of a page that nobody reads. */
const unread = 'head, script, style, noscript, template, svg, iframe, object, [hidden]';
const blocks: ReadonlySet<string> = new Set(
  'address article aside blockquote dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody tfoot thead tr ul'.split(
    ' ',
  ),
);

/**
 * Yields the words of a page as a reader sees them: its title, then a line a block, cells of a table beside one another. The
 * page is parsed into a document of its own, in which nothing is run and nothing is fetched.
 */
export function readablePage(source: string): string {
  // Handlers would not run there either, but the page's policy would report each of them.
  const quiet = source.replaceAll(/<[a-z][^<>]*>/giu, (tag) =>
    tag.replaceAll(/\son[a-z]+\s*=/giu, ' data-off='),
  );
  const page = new DOMParser().parseFromString(quiet, 'text/html');
  const title = page.title.trim();
  for (const part of page.querySelectorAll(unread)) part.remove();
  const words: string[] = [];
  collect(page.body, words, false);
  const text = words
    .join('')
    .replaceAll(/[^\S\n]*\n[^\S\n]*/gu, '\n')
    .replaceAll(/\n{3,}/gu, '\n\n')
    .trim();
  return title === '' || text.startsWith(title) ? text : `${title}\n\n${text}`;
}

function collect(node: Node, words: string[], isKept: boolean): void {
  for (const child of node.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) {
      const text = child.textContent ?? '';
      words.push(isKept ? text : text.replaceAll(/\s+/gu, ' '));
    } else if (child.nodeType === Node.ELEMENT_NODE) {
      const name = child.nodeName.toLowerCase();
      if (name === 'br') words.push('\n');
      const edge = blocks.has(name) ? (name === 'p' || /^h\d$/u.test(name) ? '\n\n' : '\n') : '';
      words.push(edge);
      collect(child, words, isKept || name === 'pre');
      words.push(edge === '' && (name === 'td' || name === 'th') ? '\t' : edge);
    }
  }
}
