import { call } from '../api/client.ts';
import { reportError } from '../ui/notify.tsx';

/**
 * Takes the files that the desktop hands to the program, one after the other, as if they were dropped onto the window.
 * Ends where the shell hands over none, and once another page has begun to ask.
 */
export async function takeOpenedFiles(take: (files: readonly File[]) => Promise<void>): Promise<void> {
  for (;;) {
    const answer = await call('shell.nextOpened', {});
    if (!answer.ok || answer.value === null) return;
    const { name, base64, problem } = answer.value;
    if (problem !== null) reportError(problem);
    if (base64 !== null) {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      await take([new File([bytes], name)]);
    }
  }
}
