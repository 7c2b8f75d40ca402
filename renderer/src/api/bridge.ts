import type { Result } from '../../../shared/result.ts';
import { createServeBridge } from './serve-bridge.ts';

/** The one door out of the window: the preload script puts it on `window`; under `serve` it is made from fetch. */
export interface Bridge {
  invoke(channel: string, input: unknown): Promise<Result<unknown>>;
}

declare global {
  interface Window {
    readonly memwatt?: Bridge;
  }
}

let served: Bridge | undefined;

/** Yields the preload's bridge where there is one, else the bridge to `serve` on this page's own origin. */
export function findBridge(): Bridge {
  if (window.memwatt !== undefined) return window.memwatt;
  served ??= createServeBridge(window);
  return served;
}
