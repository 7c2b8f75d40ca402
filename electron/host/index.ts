import { answerCalls } from './answer.ts';

/** The host as Electron's utility process: SQLite, the model and typesetting run here, never in main or a window. */
const receive = answerCalls(
  (report) => process.parentPort.postMessage(report),
  () => process.exit(0),
);
process.parentPort.on('message', (event) => receive(event.data));

// Ctrl-C in a terminal reaches every process of the program at once; main is the one that ends it, in order.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => undefined);
}
