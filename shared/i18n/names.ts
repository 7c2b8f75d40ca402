import type { OutputId } from '../model/result.ts';
import type { HardwareColumn, Segment, Workload } from '../model/vocabulary.ts';
import type { Translate } from './messages.ts';

/** What an input is called: "MAC energy · IMC · LLM decoding"; the id itself when the model has no such input. */
export function inputName(id: string, translate: Translate): string {
  throw new Error(`being built: ${id} ${translate('errors.internal')}`);
}

/** What an input means, in a sentence; empty when the model has no such input. */
export function inputDescription(id: string, translate: Translate): string {
  throw new Error(`being built: ${id} ${translate('errors.internal')}`);
}

/** What a workload is called: "LLM decoding". */
export function workloadName(workload: Workload, translate: Translate): string {
  throw new Error(`being built: ${workload} ${translate('errors.internal')}`);
}

/** What a segment is called: "Data centres". */
export function segmentName(segment: Segment, translate: Translate): string {
  throw new Error(`being built: ${segment} ${translate('errors.internal')}`);
}

/** What a hardware column is called: "Digital", "IMC". */
export function columnName(column: HardwareColumn, translate: Translate): string {
  throw new Error(`being built: ${column} ${translate('errors.internal')}`);
}

/** What an output is called: "Electricity saved · data centres", "Cost · LLM decoding". */
export function outputName(id: OutputId, translate: Translate): string {
  throw new Error(`being built: ${id} ${translate('errors.internal')}`);
}

/** What an output means, in a sentence. */
export function outputDescription(id: OutputId, translate: Translate): string {
  throw new Error(`being built: ${id} ${translate('errors.internal')}`);
}
