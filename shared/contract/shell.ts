import { z } from 'zod';
import { appErrorSchema } from '../errors.ts';
import { languages } from '../i18n/define.ts';
import { method } from './define.ts';

const templatesPlaceSchema = z.object({
  folder: z.string(),
  /** `start`: by an option or a variable of this start, which the settings cannot change. */
  setBy: z.enum(['start', 'settings', 'default']),
});
export type TemplatesPlace = z.infer<typeof templatesPlaceSchema>;

/** Long work on briefs that can be taken back. */
const briefWork = z.enum(['briefs.export', 'briefs.reopen', 'catalog.archivedPages']);

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
      /** Where brief templates of one's own lie; null where none are looked for. */
      templates: templatesPlaceSchema.nullable(),
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
  /**
   * Chooses another folder of templates, or the default one again: by a dialog where the shell has one, else by its path.
   * `isChanged` is false where the person cancelled or something is wrong.
   */
  'shell.chooseTemplates': method(
    z.discriminatedUnion('by', [
      z.strictObject({ by: z.literal('dialog') }),
      z.strictObject({ by: z.literal('path'), folder: z.string().trim().min(1).max(4096) }),
      z.strictObject({ by: z.literal('default') }),
    ]),
    z.object({ isChanged: z.boolean(), problem: appErrorSchema.nullable() }),
  ),
  /** Opens the folder of templates in the desktop's file manager. */
  'shell.openTemplates': method(z.strictObject({}), z.object({ opened: z.boolean() })),
  /**
   * The next file that the desktop hands to the program, by a double click or a second start; the answer waits for one.
   * Null where the shell gets none, and for a page that has asked anew.
   */
  'shell.nextOpened': method(
    z.strictObject({}),
    z
      .object({ name: z.string(), base64: z.string().nullable(), problem: appErrorSchema.nullable() })
      .nullable(),
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
  /** Takes back every export or reopening of a brief, or reading of a kept PDF, that is under way or waits; each is answered as `cancelled`. */
  'shell.cancelBriefs': method(z.strictObject({ what: briefWork }), z.object({ cancelled: z.int() })),
  /** How much of the work under way is done, in steps of its own; null where none is, or where it does not say. */
  'shell.briefProgress': method(
    z.strictObject({ what: briefWork }),
    z.object({ done: z.int(), total: z.int() }).nullable(),
  ),
} as const;
