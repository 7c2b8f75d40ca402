import { type ComponentType, type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { ChartKind } from '../../state/chart-choice.ts';
import type { ChartScene } from './chart-scene.ts';

/** A chart off the screen follows once the hand rests this long, and each after the one before it. */
const restMs = 250;
const stepMs = 40;

/** Whether any part of a box is on the screen. */
function useIsSeen(box: RefObject<HTMLElement | null>): boolean {
  const [isSeen, setSeen] = useState(false);
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    const { top, bottom } = element.getBoundingClientRect();
    // The first picture does not wait for the observer.
    // oxlint-disable-next-line react/set-state-in-effect -- once, from the layout that has just been made
    setSeen(bottom > 0 && top < window.innerHeight);
    const observer = new IntersectionObserver(([entry]) => setSeen(entry?.isIntersecting === true));
    observer.observe(element);
    return () => observer.disconnect();
  }, [box]);
  return isSeen;
}

/**
 * The place of one chart. On the screen it follows every change in the frame of the change; off the screen it keeps its
 * picture while the hand moves and follows when it rests, so that a drag pays for what is seen and nothing else.
 */
export function ChartSlot({
  kind,
  panel: Panel,
  scene,
  place,
}: {
  readonly kind: ChartKind;
  readonly panel: ComponentType<{ readonly scene: ChartScene }>;
  readonly scene: ChartScene;
  /** Where it stands among the charts: those off the screen follow in this order. */
  readonly place: number;
}) {
  const box = useRef<HTMLDivElement>(null);
  const isSeen = useIsSeen(box);
  const [kept, setKept] = useState<ChartScene | null>(null);
  if (isSeen && kept !== scene) setKept(scene);
  useEffect(() => {
    if (isSeen || kept === scene) return;
    const timer = setTimeout(() => setKept(scene), restMs + place * stepMs);
    return () => clearTimeout(timer);
  }, [isSeen, kept, scene, place]);
  const shown = isSeen ? scene : kept;
  return (
    <div ref={box} className="chart-slot" data-kind={kind}>
      {shown !== null && <Panel scene={shown} />}
    </div>
  );
}
