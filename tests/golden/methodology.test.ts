import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { influences } from '../../shared/model/influence.ts';
import { quantities } from '../../shared/model/graph.ts';
import { inputDefinitions } from '../../shared/model/inputs.ts';
import { renderEquation } from '../../shared/model/render-latex.ts';
import { methodologyPage } from '../helpers/methodology/page.ts';
import { projectRoot } from '../helpers/project.ts';

const isUpdating = process.env['UPDATE_GOLDEN'] === '1';
const file = path.join(projectRoot, 'docs', 'methodology.md');
const page = methodologyPage();

const fenced = (language: string): string[] =>
  [...page.matchAll(/^```(\w+)\n([\s\S]*?)\n```$/gmu)].flatMap(([, found, text = '']) =>
    found === language ? [text] : [],
  );
const inline = [...page.matchAll(/\$`([^`]*)`\$/gu)].map(([, latex = '']) => latex);
const formulas = [...fenced('math'), ...inline];
/** The page without formulas and diagrams. */
const prose = page.replaceAll(/^```[\s\S]*?\n```$/gmu, '').replaceAll(/\$`[^`]*`\$/gu, '');

/** The anchors of headings as GitHub makes them: letters, marks, decimal digits, `_` and `-`; a second one gets `-1`. */
function anchors(): string[] {
  const counts = new Map<string, number>();
  return [...prose.matchAll(/^#{1,6} (.+)$/gmu)].map(([, heading = '']) => {
    const plain = heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{M}\p{Nd}\p{Pc} -]/gu, '')
      .replaceAll(' ', '-');
    const count = counts.get(plain) ?? 0;
    counts.set(plain, count + 1);
    return count === 0 ? plain : `${plain}-${count}`;
  });
}

describe('docs/methodology.md', () => {
  it('says what the code declares today', () => {
    if (isUpdating) writeFileSync(file, page);
    if (!existsSync(file))
      throw new Error('no docs/methodology.md: write it with npm run golden, read it, commit it');
    expect(readFileSync(file, 'utf8')).toBe(page);
  });

  it('has every quantity with its equation, its sentence and its id', () => {
    const missing = quantities.filter(
      (quantity) =>
        !page.includes(`\n\`\`\`math\n${renderEquation(quantity)}\n\`\`\`\n`) ||
        !page.includes(`\n${quantity.definition}\n`) ||
        !page.includes(`- \`${quantity.id}\` in `),
    );
    expect(missing).toEqual([]);
  });

  it('has every input, by its word', () => {
    const words = new Set([...inputDefinitions.values()].map(({ quantity }) => quantity));
    expect([...words].filter((word) => !new RegExp(`^#### .*\`${word}\`$`, 'mu').test(page))).toEqual([]);
  });

  it('has every arrow of the influence diagram', () => {
    const arrows = new Set(fenced('mermaid').flatMap((text) => text.split('\n').map((line) => line.trim())));
    const node = (id: string): string => `q_${id.replaceAll('.', '_')}`;
    const missing = influences.filter(
      ({ from, to, isEarlier }) => !arrows.has(`${node(from)} ${isEarlier ? '-.->' : '-->'} ${node(to)}`),
    );
    expect(missing).toEqual([]);
  });

  it('links to headings and files that are there', () => {
    const known = anchors();
    const links = [...prose.matchAll(/\]\(#([^)]*)\)/gu)].map(([, anchor = '']) => anchor);
    expect(links.length).toBeGreaterThan(300);
    expect(links.filter((anchor) => !known.includes(anchor))).toEqual([]);
    const files = [...prose.matchAll(/\]\(([^)#:]+)\)/gu)].map(([, target = '']) => target);
    expect(files.filter((target) => !existsSync(path.join(projectRoot, 'docs', target)))).toEqual([]);
  });

  it('has no heading twice, so that no anchor depends on its order', () => {
    const known = anchors();
    expect(known.filter((anchor, index) => known.indexOf(anchor) !== index)).toEqual([]);
  });

  it('typesets with nothing but what GitHub renders', () => {
    const allowed =
      /^(?:frac|cdot|times|mathrm|mathsf|text|left|right|begin|end|displaystyle|sum|prod|int|min|max|log|ln|lt|gt|in|tau|rho|mu|nu|sigma|theta|alpha|varepsilon|sqrt|lfloor|rfloor|qquad)$/u;
    const commands = formulas.flatMap((latex) =>
      [...latex.matchAll(/\\([A-Za-z]+)/gu)].map(([, word]) => word),
    );
    expect([...new Set(commands)].filter((word) => !allowed.test(word ?? ''))).toEqual([]);
    const environments = formulas.flatMap((latex) =>
      [...latex.matchAll(/\\begin\{(\w+)\}/gu)].map(([, name]) => name),
    );
    expect(new Set(environments)).toEqual(new Set(['aligned', 'cases']));
  });

  it('closes what it opens in every formula', () => {
    const count = (latex: string, pattern: RegExp): number => [...latex.matchAll(pattern)].length;
    const broken = formulas.filter(
      (latex) =>
        count(latex, /\{/gu) !== count(latex, /\}/gu) ||
        count(latex, /\(/gu) !== count(latex, /\)/gu) ||
        count(latex, /\\left/gu) !== count(latex, /\\right/gu) ||
        count(latex, /\\begin/gu) !== count(latex, /\\end/gu),
    );
    expect(broken).toEqual([]);
    expect(formulas.length).toBeGreaterThan(quantities.length);
  });

  it('has whole tables: as many cells in each row as in its head', () => {
    const tables = prose.split('\n\n').filter((block) => block.startsWith('|'));
    const cells = (line: string): number => line.replaceAll(String.raw`\|`, '').split('|').length;
    const broken = tables.filter((block) => {
      const [head = '', ...rows] = block.split('\n');
      return rows.some((row) => cells(row) !== cells(head));
    });
    expect(broken).toEqual([]);
    expect(tables.length).toBeGreaterThan(40);
  });

  it('shows nothing that a program left behind', () => {
    expect(prose).not.toMatch(/undefined|NaN|\[object|null|\{\{/u);
  });
});
