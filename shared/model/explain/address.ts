import { appError } from '../../errors.ts';
import { nearest } from '../../nearest.ts';
import { fail, ok, type Result } from '../../result.ts';
import type { InstanceIndex } from '../compiled-model.ts';
import { quantities } from '../graph.ts';
import { inputDefinitions } from '../inputs.ts';
import type { Quantity } from '../quantities/quantity.ts';
import { firstYear, hardwareColumns, lastYear, segments, workloads } from '../vocabulary.ts';

/** One number of a run: a quantity of the graph at an index. */
export interface Instance {
  readonly quantity: Quantity;
  readonly index: InstanceIndex;
}

/**
 * The name of an instance without its year: `energy.saved.datacentre`, `workload.llm_decode.cost`,
 * `workload.llm_decode.facility_energy.imc`. An output's is its id.
 */
export function instanceName({ quantity: { id, indices }, index }: Instance): string {
  const parts: string[] = [];
  if (indices.includes('workload')) parts.push('workload', index.workload ?? '');
  parts.push(indices.includes('workload') ? id.replace(/^workload\./u, '') : id);
  if (indices.includes('column')) parts.push(index.column ?? '');
  if (indices.includes('segment')) parts.push(index.segment ?? '');
  return parts.join('.');
}

/** The name of an instance with its year, where it has one: `energy.saved.datacentre@2030`. */
export function addressOf(instance: Instance): string {
  const name = instanceName(instance);
  return instance.quantity.indices.includes('year') ? `${name}@${instance.index.year}` : name;
}

function* everyInstance(): Generator<readonly [string, Instance]> {
  const none = [undefined];
  for (const quantity of quantities) {
    const { indices } = quantity;
    for (const workload of indices.includes('workload') ? workloads : none) {
      for (const column of indices.includes('column') ? hardwareColumns : none) {
        for (const segment of indices.includes('segment') ? segments : none) {
          const index = {
            ...(workload === undefined ? {} : { workload }),
            ...(column === undefined ? {} : { column }),
            ...(segment === undefined ? {} : { segment }),
          };
          const instance = { quantity, index };
          yield [instanceName(instance), instance];
        }
      }
    }
  }
}

/** Every quantity of the graph for every workload, column and segment, by its name without a year. */
const instances: ReadonlyMap<string, Instance> = new Map(everyInstance());

/** What can be explained: an instance, or an input by its id. */
export type Target =
  | { readonly kind: 'quantity'; readonly instance: Instance }
  | { readonly kind: 'input'; readonly id: string };

/**
 * Reads what is to be explained: `ID@YEAR` of an output or of any step on the way to it, or the id of an input or of a
 * step that is the same in every year. Fails with `output-unknown` (and the nearest name), `output-year-invalid` where
 * the year is missing or none that a run may have, and `explain-without-year` where there is none to name.
 */
export function parseTarget(text: string): Result<Target> {
  const at = text.indexOf('@');
  const name = (at === -1 ? text : text.slice(0, at)).trim();
  const yearText = at === -1 ? undefined : text.slice(at + 1).trim();
  const isInput = inputDefinitions.has(name);
  const found = instances.get(name);
  if (!isInput && found === undefined) {
    return fail(unknownTarget(text, name, yearText));
  }
  if (isInput || found?.quantity.indices.includes('year') !== true) {
    if (yearText !== undefined) return fail(appError('explain-without-year', text, { value: name }));
    return ok(found === undefined ? { kind: 'input', id: name } : { kind: 'quantity', instance: found });
  }
  const year = /^\d{4}$/u.test(yearText ?? '') ? Number(yearText) : Number.NaN;
  if (!(year >= firstYear && year <= lastYear)) {
    const values = { value: yearText ?? '', range: `${firstYear}–${lastYear}` };
    return fail(appError('output-year-invalid', text, values));
  }
  return ok({
    kind: 'quantity',
    instance: { quantity: found.quantity, index: { ...found.index, year } },
  });
}

function unknownTarget(
  text: string,
  name: string,
  yearText: string | undefined,
): ReturnType<typeof appError> {
  const known = nearest(name, [...instances.keys(), ...inputDefinitions.keys()]);
  const isYearly = known !== undefined && instances.get(known)?.quantity.indices.includes('year') === true;
  const meant = isYearly && /^\d{4}$/u.test(yearText ?? '') ? `${known}@${yearText}` : known;
  return appError('output-unknown', text, {
    value: name,
    ...(meant === undefined ? {} : { nearest: meant }),
  });
}

/** The instance that an address names; undefined for what names none. */
export function instanceAt(address: string): Instance | undefined {
  const [name = '', year] = address.split('@');
  const found = instances.get(name);
  if (found === undefined || found.quantity.indices.includes('year') !== (year !== undefined))
    return undefined;
  return year === undefined ? found : { ...found, index: { ...found.index, year: Number(year) } };
}
