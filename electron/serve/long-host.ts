import { answerCalls } from '../host/answer.ts';

/** The host for long work as a process of its own, which the server ends in the middle of it; it ends with the server. */
const receive = answerCalls(
  (report) => process.send?.(report),
  () => process.exit(0),
);
process.on('message', receive);
process.on('disconnect', () => process.exit(0));

// Ctrl-C in a terminal reaches every process of the program at once; the server is the one that ends this.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => undefined);
}
