import { parentPort } from 'node:worker_threads';
import { answerCalls } from '../host/answer.ts';

/** The host as a worker thread: a brief being typeset never holds up a page being loaded. */
const port = parentPort;
if (port !== null) {
  const receive = answerCalls(
    (report) => port.postMessage(report),
    () => port.close(),
  );
  port.on('message', receive);
}
