import { useReducedMotion } from '@mantine/hooks';
import type { EChartsOption } from 'echarts';
import type { EChartsType } from 'echarts/core';
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { init } from './echarts.ts';
import type { PlotPosition } from './pick-cell.ts';

/** Two changes closer than this belong to one drag, in which nothing may lag behind the hand. */
const dragGapMs = 500;
const moveMs = 120;

/** What must be equal for a new option to be laid over the old one; otherwise the plot is built anew. */
function structureOf(option: EChartsOption): string {
  const list = (part: unknown): readonly Record<string, unknown>[] =>
    (Array.isArray(part) ? part : part === undefined ? [] : [part]) as readonly Record<string, unknown>[];
  return JSON.stringify([
    list(option.series).map((series) => [
      series['type'],
      series['id'],
      series['name'],
      series['stack'],
      'markLine' in series,
      'markArea' in series,
      'markPoint' in series,
    ]),
    list(option.xAxis).map((axis) => axis['type']),
    list(option.yAxis).map((axis) => axis['type']),
    list(option.graphic).length,
    list(option.legend).length,
  ]);
}

/** Tells of clicks within the axes, and shows that there is something to click. */
function listenForPicks(
  chart: EChartsType,
  pick: RefObject<((position: PlotPosition) => void) | undefined>,
  panels: RefObject<number>,
): void {
  const positionOf = (x: number, y: number): PlotPosition | null => {
    if (pick.current === undefined) return null;
    let panel = 0;
    while (panel < panels.current && !chart.containPixel({ gridIndex: panel }, [x, y])) panel += 1;
    if (panel === panels.current) return null;
    const [across, up] = chart.convertFromPixel({ gridIndex: panel }, [x, y]);
    return across === undefined || up === undefined ? null : { x: across, y: up, panel };
  };
  const canvas = chart.getZr();
  canvas.on('mousemove', ({ offsetX, offsetY }) => {
    if (positionOf(offsetX, offsetY) !== null) canvas.setCursorStyle('pointer');
  });
  canvas.on('click', ({ offsetX, offsetY }) => {
    const position = positionOf(offsetX, offsetY);
    if (position !== null) pick.current?.(position);
  });
}

/**
 * The canvas of a chart. It follows its box, redraws once the fonts are there, and on a change moves within 120 ms, or
 * at once in a drag and for those who asked their system for less motion.
 */
export function Plot({
  option,
  description,
  height,
  panelCount = 1,
  onReady,
  onPick,
  onOpen,
}: {
  readonly option: EChartsOption;
  readonly description: string;
  readonly height: number | string;
  /** How many plots stand side by side on it. */
  readonly panelCount?: number | undefined;
  readonly onReady?: ((chart: EChartsType | null) => void) | undefined;
  /** Called with the place of a click within the axes. */
  readonly onPick?: ((position: PlotPosition) => void) | undefined;
  /** A click on a mark, with the name of its data item. */
  readonly onOpen?: ((name: string) => void) | undefined;
}) {
  const box = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType | null>(null);
  const drawn = useRef({ structure: '', at: 0, movesUntil: 0 });
  const latest = useRef(option);
  const pick = useRef(onPick);
  const panels = useRef(panelCount);
  const open = useRef(onOpen);
  const reducesMotion = useReducedMotion();

  useLayoutEffect(() => {
    if (box.current === null) return;
    const instance = init(box.current, null, { renderer: 'canvas' });
    chart.current = instance;
    drawn.current = { structure: '', at: 0, movesUntil: 0 };
    onReady?.(instance);
    listenForPicks(instance, pick, panels);
    instance.on('click', (mark) => open.current?.(mark.name));
    const observer = new ResizeObserver(() => instance.resize({ animation: { duration: 0 } }));
    observer.observe(box.current);
    let isShown = true;
    if (document.fonts.status !== 'loaded') {
      const layOutAgain = async (): Promise<void> => {
        await document.fonts.ready;
        // Canvas text keeps the fallback font it was measured with until it is laid out again.
        if (isShown) instance.setOption({ ...latest.current, animation: false }, { notMerge: true });
      };
      void layOutAgain();
    }
    return () => {
      isShown = false;
      observer.disconnect();
      onReady?.(null);
      instance.dispose();
      chart.current = null;
    };
  }, [onReady]);

  useLayoutEffect(() => {
    pick.current = onPick;
    panels.current = panelCount;
  }, [onPick, panelCount]);

  useLayoutEffect(() => {
    latest.current = option;
    const structure = structureOf(option);
    const now = performance.now();
    const isRapid = now - drawn.current.at < dragGapMs;
    const isNew = structure !== drawn.current.structure;
    const isMoved = !(reducesMotion || isRapid || isNew);
    // A move that is cut short would go on to its own end and leave the lines beside their labels.
    if (now < drawn.current.movesUntil) chart.current?.clear();
    drawn.current = { structure, at: now, movesUntil: isMoved ? now + 2 * moveMs : 0 };
    chart.current?.setOption(
      {
        ...option,
        animation: isMoved,
        animationDuration: 0,
        animationDurationUpdate: moveMs,
      },
      { notMerge: isNew },
    );
    // ECharts would paint in the next frame; in a drag the line belongs into the frame of the hand's move.
    if (isRapid) chart.current?.getZr().flush();
  }, [option, reducesMotion]);

  useLayoutEffect(() => {
    open.current = onOpen;
  }, [onOpen]);

  useEffect(() => {
    // The canvas is a picture to those who cannot see it; its figures are in the table.
    box.current?.querySelectorAll('canvas').forEach((canvas) => canvas.setAttribute('aria-hidden', 'true'));
  });

  // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an <img> cannot hold a canvas
  return <div ref={box} role="img" aria-label={description} style={{ height, width: '100%' }} />;
}
