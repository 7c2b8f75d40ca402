import { defineMessages } from '../define.ts';
import { forecastDeskMessages } from './forecasts-desk.ts';

/** What can be done with forecasts: the remedies of refusals, the known misquotes, and the desk beside their chart. */
export const forecastsMessages = defineMessages({
  ...forecastDeskMessages,

  remedyInstead: {
    en: '“{{name}}” would fit.',
    ja: '「{{name}}」なら組み合わせられます。',
    zh: '可改用“{{name}}”。',
  },
  remedyLeaveOut: {
    en: 'Leave out “{{name}}”.',
    ja: '「{{name}}」を外してください。',
    zh: '请去掉“{{name}}”。',
  },
  remedyUnit: {
    en: 'Both publishers also give “{{unit}}”: switch the measure.',
    ja: 'どちらの発表元も「{{unit}}」の値を示しています。指標を切り替えてください。',
    zh: '两个发布方都另有“{{unit}}”的数值：请切换指标。',
  },
  remedyEdition: {
    en: '“{{name}}” has {{year}} too.',
    ja: '「{{name}}」には{{year}}年の値もあります。',
    zh: '“{{name}}”也有 {{year}} 年的数值。',
  },
  remedyYears: {
    en: 'All of them have {{years}}.',
    ja: 'すべての系列に共通する年は{{years}}年です。',
    zh: '各序列共有的年份是 {{years}}。',
  },
  remedySpread: {
    en: 'Ask for the spread, which takes ranges.',
    ja: '範囲も扱える「幅」を選んでください。',
    zh: '请改看可包含区间的“区间”。',
  },

  misquote: { en: 'Known misquote', ja: '誤引用として知られる値', zh: '已知的误引' },
  misquoteSee: { en: 'What it really is', ja: '実際の意味', zh: '实际含义' },
  misquoteEntered: {
    en: 'Check what you entered. {{text}}',
    ja: '入力した値を確認してください。{{text}}',
    zh: '请核对刚才的输入。{{text}}',
  },
  'misquote.us-1050-in-2026': {
    en: '1,050 TWh in 2026 is the IEA’s high case for the world, with crypto-currencies; for the United States it has 260 TWh.',
    ja: '2026年の1,050 TWhは、IEAの世界全体（暗号資産を含む）の高位ケースです。米国は260 TWhとされています。',
    zh: '2026 年的 1,050 TWh 是国际能源署对全球（含加密货币）的高情形；对美国给出的是 260 TWh。',
  },
  'misquote.iea-290-as-total': {
    en: '290 TWh is not the IEA’s total: that is 415 TWh for 2024 and 485 TWh for 2025.',
    ja: '290 TWhはIEAの合計ではありません。合計は2024年が415 TWh、2025年が485 TWhです。',
    zh: '290 TWh 不是国际能源署的总量：其 2024 年为 415 TWh，2025 年为 485 TWh。',
  },
  'misquote.iea-415-before-2024': {
    en: '415 TWh is the IEA’s figure for 2024, not for an earlier year.',
    ja: '415 TWhはIEAの2024年の値であり、それ以前の年のものではありません。',
    zh: '415 TWh 是国际能源署对 2024 年的数值，而非更早年份。',
  },
  'misquote.iea-800-1050-in-2030': {
    en: '800 and 1,050 TWh are the IEA’s base and high case for 2026, with crypto-currencies; for 2030 its base is 945 TWh.',
    ja: '800 TWhと1,050 TWhは、IEAの2026年（暗号資産を含む）の基準と高位ケースです。2030年の基準は945 TWhです。',
    zh: '800 与 1,050 TWh 是国际能源署对 2026 年（含加密货币）的基准与高情形；其 2030 年的基准为 945 TWh。',
  },
  'misquote.lbnl-2028-as-2030': {
    en: '325–580 TWh, 6.7–12 %, is the Berkeley laboratory’s range for 2028; for 2030 its update has 649 TWh, 11.8 %.',
    ja: '325〜580 TWh（6.7〜12 %）は、バークレー研究所の2028年の範囲です。2030年について改訂版は649 TWh（11.8 %）としています。',
    zh: '325–580 TWh（6.7–12 %）是伯克利实验室对 2028 年的区间；其更新版对 2030 年为 649 TWh（11.8 %）。',
  },
  'misquote.china-6-percent': {
    en: '6 % does not fit the 400 TWh it is given with: these are 3 to 4 % of China’s electricity.',
    ja: '6 %は、併記される400 TWhと合いません。400 TWhは中国の電力の3〜4 %です。',
    zh: '6 % 与其并列的 400 TWh 不符：后者约占中国用电的 3 至 4 %。',
  },
  'misquote.china-200-in-2020': {
    en: '200 TWh in 2020 counts more than newer figures do (77 TWh in 2022): never set the two on one line.',
    ja: '2020年の200 TWhは、新しい値（2022年の77 TWh）より広い範囲を数えています。同じ線上に並べてはいけません。',
    zh: '2020 年的 200 TWh 统计范围比新数字（2022 年 77 TWh）更宽：不可连成一线。',
  },
  'misquote.iea-factor-without-edition': {
    en: 'The IEA’s edition of 2025 says that AI quadruples from 2024, that of 2026 that it triples from 2025: say which.',
    ja: 'IEAは、2025年版で2024年から4倍、2026年版で2025年から3倍としています。どの版かを示してください。',
    zh: '国际能源署 2025 年版称较 2024 年增至四倍，2026 年版称较 2025 年增至三倍：请注明版本。',
  },
  'misquote.query-2-9-wh': {
    en: '2.9 Wh a query is an estimate of 2023 for A100 servers; disclosures since then are 0.24 to 0.34 Wh.',
    ja: '1問い合わせ2.9 Whは、A100サーバーを前提とした2023年の推定です。その後の開示値は0.24〜0.34 Whです。',
    zh: '每次查询 2.9 Wh 是 2023 年按 A100 服务器所作的估算；此后披露的数字为 0.24 至 0.34 Wh。',
  },
  'misquote.hbm-100-pj-bit': {
    en: 'HBM takes about 4 to 5 pJ/bit; 100 is about twenty times too much, and more than the whole card could draw.',
    ja: 'HBMは1ビットあたり約4〜5 pJです。100は約20倍で、カード全体の電力をも超えます。',
    zh: 'HBM 每位约耗 4 至 5 pJ；100 约高出二十倍，整张卡也耗不了这么多电。',
  },
  'misquote.movement-62-7': {
    en: '62.7 % was measured on phones and Chromebooks in 2018; it says nothing of language models in data centres.',
    ja: '62.7 %は2018年にスマートフォンとChromebookで測定された値で、データセンターの言語モデルについては何も示していません。',
    zh: '62.7 % 是 2018 年在手机和 Chromebook 上测得的，与数据中心里的语言模型无关。',
  },
});
