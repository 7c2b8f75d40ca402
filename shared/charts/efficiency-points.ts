import { comparableEfficiency } from '../catalog/efficiency.ts';
import type { Device, Macro, Technology } from '../catalog/rows.ts';
import type { Boundary, Grade } from '../catalog/vocabularies.ts';
import { type TechnologyGroup, technologyGroup } from './efficiency-groups.ts';

/** One published figure of efficiency: a device, or an operating point of a macro. */
export interface EfficiencyPoint {
  /** `<table>/<id>`: unique, and the way to its card. */
  readonly key: string;
  readonly table: 'devices' | 'macros';
  readonly id: string;
  readonly name: string;
  /** Who made or published it; empty where the name says so. */
  readonly maker: string;
  readonly company: string | null;
  readonly technology: string;
  readonly group: TechnologyGroup;
  readonly boundary: Boundary;
  readonly year: number;
  readonly nodeNm: number | null;
  /** The precision of the publication, as far as it is known. */
  readonly precision: string;
  /** As published, TOPS/W at its own precision and boundary. */
  readonly stated: number | null;
  /** TOPS/W at 8 b × 8 b, at its own boundary. */
  readonly published: number;
  /** TOPS/W at 8 b × 8 b on a card in service, with the range of the ladder; null where no ladder leads there. */
  readonly sustained: { readonly low: number; readonly central: number; readonly high: number } | null;
  readonly grade: Grade;
}

interface Rows {
  readonly devices: readonly Device[];
  readonly macros: readonly Macro[];
  readonly technologies: readonly Technology[];
}

type Sustained = Pick<Device, 'sustainedPjPerMac' | 'sustainedLow' | 'sustainedHigh'>;

/** TOPS/W out of pJ per MAC: a MAC is two operations. Much energy is little efficiency, so the ends change places. */
function sustainedEfficiency(row: Sustained): EfficiencyPoint['sustained'] {
  const { sustainedPjPerMac: central, sustainedLow: low, sustainedHigh: high } = row;
  if (central === null) return null;
  return { low: 2 / (high ?? central), central: 2 / central, high: 2 / (low ?? central) };
}

const bits = (count: number | null): string => (count === null ? '?' : String(count));

/**
 * Every figure of efficiency of a catalog that can be brought to 8 b × 8 b. A macro that is the silicon of a device stands
 * once, as the device.
 */
export function efficiencyPoints({ devices, macros, technologies }: Rows): EfficiencyPoint[] {
  const known = new Map(technologies.map((technology) => [technology.id, technology]));
  const groupOf = (id: string): TechnologyGroup => technologyGroup(id, known.get(id));
  const drawn = devices.filter((device) => device.topsPerWatt8b !== null);
  const asDevice = new Set(drawn.map((device) => device.macro));
  return [
    ...macros
      .filter((macro) => !asDevice.has(macro.id))
      .map((macro): EfficiencyPoint => ({
        key: `macros/${macro.id}`,
        table: 'macros',
        id: macro.id,
        name: `${macro.authors}, ${macro.venue} ${macro.year}`,
        maker: '',
        company: macro.company,
        technology: macro.technology,
        group: groupOf(macro.technology),
        boundary: macro.boundary,
        year: macro.year,
        nodeNm: macro.nodeNm,
        precision: `${bits(macro.inputBitsPerCycle)} b × ${bits(macro.weightBits)} b`,
        stated: null,
        published: macro.topsPerWatt8b,
        sustained: sustainedEfficiency(macro),
        grade: macro.grade,
      })),
    ...drawn.map((device): EfficiencyPoint => ({
      key: `devices/${device.id}`,
      table: 'devices',
      id: device.id,
      name: device.name,
      maker: device.maker,
      company: device.company,
      technology: device.technology,
      group: groupOf(device.technology),
      boundary: device.boundary,
      year: device.year,
      nodeNm: device.nodeNm,
      precision: device.precision,
      stated: comparableEfficiency(device),
      published: device.topsPerWatt8b ?? 0,
      sustained: sustainedEfficiency(device),
      grade: device.grade,
    })),
  ];
}

/** What the map is drawn at: as published, each at its own boundary, or all on a card in service. */
export type EfficiencyLevel = 'published' | 'sustained';
/** What the map is drawn against. */
export type EfficiencyAxis = 'year' | 'node';

/** A point's height on the map, TOPS/W; null where its level is not known. */
export function efficiencyAt(point: EfficiencyPoint, level: EfficiencyLevel): number | null {
  return level === 'published' ? point.published : (point.sustained?.central ?? null);
}

/** The middle of a list of numbers, the mean of the two middle ones of an even count; null of none. */
export function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const ordered = values.toSorted((a, b) => a - b);
  const middle = Math.floor(ordered.length / 2);
  const upper = ordered[middle] ?? 0;
  return ordered.length % 2 === 1 ? upper : ((ordered[middle - 1] ?? 0) + upper) / 2;
}

/** A family's figures at one boundary, the one that most of them have. */
export interface GroupSummary {
  readonly group: TechnologyGroup;
  /** Null where all stand at one level and the boundary no longer matters. */
  readonly boundary: Boundary | null;
  readonly points: readonly EfficiencyPoint[];
  readonly median: number;
}

/**
 * The median of each family. As published, only the figures at the family's commonest boundary are taken together: a macro
 * and a card are never averaged.
 */
export function summariseGroups(points: readonly EfficiencyPoint[], level: EfficiencyLevel): GroupSummary[] {
  const groups = [...new Set(points.map((point) => point.group))];
  return groups.flatMap((group): GroupSummary[] => {
    const all = points.filter((point) => point.group === group && efficiencyAt(point, level) !== null);
    const boundary = level === 'published' ? commonest(all.map((point) => point.boundary)) : null;
    const taken = boundary === null ? all : all.filter((point) => point.boundary === boundary);
    const middle = median(taken.map((point) => efficiencyAt(point, level) ?? 0));
    return middle === null ? [] : [{ group, boundary, points: taken, median: middle }];
  });
}

function commonest<Value>(values: readonly Value[]): Value | null {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

/** The conventional devices that were better than all before them, in the order of `against`: what IMC has to beat. */
export function conventionalRecords(
  points: readonly EfficiencyPoint[],
  level: EfficiencyLevel,
  against: EfficiencyAxis,
): EfficiencyPoint[] {
  const orderOf = (point: EfficiencyPoint): number =>
    against === 'year' ? point.year : -(point.nodeNm ?? Infinity);
  const records: EfficiencyPoint[] = [];
  const candidates = points
    .filter(
      (point) =>
        point.group === 'conventional' && point.table === 'devices' && Number.isFinite(orderOf(point)),
    )
    .toSorted(
      (a, b) => orderOf(a) - orderOf(b) || (efficiencyAt(b, level) ?? 0) - (efficiencyAt(a, level) ?? 0),
    );
  for (const point of candidates) {
    const best = records.at(-1);
    const height = efficiencyAt(point, level);
    if (height !== null && height > (best === undefined ? 0 : (efficiencyAt(best, level) ?? 0)))
      records.push(point);
  }
  return records;
}
