import { misquoteWarnings } from '../../../../shared/catalog/misquotes.ts';
import type { Language } from '../../../../shared/i18n/define.ts';
import { forecastsMessages } from '../../../../shared/i18n/messages/forecasts.ts';
import type { ReadableDb } from '../../handles.ts';
import { type Finding, notice } from './finding.ts';

type Row = Readonly<Record<string, unknown>>;

/** The texts and figures of each table that a misquote is known by, under the names that the rules ask for. */
const selects = {
  claims: `SELECT id, speaker, statement_en || ' ' || statement_ja || ' ' || statement_zh AS statement, metric, value, low,
    high, unit, verdict FROM claims ORDER BY position`,
  parameters: `SELECT id, category, name, region, period, basis, value, low, high, unit FROM parameters ORDER BY position`,
  measurements: `SELECT id, subject, hardware, model, conditions, measured_by AS measuredBy, value, low, high, unit, year
    FROM measurements ORDER BY position`,
} as const;

/** Rows that repeat a known misquote, each with what the figure really is and the claim that says so. */
export function misquoteFindings(db: ReadableDb, language: Language): Finding[] {
  const read = (sql: string): Row[] => db.connection.prepare(sql).all() as Row[];
  const pointsOf = db.connection.prepare(
    'SELECT year, low, central, high FROM forecast_points WHERE forecast = ? ORDER BY year',
  );
  const forecasts = read(
    `SELECT id, publisher, publication, "case", basis, region, scope, unit FROM forecasts ORDER BY position`,
  ).map((row): Row => ({ ...row, points: pointsOf.all(row['id']) }));
  return [
    ...found('forecasts', forecasts, language),
    ...found('claims', read(selects.claims), language),
    ...found('parameters', read(selects.parameters), language),
    ...found('measurements', read(selects.measurements), language),
  ];
}

function found(
  table: 'forecasts' | keyof typeof selects,
  rows: readonly Row[],
  language: Language,
): Finding[] {
  return rows.flatMap((row) =>
    misquoteWarnings(table, row).map(({ rule, claim }) =>
      notice(
        table,
        String(row['id']),
        'misquote',
        `${forecastsMessages[`misquote.${rule}`][language]} → claims:${claim}`,
      ),
    ),
  );
}
