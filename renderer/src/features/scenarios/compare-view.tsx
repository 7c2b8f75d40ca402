import { Alert } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useCallback, useMemo, useRef, useState } from 'react';
import { describeError } from '../../../../shared/i18n/describe-error.ts';
import type { OutputId } from '../../../../shared/model/result.ts';
import type { Workload } from '../../../../shared/model/vocabulary.ts';
import { useTranslate } from '../../i18n.ts';
import { useSession } from '../../state/session.ts';
import { type BridgeEnds, commonYears } from './aligned.ts';
import { BridgePanel } from './bridge-panel.tsx';
import { ColumnStrip } from './column-strip.tsx';
import { type ChartChoice, type ChartView, chartViews, CompareCharts } from './compare-charts.tsx';
import type { ComparedScenario } from './compared-scenario.ts';
import { ExportMenu } from './export-menu.tsx';
import { InputsTable } from './inputs-table.tsx';
import { ResultsTable } from './results-table.tsx';
import { useDraws } from './use-draws.ts';

interface ComparisonProps {
  readonly scenarios: readonly ComparedScenario[];
  readonly onChoose: (ids: readonly string[]) => void;
}

/** The chosen scenarios side by side: charts, results, bridge and differing inputs. One that fails leaves the others. */
export function Comparison({ scenarios, onChoose }: ComparisonProps) {
  const translate = useTranslate();
  const horizonYear = useSession((session) => session.horizonYear);
  const [view, setView] = useLocalStorage<ChartView>({
    key: 'memwatt.compare.view',
    defaultValue: 'overlay',
    getInitialValueInEffect: false,
  });
  const [output, setOutput] = useState<OutputId>('energy.total.datacentre');
  const [workload, setWorkload] = useState<Workload>('llm_decode');
  const [bridge, setBridge] = useState<BridgeEnds>({
    from: null,
    to: null,
    output: 'energy.saved.datacentre',
  });
  const bridgePlace = useRef<HTMLElement>(null);
  const years = useMemo(() => commonYears(scenarios), [scenarios]);
  const draws = useDraws(scenarios, { horizonYear, output, years });
  const failed = scenarios.filter(({ error }) => error !== null);
  const ids = scenarios.map(({ id }) => id);

  const chooseChart = (change: Partial<ChartChoice>): void => {
    if (change.view !== undefined) setView(change.view);
    if (change.output !== undefined) setOutput(change.output);
    if (change.workload !== undefined) setWorkload(change.workload);
  };
  const chooseBridge = useCallback(
    (change: Partial<BridgeEnds>) => setBridge((before) => ({ ...before, ...change })),
    [],
  );
  const takeApart = (column: number, wanted: OutputId): void => {
    setBridge({ from: ids[0] ?? null, to: ids[column] ?? null, output: wanted });
    bridgePlace.current?.scrollIntoView({ block: 'start' });
    bridgePlace.current?.focus({ preventScroll: true });
  };
  return (
    <>
      <div className="compare-top">
        <ColumnStrip scenarios={scenarios} onChoose={onChoose} />
        <ExportMenu scenarios={scenarios} year={horizonYear} draws={draws} bridge={bridge} />
      </div>
      {failed.map(({ id, name, error }) => (
        <Alert
          key={id}
          color="red"
          role="alert"
          icon={<IconAlertTriangle aria-hidden />}
          title={translate('scenarios.failedScenario', { name })}
        >
          {error === null ? '' : describeError(error, translate)}
        </Alert>
      ))}
      <CompareCharts
        scenarios={scenarios}
        horizonYear={horizonYear}
        draws={draws}
        choice={{ view: chartViews.find((each) => each === view) ?? 'overlay', output, workload }}
        onChoose={chooseChart}
      />
      <ResultsTable scenarios={scenarios} year={horizonYear} draws={draws} onTakeApart={takeApart} />
      <BridgePanel
        scenarios={scenarios}
        year={horizonYear}
        choice={bridge}
        onChoose={chooseBridge}
        place={bridgePlace}
      />
      <InputsTable
        scenarios={scenarios}
        onReplace={(id, by) => onChoose(ids.map((each) => (each === id ? by : each)))}
      />
    </>
  );
}
