import type { OutputId } from '../../../shared/model/result.ts';
import { type SamplingOptions, sampleModel } from '../../../shared/model/uncertainty/sample-model.ts';
import type { Inputs, YearRange } from '../../../shared/scenario/file.ts';
import type { Bands } from '../state/bands.ts';

/** A run to be sampled; a later question makes an earlier one void. */
export interface SamplingQuestion {
  readonly id: number;
  readonly inputs: Inputs;
  readonly years: YearRange;
  readonly seed: number;
  /** How many draws, coarse first: each number gives an answer of its own. */
  readonly samples: readonly number[];
  readonly outputs: readonly OutputId[];
}

/** The bands of a question; null where the run fails, which the deterministic line says in words. */
export interface SamplingAnswer {
  readonly id: number;
  readonly bands: Bands | null;
}

let latest = 0;

function sample(question: SamplingQuestion, samples: number): SamplingAnswer {
  const { id, inputs, years, seed, outputs } = question;
  const options: SamplingOptions = { seed, samples, outputs };
  const result = sampleModel(inputs, years, options);
  return {
    id,
    bands: result.ok ? { years: result.value.years, samples, series: result.value.series } : null,
  };
}

/** Lets a question that came meanwhile be heard, so that an outdated one is not refined. */
const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

globalThis.addEventListener('message', ({ data }: MessageEvent<SamplingQuestion>) => {
  latest = data.id;
  const answer = async (): Promise<void> => {
    for (const samples of data.samples) {
      await breathe();
      if (data.id !== latest) return;
      globalThis.postMessage(sample(data, samples));
    }
  };
  void answer();
});
