import { UnstyledButton } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import { compareClaim } from '../../../../shared/catalog/claim-evidence.ts';
import { contradictions } from '../../../../shared/catalog/claim-evidence-device.ts';
import { spanOf } from '../../../../shared/catalog/claim-evidence-span.ts';
import { sentenceOf, spanText } from '../../../../shared/catalog/claim-evidence-words.ts';
import { formatNumber } from '../../../../shared/units/format.ts';
import type { ColumnContext } from '../../grid/rows/column-kit.ts';
import { unitBehind } from '../../../../shared/catalog/unit-text.ts';
import { useColumnContext } from '../../grid/rows/use-row-names.ts';
import { loadUnarchived, useArchives } from '../../state/archives.ts';
import { hrefOf } from '../../state/route.ts';
import { ErrorState, LoadingState } from '../../ui/states.tsx';
import { CiteMenu } from './parts/cite-menu.tsx';
import { outcomeSentence } from './parts/evidence-claim.tsx';

/** What does not go together in the catalog: devices against their own rows, claims against figures, sources without a text. */
export function ContradictionsPage() {
  const context = useColumnContext();
  if (context.rowsOf('devices').length === 0 && context.rowsOf('sources').length === 0)
    return <LoadingState />;
  return (
    <article
      className="contradictions"
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the keyboard must reach what scrolls
      tabIndex={0}
      aria-label={context.translate('catalog.contradictions.title')}
    >
      <AtOdds context={context} />
      <NumericClaims context={context} />
      <WithoutArchive context={context} />
    </article>
  );
}

function AtOdds({ context }: { readonly context: ColumnContext }) {
  const { translate, language } = context;
  const found = useMemo(() => contradictions(context), [context]);
  const count = new Set(found.map(({ device }) => device.id)).size;
  const show = (value: number): string => formatNumber(value, { language });
  const title =
    count === 0
      ? 'catalog.contradictions.none'
      : count === 1
        ? 'catalog.contradictions.devicesOne'
        : 'catalog.contradictions.devices';
  return (
    <section>
      <h2>{translate(title, { count })}</h2>
      <p className="detail-note">{translate('catalog.contradictions.lead')}</p>
      {found.length > 0 && (
        <table className="contradictions-table tabular">
          <thead>
            <tr>
              <th scope="col">{translate('catalog.tab.devices')}</th>
              <th scope="col">{translate('catalog.evidence.claimedHere')}</th>
              <th scope="col">{translate('catalog.contradictions.own')}</th>
              <th scope="col">{translate('catalog.contradictions.factor')}</th>
            </tr>
          </thead>
          <tbody>
            {found.map((each) => {
              const { device, claim, factor } = each;
              return (
                <tr key={`${device.id} ${claim.claim?.id ?? ''}`}>
                  <th scope="row">
                    <a href={hrefOf('catalog', 'devices', device.id)}>{device.name}</a>
                    <span className="detail-note"> {device.maker}</span>
                    <p>{sentenceOf(each, translate, language)}</p>
                  </th>
                  <td>{formatNumber(claim.topsPerWatt, { language, digits: 5 })}</td>
                  <td>{device.topsPerWattDerived === null ? '–' : show(device.topsPerWattDerived)}</td>
                  <td className="contradictions-factor">{show(factor)} ×</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </section>
  );
}

function NumericClaims({ context }: { readonly context: ColumnContext }) {
  const { translate, language } = context;
  const compared = useMemo(
    () =>
      context.rowsOf('claims').flatMap((claim) => {
        const comparison = compareClaim(claim, context);
        return comparison === null ? [] : [{ claim, comparison }];
      }),
    [context],
  );
  if (compared.length === 0) return null;
  return (
    <section>
      <h2>{translate('catalog.contradictions.claims')}</h2>
      <table className="contradictions-table">
        <thead>
          <tr>
            <th scope="col">{translate('catalog.tab.claims')}</th>
            <th scope="col">{translate('catalog.card.claimed')}</th>
            <th scope="col">{translate('catalog.evidence.byFigures')}</th>
            <th scope="col">{translate('catalog.evidence.reviewed')}</th>
          </tr>
        </thead>
        <tbody>
          {compared.map(({ claim, comparison }) => {
            const span = spanOf(claim.low, claim.value, claim.high);
            return (
              <tr key={claim.id}>
                <th scope="row">
                  <a href={hrefOf('catalog', 'claims', claim.id)}>{claim.statement[language]}</a>
                  <span className="detail-note">
                    {' '}
                    {claim.speaker} · {claim.date}
                  </span>
                </th>
                <td className="tabular">
                  {span === null ? '' : spanText(span, translate, language)}
                  {unitBehind(claim.unit, context)}
                </td>
                <td className="contradictions-outcome" data-outcome={comparison.outcome}>
                  <strong>{translate(`catalog.evidence.outcome.${comparison.outcome}`)}</strong>
                  <div className="detail-note">{outcomeSentence(comparison, claim, context)}</div>
                </td>
                <td>{translate(`vocabulary.verdict.${claim.verdict}`)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

/** So many sources are listed at once; the rest on demand. */
const atFirst = 12;

function WithoutArchive({ context }: { readonly context: ColumnContext }) {
  const { translate, rowsOf } = context;
  const unarchived = useArchives((state) => state.unarchived);
  const [showsAll, setShowsAll] = useState(false);
  useEffect(() => void loadUnarchived(), []);
  const sources = rowsOf('sources');
  const missing = unarchived?.ok === true ? unarchived.value : [];
  const shown = showsAll ? missing : missing.slice(0, atFirst);
  return (
    <section>
      <h2>
        {translate('catalog.archive.missing')}
        {unarchived?.ok === true && <span className="card-count"> {missing.length}</span>}
      </h2>
      {unarchived?.ok === false && (
        <ErrorState error={unarchived.error} onRetry={() => void loadUnarchived()} />
      )}
      {unarchived?.ok === true && (
        <p className="detail-note">
          {translate(missing.length === 0 ? 'catalog.archive.allKept' : 'catalog.archive.missingHint')}
        </p>
      )}
      <ul className="detail-links contradictions-sources">
        {shown.map(({ source, name, rows }) => (
          <li key={source}>
            <a href={hrefOf('catalog', 'sources', source)}>{name}</a>
            <span className="detail-aside">{translate('catalog.archive.rows', { count: rows })}</span>
          </li>
        ))}
      </ul>
      {shown.length < missing.length && (
        <UnstyledButton className="detail-open" onClick={() => setShowsAll(true)}>
          {translate('catalog.card.showAll', { count: missing.length })}
        </UnstyledButton>
      )}
      <div className="source-actions">
        <CiteMenu
          sources={sources}
          label={translate('catalog.cite.all', { count: sources.length })}
          fileName={translate('catalog.cite.fileName')}
        />
      </div>
    </section>
  );
}
