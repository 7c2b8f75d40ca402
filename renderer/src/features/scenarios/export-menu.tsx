import { Button, Menu, Progress } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { evaluateModel } from '../../../../shared/model/evaluate.ts';
import {
  comparedNumbers,
  comparedYears,
  writeComparison,
} from '../../../../shared/scenario/comparison-file.ts';
import { writeTableCsv } from '../../charts/table-csv.ts';
import { useTranslate } from '../../i18n.ts';
import { useCatalog } from '../../state/catalog.ts';
import { pairOnce } from '../../state/paired.ts';
import { download } from '../../ui/download.ts';
import { notify, reportError } from '../../ui/notify.tsx';
import { computedOf } from './aligned.ts';
import type { ComparedScenario } from './compared-scenario.ts';
import { useTables } from './tables.ts';
import { type Draws, isUncertain } from './use-draws.ts';

const csvType = 'text/csv;charset=utf-8';
const mostSamples = 10_000;

/** The comparison as files: results and inputs as they stand on the page, and all of it, every year, as one JSON. */
export function ExportMenu({
  scenarios,
  year,
  draws,
}: {
  readonly scenarios: readonly ComparedScenario[];
  readonly year: number;
  readonly draws: Draws;
}) {
  const translate = useTranslate();
  const catalog = useCatalog((state) => state.status?.version ?? '');
  const tables = useTables(scenarios, { year, draws });
  const [progress, setProgress] = useState<number | null>(null);
  const work = useRef<AbortController | null>(null);
  useEffect(() => () => work.current?.abort(), []);

  const hand = (name: string, content: Blob): void => {
    download(name, content);
    notify((words) => words('common.exported', { name }));
  };
  const whole = async (): Promise<void> => {
    const computed = computedOf(scenarios);
    const resolved = computed.map((each) => each.resolved);
    const [first] = resolved;
    if (first === undefined) return;
    const years = comparedYears(resolved);
    const results = [];
    for (const { inputs } of resolved) {
      const result = evaluateModel(inputs, years);
      if (!result.ok) {
        reportError(result.error);
        return;
      }
      results.push(result.value);
    }
    const samples = resolved.some(isUncertain) ? Math.min(first.samples, mostSamples) : 0;
    const controller = new AbortController();
    work.current = controller;
    const scenariosOf = async () => {
      if (samples === 0) return null;
      setProgress(0);
      const question = {
        scenarios: resolved.map(({ inputs }) => inputs),
        seed: first.seed,
        samples: [samples],
        wanted: comparedNumbers(years),
        hasOwn: false,
      };
      const parts = await pairOnce(question, setProgress, controller.signal);
      setProgress(null);
      return parts;
    };
    const parts = await scenariosOf();
    if (controller.signal.aborted) return;
    const failed = parts?.find((part) => !part.ok);
    if (failed?.ok === false) {
      reportError(failed.error);
      return;
    }
    const paired = parts?.flatMap((part) => (part.ok ? [part.value] : [])) ?? null;
    const file = writeComparison(resolved, results, {
      catalog,
      draws: paired === null ? null : { seed: first.seed, samples, scenarios: paired },
    });
    hand(
      `${translate('compare.fileWhole')}.json`,
      new Blob([`${JSON.stringify(file, null, 2)}\n`], { type: 'application/json' }),
    );
  };
  if (progress !== null) {
    return (
      <div className="compare-draws">
        <Progress
          className="compare-progress"
          value={100 * progress}
          size="sm"
          aria-label={translate('compare.exporting')}
          title={translate('compare.exporting')}
        />
        <Button
          size="compact-xs"
          variant="subtle"
          onClick={() => {
            work.current?.abort();
            setProgress(null);
          }}
        >
          {translate('compare.cancel')}
        </Button>
      </div>
    );
  }
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button size="compact-sm" variant="default" leftSection={<IconDownload size={14} />}>
          {translate('compare.export')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          onClick={() =>
            hand(
              `${translate('compare.fileResults', { year })}.csv`,
              new Blob([writeTableCsv(tables.results())], { type: csvType }),
            )
          }
        >
          {translate('compare.exportResults')}
        </Menu.Item>
        <Menu.Item
          onClick={() =>
            hand(
              `${translate('compare.fileInputs')}.csv`,
              new Blob([writeTableCsv(tables.inputs())], { type: csvType }),
            )
          }
        >
          {translate('compare.exportInputs')}
        </Menu.Item>
        <Menu.Item onClick={() => void whole()}>{translate('compare.exportWhole')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
