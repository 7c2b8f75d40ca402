import { appError } from '../../shared/errors.ts';
import { prepareRun } from '../../shared/model/evaluate.ts';
import { instanceAt } from '../../shared/model/explain/address.ts';
import { programFor } from '../../shared/model/uncertainty/program-cache.ts';
import { ProgramRun } from '../../shared/model/uncertainty/run-program.ts';
import { blockSize } from '../../shared/model/uncertainty/wasm/operations.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Inputs, YearRange } from '../../shared/scenario/file.ts';

/** The shares of the draws at which an input stands for its two ends, as in the tornado. */
const ends = [0.1, 0.9] as const;

/**
 * How far each drawn input alone moves each of many numbers of a run: |number at the input's P90 − number at its P10|, by
 * the number's address and the input's id, all other inputs at their medians and those tied to it along with it. One pass
 * for all numbers. Fails as `evaluateModel`, and with `output-unknown` for an address that names no number of the run.
 */
export function measureInfluences(
  inputs: Inputs,
  years: YearRange,
  addresses: readonly string[],
): Result<ReadonlyMap<string, ReadonlyMap<string, number>>> {
  const prepared = prepareRun(inputs, years);
  if (!prepared.ok) return prepared;
  const { resolved, tape, slots, inputPositions, instanceOf } = prepared.value;
  const wanted: number[] = [];
  for (const address of addresses) {
    const instance = instanceAt(address);
    const slot = instance === undefined ? undefined : instanceOf(instance.quantity.id, instance.index);
    if (slot === undefined) return fail(appError('output-unknown', address, { value: address }));
    wanted.push(slot);
  }
  const swings = new Map(addresses.map((address) => [address, new Map<string, number>()]));
  const drawn = resolved.uncertain;
  const count = ends.length * drawn.length;
  if (count === 0 || wanted.length === 0) return ok(swings);
  const values = new Map(
    drawn.map(({ id, quantile }, position) => {
      const column = new Float64Array(count).fill(resolved.central[id] as number);
      for (const [end, share] of ends.entries()) column[ends.length * position + end] = quantile(share);
      return [id, column];
    }),
  );
  const moved = [...drawn.map(({ id }) => ({ id, root: id, factor: 1 })), ...resolved.tied].flatMap(
    ({ id, root, factor }) =>
      (inputPositions.get(id) ?? []).map((position) => ({
        position,
        values: values.get(root) ?? new Float64Array(count),
        factor,
      })),
  );
  const program = programFor(
    tape,
    moved.map(({ position }) => position),
    wanted,
  );
  const run = new ProgramRun(program, slots);
  for (let start = 0; start < count; start += blockSize) {
    const some = Math.min(blockSize, count - start);
    run.runChunk(moved, start, some);
    for (const { output } of program.outputs) {
      const found = run.drawsOf(output, some);
      const ofAddress = swings.get(addresses[output] ?? '');
      for (let draw = 0; draw + 1 < some; draw += ends.length) {
        const id = drawn[(start + draw) / ends.length]?.id;
        const [low = Number.NaN, high = Number.NaN] = found.subarray(draw, draw + ends.length);
        if (id !== undefined) ofAddress?.set(id, Math.abs(high - low));
      }
    }
  }
  return ok(swings);
}
