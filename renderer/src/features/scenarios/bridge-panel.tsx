import { ActionIcon, Button, Select, Tooltip } from '@mantine/core';
import { IconArrowsExchange } from '@tabler/icons-react';
import { type RefObject, useMemo } from 'react';
import { bridgeChart } from '../../../../shared/charts/bridge-chart.ts';
import { describeError } from '../../../../shared/i18n/describe-error.ts';
import { Chart } from '../../charts/chart.tsx';
import { useLanguage, useTranslate } from '../../i18n.ts';
import { useAnalysis, useIsLong } from '../../state/analysis.ts';
import { useMoney } from '../../state/money.ts';
import { useTheme } from '../../ui/use-theme.ts';
import { WorkProgress } from '../../ui/work-progress.tsx';
import { type BridgeEnds, bridgeEnds, chartRuns, computedOf } from './aligned.ts';
import { BridgeSteps } from './bridge-steps.tsx';
import type { ComparedScenario } from './compared-scenario.ts';
import { ResultSelect } from './result-select.tsx';

interface BridgePanelProps {
  readonly scenarios: readonly ComparedScenario[];
  readonly year: number;
  readonly choice: BridgeEnds;
  readonly onChoose: (change: Partial<BridgeEnds>) => void;
  readonly place: RefObject<HTMLElement | null>;
}

/** Which inputs move a result from one scenario to another, and by how much: in no preferred order, the longest first. */
export function BridgePanel({ scenarios, year, choice, onChoose, place }: BridgePanelProps) {
  const translate = useTranslate();
  const language = useLanguage();
  const theme = useTheme();
  const money = useMoney();
  const { output } = choice;
  const computed = useMemo(() => computedOf(scenarios), [scenarios]);
  const { from, to } = bridgeEnds(computed, choice);
  const question = useMemo(() => {
    if (from === undefined || to === undefined) return null;
    const end = ({ resolved: { inputs, central } }: typeof from) => ({ inputs, central });
    return { kind: 'bridge' as const, from: end(from), to: end(to), at: { output, year } };
  }, [from, to, output, year]);
  const { answer, isStale, isStopped, progress, cancel, again } = useAnalysis<'bridge'>(question);
  const isLong = useIsLong(isStale && !isStopped && question !== null);
  const title = translate('scenarios.bridge');
  if (from === undefined || to === undefined) {
    return (
      <section className="compare-section" ref={place} aria-label={title}>
        <h2>{title}</h2>
        <p className="compare-note">{translate('compare.bridgeTooFew')}</p>
      </section>
    );
  }
  const data = computed.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <section className="compare-section" ref={place} tabIndex={-1} aria-label={title}>
      <div className="compare-bar">
        <h2>{title}</h2>
        <Select
          w={160}
          allowDeselect={false}
          aria-label={translate('compare.bridgeFrom')}
          value={from.id}
          data={data}
          onChange={(id) => onChoose({ from: id, to: id === to.id ? from.id : to.id })}
        />
        <Tooltip label={translate('compare.bridgeTurn')}>
          <ActionIcon
            aria-label={translate('compare.bridgeTurn')}
            onClick={() => onChoose({ from: to.id, to: from.id })}
          >
            <IconArrowsExchange size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
        <Select
          w={160}
          allowDeselect={false}
          aria-label={translate('scenarios.bridgeTo')}
          value={to.id}
          data={data}
          onChange={(id) => onChoose({ to: id, from: id === from.id ? to.id : from.id })}
        />
        <ResultSelect
          label={translate('scenarios.bridgeOutput')}
          value={output}
          onChange={(chosen) => onChoose({ output: chosen })}
        />
        {isStopped && (
          <Button size="compact-xs" variant="default" onClick={again}>
            {translate('model.chartsComputeAgain')}
          </Button>
        )}
        {isLong && (
          <WorkProgress label={translate('scenarios.bridgeWorks')} done={progress ?? 0} onCancel={cancel} />
        )}
      </div>
      {answer?.ok === false && (
        <p className="compare-note" role="alert">
          {describeError(answer.error, translate)}
        </p>
      )}
      {answer?.ok === true && (
        <div className="compare-bridge" data-stale={isStale ? true : undefined}>
          <Chart
            model={bridgeChart({
              translate,
              language,
              theme,
              money,
              names: [from.name, to.name],
              at: { output, year },
              bridge: answer.value,
            })}
            height={Math.max(200, 44 + 34 * (answer.value.steps.length + 2))}
            of={chartRuns([from, to])}
          />
          <BridgeSteps bridge={answer.value} from={from} to={to} />
          {answer.value.idle.length > 0 && (
            <p className="compare-note">
              {translate('model.bridge.idle', { count: answer.value.idle.length })}
            </p>
          )}
        </div>
      )}
    </section>
  );
}
