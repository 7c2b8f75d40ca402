import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { isAbsolute, join, resolve } from 'node:path';
import { z } from 'zod';
import type { TemplatesPlace } from '../../shared/contract/shell.ts';
import { type AppError, appError } from '../../shared/errors.ts';
import { faultCode, writeWhole } from '../exchange/write-whole.ts';

const preferencesSchema = z.object({ templates: z.string().min(1).optional().catch(undefined) });

/**
 * Where a firm's own brief templates lie: the folder named at the start (`--templates`, else `MEMWATT_TEMPLATES`), else the
 * one chosen in the settings, else `templates` in the person's folder. Read anew each time, so that a choice counts at once.
 */
export function templatesAt(directory: string, asked = process.env['MEMWATT_TEMPLATES']): TemplatesPlace {
  if (asked !== undefined && asked !== '') return { folder: resolve(asked), setBy: 'start' };
  const { templates } = readPreferences(directory);
  return templates === undefined
    ? { folder: defaultFolder(directory), setBy: 'default' }
    : { folder: templates, setBy: 'settings' };
}

/**
 * Remembers another folder, or none with null; it counts from now on. Yields what is wrong with it (`templates-folder`,
 * or `path-not-writable` where the choice cannot be kept), and then changes nothing.
 */
export function chooseTemplates(directory: string, folder: string | null): AppError | null {
  if (folder !== null) {
    const wrong = (detail: string): AppError =>
      appError('templates-folder', folder, { detail, known: defaultFolder(directory) });
    if (!isAbsolute(folder)) return wrong('relative');
    try {
      readdirSync(folder);
    } catch (fault) {
      return wrong(faultCode(fault));
    }
  }
  const text = `${JSON.stringify(folder === null ? {} : { templates: folder }, null, 2)}\n`;
  const written = writeWhole(preferencesFile(directory), text);
  return written.ok ? null : written.error;
}

/** Makes sure that the default folder is there, to be opened and filled; one that was chosen is the person's own affair. */
export function readyTemplates(directory: string): string {
  const { folder, setBy } = templatesAt(directory);
  if (setBy === 'default') mkdirSync(folder, { recursive: true });
  return folder;
}

function readPreferences(directory: string): z.infer<typeof preferencesSchema> {
  try {
    return preferencesSchema.parse(JSON.parse(readFileSync(preferencesFile(directory), 'utf8')));
  } catch {
    return {};
  }
}

function preferencesFile(directory: string): string {
  return join(directory, 'preferences.json');
}

function defaultFolder(directory: string): string {
  return join(directory, 'templates');
}
