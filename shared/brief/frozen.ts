import { z } from 'zod';

/** The manifest of what a PDF carries. A later format has another number behind the slash. */
export const frozenFormat = 'memwatt-frozen/1';
/** The name of the manifest among the attachments. */
export const manifestName = 'memwatt-frozen.json';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/u);
const fileName = z.string().min(1).max(200);
const inputValue = z.union([z.number(), z.string(), z.array(z.tuple([z.number(), z.number()]))]);
const inputsSchema = z.record(z.string(), inputValue);
const yearsSchema = z.object({ from: z.int(), to: z.int() });

/**
 * What a brief's PDF carries, and the digest of each part. Everything that a reader of another year needs stands in these
 * files; the manifest itself is answered for by the key words of the document's metadata.
 */
export const manifestSchema = z.object({
  format: z.literal(frozenFormat),
  /** Versions of the program, of the model's equations and of the catalog. */
  program: z.string(),
  model: z.string(),
  catalog: z.string(),
  /** YYYY-MM-DD as printed. */
  date: z.iso.date(),
  /** The choices that the brief was made of, scenarios by their names (`memwatt-brief/1`). */
  recipe: z.unknown(),
  /** The scenarios in the order of the recipe; names of files are those of attachments. */
  scenarios: z.array(
    z.object({
      name: z.string(),
      /** The scenario's identity in the catalog, which stays when it is renamed; null where it was not saved. */
      id: z.string().nullable(),
      /** The draws' seed. */
      seed: z.int(),
      /** As written (`memwatt-scenario/1`). */
      file: fileName,
      /** Files of its parents, the nearest first. */
      parents: z.array(fileName),
      /** With every input (`memwatt-resolved/1`). */
      resolved: fileName,
      /** What the run yielded (`memwatt-result/1`). */
      result: fileName,
    }),
  ),
  /** The figures at full precision (`memwatt-figures/1`), and the rows of the catalog (`memwatt-rows/1`). */
  figures: fileName,
  rows: fileName,
  attachments: z.array(z.object({ name: fileName, bytes: z.int().min(0), sha256 })).max(1000),
});
export type Manifest = z.infer<typeof manifestSchema>;

/** A scenario with its inheritance applied, as it stood: `memwatt-resolved/1`. */
export const resolvedFileSchema = z.object({
  format: z.literal('memwatt-resolved/1'),
  name: z.string(),
  years: yearsSchema,
  seed: z.int(),
  samples: z.int().min(0),
  inputs: inputsSchema,
  central: inputsSchema,
  /** Questions to the catalog by input id, and the rows that answered. */
  drawnFrom: z.record(z.string(), z.object({ query: z.string(), rows: z.array(z.string()) })).optional(),
  /** Ids that differ from the catalog's defaults, with the scenario that sets each. */
  overridden: z.record(z.string(), z.string()),
});
export type ResolvedFile = z.infer<typeof resolvedFileSchema>;

/** What a figure is of the draws: the deterministic line (an input as it is set), or a summary of them. */
export const statistics = ['central', 'p5', 'p95', 'negative'] as const;

/** The figures that a brief answers for: the ones it printed, and the headline results: `memwatt-figures/1`. */
export const figuresFileSchema = z.object({
  format: z.literal('memwatt-figures/1'),
  figures: z.array(
    z.object({
      /** The place of its scenario in the manifest. */
      scenario: z.int().min(0),
      /** `ID@YEAR` of a result or a step, the bare id of an input or of a step that is the same in every year. */
      address: z.string().max(200),
      statistic: z.enum(statistics),
      /** A number, but for an input that is a word, a doubt or points. */
      value: inputValue,
      /** Whether its appendix has it, that is, whether a page prints it. */
      isPrinted: z.boolean(),
    }),
  ),
});
export type FiguresFile = z.infer<typeof figuresFileSchema>;

/** The rows of the catalog that a brief rests on, whole, by table: `memwatt-rows/1`. */
export const rowsFileSchema = z.object({
  format: z.literal('memwatt-rows/1'),
  catalog: z.string(),
  tables: z.record(z.string(), z.array(z.looseObject({}))),
});
export type RowsFile = z.infer<typeof rowsFileSchema>;

/** What a reader needs of a frozen row of `inputs`. */
export const frozenInputSchema = z.object({
  id: z.string(),
  value: inputValue,
  source: z.string(),
  locator: z.string(),
  grade: z.string(),
});

/** What a reader needs of a frozen citation: the source of a default that the analyst set (`row` is the input). */
export const frozenCitationSchema = z.object({
  row: z.string(),
  source: z.string(),
  locator: z.string(),
  grade: z.string(),
});

/** What a reader needs of a frozen row of `sources`. */
export const frozenSourceSchema = z.object({
  id: z.string(),
  publisher: z.string(),
  title: z.string(),
  published: z.string().nullable(),
  url: z.string().nullable(),
});

/** The key word that answers for a manifest by the SHA-256 of its bytes. */
export function digestKeyword(digest: string): string {
  return `sha256:${digest}`;
}

/** The digest that key words name, whatever separates them; null where there is none. */
export function digestInKeywords(keywords: string): string | null {
  return /\bsha256:(?<digest>[0-9a-f]{64})\b/u.exec(keywords)?.groups?.['digest'] ?? null;
}
