import { existsSync, lstatSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { briefBlockSchema, shippedTemplates } from '../../shared/brief/recipe.ts';
import { localisedSchema } from '../../shared/catalog/rows.ts';
import { templateNeeds } from '../../shared/contract/briefs.ts';
import { type AppError, appError } from '../../shared/errors.ts';
import { nearest } from '../../shared/nearest.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { faultCode } from '../exchange/write-whole.ts';
import { checkTemplateSource } from './template-source.ts';

/** `template.json`: what a template is called, what it starts with, and a firm's own look. */
const settingsSchema = z.strictObject({
  /** For editors; nothing is read from it. */
  $schema: z.string().optional(),
  name: localisedSchema,
  description: localisedSchema,
  needs: z.enum(templateNeeds),
  blocks: z.array(briefBlockSchema).min(1).max(100),
  /** So many pages at most; a brief that needs more says what to drop. */
  pages: z.int().min(1).max(1000).optional(),
  /** `half` draws charts to stand two in a row. */
  charts: z.enum(['full', 'half']).default('full'),
  house: z
    .strictObject({
      name: z.string().max(120).default(''),
      logo: z.string().min(1).max(200).nullable().default(null),
      accent: z
        .string()
        .regex(/^#[0-9a-f]{6}$/iu)
        .default('#0b6e68'),
      ink: z
        .string()
        .regex(/^#[0-9a-f]{6}$/iu)
        .default('#16202c'),
    })
    .default({ name: '', logo: null, accent: '#0b6e68', ink: '#16202c' }),
  author: z.string().trim().min(1).max(120).default('Memwatt'),
  disclaimer: localisedSchema.optional(),
});
export type TemplateSettings = z.infer<typeof settingsSchema>;

/** A template with all its files, ready to be set. */
export interface Template {
  readonly id: string;
  readonly origin: 'shipped' | 'own';
  readonly folder: string;
  readonly settings: TemplateSettings;
  /** Every file of the folder by its path in it, with forward slashes. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** A template as a list shows it; one that cannot be used says why. */
export interface ListedTemplate {
  readonly id: string;
  readonly origin: 'shipped' | 'own';
  readonly template: Result<Template>;
}

const idPattern = /^[a-z0-9][a-z0-9-]{0,63}$/u;
const shippedFolder = join('electron', 'brief', 'templates');
/** The folder of what templates share; no template itself. */
const libraryName = 'lib';
const mostFiles = 200;
const mostBytes = 32_000_000;

/** Every template: the shipped ones, then the folders of `ownFolder` (none where it is undefined or not there). */
export function listTemplates(ownFolder: string | undefined): ListedTemplate[] {
  const shipped: readonly string[] = shippedTemplates;
  const own = ownFolder === undefined ? [] : foldersIn(ownFolder);
  return [
    ...shipped.map((id) => listed(id, 'shipped', join(shippedRoot(), id))),
    ...own.filter((id) => !shipped.includes(id)).map((id) => listed(id, 'own', join(ownFolder ?? '', id))),
  ];
}

/** One template by its name. Fails with `template-unknown` (and the nearest), or with what is wrong with it. */
export function readTemplate(id: string, ownFolder: string | undefined): Result<Template> {
  const places = [
    { origin: 'shipped' as const, folder: join(shippedRoot(), id) },
    ...(ownFolder === undefined ? [] : [{ origin: 'own' as const, folder: join(ownFolder, id) }]),
  ];
  const place = places.find(({ folder }) => idPattern.test(id) && id !== libraryName && existsSync(folder));
  if (place !== undefined) return load(id, place.origin, place.folder);
  const known = listTemplates(ownFolder).map((each) => each.id);
  const near = nearest(id, known);
  return fail(
    appError('template-unknown', id, {
      known: known.join(', '),
      ...(near === undefined ? {} : { nearest: near }),
    }),
  );
}

/** Where Linux is told to look for fonts of its own: nowhere. */
export function noFontsFile(): string {
  return join(shippedRoot(), 'no-fonts.conf');
}

/** The functions that every template may import as `/lib/memwatt.typ`. */
export function readLibrary(): ReadonlyMap<string, Uint8Array> {
  return readFiles(join(shippedRoot(), libraryName)).files;
}

function listed(id: string, origin: 'shipped' | 'own', folder: string): ListedTemplate {
  return { id, origin, template: load(id, origin, folder) };
}

function foldersIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => idPattern.test(name) && statSync(join(folder, name)).isDirectory())
      .toSorted();
  } catch {
    return [];
  }
}

/** Shipped templates change with the program alone: they are read once. */
const loaded = new Map<string, Template>();

function load(id: string, origin: 'shipped' | 'own', folder: string): Result<Template> {
  const known = origin === 'shipped' ? loaded.get(id) : undefined;
  if (known !== undefined) return ok(known);
  const { files, wrong } = readFiles(folder);
  if (wrong !== null) return fail(wrong);
  const settings = readSettings(folder, files);
  if (!settings.ok) return settings;
  const main = files.get('template.typ');
  if (main === undefined) {
    return fail(appError('template-settings', folder, { detail: 'template.typ ?' }));
  }
  for (const [path, content] of files) {
    if (!path.endsWith('.typ')) continue;
    const forbidden = checkTemplateSource(Buffer.from(content).toString('utf8'), join(folder, path));
    if (forbidden !== null) return fail(forbidden);
  }
  const { logo } = settings.value.house;
  if (logo !== null && !files.has(logo)) {
    const place = join(folder, 'template.json');
    return fail(appError('template-file-missing', place, { value: logo }));
  }
  const template = { id, origin, folder, settings: settings.value, files };
  if (origin === 'shipped') loaded.set(id, template);
  return ok(template);
}

function readSettings(folder: string, files: ReadonlyMap<string, Uint8Array>): Result<TemplateSettings> {
  const place = join(folder, 'template.json');
  const file = files.get('template.json');
  if (file === undefined) return fail(appError('template-settings', place, { detail: 'ENOENT' }));
  try {
    const parsed = settingsSchema.safeParse(JSON.parse(Buffer.from(file).toString('utf8')));
    if (parsed.success) return ok(parsed.data);
    const [issue] = parsed.error.issues;
    const detail = `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`;
    return fail(appError('template-settings', place, { detail }));
  } catch (fault) {
    return fail(appError('template-settings', place, { detail: faultCode(fault) }));
  }
}

/** Every file below a folder; a link that leads out of it, and what is too much, is refused. */
function readFiles(folder: string): {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly wrong: AppError | null;
} {
  const files = new Map<string, Uint8Array>();
  let bytes = 0;
  try {
    const root = realpathSync(folder);
    for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
      const path = join(entry.parentPath, entry.name);
      const name = relative(root, path).split(sep).join('/');
      if (name.startsWith('.') || name.includes('/.')) continue;
      if (lstatSync(path).isSymbolicLink() && !realpathSync(path).startsWith(root + sep)) {
        return { files, wrong: appError('template-forbidden', path, { value: realpathSync(path) }) };
      }
      const found = statSync(path);
      if (!found.isFile()) continue;
      bytes += found.size;
      if (files.size >= mostFiles || bytes > mostBytes) {
        const known = `${mostFiles} × / ${mostBytes / 1e6} MB`;
        return { files, wrong: appError('template-too-large', folder, { known }) };
      }
      files.set(name, readFileSync(path));
    }
    return { files, wrong: null };
  } catch (fault) {
    return { files, wrong: appError('file-unreadable', folder, { detail: faultCode(fault) }) };
  }
}

let foundRoot: string | null = null;

/** The templates lie beside this file in the source tree, and under the program's root when this file is bundled. */
function shippedRoot(): string {
  if (foundRoot !== null) return foundRoot;
  let folder = dirname(fileURLToPath(import.meta.url));
  for (;;) {
    const candidate = join(folder, shippedFolder);
    if (existsSync(candidate)) return (foundRoot = candidate);
    const parent = dirname(folder);
    if (parent === folder) throw new Error(`${shippedFolder} is not part of this installation`);
    folder = parent;
  }
}
