import { localisedSchema } from '../../../shared/catalog/rows.ts';
import { tables } from '../../../shared/catalog/vocabularies.ts';
import { columnName } from '../column-values.ts';
import { languageFaults } from '../rules/language.ts';
import { columnsOf } from '../tables.ts';
import type { ProblemList } from './problem.ts';
import type { CatalogData } from './read-data.ts';

/** A text that was left in English, or put into the wrong column, shows in its script: every localised field is looked at. */
export function checkLanguages(data: CatalogData, problems: ProblemList): void {
  for (const table of tables) {
    const fields = Object.entries(columnsOf[table]).filter(([, kind]) => kind === 'localised');
    for (const located of data[table]) {
      const row: Readonly<Record<string, unknown>> = located.row;
      for (const [field] of fields) {
        for (const { language, why } of languageFaults(localisedSchema.parse(row[field]))) {
          problems.add(located, `${columnName(field)}_${language}`, 'language', why);
        }
      }
    }
  }
}
