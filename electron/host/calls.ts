import { z } from 'zod';
import { type AppError, appError, appErrorSchema } from '../../shared/errors.ts';
import { type Result, fail } from '../../shared/result.ts';
import type { Progress } from '../services/handlers.ts';

/** A request on its way to the host, numbered by the caller. */
const callSchema = z.object({
  kind: z.literal('call'),
  id: z.int(),
  channel: z.string(),
  input: z.unknown(),
});

/** What a host says: that its catalog is open, that it cannot be, how far a numbered call is, or the answer to it. */
const reportSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ready') }),
  z.object({ kind: z.literal('refused'), error: appErrorSchema }),
  z.object({ kind: z.literal('progress'), id: z.int(), done: z.number(), total: z.number() }),
  z.object({ kind: z.literal('answer'), id: z.int(), result: z.unknown() }),
]);
type Report = z.infer<typeof reportSchema>;

/** What to open: the person's catalog, the shipped one it is made from, and where faults are kept. */
export const hostSettingsSchema = z.object({
  kind: z.literal('open'),
  catalog: z.string(),
  shipped: z.string(),
  log: z.string(),
  /** The person's folder, which says where the firm's own brief templates lie; none are looked for without it. */
  home: z.string().optional(),
  version: z.string(),
  checkOutput: z.boolean(),
  /** Of a host that only reads a catalog that another one has prepared. */
  readOnly: z.boolean().optional(),
});
export type HostSettings = Omit<z.infer<typeof hostSettingsSchema>, 'kind'>;

/** What a host is told: once what to open, then calls, at the end to close. */
export const orderSchema = z.discriminatedUnion('kind', [
  hostSettingsSchema,
  callSchema,
  z.object({ kind: z.literal('close') }),
]);
export type Order = z.infer<typeof orderSchema>;

interface Pending {
  readonly answer: (result: Result<unknown>) => void;
  readonly report: (progress: Progress) => void;
}

/** The window's side of a host: numbers calls, keeps the unanswered ones, and ends them with an error when the host dies. */
export class HostCalls {
  #next = 1;
  #pending = new Map<number, Pending>();
  #backlog: Order[] = [];
  #ended: AppError | null = null;
  #isReady = false;
  readonly #post: (order: Order) => void;
  readonly #opened: (result: Result<null>) => void;

  /** `post` sends to the host; `opened` hears once whether its catalog stands. */
  constructor(post: (order: Order) => void, opened: (result: Result<null>) => void) {
    this.#post = post;
    this.#opened = opened;
  }

  /** Sends a call and yields its answer; `report` hears how far it is. Calls made before the catalog stands wait in line. */
  call(
    channel: string,
    input: unknown,
    report: (progress: Progress) => void = () => undefined,
  ): Promise<Result<unknown>> {
    if (this.#ended !== null) {
      return Promise.resolve(fail(this.#ended));
    }
    const id = this.#next++;
    const order: Order = { kind: 'call', id, channel, input };
    return new Promise((answer) => {
      this.#pending.set(id, { answer, report });
      if (this.#isReady) {
        this.#post(order);
      } else {
        this.#backlog.push(order);
      }
    });
  }

  /** Takes what the host says. */
  receive(message: unknown): void {
    const report: Report = reportSchema.parse(message);
    if (report.kind === 'answer') {
      // The host is this program's own and answers with what dispatch yields.
      this.#pending.get(report.id)?.answer(report.result as Result<unknown>);
      this.#pending.delete(report.id);
    } else if (report.kind === 'progress') {
      this.#pending.get(report.id)?.report({ done: report.done, total: report.total });
    } else if (report.kind === 'refused') {
      this.end(report.error);
    } else {
      this.#isReady = true;
      for (const order of this.#backlog.splice(0)) {
        this.#post(order);
      }
      this.#opened({ ok: true, value: null });
    }
  }

  /** Answers every open call with the error, and every later one. */
  end(error: AppError = appError('internal', 'host', { id: 'host' })): void {
    if (this.#ended !== null) {
      return;
    }
    this.#ended = error;
    for (const { answer } of this.#pending.values()) {
      answer(fail(error));
    }
    this.#pending.clear();
    this.#opened(fail(error));
  }
}

/** The file that a request wants written, where it names one. */
export function pathIn(input: unknown): string | null {
  return typeof input === 'object' && input !== null && 'path' in input && typeof input.path === 'string'
    ? input.path
    : null;
}
