import { defineMessages } from '../define.ts';

/** Charts of results by year, of adoption, and of how a result is spread. */
export const chartsOutcomesMessages = defineMessages({
  outcomeTitle: {
    en: '{{name}}: {{value}} in {{year}}',
    ja: '{{year}}年の{{name}}：{{value}}',
    zh: '{{year}} 年{{name}}：{{value}}',
  },
  outcomeTitleSame: {
    en: '{{name}}: {{value}} in {{year}}, as in {{reference}}',
    ja: '{{year}}年の{{name}}：{{value}}（{{reference}}と同じ）',
    zh: '{{year}} 年{{name}}：{{value}}，与 {{reference}} 相同',
  },
  outcomeTitleChange: {
    en: '{{name}}: {{value}} in {{year}}, {{change}} against {{reference}}',
    ja: '{{year}}年の{{name}}：{{value}}（{{reference}}に対して{{change}}）',
    zh: '{{year}} 年{{name}}：{{value}}，较 {{reference}} {{change}}',
  },
  outcomeTitleRuns: {
    en: '{{name}} in {{year}}: from {{least}} ({{last}}) to {{most}} ({{best}})',
    ja: '{{year}}年の{{name}}：{{least}}（{{last}}）から{{most}}（{{best}}）まで',
    zh: '{{year}} 年{{name}}：从 {{least}}（{{last}}）到 {{most}}（{{best}}）',
  },
  outcomeTitleEqual: {
    en: '{{name}} is {{value}} in {{year}} in all scenarios',
    ja: '{{year}}年の{{name}}はどのシナリオも{{value}}',
    zh: '{{year}} 年各情景的{{name}}均为 {{value}}',
  },
  outcomeDescription: {
    en: '{{title}}. Lines from {{from}} to {{to}}; in {{year}}: {{figures}}.',
    ja: '{{title}}。{{from}}年から{{to}}年までの折れ線。{{year}}年：{{figures}}。',
    zh: '{{title}}。{{from}} 至 {{to}} 年的折线；{{year}} 年：{{figures}}。',
  },

  adoptionTitle: {
    en: '{{workload}} leads: IMC has {{stock}} of its fleet in {{year}}, {{sales}} of what is bought',
    ja: '先行するのは{{workload}}：{{year}}年にIMCは稼働設備の{{stock}}、新規導入の{{sales}}',
    zh: '{{workload}}领先：{{year}} 年 IMC 占其存量的 {{stock}}，占新增的 {{sales}}',
  },
  adoptionTitleNone: {
    en: 'No IMC in the fleet in {{year}}',
    ja: '{{year}}年の稼働設備にIMCはない',
    zh: '{{year}} 年存量中没有 IMC',
  },
  adoptionSubtitle: {
    en: 'IMC’s share of the installed fleet (firm) and of new capacity (dashed) · {{segment}}',
    ja: '稼働設備（実線）と新規容量（破線）に占めるIMCの割合 · {{segment}}',
    zh: 'IMC 在存量（实线）与新增容量（虚线）中的占比 · {{segment}}',
  },
  adoptionStock: { en: '{{workload}}, fleet', ja: '{{workload}}（稼働設備）', zh: '{{workload}}，存量' },
  adoptionSales: { en: '{{workload}}, new', ja: '{{workload}}（新規）', zh: '{{workload}}，新增' },
});
