import type { Forecast } from '../../../../../shared/catalog/rows.ts';
import { translateTerm } from '../../../../../shared/i18n/terms.ts';
import { formatNumber } from '../../../../../shared/units/format.ts';
import { missingMark } from '../../../grid/cell.ts';
import type { ColumnContext } from '../../../grid/rows/column-kit.ts';
import { forecastColumns } from '../../../grid/rows/figure-columns.ts';
import { figureText } from '../../../../../shared/catalog/point-text.ts';
import { unitText } from '../../../../../shared/catalog/unit-text.ts';
import { hrefOf } from '../../../state/route.ts';
import { GradeMark } from '../../../ui/grade-mark.tsx';
import { type Card, type CardProps, chipsOf } from '../card.ts';
import { FactList } from '../parts/fact-list.tsx';
import { RowList } from '../parts/row-list.tsx';
import { CardSection } from '../parts/section.tsx';

/** A series' points with the place each was read, and the same in the equivalent unit with the load factor said. */
function Points({ forecast, context }: { readonly forecast: Forecast; readonly context: ColumnContext }) {
  const { translate, language } = context;
  const show = (value: number): string => formatNumber(value, { language, digits: 6 });
  const short = (value: number): string => formatNumber(value, { language });
  const {
    equivalentUnit: equivalent,
    equivalentLoadFactor: factor,
    equivalentParameter: parameter,
  } = forecast;
  return (
    <>
      <table className="detail-points tabular">
        <thead>
          <tr>
            <th scope="col">{translate('catalog.column.year')}</th>
            <th scope="col">{unitText(forecast.unit, context)}</th>
            {equivalent !== null && <th scope="col">ƒ {unitText(equivalent, context)}</th>}
            <th scope="col">{translate('catalog.column.locator')}</th>
          </tr>
        </thead>
        <tbody>
          {forecast.points.map((point) => (
            <tr key={point.year}>
              <th scope="row">{point.year}</th>
              <td>{figureText(point, show) || missingMark}</td>
              {equivalent !== null && (
                <td>
                  {figureText(
                    {
                      low: point.equivalentLow,
                      central: point.equivalentCentral,
                      high: point.equivalentHigh,
                    },
                    short,
                  ) || missingMark}
                </td>
              )}
              <td className="detail-place">
                <GradeMark grade={point.grade} /> {point.locator}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {equivalent !== null && factor !== null && (
        <p className="detail-note">
          {translate('catalog.card.loadFactorUsed', { factor: short(factor) })}{' '}
          {parameter === null ? (
            translate('catalog.card.loadFactorOwn')
          ) : (
            <a href={hrefOf('catalog', 'parameters', parameter)}>{context.nameOf('parameters', parameter)}</a>
          )}
        </p>
      )}
    </>
  );
}

function ForecastBody({ row: forecast, context, columns, citations }: CardProps<'forecasts'>) {
  const { translate, rowsOf } = context;
  const vintages = rowsOf('forecasts')
    .filter(
      (each) =>
        each.id !== forecast.id &&
        each.publisher === forecast.publisher &&
        each.scope === forecast.scope &&
        each.region === forecast.region &&
        each.unit === forecast.unit &&
        each.vintage !== forecast.vintage,
    )
    .toSorted((a, b) => b.vintage.localeCompare(a.vintage));
  return (
    <>
      <CardSection title={translate('catalog.pointsOf', { unit: unitText(forecast.unit, context) })}>
        <Points forecast={forecast} context={context} />
        <a
          className="detail-open"
          href={hrefOf('forecasts', forecast.scope, forecast.unit, `region=${forecast.region}`)}
        >
          {translate('catalog.card.openForecastChart')}
        </a>
      </CardSection>
      <CardSection title={translate('catalog.facts')}>
        <FactList
          row={forecast}
          columns={columns}
          citations={citations.filter(({ field }) => field === null || !/^\d{4}$/u.test(field))}
          context={context}
          fields={[
            'publication',
            'vintage',
            'scope',
            'region',
            'case',
            'basis',
            'capacityBasis',
            'loadFactor',
          ]}
          optional={['basis', 'capacityBasis', 'loadFactor']}
        />
      </CardSection>
      {vintages.length > 0 && (
        <CardSection title={translate('catalog.card.vintages')} count={vintages.length}>
          <RowList
            rows={vintages.map((each) => ({
              table: 'forecasts',
              id: each.id,
              label: `${each.vintage} · ${translateTerm(each.case, translate)}`,
            }))}
            context={context}
          />
        </CardSection>
      )}
    </>
  );
}

export const forecastCard: Card<'forecasts'> = {
  heading: (row, context) => ({
    name: `${row.publisher} · ${translateTerm(row.case, context.translate)}`,
    byline: `${row.publication} · ${row.vintage}`,
    chips: chipsOf(row, forecastColumns(context), 'scope', 'region', 'grade'),
    text: row.note,
  }),
  Body: ForecastBody,
  shownRelations: ['converted-with'],
};
