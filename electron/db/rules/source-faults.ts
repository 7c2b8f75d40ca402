import type { Stored } from '../../../shared/catalog/written.ts';
import { addressFault } from './address.ts';
import { type Fault, fault, type RowLookup } from './fault.ts';
import { sourceGradeFault } from './grade.ts';
import { pastFaults } from './times.ts';

/** A source has addresses that a reader can follow, is no better than it was read, and is not of the future. */
export function sourceFaults(source: Stored<'sources'>, lookup: RowLookup): Fault[] {
  const { kind, url, seenUrl, published, retrieved } = source;
  const addresses = [
    ['url', url],
    ['seenUrl', seenUrl],
  ] as const;
  return [
    ...addresses.flatMap(([field, address]) => {
      const why = address === null ? null : addressFault(address);
      return address === null || why === null
        ? []
        : [{ ...fault(field, 'url', 'fault-address', { address }), detail: why }];
    }),
    ...(sourceGradeFault(source) === null
      ? []
      : [fault('grade', 'grade', kind === 'own' ? 'fault-own-reasoning' : 'fault-unseen')]),
    ...pastFaults('published', published, lookup),
    ...pastFaults('retrieved', retrieved, lookup),
  ];
}
