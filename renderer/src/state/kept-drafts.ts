import { z } from 'zod';
import { create } from 'zustand';
import { grades } from '../../../shared/catalog/vocabularies.ts';
import type { Draft } from './session.ts';

const key = 'memwatt.drafts';
const draftsSchema = z.record(
  z.string(),
  z.object({
    overrides: z.record(
      z.string(),
      z.union([z.number(), z.string(), z.array(z.tuple([z.number(), z.number()]))]),
    ),
    sources: z.record(
      z.string(),
      z.object({ source: z.string(), grade: z.enum(grades).optional(), note: z.string().optional() }),
    ),
  }),
);

/** Unsaved changes of scenarios that are not open, by id: whoever comes back finds them as they were. */
export type KeptDrafts = Readonly<Record<string, Required<Pick<Draft, 'overrides' | 'sources'>>>>;

function read(): KeptDrafts {
  try {
    return draftsSchema.parse(JSON.parse(localStorage.getItem(key) ?? '{}'));
  } catch {
    return {};
  }
}

const useStore = create<{ readonly kept: KeptDrafts }>()(() => ({ kept: read() }));

/** Yields which scenarios that are not open have unsaved changes. */
export function useKeptDrafts(): KeptDrafts {
  return useStore((store) => store.kept);
}

/** Yields them outside of components. */
export function keptDrafts(): KeptDrafts {
  return useStore.getState().kept;
}

/** Puts the kept changes in place of those before, here and for the next start. */
export function setKeptDrafts(kept: KeptDrafts): void {
  useStore.setState({ kept });
  try {
    localStorage.setItem(key, JSON.stringify(kept));
  } catch {
    // Without room to remember them, they live as long as the window.
  }
}
