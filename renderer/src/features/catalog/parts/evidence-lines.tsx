import type { ColumnContext } from '../../../grid/rows/column-kit.ts';
import { sourceName } from '../../../../../shared/catalog/row-names.ts';
import { hrefOf } from '../../../state/route.ts';
import { GradeMark } from '../../../ui/grade-mark.tsx';
import type { RowCitation } from '../citations.ts';

/** What other sources say of the figures that a card shows large: of the value and of both ends of its range. */
export function ValueEvidence({
  citations,
  context,
}: {
  readonly citations: readonly RowCitation[];
  readonly context: ColumnContext;
}) {
  const ofValue = citations.filter(({ field }) => field === 'value' || field === 'low' || field === 'high');
  if (ofValue.length === 0) return null;
  return (
    <div>
      <EvidenceLines citations={ofValue} context={context} />
    </div>
  );
}

/** The sources of one figure beside its row's own, each with its grade and place; one that disagrees says what it gives. */
export function EvidenceLines({
  citations,
  context: { translate },
}: {
  readonly citations: readonly RowCitation[];
  readonly context: ColumnContext;
}) {
  return citations.map((citation, index) => (
    <div key={`${citation.source}-${index}`} className="card-evidence">
      <GradeMark grade={citation.grade} />
      <span>
        {citation.says === null ? (
          <a href={hrefOf('catalog', 'sources', citation.source)}>{sourceName(citation.origin)}</a>
        ) : (
          <span className="card-disagrees">
            <a href={hrefOf('catalog', 'sources', citation.source)}>{sourceName(citation.origin)}</a>{' '}
            {translate('catalog.card.gives', { value: citation.says })}
          </span>
        )}
        {citation.locator !== '' && <> · {citation.locator}</>}
      </span>
    </div>
  ));
}
