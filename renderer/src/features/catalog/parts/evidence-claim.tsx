import {
  type ClaimComparison,
  compareClaim,
  isEvidence,
} from '../../../../../shared/catalog/claim-evidence.ts';
import type { Counterpart } from '../../../../../shared/catalog/claim-evidence-figures.ts';
import {
  boundaryInText,
  differenceText,
  mismatchText,
  spanText,
} from '../../../../../shared/catalog/claim-evidence-words.ts';
import type { Claim } from '../../../../../shared/catalog/rows.ts';
import { unitText } from '../../../../../shared/catalog/unit-text.ts';
import type { ColumnContext } from '../../../grid/rows/column-kit.ts';
import { hrefOf } from '../../../state/route.ts';
import { GradeMark } from '../../../ui/grade-mark.tsx';
import { CardSection } from './section.tsx';

/** Yields what the figures alone say of a claim, in a sentence. */
export function outcomeSentence(
  { outcome, without, counterparts }: ClaimComparison,
  { unit }: Pick<Claim, 'unit'>,
  { translate, language }: Pick<ColumnContext, 'translate' | 'language'>,
): string {
  if (outcome === 'none') {
    return translate(`catalog.evidence.without.${without ?? 'figure'}`, {
      unit: unitText(unit, { translate, language }),
    });
  }
  const counted = counterparts.filter(isEvidence);
  return translate(`catalog.evidence.outcome.${outcome}.meaning`, {
    agree: counted.filter(({ difference }) => difference.kind === 'agrees').length,
    count: counted.length,
  });
}

/** A claim beside every figure of the same measure, scope and year, and the rows that cannot be set beside it, with the reason. */
export function ClaimEvidence({
  claim,
  context,
}: {
  readonly claim: Claim;
  readonly context: ColumnContext;
}) {
  const { translate, language, nameOf } = context;
  const comparison = compareClaim(claim, context);
  if (comparison === null) {
    return (
      <CardSection title={translate('catalog.evidence.byFigures')}>
        <p className="detail-note">{translate('catalog.evidence.noNumber')}</p>
      </CardSection>
    );
  }
  const { outcome, counterparts, incomparable } = comparison;
  return (
    <CardSection title={translate('catalog.evidence.byFigures')}>
      <p className="detail-text evidence-outcome" data-outcome={outcome}>
        <strong>
          {translate('catalog.card.sentence', { words: translate(`catalog.evidence.outcome.${outcome}`) })}
        </strong>
        {outcomeSentence(comparison, claim, context)}
      </p>
      {counterparts.length > 0 && (
        <table
          className="card-ladder card-counterparts tabular"
          aria-label={translate('catalog.evidence.byFigures')}
        >
          <thead>
            <tr>
              <th scope="col">{translate('catalog.evidence.counterpart')}</th>
              <th scope="col">{unitText(claim.unit, context)}</th>
              <th scope="col">{translate('catalog.evidence.theClaim')}</th>
            </tr>
          </thead>
          <tbody>
            {counterparts.map((each) => (
              <tr key={`${each.table}:${each.id}`} data-counted={isEvidence(each)}>
                <th scope="row">
                  <GradeMark grade={each.grade} />{' '}
                  <a href={hrefOf('catalog', each.table, each.id)} title={each.basis}>
                    {nameOf(each.table, each.id)}
                  </a>
                  {each.period !== '' && <span className="detail-note"> {each.period}</span>}
                  {remarksOf(each, claim, context).map((remark) => (
                    <div key={remark} className="detail-note">
                      {remark}
                    </div>
                  ))}
                </th>
                <td>{spanText(each.figure, translate, language)}</td>
                <td data-difference={each.difference.kind}>
                  {differenceText(each.difference, translate, language)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {incomparable.length > 0 && (
        <>
          <h4 className="evidence-apart">{translate('catalog.evidence.incomparable')}</h4>
          <ul className="detail-links">
            {incomparable.map(({ table, id, mismatch }) => (
              <li key={`${table}:${id}`}>
                <a href={hrefOf('catalog', table, id)}>{nameOf(table, id)}</a>
                <span className="detail-aside">{mismatchText(mismatch, translate, language)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </CardSection>
  );
}

function remarksOf(
  { table, id, isOwnSource, ladder, isBoundaryAssumed }: Counterpart,
  { unit, value }: Claim,
  { translate, language, rowOf }: ColumnContext,
): string[] {
  const device = table === 'devices' ? rowOf('devices', id) : undefined;
  return [
    ...(isOwnSource ? [translate('catalog.evidence.ownSource')] : []),
    ...(table === 'claims' && !isOwnSource ? [translate('catalog.evidence.otherClaim')] : []),
    ...(ladder === null
      ? []
      : [
          translate('catalog.evidence.broughtDown', {
            from: boundaryInText(ladder.from, translate, language),
            to: boundaryInText(ladder.to, translate, language),
            claim: spanText(ladder.claim, translate, language),
            unit: unitText(unit, { translate, language }),
          }),
        ]),
    ...(isBoundaryAssumed && device !== undefined
      ? [
          translate('catalog.evidence.boundaryAssumed', {
            boundary: boundaryInText(device.boundary, translate, language),
          }),
        ]
      : []),
    // The row's own reason is one for its own claim.
    ...(device === undefined || device.claimFlag === null || device.topsPerWattClaimed !== value
      ? []
      : [translate(`vocabulary.claim-flag.${device.claimFlag}.meaning`)]),
  ];
}
