import { Select } from '@mantine/core';
import { useMemo, useState } from 'react';
import { adoptionChart } from '../../../../shared/charts/adoption-chart.ts';
import { outcomeChart } from '../../../../shared/charts/outcome-chart.ts';
import { outputName } from '../../../../shared/i18n/names.ts';
import type { ModelResult, SegmentQuantity } from '../../../../shared/model/result.ts';
import { workloads } from '../../../../shared/model/vocabulary.ts';
import type { ResolvedScenario } from '../../../../shared/scenario/file.ts';
import { Chart } from '../../charts/chart.tsx';
import { useLanguage, useTranslate } from '../../i18n.ts';
import { bandOf, type Doubt } from '../../state/bands.ts';
import { useDraftName } from '../../state/draft-name.ts';
import { explainPoint } from '../../state/explain.ts';
import { useFocus } from '../../state/focus.ts';
import { useMoney } from '../../state/money.ts';
import { useBaselineResult } from '../../state/results.ts';
import { useSession } from '../../state/session.ts';
import { useTheme } from '../../ui/use-theme.ts';

/** The results that have no chart of their own above. */
const quantities = [
  'spend',
  'spend.saved',
  'cost.index',
  'power.saved',
  'carbon.saved',
  'bill.saved',
  'market',
  'netherlands',
] as const satisfies readonly SegmentQuantity[];
type Quantity = (typeof quantities)[number];

/** Adoption, and the other results of the segment by year, each set against the run before the changes. */
export function OutcomesGrid({
  resolved,
  result,
  doubt,
}: {
  readonly resolved: ResolvedScenario;
  readonly result: ModelResult;
  readonly doubt: Doubt;
}) {
  const translate = useTranslate();
  const language = useLanguage();
  const theme = useTheme();
  const money = useMoney();
  const segment = useFocus((focus) => focus.segment);
  const horizonYear = useSession((session) => session.horizonYear);
  const name = useDraftName();
  const reference = useBaselineResult();
  const [chosen, setChosen] = useState<readonly Quantity[]>(['spend', 'market', 'cost.index']);
  const context = useMemo(
    () => ({ translate, language, theme, money, segment, horizonYear }),
    [translate, language, theme, money, segment, horizonYear],
  );
  const { central } = resolved;
  const adoption = useMemo(
    () =>
      adoptionChart({
        ...context,
        name,
        result,
        workloads: workloads.filter((workload) => central[`workload.${workload}.segment`] === segment),
      }),
    [context, name, result, central, segment],
  );
  const before =
    reference.result.ok && reference.result.value !== result ? reference.result.value : undefined;
  return (
    <section className="charts outcomes" aria-label={translate('model.outcomes')}>
      <h2 className="analysis-title">{translate('model.outcomes')}</h2>
      <div className="charts-grid">
        <Chart model={adoption} height="fill" onExplain={explainPoint} />
        {chosen.map((quantity, place) => (
          <Chart
            // A place keeps its chart when another result is chosen for it.
            key={['first', 'second', 'third'][place]}
            model={outcomeChart({
              ...context,
              quantity,
              runs: [{ name, result }],
              reference: before === undefined ? undefined : { name: reference.name, result: before },
              band: bandOf(doubt, `${quantity}.${segment}`),
            })}
            height="fill"
            onExplain={explainPoint}
            control={
              <Select
                size="xs"
                miw={180}
                w={180}
                allowDeselect={false}
                aria-label={translate('model.outcomesChoose')}
                value={quantity}
                data={quantities.map((each) => ({
                  value: each,
                  label: outputName(`${each}.${segment}`, translate),
                }))}
                onChange={(next) => {
                  const found = quantities.find((each) => each === next);
                  if (found !== undefined) setChosen(chosen.with(place, found));
                }}
              />
            }
          />
        ))}
      </div>
    </section>
  );
}
