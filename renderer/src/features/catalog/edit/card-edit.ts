import { createContext } from 'react';
import type { Table } from '../../../../../shared/catalog/vocabularies.ts';
import type { Fields } from '../../../../../shared/contract/catalog-edit.ts';
import type { Layer } from '../../../../../shared/contract/catalog-page.ts';

/** The row that a card shows, for those of its parts that can be edited; null where nothing can be. */
export interface CardEdit {
  readonly table: Table;
  readonly id: string;
  /** Which fields the person set, and what the shipped catalog says in them; null until the detail has arrived. */
  readonly layer: Layer | null;
  readonly shipped: Fields | null;
}

export const CardEditContext = createContext<CardEdit | null>(null);
