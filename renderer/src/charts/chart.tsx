import './chart.css';
import { Group, Modal } from '@mantine/core';
import type { EChartsType } from 'echarts/core';
import { memo, type ReactNode, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { ChartModel, ChartPoint } from '../../../shared/charts/chart-model.ts';
import { useTranslate } from '../i18n.ts';
import { navigate } from '../state/route.ts';
import { ChartActions, type ChartSubject } from './chart-actions.tsx';
import { ChartTableView } from './chart-table.tsx';
import { type Cell, pickCell } from './pick-cell.ts';
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
  /** Called for a point of the plot, or a cell of the table, that the model can explain. */
  readonly onExplain?: (point: ChartPoint) => void;
}

/**
 * A chart as a card: the finding as its title, measure and unit as its subtitle, the plot, the source line, and its
 * actions (enlarge, table in the plot's place, copy and export of what is on the screen). A click on a mark that
 * stands for a row of the catalog opens its card.
 */
export const Chart = memo(function Chart(props: ChartProps) {
  const { onExplain, enlarged, model } = props;
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
            {...(onExplain === undefined
              ? {}
              : {
                  // The drawer lies behind the dialog.
                  onExplain: (point: ChartPoint) => {
                    setEnlarged(false);
                    onExplain(point);
                  },
                })}
            height={Math.max(320, Math.round(window.innerHeight * 0.66))}
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
  onExplain,
  onEnlarge,
  isBare = false,
}: ChartProps & { readonly onEnlarge?: () => void; readonly isBare?: boolean }) {
  const [isTable, setTable] = useState(false);
  const subject = useRef<ChartSubject>({ model, chart: null });
  const keep = useCallback((chart: EChartsType | null) => {
    subject.current.chart = chart;
  }, []);
  useLayoutEffect(() => {
    subject.current.model = model;
  }, [model]);
  const isExplained = onExplain !== undefined && model.explains !== undefined;
  const explainCell = (cell: Cell | null): void => {
    const point = cell === null ? null : model.explains?.(cell.row, cell.column);
    if (point !== null && point !== undefined) onExplain?.(point);
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
      onOpen={open}
    />
  );
  return (
    <article className={isBare ? 'chart chart-bare' : 'chart'} aria-label={model.title}>
      <header className="chart-head">
        <div className="chart-words">
          {!isBare && (
            <h3 className="chart-title" title={model.title}>
              {model.title}
            </h3>
          )}
          <p className="chart-subtitle" title={model.subtitle}>
            {model.subtitle}
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
            {...(isExplained ? { onExplain: explainCell } : {})}
          />
        ) : isExplained && model.panels === undefined ? (
          <Walkable model={model} chart={subject} onExplain={explainCell}>
            {plot}
          </Walkable>
        ) : (
          plot
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
