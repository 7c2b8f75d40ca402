import type { OutputId } from '../../../../shared/model/result.ts';
import type { Summary } from '../../../../shared/model/uncertainty/summary.ts';
import { differenceRange, figureRange } from '../../../../shared/units/difference.ts';
import { formatNumber, formatShare } from '../../../../shared/units/format.ts';
import { outputScale } from '../../../../shared/units/money-result.ts';
import { missingMark } from '../../grid/cell.ts';
import { useLanguage, useTranslate } from '../../i18n.ts';
import { useMoney } from '../../state/money.ts';
import { FigureDoor } from '../../ui/figure-door.tsx';
import type { ComparedScenario } from './compared-scenario.ts';
import type { ComparedFigure, Difference } from './comparison.ts';
import { describeDifference } from './difference-text.tsx';
import type { Draws } from './use-draws.ts';

/** Where a figure stands. */
interface Place {
  readonly id: OutputId;
  readonly name: string;
  readonly unit: string;
  readonly year: number;
  readonly column: number;
  readonly scenarios: readonly ComparedScenario[];
}

interface ResultCellProps {
  readonly figure: ComparedFigure;
  readonly place: Place;
  readonly draws: Draws;
  readonly onTakeApart: (column: number, output: OutputId) => void;
}

/** A result of one scenario: the figure, a door; its difference, which leads to the bridge; what the draws say of it. */
export function ResultCell({ figure, place, draws, onTakeApart }: ResultCellProps) {
  const translate = useTranslate();
  const language = useLanguage();
  const money = useMoney();
  if (figure.status !== 'there') {
    const reason = translate(figure.status === 'no-result' ? 'scenarios.noFigure' : 'scenarios.yearOutside');
    return (
      <span className="cell-missing" title={reason}>
        <span aria-hidden>{missingMark}</span>
        <span className="visually-hidden">{reason}</span>
      </span>
    );
  }
  const { id, name, unit, year, column, scenarios } = place;
  const scale = outputScale(id, year, money);
  const number = (value: number): string => formatNumber(value, { language });
  const scenario = scenarios[column];
  const text = `${number(figure.value)} ${unit}`.trim();
  const own = draws.own(column, id, year);
  const band = own === null ? undefined : figureRange(own.p5 * scale, own.p95 * scale, number);
  return (
    <>
      <FigureDoor
        figure={{
          id,
          year,
          value: figure.value / scale,
          text,
          band,
          scenario: scenario?.name ?? '',
          scenarioId: scenario?.id,
        }}
        name={`${name}, ${scenario?.name ?? ''}: ${text}`}
      >
        {number(figure.value)}
      </FigureDoor>
      {column === 0 ? (
        band !== undefined &&
        own?.p5 !== own?.p95 && (
          <div
            className="compare-band"
            title={translate('compare.ownBandHint', { name: scenario?.name ?? '' })}
          >
            {band}
          </div>
        )
      ) : (
        <>
          {figure.difference !== null && (
            <TakeApart difference={figure.difference} onClick={() => onTakeApart(column, id)} />
          )}
          <PairedBand
            summary={draws.difference(column, id, year)}
            reference={scenarios[0]?.name ?? ''}
            say={(value) => number(value * scale)}
          />
        </>
      )}
    </>
  );
}

function TakeApart({
  difference,
  onClick,
}: {
  readonly difference: Difference;
  readonly onClick: () => void;
}) {
  const translate = useTranslate();
  const language = useLanguage();
  if (difference.absolute === 0) {
    return <div className="compare-difference">{translate('scenarios.sameAsReference')}</div>;
  }
  const text = describeDifference(difference, language);
  return (
    <button
      type="button"
      className="figure-door compare-difference"
      aria-label={translate('compare.takeApart', { difference: text })}
      title={translate('compare.takeApart', { difference: text })}
      onClick={onClick}
    >
      {text}
    </button>
  );
}

/** What the draws say of a difference; nothing where no draw makes one. */
function PairedBand({
  summary,
  reference,
  say,
}: {
  readonly summary: Summary | null;
  readonly reference: string;
  readonly say: (value: number) => string;
}) {
  const translate = useTranslate();
  const language = useLanguage();
  if (summary === null || (summary.p5 === summary.p95 && summary.se === 0)) return null;
  // Nearly all is not all.
  const digits = summary.negative > 0.99 && summary.negative < 1 ? 4 : 2;
  const share = formatShare(summary.negative, { language, digits });
  return (
    <div className="compare-band" title={translate('compare.bandHint', { name: reference, share })}>
      <div>{differenceRange(summary.p5, summary.p95, say)}</div>
      <div>{translate('compare.lower', { share })}</div>
    </div>
  );
}
