import { z } from 'zod';
import { create } from 'zustand';
import type { Parameter, Rate } from '../../../shared/catalog/rows.ts';
import { ok, type Result } from '../../../shared/result.ts';
import {
  modelMoney,
  type MoneyChoice,
  moneyCurrencies,
  moneyView,
  type MoneyView,
  priceBases,
} from '../../../shared/units/money.ts';
import { call } from '../api/client.ts';
import { recordStep } from './session.ts';

const key = 'memwatt.money';
const modelChoice: MoneyChoice = { currency: modelMoney.currency, basis: 'real', rate: null };
const choiceSchema = z.object({
  currency: z.enum(moneyCurrencies),
  basis: z.enum(priceBases),
  rate: z.string().nullable(),
});

interface MoneyState {
  readonly choice: MoneyChoice;
  /** The catalog's rows that money is converted with. */
  readonly rates: readonly Rate[];
  readonly parameters: readonly Parameter[];
  /** The choice with its rows; the model's own dollars where the catalog lacks one of them. */
  readonly view: MoneyView;
  /** Whether the catalog has what the choice needs. */
  readonly isKnown: boolean;
}

function readStored(): MoneyChoice {
  try {
    return choiceSchema.parse(JSON.parse(localStorage.getItem(key) ?? 'null'));
  } catch {
    return modelChoice;
  }
}

function settle({ choice, rates, parameters }: Pick<MoneyState, 'choice' | 'rates' | 'parameters'>) {
  const view = moneyView(choice, { rates, parameters });
  return { choice, rates, parameters, view: view ?? modelMoney, isKnown: view !== null };
}

const useStore = create<MoneyState>()(() => settle({ choice: readStored(), rates: [], parameters: [] }));

/** Loads the catalog's rates and published parameters, which money and regions are converted with. */
export async function loadMoney(): Promise<Result<null>> {
  const [rates, parameters] = await Promise.all([
    call('catalog.list', { table: 'rates' }),
    call('catalog.list', { table: 'parameters' }),
  ]);
  if (!rates.ok) return rates;
  if (!parameters.ok) return parameters;
  useStore.setState(({ choice }) =>
    settle({
      choice,
      rates: rates.value.table === 'rates' ? rates.value.rows : [],
      parameters: parameters.value.table === 'parameters' ? parameters.value.rows : [],
    }),
  );
  return ok(null);
}

/** Yields how money is shown, the same object for as long as nothing of it changes. */
export function useMoney(): MoneyView {
  return useStore((state) => state.view);
}

/** Yields the choice, the rows that it chooses among, and whether the catalog has what it needs. */
export function useMoneyChoice(): MoneyState {
  return useStore();
}

/** Yields the catalog's rates and published parameters; empty before they are loaded. */
export function useMoneyRows(): Pick<MoneyState, 'rates' | 'parameters'> {
  const rates = useStore((state) => state.rates);
  const parameters = useStore((state) => state.parameters);
  return { rates, parameters };
}

/** The choice of now, for what begins with it. */
export function moneyChoiceNow(): MoneyChoice {
  return useStore.getState().choice;
}

function put(choice: MoneyChoice): void {
  useStore.setState((state) => settle({ ...state, choice }));
  try {
    localStorage.setItem(key, JSON.stringify(choice));
  } catch {
    // Without room to remember it, the choice lives as long as the window.
  }
}

/** Shows money in another way, as one step; remembered on this machine. Another currency takes its own default rate. */
export function chooseMoney(change: Partial<MoneyChoice>): void {
  const before = useStore.getState().choice;
  const hasOtherCurrency = change.currency !== undefined && change.currency !== before.currency;
  const after = { ...before, ...(hasOtherCurrency ? { rate: null } : {}), ...change };
  if (JSON.stringify(before) === JSON.stringify(after)) return;
  put(after);
  recordStep({
    label: (translate) =>
      translate('shell.stepMoney', {
        currency: after.currency,
        basis: translate(`shell.moneyBasis.${after.basis}`),
      }),
    undo: () => put(before),
    redo: () => put(after),
  });
}
