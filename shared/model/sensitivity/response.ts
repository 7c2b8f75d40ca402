import { appError, type AppError } from '../../errors.ts';
import { fail, ok, type Result } from '../../result.ts';
import type { Inputs, YearRange } from '../../scenario/file.ts';
import { type PreparedRun, prepareRun } from '../evaluate.ts';
import { nameOutputAt, type OutputAt } from '../output-at.ts';
import { programFor } from '../uncertainty/program-cache.ts';
import { ProgramRun } from '../uncertainty/run-program.ts';
import { blockSize } from '../uncertainty/wasm/operations.ts';
import type { UncertainInput } from '../uncertainty/uncertain-inputs.ts';

/** Asked between blocks of draws; the work ends with `cancelled` once it says yes. */
export type ShouldStop = () => boolean;
/** Told between blocks of draws how much of the work is done, 0 to 1. */
export type OnProgress = (done: number) => void;

/** What watches over work that may take long. */
export interface Watch {
  readonly shouldStop?: ShouldStop | undefined;
  readonly onProgress?: OnProgress | undefined;
}

/** Yields what a part of the work is told, from one share of the whole to another; undefined where nobody listens. */
export function progressOf(
  onProgress: OnProgress | undefined,
  from: number,
  to: number,
): OnProgress | undefined {
  return onProgress === undefined ? undefined : (done) => onProgress(from + (to - from) * done);
}

/** Values of one input, draw by draw, for each input that is varied. */
export type Draws = ReadonlyMap<string, Float64Array>;

/** How one number of the model answers to some of its uncertain inputs, all others at their medians. */
export interface Response {
  readonly at: OutputAt;
  /** The inputs that are varied. */
  readonly inputs: readonly UncertainInput[];
  /** The inputs that move with each of them because they are tied to it, in the order of the model. */
  readonly followers: ReadonlyMap<string, readonly string[]>;
  /** Every input's value at the medians. */
  readonly medians: Inputs;
  /** The output with every input at its median. */
  readonly central: number;
  /**
   * The output for each of `count` draws of the varied inputs; those that are tied follow. Fails with `cancelled`, and with
   * `result-not-finite` (naming what `describeDraw` says of the draw) where the output leaves the numbers.
   */
  readonly run: (draws: Draws, count: number, options?: RunOptions) => Result<Float64Array>;
}

export interface RunOptions extends Watch {
  /** What sets a draw apart, such as `price.electricity = 0`, for an error to name. */
  readonly describeDraw?: (draw: number) => string;
}

/** A model that is ready to be asked how its numbers answer to its inputs. */
export interface Asked {
  readonly at: OutputAt;
  readonly prepared: PreparedRun;
  /** The asked number with every input at its median. */
  readonly central: number;
}

/**
 * Checks the inputs and runs them at their medians, over the years of the scenario and, where it lies behind them, the
 * year that is asked for. Fails as `evaluateModel` does, though only where the asked number itself is not finite.
 */
export function askModel(inputs: Inputs, years: YearRange, at: OutputAt): Result<Asked> {
  const prepared = prepareRun(inputs, {
    from: Math.min(years.from, at.year),
    to: Math.max(years.to, at.year),
  });
  if (!prepared.ok) return prepared;
  const { slots, outputSlot } = prepared.value;
  // A saving of nothing is 0, not −0.
  const central = (slots[outputSlot(at.output, at.year)] ?? Number.NaN) + 0;
  return Number.isFinite(central) ? ok({ at, prepared: prepared.value, central }) : fail(notFinite(at));
}

/**
 * The response of the asked number to the uncertain inputs `ids` (all of them where absent). Must be made before the model
 * is run again: it reads the slots of the run at the medians.
 */
export function respondTo({ at, prepared, central }: Asked, ids?: ReadonlySet<string>): Response {
  const { resolved, tape, slots, inputPositions, outputSlot } = prepared;
  const slot = outputSlot(at.output, at.year);
  const inputs = resolved.uncertain.filter(({ id }) => ids?.has(id) ?? true);
  const roots = inputs.map(({ id }) => ({ id, root: id, factor: 1 }));
  const ties = resolved.tied.filter(({ root }) => inputs.some(({ id }) => id === root));
  const moved = [...roots, ...ties].flatMap((each) =>
    (inputPositions.get(each.id) ?? []).map((position) => ({ ...each, position })),
  );
  const program = programFor(
    tape,
    moved.map(({ position }) => position),
    [slot],
  );
  const run = new ProgramRun(program, slots);
  const isFixed = program.fixed.length > 0;
  const followers = new Map(
    inputs.map(({ id }) => [id, ties.filter(({ root }) => root === id).map((tie) => tie.id)]),
  );
  return {
    at,
    inputs,
    followers,
    medians: resolved.central,
    central,
    run: (draws, count, { shouldStop, onProgress, describeDraw } = {}) => {
      const values = new Float64Array(count);
      if (isFixed) return ok(values.fill(central));
      const columns = moved.map(({ root, factor }) => {
        const column = draws.get(root);
        if (column === undefined) throw new Error(`no draws of ${root}`);
        return { values: column, factor };
      });
      for (let start = 0; start < count; start += blockSize) {
        if (shouldStop?.() === true) return fail(appError('cancelled'));
        const some = Math.min(blockSize, count - start);
        run.runChunk(columns, start, some);
        values.set(run.drawsOf(0, some), start);
        onProgress?.((start + some) / count);
      }
      const wrong = values.findIndex((value) => !Number.isFinite(value));
      return wrong === -1 ? ok(values) : fail(notFinite(at, describeDraw?.(wrong)));
    },
  };
}

function notFinite(at: OutputAt, draw?: string): AppError {
  const name = nameOutputAt(at);
  return appError('result-not-finite', draw === undefined ? name : `${name} (${draw})`, { year: at.year });
}
