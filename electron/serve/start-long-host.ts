import { fork } from 'node:child_process';
import { logToStderr } from '../exchange/log-file.ts';
import type { StartLongHost } from '../host/long-calls.ts';

/** A process for long work: a thread could be ended only between two pieces of it, never in the typesetter. */
export const startLongHost: StartLongHost = (receive, exited) => {
  const child = fork(new URL('./long-host.ts', import.meta.url), [], {
    execArgv: [],
    serialization: 'advanced',
  });
  child.on('message', receive);
  child.on('error', (fault) => logToStderr('serve: the host for long work failed', fault));
  child.on('exit', exited);
  return {
    post: (order) => {
      if (child.connected) child.send(order);
    },
    kill: () => void child.kill('SIGKILL'),
  };
};
