import type { ClaimReading } from './claim-evidence-reading.ts';
import { compareSpans, type Difference, type Span, spanOf } from './claim-evidence-span.ts';
import { efficiencyKind, type Measure, measureOf, plainKind } from './claim-evidence-units.ts';
import { climbLadder } from './ladder.ts';
import type { Claim, Device, Forecast, Parameter, RowOf } from './rows.ts';
import type { Boundary, Grade, Scope, Table } from './vocabularies.ts';

/** Rows of the catalog, as far as they are there. */
export interface EvidenceRows {
  readonly rowsOf: <T extends Table>(table: T) => readonly RowOf<T>[];
  readonly rowOf: <T extends Table>(table: T, id: string) => RowOf<T> | undefined;
}

/** A figure of the catalog that measures the same as a claim, in the claim's unit, and how the claim stands to it. */
export interface Counterpart {
  readonly table: Table;
  readonly id: string;
  readonly figure: Span;
  /** When or of what span it is, as its row says: a year, «2024→2026». */
  readonly period: string;
  /** What it includes, in its row's words; empty where the row does not say. */
  readonly basis: string;
  readonly grade: Grade;
  readonly difference: Difference;
  /** It was read from the document that makes the claim, and is no evidence for it. */
  readonly isOwnSource: boolean;
  /** The rungs that a claim of TOPS/W was brought down by, from its own boundary to the row's. */
  readonly ladder: { readonly from: Boundary; readonly to: Boundary; readonly claim: Span } | null;
  /** The claim does not say what it encloses, and was taken to mean what the row does. */
  readonly isBoundaryAssumed: boolean;
}

/** Why a row that a claim speaks of has no figure to be set beside it. */
export type Mismatch =
  | { readonly kind: 'unit'; readonly unit: string }
  | { readonly kind: 'scope'; readonly scope: Scope }
  | { readonly kind: 'region'; readonly region: string }
  | { readonly kind: 'year'; readonly years: readonly number[] }
  | { readonly kind: 'capacity-basis' }
  | { readonly kind: 'boundary'; readonly boundary: Boundary }
  | { readonly kind: 'precision'; readonly bits: string }
  | { readonly kind: 'another-maker' }
  | { readonly kind: 'another-ratio' };

export interface Incomparable {
  readonly table: Table;
  readonly id: string;
  readonly mismatch: Mismatch;
}

/** A row's own figure beside what it has to match in. */
interface Figure {
  readonly span: Span;
  readonly unit: string;
  readonly period: string;
  readonly basis: string;
  readonly grade: Grade;
  readonly source: string;
}

/** A row that can be set beside a claim, or why it cannot. */
export type Judged = { readonly counterpart: Counterpart } | { readonly incomparable: Incomparable };

/** A claim with what was read from it. */
export interface Asked {
  readonly claim: Claim;
  readonly claimed: Span;
  readonly reading: ClaimReading;
  readonly measure: Measure;
}

/** Judges a series by scope, region, year and unit; one that does not match is told only where the claim names it. */
export function judgeForecast(row: Forecast, asked: Asked, isNamed: boolean): Judged[] {
  const { reading, measure } = asked;
  const apart = (mismatch: Mismatch): Judged[] =>
    isNamed ? [{ incomparable: { table: 'forecasts', id: row.id, mismatch } }] : [];
  if (measureOf(row.unit)?.kind !== measure.kind) return apart({ kind: 'unit', unit: row.unit });
  if (row.scope !== reading.scope) return apart({ kind: 'scope', scope: row.scope });
  if (row.region !== reading.region) return apart({ kind: 'region', region: row.region });
  const point = row.points.find(({ year }) => year === reading.year);
  const span = point === undefined ? null : spanOf(point.low, point.central, point.high);
  if (point === undefined || span === null)
    return apart({ kind: 'year', years: row.points.map(({ year }) => year) });
  if (row.capacityBasis !== null && row.capacityBasis !== reading.capacityBasis)
    return apart({ kind: 'capacity-basis' });
  return [
    counterpart('forecasts', row.id, asked, {
      span,
      unit: row.unit,
      period: String(point.year),
      basis: row.basis,
      grade: point.grade,
      source: row.source,
    }),
  ];
}

/** Judges a row that a claim speaks of; none where the row has no figure. */
export function judgeRow(table: Table, id: string, asked: Asked, rows: EvidenceRows): Judged[] {
  switch (table) {
    case 'devices': {
      const row = rows.rowOf('devices', id);
      return row === undefined ? [] : judgeDevice(row, asked, rows);
    }
    case 'parameters': {
      const row = rows.rowOf('parameters', id);
      const span = row === undefined ? null : spanOf(row.low, row.value, row.high);
      if (row === undefined || span === null) return [];
      return judgeFigure(table, id, asked, { ...row, span }, `${row.name} ${row.basis}`);
    }
    case 'measurements': {
      const row = rows.rowOf('measurements', id);
      const span = row === undefined ? null : spanOf(row.low, row.value, row.high);
      if (row === undefined || span === null) return [];
      const figure = { ...row, span, period: String(row.year), basis: row.conditions };
      if (row.unit !== 'TOPS/W' || asked.measure.kind !== efficiencyKind)
        return judgeFigure(table, id, asked, figure, row.subject);
      const device = row.device === null ? undefined : rows.rowOf('devices', row.device);
      return device?.boundary === asked.reading.boundary
        ? [counterpart(table, id, asked, figure)]
        : [
            {
              incomparable: {
                table,
                id,
                mismatch:
                  device === undefined
                    ? { kind: 'unit', unit: row.unit }
                    : { kind: 'boundary', boundary: device.boundary },
              },
            },
          ];
    }
    case 'inputs': {
      const row = rows.rowOf('inputs', id);
      const span = typeof row?.value === 'number' ? spanOf(row.low, row.value, row.high) : null;
      if (row === undefined || span === null) return [];
      return judgeFigure(table, id, asked, { ...row, span, period: '', basis: row.note }, id);
    }
    case 'claims': {
      const row = rows.rowOf('claims', id);
      const span = row === undefined ? null : spanOf(row.low, row.value, row.high);
      if (row === undefined || span === null) return [];
      const figure = { ...row, span, period: row.date, basis: '' };
      return judgeFigure(table, id, asked, figure, row.metric);
    }
    // Forecasts are looked through whole, and the others have no figure of their own.
    default:
      return [];
  }
}

/** A plain ratio is another's counterpart only where most words of the claim's metric say that it is the same ratio. */
function judgeFigure(table: Table, id: string, asked: Asked, figure: Figure, words: string): Judged[] {
  const kind = measureOf(figure.unit)?.kind;
  const apart = (mismatch: Mismatch): Judged[] => [{ incomparable: { table, id, mismatch } }];
  if (kind !== asked.measure.kind) return apart({ kind: 'unit', unit: figure.unit });
  if (kind === plainKind && !speaksOfTheSame(asked.claim.metric, words))
    return apart({ kind: 'another-ratio' });
  return [counterpart(table, id, asked, figure)];
}

/**
 * Whether most words of a metric come up in another row's words: by their first three letters, since English inflects behind
 * them («moving», «movement»). What it misses is only left uncompared.
 */
function speaksOfTheSame(metric: string, words: string): boolean {
  const beginnings = (text: string): string[] =>
    (text.toLowerCase().match(/\p{L}{4,}/gu) ?? []).map((word) => word.slice(0, 3));
  const asked = [...new Set(beginnings(metric))];
  const there = new Set(beginnings(words));
  return asked.length > 0 && asked.filter((beginning) => there.has(beginning)).length * 2 > asked.length;
}

function judgeDevice(device: Device, asked: Asked, rows: EvidenceRows): Judged[] {
  const { claim, claimed, reading, measure } = asked;
  const apart = (mismatch: Mismatch): Judged[] => [
    { incomparable: { table: 'devices', id: device.id, mismatch } },
  ];
  if (measure.kind !== efficiencyKind) return [];
  if (!isSubject(device, claim)) return apart({ kind: 'another-maker' });
  const span = spanOf(null, device.topsPerWattDerived, null);
  if (span === null) return [];
  const { inputBits, weightBits, boundary } = device;
  if (reading.bits !== null && (reading.bits !== inputBits || reading.bits !== weightBits))
    return apart({ kind: 'precision', bits: device.precision });
  const ladder = bringDown(claimed, reading.boundary ?? boundary, boundary, rows);
  if (ladder === null) return apart({ kind: 'boundary', boundary });
  const figure: Figure = {
    span,
    unit: 'TOPS/W',
    period: String(device.year),
    basis: device.powerBasis,
    grade: device.grade,
    source: device.source,
  };
  const found = counterpart('devices', device.id, { ...asked, claimed: ladder }, figure).counterpart;
  return [
    {
      counterpart: {
        ...found,
        ladder:
          reading.boundary === null || reading.boundary === boundary
            ? null
            : { from: reading.boundary, to: boundary, claim: ladder },
        isBoundaryAssumed: reading.boundary === null,
      },
    },
  ];
}

/** A claim that names companies speaks of their devices; the others stand there for comparison. */
export function isSubject(device: Device, { about }: Pick<Claim, 'about'>): boolean {
  const companies = about.filter((reference) => reference.startsWith('companies:'));
  return companies.length === 0 || companies.includes(`companies:${device.company}`);
}

/**
 * Takes a TOPS/W from its boundary down to a wider one by the rungs of the ladder, the range of each widening the figure's;
 * the same figure where both are one, null where the way leads up or a rung is missing.
 */
function bringDown(claimed: Span, from: Boundary, to: Boundary, rows: EvidenceRows): Span | null {
  if (from === to) return claimed;
  const rungs = new Map<string, Parameter>(rows.rowsOf('parameters').map((row) => [row.id, row]));
  const steps = climbLadder({ topsPerWatt8b: 1, boundary: from, rungs, service: 'decode' })?.steps ?? [];
  const last = steps.findIndex((step) => step.to === to);
  if (last === -1) return null;
  const product = (end: 'low' | 'value' | 'high'): number =>
    steps.slice(0, last + 1).reduce((all, { rung }) => all * (rung[end] ?? rung.value ?? 1), 1);
  return {
    low: claimed.low * product('low'),
    central: claimed.central === null ? null : claimed.central * product('value'),
    high: claimed.high * product('high'),
  };
}

function counterpart(
  table: Table,
  id: string,
  { claim, claimed, measure }: Asked,
  { span, unit, period, basis, grade, source }: Figure,
): { readonly counterpart: Counterpart } {
  const scale = (measureOf(unit)?.scale ?? 1) / measure.scale;
  const figure: Span = {
    low: span.low * scale,
    central: span.central === null ? null : span.central * scale,
    high: span.high * scale,
  };
  return {
    counterpart: {
      table,
      id,
      figure,
      period,
      basis,
      grade,
      difference: compareSpans(claimed, figure),
      isOwnSource: source === claim.source,
      ladder: null,
      isBoundaryAssumed: false,
    },
  };
}
