import { climbLadder } from '../../../../../shared/catalog/ladder.ts';
import type { Boundary } from '../../../../../shared/catalog/vocabularies.ts';
import { formatNumber } from '../../../../../shared/units/format.ts';
import type { ColumnContext } from '../../../grid/rows/column-kit.ts';
import { rangeText } from '../../../../../shared/catalog/point-text.ts';
import { hrefOf } from '../../../state/route.ts';
import { GradeMark } from '../../../ui/grade-mark.tsx';
import { CardSection } from './section.tsx';

/**
 * How a published TOPS/W comes down to the energy of a MAC on a card in service: each rung's factor with its range and
 * evidence, and what is left after it.
 */
export function LadderSection({
  topsPerWatt8b,
  boundary,
  context,
}: {
  readonly topsPerWatt8b: number | null;
  readonly boundary: Boundary;
  readonly context: ColumnContext;
}) {
  const { translate, language, rowsOf } = context;
  if (topsPerWatt8b === null) return null;
  const rungs = new Map(
    rowsOf('parameters')
      .filter(({ category }) => category === 'boundary-ladder')
      .map((rung) => [rung.id, rung]),
  );
  const decode = climbLadder({ topsPerWatt8b, boundary, rungs, service: 'decode' });
  const prefill = climbLadder({ topsPerWatt8b, boundary, rungs, service: 'prefill' });
  if (decode === null) return null;
  const show = (value: number): string => formatNumber(value, { language });
  const levelName = (level: Boundary | 'sustained'): string =>
    level === 'sustained' ? translate('catalog.card.sustained') : translate(`vocabulary.boundary.${level}`);
  return (
    <CardSection title={translate('catalog.card.ladder')}>
      <table className="card-ladder tabular" aria-label={translate('catalog.card.ladder')}>
        <thead>
          <tr>
            <th scope="col">{translate('catalog.column.boundary')}</th>
            <th scope="col">{translate('catalog.card.factor')}</th>
            <th scope="col">TOPS/W</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row" colSpan={2}>
              {levelName(boundary)}
              <span className="detail-note"> {translate('catalog.card.at8b')}</span>
            </th>
            <td>{show(topsPerWatt8b)}</td>
          </tr>
          {decode.steps.map(({ rung, to, topsPerWatt }) => (
            <tr key={rung.id}>
              <th scope="row">{levelName(to)}</th>
              <td>
                <GradeMark grade={rung.grade} />{' '}
                <a href={hrefOf('catalog', 'parameters', rung.id)} title={rung.basis}>
                  × {rung.value === null ? '' : show(rung.value)}
                </a>
                {(rung.low !== null || rung.high !== null) && (
                  <span className="detail-note"> ({rangeText(rung.low, rung.high, show)})</span>
                )}
              </td>
              <td>{show(topsPerWatt)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={2}>
              {translate('catalog.card.energyDecode')}
            </th>
            <td>
              <strong>{show(decode.pjPerMac.central)}</strong> pJ/MAC
              <div className="detail-note">{rangeText(decode.pjPerMac.low, decode.pjPerMac.high, show)}</div>
            </td>
          </tr>
        </tfoot>
      </table>
      <p className="detail-note">
        {translate('catalog.card.ladderNote')}
        {prefill !== null && (
          <>
            {' '}
            {translate('catalog.card.energyPrefill', {
              value: show(prefill.pjPerMac.central),
              range: rangeText(prefill.pjPerMac.low, prefill.pjPerMac.high, show),
            })}
          </>
        )}
      </p>
    </CardSection>
  );
}
