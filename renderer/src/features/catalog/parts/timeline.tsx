import type { CompanyEvent } from '../../../../../shared/catalog/rows.ts';
import { CellView } from '../../../grid/cell-view.tsx';
import type { Cell } from '../../../grid/cell.ts';
import type { ColumnContext } from '../../../grid/rows/column-kit.ts';
import { amountText, moneyText } from '../../../grid/rows/money-text.ts';
import { hrefOf } from '../../../state/route.ts';
import { GradeMark } from '../../../ui/grade-mark.tsx';

/** A company's events, the latest first: when, what, how much in its own money and in USD, with whom. */
export function Timeline({
  events,
  context,
  withCompany = false,
}: {
  readonly events: readonly CompanyEvent[];
  readonly context: ColumnContext;
  /** Says whose event it is, where they are of several companies. */
  readonly withCompany?: boolean;
}) {
  const { translate } = context;
  const latestFirst = events.toSorted((a, b) => b.date.localeCompare(a.date));
  return (
    <ol className="card-timeline">
      {latestFirst.map((event) => (
        <li key={event.id}>
          <time dateTime={event.date}>{event.date}</time>
          <div>
            <div className="card-timeline-head">
              <span>
                <GradeMark grade={event.grade} />{' '}
                {withCompany && (
                  <>
                    <a href={hrefOf('catalog', 'companies', event.company)}>
                      {context.nameOf('companies', event.company)}
                    </a>
                    {' · '}
                  </>
                )}
                <a href={hrefOf('catalog', 'events', event.id)}>
                  {translate(`vocabulary.event.${event.kind}`)}
                </a>
              </span>
              <EventAmount event={event} context={context} />
            </div>
            <Names label={translate('catalog.column.leads')} names={event.leads} context={context} />
            <Names
              label={translate('catalog.column.participants')}
              names={event.participants}
              context={context}
            />
            {event.note !== '' && <p className="detail-note">{event.note}</p>}
          </div>
        </li>
      ))}
    </ol>
  );
}

/** An event's amount as it was said, and what that was in USD on its day, the rate being a door. */
export function EventAmount({
  event,
  context: { language },
}: {
  readonly event: CompanyEvent;
  readonly context: ColumnContext;
}) {
  const amount = amountText(event, language);
  if (amount === null) return null;
  const dollars =
    event.currency === 'USD' || event.amountUsd === null ? null : moneyText(event.amountUsd, 'USD', language);
  return (
    <span className="tabular card-amount">
      {amount}
      {dollars !== null && (
        <span className="detail-note">
          {' = '}
          {event.rate === null ? dollars : <a href={hrefOf('catalog', 'rates', event.rate)}>{dollars}</a>}
        </span>
      )}
    </span>
  );
}

function Names({
  label,
  names,
  context,
}: {
  readonly label: string;
  readonly names: readonly string[];
  readonly context: ColumnContext;
}) {
  if (names.length === 0) return null;
  const cell: Cell = {
    kind: 'links',
    links: names.map((name) => {
      const id = context.companyNamed(name);
      return { text: name, href: id === undefined ? null : hrefOf('catalog', 'companies', id) };
    }),
  };
  return (
    <p className="detail-note">
      {context.translate('catalog.card.before', { name: label })}
      <CellView cell={cell} />
    </p>
  );
}
