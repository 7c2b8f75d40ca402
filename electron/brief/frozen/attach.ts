import type { z } from 'zod';
import type { Attachment } from '../../../shared/brief/document.ts';
import {
  digestKeyword,
  type FiguresFile,
  frozenFormat,
  type Manifest,
  manifestName,
  type ResolvedFile,
  type RowsFile,
} from '../../../shared/brief/frozen.ts';
import type { briefRecipeSchema } from '../../../shared/brief/recipe.ts';
import type { ResultFile } from '../../../shared/contract/model.ts';
import type { MessageKey, Translate } from '../../../shared/i18n/messages.ts';
import type { ResolvedScenario, ScenarioFile } from '../../../shared/scenario/file.ts';
import { sha256Of } from './digest.ts';

/** A recipe that names its scenarios. */
export type NamedRecipe = z.infer<ReturnType<typeof briefRecipeSchema<z.ZodString>>>;

/** A scenario of the brief, with all that its results came of. */
export interface FrozenScenario {
  /** Null where it is not saved in the catalog. */
  readonly id: string | null;
  /** The scenario with all its ancestors, the eldest first. */
  readonly chain: readonly ScenarioFile[];
  readonly resolved: ResolvedScenario;
  readonly result: ResultFile;
}

/** What a brief freezes. */
export interface FrozenSubject {
  readonly recipe: NamedRecipe;
  /** YYYY-MM-DD. */
  readonly date: string;
  readonly versions: { readonly program: string; readonly model: string; readonly catalog: string };
  /** In the order of the recipe. */
  readonly scenarios: readonly FrozenScenario[];
  readonly figures: FiguresFile['figures'];
  readonly rows: RowsFile['tables'];
  readonly translate: Translate;
}

/** What goes into the PDF: the files, and the key words that answer for their manifest. */
export interface FrozenBrief {
  readonly attachments: readonly Attachment[];
  readonly keywords: readonly string[];
}

/**
 * Everything that a brief stands on as files: the scenarios with all their parents, their inputs, results and figures at
 * full precision, the rows of the catalog, and a manifest with recipe, versions and the digest of each. Scenario files
 * bear the names of their scenarios, so that they run as they are beside each other. The same subject yields the same bytes.
 */
export function freezeBrief(subject: FrozenSubject): FrozenBrief {
  const { translate, versions } = subject;
  const attachments: Attachment[] = [];
  const names = new Map<string, string>([[manifestName, '']]);
  const add = (name: string, content: unknown, about: readonly [MessageKey, string?], indent = 0): string => {
    const [key, of = ''] = about;
    const free = freeName(name, names);
    attachments.push({
      name: free,
      description: translate(key, { name: of }),
      mime: 'application/json',
      content: `${JSON.stringify(content, null, indent)}\n`,
    });
    return free;
  };

  const files = new Map<string, string>();
  const addScenario = (file: ScenarioFile): string => {
    const text = JSON.stringify(file);
    const known = files.get(text);
    if (known !== undefined) return known;
    const name = add(`${safeName(file.name)}.scenario.json`, file, ['briefs.frozenScenario', file.name], 2);
    files.set(text, name);
    return name;
  };

  const scenarios = subject.scenarios.map(
    ({ id, chain, resolved, result }, index): Manifest['scenarios'][number] => {
      const [file = '', ...parents] = chain.toReversed().map(addScenario);
      const { name, seed } = resolved;
      return {
        name,
        id,
        seed,
        file,
        parents,
        resolved: add(`resolved-${index + 1}.json`, resolvedFile(resolved), ['briefs.frozenResolved', name]),
        result: add(`result-${index + 1}.json`, result, ['briefs.frozenResult', name]),
      };
    },
  );
  const figures: FiguresFile = { format: 'memwatt-figures/1', figures: subject.figures };
  const rows: RowsFile = { format: 'memwatt-rows/1', catalog: versions.catalog, tables: subject.rows };
  const figuresName = add('figures.json', figures, ['briefs.frozenFigures']);
  const rowsName = add('catalog-rows.json', rows, ['briefs.frozenRows']);
  const manifest: Manifest = {
    format: frozenFormat,
    ...versions,
    date: subject.date,
    recipe: subject.recipe,
    scenarios,
    figures: figuresName,
    rows: rowsName,
    attachments: attachments.map(({ name, content }) => ({
      name,
      bytes: Buffer.byteLength(content, 'utf8'),
      sha256: sha256Of(content),
    })),
  };
  const content = `${JSON.stringify(manifest, null, 2)}\n`;
  const description = translate('briefs.frozenManifest');
  return {
    attachments: [{ name: manifestName, description, mime: 'application/json', content }, ...attachments],
    keywords: [frozenFormat, digestKeyword(sha256Of(content))],
  };
}

function resolvedFile(scenario: ResolvedScenario): ResolvedFile {
  const { name, years, seed, samples, inputs, central, drawnFrom, overridden } = scenario;
  const plain = (values: ResolvedScenario['inputs']): ResolvedFile['inputs'] =>
    Object.fromEntries(
      Object.entries(values).map(([id, value]) => [
        id,
        typeof value === 'object' ? value.map(([year, amount]): [number, number] => [year, amount]) : value,
      ]),
    );
  return {
    format: 'memwatt-resolved/1',
    name,
    years,
    seed,
    samples,
    inputs: plain(inputs),
    central: plain(central),
    ...(drawnFrom === undefined
      ? {}
      : {
          drawnFrom: Object.fromEntries(
            Object.entries(drawnFrom).map(([id, { query, rows }]) => [id, { query, rows: [...rows] }]),
          ),
        }),
    overridden: { ...overridden },
  };
}

/** A name that any file system takes: letters and digits of any script, and a few signs. */
function safeName(name: string): string {
  const safe = name
    .normalize('NFC')
    .replaceAll(/[^\p{L}\p{M}\p{N} ._()+,-]/gu, '_')
    .slice(0, 80)
    .replace(/^[ .]+|[ .]+$/gu, '');
  return safe === '' ? 'scenario' : safe;
}

/** The name, or `name-2` and so on where it is taken, whatever the case; remembered as taken. */
function freeName(name: string, taken: Map<string, string>): string {
  const cut = name.indexOf('.') === -1 ? name.length : name.search(/(?:\.scenario)?\.json$/u);
  for (let count = 1; ; count += 1) {
    const candidate = count === 1 ? name : `${name.slice(0, cut)}-${count}${name.slice(cut)}`;
    const key = candidate.toLowerCase();
    if (taken.has(key)) continue;
    taken.set(key, candidate);
    return candidate;
  }
}
