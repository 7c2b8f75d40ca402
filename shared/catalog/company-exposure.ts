import type { ModelResult } from '../model/result.ts';
import { type Workload, workloads } from '../model/vocabulary.ts';
import type { Device, Input, Macro } from './rows.ts';

/** What a company would sell into, in one workload of a scenario. */
export interface WorkloadExposure {
  readonly workload: Workload;
  /** Sales of IMC servers in the year, in 1e9 USD/yr, by whoever makes them. */
  readonly market: number;
  /** The technologies of the rows that the model's IMC energy for this workload rests on. */
  readonly technologies: readonly string[];
  /** The company's devices and macros of these technologies: `table:id`. */
  readonly own: readonly string[];
}

/** The rows that say which technology a company has and which one the model counts with. */
export interface ExposureRows {
  readonly devices: readonly Device[];
  readonly macros: readonly Macro[];
  readonly inputs: readonly Input[];
}

/**
 * The market of a scenario by workload in a year, and what the company has of the technology that the model's figure for IMC rests on (the rows
 * that `hardware.<w>.imc.mac_energy` is based on). It is the whole market, not a share of it: the catalog knows no
 * shares. Workloads in the order of the model; one whose figure rests on no row names no technology.
 */
export function companyExposure(
  company: string,
  { devices, macros, inputs }: ExposureRows,
  { years, series }: Pick<ModelResult, 'years' | 'series'>,
  year: number,
): WorkloadExposure[] {
  const technologyOf = new Map<string, string>([
    ...devices.map(({ id, technology }) => [`devices:${id}`, technology] as const),
    ...macros.map(({ id, technology }) => [`macros:${id}`, technology] as const),
  ]);
  const own = [
    ...devices.filter((row) => row.company === company).map(({ id }) => `devices:${id}`),
    ...macros.filter((row) => row.company === company).map(({ id }) => `macros:${id}`),
  ];
  const at = years.indexOf(year);
  return workloads.map((workload) => {
    const basis = inputs.find(({ id }) => id === `hardware.${workload}.imc.mac_energy`)?.basedOn ?? [];
    const technologies = [...new Set(basis.flatMap((reference) => technologyOf.get(reference) ?? []))];
    return {
      workload,
      market: series[`workload.${workload}.market`][at] ?? 0,
      technologies,
      own: own.filter((reference) => technologies.includes(technologyOf.get(reference) ?? '')),
    };
  });
}
