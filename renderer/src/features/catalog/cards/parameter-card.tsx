import type { Parameter } from '../../../../../shared/catalog/rows.ts';
import { translateTerm } from '../../../../../shared/i18n/terms.ts';
import { formatNumber } from '../../../../../shared/units/format.ts';
import { parameterColumns } from '../../../grid/rows/figure-columns.ts';
import { rangeText } from '../../../../../shared/catalog/point-text.ts';
import { rateName } from '../../../../../shared/catalog/row-names.ts';
import { unitBehind, unitText } from '../../../../../shared/catalog/unit-text.ts';
import { hrefOf } from '../../../state/route.ts';
import { type Card, type CardProps, chipsOf } from '../card.ts';
import { ValueEvidence } from '../parts/evidence-lines.tsx';
import { FactList } from '../parts/fact-list.tsx';
import { type CardFigure, Figures } from '../parts/figures.tsx';
import { RowList } from '../parts/row-list.tsx';
import { CardSection } from '../parts/section.tsx';

/** A price of electricity in USD/kWh, asked or converted; null for anything else. */
function dollarsPerKwh({ unit, value, valueUsd }: Parameter): number | null {
  return unit === 'USD/kWh' ? value : valueUsd;
}

function ParameterBody({ row: parameter, context, columns, citations }: CardProps<'parameters'>) {
  const { translate, language, rowOf, rowsOf } = context;
  const show = (value: number): string => formatNumber(value, { language, digits: 5 });
  const { value, low, high, valueUsd } = parameter;
  const range = rangeText(low, high, show);
  const rate = parameter.rate === null ? undefined : rowOf('rates', parameter.rate);
  const figures: CardFigure[] = [
    {
      label: translate('catalog.column.value'),
      value: value === null ? range : show(value),
      unit: unitText(parameter.unit, context),
      note: value === null || range === '' ? undefined : range,
    },
  ];
  if (valueUsd !== null && rate !== undefined) {
    figures.push({
      label: translate('catalog.column.valueUsd'),
      hint: translate('catalog.hint.valueUsd'),
      value: formatNumber(valueUsd, { language }),
      unit: unitText('USD/kWh', context),
      note: (
        <>
          {translate('catalog.card.atRate', {
            currency: rate.currency,
            rate: formatNumber(rate.usdPerUnit, { language, digits: 5 }),
          })}{' '}
          <a href={hrefOf('catalog', 'rates', rate.id)}>{rateName(rate, translate)}</a>
        </>
      ),
    });
  }
  const isPrice = dollarsPerKwh(parameter) !== null;
  // Prices compare in dollars whatever they were asked in; those of the same region come first.
  const alike = rowsOf('parameters')
    .filter(
      (each) =>
        each.id !== parameter.id &&
        each.category === parameter.category &&
        (each.unit === parameter.unit || (isPrice && dollarsPerKwh(each) !== null)),
    )
    .toSorted((a, b) => Number(b.region === parameter.region) - Number(a.region === parameter.region));
  return (
    <>
      <Figures figures={figures} />
      <ValueEvidence citations={citations} context={context} />
      <CardSection title={translate('catalog.facts')}>
        <FactList
          row={parameter}
          columns={columns}
          citations={citations}
          context={context}
          fields={['basis', 'region', 'period', 'device', 'note']}
          optional={['device', 'note']}
        />
      </CardSection>
      {alike.length > 0 && (
        <CardSection title={translate('catalog.card.sameCategory')} count={alike.length}>
          <RowList
            rows={alike.map((each) => {
              const dollars = isPrice ? dollarsPerKwh(each) : null;
              return {
                table: 'parameters' as const,
                id: each.id,
                ...(dollars === null
                  ? {}
                  : { aside: formatNumber(dollars, { language }) + unitBehind('USD/kWh', context) }),
              };
            })}
            context={context}
          />
        </CardSection>
      )}
    </>
  );
}

export const parameterCard: Card<'parameters'> = {
  heading: (row, context) => ({
    name: row.name,
    byline: [translateTerm(row.region, context.translate), row.period]
      .filter((part) => part !== '')
      .join(' · '),
    chips: chipsOf(row, parameterColumns(context), 'category', 'grade'),
    text: '',
  }),
  Body: ParameterBody,
  shownRelations: ['converted-with', 'parameter-of'],
};
