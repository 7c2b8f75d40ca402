import { defineMessages } from '../define.ts';

/**
 * Why forecasts are not combined, and why one does not drive the model. Gaps: `one` and `other` are series, `oneIs` and
 * `otherIs` in what they differ, `remedy` a sentence of what to do.
 */
export const forecastErrorsMessages = defineMessages({
  'combine-few': {
    en: 'A combination needs two series or more. Tick them in the list.',
    ja: '組み合わせには2系列以上が必要です。一覧で選んでください。',
    zh: '至少需要两个序列才能组合。请在列表中勾选。',
  },
  'combine-two': {
    en: 'A difference is taken between two series, and {{count}} are chosen. Choose exactly two, or ask for the spread.',
    ja: '差は2系列の間で求めますが、{{count}}系列が選ばれています。ちょうど2系列を選ぶか、幅を選んでください。',
    zh: '差值只在两个序列之间计算，现已选择 {{count}} 个。请只选两个，或改看区间。',
  },
  'combine-scope': {
    en: '“{{one}}” counts “{{oneIs}}”, “{{other}}” counts “{{otherIs}}”: different things are never combined. {{remedy}}',
    ja: '「{{one}}」は「{{oneIs}}」、「{{other}}」は「{{otherIs}}」を数えています。対象が違うものは組み合わせません。{{remedy}}',
    zh: '“{{one}}”统计的是“{{oneIs}}”，“{{other}}”统计的是“{{otherIs}}”：对象不同，不予组合。{{remedy}}',
  },
  'combine-unit': {
    en: '“{{one}}” is in {{oneIs}}, “{{other}}” in {{otherIs}}. {{remedy}}',
    ja: '「{{one}}」の単位は{{oneIs}}、「{{other}}」の単位は{{otherIs}}です。{{remedy}}',
    zh: '“{{one}}”的单位是{{oneIs}}，“{{other}}”的单位是{{otherIs}}。{{remedy}}',
  },
  'combine-capacity': {
    en: 'The capacity of “{{one}}” is “{{oneIs}}”, that of “{{other}}” “{{otherIs}}”: one site has another figure in each. {{remedy}}',
    ja: '「{{one}}」の容量は「{{oneIs}}」、「{{other}}」は「{{otherIs}}」です。同じ施設でも値が異なります。{{remedy}}',
    zh: '“{{one}}”的容量口径是“{{oneIs}}”，“{{other}}”是“{{otherIs}}”：同一设施在两者中的数值不同。{{remedy}}',
  },
  'combine-growth': {
    en: '“{{one}}” and “{{other}}” do not grow from the same start ({{oneIs}}; {{otherIs}}). {{remedy}}',
    ja: '「{{one}}」と「{{other}}」は増加の起点が異なります（{{oneIs}}、{{otherIs}}）。{{remedy}}',
    zh: '“{{one}}”与“{{other}}”的增长起点不同（{{oneIs}}；{{otherIs}}）。{{remedy}}',
  },
  'combine-ratio': {
    en: 'Figures in {{unit}} are parts of different wholes and have no sum. Ask for the spread, or switch the measure to TWh/yr.',
    ja: '{{unit}}の値は母数が異なるため、合計できません。幅を選ぶか、指標をTWh/年に切り替えてください。',
    zh: '以{{unit}}表示的数值各有不同的总体，不能相加。请改看区间，或将指标切换为 TWh/年。',
  },
  'combine-region': {
    en: '“{{one}}” is about {{oneIs}}, “{{other}}” about {{otherIs}}. {{remedy}}',
    ja: '「{{one}}」の地域は{{oneIs}}、「{{other}}」の地域は{{otherIs}}です。{{remedy}}',
    zh: '“{{one}}”的地区是{{oneIs}}，“{{other}}”的地区是{{otherIs}}。{{remedy}}',
  },
  'combine-same-region': {
    en: '“{{one}}” and “{{other}}” both count {{oneIs}}: a sum would count the same twice. {{remedy}}',
    ja: '「{{one}}」と「{{other}}」はどちらも{{oneIs}}を数えています。合計すると二重計上になります。{{remedy}}',
    zh: '“{{one}}”与“{{other}}”统计的都是{{oneIs}}：相加会重复计算。{{remedy}}',
  },
  'combine-overlap': {
    en: '{{otherIs}} (“{{other}}”) lies wholly or in part within {{oneIs}} (“{{one}}”): a sum would count the same twice. {{remedy}}',
    ja: '{{otherIs}}（「{{other}}」）は、全部または一部が{{oneIs}}（「{{one}}」）に含まれます。合計すると二重計上になります。{{remedy}}',
    zh: '{{otherIs}}（“{{other}}”）全部或部分属于{{oneIs}}（“{{one}}”）：相加会重复计算。{{remedy}}',
  },
  'combine-region-unknown': {
    en: 'Whether {{oneIs}} and {{otherIs}} overlap is not known here, so that they are not added up. {{remedy}}',
    ja: '{{oneIs}}と{{otherIs}}が重なるかどうか分からないため、合計しません。{{remedy}}',
    zh: '无法判断{{oneIs}}与{{otherIs}}是否重叠，因此不予相加。{{remedy}}',
  },
  'combine-vintage': {
    en: '“{{one}}” was published in {{oneIs}}, “{{other}}” in {{otherIs}}: the one did not know what the other knew. {{remedy}}',
    ja: '「{{one}}」は{{oneIs}}、「{{other}}」は{{otherIs}}の発表で、前提となる情報が異なります。{{remedy}}',
    zh: '“{{one}}”发布于 {{oneIs}}，“{{other}}”发布于 {{otherIs}}：所依据的信息不同。{{remedy}}',
  },
  'combine-publisher': {
    en: '“{{one}}” and “{{other}}” are cases of one publisher; their mean is nobody’s forecast. {{remedy}}',
    ja: '「{{one}}」と「{{other}}」は同じ発表元のケースです。その平均は誰の予測でもありません。{{remedy}}',
    zh: '“{{one}}”与“{{other}}”是同一发布方的不同情形；其均值不是任何人的预测。{{remedy}}',
  },
  'combine-case': {
    en: '“{{one}}” is the case “{{oneIs}}”, “{{other}}” the case “{{otherIs}}”: they answer different questions. {{remedy}}',
    ja: '「{{one}}」は「{{oneIs}}」、「{{other}}」は「{{otherIs}}」というケースで、答えている問いが異なります。{{remedy}}',
    zh: '“{{one}}”属于“{{oneIs}}”情形，“{{other}}”属于“{{otherIs}}”情形：回答的问题不同。{{remedy}}',
  },
  'combine-sum-publisher': {
    en: '“{{one}}” and “{{other}}” come from two publishers: their regions are not parts of one whole. {{remedy}}',
    ja: '「{{one}}」と「{{other}}」は発表元が異なり、その地域は一つの全体の部分ではありません。{{remedy}}',
    zh: '“{{one}}”与“{{other}}”来自两个发布方：其地区并非同一整体的组成部分。{{remedy}}',
  },
  'combine-peak': {
    en: 'Peaks of different regions fall into different hours and do not add up (“{{one}}”). Add up electricity in TWh/yr.',
    ja: '地域ごとの最大需要は時刻が異なるため合計できません（「{{one}}」）。TWh/年の電力量で合計してください。',
    zh: '不同地区的峰值出现在不同时刻，不能相加（“{{one}}”）。请用 TWh/年 的用电量相加。',
  },
  'combine-year': {
    en: '“{{one}}” has no figure for {{year}}; it has {{years}}. {{remedy}}',
    ja: '「{{one}}」には{{year}}年の値がありません（あるのは{{years}}年）。{{remedy}}',
    zh: '“{{one}}”没有 {{year}} 年的数值，只有 {{years}} 年。{{remedy}}',
  },
  'combine-range': {
    en: '“{{one}}” gives no central figure for {{year}}, and the middle of a range is no forecast. {{remedy}}',
    ja: '「{{one}}」には{{year}}年の中位値がありません。範囲の中央は予測ではありません。{{remedy}}',
    zh: '“{{one}}”没有给出 {{year}} 年的中值，而区间的中点不是预测。{{remedy}}',
  },
  'demand-scope': {
    en: '“{{one}}” counts “{{scope}}”; the model’s demand is the electricity of all AI in data centres, whole sites. Choose a series of “{{fitting}}”.',
    ja: '「{{one}}」が数えているのは「{{scope}}」です。モデルの需要はデータセンターのAI全体（施設全体）の電力です。「{{fitting}}」の系列を選んでください。',
    zh: '“{{one}}”统计的是“{{scope}}”；模型的需求是数据中心内全部 AI（整座设施）的用电。请选择“{{fitting}}”的序列。',
  },
  'demand-unit': {
    en: '“{{one}}” is in {{unit}}; the model’s demand is electricity in TWh per year. A capacity or a share does not say how much is used: choose a series in TWh/yr.',
    ja: '「{{one}}」の単位は{{unit}}ですが、モデルの需要はTWh/年の電力量です。容量や割合では使用量が分かりません。TWh/年の系列を選んでください。',
    zh: '“{{one}}”的单位是{{unit}}，而模型的需求是以 TWh/年 计的用电量。容量或占比不能说明用量：请选择以 TWh/年 表示的序列。',
  },
  'demand-region': {
    en: '“{{one}}” is about {{region}}; the model’s demand is that of the world. Choose a series of the world.',
    ja: '「{{one}}」の地域は{{region}}ですが、モデルの需要は世界全体です。世界の系列を選んでください。',
    zh: '“{{one}}”的地区是{{region}}，而模型的需求针对全球。请选择全球的序列。',
  },
  'demand-case': {
    en: '“{{one}}” gives no figure above zero for this case. Choose another case.',
    ja: '「{{one}}」には、このケースについてゼロより大きい値がありません。別のケースを選んでください。',
    zh: '“{{one}}”在此情形下没有大于零的数值。请选择其他情形。',
  },
});
