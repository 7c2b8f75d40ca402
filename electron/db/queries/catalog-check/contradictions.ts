import {
  contradictionSentence,
  type ContradictionFigures,
} from '../../../../shared/catalog/claim-evidence-words.ts';
import { claimFlags } from '../../../../shared/catalog/vocabularies.ts';
import type { Language } from '../../../../shared/i18n/define.ts';
import { messagesIn, type Translate } from '../../../../shared/i18n/messages.ts';
import type { ReadableDb } from '../../handles.ts';
import { type Finding, notice, sqlList } from './finding.ts';

const own = '(tops / power_w)';
const ratio = `(tops_per_watt_claimed / ${own})`;

/** A device's claim over its own TOPS ÷ W, in SQL, as an equation to read. */
export const claimEquation = `printf('%.4g TOPS/W ÷ %.4g TOPS/W = %.3g', tops_per_watt_claimed, ${own}, ${ratio})`;
/** Whether the two differ by more than is rounding, in SQL. */
export const claimDiffers = `(${ratio} IS NOT NULL AND abs(${ratio} - 1) > 0.05)`;

/** Devices whose own figures contradict their claim, in the sentence that the window says it with. */
export function contradictionFindings(db: ReadableDb, language: Language): Finding[] {
  const translate = translatorOf(language);
  const rows = db.connection
    .prepare(
      `SELECT id, maker, year, tops, power_w AS powerW, tops_per_watt_claimed AS topsPerWattClaimed,
          ${own} AS topsPerWattDerived, ${ratio} AS contradiction,
          CASE WHEN claim_flag IN ${sqlList(claimFlags)} THEN claim_flag END AS claimFlag
        FROM devices WHERE ${claimDiffers} AND claim_flag IS NOT NULL ORDER BY position`,
    )
    .all() as (ContradictionFigures & { readonly id: string })[];
  return rows.map((row) =>
    notice(
      'devices',
      row.id,
      'claim-contradicts-itself',
      contradictionSentence(row, translate, language) ?? '',
    ),
  );
}

function translatorOf(language: Language): Translate {
  const messages = messagesIn(language);
  return (key, values = {}) =>
    messages[key].replaceAll(/\{\{(\w+)\}\}/gu, (_gap, name: string) => String(values[name] ?? ''));
}
