import { z } from 'zod';
import { languages } from '../i18n/define.ts';
import { method } from './define.ts';

/** Long work on briefs that can be taken back. */
const briefWork = z.enum(['briefs.export', 'briefs.reopen']);

/** What belongs to the program around the work: answered by Electron's main process, or by `serve`. */
export const shellContract = {
  /** Version and kind of shell; `files: 'download'` means that results come back as bytes, not as paths. */
  'shell.about': method(
    z.strictObject({}),
    z.object({
      version: z.string(),
      shell: z.enum(['electron', 'serve']),
      files: z.enum(['path', 'download']),
      platform: z.string(),
      /** The folder of brief templates of one's own; null where none is looked for. */
      templates: z.string().nullable(),
    }),
  ),
  /** Tells the shell how the window looks, so that menus, dialogs and the next start match it. */
  'shell.applyAppearance': method(
    z.strictObject({ language: z.enum(languages), theme: z.enum(['light', 'dark', 'system']) }),
    z.object({}),
  ),
  /** Asks where to save; `path` is null when the person cancelled or the shell downloads. */
  'shell.chooseSavePath': method(
    z.strictObject({ suggestedName: z.string().min(1), extension: z.string().regex(/^[a-z0-9.]+$/u) }),
    z.object({ path: z.string().nullable() }),
  ),
  /** Shows a saved file in the desktop's file manager. */
  'shell.revealFile': method(
    z.strictObject({ path: z.string().min(1) }),
    z.object({ revealed: z.boolean() }),
  ),
  /** Opens a source's page in the system browser, after a confirmation that names the host; https only. */
  'shell.openSource': method(
    z.strictObject({ url: z.url({ protocol: /^https$/u }) }),
    z.object({ opened: z.boolean() }),
  ),
  /** Takes back every export or reopening of a brief that is under way or waits; each is answered as `cancelled`. */
  'shell.cancelBriefs': method(z.strictObject({ what: briefWork }), z.object({ cancelled: z.int() })),
  /** How much of the work under way is done, in steps of its own; null where none is, or where it does not say. */
  'shell.briefProgress': method(
    z.strictObject({ what: briefWork }),
    z.object({ done: z.int(), total: z.int() }).nullable(),
  ),
} as const;
