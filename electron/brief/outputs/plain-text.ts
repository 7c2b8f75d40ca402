import type { BriefDocument, DocumentChart, DocumentTable, Inline } from '../../../shared/brief/document.ts';

/** Running text without its looks: what a cell of a workbook or of a CSV file holds. Source marks become `[n]`. */
export function plainText(content: readonly Inline[]): string {
  return content.map(plainPiece).join('');
}

function plainPiece(piece: Inline): string {
  switch (piece.kind) {
    case 'text':
    case 'code':
    case 'figure':
      return piece.text;
    case 'strong':
    case 'emphasis':
    case 'struck':
    case 'quiet':
    case 'link':
      return plainText(piece.content);
    case 'break':
      return '\n';
    case 'source':
      return ` [${piece.source + 1}]`;
    case 'grade':
      return `${piece.shape} ${piece.name}`;
  }
}

/** Every chart of a document, those in quotes and lists too, in the order of printing. */
export function chartsOf(document: BriefDocument): DocumentChart[] {
  return blocksOf(document.blocks).filter((block) => block.kind === 'chart');
}

/** Every table of a document in the order of printing; one without a caption gets the heading that stands above it. */
export function tablesOf(document: BriefDocument): DocumentTable[] {
  const tables: DocumentTable[] = [];
  let heading = '';
  for (const block of blocksOf(document.blocks)) {
    if (block.kind === 'heading') heading = block.text;
    if (block.kind === 'table') tables.push(block.caption === '' ? { ...block, caption: heading } : block);
  }
  return tables;
}

function blocksOf(blocks: BriefDocument['blocks']): BriefDocument['blocks'][number][] {
  return blocks.flatMap((block) => {
    if (block.kind === 'quote') return blocksOf(block.blocks);
    if (block.kind === 'list') return block.items.flatMap(blocksOf);
    if (block.kind === 'appendix') return [block, ...block.tables];
    return [block];
  });
}

/** A name for a file out of any text: letters and digits of every script, hyphens between, never too long. */
export function fileName(text: string, longest = 60): string {
  const words = text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-+|-+$/gu, '');
  return Array.from(words).slice(0, longest).join('').replace(/-+$/u, '');
}
