import { formatNumber } from '../../../../../shared/units/format.ts';
import { measurementColumns } from '../../../grid/rows/figure-columns.ts';
import { figureText, rangeText } from '../../../../../shared/catalog/point-text.ts';
import { unitText } from '../../../../../shared/catalog/unit-text.ts';
import { type Card, type CardProps, chipsOf } from '../card.ts';
import { ValueEvidence } from '../parts/evidence-lines.tsx';
import { FactList } from '../parts/fact-list.tsx';
import { Figures } from '../parts/figures.tsx';
import { RowList } from '../parts/row-list.tsx';
import { CardSection } from '../parts/section.tsx';

function MeasurementBody({ row: measurement, context, columns, citations }: CardProps<'measurements'>) {
  const { translate, language, rowsOf } = context;
  const show = (value: number): string => formatNumber(value, { language, digits: 4 });
  const { value, low, high } = measurement;
  const facts = { row: measurement, columns, citations, context };
  const alike = rowsOf('measurements').filter(
    (each) =>
      each.id !== measurement.id &&
      each.quantity === measurement.quantity &&
      each.unit === measurement.unit &&
      (each.model === measurement.model || each.hardware === measurement.hardware),
  );
  return (
    <>
      <Figures
        figures={[
          {
            label: translate(`vocabulary.quantity.${measurement.quantity}`),
            value: figureText(
              { low: value === null ? low : null, central: value, high: value === null ? high : null },
              show,
            ),
            unit: unitText(measurement.unit, context),
            note: value === null ? undefined : rangeText(low, high, show) || undefined,
          },
        ]}
      />
      <ValueEvidence citations={citations} context={context} />
      <CardSection title={translate('catalog.card.operatingPoint')}>
        <FactList
          {...facts}
          fields={[
            'hardware',
            'device',
            'accelerators',
            'model',
            'parametersBillion',
            'precision',
            'batch',
            'conditions',
          ]}
          optional={['device', 'accelerators', 'model', 'parametersBillion', 'batch', 'precision']}
        />
      </CardSection>
      <CardSection title={translate('catalog.card.measurementFacts')}>
        <FactList {...facts} fields={['measuredBy', 'year', 'note']} />
      </CardSection>
      {alike.length > 0 && (
        <CardSection title={translate('catalog.card.measuredAlike')} count={alike.length}>
          <RowList rows={alike.map(({ id }) => ({ table: 'measurements', id }))} context={context} />
        </CardSection>
      )}
    </>
  );
}

export const measurementCard: Card<'measurements'> = {
  heading: (row, context) => ({
    name: row.subject,
    byline: `${row.measuredBy} · ${row.year}`,
    chips: chipsOf(row, measurementColumns(context), 'quantity', 'grade'),
    text: '',
  }),
  Body: MeasurementBody,
  shownRelations: ['measured-on'],
};
