import { type RefObject, useEffect, useRef, useState } from 'react';

/**
 * Takes files that are dropped anywhere on the card that `place` lies in, and says whether some hover over it. A file that is
 * dropped there never opens in the window's place. Null takes none.
 */
export function useFileDrop(
  place: RefObject<HTMLElement | null>,
  onFiles: ((files: readonly File[]) => void) | null,
): boolean {
  const [isOver, setOver] = useState(false);
  const take = useRef(onFiles);
  useEffect(() => {
    take.current = onFiles;
  });
  const isTaking = onFiles !== null;
  useEffect(() => {
    const card = place.current?.closest<HTMLElement>('.detail') ?? place.current;
    if (card === null || !isTaking) return;
    const bears = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true;
    const over = (event: DragEvent): void => {
      if (!bears(event) || event.dataTransfer === null) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
      setOver(true);
    };
    const leave = (event: DragEvent): void => {
      if (!(event.relatedTarget instanceof Node) || !card.contains(event.relatedTarget)) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      if (!bears(event)) return;
      event.preventDefault();
      setOver(false);
      take.current?.([...(event.dataTransfer?.files ?? [])]);
    };
    card.addEventListener('dragover', over);
    card.addEventListener('dragleave', leave);
    card.addEventListener('drop', drop);
    return () => {
      card.removeEventListener('dragover', over);
      card.removeEventListener('dragleave', leave);
      card.removeEventListener('drop', drop);
    };
  }, [place, isTaking]);
  return isOver;
}
