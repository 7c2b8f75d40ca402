import { contextBridge, ipcRenderer } from 'electron';
import type { Result } from '../../shared/result.ts';

/** The one function that the page is given; everything behind it is checked on the other side. */
contextBridge.exposeInMainWorld('memwatt', {
  invoke: (channel: string, input: unknown): Promise<Result<unknown>> =>
    ipcRenderer.invoke('memwatt:invoke', channel, input),
});
