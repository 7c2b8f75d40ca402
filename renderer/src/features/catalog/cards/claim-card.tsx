import { formatNumber } from '../../../../../shared/units/format.ts';
import { parseReference } from '../../../grid/rows/column-kit.ts';
import { claimColumns } from '../../../grid/rows/evidence-columns.ts';
import { rangeText } from '../../../../../shared/catalog/point-text.ts';
import { unitText } from '../../../../../shared/catalog/unit-text.ts';
import { type Card, type CardProps, chipsOf } from '../card.ts';
import { ClaimEvidence } from '../parts/evidence-claim.tsx';
import { EvidenceLines, ValueEvidence } from '../parts/evidence-lines.tsx';
import { FactList } from '../parts/fact-list.tsx';
import { Figures } from '../parts/figures.tsx';
import { RowList } from '../parts/row-list.tsx';
import { CardSection } from '../parts/section.tsx';

function ClaimBody({ row: claim, context, columns, citations }: CardProps<'claims'>) {
  const { translate, language } = context;
  const show = (value: number): string => formatNumber(value, { language, digits: 5 });
  const { value, low, high } = claim;
  const evidence = claim.about.flatMap((reference) => parseReference(reference) ?? []);
  const range = rangeText(low, high, show);
  const hasFigure = value !== null || range !== '';
  return (
    <>
      <section className="card-verdict" data-verdict={claim.verdict}>
        <h3>{translate('catalog.evidence.reviewed')}</h3>
        <p className="detail-text">
          <strong>
            {translate('catalog.card.sentence', { words: translate(`vocabulary.verdict.${claim.verdict}`) })}
          </strong>
          {claim.verdictNote[language]}
        </p>
        <EvidenceLines citations={citations.filter(({ field }) => field === 'verdict')} context={context} />
      </section>
      {(hasFigure || evidence.length > 0) && (
        <CardSection title={translate('catalog.card.claimAndEvidence')}>
          {hasFigure && (
            <Figures
              figures={[
                {
                  label: translate('catalog.card.claimed'),
                  value: value === null ? range : show(value),
                  unit: unitText(claim.unit, context),
                  note: claim.metric === '' ? undefined : claim.metric,
                },
              ]}
            />
          )}
          <ValueEvidence citations={citations} context={context} />
          <RowList rows={evidence} context={context} />
        </CardSection>
      )}
      <ClaimEvidence claim={claim} context={context} />
      <CardSection title={translate('catalog.facts')}>
        <FactList
          row={claim}
          columns={columns}
          citations={citations}
          context={context}
          fields={[
            // It heads the card; here only for what sources say of it.
            ...(citations.some(({ field }) => field === 'statement') ? ['statement'] : []),
            'speaker',
            'date',
            'metric',
          ]}
          optional={['metric']}
        />
      </CardSection>
    </>
  );
}

export const claimCard: Card<'claims'> = {
  heading: (row, context) => ({
    name: row.statement[context.language],
    byline: `${row.speaker} · ${row.date}`,
    chips: chipsOf(row, claimColumns(context), 'verdict', 'grade'),
    text: '',
  }),
  Body: ClaimBody,
  shownRelations: ['speaks-of'],
};
