import type { DeviceEnergyFile } from '../../shared/contract/device-energy.ts';
import { formatNumber, formatShare } from '../../shared/units/format.ts';
import { type Cell, toCsv } from '../exchange/csv.ts';
import type { Voice } from './run-report.ts';
import { toTextTable } from './text-table.ts';

interface Span {
  readonly low: number;
  readonly central: number;
  readonly high: number;
}

/**
 * The way of a device's efficiency to `mac_energy` for reading: each step with its factor, the pJ/MAC after it and its
 * evidence; then the value as a scenario takes it, what the circuit says, and how much work temperature and drift cost.
 */
export function deviceToText(device: DeviceEnergyFile, voice: Voice): string {
  const { translate, language } = voice;
  const number = (value: number): string => formatNumber(value, { language });
  const span = ({ low, central, high }: Span): string =>
    low === high ? number(central) : `${number(central)} (${number(low)}–${number(high)})`;
  const level = (word: DeviceEnergyFile['steps'][number]['to']): string =>
    word === 'sustained'
      ? translate(`cli.level-${device.service}`)
      : translate(`vocabulary.boundary.${word}`);
  const evidence = ({ grade, source }: DeviceEnergyFile['start']): string =>
    `${translate(`vocabulary.grade.${grade}`)} · ${source}`;
  const { start } = device;
  const rows = [
    [
      `${translate(`cli.device-${start.basis}`, { value: number(start.topsPerWatt) })} (${level(start.boundary)}, ${bitsOf(start)})`,
      '2 ÷',
      number(start.pjPerMac),
      evidence(start),
    ],
    [
      translate('cli.device-precision', { from: bitsOf(start), to: bitsOf(device) }),
      `× ${number(device.precisionFactor)}`,
      number(device.pjPerMacAtBoundary),
      translate(device.column === 'base' ? 'cli.device-product-rule-base' : 'cli.device-product-rule'),
    ],
    ...device.steps.map((step) => [
      `${level(step.from)} → ${level(step.to)}`,
      `÷ ${span(step.factor)}`,
      span(step.pjPerMac),
      `${translate(`vocabulary.grade.${step.grade}`)} · ${step.id}`,
    ]),
  ];
  const table = toTextTable(
    [
      { heading: translate('cli.column-step'), isFigure: false },
      { heading: translate('cli.column-factor'), isFigure: true },
      { heading: 'pJ/MAC', isFigure: true },
      { heading: translate('cli.column-evidence'), isFigure: false },
    ],
    rows,
  );
  const heading = `${device.table}:${device.id}  ${device.name} (${device.maker})`;
  return [
    `${heading}\n`,
    table,
    `${[
      ...contradictionOf(device, voice),
      translate('cli.device-not-climbed', {
        value: number(device.pjPerMacAtBoundary),
        level: level(start.boundary),
      }),
      ...circuitOf(device, voice),
      ...retryOf(device, voice),
    ].join('\n')}\n`,
    `${translate('cli.device-scenario')}\n  "hardware.<workload>.${device.column}.mac_energy": "${device.distribution}"\n`,
  ].join('\n');
}

/** The derivation as CSV at full precision: one row a step, with the pJ/MAC after it. */
export function deviceToCsv(device: DeviceEnergyFile): string {
  const { start, pjPerMacAtBoundary: reached } = device;
  const flat = (value: number): Cell[] => [value, value, value];
  const rows: Cell[][] = [
    [
      `2 / (${start.topsPerWatt} TOPS/W)`,
      start.boundary,
      '',
      '',
      '',
      ...flat(start.pjPerMac),
      start.grade,
      start.source,
    ],
    ['precision', start.boundary, ...flat(device.precisionFactor), ...flat(reached), '', ''],
    ...device.steps.map(({ id, to, factor, pjPerMac, grade, source }): Cell[] => [
      id,
      to,
      factor.low,
      factor.central,
      factor.high,
      pjPerMac.low,
      pjPerMac.central,
      pjPerMac.high,
      grade,
      source,
    ]),
  ];
  return toCsv(
    [
      'step',
      'level',
      'factor_low',
      'factor',
      'factor_high',
      'pj_per_mac_low',
      'pj_per_mac',
      'pj_per_mac_high',
      'grade',
      'source',
    ],
    rows,
  );
}

/** Why a maker's own figure was not taken. */
function contradictionOf({ start }: DeviceEnergyFile, { translate, language }: Voice): string[] {
  const { claimed, derived, contradiction, claimFlag } = start;
  if (contradiction === null || claimed === null || derived === null) {
    return [];
  }
  const flag = claimFlag === null ? '' : ` ${translate(`vocabulary.claim-flag.${claimFlag}.meaning`)}`;
  const [claim, own, ratio] = [claimed, derived, contradiction].map((value) =>
    formatNumber(value, { language }),
  );
  return [
    `! ${translate('cli.device-contradiction', { claimed: claim ?? '', derived: own ?? '', ratio: ratio ?? '' })}${flag}`,
  ];
}

function circuitOf({ circuit }: DeviceEnergyFile, { translate, language }: Voice): string[] {
  if (circuit === null) {
    return [];
  }
  const [circuitEnergy, published, ratio] = [circuit.fjPerMac, circuit.publishedFjPerMac, circuit.ratio].map(
    (value) => formatNumber(value, { language }),
  );
  return [
    translate('cli.device-circuit', {
      circuit: circuitEnergy ?? '',
      published: published ?? '',
      ratio: ratio ?? '',
    }),
  ];
}

function retryOf({ retry }: DeviceEnergyFile, { translate, language }: Voice): string[] {
  if (retry.kind !== 'estimate') {
    return [translate(`cli.device-retry-${retry.kind}`)];
  }
  const { low, central, high, conditions, constants } = retry;
  const [value, from, upTo] = [central, low, high].map(({ retryFraction }) =>
    formatShare(retryFraction, { language, digits: 2 }),
  );
  const { driftExponent, temperatureCoefficient } = constants;
  return [
    translate('cli.device-retry-estimate', {
      value: value ?? '',
      low: from ?? '',
      high: upTo ?? '',
      span: formatNumber(conditions.temperatureSpan, { language }),
      hours: formatNumber(conditions.recalibrationHours, { language }),
      tolerance: formatShare(conditions.tolerance, { language }),
      drift: formatNumber(driftExponent.value, { language }),
      driftGrade: translate(`vocabulary.grade.${driftExponent.grade}`),
      coefficient: formatNumber(temperatureCoefficient.value, { language }),
      coefficientGrade: translate(`vocabulary.grade.${temperatureCoefficient.grade}`),
    }),
  ];
}

function bitsOf({
  inputBits,
  weightBits,
}: {
  readonly inputBits: number;
  readonly weightBits: number;
}): string {
  return `${inputBits} b × ${weightBits} b`;
}
