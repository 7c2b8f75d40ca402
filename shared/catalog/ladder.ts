import type { Parameter } from './rows.ts';
import type { Boundary } from './vocabularies.ts';

/** What a card is asked to do: its sustained energy differs from its peak by another factor in each. */
export type Service = 'decode' | 'prefill';

/** One step down: the factor, between which two levels, and the TOPS/W after it. */
export interface LadderStep {
  readonly rung: Parameter;
  readonly from: Boundary;
  readonly to: Boundary | 'sustained';
  readonly topsPerWatt: number;
}

/** The way of a figure down to a card in service. */
export interface Ladder {
  readonly steps: readonly LadderStep[];
  /** Energy of one 8 b × 8 b MAC at a card in service, in pJ. */
  readonly pjPerMac: { readonly low: number; readonly central: number; readonly high: number };
}

/** The rungs that every service shares: the parameter's id, and the level below. */
const sharedRungs: Readonly<Record<Boundary, { readonly id: string; readonly to: Boundary } | null>> = {
  macro: { id: 'ladder.macro-core', to: 'core' },
  core: { id: 'ladder.core-chip', to: 'chip' },
  chip: { id: 'ladder.chip-card', to: 'card' },
  card: null,
  // A rack's figure is no worse known than a card's at peak; there is no published factor between the two.
  system: null,
};

/** The last rung, from the peak of a card to a card in service. */
const sustainedRung: Readonly<Record<Service, string>> = {
  decode: 'ladder.card-sustained-decode',
  prefill: 'ladder.card-sustained-prefill',
};

/** Every rung that a catalog must have. */
export const rungIds: readonly string[] = [
  ...Object.values(sharedRungs).flatMap((rung) => (rung === null ? [] : [rung.id])),
  ...Object.values(sustainedRung),
];

/**
 * Takes a TOPS/W at 8 b × 8 b from its boundary down to a card in service: macro → core → chip → card at peak → card
 * sustained. Each rung's factor is the TOPS/W below it over the TOPS/W above it, below 1, so that
 * pJ/MAC = 2 ÷ (TOPS/W · Π factors), one MAC being two operations and TOPS/W operations per picojoule. The low end takes
 * every factor at its high end and the reverse, as for doubts that agree: the widest span. Null where a rung is missing or
 * has no value. Where each factor comes from stands in its parameter.
 */
export function climbLadder({
  topsPerWatt8b,
  boundary,
  rungs,
  service,
}: {
  readonly topsPerWatt8b: number;
  readonly boundary: Boundary;
  readonly rungs: ReadonlyMap<string, Parameter>;
  readonly service: Service;
}): Ladder | null {
  const steps: LadderStep[] = [];
  const product = { low: 1, central: 1, high: 1 };
  let from = boundary;
  for (;;) {
    const shared = sharedRungs[from];
    const rung = rungs.get(shared?.id ?? sustainedRung[service]);
    if (rung === undefined || rung.value === null) {
      return null;
    }
    product.low *= rung.low ?? rung.value;
    product.central *= rung.value;
    product.high *= rung.high ?? rung.value;
    const topsPerWatt = topsPerWatt8b * product.central;
    steps.push({ rung, from, to: shared?.to ?? 'sustained', topsPerWatt });
    if (shared === null) {
      break;
    }
    from = shared.to;
  }
  const energy = (factor: number): number => 2 / (topsPerWatt8b * factor);
  return {
    steps,
    pjPerMac: { low: energy(product.high), central: energy(product.central), high: energy(product.low) },
  };
}
