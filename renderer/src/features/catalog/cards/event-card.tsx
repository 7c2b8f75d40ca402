import { formatNumber } from '../../../../../shared/units/format.ts';
import { eventColumns } from '../../../grid/rows/company-columns.ts';
import { amountText, moneyText } from '../../../grid/rows/money-text.ts';
import { eventName, rateName } from '../../../../../shared/catalog/row-names.ts';
import { hrefOf } from '../../../state/route.ts';
import { type Card, type CardProps, chipsOf } from '../card.ts';
import { FactList } from '../parts/fact-list.tsx';
import { type CardFigure, Figures } from '../parts/figures.tsx';
import { CardSection } from '../parts/section.tsx';
import { Timeline } from '../parts/timeline.tsx';

function EventBody({ row: event, context, columns, citations }: CardProps<'events'>) {
  const { translate, language, rowOf, rowsOf } = context;
  const rate = event.rate === null ? undefined : rowOf('rates', event.rate);
  const others = rowsOf('events').filter((each) => each.company === event.company && each.id !== event.id);
  const figures: CardFigure[] = [];
  const amount = amountText(event, language);
  if (amount !== null) {
    figures.push({
      label: translate('catalog.column.amount'),
      value: amount,
      unit: '',
      note:
        event.amountQualifier === 'exactly'
          ? undefined
          : translate(`vocabulary.qualifier.${event.amountQualifier}`),
    });
  }
  if (event.amountUsd !== null && event.currency !== 'USD') {
    figures.push({
      label: translate('catalog.column.amountUsd'),
      hint: translate('catalog.hint.amountUsd'),
      value: moneyText(event.amountUsd, 'USD', language),
      unit: '',
      note: rate && (
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
  if (event.valuationUsd !== null) {
    figures.push({
      label: translate('catalog.column.valuationUsd'),
      value: moneyText(event.valuationUsd, 'USD', language),
      unit: '',
    });
  }
  return (
    <>
      <Figures figures={figures} />
      <CardSection title={translate('catalog.facts')}>
        <FactList
          row={event}
          columns={columns}
          citations={citations}
          context={context}
          fields={['company', 'date', 'kind', 'amount', 'leads', 'participants', 'note']}
          optional={['leads', 'participants', 'note']}
        />
      </CardSection>
      {others.length > 0 && (
        <CardSection title={translate('catalog.card.otherEvents')} count={others.length}>
          <Timeline events={others} context={context} />
        </CardSection>
      )}
    </>
  );
}

export const eventCard: Card<'events'> = {
  heading: (row, context) => ({
    name: eventName(row, context.nameOf('companies', row.company), context.translate),
    byline: '',
    chips: chipsOf(row, eventColumns(context), 'kind', 'grade'),
    text: '',
  }),
  Body: EventBody,
  shownRelations: ['event-of', 'has-party', 'converted-with'],
};
