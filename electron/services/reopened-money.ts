import { z } from 'zod';
import { rateBases } from '../../shared/catalog/vocabularies.ts';
import type { Reopened } from '../../shared/contract/briefs-reopen.ts';
import { inflationRow, moneyFactor, type MoneyView } from '../../shared/units/money.ts';
import type { RestoredBrief } from '../brief/frozen/read.ts';
import { listRows } from '../db/queries/catalog.ts';
import type { ServiceContext } from './handlers.ts';

/** What a reader needs of a frozen rate and of a frozen inflation. */
const rateSchema = z.object({
  id: z.string(),
  date: z.string(),
  basis: z.enum(rateBases),
  usdPerUnit: z.number(),
});
const inflationSchema = z.object({ id: z.string(), value: z.number() });

/**
 * How a brief shows money, by the rows of rate and inflation that it carries and by the same rows today, and what its
 * amounts of the horizon year are multiplied with by that alone. Null for one in the model's own dollars, or one that does
 * not carry its rows; `now` is null where today's catalog has not got them any more.
 */
export function reopenMoney({ catalog }: ServiceContext, { recipe, rows }: RestoredBrief): Reopened['money'] {
  const money = recipe?.money;
  if (recipe === null || money === undefined) return null;
  const { currency, basis } = money;
  const readAs = (rates: readonly unknown[], parameters: readonly unknown[]): MoneyView | null => {
    const rate = rates.map((row) => rateSchema.safeParse(row).data).find((row) => row !== undefined);
    const inflation = parameters
      .map((row) => inflationSchema.safeParse(row).data)
      .find((row) => row?.id === inflationRow(currency));
    if (currency !== 'USD' && rate === undefined) return null;
    if (basis === 'nominal' && inflation === undefined) return null;
    return {
      currency,
      rate: currency === 'USD' || rate === undefined ? null : rate,
      inflation:
        basis === 'real' || inflation === undefined ? null : { id: inflation.id, perYear: inflation.value },
    };
  };
  const was = readAs(rows['rates'] ?? [], rows['parameters'] ?? []);
  if (was === null || (was.rate === null && was.inflation === null)) return null;
  const now = readAs(
    listRows(catalog, 'rates').filter(({ id }) => id === was.rate?.id),
    listRows(catalog, 'parameters'),
  );
  const { horizonYear } = recipe;
  const factor = now === null ? null : moneyFactor(now, horizonYear) / moneyFactor(was, horizonYear);
  return { was, now, year: horizonYear, factor };
}
