import { LatestMap } from '../../latest-map.ts';
import type { Tape } from '../tape.ts';
import { type Program, specialise } from './program.ts';

/** Programs by tape: they stay good while only numbers change. */
const programs = new WeakMap<Tape, LatestMap<string, Program>>();
const programLimit = 16;

/** The tape specialised as `specialise` does it; made once while the same is asked for. */
export function programFor(tape: Tape, drawn: readonly number[], outputs: readonly number[]): Program {
  const ofTape = programs.get(tape) ?? new LatestMap<string, Program>(programLimit);
  programs.set(tape, ofTape);
  const key = `${drawn.join(' ')} | ${outputs.join(' ')}`;
  const known = ofTape.get(key);
  if (known !== undefined) return known;
  const program = specialise(tape, drawn, outputs);
  ofTape.set(key, program);
  return program;
}
