import type { BriefDocument, DocumentBlock, Inline } from '../../shared/brief/document.ts';

/** A document as HTML for a browser to print: the same words, tables and drawings, set plainly. */
export function documentToHtml(document: BriefDocument): string {
  return [
    `<!doctype html><html lang="${document.language}"><meta charset="utf-8"><title>${escape(document.title)}</title>`,
    '<style>@page{size:A4;margin:20mm}body{font:10pt Inter,"Noto Sans JP",sans-serif}table{border-collapse:collapse;width:100%}td,th{border-bottom:1px solid #ccc;text-align:left;padding:3px}thead{display:table-header-group}tr{break-inside:avoid}svg{width:100%;height:auto}</style>',
    `<h1>${escape(document.title)}</h1><p>${escape(document.subject)}</p>`,
    ...document.blocks.map(blockToHtml),
    ...document.sources.map(({ text, url }) => `<p><small>${escape(text)} ${escape(url)}</small></p>`),
    '</html>',
  ].join('\n');
}

function blockToHtml(block: DocumentBlock): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level + 1}>${escape(block.text)}</h${block.level + 1}>`;
    case 'paragraph':
      return `<p>${inlines(block.content)}</p>`;
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${item.map(blockToHtml).join('')}</li>`).join('')}</ul>`;
    case 'quote':
      return `<blockquote>${block.blocks.map(blockToHtml).join('')}</blockquote>`;
    case 'code':
      return `<pre>${escape(block.text)}</pre>`;
    case 'chart':
      return `<h3>${escape(block.title)}</h3><p>${escape(block.subtitle)}</p>${block.svg.replace(/^<\?xml[^>]*>/u, '')}<p>${escape(block.source)}</p>`;
    case 'table': {
      const head = block.columns.map(({ label }) => `<th>${escape(label)}</th>`).join('');
      const rows = block.rows.map(
        ({ cells }) => `<tr>${cells.map((cell) => `<td>${inlines(cell)}</td>`).join('')}</tr>`,
      );
      return `<h3>${escape(block.caption)}</h3><table><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
    }
    case 'key-figures':
      return block.rows
        .map(
          ({ label, items }) =>
            `<h3>${escape(label)}</h3><table><tr>${items.map((item) => `<td>${escape(item.label)}<br><b>${inlines(item.value)}</b><br>${escape(item.note)}</td>`).join('')}</tr></table>`,
        )
        .join('');
    case 'page-break':
      return '<div style="break-after:page"></div>';
    default:
      return '';
  }
}

function inlines(content: readonly Inline[]): string {
  return content
    .map((piece): string => {
      if ('content' in piece) return `<span>${inlines(piece.content)}</span>`;
      if (piece.kind === 'source') return `<sup>${piece.source + 1}</sup>`;
      if (piece.kind === 'break') return '<br>';
      return escape(piece.kind === 'grade' ? `${piece.shape} ${piece.name}` : piece.text);
    })
    .join('');
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
