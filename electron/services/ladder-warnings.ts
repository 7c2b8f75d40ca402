import type { ResultFile } from '../../shared/contract/model.ts';
import type { Translate } from '../../shared/i18n/messages.ts';
import { deriveDeviceEnergy, type EnergyRow } from '../../shared/model/hardware/device-energy.ts';
import { hardwareColumns, workloads } from '../../shared/model/vocabulary.ts';
import type { ResolvedScenario } from '../../shared/scenario/file.ts';
import { formatNumber } from '../../shared/units/format.ts';
import type { Language } from '../../shared/i18n/define.ts';
import type { Catalog } from '../db/open.ts';
import { rowsById } from '../db/queries/catalog-rows.ts';
import { readRungs } from './device-energy.ts';

/** The bits that the model's products are counted at. */
const modelBits = { inputBits: 8, weightBits: 8 } as const;

/** A row as a source or a note names it: `devices:axelera-metis`. */
const reference = /\b(devices|macros):([a-z0-9][a-z0-9._-]*)/giu;

/**
 * Marks every `mac_energy` that has not come down the whole boundary ladder: its source or default names devices or macros
 * of the catalog, and it lies below the low end of what each of them needs at a card in service. A macro's figure beside a
 * measured base would promise what no card gives.
 */
export function ladderWarnings(
  catalog: Catalog,
  scenario: ResolvedScenario,
  voice: { readonly language: Language; readonly translate: Translate },
): ResultFile['warnings'] {
  const named = namedRows(catalog, scenario);
  if (named.size === 0) {
    return [];
  }
  const rungs = readRungs(catalog);
  const rows = readRows(catalog, [...named.values()].flat());
  return [...named].flatMap(([id, references]) => {
    const value = scenario.central[id];
    const service = id.includes('.llm_decode.') ? 'decode' : 'prefill';
    const lows = references.flatMap((name) => {
      const row = rows.get(name);
      const derived = row && deriveDeviceEnergy(row, { service, ...modelBits }, rungs);
      return derived?.ok === true ? [{ name, low: derived.value.pjPerMac.low }] : [];
    });
    const [least] = lows.toSorted((a, b) => a.low - b.low);
    // A figure that was read off the ladder is written with three digits.
    if (least === undefined || typeof value !== 'number' || value >= least.low * 0.995) {
      return [];
    }
    const { language, translate } = voice;
    const message = translate('model.warning.ladder-not-climbed', {
      value: formatNumber(value, { language }),
      row: least.name,
      low: formatNumber(least.low, { language }),
    });
    return [{ code: 'ladder-not-climbed', id, message }];
  });
}

/** The rows behind `devices:ID` and `macros:ID`, by that name. */
function readRows(catalog: Catalog, names: readonly string[]): ReadonlyMap<string, EnergyRow> {
  const idsOf = (table: EnergyRow['table']): string[] =>
    names.filter((name) => name.startsWith(`${table}:`)).map((name) => name.slice(table.length + 1));
  const rows = new Map<string, EnergyRow>();
  for (const [id, row] of rowsById(catalog, 'devices', idsOf('devices'))) {
    rows.set(`devices:${id}`, { table: 'devices', row });
  }
  for (const [id, row] of rowsById(catalog, 'macros', idsOf('macros'))) {
    rows.set(`macros:${id}`, { table: 'macros', row });
  }
  return rows;
}

/** For each `mac_energy` the devices and macros that its value is said to rest on. */
function namedRows(catalog: Catalog, { sources, overridden }: ResolvedScenario): Map<string, string[]> {
  const ids = workloads.flatMap((workload) =>
    hardwareColumns.map((column) => `hardware.${workload}.${column}.mac_energy`),
  );
  const defaults = rowsById(
    catalog,
    'inputs',
    ids.filter((id) => overridden[id] === undefined),
  );
  const named = new Map<string, string[]>();
  for (const id of ids) {
    const own = sources[id];
    const text =
      overridden[id] === undefined
        ? (defaults.get(id)?.basedOn.join(' ') ?? '')
        : `${own?.source ?? ''} ${own?.note ?? ''}`;
    const references = [...text.matchAll(reference)].map(([whole]) => whole);
    if (references.length > 0) named.set(id, references);
  }
  return named;
}
