import { type ShellChannel, shellContract } from '../../shared/contract/index.ts';
import { requestError } from '../../shared/contract/request-error.ts';
import { type Result, fail, ok } from '../../shared/result.ts';

/** What the browser page is told about its shell: files come as downloads, the desktop is out of reach. */
export function answerShell(channel: ShellChannel, input: unknown, version: string): Result<unknown> {
  const parsed = shellContract[channel].input.safeParse(input);
  if (!parsed.success) {
    return fail(requestError(channel, parsed.error));
  }
  switch (channel) {
    case 'shell.about':
      return ok({ version, shell: 'serve', files: 'download', platform: process.platform });
    case 'shell.chooseSavePath':
      return ok({ path: null });
    case 'shell.revealFile':
      return ok({ revealed: false });
    case 'shell.openSource':
      return ok({ opened: false });
    case 'shell.applyAppearance':
      return ok({});
  }
}

/** Whether a channel is the shell's own. */
export function isShellChannel(channel: string): channel is ShellChannel {
  return Object.hasOwn(shellContract, channel);
}
