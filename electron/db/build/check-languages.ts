import { localisedSchema } from '../../../shared/catalog/rows.ts';
import { tables } from '../../../shared/catalog/vocabularies.ts';
import { columnName } from '../column-values.ts';
import { columnsOf } from '../tables.ts';
import type { ProblemList } from './problem.ts';
import type { CatalogData } from './read-data.ts';

const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
const han = /\p{Script=Han}/u;

/** A text that was left in English, or put into the wrong column, shows in its script: every localised field is looked at. */
export function checkLanguages(data: CatalogData, problems: ProblemList): void {
  for (const table of tables) {
    const fields = Object.entries(columnsOf[table]).filter(([, kind]) => kind === 'localised');
    for (const located of data[table]) {
      const row: Readonly<Record<string, unknown>> = located.row;
      for (const [field] of fields) {
        const { en, ja, zh } = localisedSchema.parse(row[field]);
        const column = columnName(field);
        if (kana.test(en)) {
          problems.add(located, `${column}_en`, 'language', 'Japanese in the English text');
        }
        if (!kana.test(ja) && !han.test(ja)) {
          problems.add(located, `${column}_ja`, 'language', 'no Japanese in the Japanese text');
        }
        if (!han.test(zh) || kana.test(zh)) {
          problems.add(located, `${column}_zh`, 'language', 'no Chinese, or Japanese, in the Chinese text');
        }
      }
    }
  }
}
