/** How the draws of an input are spread: one in each of n equal strata, or each for itself. */
export const samplingMethods = ['latin-hypercube', 'plain'] as const;
export type SamplingMethod = (typeof samplingMethods)[number];

/** More draws than this take longer than anyone waits, and move no percentile that anyone reads. */
export const maxSamples = 100_000;

const greatestBelowOne = 1 - Number.EPSILON / 2;

/** Four well-mixed 32-bit words of a text (MurmurHash3's mixing, A. Appleby, public domain), to start a generator from. */
function hashWords(text: string): [number, number, number, number] {
  let hash = 1779033703 ^ text.length;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 3432918353);
    hash = (hash << 13) | (hash >>> 19);
  }
  const next = (): number => {
    hash = Math.imul(hash ^ (hash >>> 16), 2246822507);
    hash = Math.imul(hash ^ (hash >>> 13), 3266489909);
    hash ^= hash >>> 16;
    return hash >>> 0;
  };
  return [next(), next(), next(), next()];
}

/** Yields 32-bit words of the generator sfc32 (C. Doty-Humphrey, PractRand, public domain), equal on every machine. */
function createGenerator(text: string): () => number {
  let [a, b, c, counter] = hashWords(text);
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + sum) | 0;
    return sum >>> 0;
  };
  for (let warmUp = 0; warmUp < 12; warmUp += 1) next();
  return next;
}

/**
 * `count` numbers strictly between 0 and 1 that depend on nothing but the seed, the input's id, their count and the
 * method, so that scenarios which share an input share its draws. `stream` tells a second, independent set apart.
 */
export function drawUniforms(
  seed: number,
  id: string,
  count: number,
  method: SamplingMethod,
  stream = 'A',
): Float64Array {
  const next = createGenerator(`${seed}\0${id}\0${count}\0${stream}`);
  // 53 random bits, moved off 0 by half a step.
  const uniform = (): number => ((next() >>> 5) * 67108864 + (next() >>> 6) + 0.5) / 9007199254740992;
  const draws = new Float64Array(count);
  for (let index = 0; index < count; index += 1) draws[index] = uniform();
  if (method === 'plain') return draws;
  const strata = new Uint32Array(count);
  for (let index = 0; index < count; index += 1) strata[index] = index;
  for (let index = count - 1; index > 0; index -= 1) {
    const other = Math.floor(uniform() * (index + 1));
    const stratum = strata[index] ?? 0;
    strata[index] = strata[other] ?? 0;
    strata[other] = stratum;
  }
  for (let index = 0; index < count; index += 1) {
    // The sum is rounded; at the upper end it may reach the whole.
    draws[index] = Math.min(((strata[index] ?? 0) + (draws[index] ?? 0)) / count, greatestBelowOne);
  }
  return draws;
}
