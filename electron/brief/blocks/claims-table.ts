import { compareClaim, isEvidence } from '../../../shared/catalog/claim-evidence.ts';
import type { Counterpart } from '../../../shared/catalog/claim-evidence-figures.ts';
import { differenceText, mismatchText, spanText } from '../../../shared/catalog/claim-evidence-words.ts';
import type { DocumentBlock, Inline } from '../../../shared/brief/document.ts';
import type { Claim, Company } from '../../../shared/catalog/rows.ts';
import { rowName } from '../../../shared/catalog/row-names.ts';
import { unitBehind } from '../../../shared/catalog/unit-text.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { textOf, type Workshop } from '../workshop.ts';
import { companyOf } from './catalog-charts.ts';
import { emptyTable } from './company-tables.ts';

/**
 * What the company's people say, or where the brief is about none, all claims of the catalog, each beside the figures of
 * the same measure. Never across scopes, units or boundaries: what cannot be compared says why.
 */
export function claimsTable(workshop: Workshop, name: string): Result<DocumentBlock[]> {
  const { translate, language, rows, recipe } = workshop.subject;
  const company = recipe.company === undefined ? ok(null) : companyOf(workshop, name);
  if (!company.ok) return company;
  const about = company.value;
  const claims = rows
    .rowsOf('claims')
    .filter((claim) => about === null || isOf(claim, about, workshop))
    .toSorted((a, b) => b.date.localeCompare(a.date));
  const caption = translate('briefs.pdfClaims');
  if (claims.length === 0) {
    return ok(emptyTable(workshop, caption, translate('catalog.company.noClaims')));
  }
  return ok([
    {
      kind: 'table',
      caption,
      level: workshop.level,
      columns: [
        { label: translate('briefs.pdfClaim'), align: 'start', weight: 1.5 },
        { label: translate('briefs.pdfEvidence'), align: 'start', weight: 1.7 },
        { label: translate('briefs.pdfVerdict'), align: 'start', weight: 0 },
      ],
      rows: claims.map((claim) => ({
        cells: [
          [
            ...textOf(claim.statement[language]),
            ...workshop.sources.mark(claim.source, claim.locator),
            { kind: 'break' },
            { kind: 'quiet', content: textOf(`${claim.speaker}, ${claim.date}`) },
          ],
          evidenceOf(claim, workshop),
          [...textOf(translate(`vocabulary.verdict.${claim.verdict}`))],
        ],
      })),
      note: [],
    },
  ]);
}

/** Whether a claim is said by the company, of it, or of one of its devices. */
function isOf(claim: Claim, { id, name, aliases }: Company, { subject }: Workshop): boolean {
  const names = new Set([name, ...aliases].map((each) => each.toLowerCase()));
  return (
    names.has(claim.speaker.toLowerCase()) ||
    claim.about.includes(`companies:${id}`) ||
    subject.rows
      .rowsOf('devices')
      .some((device) => device.company === id && claim.about.includes(`devices:${device.id}`))
  );
}

/** The verdict's sentence, then each figure of the same measure with how the claim stands to it. */
function evidenceOf(claim: Claim, workshop: Workshop): Inline[] {
  const { translate, language, rows } = workshop.subject;
  const compared = compareClaim(claim, rows);
  const lines: Inline[][] = [textOf(claim.verdictNote[language])];
  for (const counterpart of compared?.counterparts.filter(isEvidence) ?? []) {
    lines.push([{ kind: 'quiet', content: lineOf(counterpart, claim, workshop) }]);
  }
  for (const { table, id, mismatch } of compared?.incomparable ?? []) {
    const text = translate('briefs.pdfNotCompared', {
      name: rowName(table, id, rows, workshop.subject),
      reason: mismatchText(mismatch, translate, language),
    });
    lines.push([{ kind: 'quiet', content: textOf(text) }]);
  }
  return lines
    .filter((line) => line.length > 0)
    .flatMap((line, index) => (index === 0 ? line : [{ kind: 'break' as const }, ...line]));
}

function lineOf({ table, id, figure, difference }: Counterpart, claim: Claim, workshop: Workshop): Inline[] {
  const { translate, language, rows } = workshop.subject;
  const row = rows.rowOf(table, id);
  const mark =
    row !== undefined && 'source' in row
      ? workshop.sources.mark(row.source, 'locator' in row ? row.locator : '')
      : [];
  return [
    ...textOf(
      translate('briefs.pdfCounterpart', {
        name: rowName(table, id, rows, workshop.subject),
        figure: `${spanText(figure, translate, language)}${unitBehind(claim.unit, workshop.subject)}`,
        difference: differenceText(difference, translate, language),
      }),
    ),
    ...mark,
  ];
}
