import { describe, expect, it } from 'vitest';
import { describeWarning } from '../../../shared/i18n/describe-warning.ts';
import type { MessageKey, Translate } from '../../../shared/i18n/messages.ts';
import { type Language, languages, messagesIn } from '../../../shared/i18n/messages.ts';
import {
  columnName,
  inputDescription,
  inputName,
  outputDescription,
  outputName,
  segmentName,
  workloadName,
} from '../../../shared/i18n/names.ts';
import { inputDefinitions } from '../../../shared/model/inputs.ts';
import { outputIds } from '../../../shared/model/outputs.ts';
import { hardwareColumns, segments, workloads } from '../../../shared/model/vocabulary.ts';
import { serviceUnit, serviceUnits } from '../../../shared/units/format.ts';

function translator(language: Language): Translate {
  const messages = messagesIn(language);
  return (key: MessageKey): string => {
    const text = messages[key];
    if (!text) throw new Error(`${language} has no ${key}`);
    return text;
  };
}

const english = translator('en');

describe('a warning', () => {
  it('names the input and fills its gaps with formatted numbers', () => {
    const filled: Translate = (key, values) =>
      Object.entries(values ?? {}).reduce(
        (text, [gap, value]) => text.replace(`{{${gap}}}`, String(value)),
        english(key),
      );
    const warning = {
      code: 'power-above-rating',
      id: 'hardware.llm_decode.imc.rated_power',
      values: { power: 2559, rated: 2000 },
    } as const;
    expect(describeWarning(warning, filled, 'en')).toBe(
      'Rated power · IMC · LLM decoding: One server draws 2,560 W by these inputs, more than the 2,000 W on its plate.',
    );
  });

  it.each(languages)('has no gap that its values do not fill (%s)', (language) => {
    const gapsOf = (text: string) =>
      [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, gap = '']) => gap).toSorted();
    const translate = translator(language);
    expect(gapsOf(translate('model.warning.power-above-rating'))).toEqual(['power', 'rated']);
    expect(gapsOf(translate('model.warning.array-too-small'))).toEqual(['array', 'resident']);
  });
});

describe('names', () => {
  it('of inputs say what, in which column, for which workload or segment', () => {
    expect(inputName('hardware.llm_decode.imc.mac_energy', english)).toBe('MAC energy · IMC · LLM decoding');
    expect(inputName('demand.datacentre.scale', english)).toBe('Demand multiplier · Data centres');
    expect(inputName('price.electricity', english)).toBe('Electricity price');
    expect(inputName('adoption.speech.ceiling', translator('ja'))).toBe('普及の上限 · 音声認識');
    expect(inputName('no.such.input', english)).toBe('no.such.input');
    expect(inputDescription('no.such.input', english)).toBe('');
  });

  it('of outputs say what, for which workload or segment', () => {
    expect(outputName('energy.saved.datacentre', english)).toBe('Electricity saved · Data centres');
    expect(outputName('spend.edge', english)).toBe('Spend on inference · Edge');
    expect(outputName('workload.llm_decode.spend', english)).toBe('Spend · LLM decoding');
    expect(outputName('workload.speech.share_of_stock', translator('zh'))).toBe('在役设备占比 · 语音');
  });

  it.each(languages)('exist and differ for every input and output (%s)', (language) => {
    const translate = translator(language);
    const inputs = [...inputDefinitions.keys()].map((id) => inputName(id, translate));
    expect(new Set(inputs).size).toBe(353);
    const outputs = outputIds.map((id) => outputName(id, translate));
    expect(new Set(outputs).size).toBe(outputIds.length);
    const sentences = [
      ...[...inputDefinitions.keys()].map((id) => inputDescription(id, translate)),
      ...outputIds.map((id) => outputDescription(id, translate)),
    ];
    for (const sentence of sentences) expect(sentence).toMatch(language === 'en' ? /^[A-Z0-9].*\.$/ : /。$/);
  });

  it.each(languages)('exist for everything a workload has to do with (%s)', (language) => {
    const translate = translator(language);
    for (const workload of workloads) {
      expect(workloadName(workload, translate)).not.toBe('');
      expect(serviceUnit(workload, translate)).not.toBe('');
      expect(serviceUnits(workload, translate)).not.toBe('');
    }
    for (const segment of segments) expect(segmentName(segment, translate)).not.toBe('');
    for (const column of hardwareColumns) expect(columnName(column, translate)).not.toBe('');
  });
});
