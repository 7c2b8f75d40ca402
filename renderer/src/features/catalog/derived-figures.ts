import { comparableEfficiency } from '../../../../shared/catalog/efficiency.ts';
import type { Device } from '../../../../shared/catalog/rows.ts';
import type { MessageKey } from '../../../../shared/i18n/messages.ts';
import { formatNumber } from '../../../../shared/units/format.ts';
import type { ColumnContext } from '../../grid/rows/column-kit.ts';

/** A figure that the build made from others of the same row, with how it was made. */
export interface DerivedFigure {
  readonly label: MessageKey;
  readonly value: string;
  readonly unit: string;
  readonly formula: string;
}

type Speaker = Pick<ColumnContext, 'translate' | 'language'>;

/** Yields a device's derived figures, each with the numbers it was made of; a figure that could not be made is left out. */
export function derivedFigures(device: Device, { translate, language }: Speaker): DerivedFigure[] {
  const short = (value: number): string => formatNumber(value, { language });
  const whole = (value: number): string => formatNumber(value, { language, digits: 8 });
  const { tops, powerW, topsPerWattClaimed: claimed, topsPerWattDerived: derived } = device;
  const figures: DerivedFigure[] = [];
  if (derived !== null && tops !== null && powerW !== null) {
    figures.push({
      label: 'catalog.column.topsPerWattDerived',
      value: short(derived),
      unit: 'TOPS/W',
      formula: translate('catalog.formulaOwnRow', { tops: whole(tops), power: whole(powerW) }),
    });
  }
  const efficiency = comparableEfficiency(device);
  const { topsPerWatt8b, inputBits, weightBits } = device;
  if (topsPerWatt8b !== null && efficiency !== null && inputBits !== null && weightBits !== null) {
    figures.push({
      label: 'catalog.column.topsPerWatt8b',
      value: short(topsPerWatt8b),
      unit: 'TOPS/W',
      formula: translate('catalog.formula8b', {
        efficiency: efficiency === claimed ? whole(efficiency) : short(efficiency),
        inputBits: whole(inputBits),
        weightBits: whole(weightBits),
      }),
    });
  }
  if (device.contradiction !== null && claimed !== null && derived !== null) {
    figures.push({
      label: 'catalog.column.contradiction',
      value: short(device.contradiction),
      unit: '×',
      formula: translate('catalog.formulaContradiction', {
        claimed: whole(claimed),
        derived: short(derived),
      }),
    });
  }
  return figures;
}

/** Yields the sentence that says how a device's claim stands against its own row; null where they agree. */
export function contradictionSentence(device: Device, { translate, language }: Speaker): string | null {
  const { contradiction, topsPerWattClaimed, topsPerWattDerived, tops, powerW } = device;
  if (contradiction === null || topsPerWattClaimed === null || topsPerWattDerived === null) return null;
  if (tops === null || powerW === null) return null;
  const whole = (value: number): string => formatNumber(value, { language, digits: 8 });
  const short = (value: number): string => formatNumber(value, { language });
  return translate('catalog.contradictionSentence', {
    maker: device.maker,
    claimed: whole(topsPerWattClaimed),
    tops: whole(tops),
    power: whole(powerW),
    derived: short(topsPerWattDerived),
    ratio: short(contradiction),
    boundary: translate(`vocabulary.boundary.${device.boundary}`),
    basis: device.powerBasis === '' ? translate('catalog.missing.notGiven') : device.powerBasis,
  });
}
