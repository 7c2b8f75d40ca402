import { nearest } from '../../../../shared/nearest.ts';
import { outputName } from '../../../../shared/i18n/names.ts';
import { evaluateModel } from '../../../../shared/model/evaluate.ts';
import { parseTarget } from '../../../../shared/model/explain/address.ts';
import { outputIds } from '../../../../shared/model/outputs.ts';
import type { OutputId } from '../../../../shared/model/result.ts';
import { formatOutput } from '../../../../shared/units/format.ts';
import { outputScale } from '../../../../shared/units/money-result.ts';
import { useLanguage, useTranslate } from '../../i18n.ts';
import { useBriefMoney } from './money-fields.tsx';
import type { Candidate } from './use-candidates.ts';

/** A figure that a note speaks of, as its mark says it. */
export interface NoteFigure {
  readonly mark: string;
  readonly address: string;
  /** Place of the scenario among those of the brief, from 0. */
  readonly scenario: number;
}

/** Yields the figures that a note speaks of, each once, in their order. */
export function figuresOf(markdown: string): NoteFigure[] {
  const marks = [...markdown.matchAll(/\[\[([^[\]|]+)(?:\|\s*(\d+)\s*)?\]\]/gu)];
  const figures = marks.map(([mark, address = '', number = '1']) => ({
    mark,
    address: address.trim(),
    scenario: Number(number) - 1,
  }));
  return figures.filter((each, index) => figures.findIndex(({ mark }) => mark === each.mark) === index);
}

/** The mark of a figure: the first scenario needs no number. */
export function figureMark(id: OutputId, year: number, scenario: number): string {
  return `[[${id}@${year}${scenario === 0 ? '' : `|${scenario + 1}`}]]`;
}

/** Yields a result of a scenario at a year, in the unit of the output; null where the scenario cannot be computed. */
export function outputAt({ resolved }: Candidate, id: OutputId, year: number): number | null {
  if (!resolved.ok) return null;
  const result = evaluateModel(resolved.value.inputs, { from: year, to: year });
  return result.ok ? (result.value.series[id][0] ?? null) : null;
}

/** The figures of a note in words and with their values of now. */
export function FiguresInNote({
  figures,
  scenarios,
}: {
  readonly figures: readonly NoteFigure[];
  readonly scenarios: readonly Candidate[];
}) {
  const translate = useTranslate();
  const language = useLanguage();
  const money = useBriefMoney();
  if (figures.length === 0) return null;
  return (
    <dl className="brief-note-figures" aria-label={translate('briefs.figuresInNote')}>
      {figures.map(({ mark, address, scenario }) => {
        const [name = '', yearText = ''] = address.split('@');
        const id = outputIds.find((each) => each === name);
        const year = Number(yearText);
        const candidate = scenarios[scenario];
        if (candidate === undefined || !parseTarget(address).ok) {
          const near = nearest(name, outputIds);
          return (
            <div key={mark} className="is-unknown">
              <dt>{mark}</dt>
              <dd>
                {candidate === undefined
                  ? translate('briefs.figureNoScenario', { number: scenario + 1 })
                  : translate('briefs.figureUnknown', { nearest: near ?? outputIds[0] ?? '' })}
              </dd>
            </div>
          );
        }
        const value = id === undefined || !Number.isInteger(year) ? null : outputAt(candidate, id, year);
        return (
          <div key={mark}>
            <dt>
              {id === undefined ? address : `${outputName(id, translate)}, ${yearText}`}
              {scenarios.length > 1 && <span className="briefs-hint"> {candidate.name}</span>}
            </dt>
            <dd className="tabular">
              {id === undefined || value === null
                ? ''
                : formatOutput(id, value * outputScale(id, year, money), {
                    language,
                    currency: money.currency,
                  })}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
