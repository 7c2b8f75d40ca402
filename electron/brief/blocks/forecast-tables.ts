import { figureText } from '../../../shared/catalog/point-text.ts';
import type { DocumentBlock, DocumentTable } from '../../../shared/brief/document.ts';
import { forecastName } from '../../../shared/catalog/row-names.ts';
import { seriesName } from '../../../shared/catalog/forecast-names.ts';
import type { Forecast } from '../../../shared/catalog/rows.ts';
import { unitText } from '../../../shared/catalog/unit-text.ts';
import { translateTerm } from '../../../shared/i18n/terms.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { formatNumber } from '../../../shared/units/format.ts';
import { textOf, type Workshop } from '../workshop.ts';
import { forecastsOf } from './catalog-charts.ts';
import { drivingForecasts } from './driving-forecasts.ts';

/** The series of the brief: who published what when, for where, in which case and unit; those that drive the model marked. */
export function forecastSeriesTable(workshop: Workshop, name: string): Result<DocumentBlock[]> {
  const found = forecastsOf(workshop, name);
  if (!found.ok) return found;
  const { translate } = workshop.subject;
  const drivers = drivingForecasts(workshop);
  const driven = found.value.filter(({ id }) => drivers.includes(id));
  return ok([
    {
      kind: 'table',
      caption: translate('briefs.pdfSeries'),
      level: workshop.level,
      columns: [
        { label: translate('briefs.pdfPublication'), align: 'start', weight: 2.2 },
        { label: translate('briefs.pdfVintage'), align: 'start', weight: 0 },
        { label: translate('briefs.pdfRegion'), align: 'start', weight: 0.9 },
        { label: translate('briefs.pdfCase'), align: 'start', weight: 1.1 },
        { label: translate('briefs.pdfUnit'), align: 'start', weight: 0 },
        { label: translate('briefs.pdfGrade'), align: 'start', weight: 0 },
      ],
      rows: found.value.map((forecast) => ({
        cells: [
          [
            ...textOf(`${drivers.includes(forecast.id) ? '• ' : ''}${forecast.publisher}`),
            ...workshop.sources.mark(forecast.source, ''),
            { kind: 'break' },
            { kind: 'quiet', content: textOf(forecast.publication) },
          ],
          textOf(forecast.vintage),
          textOf(translateTerm(forecast.region, translate)),
          textOf(translateTerm(forecast.case, translate)),
          textOf(unitText(forecast.unit, workshop.subject)),
          [workshop.grade(forecast.grade)],
        ],
      })),
      note: textOf(driven.length === 0 ? otherDriver(drivers, workshop) : translate('briefs.pdfSeriesNote')),
    },
  ]);
}

/** What drives the model where none of the series of the brief does. */
function otherDriver(drivers: readonly string[], { subject }: Workshop): string {
  const { translate, rows } = subject;
  const names = drivers.flatMap((id) => rows.rowOf('forecasts', id) ?? []);
  return names.length === 0
    ? translate('briefs.pdfSeriesNoDriver')
    : translate('briefs.pdfSeriesOtherDriver', {
        names: names
          .map((forecast) => forecastName(forecast, translate))
          .join(translate('charts.nameSeparator')),
      });
}

/** Every figure of the series, a row a series and year, with its place in the source: never added, never averaged. */
export function forecastPointsTable(workshop: Workshop, name: string): Result<DocumentBlock[]> {
  const found = forecastsOf(workshop, name);
  if (!found.ok) return found;
  const { translate } = workshop.subject;
  const regions = new Set(found.value.map(({ region }) => region));
  const columns: DocumentTable['columns'] = [
    { label: translate('briefs.pdfYear'), align: 'start', weight: 0 },
    { label: translate('briefs.pdfFigure'), align: 'end', weight: 1 },
    { label: translate('briefs.pdfEquivalent'), align: 'end', weight: 1 },
    { label: translate('briefs.pdfGrade'), align: 'start', weight: 1 },
  ];
  return ok([
    {
      kind: 'table',
      caption: translate('briefs.pdfPoints'),
      level: workshop.level,
      columns,
      rows: found.value.flatMap((forecast) => [
        { cells: [textOf(seriesName(forecast, regions.size > 1, translate))], isHead: true },
        ...pointRows(forecast, workshop),
      ]),
      note: textOf(translate('briefs.pdfPointsNote')),
    },
  ]);
}

function pointRows(forecast: Forecast, workshop: Workshop): DocumentTable['rows'] {
  const { language } = workshop.subject;
  const show = (value: number): string => formatNumber(value, { language, digits: 6 });
  const unit = unitText(forecast.unit, workshop.subject);
  const other = forecast.equivalentUnit;
  return forecast.points.map((point) => {
    const equivalent = figureText(
      { low: point.equivalentLow, central: point.equivalentCentral, high: point.equivalentHigh },
      (value) => formatNumber(value, { language }),
    );
    return {
      cells: [
        textOf(String(point.year)),
        textOf(`${figureText(point, show)} ${unit}`),
        textOf(
          other === null || equivalent === '' ? '' : `${equivalent} ${unitText(other, workshop.subject)}`,
        ),
        [workshop.grade(point.grade), ...workshop.sources.mark(forecast.source, point.locator)],
      ],
    };
  });
}
