import { useReducedMotion } from '@mantine/hooks';
import type { EChartsOption } from 'echarts';
import type { EChartsType } from 'echarts/core';
import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef } from 'react';
import { init } from './echarts.ts';
import type { PlotMark, PlotPosition } from './pick-cell.ts';

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

/** What is done with a place that is pointed at. */
interface Pointing {
  readonly onPick: ((position: PlotPosition | PlotMark) => void) | undefined;
  readonly onMenu: ((position: PlotPosition | PlotMark, pointer: MouseEvent) => void) | undefined;
}

/** Whether the places along an axis are counted rather than measured. */
function isCounted(axis: EChartsOption['xAxis'] | EChartsOption['yAxis']): boolean {
  return (Array.isArray(axis) ? axis[0] : axis)?.type === 'category';
}

/** Tells of clicks within the axes and on the lines across them, by either button, and shows that there is something to click. */
function listenForPicks(
  chart: EChartsType,
  pointing: RefObject<Pointing>,
  { option, panels }: { readonly option: RefObject<EChartsOption>; readonly panels: RefObject<number> },
): void {
  const positionOf = (x: number, y: number): PlotPosition | null => {
    if (pointing.current.onPick === undefined) return null;
    let panel = 0;
    while (panel < panels.current && !chart.containPixel({ gridIndex: panel }, [x, y])) panel += 1;
    if (panel === panels.current) return null;
    const grid = { gridIndex: panel };
    const [across, up] = chart.convertFromPixel(grid, [x, y]);
    if (across === undefined || up === undefined) return null;
    // ECharts rounds to the category; which of its bars is meant stands behind the point.
    const [x0 = 0, y0 = 0] = chart.convertToPixel(grid, [0, 0]);
    const [x1 = 0, y1 = 0] = chart.convertToPixel(grid, [1, 1]);
    return {
      x: isCounted(option.current.xAxis) ? (x - x0) / (x1 - x0) : across,
      y: isCounted(option.current.yAxis) ? (y - y0) / (y1 - y0) : up,
      panel,
    };
  };
  let hit: PlotMark | null = null;
  const hear = (of: { readonly componentType: string; readonly dataIndex: number }): void => {
    if (of.componentType === 'markLine') hit = { mark: of.dataIndex };
  };
  // ECharts tells of the line that was hit, and of its words, within the same event and after the canvas.
  const meant = (x: number, y: number, act: (position: PlotPosition | PlotMark) => void): void => {
    hit = null;
    queueMicrotask(() => {
      const position = hit ?? positionOf(x, y);
      if (position !== null) act(position);
    });
  };
  chart.on('click', hear);
  chart.on('contextmenu', hear);
  const canvas = chart.getZr();
  canvas.on('mousemove', ({ offsetX, offsetY }) => {
    if (positionOf(offsetX, offsetY) !== null) canvas.setCursorStyle('pointer');
  });
  canvas.on('click', ({ offsetX, offsetY }) => {
    meant(offsetX, offsetY, (position) => pointing.current.onPick?.(position));
  });
  canvas.on('contextmenu', ({ offsetX, offsetY, event }) => {
    if (event instanceof MouseEvent) {
      meant(offsetX, offsetY, (position) => pointing.current.onMenu?.(position, event));
    }
  });
}

/** What is on a canvas, and when it was put there. */
interface Drawn {
  structure: string;
  at: number;
  /** When what moves will have come to rest. */
  movesUntil: number;
}

/** Lays an option over what is drawn, or builds the plot anew where its structure is another. */
function drawOn(
  chart: EChartsType | null,
  option: EChartsOption,
  { drawn, isStill }: { readonly drawn: Drawn; readonly isStill: boolean },
): void {
  const structure = structureOf(option);
  const now = performance.now();
  const isRapid = now - drawn.at < dragGapMs;
  const isNew = structure !== drawn.structure;
  const isMoved = !(isStill || isRapid || isNew);
  // A move that is cut short would go on to its own end and leave the lines beside their labels.
  if (now < drawn.movesUntil) chart?.clear();
  Object.assign(drawn, { structure, at: now, movesUntil: isMoved ? now + 2 * moveMs : 0 } satisfies Drawn);
  chart?.setOption(
    {
      ...option,
      // Told where to stand, the tooltip need not ask for the style of the page at every change.
      tooltip: { ...(Array.isArray(option.tooltip) ? option.tooltip[0] : option.tooltip), appendTo: ownBox },
      animation: isMoved,
      animationDuration: 0,
      animationDurationUpdate: moveMs,
    },
    { notMerge: isNew },
  );
  // ECharts would paint in the next frame; in a drag the line belongs into the frame of the hand's move.
  if (isRapid) chart?.getZr().flush();
}

const ownBox = (box: HTMLElement): HTMLElement => box;

/**
 * The canvas of a chart. It follows its box, redraws once the fonts are there, and on a change moves within 120 ms, or
 * at once in a drag and for those who asked their system for less motion. Off the screen it follows once the hand rests.
 */
export function Plot({
  option,
  description,
  height,
  panelCount = 1,
  onReady,
  onPick,
  onMenu,
  onOpen,
}: {
  readonly option: EChartsOption;
  readonly description: string;
  readonly height: number | string;
  /** How many plots stand side by side on it. */
  readonly panelCount?: number | undefined;
  readonly onReady?: ((chart: EChartsType | null) => void) | undefined;
  /** Called with the place of a click within the axes, or the line across them that was clicked. */
  readonly onPick?: Pointing['onPick'];
  /** The same of the other button. */
  readonly onMenu?: Pointing['onMenu'];
  /** A click on a mark, with the name of its data item. */
  readonly onOpen?: ((name: string) => void) | undefined;
}) {
  const box = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType | null>(null);
  const drawn = useRef<Drawn>({ structure: '', at: 0, movesUntil: 0 });
  const latest = useRef(option);
  /** Whether any part of the plot is on the screen, and whether it has missed a change meanwhile. */
  const sight = useRef({ isSeen: true, isBehind: false });
  const pointing = useRef<Pointing>({ onPick, onMenu });
  const panels = useRef(panelCount);
  const open = useRef(onOpen);
  const reducesMotion = useReducedMotion();
  const catchUp = useCallback(() => {
    sight.current.isBehind = false;
    drawOn(chart.current, latest.current, { drawn: drawn.current, isStill: true });
  }, []);

  useLayoutEffect(() => {
    if (box.current === null) return;
    const instance = init(box.current, null, { renderer: 'canvas' });
    chart.current = instance;
    drawn.current = { structure: '', at: 0, movesUntil: 0 };
    onReady?.(instance);
    listenForPicks(instance, pointing, { option: latest, panels });
    instance.on('click', (mark) => open.current?.(mark.name));
    const observer = new ResizeObserver(() => instance.resize({ animation: { duration: 0 } }));
    observer.observe(box.current);
    const seen = new IntersectionObserver((entries) => {
      sight.current.isSeen = entries.at(-1)?.isIntersecting === true;
      if (sight.current.isSeen && sight.current.isBehind) catchUp();
    });
    seen.observe(box.current);
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
      seen.disconnect();
      onReady?.(null);
      instance.dispose();
      chart.current = null;
    };
  }, [onReady, catchUp]);

  useLayoutEffect(() => {
    pointing.current = { onPick, onMenu };
    panels.current = panelCount;
  }, [onPick, onMenu, panelCount]);

  useLayoutEffect(() => {
    latest.current = option;
    if (sight.current.isSeen || drawn.current.structure === '') {
      drawOn(chart.current, option, { drawn: drawn.current, isStill: reducesMotion });
      return;
    }
    // A drag pays for what is seen and nothing else: this plot follows when the hand rests, or when it is scrolled to.
    sight.current.isBehind = true;
    const timer = setTimeout(catchUp, dragGapMs);
    return () => clearTimeout(timer);
  }, [option, reducesMotion, catchUp]);

  useLayoutEffect(() => {
    open.current = onOpen;
  }, [onOpen]);

  useEffect(() => {
    // The canvas is a picture to those who cannot see it; its figures are in the table.
    box.current?.querySelectorAll('canvas').forEach((canvas) => canvas.setAttribute('aria-hidden', 'true'));
  });

  return (
    <div
      ref={box}
      className="plot-box"
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an <img> cannot hold a canvas
      role="img"
      aria-label={description}
      style={{ height, width: '100%' }}
    />
  );
}
