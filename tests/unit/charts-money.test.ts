import { expect, it } from 'vitest';
import { translateIn } from '../../electron/host/translate.ts';
import { shownOutput } from '../../shared/charts/money.ts';
import type { Language } from '../../shared/i18n/messages.ts';
import type { OutputId } from '../../shared/model/result.ts';
import { modelMoney, type MoneyView } from '../../shared/units/money.ts';

const yen: MoneyView = {
  currency: 'JPY',
  rate: { id: 'jpy', date: '2025-12-31', basis: 'year-average', usdPerUnit: 1 / 150 },
  inflation: null,
};

function onAxis(output: OutputId, value: number, language: Language, money = modelMoney): string[] {
  const shown = shownOutput(output, {
    language,
    translate: translateIn(language),
    theme: 'light',
    money,
  });
  return [shown.onAxis(value), shown.label, shown.say(value)];
}

it.each([
  ['bill.saved.datacentre', 1.5, 'en', modelMoney, ['1.5', 'billion USD/yr', '$1.5bn/yr']],
  ['bill.saved.datacentre', 1.5, 'ja', modelMoney, ['15', '億ドル/年', '15億ドル/年']],
  ['bill.saved.datacentre', 1.5, 'zh', modelMoney, ['15', '亿美元/年', '15亿美元/年']],
  ['spend.edge', 0.25, 'ja', yen, ['2.5', '億円/年', '2.5億円/年']],
  ['energy.saved.edge', 0.25, 'ja', yen, ['0.25', 'TWh/年', '0.25 TWh/年']],
  ['workload.speech.share_of_stock', 0.25, 'en', modelMoney, ['25%', '', '25%']],
  ['cost.index.edge', 0.997, 'zh', modelMoney, ['0.997', '', '0.997']],
] as const)(
  'writes %s of %d on an axis in %s as the label beside it says it',
  (id, value, language, money, said) => {
    const plain = onAxis(id, value, language, money).map((text) =>
      text.replaceAll(/[\u00a0\u202f ]+(?=億|亿|万|bn)/gu, ''),
    );
    expect(plain).toEqual(said);
  },
);
