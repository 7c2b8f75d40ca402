import { defineMessages } from '../define.ts';

/** The page of one company. */
export const catalogCompanyMessages = defineMessages({
  'company.open': { en: 'Company page', ja: '企業ページ', zh: '公司页面' },
  'company.card': { en: 'Edit in the catalog', ja: 'カタログで編集', zh: '在目录中编辑' },
  'company.missing': {
    en: 'The catalog has no company “{{id}}”. It may have been taken away; the history of the catalog brings it back.',
    ja: 'カタログに企業「{{id}}」はありません。削除された可能性があります。カタログの履歴から復元できます。',
    zh: '目录中没有公司“{{id}}”。它可能已被移除，可从目录历史中恢复。',
  },
  'company.choose': { en: 'Choose a company', ja: '企業を選択', zh: '选择公司' },
  'company.noEvents': {
    en: 'The catalog knows no event of this company. Add one in the table of events.',
    ja: 'この企業の出来事はまだ登録されていません。出来事の表で追加できます。',
    zh: '目录中没有该公司的事件。可在事件表中添加。',
  },
  'company.claims': { en: 'What its people say', ja: '関係者の発言', zh: '相关人士的说法' },
  'company.noClaims': {
    en: 'No claim of theirs is in the catalog.',
    ja: 'この企業の主張は登録されていません。',
    zh: '目录中没有该公司的主张。',
  },
  'company.exposure': {
    en: 'What it would sell into, {{year}}',
    ja: '{{year}}年の対象市場',
    zh: '{{year}} 年可触及的市场',
  },
  'company.exposureLead': {
    en: 'Sales of IMC servers in “{{scenario}}”, whoever makes them, and the technology that the model’s figure for each workload rests on. The last column names what this company has of it. No share of the market is assumed. Money: {{money}}.',
    ja: '「{{scenario}}」におけるIMCサーバーの市場（メーカーを問わない）と、各ワークロードでモデルの値が拠って立つ技術です。右端の列はこの企業の該当品です。市場シェアは仮定していません。金額：{{money}}。',
    zh: '“{{scenario}}”中 IMC 服务器的市场（不论由谁制造），以及各工作负载的模型数值所依据的技术。最后一列为该公司的对应产品。不假定任何市场份额。金额：{{money}}。',
  },
  'company.exposureMarket': { en: 'Market', ja: '市場規模', zh: '市场规模' },
  'company.exposureTechnology': { en: 'Technology in the model', ja: 'モデルの技術', zh: '模型所用技术' },
  'company.exposureOwn': { en: 'What it has of it', ja: '自社の該当品', zh: '该公司的对应产品' },
  'company.exposureNone': { en: 'none in the catalog', ja: 'カタログになし', zh: '目录中没有' },
  'company.exposureUnbased': {
    en: 'rests on no device',
    ja: '依拠するデバイスなし',
    zh: '未依据任何器件',
  },
  'company.exposureTouched': { en: 'With its technology', ja: '該当技術の合計', zh: '对应技术合计' },
  'company.exposureOther': {
    en: 'Other technology: {{names}}',
    ja: 'ほかの技術：{{names}}',
    zh: '其他技术：{{names}}',
  },
});
