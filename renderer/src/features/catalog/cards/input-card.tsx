import { inputDescription, inputName } from '../../../../../shared/i18n/names.ts';
import { formatNumber } from '../../../../../shared/units/format.ts';
import { parseReference } from '../../../grid/rows/column-kit.ts';
import { inputColumns } from '../../../grid/rows/evidence-columns.ts';
import { showInput, showInputUnit, shownNumber } from '../../../../../shared/catalog/input-value.ts';
import { rangeText } from '../../../../../shared/catalog/point-text.ts';
import { hrefOf } from '../../../state/route.ts';
import { type Card, type CardProps, chipsOf } from '../card.ts';
import { ValueEvidence } from '../parts/evidence-lines.tsx';
import { Figures } from '../parts/figures.tsx';
import { RowList } from '../parts/row-list.tsx';
import { CardSection } from '../parts/section.tsx';

function InputBody({ row: input, context, citations }: CardProps<'inputs'>) {
  const { translate, language } = context;
  const show = (value: number): string => formatNumber(shownNumber(input.id, value), { language, digits: 6 });
  const grounds = input.basedOn.flatMap((reference) => parseReference(reference) ?? []);
  return (
    <>
      <Figures
        figures={[
          {
            label: translate('catalog.card.default'),
            value: showInput(input.id, input.value, context),
            unit: showInputUnit(input.id, input.unit, context),
            note: rangeText(input.low, input.high, show) || translate('catalog.missing.noRange'),
          },
        ]}
      />
      <ValueEvidence citations={citations} context={context} />
      <CardSection title={translate('catalog.card.usedIn')}>
        <p className="detail-text">{translate('catalog.usedByModel')}</p>
        <a className="detail-open" href={hrefOf('model', input.id)}>
          {translate('catalog.openWhatIf')}
        </a>
      </CardSection>
      {input.note !== '' && (
        <CardSection title={translate('catalog.card.whyThisValue')}>
          <p className="detail-text">{input.note}</p>
        </CardSection>
      )}
      {grounds.length > 0 && (
        <CardSection title={translate('catalog.column.basedOn')} count={grounds.length}>
          <RowList rows={grounds} context={context} />
        </CardSection>
      )}
    </>
  );
}

export const inputCard: Card<'inputs'> = {
  heading: (row, context) => ({
    name: inputName(row.id, context.translate),
    byline: '',
    chips: chipsOf(row, inputColumns(context), 'grade'),
    text: inputDescription(row.id, context.translate),
  }),
  Body: InputBody,
  shownRelations: ['rests-on'],
};
