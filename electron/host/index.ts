import { answerCalls } from './answer.ts';

/** The host as Electron's utility process: SQLite, the model and typesetting run here, never in main or a window. */
const receive = answerCalls(
  (report) => process.parentPort.postMessage(report),
  () => process.exit(0),
);
process.parentPort.on('message', (event) => receive(event.data));
