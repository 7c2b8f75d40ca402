import { languages } from '../../../../../shared/i18n/messages.ts';
import { technologyColumns } from '../../../grid/rows/hardware-columns.ts';
import { type Card, type CardProps, chipsOf } from '../card.ts';
import { FactList } from '../parts/fact-list.tsx';
import { RowList } from '../parts/row-list.tsx';
import { CardSection } from '../parts/section.tsx';

const byEfficiency = (
  a: { readonly topsPerWatt8b: number | null },
  b: { readonly topsPerWatt8b: number | null },
): number => (b.topsPerWatt8b ?? 0) - (a.topsPerWatt8b ?? 0);

function TechnologyBody({ row: technology, context, columns, citations }: CardProps<'technologies'>) {
  const { translate, language, rowsOf } = context;
  const devices = rowsOf('devices')
    .filter((device) => device.technology === technology.id)
    .toSorted(byEfficiency);
  const macros = rowsOf('macros')
    .filter((macro) => macro.technology === technology.id)
    .toSorted(byEfficiency);
  const texts = ['strengths', 'weaknesses', 'temperature'] as const;
  return (
    <>
      {texts.map((field) => (
        <CardSection key={field} title={translate(`catalog.column.${field}`)}>
          <p className="detail-text">{technology[field][language]}</p>
        </CardSection>
      ))}
      <CardSection title={translate('catalog.facts')}>
        <FactList
          row={technology}
          columns={columns}
          citations={citations}
          context={context}
          fields={['domain', 'maturity', 'cell']}
        />
      </CardSection>
      {devices.length > 0 && (
        <CardSection title={translate('catalog.tab.devices')} count={devices.length}>
          <RowList rows={devices.map(({ id }) => ({ table: 'devices', id }))} context={context} />
        </CardSection>
      )}
      {macros.length > 0 && (
        <CardSection title={translate('catalog.tab.macros')} count={macros.length}>
          <RowList rows={macros.map(({ id }) => ({ table: 'macros', id }))} context={context} />
        </CardSection>
      )}
    </>
  );
}

export const technologyCard: Card<'technologies'> = {
  heading: (row, context) => ({
    name: row.name[context.language],
    byline: [
      ...new Set(languages.filter((each) => each !== context.language).map((each) => row.name[each])),
    ].join(' · '),
    chips: chipsOf(row, technologyColumns(context), 'domain', 'maturity', 'grade'),
    text: row.description[context.language],
  }),
  Body: TechnologyBody,
  shownRelations: ['used-by'],
};
