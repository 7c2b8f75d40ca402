import { Suspense } from 'react';
import type { Company, Device } from '../../../../../shared/catalog/rows.ts';
import { formatNumber } from '../../../../../shared/units/format.ts';
import { companyColumns } from '../../../grid/rows/company-columns.ts';
import { moneyText } from '../../../grid/rows/money-text.ts';
import type { ColumnContext } from '../../../grid/rows/column-kit.ts';
import { companySegment, hrefOf } from '../../../state/route.ts';
import { type Card, type CardProps, chipsOf } from '../card.ts';
import { CompanyEfficiency } from '../lazy-map.ts';
import { FactList } from '../parts/fact-list.tsx';
import { type CardFigure, Figures } from '../parts/figures.tsx';
import { RowList } from '../parts/row-list.tsx';
import { CardSection } from '../parts/section.tsx';
import { Timeline } from '../parts/timeline.tsx';

/** Yields what a company raised as its sources state it and as its known rounds add up: both, where they differ. */
function raisedFigures(company: Company, context: ColumnContext): CardFigure[] {
  const { translate, language, rowsOf } = context;
  const figures: CardFigure[] = [];
  if (company.raisedStatedUsd !== null) {
    figures.push({
      label: translate('catalog.column.raisedStatedUsd'),
      hint: translate('catalog.hint.raisedStatedUsd'),
      value: moneyText(company.raisedStatedUsd, 'USD', language),
      unit: '',
    });
  }
  if (company.raisedUsd !== null) {
    const known = rowsOf('events').filter((event) => event.company === company.id);
    figures.push({
      label: translate('catalog.column.raisedUsd'),
      hint: translate('catalog.hint.raisedUsd'),
      value: moneyText(company.raisedUsd, 'USD', language),
      unit: '',
      note: translate('catalog.card.roundsSummed', {
        count: known.filter(({ amountUsd }) => amountUsd !== null).length,
      }),
    });
  }
  return figures;
}

function DeviceTable({
  devices,
  context,
}: {
  readonly devices: readonly Device[];
  readonly context: ColumnContext;
}) {
  const { translate, language } = context;
  const show = (value: number | null): string => (value === null ? '–' : formatNumber(value, { language }));
  return (
    <div className="card-table-scroll">
      <table className="card-table tabular">
        <thead>
          <tr>
            <th scope="col">{translate('catalog.column.device')}</th>
            <th scope="col">{translate('catalog.column.topsPerWattClaimed')}</th>
            <th scope="col">{translate('catalog.column.topsPerWattDerived')}</th>
            <th scope="col">8 b × 8 b</th>
            <th scope="col">pJ/MAC</th>
          </tr>
        </thead>
        <tbody>
          {devices.map((device) => (
            <tr key={device.id}>
              <th scope="row">
                <a href={hrefOf('catalog', 'devices', device.id)}>{device.name}</a>
                <div className="detail-note">
                  {device.year} · {translate(`vocabulary.boundary.${device.boundary}`)}
                </div>
              </th>
              <td className={device.contradiction === null ? undefined : 'cell-warning'}>
                {show(device.topsPerWattClaimed)}
              </td>
              <td>{show(device.topsPerWattDerived)}</td>
              <td>{show(device.topsPerWatt8b)}</td>
              <td>{show(device.sustainedPjPerMac)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="detail-note">{translate('catalog.card.deviceTableNote')}</p>
    </div>
  );
}

function CompanyBody({ row: company, context, columns, citations }: CardProps<'companies'>) {
  const { translate, rowsOf } = context;
  const reference = `companies:${company.id}`;
  const events = rowsOf('events').filter((event) => event.company === company.id);
  const elsewhere = rowsOf('events').filter(
    (event) => event.company !== company.id && event.parties.includes(company.id),
  );
  const devices = rowsOf('devices')
    .filter((device) => device.company === company.id)
    .toSorted((a, b) => b.year - a.year);
  const macros = rowsOf('macros').filter((macro) => macro.company === company.id);
  const deviceReferences = new Set(devices.map(({ id }) => `devices:${id}`));
  const claims = rowsOf('claims').filter(
    (claim) =>
      context.companyNamed(claim.speaker) === company.id ||
      claim.about.some((each) => each === reference || deviceReferences.has(each)),
  );
  return (
    <>
      <p>
        <a className="detail-open" href={hrefOf('catalog', companySegment, company.id)}>
          {translate('catalog.company.open')}
        </a>
      </p>
      <Figures figures={raisedFigures(company, context)} />
      <CardSection title={translate('catalog.facts')}>
        <FactList
          row={company}
          columns={columns}
          citations={citations}
          context={context}
          fields={[
            'status',
            'statusDate',
            'country',
            'city',
            'founded',
            'listing',
            'tickers',
            'products',
            'relations',
            'raisedStatedUsd',
            'note',
          ]}
          optional={['tickers', 'raisedStatedUsd', 'note', 'city']}
        />
      </CardSection>
      {events.length > 0 && (
        <CardSection title={translate('catalog.card.timeline')} count={events.length}>
          <Timeline events={events} context={context} />
        </CardSection>
      )}
      {devices.length > 0 && (
        <CardSection title={translate('catalog.tab.devices')} count={devices.length}>
          <DeviceTable devices={devices} context={context} />
        </CardSection>
      )}
      {(devices.length > 0 || macros.length > 0) && (
        <Suspense fallback={null}>
          <CompanyEfficiency companyId={company.id} />
        </Suspense>
      )}
      {macros.length > 0 && (
        <CardSection title={translate('catalog.tab.macros')} count={macros.length}>
          <RowList rows={macros.map(({ id }) => ({ table: 'macros', id }))} context={context} />
        </CardSection>
      )}
      {claims.length > 0 && (
        <CardSection title={translate('catalog.card.claimsAbout')} count={claims.length}>
          <RowList rows={claims.map(({ id }) => ({ table: 'claims', id }))} context={context} />
        </CardSection>
      )}
      {elsewhere.length > 0 && (
        <CardSection title={translate('catalog.relation.takes-part-in')} count={elsewhere.length}>
          <Timeline events={elsewhere} context={context} withCompany />
        </CardSection>
      )}
    </>
  );
}

export const companyCard: Card<'companies'> = {
  heading: (row, context) => ({
    name: row.name,
    byline: row.aliases.join(' · '),
    chips: chipsOf(row, companyColumns(context), 'status', 'relations', 'grade'),
    text: row.summary[context.language],
  }),
  Body: CompanyBody,
  shownRelations: ['makes', 'has-event', 'takes-part-in', 'spoken-of-by'],
};
