import { companyExposure } from '../../../shared/catalog/company-exposure.ts';
import type { DocumentBlock } from '../../../shared/brief/document.ts';
import type { CompanyEvent } from '../../../shared/catalog/rows.ts';
import { rowName } from '../../../shared/catalog/row-names.ts';
import { fundingKinds } from '../../../shared/catalog/vocabularies.ts';
import { workloadName } from '../../../shared/i18n/names.ts';
import { translateTerm } from '../../../shared/i18n/terms.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { formatMoney } from '../../../shared/units/format.ts';
import { textOf, type Workshop } from '../workshop.ts';
import { companyOf } from './catalog-charts.ts';

/** Who the company is and how it stands to in-memory computing: its summary, then its facts with their sources. */
export function factsTable(workshop: Workshop, name: string): Result<DocumentBlock[]> {
  const found = companyOf(workshop, name);
  if (!found.ok) return found;
  const company = found.value;
  const { translate, language } = workshop.subject;
  const separator = translate('charts.nameSeparator');
  const money = (amount: number | null): string => (amount === null ? '' : formatMoney(amount, { language }));
  const mark = workshop.sources.mark(company.source, company.locator);
  const status = translate(`vocabulary.company-status.${company.status}`);
  const facts: readonly (readonly [label: string, value: string])[] = [
    [
      translate('catalog.column.relations'),
      company.relations.map((each) => translate(`vocabulary.relation.${each}`)).join(separator),
    ],
    [
      translate('catalog.column.status'),
      company.statusDate === null
        ? status
        : translate('briefs.pdfAsOf', { value: status, date: company.statusDate }),
    ],
    [
      translate('briefs.pdfSeat'),
      [company.city, translateTerm(company.country, translate)].filter((each) => each !== null).join(', '),
    ],
    [translate('catalog.column.founded'), company.founded === null ? '' : String(company.founded)],
    [
      translate('catalog.column.listing'),
      [translate(`vocabulary.listing.${company.listing}`), ...company.tickers].join(separator),
    ],
    [translate('catalog.column.products'), company.products],
    [translate('briefs.pdfRaised'), money(company.raisedUsd)],
    [translate('catalog.column.raisedStatedUsd'), money(company.raisedStatedUsd)],
    [translate('catalog.column.aliases'), company.aliases.join(separator)],
  ];
  return ok([
    { kind: 'heading', level: workshop.level, text: translate('briefs.pdfFacts', { name: company.name }) },
    {
      kind: 'paragraph',
      content: [...textOf(company.summary[language]), ...mark],
      tone: 'normal',
    },
    {
      kind: 'table',
      caption: '',
      level: workshop.level,
      columns: [
        { label: translate('briefs.pdfFact'), align: 'start', weight: 1 },
        { label: translate('briefs.pdfValue'), align: 'start', weight: 3 },
      ],
      rows: facts
        .filter(([, value]) => value !== '')
        .map(([label, value]) => ({ cells: [textOf(label), textOf(value)] })),
      note: [],
    },
  ]);
}

/** Everything that is known to have happened to the company, the newest first. */
export function eventsTable(workshop: Workshop, name: string): Result<DocumentBlock[]> {
  const found = companyOf(workshop, name);
  if (!found.ok) return found;
  const { translate, rows } = workshop.subject;
  const events = rows
    .rowsOf('events')
    .filter((event) => event.company === found.value.id)
    .toSorted((a, b) => b.date.localeCompare(a.date));
  const caption = translate('briefs.pdfEvents');
  if (events.length === 0) return ok(emptyTable(workshop, caption, translate('briefs.pdfNoEvents')));
  return ok([
    {
      kind: 'table',
      caption,
      level: workshop.level,
      columns: [
        { label: translate('catalog.column.date'), align: 'start', weight: 0 },
        { label: translate('briefs.pdfEvent'), align: 'start', weight: 1 },
        { label: translate('catalog.column.amount'), align: 'end', weight: 0 },
        { label: translate('briefs.pdfParties'), align: 'start', weight: 2.2 },
      ],
      rows: events.map((event) => ({
        cells: [
          textOf(event.date),
          [
            ...textOf(translate(`vocabulary.event.${event.kind}`)),
            ...workshop.sources.mark(event.source, event.locator),
          ],
          textOf(amountOf(event, workshop)),
          textOf([...event.leads, ...event.participants].join(translate('charts.nameSeparator'))),
        ],
      })),
      note: events.some(({ kind }) => fundingKinds.includes(kind))
        ? textOf(translate('briefs.pdfEventsNote'))
        : [],
    },
  ]);
}

function amountOf({ amountUsd, amountQualifier }: CompanyEvent, { subject }: Workshop): string {
  if (amountUsd === null) return '';
  const { language, translate } = subject;
  const amount = formatMoney(amountUsd, { language });
  return amountQualifier === 'exactly'
    ? amount
    : translate(`briefs.pdfAmount.${amountQualifier}`, { amount });
}

/** The market of the first scenario by workload, and what the company has of the technology that the figure rests on. */
export function exposureTable(workshop: Workshop, name: string): Result<DocumentBlock[]> {
  const found = companyOf(workshop, name);
  if (!found.ok) return found;
  const first = workshop.firstRun(name);
  if (!first.ok) return first;
  const { translate, rows, recipe } = workshop.subject;
  const year = recipe.horizonYear;
  const exposures = companyExposure(
    found.value.id,
    {
      devices: rows.rowsOf('devices'),
      macros: rows.rowsOf('macros'),
      inputs: rows.rowsOf('inputs'),
    },
    first.value.run.result,
    year,
  );
  const named = (reference: string): string => {
    const [table, ...rest] = reference.split(':');
    return rowName(table === 'macros' ? 'macros' : 'devices', rest.join(':'), rows, workshop.subject);
  };
  const separator = translate('charts.nameSeparator');
  return ok([
    {
      kind: 'table',
      caption: translate('catalog.company.exposure', { year }),
      level: workshop.level,
      columns: [
        { label: translate('model.whatifWorkload'), align: 'start', weight: 1.1 },
        { label: translate('catalog.company.exposureMarket'), align: 'end', weight: 0 },
        { label: translate('catalog.company.exposureTechnology'), align: 'start', weight: 1.4 },
        { label: translate('catalog.company.exposureOwn'), align: 'start', weight: 1.4 },
      ],
      rows: exposures.map(({ workload, technologies, own }) => {
        const output = `workload.${workload}.market` as const;
        return {
          cells: [
            textOf(workloadName(workload, translate)),
            [workshop.output(0, output, year)],
            textOf(
              technologies.length === 0
                ? translate('catalog.company.exposureUnbased')
                : technologies
                    .map((id) => rowName('technologies', id, rows, workshop.subject))
                    .join(separator),
            ),
            textOf(
              own.length === 0
                ? translate('catalog.company.exposureNone')
                : ownText(own.map(named), workshop),
            ),
          ],
        };
      }),
      note: workshop.withMoneyNote(translate('briefs.pdfExposureNote', { name: first.value.name })),
    },
  ]);
}

/** So many of a company's devices are named in a cell; of the rest their number is said. */
const mostNamed = 4;

function ownText(names: readonly string[], { subject: { translate } }: Workshop): string {
  const separator = translate('charts.nameSeparator');
  const more = names.length - mostNamed;
  const shown = names.slice(0, mostNamed);
  return (more > 0 ? [...shown, translate('briefs.pdfMore', { count: more })] : shown).join(separator);
}

/** What stands in the place of a table without rows: its heading, and a sentence. */
export function emptyTable({ level }: Workshop, caption: string, sentence: string): DocumentBlock[] {
  return [
    { kind: 'heading', level, text: caption },
    { kind: 'paragraph', content: textOf(sentence), tone: 'muted' },
  ];
}
