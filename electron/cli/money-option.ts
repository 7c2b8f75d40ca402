import { type Command, Option } from 'commander';
import { appError } from '../../shared/errors.ts';
import {
  inflationRow,
  modelMoney,
  moneyCurrencies,
  type MoneyCurrency,
  moneyView,
  type MoneyView,
  priceBases,
  type PriceBasis,
} from '../../shared/units/money.ts';
import { CommandFailure } from './failure.ts';
import { oneOf } from './options.ts';
import type { Voice } from './run-report.ts';
import type { Ask } from './session.ts';

/** What `--currency` and `--price-basis` say; absent where the command was given neither. */
export interface MoneyOptions {
  readonly currency?: MoneyCurrency;
  readonly priceBasis?: PriceBasis;
}

/** Adds `--currency` and `--price-basis` to a command. */
export function addMoneyOptions(command: Command, { translate }: Voice): Command {
  return command
    .addOption(
      new Option('--currency <currency>', translate('cli.help-currency')).argParser((value: string) =>
        oneOf('--currency', moneyCurrencies)(value.toUpperCase()),
      ),
    )
    .addOption(
      new Option('--price-basis <basis>', translate('cli.help-price-basis')).argParser(
        oneOf('--price-basis', priceBases),
      ),
    );
}

/**
 * How a command shows money: the model's dollars where nothing was asked for. Throws `brief-row-missing` where the catalog
 * lacks the rate or the inflation of the currency.
 */
export async function readMoney(
  ask: Ask,
  { currency = 'USD', priceBasis = 'real' }: MoneyOptions,
  { translate }: Voice,
): Promise<MoneyView> {
  if (currency === 'USD' && priceBasis === 'real') return modelMoney;
  const [rates, parameters] = [
    await ask('catalog.list', { table: 'rates' }),
    await ask('catalog.list', { table: 'parameters' }),
  ];
  const rows = {
    rates: rates.table === 'rates' ? rates.rows : [],
    parameters: parameters.table === 'parameters' ? parameters.rows : [],
  };
  const view = moneyView({ currency, basis: priceBasis, rate: null }, rows);
  if (view !== null) return view;
  const hasRate = currency === 'USD' || rows.rates.some((rate) => rate.currency === currency);
  const place = translate(hasRate ? 'catalog.tab.parameters' : 'catalog.tab.rates');
  throw new CommandFailure(
    appError('brief-row-missing', place, { value: hasRate ? inflationRow(currency) : currency }),
  );
}
