import { Button, Menu } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { writeTableCsv } from '../../charts/table-csv.ts';
import { useLanguage, useTranslate } from '../../i18n.ts';
import { download } from '../../ui/download.ts';
import { notify } from '../../ui/notify.tsx';
import { WorkProgress } from '../../ui/work-progress.tsx';
import type { BridgeEnds } from './aligned.ts';
import { useCompareFiles } from './compare-files.ts';
import type { ComparedScenario } from './compared-scenario.ts';
import { useTables } from './tables.ts';
import type { Draws } from './use-draws.ts';

const csvType = 'text/csv;charset=utf-8';

/** The comparison as files: a workbook, results and inputs as they stand on the page, and all of it as one JSON. */
export function ExportMenu({
  scenarios,
  year,
  draws,
  bridge,
}: {
  readonly scenarios: readonly ComparedScenario[];
  readonly year: number;
  readonly draws: Draws;
  readonly bridge: BridgeEnds;
}) {
  const translate = useTranslate();
  const language = useLanguage();
  const tables = useTables(scenarios, { year, draws });
  const files = useCompareFiles({ scenarios, year, bridge });

  const hand = (name: string, content: Blob): void => {
    download(name, content);
    notify((words) => words('common.exported', { name }));
  };
  const make = async (name: string, work: () => Promise<Blob | null>): Promise<void> => {
    const content = await work();
    if (content !== null) hand(name, content);
  };
  if (files.progress !== null) {
    const isWriting = files.progress === 'writing';
    return (
      <WorkProgress
        label={translate(isWriting ? 'compare.bookWriting' : 'compare.exporting')}
        done={files.progress === 'writing' ? null : files.progress}
        onCancel={files.cancel}
      />
    );
  }
  const csv = (table: Parameters<typeof writeTableCsv>[0]): Blob =>
    new Blob([writeTableCsv(table, language)], { type: csvType });
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button size="compact-sm" variant="default" leftSection={<IconDownload size={14} />}>
          {translate('compare.export')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          onClick={() => void make(`${translate('compare.fileBook', { year })}.xlsx`, files.workbook)}
        >
          {translate('compare.exportWorkbook')}
        </Menu.Item>
        <Menu.Item
          onClick={() => hand(`${translate('compare.fileResults', { year })}.csv`, csv(tables.results()))}
        >
          {translate('compare.exportResults')}
        </Menu.Item>
        <Menu.Item onClick={() => hand(`${translate('compare.fileInputs')}.csv`, csv(tables.inputs()))}>
          {translate('compare.exportInputs')}
        </Menu.Item>
        <Menu.Item onClick={() => void make(`${translate('compare.fileWhole')}.json`, files.json)}>
          {translate('compare.exportWhole')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
