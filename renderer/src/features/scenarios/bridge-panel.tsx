import { Select } from '@mantine/core';
import { useMemo, useState } from 'react';
import { bridgeChart } from '../../../../shared/charts/bridge-chart.ts';
import { describeError } from '../../../../shared/i18n/describe-error.ts';
import { outputName } from '../../../../shared/i18n/names.ts';
import { type SegmentOutputId, type SegmentQuantity } from '../../../../shared/model/result.ts';
import { segments } from '../../../../shared/model/vocabulary.ts';
import { Chart } from '../../charts/chart.tsx';
import { useLanguage, useTranslate } from '../../i18n.ts';
import { useAnalysis } from '../../state/analysis.ts';
import { explainPoint } from '../../state/explain.ts';
import { useMoney } from '../../state/money.ts';
import { useTheme } from '../../ui/use-theme.ts';
import type { ComparedScenario } from './compared-scenario.ts';

/** The results that a bridge is asked for, the one that the program is about first. */
const bridgedQuantities = [
  'energy.saved',
  'energy.total',
  'cost.index',
  'spend',
  'spend.saved',
  'carbon.saved',
  'market',
] as const satisfies readonly SegmentQuantity[];
const bridgedOutputs = segments.flatMap((segment) =>
  bridgedQuantities.map((quantity): SegmentOutputId => `${quantity}.${segment}`),
);

/** Which inputs move a result from the first scenario to another, and by how much: in no preferred order. */
export function BridgePanel({
  scenarios,
  year,
}: {
  readonly scenarios: readonly ComparedScenario[];
  readonly year: number;
}) {
  const translate = useTranslate();
  const language = useLanguage();
  const theme = useTheme();
  const money = useMoney();
  const [output, setOutput] = useState<SegmentOutputId>('energy.saved.datacentre');
  const [chosen, setChosen] = useState<string | null>(null);
  const [from, ...others] = scenarios.filter(({ resolved, result }) => resolved !== null && result !== null);
  const to = others.find(({ id }) => id === chosen) ?? others[0];
  const ends = useMemo(() => {
    const [start, end] = [from?.resolved, to?.resolved];
    if (start === null || start === undefined || end === null || end === undefined) return null;
    return {
      from: { inputs: start.inputs, central: start.central },
      to: { inputs: end.inputs, central: end.central },
    };
  }, [from?.resolved, to?.resolved]);
  const question = useMemo(
    () => (ends === null ? null : { kind: 'bridge' as const, ...ends, at: { output, year } }),
    [ends, output, year],
  );
  const { answer, isStale } = useAnalysis<'bridge'>(question);
  if (from === undefined || to === undefined) return null;
  const runs = [from.id, to.id];
  return (
    <section className="compare-section">
      <div className="compare-bar">
        <h2>{translate('scenarios.bridge')}</h2>
        {others.length > 1 && (
          <Select
            w={200}
            allowDeselect={false}
            aria-label={translate('scenarios.bridgeTo')}
            value={to.id}
            data={others.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={setChosen}
          />
        )}
        <Select
          w={280}
          allowDeselect={false}
          aria-label={translate('scenarios.bridgeOutput')}
          value={output}
          data={bridgedOutputs.map((each) => ({ value: each, label: outputName(each, translate) }))}
          onChange={(next) => setOutput(bridgedOutputs.find((each) => each === next) ?? output)}
        />
      </div>
      {answer === null && <p className="compare-note">{translate('scenarios.bridgeWorks')}</p>}
      {answer?.ok === false && <p className="compare-note">{describeError(answer.error, translate)}</p>}
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
            onExplain={(point) => explainPoint(point, runs[point.run])}
          />
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
