import type { InstanceIndex } from '../model/compiled-model.ts';
import type { Instance } from '../model/explain/address.ts';
import type { ExplanationNode } from '../model/explain/explanation.ts';
import { outputIds, outputTarget } from '../model/outputs.ts';
import type { OutputId } from '../model/result.ts';
import { quantityMessages, type StepId } from './messages/model-quantities.ts';
import type { Translate } from './messages.ts';
import {
  columnName,
  inputDescription,
  inputName,
  nameSeparator,
  outputDescription,
  outputName,
  segmentName,
  workloadName,
} from './names.ts';

/** Some output of each quantity that is one: it lends the quantity its name. */
const outputOf: ReadonlyMap<string, OutputId> = new Map(
  outputIds.map((output) => [outputTarget(output).id, output]),
);

const isStep = (id: string): id is StepId => Object.hasOwn(quantityMessages, `quantity.${id}`);

/** What a quantity is called, without workload, column or segment: "Gate of cost", "Electricity saved". */
export function quantityName(id: string, translate: Translate): string {
  if (isStep(id)) return translate(`model.quantity.${id}`);
  const output = outputOf.get(id);
  return output === undefined ? id : (outputName(output, translate).split(nameSeparator)[0] ?? id);
}

/** What a quantity means, in a sentence. */
export function quantityDescription(id: string, translate: Translate): string {
  if (isStep(id)) return translate(`model.quantity.${id}.help`);
  const output = outputOf.get(id);
  return output === undefined ? '' : outputDescription(output, translate);
}

/** For what an instance stands: "IMC · LLM decoding"; the year is left to whoever shows it. */
function placeName({ workload, column, segment }: InstanceIndex, translate: Translate): string[] {
  return [
    ...(column === undefined ? [] : [columnName(column, translate)]),
    ...(workload === undefined ? [] : [workloadName(workload, translate)]),
    ...(segment === undefined || workload !== undefined ? [] : [segmentName(segment, translate)]),
  ];
}

/** What a quantity at an index is called, without its year: "PUE · IMC · LLM decoding". */
export function instanceTitle({ quantity, index }: Instance, translate: Translate): string {
  return [quantityName(quantity.id, translate), ...placeName(index, translate)].join(nameSeparator);
}

/** What a node is called: "Age of the market · LLM decoding", "PUE · IMC · LLM decoding", a demand point by its year. */
export function nodeName(node: ExplanationNode, translate: Translate): string {
  switch (node.kind) {
    case 'input':
      return inputName(node.key, translate);
    case 'point':
      return [inputName(node.input, translate), node.year].join(nameSeparator);
    case 'term':
      return [translate('model.explainTerm'), ...placeName(node.index, translate)].join(nameSeparator);
    case 'quantity':
      return instanceTitle(node, translate);
  }
}

/** What a node means, in a sentence; empty for a term, which means what the sum does. */
export function nodeDescription(node: ExplanationNode, translate: Translate): string {
  switch (node.kind) {
    case 'input':
      return inputDescription(node.key, translate);
    case 'point':
      return inputDescription(node.input, translate);
    case 'term':
      return '';
    case 'quantity':
      return quantityDescription(node.quantity.id, translate);
  }
}
