import './chart.css';
import { ActionIcon, Group, Menu, Modal, Tooltip } from '@mantine/core';
import { IconArrowsMaximize, IconChartLine, IconDownload, IconTable } from '@tabler/icons-react';
import type { EChartsType } from 'echarts/core';
import { memo, type ReactNode, type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react';
import type { ChartModel, ChartPoint } from '../../../shared/charts/chart-model.ts';
import { useLanguage, useTranslate } from '../i18n.ts';
import { navigate } from '../state/route.ts';
import { download } from '../ui/download.ts';
import { notify } from '../ui/notify.tsx';
import { useTheme } from '../ui/use-theme.ts';
import { ChartTableView } from './chart-table.tsx';
import { drawPng, drawSvg } from './export-image.ts';
import { type Cell, pickCell } from './pick-cell.ts';
import { Plot } from './plot.tsx';
import { writeTableCsv } from './table-csv.ts';

interface ChartProps {
  readonly model: ChartModel;
  /** Of the plot, in px; `fill` takes the height that the card is given. */
  readonly height?: number | 'fill';
  /** A choice that belongs to this chart alone, set beside its title. */
  readonly control?: ReactNode;
  /** Called for a point of the plot, or a cell of the table, that the model can explain. */
  readonly onExplain?: (point: ChartPoint) => void;
}

/**
 * A chart as a card: the finding as its title, measure and unit as its subtitle, the plot, the source line, and its
 * actions (enlarge, table in the plot's place, export of what is on the screen as PNG, SVG or CSV). A click on a mark that
 * stands for a row of the catalog opens its card.
 */
export function Chart(props: ChartProps) {
  const { onExplain } = props;
  const [isEnlarged, setEnlarged] = useState(false);
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
          title={props.model.title}
          closeButtonProps={{ 'aria-label': translate('common.close') }}
          classNames={{ title: 'chart-modal-title' }}
        >
          <ChartCard
            {...props}
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
}

function ChartCard({
  model,
  height = 260,
  control,
  onExplain,
  onEnlarge,
  isBare = false,
}: ChartProps & { readonly onEnlarge?: () => void; readonly isBare?: boolean }) {
  const [isTable, setTable] = useState(false);
  const subject = useRef<Subject>({ model, chart: null });
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
  return (
    <article className={isBare ? 'chart chart-bare' : 'chart'} aria-label={model.title}>
      <header className="chart-head">
        <div className="chart-words">
          {!isBare && <h3 className="chart-title">{model.title}</h3>}
          <p className="chart-subtitle">{model.subtitle}</p>
        </div>
        {control}
      </header>
      <div className={height === 'fill' ? 'chart-plot chart-plot-fill' : 'chart-plot'}>
        {isTable ? (
          <ChartTableView
            model={model}
            height={plotHeight}
            {...(isExplained ? { onExplain: explainCell } : {})}
          />
        ) : (
          <Plot
            option={model.option}
            description={model.description}
            height={plotHeight}
            panelCount={model.panels?.length}
            onReady={keep}
            onPick={isExplained ? (position) => explainCell(pickCell(model, position)) : undefined}
            onOpen={open}
          />
        )}
      </div>
      <footer className="chart-foot">
        <p className="chart-source" title={model.source}>
          {model.source}
        </p>
        <ChartActions isTable={isTable} onTable={setTable} onEnlarge={onEnlarge} subject={subject} />
      </footer>
    </article>
  );
}

/** What an export speaks of: the model on the screen and, while it is drawn, its canvas. */
interface Subject {
  model: ChartModel;
  chart: EChartsType | null;
}

/** The actions of a chart. They take the model from `subject`, so that a change of it need not draw them anew. */
const ChartActions = memo(function ChartActions({
  isTable,
  onTable,
  onEnlarge,
  subject,
}: {
  readonly isTable: boolean;
  readonly onTable: (isTable: boolean) => void;
  readonly onEnlarge: (() => void) | undefined;
  readonly subject: RefObject<Subject>;
}) {
  const translate = useTranslate();
  return (
    <Group gap={2} wrap="nowrap" className="chart-actions">
      <Action
        label={translate(isTable ? 'common.showChart' : 'common.showTable')}
        onClick={() => onTable(!isTable)}
        isPressed={isTable}
      >
        {isTable ? <IconChartLine size={15} /> : <IconTable size={15} />}
      </Action>
      <ExportMenu subject={subject} hasPlot={!isTable} />
      {onEnlarge !== undefined && (
        <Action label={translate('common.enlarge')} onClick={onEnlarge}>
          <IconArrowsMaximize size={15} />
        </Action>
      )}
    </Group>
  );
});

function Action({
  label,
  onClick,
  isPressed,
  children,
}: {
  readonly label: string;
  readonly onClick: () => void;
  readonly isPressed?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <Tooltip label={label}>
      <ActionIcon className="chart-action" aria-label={label} aria-pressed={isPressed} onClick={onClick}>
        {children}
      </ActionIcon>
    </Tooltip>
  );
}

function ExportMenu({
  subject,
  hasPlot,
}: {
  readonly subject: RefObject<Subject>;
  readonly hasPlot: boolean;
}) {
  const translate = useTranslate();
  const language = useLanguage();
  const theme = useTheme();
  const hand = (extension: string, content: Blob): void => {
    const name = `${subject.current.model.title}.${extension}`;
    download(name, content);
    notify((words) => words('common.exported', { name }));
  };
  const exportPng = async (): Promise<void> => {
    const { chart, model } = subject.current;
    const image = chart === null ? null : await drawPng(chart, model, { language, theme });
    if (image !== null) hand('png', image);
  };
  const exportSvg = (): void => {
    const { chart, model } = subject.current;
    if (chart === null) return;
    hand('svg', new Blob([drawSvg(chart, model, { language, theme })], { type: 'image/svg+xml' }));
  };
  const exportCsv = (): void => {
    hand('csv', new Blob([writeTableCsv(subject.current.model.table)], { type: 'text/csv;charset=utf-8' }));
  };
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon
          className="chart-action"
          aria-label={translate('common.exportChart')}
          title={translate('common.exportChart')}
        >
          <IconDownload size={15} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item disabled={!hasPlot} onClick={() => void exportPng()}>
          {translate('common.exportPng')}
        </Menu.Item>
        <Menu.Item disabled={!hasPlot} onClick={exportSvg}>
          {translate('common.exportSvg')}
        </Menu.Item>
        <Menu.Item onClick={exportCsv}>{translate('common.exportCsv')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
