import { useMemo } from 'react';
import type { Language } from '../../../../shared/i18n/messages.ts';
import type { HardwareColumn } from '../../../../shared/model/vocabulary.ts';
import type { Boundary } from '../../../../shared/catalog/vocabularies.ts';
import { formatNumber } from '../../../../shared/units/format.ts';
import { type Asked, useCall } from '../../api/client.ts';

/** A device or macro whose energy can be derived, as the picker lists it. */
export interface DeviceChoice {
  readonly table: 'devices' | 'macros';
  readonly id: string;
  readonly name: string;
  readonly maker: string;
  readonly year: number;
  readonly boundary: Boundary;
  /** At 8 b × 8 b, at its own boundary. */
  readonly topsPerWatt8b: number;
}

/** The choices for a hardware column, the newest first, and how many rows publish too little to be derived from. */
export interface DeviceChoices {
  readonly devices: readonly DeviceChoice[];
  readonly macros: readonly DeviceChoice[];
  readonly lacking: number;
}

/** Yields what can be picked for a column: conventional accelerators for the digital one, all others for in-memory. */
export function useDeviceChoices(column: HardwareColumn): {
  readonly asked: Asked<unknown>;
  readonly choices: DeviceChoices | null;
} {
  const technologies = useCall('catalog.list', { table: 'technologies' });
  const devices = useCall('catalog.list', { table: 'devices' });
  const macros = useCall('catalog.list', { table: 'macros' });
  const choices = useMemo((): DeviceChoices | null => {
    if (technologies.value?.table !== 'technologies') return null;
    if (devices.value?.table !== 'devices' || macros.value?.table !== 'macros') return null;
    const conventional = new Set(
      technologies.value.rows.filter(({ domain }) => domain === 'none').map(({ id }) => id),
    );
    const belongs = ({ technology }: { readonly technology: string }): boolean =>
      conventional.has(technology) === (column === 'base');
    const own = devices.value.rows.filter(belongs);
    const usable = own.flatMap(({ id, name, maker, year, boundary, topsPerWatt8b }): DeviceChoice[] =>
      topsPerWatt8b === null ? [] : [{ table: 'devices', id, name, maker, year, boundary, topsPerWatt8b }],
    );
    const silicon = macros.value.rows
      .filter(belongs)
      .map(({ id, title, authors, venue, year, boundary, topsPerWatt8b }): DeviceChoice => ({
        table: 'macros',
        id,
        name: title,
        maker: `${authors}, ${venue}`,
        year,
        boundary,
        topsPerWatt8b,
      }));
    const newest = (a: DeviceChoice, b: DeviceChoice): number =>
      b.year - a.year || a.name.localeCompare(b.name, 'en');
    return {
      devices: usable.toSorted(newest),
      macros: silicon.toSorted(newest),
      lacking: own.length - usable.length,
    };
  }, [technologies.value, devices.value, macros.value, column]);
  const failed = [technologies, devices, macros].find(({ status }) => status === 'failed');
  return { asked: failed ?? devices, choices };
}

/** Yields the efficiency of a choice as the list writes it. */
export function efficiencyText({ topsPerWatt8b }: DeviceChoice, language: Language): string {
  return `${formatNumber(topsPerWatt8b, { language })} TOPS/W`;
}
