import { opcodes } from '../../../shared/model/tape.ts';
import type { Program } from '../../../shared/model/uncertainty/program.ts';

/** A number that the program takes, or one that it draws in Squiggle's notation. */
interface Source {
  readonly program: Program;
  /** The program's constants, by their number. */
  readonly constants: readonly number[];
  /** What each drawn input is: a name, and the factor that it follows it by. */
  readonly columns: readonly { readonly name: string; readonly factor: number }[];
  /** The distributions behind the names. */
  readonly distributions: ReadonlyMap<string, string>;
}

const literal = (value: number): string => (value < 0 ? `(${value})` : String(value));

/** `pert(low, mode, high)` as Squiggle can say it: a beta distribution between the ends. */
export function squigglePert(low: number, mode: number, high: number): string {
  const a = 1 + (4 * (mode - low)) / (high - low);
  const b = 1 + (4 * (high - mode)) / (high - low);
  return `SampleSet.fromDist(${literal(low)} + ${literal(high - low)} * beta(${a}, ${b}))`;
}

const isDrawn = (operand: string): boolean => /^[a-z]/u.test(operand);

/** An expression of one draw; what Squiggle has no operation for is mapped over the samples of its operands. */
function mapped(operands: readonly string[], body: (names: readonly string[]) => string): string {
  const drawn = [...new Set(operands.filter(isDrawn))];
  const names = operands.map((operand) => (isDrawn(operand) ? `x${drawn.indexOf(operand)}` : operand));
  const parameters = drawn.map((_, index) => `x${index}`).join(', ');
  const verb = `SampleSet.map${drawn.length === 1 ? '' : drawn.length}`;
  return `${verb}(${drawn.join(', ')}, {|${parameters}| ${body(names)}})`;
}

function operation(opcode: number, operands: readonly [string, string, string]): string {
  const [a, b, c] = operands;
  switch (opcode) {
    case opcodes.add:
      return `${a} + ${b}`;
    case opcodes.subtract:
      return `${a} - ${b}`;
    case opcodes.multiply:
      return `${a} * ${b}`;
    case opcodes.divide:
      return `${a} / ${b}`;
    case opcodes.power:
      return `${a} ^ ${b}`;
    case opcodes.negate:
      return `-${a}`;
    case opcodes.exp:
      return `exp(${a})`;
    case opcodes.log2:
      return `log(${a}, 2)`;
    case opcodes.min:
      return mapped([a, b], ([x, y]) => `min(${x}, ${y})`);
    case opcodes.max:
      return mapped([a, b], ([x, y]) => `max(${x}, ${y})`);
    case opcodes.clip:
      return mapped([a, b, c], ([x, low, high]) => `min(max(${x}, ${low}), ${high})`);
    case opcodes.less:
      return mapped([a, b], ([x, y]) => `if ${x} < ${y} then 1 else 0`);
    case opcodes.equal:
      return mapped([a, b], ([x, y]) => `if ${x} == ${y} then 1 else 0`);
    default:
      // Where no draw decides, Squiggle need not ask.
      if (!isDrawn(a)) return Number(a) === 0 ? c : b;
      return mapped([a, b, c], ([x, yes, no]) => `if ${x} == 0 then ${no} else ${yes}`);
  }
}

/**
 * A specialised program as a text in Squiggle: one definition for each of its operations, and at the end the medians of its
 * outputs in a list. No equation is typed: the text is made from the program that the sampler runs.
 */
export function squiggleSource({ program, constants, columns, distributions }: Source): string {
  const lines = Array.from(distributions, ([name, text]) => `${name} = ${text}`);
  const registers: string[] = [];
  for (const [index, register] of program.inputs.entries()) {
    const { name = '', factor = 1 } = columns[index] ?? {};
    registers[register] = factor === 1 ? name : `tied${index}`;
    if (factor !== 1) lines.push(`tied${index} = ${name} * ${literal(factor)}`);
  }
  const operandOf = (place: number): string =>
    place < 0 ? literal(constants[-1 - place] ?? Number.NaN) : (registers[place] ?? '');
  const results: string[] = [];
  let step = 0;
  for (const { after, register, output } of program.outputs) {
    for (; step <= after; step += 1) {
      const operands = [program.first, program.second, program.third].map((places) =>
        operandOf(places[step] as number),
      ) as [string, string, string];
      lines.push(`v${step} = ${operation(program.opcodes[step] as number, operands)}`);
      registers[program.target[step] as number] = `v${step}`;
    }
    results[output] = `inv(${registers[register]}, 0.5)`;
  }
  return [...lines, `[${results.join(', ')}]`].join('\n');
}
