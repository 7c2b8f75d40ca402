import { unitsOfCategory, unitsOfQuantity } from '../../../../shared/catalog/units.ts';
import * as vocabularies from '../../../../shared/catalog/vocabularies.ts';
import { inputDefinitions } from '../../../../shared/model/inputs.ts';
import type { Localised } from '../../../../shared/i18n/define.ts';
import { columnName } from '../../column-values.ts';
import type { ReadableDb } from '../../handles.ts';
import { languageFaults } from '../../rules/language.ts';
import { columnsOf } from '../../tables.ts';
import { error, type Finding, sqlList } from './finding.ts';

type Table = vocabularies.Table;

/**
 * Columns that hold one word of a vocabulary. The schema closes some of them, but SQLite's own check does not look at the
 * constraints of tables without rowid.
 */
const wordColumns: readonly (readonly [Table, string, readonly string[]])[] = [
  ['companies', 'listing', vocabularies.listings],
  ['companies', 'status', vocabularies.companyStatuses],
  ['events', 'kind', vocabularies.eventKinds],
  ['events', 'amount_qualifier', vocabularies.amountQualifiers],
  ['events', 'currency', vocabularies.currencies],
  ['technologies', 'domain', vocabularies.domains],
  ['technologies', 'maturity', vocabularies.maturities],
  ['devices', 'boundary', vocabularies.boundaries],
  ['devices', 'claim_flag', vocabularies.claimFlags],
  ['devices', 'status', vocabularies.deviceStatuses],
  ['macros', 'boundary', vocabularies.boundaries],
  ['macros', 'compute_model', vocabularies.computeModels],
  ['measurements', 'quantity', vocabularies.measurementQuantities],
  ['forecasts', 'capacity_basis', vocabularies.capacityBases],
  ['parameters', 'category', vocabularies.parameterCategories],
  ['claims', 'verdict', vocabularies.verdicts],
  ['rates', 'currency', vocabularies.currencies],
  ['rates', 'basis', vocabularies.rateBases],
  ['sources', 'kind', vocabularies.sourceKinds],
];

interface Word {
  readonly id: string;
  readonly word: string;
}

/** Words and units of no vocabulary, units that do not fit, series without scope or vintage, texts that lack a language. */
export function wordFindings(db: ReadableDb): Finding[] {
  const select = (sql: string): Word[] => db.connection.prepare(sql).all() as Word[];
  const outside = (table: Table, column: string, words: readonly string[]): Word[] =>
    select(
      `SELECT id, ${column} AS word FROM ${table}
        WHERE ${column} IS NOT NULL AND ${column} NOT IN ${sqlList(words)} ORDER BY position`,
    );
  return [
    ...wordColumns.flatMap(([table, column, words]) =>
      outside(table, column, words).map(({ id, word }) =>
        error(table, id, 'word-unknown', `${column}: ${word}`),
      ),
    ),
    ...select(
      `SELECT companies.id, relation.value AS word FROM companies, json_each(companies.relations) AS relation
        WHERE relation.value NOT IN ${sqlList(vocabularies.relations)} ORDER BY position`,
    ).map(({ id, word }) => error('companies', id, 'word-unknown', `relations: ${word}`)),
    ...outside('forecasts', 'scope', vocabularies.scopes).map(({ id, word }) =>
      error('forecasts', id, 'scope-unknown', word),
    ),
    ...select(
      `SELECT id, vintage AS word FROM forecasts WHERE vintage NOT GLOB '[12][0-9][0-9][0-9]*' ORDER BY position`,
    ).map(({ id, word }) => error('forecasts', id, 'vintage-missing', `vintage: ${word}`)),
    ...select(
      `SELECT id, unit || ' · ' || coalesce(capacity_basis, '') AS word FROM forecasts
        WHERE (unit = 'GW') <> (capacity_basis IS NOT NULL) ORDER BY position`,
    ).map(({ id, word }) => error('forecasts', id, 'capacity-basis', word)),
    ...select(
      `SELECT id, publication AS word FROM forecasts
        WHERE NOT EXISTS (SELECT 1 FROM forecast_points WHERE forecast = forecasts.id) ORDER BY position`,
    ).map(({ id, word }) => error('forecasts', id, 'points-missing', word)),
    ...unitFindings(select),
    ...textFindings(db),
  ];
}

function unitFindings(select: (sql: string) => Word[]): Finding[] {
  const notFitting = (
    table: Table,
    column: string,
    unitsOf: Readonly<Record<string, readonly string[]>>,
  ): Finding[] => {
    const fitting = Object.entries(unitsOf)
      .map(([word, units]) => `(${column} = '${word}' AND unit IN ${sqlList(units)})`)
      .join(' OR ');
    return select(
      `SELECT id, ${column} || ': ' || unit AS word FROM ${table} WHERE NOT (${fitting}) ORDER BY position`,
    ).map(({ id, word }) => error(table, id, 'unit-unknown', word));
  };
  return [
    ...notFitting('measurements', 'quantity', unitsOfQuantity),
    ...notFitting('parameters', 'category', unitsOfCategory),
    ...select(
      `SELECT id, unit AS word FROM forecasts
        WHERE unit NOT IN ${sqlList(vocabularies.forecastUnits)} ORDER BY position`,
    ).map(({ id, word }) => error('forecasts', id, 'unit-unknown', word)),
    ...select('SELECT id, unit AS word FROM inputs ORDER BY position')
      .filter(({ id, word }) => inputDefinitions.has(id) && inputDefinitions.get(id)?.unit !== word)
      .map(({ id, word }) => error('inputs', id, 'unit-unknown', word)),
  ];
}

/** Texts of the release; a person writes in their own language. */
function textFindings(db: ReadableDb): Finding[] {
  return vocabularies.tables.flatMap((table) => {
    const fields = Object.entries(columnsOf[table]).filter(([, kind]) => kind === 'localised');
    return fields.flatMap(([field]) => {
      const column = columnName(field);
      const rows = db.connection
        .prepare(
          `SELECT id, ${column}_en AS en, ${column}_ja AS ja, ${column}_zh AS zh FROM ${table}
            WHERE id NOT IN (SELECT row_id FROM changes
              WHERE table_name = @table AND (kind = 'own' OR json_type(fields, '$.' || @field) IS NOT NULL))
            ORDER BY position`,
        )
        .all({ table, field }) as (Localised & { readonly id: string })[];
      return rows.flatMap((row) =>
        languageFaults(row).map(({ language, why }) =>
          error(table, row.id, 'text-missing', `${column}_${language}: ${why}`),
        ),
      );
    });
  });
}
