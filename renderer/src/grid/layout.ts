import { z } from 'zod';
import { filterModelSchema } from '../../../shared/catalog/filter.ts';

/** What of a grid outlives the window: the columns' order, widths, visibility and sort, and what it is filtered by. */
const layoutSchema = z.object({
  columnOrder: z.object({ orderedColIds: z.array(z.string()) }).optional(),
  columnSizing: z
    .object({
      columnSizingModel: z.array(
        z.object({
          colId: z.string(),
          width: z.number().optional(),
          flex: z.number().optional().catch(undefined),
        }),
      ),
    })
    .optional(),
  columnVisibility: z.object({ hiddenColIds: z.array(z.string()) }).optional(),
  sort: z
    .object({ sortModel: z.array(z.object({ colId: z.string(), sort: z.enum(['asc', 'desc']) })) })
    .optional(),
  // A filter that an older window wrote otherwise is let go, not the whole layout with it.
  filter: z
    .object({ filterModel: z.record(z.string(), filterModelSchema) })
    .optional()
    .catch(undefined),
  /** The text of the row filter. */
  search: z.string().optional(),
});
export type GridLayout = z.infer<typeof layoutSchema>;

const keyOf = (name: string): string => `memwatt.grid.${name}`;

/** Yields the remembered layout of a grid; undefined where there is none or what is there is not a layout. */
export function readLayout(name: string): GridLayout | undefined {
  try {
    const text = localStorage.getItem(keyOf(name));
    if (text === null) return undefined;
    const parsed = layoutSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

/** Remembers a grid's layout; what does not belong to a layout is left out. */
export function writeLayout(name: string, layout: unknown): void {
  const parsed = layoutSchema.safeParse(layout);
  if (!parsed.success) return;
  try {
    localStorage.setItem(keyOf(name), JSON.stringify(parsed.data));
  } catch {
    // A full or closed storage only means that the layout lasts until the window closes.
  }
}

/** Forgets a grid's layout, so that the columns stand as delivered. */
export function forgetLayout(name: string): void {
  try {
    localStorage.removeItem(keyOf(name));
  } catch {
    // Nothing was remembered then.
  }
}
