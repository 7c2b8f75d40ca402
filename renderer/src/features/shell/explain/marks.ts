import type { Translate } from '../../../../../shared/i18n/messages.ts';
import type { ExplanationNode } from '../../../../../shared/model/explain/explanation.ts';

/** Who set the inputs of a run otherwise than the catalog does. */
export interface Setters {
  /** The scenario, or the unsaved change or point of a chart, that sets an input; undefined for the catalog's default. */
  readonly setterOf: (id: string) => string | undefined;
}

/** One thing that a reader has to know about a value before using it. */
export interface Mark {
  readonly kind: 'doubt' | 'tie' | 'override';
  readonly sign: string;
  readonly text: string;
}

/** The marks of a node: that it is a median, that it hangs on another input, that a scenario sets it. */
export function marksOf(node: ExplanationNode, { setterOf }: Setters, translate: Translate): Mark[] {
  if (node.kind !== 'input' && node.kind !== 'point') return [];
  const marks: Mark[] = [];
  const doubt = node.kind === 'input' ? node.doubt : null;
  if (doubt?.kind === 'distribution') {
    marks.push({ kind: 'doubt', sign: '~', text: translate('model.explainMedianOf', { text: doubt.text }) });
  }
  if (doubt?.kind === 'tie') {
    const text = doubt.factor === 1 ? `= ${doubt.id}` : `= ${doubt.id} * ${doubt.factor}`;
    marks.push({ kind: 'tie', sign: '=', text: translate('model.explainTiedTo', { text }) });
  }
  const setter = setterOf(node.kind === 'input' ? node.key : node.input);
  if (setter !== undefined) {
    marks.push({ kind: 'override', sign: '', text: `${translate('shell.explain.setBy')} ${setter}` });
  }
  return marks;
}
