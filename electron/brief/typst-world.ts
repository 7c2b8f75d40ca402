import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import type * as Typst from '@myriaddreamin/typst-ts-node-compiler';
import { z } from 'zod';
import { noFontsFile } from './template-folder.ts';

// Not named `require`: the bundler puts a constant of that name into the same module.
const nodeRequire = createRequire(import.meta.url);

/** Every font of the brief: Latin in Inter, Japanese and Chinese in Noto Sans, two weights each. No other is used. */
export const fontFolders = [
  '@expo-google-fonts/inter/400Regular',
  '@expo-google-fonts/inter/600SemiBold',
  '@expo-google-fonts/noto-sans-jp/400Regular',
  '@expo-google-fonts/noto-sans-jp/700Bold',
  '@expo-google-fonts/noto-sans-sc/400Regular',
  '@expo-google-fonts/noto-sans-sc/700Bold',
] as const;

/** The folders of these fonts on this machine. */
export function fontPaths(): string[] {
  return fontFolders.map((folder) => dirname(nodeRequire.resolve(`${folder}/index.js`)));
}

/**
 * The folder that Typst takes for the root of everything. It is not there: all that Typst finds in it is given in memory,
 * so that no file of the machine can be read, whatever a template asks for.
 */
const workspace = join(tmpdir(), 'memwatt-brief-workspace');

/** What is wrong, where: a path in the world, line from 1. */
export interface Diagnosis {
  readonly message: string;
  readonly path: string;
  readonly line: number | null;
}

const diagnosticSchema = z.object({
  message: z.string(),
  path: z.string().optional(),
  severity: z.number().optional(),
  range: z.object({ start: z.object({ line: z.number() }) }).nullish(),
});

let kept: Typst.NodeCompiler | null = null;

/** Loading the compiler takes a tenth of a second: it is done once, when the first brief is asked for. */
function compilerOf(): Typst.NodeCompiler {
  if (kept !== null) return kept;
  const { NodeCompiler } = nodeRequire('@myriaddreamin/typst-ts-node-compiler') as typeof Typst;
  kept = withoutMachineFonts(() =>
    NodeCompiler.create({ workspace, fontArgs: [{ fontPaths: fontPaths() }] }),
  );
  return kept;
}

/**
 * The compiler reads every font of the machine, which it has no option against: a brief would look otherwise where other
 * fonts are, and be late where there are many. On Linux it can be told where fonts are; elsewhere templates keep to ours
 * (`fallback: false`).
 */
function withoutMachineFonts<Made>(make: () => Made): Made {
  const before = process.env['FONTCONFIG_FILE'];
  process.env['FONTCONFIG_FILE'] = noFontsFile();
  try {
    return make();
  } finally {
    if (before === undefined) delete process.env['FONTCONFIG_FILE'];
    else process.env['FONTCONFIG_FILE'] = before;
  }
}

/** A set document, to be written out as long as no other has been set. */
export interface SetDocument {
  readonly compiler: Typst.NodeCompiler;
  readonly document: Typst.NodeTypstDocument;
}

/** Sets `main` in a world of these files alone, all by absolute paths in it (`/template/template.typ`). */
export function setPages(
  main: string,
  files: ReadonlyMap<string, Uint8Array>,
): { readonly done: SetDocument } | { readonly wrong: Diagnosis } {
  const compiler = compilerOf();
  compiler.resetShadow();
  for (const [path, content] of files) {
    compiler.mapShadow(join(workspace, path), Buffer.from(content));
  }
  const compiled = compiler.compile({ mainFilePath: join(workspace, main), resetRead: true });
  const document = compiled.result;
  if (!compiled.hasError() && document !== null) return { done: { compiler, document } };
  const error = compiled.takeError();
  const found = error === null ? [] : z.array(diagnosticSchema).parse(compiler.fetchDiagnostics(error));
  const [first] = found;
  return {
    wrong: {
      message: (first?.message ?? '').slice(0, 500).replaceAll(workspace + sep, ''),
      path: `/${relative(workspace, first?.path ?? workspace)
        .split(sep)
        .join('/')}`,
      line: first?.range ? first.range.start.line + 1 : null,
    },
  };
}

/** What Typst memoizes would otherwise grow with every brief of a long session. */
export function forgetOldWork(): void {
  kept?.evictCache(4);
}
