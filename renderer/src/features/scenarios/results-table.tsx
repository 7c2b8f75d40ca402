import { joinSentences } from '../../../../shared/i18n/join-sentences.ts';
import { moneyWords } from '../../../../shared/i18n/money-words.ts';
import { useLanguage, useTranslate } from '../../i18n.ts';
import { useMoney } from '../../state/money.ts';
import { ColumnHeads } from './column-heads.tsx';
import type { ComparedScenario } from './compared-scenario.ts';
import { DrawsLine } from './draws-line.tsx';
import { ResultCell } from './result-cell.tsx';
import { type ResultGroup, useResultGroups } from './result-groups.ts';
import type { Draws } from './use-draws.ts';
import type { OutputId } from '../../../../shared/model/result.ts';
import { ScrollBox } from './scroll-box.tsx';

interface ResultsTableProps {
  readonly scenarios: readonly ComparedScenario[];
  readonly year: number;
  readonly draws: Draws;
  /** Takes the difference of a column to the reference apart. */
  readonly onTakeApart: (column: number, output: OutputId) => void;
}

/**
 * Every result at the horizon year, a group for each segment (the two are never added up) and one for what the workloads
 * cost: under each figure its difference to the reference, the paired band and how often it lies lower.
 */
export function ResultsTable({ scenarios, year, draws, onTakeApart }: ResultsTableProps) {
  const translate = useTranslate();
  const language = useLanguage();
  const money = useMoney();
  const groups = useResultGroups(scenarios, year);
  return (
    <section className="compare-section" aria-label={translate('scenarios.resultsTitle', { year })}>
      <div className="compare-bar">
        <h2>{translate('scenarios.resultsTitle', { year })}</h2>
        <DrawsLine draws={draws} scenarios={scenarios} />
      </div>
      <p className="compare-note">
        {joinSentences(
          translate('compare.resultsNote'),
          translate('scenarios.resultsMoney', {
            currency: money.currency,
            words: moneyWords(money, { translate, language }),
          }),
        )}
      </p>
      <ScrollBox label={translate('scenarios.resultsTitle', { year })}>
        <table className="compare-table" data-stale={draws.isStale || undefined}>
          <thead>
            <tr>
              <th scope="col">{translate('scenarios.result')}</th>
              <ColumnHeads scenarios={scenarios} />
            </tr>
          </thead>
          {groups.map((group) => (
            <Group
              key={group.title}
              group={group}
              scenarios={scenarios}
              year={year}
              draws={draws}
              onTakeApart={onTakeApart}
            />
          ))}
        </table>
      </ScrollBox>
    </section>
  );
}

function Group({
  group,
  scenarios,
  year,
  draws,
  onTakeApart,
}: ResultsTableProps & { readonly group: ResultGroup }) {
  return (
    <tbody>
      <tr className="compare-group">
        <th scope="rowgroup" colSpan={scenarios.length + 1}>
          <span>{group.title}</span>
        </th>
      </tr>
      {group.rows.map(({ id, name, unit, figures }) => (
        <tr key={id}>
          <th scope="row">
            {name} <span className="compare-unit">{unit}</span>
          </th>
          {figures.map((figure, column) => (
            <td key={scenarios[column]?.id ?? column} className="compare-figure">
              <ResultCell
                figure={figure}
                place={{ id, name: `${name} · ${group.title}`, unit, year, column, scenarios }}
                draws={draws}
                onTakeApart={onTakeApart}
              />
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  );
}
