import type { PagePicture } from './use-preview.ts';

/**
 * Prints pages by the system's dialog, each picture on a sheet of its own: briefs.css hides all else on paper. The
 * pictures are those of the preview, so that what is printed is what was seen.
 */
export async function printPages(pages: readonly PagePicture[], paper: 'a4' | 'us-letter'): Promise<void> {
  for (const earlier of document.querySelectorAll('body > .brief-print')) earlier.remove();
  const sheets = document.createElement('div');
  sheets.className = `brief-print brief-print-${paper}`;
  // On paper alone: whoever reads the window does not meet the pages twice.
  sheets.ariaHidden = 'true';
  const pictures = pages.map(({ url }) => {
    const picture = document.createElement('img');
    picture.src = url;
    picture.alt = '';
    return picture;
  });
  sheets.append(...pictures);
  document.body.append(sheets);
  await Promise.all(pictures.map((picture) => picture.decode()));
  // The dialog may outlive the call: the sheets go when it has closed.
  window.addEventListener('afterprint', () => sheets.remove(), { once: true });
  window.print();
}
