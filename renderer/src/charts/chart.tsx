import './chart.css';
import { Group, Modal } from '@mantine/core';
import type { EChartsType } from 'echarts/core';
import { memo, type ReactNode, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { ChartModel } from '../../../shared/charts/chart-model.ts';
import { useLanguage, useTranslate } from '../i18n.ts';
import { type ChartRuns, explainPoint, runOf } from '../state/explain.ts';
import { type Figure, openMenuOf } from '../state/figures.ts';
import { useMoney } from '../state/money.ts';
import { navigate } from '../state/route.ts';
import { figureOfCell } from './cell-figure.ts';
import { ChartActions, type ChartSubject } from './chart-actions.tsx';
import { ChartTableView } from './chart-table.tsx';
import { type Cell, pickCell, type PlotMark, type PlotPosition } from './pick-cell.ts';
import { Plot } from './plot.tsx';
import { Walkable } from './walkable.tsx';

interface ChartProps {
  readonly model: ChartModel;
  /** Draws it for the enlarged view, where that has room for more; the same as on the card unless told. */
  readonly enlarged?: (() => ChartModel) | undefined;
  /** Of the plot, in px; `fill` takes the height that the card is given. */
  readonly height?: number | 'fill';
  /** A choice that belongs to this chart alone, set beside its title. */
  readonly control?: ReactNode;
  /** What the chart is asked, in a row of its own above the plot. */
  readonly tools?: ReactNode;
  /** A choice so small that it stands among the chart's actions. */
  readonly action?: ReactNode;
  /** The runs that it is of: with them, what a point of the plot or a cell of the table shows can be explained. */
  readonly of?: ChartRuns;
}

/**
 * A chart as a card: the finding as its title, measure and unit as its subtitle, the plot, the source line, and its
 * actions (enlarge, table in the plot's place, copy and export of what is on the screen). A click on a mark that
 * stands for a row of the catalog opens its card.
 */
export const Chart = memo(function Chart(props: ChartProps) {
  const { enlarged, model } = props;
  const [isEnlarged, setEnlarged] = useState(false);
  const large = useMemo(() => (isEnlarged ? (enlarged?.() ?? model) : model), [isEnlarged, enlarged, model]);
  const translate = useTranslate();
  const enlarge = useCallback(() => setEnlarged(true), []);
  return (
    <>
      <ChartCard {...props} onEnlarge={enlarge} />
      {isEnlarged && (
        <Modal
          opened
          onClose={() => setEnlarged(false)}
          size="min(1400px, 94vw)"
          centered
          title={large.title}
          closeButtonProps={{ 'aria-label': translate('common.close') }}
          classNames={{ title: 'chart-modal-title' }}
        >
          <ChartCard
            {...props}
            model={large}
            // The drawer and the catalog lie behind the dialog.
            onLeave={() => setEnlarged(false)}
            height={Math.max(320, Math.round(window.innerHeight * 0.66), large.height ?? 0)}
            isBare
          />
        </Modal>
      )}
    </>
  );
});

function ChartCard({
  model,
  height = 260,
  control,
  tools,
  action,
  of,
  onEnlarge,
  onLeave,
  isBare = false,
}: ChartProps & {
  readonly onEnlarge?: () => void;
  /** Called before what lies elsewhere is shown. */
  readonly onLeave?: () => void;
  readonly isBare?: boolean;
}) {
  const translate = useTranslate();
  const language = useLanguage();
  const { currency } = useMoney();
  const [isTable, setTable] = useState(false);
  const subject = useRef<ChartSubject>({ model, chart: null });
  const walk = useRef<HTMLDivElement>(null);
  const keep = useCallback((chart: EChartsType | null) => {
    subject.current.chart = chart;
  }, []);
  useLayoutEffect(() => {
    subject.current.model = model;
  }, [model]);
  const isExplained = of !== undefined && model.explains !== undefined;
  const explainCell = (cell: Cell | null): void => {
    const point = cell === null ? null : (model.explains?.(cell.row, cell.column) ?? null);
    if (point === null || of === undefined) return;
    onLeave?.();
    if ('table' in point) navigate('catalog', [point.table, point.id]);
    else explainPoint(point, runOf(of, point)?.scenarioId);
  };
  const figureOf = (cell: Cell): Figure | null =>
    // The menu leads elsewhere as well; in the dialog, a press is enough.
    of === undefined || isBare ? null : figureOfCell(model, cell, of, { language, currency });
  const openMenu = (position: PlotPosition | PlotMark, pointer: MouseEvent): void => {
    const cell = pickCell(model, position);
    const figure = cell === null ? null : figureOf(cell);
    if (figure === null || walk.current === null) return;
    pointer.preventDefault();
    openMenuOf(figure, walk.current, pointer);
  };
  const open = useCallback((name: string) => {
    const door = subject.current.model.doors?.get(name);
    if (door !== undefined) navigate('catalog', [door.table, door.id]);
  }, []);
  const plotHeight = height === 'fill' ? '100%' : height;
  const plot = (
    <Plot
      option={model.option}
      description={model.description}
      height={plotHeight}
      panelCount={model.panels?.length}
      onReady={keep}
      onPick={isExplained ? (position) => explainCell(pickCell(model, position)) : undefined}
      onMenu={isExplained ? openMenu : undefined}
      onOpen={open}
    />
  );
  return (
    <article className={isBare ? 'chart chart-bare' : 'chart'} aria-label={model.title}>
      <header className="chart-head">
        <div className="chart-words">
          {!isBare && (
            <h3 className="chart-title" title={model.title}>
              {keepUnits(model.title)}
            </h3>
          )}
          <p className="chart-subtitle" title={model.subtitle}>
            {keepUnits(model.subtitle)}
          </p>
        </div>
        {control}
      </header>
      {tools !== undefined && <div className="chart-tools">{tools}</div>}
      <div className={height === 'fill' ? 'chart-plot chart-plot-fill' : 'chart-plot'}>
        {isTable ? (
          <ChartTableView
            model={model}
            height={plotHeight}
            {...(isExplained ? { onExplain: explainCell, figureOf } : {})}
          />
        ) : isExplained ? (
          <Walkable model={model} chart={subject} onExplain={explainCell} figureOf={figureOf} place={walk}>
            {plot}
          </Walkable>
        ) : (
          plot
        )}
        {!isTable && onEnlarge !== undefined && model.cut !== undefined && model.cut > 0 && (
          <button
            type="button"
            className="chart-more"
            title={translate('charts.moreHint')}
            onClick={onEnlarge}
          >
            {translate('charts.more', { count: model.cut })}
          </button>
        )}
      </div>
      <footer className="chart-foot">
        <p className="chart-source" title={model.source}>
          {model.source}
        </p>
        <Group gap={2} wrap="nowrap" className="chart-actions">
          {action}
          <ChartActions isTable={isTable} onTable={setTable} onEnlarge={onEnlarge} subject={subject} />
        </Group>
      </footer>
    </article>
  );
}

/** Lets no line of wide characters end within a unit («TWh/年») or begin with the dot between two parts. */
function keepUnits(text: string): string {
  const joined = text.replaceAll(/\/(?=[\u4e00-\u9fff])/gu, '/\u2060');
  return /[\u3040-\u9fff]/u.test(text) ? joined.replaceAll(' · ', '\u00a0· ') : joined;
}
