import { formatNumber } from '../../../../../shared/units/format.ts';
import { rateColumns } from '../../../grid/rows/evidence-columns.ts';
import { rateName } from '../../../../../shared/catalog/row-names.ts';
import { type Card, type CardProps, chipsOf } from '../card.ts';
import { FactList } from '../parts/fact-list.tsx';
import { Figures } from '../parts/figures.tsx';
import { CardSection } from '../parts/section.tsx';

function RateBody({ row: rate, context, columns, citations }: CardProps<'rates'>) {
  const { translate, language } = context;
  const show = (value: number): string => formatNumber(value, { language, digits: 6 });
  return (
    <>
      <Figures
        figures={[
          { label: `1 ${rate.currency}`, value: show(rate.usdPerUnit), unit: 'USD', note: rate.date },
          { label: '1 USD', value: show(1 / rate.usdPerUnit), unit: rate.currency },
        ]}
      />
      <CardSection title={translate('catalog.facts')}>
        <FactList
          row={rate}
          columns={columns}
          citations={citations}
          context={context}
          fields={['currency', 'date', 'basis', 'note']}
        />
      </CardSection>
    </>
  );
}

export const rateCard: Card<'rates'> = {
  heading: (row, context) => ({
    name: rateName(row, context.translate),
    byline: '',
    chips: chipsOf(row, rateColumns(context), 'currency', 'basis', 'grade'),
    text: '',
  }),
  Body: RateBody,
  shownRelations: [],
};
