import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type * as Typst from '@myriaddreamin/typst-ts-node-compiler';
import { appError } from '../../shared/errors.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { BriefDocument } from './document.ts';

/** A brief as bytes. */
export interface TypesetBrief {
  readonly pdf: Uint8Array;
  readonly pages: number;
}

// Not named `require`: the bundler puts a constant of that name into the same module.
const nodeRequire = createRequire(import.meta.url);

/** Every font of the brief: Latin in Inter, Japanese and Chinese in Noto Sans, two weights each. No other is used. */
const fontFolders = [
  '@expo-google-fonts/inter/400Regular',
  '@expo-google-fonts/inter/600SemiBold',
  '@expo-google-fonts/noto-sans-jp/400Regular',
  '@expo-google-fonts/noto-sans-jp/700Bold',
  '@expo-google-fonts/noto-sans-sc/400Regular',
  '@expo-google-fonts/noto-sans-sc/700Bold',
] as const;

const templatePath = join('electron', 'brief', 'templates', 'brief.typ');

/** The folder that Typst sees as the root of its world; it need not be there, all its files are given in memory. */
const workspace = join(tmpdir(), 'memwatt-brief-workspace');

let kept: { readonly compiler: Typst.NodeCompiler; readonly template: string } | null = null;

/**
 * Typesets a brief as a tagged PDF/UA-1 with its attachments inside: the same document yields the same bytes. Fails with
 * `typesetting-failed` and Typst's own words when the template or a drawing does not compile.
 */
export function typesetBrief(brief: BriefDocument): Result<TypesetBrief> {
  const { compiler, template } = (kept ??= prepare());
  const main = join(workspace, 'brief.typ');
  compiler.resetShadow();
  compiler.addSource(main, template);
  const give = (name: string, content: string): void =>
    compiler.mapShadow(join(workspace, name), Buffer.from(content, 'utf8'));
  const charts = brief.charts.map(({ svg, ...words }, index) => {
    const file = `chart-${index + 1}.svg`;
    give(file, svg);
    return { ...words, file };
  });
  const attachments = brief.attachments.map(({ content, ...words }) => {
    give(words.name, content);
    return words;
  });
  give('brief.json', JSON.stringify({ ...brief, charts, attachments }));

  const compiled = compiler.compile({ mainFilePath: main, resetRead: true });
  if (compiled.hasError() || compiled.result === null) {
    const error = compiled.takeError();
    return fail(
      appError('typesetting-failed', undefined, {
        detail: error === null ? '' : diagnosis(compiler.fetchDiagnostics(error)),
      }),
    );
  }
  const document = compiled.result;
  const { year, month, day } = brief.date;
  try {
    const pdf = compiler.pdf(document, {
      pdfStandard: 'ua-1',
      creationTimestamp: Math.round(Date.UTC(year, month - 1, day) / 1000),
    });
    return ok({ pdf, pages: document.numOfPages });
  } catch (fault) {
    // Rules of PDF/UA that only show when the file is written, such as a skipped level of headings.
    return fail(appError('typesetting-failed', undefined, { detail: String(fault).slice(0, 500) }));
  } finally {
    // What Typst memoizes would otherwise grow with every brief of a long session.
    compiler.evictCache(2);
  }
}

/** Loading the compiler and its fonts takes most of a cold brief's time: it is done once. */
function prepare(): { readonly compiler: Typst.NodeCompiler; readonly template: string } {
  // Loaded when the first brief is asked for: it is native code of some megabytes.
  const { NodeCompiler } = nodeRequire('@myriaddreamin/typst-ts-node-compiler') as typeof Typst;
  const fontPaths = fontFolders.map((folder) => dirname(nodeRequire.resolve(`${folder}/index.js`)));
  return {
    compiler: NodeCompiler.create({ workspace, fontArgs: [{ fontPaths }] }),
    template: readFileSync(findUpwards(templatePath), 'utf8'),
  };
}

/** The template lies beside this file in the source tree, and under the program's root when this file is bundled. */
function findUpwards(path: string): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  for (;;) {
    const candidate = join(folder, path);
    if (existsSync(candidate)) return candidate;
    const parent = dirname(folder);
    if (parent === folder) throw new Error(`${path} is not part of this installation`);
    folder = parent;
  }
}

function diagnosis(found: readonly unknown[]): string {
  return found
    .map((each) =>
      typeof each === 'object' && each !== null && 'message' in each ? String(each.message) : String(each),
    )
    .join('; ')
    .slice(0, 500);
}
