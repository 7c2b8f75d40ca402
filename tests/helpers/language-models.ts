/** What of a language model decides its energy and its rate. */
export interface LanguageModel {
  readonly parameters: number;
  /** Parameters that one token multiplies with. */
  readonly activeParameters: number;
  /** Values that one token adds to the key-value cache. */
  readonly cacheValuesPerToken: number;
  /** Experts of a layer, and how many of them a token goes through; null for a dense model. */
  readonly experts: { readonly count: number; readonly active: number } | null;
}

/** Keys and values of every layer: 2 · layers · heads of keys · their width. */
function attention(layers: number, keyHeads: number, width: number): number {
  return 2 * layers * keyHeads * width;
}

function dense(parameters: number, cacheValuesPerToken: number): LanguageModel {
  return { parameters, activeParameters: parameters, cacheValuesPerToken, experts: null };
}

/**
 * By the name in data/measurements.csv. Parameters, layers, heads and experts from the makers' model cards and
 * configurations (config.json of each on Hugging Face); DeepSeek keeps a compressed cache of 512 + 64 values a layer.
 */
export const languageModels: Readonly<Record<string, LanguageModel>> = {
  'Llama 3.1 8B': dense(8.03e9, attention(32, 8, 128)),
  'Llama 2 70B': dense(69e9, attention(80, 8, 128)),
  'Llama 3.1 70B': dense(70.6e9, attention(80, 8, 128)),
  'Llama 3.1 405B': dense(405e9, attention(126, 8, 128)),
  // The first of the line kept keys and values for every head.
  'LLaMA 65B': dense(65.2e9, attention(80, 64, 128)),
  'GPT-3 175B': dense(175e9, attention(96, 96, 128)),
  'Qwen3 32B': dense(32.8e9, attention(64, 8, 128)),
  'Qwen3 30B-A3B': {
    parameters: 30.5e9,
    activeParameters: 3.3e9,
    cacheValuesPerToken: attention(48, 4, 128),
    experts: { count: 128, active: 8 },
  },
  'Qwen3 235B-A22B': {
    parameters: 235e9,
    activeParameters: 22e9,
    cacheValuesPerToken: attention(94, 4, 128),
    experts: { count: 128, active: 8 },
  },
  'DeepSeek-V3.1 (671B-A37B)': {
    parameters: 671e9,
    activeParameters: 37e9,
    cacheValuesPerToken: 61 * 576,
    experts: { count: 256, active: 8 },
  },
  'DeepSeek-R1 (671B-A37B)': {
    parameters: 671e9,
    activeParameters: 37e9,
    cacheValuesPerToken: 61 * 576,
    experts: { count: 256, active: 8 },
  },
  'gpt-oss-120b': {
    parameters: 116.8e9,
    activeParameters: 5.1e9,
    cacheValuesPerToken: attention(36, 8, 64),
    experts: { count: 128, active: 4 },
  },
  'gpt-oss-20b': {
    parameters: 20.9e9,
    activeParameters: 3.6e9,
    cacheValuesPerToken: attention(24, 8, 64),
    experts: { count: 32, active: 4 },
  },
  'Llama 4 Maverick (400B-A17B)': {
    parameters: 400e9,
    activeParameters: 17e9,
    cacheValuesPerToken: attention(48, 8, 128),
    experts: { count: 128, active: 1 },
  },
};

/**
 * The distinct parameters that one step reads for so many sequences. An expert of E is touched by at least one of B tokens,
 * each of which picks k, with 1 − (1 − k/E)^B when all are picked alike; what is outside the experts follows from total
 * and active parameters.
 */
export function distinctParameters(model: LanguageModel, batch: number): number {
  if (model.experts === null) {
    return model.parameters;
  }
  const { count, active } = model.experts;
  const perExpert = (model.parameters - model.activeParameters) / (count - active);
  const outside = model.activeParameters - active * perExpert;
  return outside + perExpert * count * (1 - (1 - active / count) ** batch);
}
