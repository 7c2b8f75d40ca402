import { comparableEfficiency } from '../../../../shared/catalog/efficiency.ts';
import type { Device, Macro } from '../../../../shared/catalog/rows.ts';
import { formatNumber } from '../../../../shared/units/format.ts';
import type { ColumnContext } from '../../grid/rows/column-kit.ts';
import { rangeText } from '../../../../shared/catalog/point-text.ts';
import type { CardFigure } from './parts/figures.tsx';

type Speaker = Pick<ColumnContext, 'translate' | 'language'>;

const digitsOfWhole = 8;

/** Yields what a device is looked up for: its claim, and each figure that the build made of it with what it was made of. */
export function deviceFigures(device: Device, { translate, language }: Speaker): CardFigure[] {
  const short = (value: number): string => formatNumber(value, { language });
  const whole = (value: number): string => formatNumber(value, { language, digits: digitsOfWhole });
  const { tops, powerW, topsPerWattClaimed: claimed, topsPerWattDerived: derived } = device;
  const boundary = translate(`vocabulary.boundary.${device.boundary}`);
  const isDoubtful = device.contradiction !== null;
  const figures: CardFigure[] = [];
  if (claimed !== null) {
    figures.push({
      label: translate('catalog.column.topsPerWattClaimed'),
      hint: translate('catalog.hint.topsPerWattClaimed'),
      value: whole(claimed),
      unit: 'TOPS/W',
      // A claim that encloses less than its row is not of the row's boundary.
      note:
        device.claimFlag === 'other-boundary'
          ? translate('vocabulary.claim-flag.other-boundary')
          : translate('catalog.card.boundaryOf', { boundary }),
      isDoubtful,
    });
  }
  if (derived !== null && tops !== null && powerW !== null) {
    figures.push({
      label: translate('catalog.column.topsPerWattDerived'),
      hint: translate('catalog.hint.topsPerWattDerived'),
      value: short(derived),
      unit: 'TOPS/W',
      note: translate('catalog.formulaOwnRow', { tops: whole(tops), power: whole(powerW) }),
    });
  }
  const efficiency = comparableEfficiency(device);
  const { topsPerWatt8b, inputBits, weightBits } = device;
  if (topsPerWatt8b !== null && efficiency !== null && inputBits !== null && weightBits !== null) {
    figures.push({
      label: translate('catalog.column.topsPerWatt8b'),
      hint: translate('catalog.hint.topsPerWatt8b'),
      value: short(topsPerWatt8b),
      unit: 'TOPS/W',
      note: translate('catalog.formula8b', {
        efficiency: efficiency === claimed ? whole(efficiency) : short(efficiency),
        inputBits: whole(inputBits),
        weightBits: whole(weightBits),
      }),
    });
  }
  return [...figures, ...sustainedFigure(device, { translate, language })];
}

/** Yields what a macro is looked up for: its efficiency at equal precision, its energy, and what is left of it in service. */
export function macroFigures(macro: Macro, { translate, language }: Speaker): CardFigure[] {
  const short = (value: number): string => formatNumber(value, { language });
  return [
    {
      label: translate('catalog.column.topsPerWatt1b'),
      hint: translate('catalog.hint.topsPerWatt1b'),
      value: formatNumber(macro.topsPerWatt1b, { language, digits: 4 }),
      unit: 'TOPS/W',
      note: translate('catalog.card.boundaryOf', {
        boundary: translate(`vocabulary.boundary.${macro.boundary}`),
      }),
    },
    {
      label: translate('catalog.column.topsPerWatt8b'),
      value: short(macro.topsPerWatt8b),
      unit: 'TOPS/W',
      note: translate('catalog.formula8bOf1b', {
        value: formatNumber(macro.topsPerWatt1b, { language, digits: 4 }),
      }),
    },
    {
      label: translate('catalog.column.energyPerMacFj'),
      hint: translate('catalog.hint.energyPerMacFj'),
      value: short(macro.energyPerMacFj),
      unit: 'fJ',
      note: translate('catalog.formulaEnergy', { value: short(macro.topsPerWatt8b) }),
    },
    ...sustainedFigure(macro, { translate, language }),
  ];
}

function sustainedFigure(
  row: Pick<Device, 'sustainedPjPerMac' | 'sustainedLow' | 'sustainedHigh'>,
  { translate, language }: Speaker,
): CardFigure[] {
  if (row.sustainedPjPerMac === null) return [];
  const short = (value: number): string => formatNumber(value, { language });
  return [
    {
      label: translate('catalog.column.sustainedPjPerMac'),
      hint: translate('catalog.hint.sustainedPjPerMac'),
      value: short(row.sustainedPjPerMac),
      unit: 'pJ/MAC',
      note: rangeText(row.sustainedLow, row.sustainedHigh, short),
    },
  ];
}
