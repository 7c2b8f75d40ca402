import { z } from 'zod';
import { appError } from '../../../shared/errors.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';

const softwareSchema = z.array(
  z.object({
    name: z.string(),
    version: z.string(),
    identifier: z.string().default(''),
    text: z.string().default(''),
  }),
);
export type SoftwareNotice = z.infer<typeof softwareSchema>[number];

const dataSchema = z.array(z.object({ source: z.string(), text: z.string() }));

/** Whose work the program carries: packages, and licence texts of data sets by the id of their source. */
export interface Notices {
  readonly software: readonly SoftwareNotice[];
  readonly licenceOfSource: ReadonlyMap<string, string>;
}

async function read<Schema extends z.ZodType>(name: string, schema: Schema): Promise<z.output<Schema>> {
  const answer = await fetch(`/notices/${name}.json`);
  if (!answer.ok) throw new Error(String(answer.status));
  return schema.parse(await answer.json());
}

/** Reads the notices that the build wrote beside the window; `file-unreadable` where they are not there or damaged. */
export async function readNotices(): Promise<Result<Notices>> {
  try {
    const [bundled, shipped, data] = await Promise.all([
      read('window', softwareSchema),
      read('program', softwareSchema),
      read('data', dataSchema),
    ]);
    // A package can be bundled into the window and ship for the services as well.
    const byName = new Map(
      [...bundled, ...shipped].map((notice) => [`${notice.name} ${notice.version}`, notice]),
    );
    return ok({
      software: [...byName.values()].toSorted((a, b) => a.name.localeCompare(b.name, 'en')),
      licenceOfSource: new Map(data.map(({ source, text }) => [source, text])),
    });
  } catch (fault) {
    const detail = fault instanceof Error ? fault.message : String(fault);
    return fail(appError('file-unreadable', 'notices', { detail }));
  }
}
