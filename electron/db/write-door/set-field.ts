import type { Evidence } from '../../../shared/contract/catalog-edit.ts';
import type { DraftRow } from './draft.ts';
import { isSame, type LayerRecord, untouched, without } from './layer.ts';

/**
 * A row's layer with one field set. What is shipped needs no record: a value that is set back drops it with its evidence.
 * The base stays what it was when the field was first set, so that a shipped value which nobody has seen yet stays in view.
 */
export function withField(
  { shipped, layer }: DraftRow,
  field: string,
  value: unknown,
  evidence?: Evidence,
): LayerRecord {
  const current = layer ?? untouched;
  const others = without(current.evidence, field);
  const kept = evidence ?? (value === null ? undefined : current.evidence[field]);
  const allEvidence = kept === undefined ? others : { ...others, [field]: kept };
  if (current.kind === 'own') {
    return { ...current, fields: { ...current.fields, [field]: value }, evidence: allEvidence };
  }
  if (isSame(value, shipped?.[field])) {
    return {
      ...current,
      fields: without(current.fields, field),
      base: without(current.base, field),
      evidence: others,
    };
  }
  return {
    ...current,
    fields: { ...current.fields, [field]: value },
    base: { [field]: shipped?.[field], ...current.base },
    evidence: allEvidence,
  };
}
