import {
  type Asked,
  type Counterpart,
  type EvidenceRows,
  type Incomparable,
  type Judged,
  judgeForecast,
  judgeRow,
} from './claim-evidence-figures.ts';
import { type ClaimReading, readClaim } from './claim-evidence-reading.ts';
import { type Span, spanOf } from './claim-evidence-span.ts';
import { plainKind } from './claim-evidence-units.ts';
import type { Claim } from './rows.ts';
import { type Table, tables } from './vocabularies.ts';

/** How a claim as a whole stands to what can be set beside it. */
export type ClaimOutcome = 'agrees' | 'disagrees' | 'mixed' | 'own-source' | 'none';

export interface ClaimComparison {
  readonly reading: ClaimReading;
  readonly claimed: Span;
  readonly counterparts: readonly Counterpart[];
  readonly incomparable: readonly Incomparable[];
  readonly outcome: ClaimOutcome;
  /** Why there is no counterpart: a unit that the catalog has nothing in, a ratio of two things, or no such figure. */
  readonly without: 'unit' | 'ratio' | 'figure' | null;
}

/**
 * Sets a claim with a number beside the catalog's figures of the same measure. Forecasts count when scope, region, year and
 * unit are those of the claim, whether or not the claim names them; other rows when the claim speaks of them and they
 * measure the same. Never across scopes, units, boundaries or precisions: such rows come back as incomparable, with the
 * reason. Figures out of the claim's own document and other claims are shown and do not decide. Null for a claim without
 * a number.
 */
export function compareClaim(claim: Claim, rows: EvidenceRows): ClaimComparison | null {
  const claimed = spanOf(claim.low, claim.value, claim.high);
  if (claimed === null) return null;
  const forecasts = rows.rowsOf('forecasts');
  const reading = readClaim(
    claim,
    forecasts.map(({ region }) => region),
  );
  const { measure } = reading;
  const references = claim.about.flatMap((reference) => parse(reference));
  const named = new Set(references.filter(({ table }) => table === 'forecasts').map(({ id }) => id));
  const asked: Asked | null = measure === null ? null : { claim, claimed, reading, measure };
  const judged: Judged[] =
    asked === null
      ? []
      : [
          ...forecasts.flatMap((row) => judgeForecast(row, asked, named.has(row.id))),
          ...references.flatMap(({ table, id }) => judgeRow(table, id, asked, rows)),
        ];
  const counterparts = judged.flatMap((each) => ('counterpart' in each ? [each.counterpart] : []));
  return {
    reading,
    claimed,
    counterparts,
    incomparable: judged.flatMap((each) => ('incomparable' in each ? [each.incomparable] : [])),
    outcome: outcomeOf(counterparts),
    without:
      counterparts.length > 0
        ? null
        : measure === null
          ? 'unit'
          : measure.kind === plainKind
            ? 'ratio'
            : 'figure',
  };
}

/** Whether a figure counts as evidence for or against a claim. */
export function isEvidence({ table, isOwnSource }: Counterpart): boolean {
  return !isOwnSource && table !== 'claims';
}

function outcomeOf(counterparts: readonly Counterpart[]): ClaimOutcome {
  const counted = counterparts.filter(isEvidence);
  if (counted.length === 0)
    return counterparts.some(({ isOwnSource }) => isOwnSource) ? 'own-source' : 'none';
  if (counted.every(({ difference }) => difference.kind === 'agrees')) return 'agrees';
  if (counted.every(({ difference }) => difference.kind === 'higher' || difference.kind === 'lower'))
    return 'disagrees';
  return 'mixed';
}

function parse(reference: string): { readonly table: Table; readonly id: string }[] {
  const [word, ...rest] = reference.split(':');
  const table = tables.find((each) => each === word);
  return table === undefined ? [] : [{ table, id: rest.join(':') }];
}
