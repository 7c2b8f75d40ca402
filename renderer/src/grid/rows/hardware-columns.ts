import { contradictionSentence } from '../../../../shared/catalog/claim-evidence-words.ts';
import type { Device, Macro, Technology } from '../../../../shared/catalog/rows.ts';
import {
  boundaries,
  claimFlags,
  computeModels,
  deviceStatuses,
  domains,
  maturities,
} from '../../../../shared/catalog/vocabularies.ts';
import { formatNumber } from '../../../../shared/units/format.ts';
import type { Cell, GridColumn } from '../cell.ts';
import { type ColumnSpeaker, createColumnKit } from './column-kit.ts';
import { wordMessages } from './vocabulary-words.ts';

/** The columns of technologies: what it is, how far it has come, what speaks for and against it. */
export function technologyColumns(context: ColumnSpeaker): GridColumn<Technology>[] {
  const kit = createColumnKit<Technology>(context);
  return [
    kit.localised('name', { width: 262, isPinned: true }),
    kit.words('domain', domains, wordMessages.domain, { width: 168 }),
    kit.words('maturity', maturities, wordMessages.maturity, { width: 96 }),
    kit.grade('grade'),
    kit.localised('strengths', { width: 262 }),
    kit.localised('weaknesses', { width: 262 }),
    kit.text('cell', { width: 220 }),
    kit.localised('temperature', { width: 260 }),
    kit.localised('description', { width: 340 }),
    kit.link('source', 'sources', { width: 180 }),
    kit.text('locator', { width: 200, isHidden: true }),
    kit.text('id', { isHidden: true }),
  ];
}

function contradictionCell(device: Device, context: ColumnSpeaker, none: Cell): Cell {
  const { contradiction } = device;
  const { translate, language } = context;
  const sentence = contradictionSentence(device, translate, language);
  if (contradiction === null || sentence === null) return none;
  return {
    kind: 'warning',
    value: contradiction,
    text: `${formatNumber(contradiction, { language })} ×`,
    sentence,
  };
}

const sustained = { unit: 'pJ/MAC', digits: 3, missing: 'noLadder' } as const;

/** The columns of devices: the figures that compare first, what they rest on behind. */
export function deviceColumns(context: ColumnSpeaker): GridColumn<Device>[] {
  const kit = createColumnKit<Device>(context);
  return [
    kit.text('name', { width: 204, isPinned: true }),
    kit.number('year', { width: 66, sort: { direction: 'desc', rank: 0 } }),
    kit.text('maker', { width: 124, isPicked: true }),
    kit.link('technology', 'technologies', { width: 148 }),
    kit.number('topsPerWattClaimed', { unit: 'TOPS/W', missing: 'noClaim', width: 76, digits: 4 }),
    kit.words('boundary', boundaries, wordMessages.boundary, { width: 80 }),
    kit.number('topsPerWattDerived', { unit: 'TOPS/W', missing: 'needsTopsAndPower', digits: 3, width: 84 }),
    {
      ...kit.column('contradiction', { width: 98 }, (row) =>
        contradictionCell(row, context, kit.missing('noContradiction')),
      ),
      isNumeric: true,
    },
    kit.number('topsPerWatt8b', { unit: 'TOPS/W', missing: 'needsBits', digits: 3, width: 88 }),
    kit.number('sustainedPjPerMac', { ...sustained, width: 88 }),
    kit.grade('grade'),
    kit.number('tops', { unit: 'TOPS', missing: 'notPublished', width: 92 }),
    kit.text('precision', { width: 128, missing: 'notPublished' }),
    kit.number('powerW', { unit: 'W', missing: 'notPublished', width: 80 }),
    kit.number('nodeNm', { unit: 'nm', missing: 'notPublished', width: 74 }),
    kit.words('status', deviceStatuses, wordMessages.deviceStatus, { width: 116 }),
    kit.number('memoryGb', { unit: 'GB', missing: 'notPublished', width: 88 }),
    kit.number('bandwidthGbs', { unit: 'GB/s', missing: 'notPublished', width: 96 }),
    kit.number('inputBits', { unit: 'bit', missing: 'notPublished', width: 80 }),
    kit.number('weightBits', { unit: 'bit', missing: 'notPublished', width: 84 }),
    kit.text('note', { width: 320, missing: 'notGiven', isGrowing: true }),
    kit.link('source', 'sources', { width: 180 }),
    kit.words('claimFlag', claimFlags, wordMessages.claimFlag, {
      width: 150,
      missing: 'noFlag',
      isHidden: true,
    }),
    kit.link('company', 'companies', { width: 140, missing: 'noCompany', isHidden: true }),
    kit.link('macro', 'macros', { width: 200, missing: 'noMacro', isHidden: true }),
    kit.number('sustainedLow', { ...sustained, width: 120, isHidden: true }),
    kit.number('sustainedHigh', { ...sustained, width: 120, isHidden: true }),
    kit.text('powerBasis', { width: 180, isHidden: true, missing: 'notGiven' }),
    kit.text('locator', { width: 200, isHidden: true }),
    kit.text('id', { isHidden: true }),
  ];
}

/** The columns of macros: the paper, its efficiency at equal precision, then the array. */
export function macroColumns(context: ColumnSpeaker): GridColumn<Macro>[] {
  const kit = createColumnKit<Macro>(context);
  return [
    kit.text('title', { width: 280, isPinned: true }),
    kit.number('year', { width: 92, sort: { direction: 'desc', rank: 0 } }),
    kit.text('venue', { width: 68, isPicked: true }),
    kit.link('technology', 'technologies', { width: 148 }),
    kit.number('nodeNm', { unit: 'nm', width: 72 }),
    kit.number('topsPerWatt8b', {
      unit: 'TOPS/W',
      digits: 3,
      width: 120,
      sort: { direction: 'desc', rank: 1 },
    }),
    kit.words('boundary', boundaries, wordMessages.boundary, { width: 80 }),
    kit.number('energyPerMacFj', { unit: 'fJ', digits: 3, width: 122 }),
    kit.number('sustainedPjPerMac', { ...sustained, width: 88 }),
    kit.grade('grade'),
    kit.number('topsPerWatt1b', { unit: 'TOPS/W', digits: 4, width: 106 }),
    kit.number('topsPerMm2At1b', { unit: 'TOPS/mm²', digits: 3, missing: 'notPublished', width: 116 }),
    kit.text('architecture', { width: 100, isPicked: true }),
    kit.text('cell', { width: 100, missing: 'notPublished', isPicked: true }),
    kit.words('computeModel', computeModels, wordMessages.computeModel, {
      width: 128,
      missing: 'notApplicable',
    }),
    kit.number('arrayRows', { missing: 'notPublished', width: 76 }),
    kit.number('arrayColumns', { missing: 'notPublished', width: 90 }),
    kit.number('coreKb', { unit: 'KB', missing: 'notPublished', width: 90 }),
    kit.number('supplyV', { unit: 'V', missing: 'notPublished', width: 78 }),
    kit.number('inputBitsPerCycle', { unit: 'bit', missing: 'notPublished', width: 122 }),
    kit.number('weightBits', { unit: 'bit', missing: 'notPublished', width: 84 }),
    kit.number('converterBits', { unit: 'bit', missing: 'notApplicable', width: 94 }),
    kit.number('dotDimension', { missing: 'notPublished', width: 108 }),
    kit.text('authors', { width: 180 }),
    kit.link('company', 'companies', { width: 140, missing: 'noCompany' }),
    kit.text('note', { width: 280, missing: 'notGiven', isGrowing: true }),
    kit.link('source', 'sources', { width: 180 }),
    kit.number('publication', { header: 'publicationNumber', width: 90, isHidden: true }),
    kit.number('sustainedLow', { ...sustained, width: 120, isHidden: true }),
    kit.number('sustainedHigh', { ...sustained, width: 120, isHidden: true }),
    kit.text('locator', { width: 200, isHidden: true }),
    kit.text('id', { isHidden: true }),
  ];
}
