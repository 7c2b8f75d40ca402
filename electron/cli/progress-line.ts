import type { Progress } from '../services/handlers.ts';

/** How far a command is, on one line of a terminal. */
export interface ProgressLine {
  readonly show: (progress: Progress) => void;
  readonly clear: () => void;
}

/** What of a stream is needed. */
type Terminal = Pick<NodeJS.WriteStream, 'write'> & { readonly isTTY?: boolean };

/** Writes progress over itself; nothing where the stream is no terminal, so that files and pipes stay clean. */
export function progressLine(stream: Terminal, words: (progress: Progress) => string): ProgressLine {
  if (stream.isTTY !== true) return { show: () => undefined, clear: () => undefined };
  const eraseLine = '\r\u{1b}[K';
  return {
    show: (progress) => void stream.write(`${eraseLine}${words(progress)}`),
    clear: () => void stream.write(eraseLine),
  };
}
