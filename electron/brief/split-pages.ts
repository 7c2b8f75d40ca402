/** One page as a document of its own. Sizes in pt. */
export interface PageDrawing {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/**
 * Takes the one drawing in which Typst writes all pages apart into a drawing a page, each with those of the shared glyphs,
 * clips and gradients that it uses. Links lead nowhere in it and are left out. `images` are drawings in base64 that others
 * take the place of.
 */
export function splitPages(whole: string, images: ReadonlyMap<string, string>): PageDrawing[] {
  const lines = whole.split('\n');
  const opening = lines[0] ?? '';
  const pages: { readonly sheet: string; readonly body: string[] }[] = [];
  const definitions = new Map<string, string>();
  let at = 1;
  while (at < lines.length) {
    const line = lines[at] ?? '';
    const end = endOfElement(lines, at);
    const element = lines.slice(at, end + 1);
    if (/^ {4}<defs\b/u.test(line)) collect(element, definitions);
    else if (/^ {4}<path class="typst-shape"/u.test(line)) pages.push({ sheet: line, body: [] });
    else if (line.startsWith('    <')) pages.at(-1)?.body.push(...element);
    at = end + 1;
  }
  const namespaces = (opening.match(/ xmlns(?::\w+)?="[^"]*"/gu) ?? []).join('');
  const exchange = (line: string): string =>
    line.replace(
      /(?<=xlink:href="data:image\/svg\+xml;base64,)[^"]+/u,
      (found) => images.get(found) ?? found,
    );
  return pages.map(({ sheet, body }) => drawPage(sheet, body.map(exchange), definitions, namespaces));
}

/** The last line of the element that begins on a line of four spaces. */
function endOfElement(lines: readonly string[], start: number): number {
  const line = lines[start] ?? '';
  const name = /^ {4}<(\w+)/u.exec(line)?.[1];
  if (name === undefined || line.endsWith('/>') || line.endsWith(`</${name}>`)) return start;
  for (let at = start + 1; at < lines.length; at += 1) {
    if (lines[at] === `    </${name}>`) return at;
  }
  return lines.length - 1;
}

/** The definitions of a `<defs>`, each by its id. */
function collect(element: readonly string[], definitions: Map<string, string>): void {
  let id: string | null = null;
  let body: string[] = [];
  for (const line of element.slice(1, -1)) {
    if (/^ {8}<\w/u.test(line)) {
      id = / id="([^"]+)"/u.exec(line)?.[1] ?? null;
      body = [];
    }
    body.push(line.trim());
    const isWhole = /^ {8}<\/\w/u.test(line) || /^ {8}<.*(?:\/>|<\/\w+>)$/u.test(line);
    if (id !== null && isWhole) definitions.set(id, body.join(''));
  }
}

function drawPage(
  sheet: string,
  body: readonly string[],
  definitions: ReadonlyMap<string, string>,
  namespaces: string,
): PageDrawing {
  const [, height = '0', width = '0'] = /d="M 0 0v ([\d.]+) h ([\d.]+) v/u.exec(sheet) ?? [];
  const shown = unshifted(body)
    .map((line) => line.trim())
    .join('');
  const plain = shown.replaceAll(/<a\b[^>]*>.*?<\/a>/gu, '');
  const used = new Set<string>();
  gather(plain, definitions, used);
  const defs = [...used].map((id) => definitions.get(id) ?? '').join('');
  const size = `width="${width}pt" height="${height}pt" viewBox="0 0 ${width} ${height}"`;
  return {
    svg: `<svg ${size}${namespaces}>${sheet.trim()}${plain}<defs>${defs}</defs></svg>`,
    width: Number(width),
    height: Number(height),
  };
}

/** A page's group without what moves it to its place below the pages before. */
function unshifted([first = '', ...rest]: readonly string[]): string[] {
  return [first.replace(/ transform="matrix\(1 0 0 1 0 [\d.]+\)"/u, ''), ...rest];
}

/** The definitions that a drawing refers to, and those that these refer to. */
function gather(drawing: string, definitions: ReadonlyMap<string, string>, used: Set<string>): void {
  for (const [, link, paint] of drawing.matchAll(/xlink:href="#([^"]+)"|url\(#([^)]+)\)/gu)) {
    const id = link ?? paint ?? '';
    const definition = definitions.get(id);
    if (definition === undefined || used.has(id)) continue;
    used.add(id);
    gather(definition, definitions, used);
  }
}
