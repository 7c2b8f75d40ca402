/* oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/no-noninteractive-tabindex -- a picture whose figures are walked by keyboard; no element of HTML is one */
import type { EChartsType } from 'echarts/core';
import { type KeyboardEvent, type ReactNode, type RefObject, useState } from 'react';
import type { ChartModel } from '../../../shared/charts/chart-model.ts';
import type { Language } from '../../../shared/i18n/messages.ts';
import { formatNumber } from '../../../shared/units/format.ts';
import { useLanguage, useTranslate } from '../i18n.ts';
import { type Figure, openMenuOf } from '../state/figures.ts';
import { isMenuKey } from '../ui/figure-door.tsx';
import { unitText } from './column-head.ts';
import type { Cell } from './pick-cell.ts';
import { firstCell, nextCell, placeOf } from './walk-cells.ts';

const arrows = new Set(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']);

interface Walk {
  readonly cell: Cell;
  /** Of the ring around the figure, px within the plot. */
  readonly at: readonly [number, number] | null;
}

/**
 * A plot that can be walked by keyboard: arrows lead from figure to figure, each ringed, told to who listens, and with the
 * tooltip that a pointer would have; Enter explains it, Shift-F10 opens its menu, Escape lets go.
 */
export function Walkable({
  model,
  chart,
  onExplain,
  figureOf,
  place: box,
  children,
}: {
  readonly model: ChartModel;
  readonly chart: RefObject<{ chart: EChartsType | null }>;
  readonly onExplain: (cell: Cell) => void;
  /** What has a menu, as a figure. */
  readonly figureOf: (cell: Cell) => Figure | null;
  /** Where it stands on the page, for what gives the focus back to it. */
  readonly place: RefObject<HTMLDivElement | null>;
  readonly children: ReactNode;
}) {
  const translate = useTranslate();
  const language = useLanguage();
  const [walk, setWalk] = useState<Walk | null>(null);
  const show = (cell: Cell | null): void => {
    const drawn = chart.current.chart;
    const place = cell === null ? null : placeOf(model, cell);
    if (cell === null || drawn === null) return;
    const gridIndex = Math.max(0, model.panels?.indexOf(cell.column) ?? 0);
    const [x = 0, y = 0] = place === null ? [] : drawn.convertToPixel({ gridIndex }, [place.x, place.y]);
    setWalk({ cell, at: place === null ? null : [x, y] });
    drawn.dispatchAction({ type: 'showTip', x, y });
  };
  const leave = (): void => {
    setWalk(null);
    chart.current.chart?.dispatchAction({ type: 'hideTip' });
  };
  const press = (event: KeyboardEvent<HTMLElement>): void => {
    const { key } = event;
    if (arrows.has(key)) {
      event.preventDefault();
      show(walk === null ? firstCell(model) : nextCell(model, walk.cell, key));
    } else if ((key === 'Enter' || key === ' ') && walk !== null) {
      event.preventDefault();
      onExplain(walk.cell);
    } else if (isMenuKey(event) && walk !== null) {
      const figure = figureOf(walk.cell);
      if (figure === null) return;
      event.preventDefault();
      const { left, top } = event.currentTarget.getBoundingClientRect();
      const [x, y] = walk.at ?? [0, 0];
      openMenuOf(figure, event.currentTarget, { clientX: left + x, clientY: top + y });
    } else if (key === 'Escape' && walk !== null) {
      // One key, one step: the dialog or drawer around it stays.
      event.stopPropagation();
      leave();
    }
  };
  const words = walk === null ? '' : cellWords(model, walk.cell, language);
  return (
    <div
      ref={box}
      role="group"
      className="chart-walk"
      tabIndex={0}
      aria-label={translate('common.walkChart', { title: model.title })}
      onKeyDown={press}
      onBlur={leave}
    >
      {children}
      {walk?.at !== undefined && walk?.at !== null && (
        <span className="chart-ring" style={{ left: walk.at[0], top: walk.at[1] }} aria-hidden />
      )}
      <output className="visually-hidden">{words}</output>
    </div>
  );
}

/** A figure in words: where it stands, what it is, how much. */
function cellWords({ table }: ChartModel, { row, column }: Cell, language: Language): string {
  const say = (value: number): string => formatNumber(value, { language });
  const [first] = table.columns;
  const cells = table.rows[row];
  const head = table.columns.find(({ key }) => key === column);
  const value = cells?.[column];
  const place = first === undefined ? null : cells?.[first.key];
  const mark = cells?.['mark'];
  return [
    ...(typeof mark === 'string' && mark !== ''
      ? [mark]
      : [
          typeof place === 'number' && first?.key !== 'year' ? say(place) : String(place ?? ''),
          head?.label ?? '',
        ]),
    `${typeof value === 'number' ? say(value) : ''} ${unitText(head?.unit, language)}`.trim(),
  ].join(', ');
}
