import { ActionIcon, Menu, Tooltip } from '@mantine/core';
import {
  IconArrowsMaximize,
  IconChartLine,
  IconClipboardData,
  IconCopy,
  IconDots,
  IconFilePlus,
  IconFileTypeCsv,
  IconFileTypeSvg,
  IconPhoto,
  IconTable,
} from '@tabler/icons-react';
import type { EChartsType } from 'echarts/core';
import { memo, type ReactNode, type RefObject, use } from 'react';
import type { ChartModel } from '../../../shared/charts/chart-model.ts';
import type { MessageKey } from '../../../shared/i18n/messages.ts';
import { useLanguage, useTranslate } from '../i18n.ts';
import { addChartToBrief } from '../state/brief-basket.ts';
import { download } from '../ui/download.ts';
import { notify } from '../ui/notify.tsx';
import { useTheme } from '../ui/use-theme.ts';
import { BriefBlockContext } from './brief-block.ts';
import { copyPicture, copyTable } from './copy-chart.ts';
import { drawPng, drawSvg } from './export-image.ts';
import { writeTableCsv } from './table-csv.ts';

/** What the actions speak of: the model on the screen and, while it is drawn, its canvas. */
export interface ChartSubject {
  model: ChartModel;
  chart: EChartsType | null;
}

/** The actions of a chart. They take the model from `subject`, so that a change of it need not draw them anew. */
export const ChartActions = memo(function ChartActions({
  isTable,
  onTable,
  onEnlarge,
  subject,
}: {
  readonly isTable: boolean;
  readonly onTable: (isTable: boolean) => void;
  readonly onEnlarge: (() => void) | undefined;
  readonly subject: RefObject<ChartSubject>;
}) {
  const translate = useTranslate();
  return (
    <>
      <Action
        label={translate(isTable ? 'common.showChart' : 'common.showTable')}
        onClick={() => onTable(!isTable)}
        isPressed={isTable}
      >
        {isTable ? <IconChartLine size={15} /> : <IconTable size={15} />}
      </Action>
      <CopyAndExport subject={subject} hasPlot={!isTable} />
      {onEnlarge !== undefined && (
        <Action label={translate('common.enlarge')} onClick={onEnlarge}>
          <IconArrowsMaximize size={15} />
        </Action>
      )}
    </>
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

/** Tells what was put on the clipboard, or that the system let nothing be put there. */
async function tellCopied(copied: Promise<void>, done: MessageKey): Promise<void> {
  try {
    await copied;
    notify((words) => words(done));
  } catch {
    notify((words) => words('common.copyRefused'));
  }
}

/** What is on the screen, to the clipboard or into a file: the picture with its words, and the figures behind it. */
function CopyAndExport({
  subject,
  hasPlot,
}: {
  readonly subject: RefObject<ChartSubject>;
  readonly hasPlot: boolean;
}) {
  const translate = useTranslate();
  const language = useLanguage();
  const theme = useTheme();
  const block = use(BriefBlockContext);
  const hand = (extension: string, content: Blob): void => {
    const name = `${subject.current.model.title}.${extension}`;
    download(name, content);
    notify((words) => words('common.exported', { name }));
  };
  const draw = async (): Promise<Blob | null> => {
    const { chart, model } = subject.current;
    return chart === null ? null : drawPng(chart, model, { language, theme });
  };
  const copyImage = async (): Promise<void> => {
    const image = await draw();
    if (image !== null) await tellCopied(copyPicture(image), 'common.copiedPicture');
  };
  const exportPng = async (): Promise<void> => {
    const image = await draw();
    if (image !== null) hand('png', image);
  };
  const exportSvg = (): void => {
    const { chart, model } = subject.current;
    if (chart === null) return;
    hand('svg', new Blob([drawSvg(chart, model, { language, theme })], { type: 'image/svg+xml' }));
  };
  const exportCsv = (): void => {
    const csv = writeTableCsv(subject.current.model.table, language);
    hand('csv', new Blob([csv], { type: 'text/csv;charset=utf-8' }));
  };
  const size = 14;
  return (
    <Menu position="bottom-end" width={230}>
      <Menu.Target>
        <ActionIcon
          className="chart-action"
          aria-label={translate('common.exportChart')}
          title={translate('common.exportChart')}
        >
          <IconDots size={15} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconCopy size={size} />}
          disabled={!hasPlot}
          onClick={() => void copyImage()}
        >
          {translate('common.copyPicture')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconClipboardData size={size} />}
          onClick={() => void tellCopied(copyTable(subject.current.model, language), 'common.copiedTable')}
        >
          {translate('common.copyTable')}
        </Menu.Item>
        {block !== null && (
          <Menu.Item leftSection={<IconFilePlus size={size} />} onClick={() => void addChartToBrief(block)}>
            {translate('briefs.addToBrief')}
          </Menu.Item>
        )}
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconPhoto size={size} />}
          disabled={!hasPlot}
          onClick={() => void exportPng()}
        >
          {translate('common.exportPng')}
        </Menu.Item>
        <Menu.Item leftSection={<IconFileTypeSvg size={size} />} disabled={!hasPlot} onClick={exportSvg}>
          {translate('common.exportSvg')}
        </Menu.Item>
        <Menu.Item leftSection={<IconFileTypeCsv size={size} />} onClick={exportCsv}>
          {translate('common.exportCsv')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
