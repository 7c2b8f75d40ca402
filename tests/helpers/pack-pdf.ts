import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type * as Typst from '@myriaddreamin/typst-ts-node-compiler';

const { NodeCompiler } = createRequire(import.meta.url)(
  '@myriaddreamin/typst-ts-node-compiler',
) as typeof Typst;
const workspace = join(tmpdir(), 'memwatt-pack-pdf');

/** A file that a PDF is to carry. */
export interface PackedFile {
  readonly name: string;
  readonly content: string;
}

/** A PDF of one empty page with these files and key words: what a brief's PDF comes to when somebody has rewritten it. */
export function packPdf(files: readonly PackedFile[], keywords: readonly string[]): Uint8Array {
  const compiler = NodeCompiler.create({ workspace });
  const main = join(workspace, 'main.typ');
  const source = [
    '#let given = json("given.json")',
    '#set document(title: "Packed", keywords: given.keywords)',
    '#for name in given.names { pdf.attach(name, relationship: "data", mime-type: "application/json", description: name) }',
    '',
  ].join('\n');
  compiler.addSource(main, source);
  const given = { keywords, names: files.map(({ name }) => name) };
  compiler.mapShadow(join(workspace, 'given.json'), Buffer.from(JSON.stringify(given), 'utf8'));
  for (const { name, content } of files)
    compiler.mapShadow(join(workspace, name), Buffer.from(content, 'utf8'));
  const { result } = compiler.compile({ mainFilePath: main });
  if (result === null) throw new Error('the PDF of a test does not compile');
  return compiler.pdf(result, { creationTimestamp: 0 });
}
