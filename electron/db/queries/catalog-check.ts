import type { Output } from '../../../shared/contract/index.ts';
import type { Language } from '../../../shared/i18n/define.ts';
import type { ReadableDb } from '../handles.ts';
import { countRows } from './catalog-status.ts';
import { derivedFindings } from './catalog-check/derived.ts';
import { evidenceFindings } from './catalog-check/evidence.ts';
import { figureFindings } from './catalog-check/figures.ts';
import { fileFindings } from './catalog-check/file.ts';
import { type Finding, notice } from './catalog-check/finding.ts';
import { linkFindings } from './catalog-check/links.ts';
import { wordFindings } from './catalog-check/words.ts';

/**
 * Looks the open catalog through, whatever built it: the file itself, evidence, words and units, links, figures, and what
 * was derived (errors); rows whose own figures contradict their claim, claims that the evidence contradicts, and amounts
 * without a rate (notices). Reads with SQL, so that a row which no schema accepts is named and does not end the check.
 */
export function checkCatalog(db: ReadableDb, language: Language = 'en'): Output<'catalog.check'> {
  return {
    ...countRows(db),
    findings: [
      ...fileFindings(db),
      ...evidenceFindings(db),
      ...wordFindings(db),
      ...linkFindings(db),
      ...figureFindings(db),
      ...derivedFindings(db),
      ...contradictedClaims(db, language),
    ],
  };
}

function contradictedClaims(db: ReadableDb, language: Language): Finding[] {
  const rows = db.connection
    .prepare(
      `SELECT id, verdict_note_${language} AS detail FROM claims WHERE verdict = 'contradicted' ORDER BY position`,
    )
    .all() as { id: string; detail: string }[];
  return rows.map(({ id, detail }) => notice('claims', id, 'claim-contradicted', detail));
}
