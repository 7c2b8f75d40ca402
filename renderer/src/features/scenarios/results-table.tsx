import { segmentName, workloadName } from '../../../../shared/i18n/names.ts';
import type { Language } from '../../../../shared/i18n/messages.ts';
import { currencyWord, moneyWords } from '../../../../shared/i18n/money-words.ts';
import { type OutputId, segmentQuantities } from '../../../../shared/model/result.ts';
import { type Segment, segments, type Workload, workloads } from '../../../../shared/model/vocabulary.ts';
import { formatNumber, serviceUnits, unitLabel } from '../../../../shared/units/format.ts';
import { resultInMoney } from '../../../../shared/units/money-result.ts';
import { outputUnit } from '../../../../shared/units/quantity.ts';
import { missingMark } from '../../grid/cell.ts';
import { useLanguage, useTranslate } from '../../i18n.ts';
import { useMoney } from '../../state/money.ts';
import { explain } from '../../state/explain.ts';
import { ColumnHeads } from './column-heads.tsx';
import type { ComparedScenario } from './compared-scenario.ts';
import { type ComparedFigure, type ComparedOutput, compareOutputs } from './comparison.ts';
import { DifferenceText } from './difference-text.tsx';

interface ResultsTableProps {
  readonly scenarios: readonly ComparedScenario[];
  readonly year: number;
}

const segmentOutputs = (segment: Segment): OutputId[] =>
  segmentQuantities.map((quantity): OutputId => `${quantity}.${segment}`);

/** Every result at the horizon year, one table a segment: the two are never added up. Then the cost of each workload. */
export function ResultsTables({ scenarios, year }: ResultsTableProps) {
  const translate = useTranslate();
  const language = useLanguage();
  // The table is headed by its segment, so that its rows need not repeat it.
  const quantityName = (id: OutputId, segment: Segment): string => {
    const quantity = segmentQuantities.find((each) => id === `${each}.${segment}`);
    return quantity === undefined ? id : translate(`model.output.segment.${quantity}`);
  };
  const money = useMoney();
  const results = scenarios.map(({ result }) => (result === null ? null : resultInMoney(result, money)));
  return (
    <>
      <section className="compare-section">
        <h2>{translate('scenarios.resultsTitle', { year })}</h2>
        <p className="compare-note">
          {translate('scenarios.resultsNote')}{' '}
          {translate('scenarios.resultsMoney', {
            currency: money.currency,
            words: moneyWords(money, { translate, language }),
          })}
        </p>
        {segments.map((segment) => (
          <FigureTable
            key={segment}
            title={segmentName(segment, translate)}
            year={year}
            scenarios={scenarios}
            outputs={compareOutputs(results, segmentOutputs(segment), year)}
            nameOf={(id) => quantityName(id, segment)}
            unitOf={(id) => unitLabel(outputUnit(id), language, money.currency)}
          />
        ))}
      </section>
      <section className="compare-section">
        <h2>{translate('scenarios.costsTitle', { year })}</h2>
        <FigureTable
          title={translate('scenarios.workload')}
          year={year}
          scenarios={scenarios}
          outputs={compareOutputs(
            results,
            workloads.map((workload): OutputId => `workload.${workload}.cost`),
            year,
          )}
          nameOf={(id) => workloadName(workloadOf(id), translate)}
          unitOf={(id) =>
            translate('scenarios.perMillion', {
              currency: currencyWord(money.currency, language),
              units: serviceUnits(workloadOf(id), translate),
            })
          }
        />
      </section>
    </>
  );
}

function workloadOf(id: OutputId): Workload {
  return workloads.find((workload) => id === `workload.${workload}.cost`) ?? workloads[0];
}

function FigureTable({
  title,
  year,
  scenarios,
  outputs,
  nameOf,
  unitOf,
}: {
  readonly title: string;
  readonly year: number;
  readonly scenarios: readonly ComparedScenario[];
  readonly outputs: readonly ComparedOutput[];
  readonly nameOf: (id: OutputId) => string;
  readonly unitOf: (id: OutputId) => string;
}) {
  const translate = useTranslate();
  const language = useLanguage();
  return (
    <div className="compare-scroll">
      <table className="compare-table">
        <thead>
          <tr>
            <th scope="col">{title}</th>
            <th scope="col">{translate('scenarios.unit')}</th>
            <ColumnHeads scenarios={scenarios} />
          </tr>
        </thead>
        <tbody>
          {outputs.map(({ id, figures }) => (
            <tr key={id}>
              <th scope="row">{nameOf(id)}</th>
              <td className="compare-unit">{unitOf(id)}</td>
              {figures.map((figure, index) => (
                <td key={scenarios[index]?.id ?? index} className="compare-figure">
                  <Figure
                    figure={figure}
                    language={language}
                    onExplain={() =>
                      explain({ kind: 'output', id, year, scenarioId: scenarios[index]?.id ?? '' })
                    }
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Figure({
  figure,
  language,
  onExplain,
}: {
  readonly figure: ComparedFigure;
  readonly language: Language;
  readonly onExplain: () => void;
}) {
  const translate = useTranslate();
  if (figure.status !== 'there') {
    const reason = translate(figure.status === 'no-result' ? 'scenarios.noFigure' : 'scenarios.yearOutside');
    return (
      <span className="cell-missing" title={reason}>
        <span aria-hidden>{missingMark}</span>
        <span className="visually-hidden">{reason}</span>
      </span>
    );
  }
  return (
    <>
      <button
        type="button"
        className="figure-door"
        title={formatNumber(figure.value, { language, digits: 15 })}
        onClick={onExplain}
      >
        {formatNumber(figure.value, { language })}
      </button>
      {figure.difference !== null && <DifferenceText difference={figure.difference} />}
    </>
  );
}
