import type { Grade } from '../../catalog/vocabularies.ts';
import { appError } from '../../errors.ts';
import { fail, ok, type Result } from '../../result.ts';

/** A figure with the range that it may lie in, its grade, and why it stands here. */
export interface RetryConstant {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly grade: Grade;
  /** The source or the argument, in a sentence. */
  readonly basis: string;
}

/** How an analog array is run. */
export interface RetryConditions {
  /** Width of the band of temperature about the one it was calibrated at, in K. */
  readonly temperatureSpan: number;
  /** Hours from one calibration to the next. */
  readonly recalibrationHours: number;
  /** Hours since the weights were written, at the last calibration. */
  readonly ageHours: number;
  /** The error of a result, of its value, up to which it can be used. */
  readonly tolerance: number;
}

/**
 * How an array is run where nobody says otherwise, all of it assumed: a hall whose air moves by 20 K with season and
 * load, a calibration a day, weights that were written a month ago, and results that may be off by 1 %, about one step of a
 * converter of 7 bits (W. Zhang et al., ASiM, arXiv 2411.11022, find that errors of one step already cost accuracy).
 */
export const usualConditions: RetryConditions = {
  temperatureSpan: 20,
  recalibrationHours: 24,
  ageHours: 720,
  tolerance: 0.01,
};

/** What an array's technology brings with it. */
export interface RetryConstants {
  /** Exponent ν of the drift G(t) = G₀ · (t/t₀)^−ν. */
  readonly driftExponent: RetryConstant;
  /** Change of a result with temperature that compensation leaves, of its value, in 1/K. */
  readonly temperatureCoefficient: RetryConstant;
  /** Seconds that a calibration keeps the array from its work. */
  readonly calibrationSeconds: RetryConstant;
}

/** The parts of an array's time that bring no result. */
export interface RetryParts {
  /** Share of the time in which it is calibrated. */
  readonly calibrating: number;
  /** Share of the work whose error is above the tolerance, and which is done again. */
  readonly redone: number;
  /** Both together: what the model calls `retry_fraction`. */
  readonly retryFraction: number;
}

/** `retry_fraction` with the range that its constants leave, and the constants. */
export interface RetryEstimate {
  readonly low: RetryParts;
  readonly central: RetryParts;
  readonly high: RetryParts;
  readonly constants: RetryConstants;
}

/** Slices of an interval that the mean over it is taken on. */
const slices = 512;

/**
 * The share of an analog array's time that brings no result, for plain numbers. Between two calibrations, T apart, the
 * array's age grows from a, and its error is that of drift, e(τ) = 1 − (1 + τ/a)^−ν, and that of temperature, α·δ, where δ
 * lies evenly between 0 and half the span S. Errors add, the worst case. Work above the tolerance ε is done again:
 *
 * redone = mean over 0 ≤ τ ≤ T of clip(1 − (ε − e(τ)) / (α·S/2), 0, 1);   calibrating = t_cal / (T + t_cal);
 * retry_fraction = 1 − (1 − calibrating) · (1 − redone).
 *
 * The drift law is that of phase-change memory (M. Le Gallo et al., Collective Structural Relaxation in Phase-Change
 * Memory Devices, Advanced Electronic Materials 4, 2018); that a scaling of the whole array takes back what has drifted
 * is shown by V. Joshi et al. (Nature Communications 11, 2020) and I. Boybat et al. (IEDM 2021). How errors add and that
 * work above the tolerance is repeated are assumptions of ours. Fails (`circuit-invalid`) on a negative number or where
 * nothing would be left.
 */
export function retryParts(
  conditions: RetryConditions,
  numbers: Readonly<Record<keyof RetryConstants, number>>,
): Result<RetryParts> {
  for (const [field, value] of Object.entries({ ...conditions, ...numbers })) {
    const isZeroAllowed = [
      'temperatureSpan',
      'driftExponent',
      'temperatureCoefficient',
      'calibrationSeconds',
    ];
    const range = isZeroAllowed.includes(field) ? '≥ 0' : '> 0';
    if (!Number.isFinite(value) || value < 0 || (range === '> 0' && value === 0)) {
      return fail(appError('circuit-invalid', field, { value, range }));
    }
  }
  const { temperatureSpan, recalibrationHours, ageHours, tolerance } = conditions;
  const { driftExponent, temperatureCoefficient, calibrationSeconds } = numbers;
  const calibrationHours = calibrationSeconds / 3600;
  const calibrating = calibrationHours / (recalibrationHours + calibrationHours);
  const worstTemperatureError = (temperatureCoefficient * temperatureSpan) / 2;
  let sum = 0;
  for (let slice = 0; slice < slices; slice += 1) {
    const hours = ((slice + 0.5) / slices) * recalibrationHours;
    const left = tolerance - (1 - (1 + hours / ageHours) ** -driftExponent);
    sum += worstTemperatureError === 0 ? Number(left < 0) : clip(1 - left / worstTemperatureError);
  }
  const redone = sum / slices;
  const retryFraction = 1 - (1 - calibrating) * (1 - redone);
  return retryFraction < 1
    ? ok({ calibrating, redone, retryFraction })
    : fail(appError('circuit-invalid', 'retryFraction', { value: retryFraction, range: '< 1' }));
}

function clip(share: number): number {
  return Math.min(Math.max(share, 0), 1);
}

/**
 * `retry_fraction` of an array with the constants of its technology: the low end takes all of them at their low ends, the
 * high end at their high ones. Null for a technology that has none here. Fails as `retryParts` does.
 */
export function estimateRetry(technology: string, conditions: RetryConditions): Result<RetryEstimate | null> {
  const constants = retryConstants[technology];
  if (constants === undefined) {
    return ok(null);
  }
  const at = (end: 'low' | 'value' | 'high'): Result<RetryParts> =>
    retryParts(conditions, {
      driftExponent: constants.driftExponent[end],
      temperatureCoefficient: constants.temperatureCoefficient[end],
      calibrationSeconds: constants.calibrationSeconds[end],
    });
  const [low, central, high] = [at('low'), at('value'), at('high')];
  if (!low.ok) return low;
  if (!central.ok) return central;
  if (!high.ok) return high;
  return ok({ low: low.value, central: central.value, high: high.value, constants });
}

/** What does not depend on the cell. */
const calibrationSeconds: RetryConstant = {
  value: 1,
  low: 0.1,
  high: 60,
  grade: 'assumption',
  basis:
    'Scaling an array needs a few reference products of under a microsecond each; emptying the pipeline and going over all arrays takes the time. Writing the weights anew would take minutes.',
};

/** The constants by technology of the catalog. Technologies that compute digitally have none to pay. */
export const retryConstants: Readonly<Record<string, RetryConstants>> = {
  'sram-analog-cim': {
    calibrationSeconds,
    driftExponent: {
      value: 0,
      low: 0,
      high: 0,
      grade: 'derived',
      basis: 'The weight is a bit in an SRAM cell; nothing analog is stored that could drift.',
    },
    temperatureCoefficient: {
      value: 7e-5,
      low: 0,
      high: 5e-4,
      grade: 'assumption',
      basis:
        'Charge-domain macros: less than 1 % over process, supply and temperature (H. Wang et al., JSSC 2023), right from −40 to 105 °C (Z. Chen et al., PICO-RAM, arXiv 2407.12829); 0.01 ÷ 145 K joins the two. Macros that sum currents are worse; for them the high end is that of flash cells.',
    },
  },
  'nor-flash-analog': {
    calibrationSeconds,
    driftExponent: {
      value: 0.001,
      low: 0,
      high: 0.01,
      grade: 'assumption',
      basis:
        'Stored charge moves a little with age; no published exponent was found, and retention is specified in years.',
    },
    temperatureCoefficient: {
      value: 5e-4,
      low: 5e-5,
      high: 5e-4,
      grade: 'derived',
      basis:
        'X. Guo et al., Temperature-Insensitive Analog Vector-by-Matrix Multiplier Based on 55 nm NOR Flash Memory Cells (CICC 2017): less than 3 % between 25 and 85 °C, 0.03 ÷ 60 K as the upper end.',
    },
  },
  'pcm-analog': {
    calibrationSeconds,
    driftExponent: {
      value: 0.06,
      low: 0.049,
      high: 0.1,
      grade: 'secondary',
      basis:
        'V. Joshi et al., Nature Communications 11 (2020), and S. R. Nandakumar et al., ICECS 2019, as IBM’s aihwkit states their fit to a million devices: mean ν = −0.0155 · ln g + 0.0244, held between 0.049 and 0.1, which is 0.06 at a tenth of the largest conductance.',
    },
    temperatureCoefficient: {
      value: 1e-4,
      low: 0,
      high: 5e-4,
      grade: 'assumption',
      basis:
        'I. Boybat et al. (IEDM 2021) find that a scaling of the array corrects the shift by temperature and drift, and I. Giannopoulos et al. (AICAS 2020) the precision of 8 bits when hot; neither abstract gives a coefficient. 0.4 % over 40 K is taken.',
    },
  },
  'reram-analog': {
    calibrationSeconds,
    driftExponent: {
      value: 0.02,
      low: 0,
      high: 0.06,
      grade: 'assumption',
      basis:
        'States relax after writing and go on drifting, more slowly than those of phase-change memory; published as spreads over days, not as an exponent. From none to that of phase-change memory.',
    },
    temperatureCoefficient: {
      value: 5e-4,
      low: 1e-4,
      high: 2e-3,
      grade: 'assumption',
      basis:
        'Coefficients differ between cells and need compensation (J. Phys. D 55, 2022, arXiv 2105.05534); the remainder is taken as that of flash cells, within a factor of about four.',
    },
  },
};
