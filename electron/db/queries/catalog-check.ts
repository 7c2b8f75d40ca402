import type { Output } from '../../../shared/contract/index.ts';
import type { Language } from '../../../shared/i18n/define.ts';
import type { ReadableDb } from '../handles.ts';
import { countRows } from './catalog-status.ts';
import { contradictionFindings } from './catalog-check/contradictions.ts';
import { derivedFindings } from './catalog-check/derived.ts';
import { evidenceFindings } from './catalog-check/evidence.ts';
import { figureFindings } from './catalog-check/figures.ts';
import { fileFindings } from './catalog-check/file.ts';
import { type Finding, notice } from './catalog-check/finding.ts';
import { layerFindings } from './catalog-check/layers.ts';
import { linkFindings } from './catalog-check/links.ts';
import { misquoteFindings } from './catalog-check/misquotes.ts';
import { personFindings } from './catalog-check/person.ts';
import { wordFindings } from './catalog-check/words.ts';

/**
 * Looks the open catalog through, whoever wrote into it: the file itself, evidence, words and units, links, figures, what
 * was derived, and whether the rows are what the release and the person's changes come to (errors); rows whose own figures
 * contradict their claim, claims that the evidence contradicts, amounts without a rate, conflicts with a newer release that
 * nobody has decided, and how many of the person's figures are assumptions (notices). Reads with SQL, so that a row which no schema accepts is named and does not end the check.
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
      ...contradictionFindings(db, language),
      ...derivedFindings(db),
      ...layerFindings(db),
      ...personFindings(db),
      ...contradictedClaims(db, language),
      ...misquoteFindings(db, language),
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
