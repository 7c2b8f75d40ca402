import { opcodes } from '../../tape.ts';
import { call, type Code, dispatch, FunctionBuilder, i32, int, type Local, loop, pair } from './encode.ts';
import { expOf, powerOf } from './powers.ts';

/** Draws that are computed together: few enough that the registers stay in the cache. */
export const blockSize = 128;
const blockBytes = 8 * blockSize;

/** How many pairs of draws a turn of a short loop takes. */
const unrolled = 4;

/** The numbers of the imported functions: what the engine yields for one draw where the quick way does not hold. */
export const imported = { exp: 0, power: 1, log2: 2 } as const;

type Vectors = (f: FunctionBuilder, operands: readonly [Local, Local, Local]) => Code;

/** Which operands are the same for all draws: they are read once, and from one place. */
type Shape = 'vectors' | 'secondFixed' | 'firstFixed';

/** A way to work one operation off over a block. */
export interface Kernel {
  readonly opcode: number;
  readonly shape: Shape;
  readonly body: FunctionBuilder;
}

const quick = {
  add: pair.add,
  subtract: pair.subtract,
  multiply: pair.multiply,
  divide: pair.divide,
} as const;

const shapes: readonly Shape[] = ['vectors', 'secondFixed', 'firstFixed'];

/** The four rules of arithmetic have loops of their own for fixed operands; they are nine tenths of the work. */
const arithmetic = Object.entries(quick).flatMap(([operator, apply]) =>
  shapes.map((shape): Kernel => {
    const f = new FunctionBuilder([i32, i32, i32, i32]);
    const [target, first, second] = [f.parameter(0), f.parameter(1), f.parameter(2)];
    const end = f.let(i32, int.add(target.get, int.constant(blockBytes)));
    const fixed = f.vector(pair.load(shape === 'firstFixed' ? first.get : second.get));
    const at = (step: number): Code => {
      const a = shape === 'firstFixed' ? fixed.get : pair.load(first.get, 16 * step);
      const b = shape === 'secondFixed' ? fixed.get : pair.load(second.get, 16 * step);
      return pair.store(target.get, apply(a, b), 16 * step);
    };
    const moving = [
      target,
      ...(shape === 'firstFixed' ? [] : [first]),
      ...(shape === 'secondFixed' ? [] : [second]),
    ];
    const body = [
      ...Array.from({ length: unrolled }, (_, step) => at(step)).flat(),
      ...moving.flatMap((local) => local.set(int.add(local.get, int.constant(16 * unrolled)))),
    ];
    f.emit(loop(body, int.isLess(target.get, end.get)));
    return { opcode: opcodes[operator as keyof typeof quick], shape, body: f };
  }),
);

const truth = (mask: Code): Code => pair.and(mask, pair.both(1));

/** What each of the rarer operations yields of a pair of draws. */
const others: readonly (readonly [number, Vectors])[] = [
  [opcodes.power, (f, [a, b]) => powerOf(f, a, b, imported.power).get],
  [opcodes.min, (_, [a, b]) => pair.min(a.get, b.get)],
  [opcodes.max, (_, [a, b]) => pair.max(a.get, b.get)],
  [opcodes.negate, (_, [a]) => pair.negate(a.get)],
  [opcodes.exp, (f, [a]) => expOf(f, a, imported.exp).get],
  [
    opcodes.log2,
    (_, [a]) => {
      const first = pair.withLane(a.get, 0, call(imported.log2, pair.lane(a.get, 0)));
      return pair.withLane(first, 1, call(imported.log2, pair.lane(a.get, 1)));
    },
  ],
  [opcodes.clip, (_, [a, b, c]) => pair.min(pair.max(a.get, b.get), c.get)],
  [opcodes.less, (_, [a, b]) => truth(pair.less(a.get, b.get))],
  [opcodes.equal, (_, [a, b]) => truth(pair.equal(a.get, b.get))],
  [opcodes.select, (_, [a, b, c]) => pair.choose(c.get, b.get, pair.equal(a.get, pair.both(0)))],
];

const rarer = others.map(([opcode, apply]): Kernel => {
  const body = new FunctionBuilder([i32, i32, i32, i32]);
  const addresses = [0, 1, 2, 3].map((index) => body.parameter(index)) as [Local, Local, Local, Local];
  const [target, ...operands] = addresses;
  const end = body.let(i32, int.add(target.get, int.constant(blockBytes)));
  // The body of a loop is emitted between its two ends.
  body.emit([0x03, 0x40]);
  const values = operands.map(({ get }) => body.vector(pair.load(get))) as [Local, Local, Local];
  body.emit(pair.store(target.get, apply(body, values)));
  for (const local of addresses) body.emit(local.set(int.add(local.get, int.constant(16))));
  body.emit(int.isLess(target.get, end.get), [0x0d, 0, 0x0b]);
  return { opcode, shape: 'vectors', body };
});

/** Every way to work an operation off; its place here is its number in a program. */
export const kernels: readonly Kernel[] = [...arithmetic, ...rarer];

/** The number of the instruction that hands a register out: it copies it to a place that moves from block to block. */
export const copyKernel = kernels.length;

/** Bytes of an instruction: its kernel, the addresses of its result and of three operands. */
export const instructionBytes = 20;

/** `run(from, to, shift)`: the instructions between two addresses; what is handed out goes `shift` bytes further. */
export function runFunction(firstKernel: number): FunctionBuilder {
  const f = new FunctionBuilder([i32, i32, i32]);
  const [at, end, shift] = [f.parameter(0), f.parameter(1), f.parameter(2)];
  const field = (index: number): Code => int.load(at.get, 4 * index);
  const cases = kernels.map((_, index) => call(firstKernel + index, field(1), field(2), field(3), field(4)));
  const copy = call(firstKernel + kernels.length, int.add(field(1), shift.get), field(2));
  const body = [
    ...dispatch(field(0), [...cases, copy]),
    ...at.set(int.add(at.get, int.constant(instructionBytes))),
  ];
  f.emit(loop(body, int.isLess(at.get, end.get)));
  return f;
}

/** Copies a block from the second address to the first. */
export function copyFunction(): FunctionBuilder {
  const f = new FunctionBuilder([i32, i32]);
  const [target, source] = [f.parameter(0), f.parameter(1)];
  for (let offset = 0; offset < blockBytes; offset += 16) {
    f.emit(pair.store(target.get, pair.load(source.get, offset), offset));
  }
  return f;
}
