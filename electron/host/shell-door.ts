import { type Checked, type Output, type ShellChannel, shellContract } from '../../shared/contract/index.ts';
import { requestError } from '../../shared/contract/request-error.ts';
import { type Result, fail, ok } from '../../shared/result.ts';

/** One answer for each of the shell's own channels: leave one out and it does not compile. */
export type ShellHandlers = {
  readonly [C in ShellChannel]: (input: Checked<C>) => Output<C> | Promise<Output<C>>;
};

/** Whether a channel is the shell's own, and so never reaches the host. */
export function isShellChannel(channel: string): channel is ShellChannel {
  return Object.hasOwn(shellContract, channel);
}

/** Checks a shell request against the contract and has it answered. */
export async function answerShell(
  handlers: ShellHandlers,
  channel: ShellChannel,
  input: unknown,
): Promise<Result<unknown>> {
  const parsed = shellContract[channel].input.safeParse(input);
  if (!parsed.success) {
    return fail(requestError(channel, parsed.error));
  }
  // The input has just come out of this very channel's schema; the compiler cannot follow that through a union of channels.
  const handler = handlers[channel] as (input: unknown) => unknown;
  return ok(await handler(parsed.data));
}
