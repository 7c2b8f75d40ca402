import { useEffect, useMemo, useState } from 'react';
import type { ScenarioContent } from '../../../../shared/contract/scenarios.ts';
import { describeError } from '../../../../shared/i18n/describe-error.ts';
import { moneyWords } from '../../../../shared/i18n/money-words.ts';
import { outputName } from '../../../../shared/i18n/names.ts';
import { evaluateModel } from '../../../../shared/model/evaluate.ts';
import type { ModelResult, SegmentOutputId } from '../../../../shared/model/result.ts';
import { type Result } from '../../../../shared/result.ts';
import { resolveScenario } from '../../../../shared/scenario/resolve.ts';
import { signed } from '../../../../shared/units/difference.ts';
import { formatOutput } from '../../../../shared/units/format.ts';
import { outputScale } from '../../../../shared/units/money-result.ts';
import { useLanguage, useTranslate } from '../../i18n.ts';
import { useCatalog } from '../../state/catalog.ts';
import { askKnown, learnAnswers } from '../../state/catalog-questions.ts';
import { useMoney } from '../../state/money.ts';
import { fileOf, useScenarioFiles } from '../../state/scenarios.ts';
import { useSession } from '../../state/session.ts';
import { FigureDoor } from '../../ui/figure-door.tsx';

/** The results that a change of a scenario is judged by. */
const outputs = [
  'energy.saved.datacentre',
  'carbon.saved.datacentre',
  'spend.saved.datacentre',
  'energy.saved.edge',
] as const satisfies readonly SegmentOutputId[];

/** Learns what contents ask of the catalog that nobody has asked yet; yields a number that grows when answers have come. */
function useAnswers(...contents: readonly ScenarioContent[]): number {
  const [turn, setTurn] = useState(0);
  const asked = JSON.stringify(contents.map(({ inputs }) => inputs));
  useEffect(() => {
    let isCurrent = true;
    const learn = async (): Promise<void> => {
      await learnAnswers(JSON.parse(asked) as ScenarioContent['inputs'][]);
      if (isCurrent) setTurn((count) => count + 1);
    };
    void learn();
    return () => {
      isCurrent = false;
    };
  }, [asked]);
  return turn;
}

/** Runs a scenario as it would be with this content; parents as the catalog has them. */
function useRun(content: ScenarioContent): Result<ModelResult> {
  const files = useScenarioFiles();
  const defaults = useCatalog((catalog) => catalog.defaults);
  return useMemo(() => {
    const resolved = resolveScenario(fileOf(content), files, defaults, askKnown);
    return resolved.ok ? evaluateModel(resolved.value.inputs, resolved.value.years) : resolved;
  }, [content, files, defaults]);
}

interface Effect {
  readonly before: ScenarioContent;
  readonly after: ScenarioContent;
  readonly heads: readonly [string, string];
}

/** What a change of a scenario does to its main results in the horizon year: before, after, difference; money as it is shown. */
export function EffectTable(effect: Effect) {
  const answers = useAnswers(effect.before, effect.after);
  // With every answer of the catalog the runs may be others; before the first one there is none.
  return answers === 0 ? null : <Effects key={answers} {...effect} />;
}

function Effects({ before, after, heads }: Effect) {
  const translate = useTranslate();
  const language = useLanguage();
  const money = useMoney();
  const year = useSession((session) => session.horizonYear);
  const runs = [useRun(before), useRun(after)] as const;
  const failed = runs.find((run) => !run.ok);
  if (failed?.ok === false) {
    return (
      <p className="scenario-problem" role="alert">
        {describeError(failed.error, translate)}
      </p>
    );
  }
  const valueOf = (run: Result<ModelResult>, id: SegmentOutputId): number | undefined =>
    run.ok ? run.value.series[id][run.value.years.indexOf(year)] : undefined;
  return (
    <section>
      <h3 className="dialog-head">{translate('scenarios.effect', { year })}</h3>
      <table className="effect">
        <thead>
          <tr>
            <th scope="col">{translate('scenarios.result')}</th>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
            <th scope="col">{translate('scenarios.effectDifference')}</th>
          </tr>
        </thead>
        <tbody>
          {outputs.map((id) => {
            const [from, to] = [valueOf(runs[0], id), valueOf(runs[1], id)];
            const scale = outputScale(id, year, money);
            const show = (value: number): string =>
              formatOutput(id, value * scale, { language, currency: money.currency });
            const cell = (value: number | undefined, content: ScenarioContent, head: string) =>
              value === undefined ? (
                translate('scenarios.yearOutside')
              ) : (
                <FigureDoor
                  figure={{
                    id,
                    year,
                    value: value * scale,
                    text: show(value),
                    scenario: `${content.name} · ${head}`,
                    isPassing: true,
                  }}
                >
                  {show(value)}
                </FigureDoor>
              );
            return (
              <tr key={id}>
                <th scope="row">{outputName(id, translate)}</th>
                <td>{cell(from, before, heads[0])}</td>
                <td>{cell(to, after, heads[1])}</td>
                <td>
                  {from === undefined || to === undefined || from === to
                    ? translate('scenarios.effectNone')
                    : signed(to - from, show(to - from))}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className="effect-money">{moneyWords(money, { translate, language })}</p>
    </section>
  );
}
