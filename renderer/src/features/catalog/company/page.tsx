import { Badge, Select } from '@mantine/core';
import { Suspense, useMemo } from 'react';
import { companyNetwork } from '../../../../../shared/catalog/company-network.ts';
import type { Claim, Company } from '../../../../../shared/catalog/rows.ts';
import { companyFundingChart } from '../../../../../shared/charts/company-funding-chart.ts';
import { companyNetworkChart, networkHeight } from '../../../../../shared/charts/company-network-chart.ts';
import { translateTerm } from '../../../../../shared/i18n/terms.ts';
import { Chart } from '../../../charts/chart.tsx';
import { CellView } from '../../../grid/cell-view.tsx';
import { companyColumns } from '../../../grid/rows/company-columns.ts';
import type { ColumnContext } from '../../../grid/rows/column-kit.ts';
import { useColumnContext } from '../../../grid/rows/use-row-names.ts';
import { companySegment, hrefOf, navigate } from '../../../state/route.ts';
import { GradeMark } from '../../../ui/grade-mark.tsx';
import { EmptyState, LoadingState } from '../../../ui/states.tsx';
import { useTheme } from '../../../ui/use-theme.ts';
import { chipsOf } from '../card.ts';
import { CompanyEfficiency } from '../lazy-map.ts';
import { CardSection } from '../parts/section.tsx';
import { Timeline } from '../parts/timeline.tsx';
import { Exposure } from './exposure.tsx';
import './company.css';

/**
 * One company on a page of its own: how it stands to in-memory computing, its money and its partners, its devices among
 * all others, what its people say, and the market of the open scenario. `#/catalog/company/<id>`
 */
export function CompanyPage({ id }: { readonly id: string | undefined }) {
  const context = useColumnContext();
  const { translate, rowsOf, rowOf } = context;
  const companies = rowsOf('companies');
  if (companies.length === 0) return <LoadingState />;
  const company = id === undefined ? companies[0] : rowOf('companies', id);
  return (
    <article
      className="company-page"
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the keyboard must reach what scrolls
      tabIndex={0}
      aria-label={company?.name ?? translate('catalog.company.choose')}
    >
      <Select
        className="company-choose"
        size="xs"
        searchable
        allowDeselect={false}
        aria-label={translate('catalog.company.choose')}
        placeholder={translate('catalog.company.choose')}
        value={company?.id ?? null}
        onChange={(next) => next !== null && navigate('catalog', [companySegment, next])}
        data={companies
          .map((each) => ({ value: each.id, label: each.name }))
          .toSorted((a, b) => a.label.localeCompare(b.label))}
      />
      {company === undefined ? (
        <EmptyState
          title={translate('catalog.company.choose')}
          text={translate('catalog.company.missing', { id: id ?? '' })}
        />
      ) : (
        <Whole key={company.id} company={company} context={context} />
      )}
    </article>
  );
}

function Whole({ company, context }: { readonly company: Company; readonly context: ColumnContext }) {
  const { translate, language, rowsOf } = context;
  const theme = useTheme();
  const events = rowsOf('events');
  const own = useMemo(() => events.filter((event) => event.company === company.id), [events, company.id]);
  const parties = useMemo(
    () =>
      companyNetwork(
        company.id,
        events,
        (id) => context.nameOf('companies', id),
        (name) => context.companyNamed(name),
      ),
    [company.id, events, context],
  );
  // The two stand side by side: one height for both.
  const chartHeight = Math.max(230, networkHeight(parties));
  const base = { translate, language, theme, name: company.name };
  const funding = companyFundingChart({ ...base, events: own });
  const claims = rowsOf('claims').filter((claim) => isTheirs(claim, company.id, context));
  return (
    <>
      <Heading company={company} context={context} />
      <div className="company-grid">
        {funding !== null && <Chart model={funding} height={chartHeight} />}
        {parties.length > 0 && (
          <Chart model={companyNetworkChart({ ...base, parties })} height={chartHeight} />
        )}
        <Suspense fallback={null}>
          <CompanyEfficiency companyId={company.id} height="fill" />
        </Suspense>
        <div className="company-wide">
          <Exposure id={company.id} context={context} />
        </div>
        <CardSection title={translate('catalog.card.timeline')} count={own.length}>
          {own.length === 0 ? (
            <p className="detail-note">{translate('catalog.company.noEvents')}</p>
          ) : (
            <Timeline events={own} context={context} />
          )}
        </CardSection>
        <CardSection title={translate('catalog.company.claims')} count={claims.length}>
          {claims.length === 0 ? (
            <p className="detail-note">{translate('catalog.company.noClaims')}</p>
          ) : (
            <Claims claims={claims} context={context} />
          )}
        </CardSection>
      </div>
    </>
  );
}

function isTheirs(claim: Claim, company: string, context: ColumnContext): boolean {
  const devices = context.rowsOf('devices').filter((device) => device.company === company);
  return (
    context.companyNamed(claim.speaker) === company ||
    claim.about.includes(`companies:${company}`) ||
    devices.some(({ id }) => claim.about.includes(`devices:${id}`))
  );
}

function Heading({ company, context }: { readonly company: Company; readonly context: ColumnContext }) {
  const { translate, language } = context;
  const chips = chipsOf(company, companyColumns(context), 'status', 'relations', 'grade');
  const country = company.country === null ? null : translateTerm(company.country, translate);
  const place = [company.city, country].filter((each) => each !== null).join(', ');
  return (
    <header className="company-head">
      <h2>{company.name}</h2>
      <p className="detail-note">
        {[...company.aliases, ...company.tickers, place, company.founded ?? ''].filter(Boolean).join(' · ')}
      </p>
      <div className="company-chips">
        {chips.map((chip) => (
          <CellView key={JSON.stringify(chip)} cell={chip} />
        ))}
        <a href={hrefOf('catalog', 'companies', company.id)}>{translate('catalog.company.card')}</a>
      </div>
      <p className="company-summary">{company.summary[language]}</p>
    </header>
  );
}

function Claims({ claims, context }: { readonly claims: readonly Claim[]; readonly context: ColumnContext }) {
  const { translate, language } = context;
  return (
    <ul className="company-claims">
      {claims.map((claim) => (
        <li key={claim.id}>
          <p className="detail-note">
            <GradeMark grade={claim.grade} /> {claim.speaker} · {claim.date}{' '}
            <Badge size="xs" variant="light" color={claim.verdict === 'contradicted' ? 'yellow' : 'gray'}>
              {translate(`vocabulary.verdict.${claim.verdict}`)}
            </Badge>
          </p>
          <a href={hrefOf('catalog', 'claims', claim.id)}>{claim.statement[language]}</a>
          <p className="detail-note">{claim.verdictNote[language]}</p>
        </li>
      ))}
    </ul>
  );
}
