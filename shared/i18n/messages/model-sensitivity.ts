import { defineMessages } from '../define.ts';

/** Which inputs matter, what is probable, and where a goal is met: on the page and on the command line. */
export const sensitivityMessages = defineMessages({
  'sensitivity.central': {
    en: '{{output}}, {{year}}: {{value}} with every input at its median',
    ja: '{{output}}、{{year}}年：すべての入力を中央値に置くと{{value}}',
    zh: '{{output}}，{{year}} 年：所有输入取中位数时为 {{value}}',
  },
  'sensitivity.tornado': {
    en: 'Each input alone at its 10th and 90th percentile, the others at their medians; the longest bar first.',
    ja: '各入力を単独で10パーセンタイルと90パーセンタイルに動かし、ほかは中央値に固定しています。影響幅の大きい順です。',
    zh: '逐一将每个输入单独置于第 10 和第 90 百分位，其余取中位数；按影响幅度从大到小排列。',
  },
  'sensitivity.sobol': {
    en: 'Shares of the result’s variance, from {{rows}} rows (seed {{seed}}): “alone” is the input’s own share, “in all” counts what it does together with others. In brackets the {{level}} interval of the bootstrap; a share alone can come out below zero by chance.',
    ja: '結果の分散に占める割合です（{{rows}}行、シード{{seed}}）。「単独」はその入力だけの寄与、「全体」は他の入力との相互作用を含む寄与です。括弧内はブートストラップによる{{level}}区間で、単独の割合は偶然に負となることがあります。',
    zh: '各输入占结果方差的比例（{{rows}} 行，种子 {{seed}}）：“单独”为该输入自身的份额，“合计”还包括它与其他输入的共同作用。括号内为自助法的 {{level}} 区间；单独份额可能因偶然性而略低于零。',
  },
  'sensitivity.sobolNothing': {
    en: 'None of the uncertain inputs moves this result.',
    ja: '不確実な入力のいずれも、この結果を動かしません。',
    zh: '没有任何不确定的输入会影响此结果。',
  },
  'sensitivity.rank': {
    en: 'Spearman’s rank correlation with the result over {{draws}} draws (seed {{seed}}). Within ±{{noise}} it may be chance.',
    ja: '{{draws}}回の抽出における、結果とのスピアマン順位相関です（シード{{seed}}）。±{{noise}}以内は偶然の範囲です。',
    zh: '与结果的 Spearman 秩相关系数，基于 {{draws}} 次抽样（种子 {{seed}}）。±{{noise}} 以内可能出于偶然。',
  },
  'sensitivity.probability': {
    en: 'Probability of more than {{threshold}}: {{above}} (±{{aboveError}}); of less than zero: {{negative}} (±{{negativeError}}); {{draws}} draws, ± one standard error.',
    ja: '{{threshold}}を超える確率：{{above}}（±{{aboveError}}）。ゼロを下回る確率：{{negative}}（±{{negativeError}}）。抽出{{draws}}回、±は標準誤差です。',
    zh: '超过 {{threshold}} 的概率：{{above}}（±{{aboveError}}）；低于零的概率：{{negative}}（±{{negativeError}}）；{{draws}} 次抽样，± 为一个标准误。',
  },
  'sensitivity.followers': {
    en: '{{id}} moves these along: {{followers}}',
    ja: '{{id}}に連動する入力：{{followers}}',
    zh: '随 {{id}} 一同变动：{{followers}}',
  },
  'sensitivity.rest': {
    en: '{{count}} others together',
    ja: 'その他{{count}}件の合計',
    zh: '其余 {{count}} 个合计',
  },
  'sensitivity.columnLow': { en: 'P10', ja: 'P10', zh: 'P10' },
  'sensitivity.columnHigh': { en: 'P90', ja: 'P90', zh: 'P90' },
  'sensitivity.columnAtLow': { en: 'Result at P10', ja: 'P10での結果', zh: 'P10 时的结果' },
  'sensitivity.columnAtHigh': { en: 'Result at P90', ja: 'P90での結果', zh: 'P90 时的结果' },
  'sensitivity.columnFirst': { en: 'Alone', ja: '単独', zh: '单独' },
  'sensitivity.columnTotal': { en: 'In all', ja: '全体', zh: '合计' },
  'sensitivity.columnCorrelation': { en: 'Correlation', ja: '相関', zh: '相关系数' },
  'sensitivity.columnEvidence': { en: 'Evidence', ja: '根拠', zh: '依据' },
  'seek.found': {
    en: 'With {{input}} at {{value}}, {{output}} in {{year}} is {{reached}}.',
    ja: '{{input}}が{{value}}のとき、{{year}}年の{{output}}は{{reached}}になります。',
    zh: '当{{input}}为 {{value}} 时，{{year}} 年的{{output}}为 {{reached}}。',
  },
  'seek.further': {
    en: 'This is the least of {{count}} values in the range that meet the goal. The others: {{values}}.',
    ja: 'この範囲で目標を満たす{{count}}個の値のうち、最小のものです。ほかの値：{{values}}。',
    zh: '这是该范围内满足目标的 {{count}} 个值中最小的一个。其他值：{{values}}。',
  },
  'seek.everywhere': {
    en: 'Any value of {{input}} from {{from}} to {{to}} will do: {{output}} in {{year}} is {{reached}} throughout.',
    ja: '{{input}}は{{from}}から{{to}}までのどの値でもかまいません。{{year}}年の{{output}}は常に{{reached}}です。',
    zh: '{{input}}取 {{from}} 至 {{to}} 的任何值均可：{{year}} 年的{{output}}始终为 {{reached}}。',
  },
  'seek.jump': {
    en: 'No value of {{input}} from {{from}} to {{to}} makes {{output}} in {{year}} exactly {{target}}: between {{left}} and {{right}} it leaps from {{atLeft}} to {{atRight}}.',
    ja: '{{input}}を{{from}}から{{to}}まで動かしても、{{year}}年の{{output}}がちょうど{{target}}になる値はありません。{{left}}と{{right}}の間で{{atLeft}}から{{atRight}}へ跳びます。',
    zh: '{{input}}在 {{from}} 至 {{to}} 之间没有任何值能使 {{year}} 年的{{output}}恰好为 {{target}}：在 {{left}} 与 {{right}} 之间，它从 {{atLeft}} 跳变到 {{atRight}}。',
  },
  'seek.unreached': {
    en: 'No value of {{input}} in this range reaches {{target}}: at its ends, {{from}} and {{to}}, {{output}} in {{year}} is {{atFrom}} and {{atTo}}.',
    ja: 'この範囲に、{{target}}に達する{{input}}の値はありません。両端の{{from}}と{{to}}で、{{year}}年の{{output}}は{{atFrom}}と{{atTo}}です。',
    zh: '此范围内没有任何{{input}}的值能达到 {{target}}：在两端 {{from}} 和 {{to}} 处，{{year}} 年的{{output}}分别为 {{atFrom}} 和 {{atTo}}。',
  },
  'seek.nearest': {
    en: 'It comes nearest at {{value}}, with {{reached}}.',
    ja: '最も近づくのは{{value}}のときで、{{reached}}です。',
    zh: '最接近之处为 {{value}}，此时为 {{reached}}。',
  },
  'seek.unmoved': {
    en: '{{input}} does not move {{output}} in {{year}}: it is {{reached}} throughout the range, and the goal is {{target}}.',
    ja: '{{input}}は{{year}}年の{{output}}を動かしません。この範囲では常に{{reached}}で、目標は{{target}}です。',
    zh: '{{input}}不影响 {{year}} 年的{{output}}：在此范围内始终为 {{reached}}，而目标为 {{target}}。',
  },
  'seek.present': {
    en: 'In the scenario “{{scenario}}” {{input}} is {{value}} (evidence: {{grade}}) and the result {{output}}.',
    ja: 'シナリオ「{{scenario}}」では{{input}}は{{value}}（根拠：{{grade}}）、結果は{{output}}です。',
    zh: '在情景“{{scenario}}”中，{{input}}为 {{value}}（依据：{{grade}}），结果为 {{output}}。',
  },
});
