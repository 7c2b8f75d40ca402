import { type RegionPreset, regionPresets, regionSlug } from '../../shared/catalog/region-presets.ts';
import type { Parameter } from '../../shared/catalog/rows.ts';
import type { ScenarioReference } from '../../shared/contract/model.ts';
import { appError } from '../../shared/errors.ts';
import { CommandFailure } from './failure.ts';
import type { Ask } from './session.ts';

/** The region that `--region` names, by its slug or its name; `option-invalid` lists those of the catalog. */
function findRegion(wanted: string, parameters: readonly Parameter[]): RegionPreset {
  const presets = regionPresets(parameters);
  const found = presets.find(({ region }) => regionSlug(region) === regionSlug(wanted));
  if (found !== undefined) return found;
  const known = presets.map(({ region }) => regionSlug(region)).join(', ');
  throw new CommandFailure(appError('option-invalid', '--region', { value: wanted, known }));
}

/** A scenario in the region that `--region` names, which is looked up in the catalog that the command works on. */
export async function placeInRegion(
  reference: ScenarioReference,
  wanted: string,
  ask: Ask,
): Promise<ScenarioReference> {
  const list = await ask('catalog.list', { table: 'parameters' });
  const parameters = list.table === 'parameters' ? list.rows : [];
  return inRegion(reference, findRegion(wanted, parameters));
}

/** A scenario with a region's price and carbon laid over it, each with its source. The scenario itself stays as it is. */
function inRegion(reference: ScenarioReference, { region, values }: RegionPreset): ScenarioReference {
  const given = Object.entries(values);
  const inputs = Object.fromEntries(given.map(([id, { value }]) => [id, value]));
  const sources = Object.fromEntries(given.map(([id, { source }]) => [id, source]));
  switch (reference.kind) {
    case 'named': {
      const { name } = reference;
      const content = { name: `${name} (${region})`, description: '', parent: name, inputs, sources };
      return { kind: 'content', content };
    }
    case 'content': {
      const { content } = reference;
      return {
        ...reference,
        content: {
          ...content,
          inputs: { ...content.inputs, ...inputs },
          sources: { ...content.sources, ...sources },
        },
      };
    }
    case 'file': {
      const text = layOver(reference.text, { inputs, sources });
      return text === null ? reference : { ...reference, text };
    }
  }
}

/** A file's text with entries added to some of its objects; null where it is no scenario, which the parser will say. */
function layOver(text: string, parts: Readonly<Record<string, object>>): string | null {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isRecord(file)) return null;
  const laid = { ...file };
  for (const [key, entries] of Object.entries(parts)) {
    const before = file[key] ?? {};
    if (!isRecord(before)) return null;
    laid[key] = { ...before, ...entries };
  }
  return JSON.stringify(laid);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
