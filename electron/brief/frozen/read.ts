import { z } from 'zod';
import {
  type FiguresFile,
  figuresFileSchema,
  frozenFormat,
  type Manifest,
  manifestName,
  manifestSchema,
  type ResolvedFile,
  resolvedFileSchema,
  type RowsFile,
  rowsFileSchema,
} from '../../../shared/brief/frozen.ts';
import { briefRecipeSchema } from '../../../shared/brief/recipe.ts';
import { type ResultFile, resultFileSchema } from '../../../shared/contract/model.ts';
import { scenarioContentSchema } from '../../../shared/contract/scenarios.ts';
import { type AppError, appError } from '../../../shared/errors.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { ScenarioFile } from '../../../shared/scenario/file.ts';
import type { NamedRecipe } from './attach.ts';
import { sha256Of } from './digest.ts';
import { type OpenPdf, withPdf } from './open-pdf.ts';

/** A scenario as a PDF carries it. */
export interface RestoredScenario {
  readonly name: string;
  readonly id: string | null;
  /** The scenario with all its ancestors, the eldest first. */
  readonly chain: readonly ScenarioFile[];
  readonly resolved: ResolvedFile;
  readonly result: ResultFile;
}

/** What a brief's PDF carries, every part of it checked against its digest. */
export interface RestoredBrief {
  /** The title of the document. */
  readonly title: string;
  readonly manifest: Manifest;
  /** Null where this program does not know one of its parts. */
  readonly recipe: NamedRecipe | null;
  readonly scenarios: readonly RestoredScenario[];
  readonly figures: FiguresFile['figures'];
  readonly rows: RowsFile['tables'];
  /** Of all attachments together. */
  readonly bytes: number;
}

/** As written: what today's model knows of it is for those who run it to say. */
const scenarioFileSchema = scenarioContentSchema.extend({ format: z.literal('memwatt-scenario/1') });

/**
 * Reads back what `freezeBrief` put into a PDF. Fails as `withPdf` does, with `brief-not-ours` where there is no manifest,
 * `brief-format-newer` where it is one of a later program, and `brief-attachment-missing` or `brief-attachment-altered`
 * where a part is not what the manifest says, or the manifest not what the document's key words say. Never rejects.
 */
export function readFrozenBrief(pdf: Uint8Array, place: string): Promise<Result<RestoredBrief>> {
  return withPdf(pdf, place, async (open) => {
    const manifest = await readManifest(open, place);
    if (!manifest.ok) return manifest;
    const files = await readFiles(open, manifest.value, place);
    return files.ok ? restore(open.title, manifest.value, files.value, place) : files;
  });
}

async function readManifest({ names, read, digest }: OpenPdf, place: string): Promise<Result<Manifest>> {
  if (!names.has(manifestName)) return fail(appError('brief-not-ours', place));
  const content = await read(manifestName);
  const altered = fail(appError('brief-attachment-altered', place, { name: manifestName }));
  const json = content === null ? undefined : parseJson(content);
  if (content === null || json === undefined) return altered;
  const format = z.object({ format: z.string() }).safeParse(json);
  const found = format.success ? format.data.format : '';
  if (found !== frozenFormat && found.startsWith('memwatt-frozen/')) {
    return fail(appError('brief-format-newer', place, { found, known: frozenFormat }));
  }
  const manifest = manifestSchema.safeParse(json);
  return sha256Of(content) === digest && manifest.success ? ok(manifest.data) : altered;
}

type Files = ReadonlyMap<string, unknown>;

async function readFiles(
  { names, read }: OpenPdf,
  { attachments }: Manifest,
  place: string,
): Promise<Result<Files>> {
  const files = new Map<string, unknown>();
  for (const { name, bytes, sha256 } of attachments) {
    if (!names.has(name)) return fail(appError('brief-attachment-missing', place, { name }));
    const content = await read(name);
    if (content === null || content.byteLength !== bytes || sha256Of(content) !== sha256) {
      return fail(appError('brief-attachment-altered', place, { name }));
    }
    files.set(name, parseJson(content));
  }
  return ok(files);
}

/** Carries an error out of the many readings below; it never leaves this file. */
class Unreadable extends Error {
  readonly error: AppError;
  constructor(error: AppError) {
    super(error.code);
    this.error = error;
  }
}

function restore(title: string, manifest: Manifest, files: Files, place: string): Result<RestoredBrief> {
  const take = <Schema extends z.ZodType>(name: string, schema: Schema): z.output<Schema> => {
    if (!files.has(name)) throw new Unreadable(appError('brief-attachment-missing', place, { name }));
    const parsed = schema.safeParse(files.get(name));
    if (!parsed.success) throw new Unreadable(appError('brief-attachment-altered', place, { name }));
    return parsed.data;
  };
  const recipe = briefRecipeSchema(z.string().min(1)).safeParse(manifest.recipe);
  try {
    const scenarios = manifest.scenarios.map(({ name, id, file, parents, resolved, result }) => ({
      name,
      id,
      chain: [...parents.toReversed(), file].map((each) => take(each, scenarioFileSchema)),
      resolved: take(resolved, resolvedFileSchema),
      result: take(result, resultFileSchema),
    }));
    const { figures } = take(manifest.figures, figuresFileSchema);
    const stray = figures.some(({ scenario }) => scenario >= scenarios.length);
    if (stray) return fail(appError('brief-attachment-altered', place, { name: manifest.figures }));
    return ok({
      title,
      manifest,
      recipe: recipe.success ? recipe.data : null,
      scenarios,
      figures,
      rows: take(manifest.rows, rowsFileSchema).tables,
      bytes: manifest.attachments.reduce((sum, { bytes }) => sum + bytes, 0),
    });
  } catch (fault) {
    if (fault instanceof Unreadable) return fail(fault.error);
    throw fault;
  }
}

/** Undefined where the bytes are no JSON in UTF-8. */
function parseJson(content: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(content));
  } catch {
    return undefined;
  }
}
