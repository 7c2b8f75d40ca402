import { defineMessages } from '../define.ts';
import { modelChartsMessages } from './model-charts.ts';
import { controlsMessages } from './model-controls.ts';
import { explainMessages } from './model-explain.ts';
import { figuresMessages } from './model-figures.ts';
import { quantityMessages } from './model-quantities.ts';
import { modelRegionMessages } from './model-region.ts';
import { bridgeMessages } from './model-bridge.ts';
import { sensitivityMessages } from './model-sensitivity.ts';
import { whatifMessages } from './model-whatif.ts';

/**
 * What the model says of itself; its steps (`quantity.…`), the words of the explanation (`explain…`) and the What-if
 * page's own (`whatif…`) stand in files of their own.
 */
export const modelMessages = defineMessages({
  ...modelRegionMessages,
  'segment.datacentre': { en: 'Data centres', ja: 'データセンター', zh: '数据中心' },
  'segment.edge': { en: 'Edge', ja: 'エッジ', zh: '边缘' },
  'column.base': { en: 'Digital', ja: 'デジタル', zh: '数字' },
  'column.imc': { en: 'IMC', ja: 'IMC', zh: 'IMC' },
  'workload.llm_decode': { en: 'LLM decoding', ja: 'LLMデコード', zh: 'LLM 解码' },
  'workload.llm_prefill': { en: 'LLM prefill', ja: 'LLMプリフィル', zh: 'LLM 预填充' },
  'workload.recommendation': { en: 'Recommendation', ja: 'レコメンド', zh: '推荐' },
  'workload.vision_datacentre': {
    en: 'Data-centre vision',
    ja: '画像認識（データセンター）',
    zh: '数据中心视觉',
  },
  'workload.vision_camera': { en: 'Camera vision', ja: '画像認識（カメラ）', zh: '摄像头视觉' },
  'workload.vision_automotive': { en: 'Automotive vision', ja: '画像認識（車載）', zh: '车载视觉' },
  'workload.speech': { en: 'Speech', ja: '音声認識', zh: '语音' },
  'serviceUnit.llm_decode': { en: 'output token', ja: '出力トークン', zh: '输出 token' },
  'serviceUnit.llm_prefill': { en: 'input token', ja: '入力トークン', zh: '输入 token' },
  'serviceUnit.recommendation': { en: 'query', ja: 'クエリ', zh: '查询' },
  'serviceUnit.vision_datacentre': { en: 'image', ja: '画像', zh: '图像' },
  'serviceUnit.vision_camera': { en: 'frame', ja: 'フレーム', zh: '帧' },
  'serviceUnit.vision_automotive': { en: 'frame', ja: 'フレーム', zh: '帧' },
  'serviceUnit.speech': { en: 'second of audio', ja: '音声1秒', zh: '秒音频' },
  'serviceUnits.llm_decode': { en: 'output tokens', ja: '出力トークン', zh: '输出 token' },
  'serviceUnits.llm_prefill': { en: 'input tokens', ja: '入力トークン', zh: '输入 token' },
  'serviceUnits.recommendation': { en: 'queries', ja: 'クエリ', zh: '次查询' },
  'serviceUnits.vision_datacentre': { en: 'images', ja: '枚の画像', zh: '张图像' },
  'serviceUnits.vision_camera': { en: 'frames', ja: 'フレーム', zh: '帧' },
  'serviceUnits.vision_automotive': { en: 'frames', ja: 'フレーム', zh: '帧' },
  'serviceUnits.speech': { en: 'seconds of audio', ja: '秒の音声', zh: '秒音频' },
  'output.segment.energy.baseline': {
    en: 'Electricity, all digital',
    ja: '電力量（すべてデジタル）',
    zh: '用电量（全数字方案）',
  },
  'output.segment.energy.baseline.help': {
    en: 'AI electricity of the segment in a year if all of it stays digital.',
    ja: 'すべてデジタルのままとした場合の、セグメントのAIの年間電力量です。',
    zh: '若全部保持数字方案，该领域 AI 的年用电量。',
  },
  'output.segment.energy.total': {
    en: 'Electricity with IMC',
    ja: '電力量（IMCあり）',
    zh: '采用 IMC 的用电量',
  },
  'output.segment.energy.total.help': {
    en: 'AI electricity of the segment in a year with IMC, rebound and reuse included.',
    ja: 'IMCを導入した場合の、セグメントのAIの年間電力量です。リバウンドと再利用を含みます。',
    zh: '采用 IMC 后该领域 AI 的年用电量，已计入回弹和再利用。',
  },
  'output.segment.energy.saved': { en: 'Electricity saved', ja: '節約電力量', zh: '节省电量' },
  'output.segment.energy.saved.help': {
    en: 'Net electricity saved in a year, after rebound and reuse; negative when more is used than before.',
    ja: 'リバウンドと再利用を差し引いた年間の節約電力量です。かえって増える場合は負になります。',
    zh: '扣除回弹和再利用后的年净节电量；若用电反而增加则为负值。',
  },
  'output.segment.energy.gross': {
    en: 'Electricity saved before rebound',
    ja: '節約電力量（リバウンド前）',
    zh: '回弹前节省电量',
  },
  'output.segment.energy.gross.help': {
    en: 'Electricity saved in a year if cheaper service were not used more.',
    ja: '安くなっても利用が増えないとした場合の年間の節約電力量です。',
    zh: '假设服务变便宜后使用量不增加时的年节电量。',
  },
  'output.segment.power.saved': { en: 'Average power saved', ja: '節約電力（平均）', zh: '节省的平均功率' },
  'output.segment.power.saved.help': {
    en: 'The saved electricity spread evenly over the hours of the year.',
    ja: '節約電力量を年間の時間でならした平均電力です。',
    zh: '将节省电量平均分摊到全年各小时所得的功率。',
  },
  'output.segment.carbon.saved': { en: 'CO₂ avoided', ja: 'CO₂削減量', zh: '减少的 CO₂' },
  'output.segment.carbon.saved.help': {
    en: 'Carbon dioxide of the saved electricity at the grid’s intensity in that year.',
    ja: '節約電力量を、その年の系統電力の排出係数で換算したCO₂の量です。',
    zh: '按当年电网碳强度折算的节省电量对应的二氧化碳。',
  },
  'output.segment.bill.saved': { en: 'Electricity bill saved', ja: '電気料金の節約額', zh: '节省的电费' },
  'output.segment.bill.saved.help': {
    en: 'The saved electricity at its price.',
    ja: '節約電力量を電力価格で換算した金額です。',
    zh: '按电价计算的节省电量价值。',
  },
  'output.segment.spend': { en: 'Spend on inference', ja: '推論への支出', zh: '推理支出' },
  'output.segment.spend.help': {
    en: 'What the inference work of the segment costs in a year: servers, upkeep and electricity, rebound included.',
    ja: 'セグメントの推論処理に1年間でかかる費用です（サーバー・維持費・電力、リバウンドを含む）。',
    zh: '该领域推理工作的年成本：服务器、运维和电费，含回弹。',
  },
  'output.segment.spend.saved': {
    en: 'Spend saved at equal work',
    ja: '支出の節約額（同じ処理量）',
    zh: '同等工作量下节省的支出',
  },
  'output.segment.spend.saved.help': {
    en: 'What the same work costs less with IMC than all digital.',
    ja: '同じ処理量を、すべてデジタルの場合と比べてIMCでどれだけ安く賄えるかを示します。',
    zh: '同样的工作采用 IMC 比全数字方案少花的费用。',
  },
  'output.segment.cost.index': { en: 'Cost index', ja: 'コスト指数', zh: '成本指数' },
  'output.segment.cost.index.help': {
    en: 'Cost of the same work as a multiple of its cost all digital: 0.96 is four percent cheaper.',
    ja: '同じ処理量のコストを、すべてデジタルの場合を1として表したものです。0.96なら4%安いことを示します。',
    zh: '同样工作的成本与全数字方案时的成本之比：0.96 表示便宜 4%。',
  },
  'output.segment.market': { en: 'Market for IMC servers', ja: 'IMCサーバー市場', zh: 'IMC 服务器市场' },
  'output.segment.market.help': {
    en: 'Sales of IMC servers in a year.',
    ja: 'IMCサーバーの年間販売額です。',
    zh: 'IMC 服务器的年销售额。',
  },
  'output.segment.netherlands': {
    en: 'Saved, in years of the Netherlands',
    ja: '節約電力量（オランダの年間消費比）',
    zh: '节省电量（折合荷兰年用电量）',
  },
  'output.segment.netherlands.help': {
    en: 'The saved electricity as a multiple of what the Netherlands use in a year.',
    ja: '節約電力量がオランダの年間電力消費量の何倍かを示します。',
    zh: '节省电量相当于荷兰年用电量的倍数。',
  },
  'output.workload.share_of_stock': {
    en: 'Share of the installed fleet',
    ja: '稼働設備に占める割合',
    zh: '在役设备占比',
  },
  'output.workload.share_of_stock.help': {
    en: 'IMC’s share of the installed fleet, by the electricity its work would take on digital hardware.',
    ja: '稼働中の設備に占めるIMCの割合です。同じ処理をデジタルで行った場合の電力量で測ります。',
    zh: 'IMC 在在役设备中的占比，以同等工作在数字硬件上的用电量计。',
  },
  'output.workload.share_of_sales': {
    en: 'Share of new capacity',
    ja: '新規導入に占める割合',
    zh: '新增容量占比',
  },
  'output.workload.share_of_sales.help': {
    en: 'IMC’s share of the capacity bought in the year.',
    ja: 'その年に新しく導入される能力に占めるIMCの割合です。',
    zh: 'IMC 在当年新购容量中的占比。',
  },
  'output.workload.learning': { en: 'Price after learning', ja: '習熟後の価格比', zh: '学习后的价格比' },
  'output.workload.learning.help': {
    en: 'Price of an IMC server as a multiple of its price before any were shipped.',
    ja: '出荷開始前を1としたIMCサーバーの価格です。',
    zh: 'IMC 服务器价格与尚未出货时价格之比。',
  },
  'output.workload.cost_base': { en: 'Cost on digital hardware', ja: 'デジタルのコスト', zh: '数字硬件成本' },
  'output.workload.cost_base.help': {
    en: 'Cost of a million units on digital hardware bought in the year.',
    ja: 'その年に導入したデジタル機器での100万単位あたりのコストです。',
    zh: '在当年购置的数字硬件上每百万单位的成本。',
  },
  'output.workload.cost_imc': { en: 'Cost on IMC hardware', ja: 'IMCのコスト', zh: 'IMC 硬件成本' },
  'output.workload.cost_imc.help': {
    en: 'Cost of a million units on IMC hardware bought in the year.',
    ja: 'その年に導入したIMC機器での100万単位あたりのコストです。',
    zh: '在当年购置的 IMC 硬件上每百万单位的成本。',
  },
  'output.workload.cost': {
    en: 'Cost, fleet average',
    ja: 'コスト（設備全体の平均）',
    zh: '成本（全部设备平均）',
  },
  'output.workload.cost.help': {
    en: 'Cost of a million units as the average of the installed fleet, digital and IMC.',
    ja: 'デジタルとIMCを合わせた稼働設備全体で平均した、100万単位あたりのコストです。',
    zh: '按在役设备（数字与 IMC）平均的每百万单位成本。',
  },
  'output.workload.cost_energy': {
    en: 'Electricity in the cost',
    ja: 'コストのうち電力',
    zh: '成本中的电费',
  },
  'output.workload.cost_energy.help': {
    en: 'The part of the fleet-average cost that is electricity.',
    ja: '設備全体の平均コストのうち電力の分です。',
    zh: '设备平均成本中的电费部分。',
  },
  'output.workload.saving': { en: 'Buyer’s saving', ja: '買い手の節約率', zh: '买家节省率' },
  'output.workload.saving.help': {
    en: 'Share of the cost that a buyer of the year saves with IMC; negative when IMC costs more.',
    ja: 'その年の買い手がIMCで節約できるコストの割合です。IMCのほうが高い場合は負になります。',
    zh: '当年买家采用 IMC 所节省的成本比例；若 IMC 更贵则为负值。',
  },
  'output.workload.energy_baseline': {
    en: 'Electricity, all digital',
    ja: '電力量（すべてデジタル）',
    zh: '用电量（全数字方案）',
  },
  'output.workload.energy_baseline.help': {
    en: 'Inference electricity of the workload in a year if all of it stays digital.',
    ja: 'すべてデジタルのままとした場合の、ワークロードの推論の年間電力量です。',
    zh: '若全部保持数字方案，该工作负载推理的年用电量。',
  },
  'output.workload.energy': { en: 'Electricity with IMC', ja: '電力量（IMCあり）', zh: '采用 IMC 的用电量' },
  'output.workload.energy.help': {
    en: 'Inference electricity of the workload in a year with IMC and rebound.',
    ja: 'IMCとリバウンドを織り込んだ、ワークロードの推論の年間電力量です。',
    zh: '计入 IMC 和回弹后该工作负载推理的年用电量。',
  },
  'output.workload.gross': {
    en: 'Saved before rebound',
    ja: '節約電力量（リバウンド前）',
    zh: '回弹前节省电量',
  },
  'output.workload.gross.help': {
    en: 'Electricity saved in a year if cheaper service were not used more.',
    ja: '安くなっても利用が増えないとした場合の年間の節約電力量です。',
    zh: '假设服务变便宜后使用量不增加时的年节电量。',
  },
  'output.workload.saved': { en: 'Electricity saved', ja: '節約電力量', zh: '节省电量' },
  'output.workload.saved.help': {
    en: 'Net electricity saved in a year, after rebound and reuse; negative when more is used than before.',
    ja: 'リバウンドと再利用を差し引いた年間の節約電力量です。かえって増える場合は負になります。',
    zh: '扣除回弹和再利用后的年净节电量；若用电反而增加则为负值。',
  },
  'output.workload.rho': {
    en: 'Energy ratio IMC to digital',
    ja: 'エネルギー比（IMC／デジタル）',
    zh: 'IMC 与数字能耗之比',
  },
  'output.workload.rho.help': {
    en: 'Energy of a unit on IMC hardware of the year as a multiple of that on digital hardware.',
    ja: 'その年のIMC機器での1単位のエネルギーを、デジタル機器を1として表したものです。',
    zh: '当年 IMC 硬件每单位能耗与数字硬件之比。',
  },
  'output.workload.work': { en: 'Work', ja: '処理量', zh: '工作量' },
  'output.workload.work.help': {
    en: 'Units of service a year that the electricity stands for; far less certain than the electricity itself.',
    ja: '電力量から逆算した年間のサービス単位数です。電力量そのものよりはるかに不確かです。',
    zh: '由用电量反推的年服务单位数；其不确定性远大于用电量本身。',
  },
  'output.workload.spend': { en: 'Spend', ja: '支出', zh: '支出' },
  'output.workload.spend.help': {
    en: 'What the work costs in a year, rebound included.',
    ja: '処理に1年間でかかる費用です。リバウンドを含みます。',
    zh: '该工作的年成本，含回弹。',
  },
  'output.workload.servers_imc': {
    en: 'IMC servers bought',
    ja: 'IMCサーバー導入台数',
    zh: '购置的 IMC 服务器',
  },
  'output.workload.servers_imc.help': {
    en: 'IMC servers bought in the year.',
    ja: 'その年に導入されるIMCサーバーの台数です。',
    zh: '当年购置的 IMC 服务器台数。',
  },
  'output.workload.market': { en: 'Market for IMC servers', ja: 'IMCサーバー市場', zh: 'IMC 服务器市场' },
  'output.workload.market.help': {
    en: 'Sales of IMC servers for the workload in a year.',
    ja: 'このワークロード向けIMCサーバーの年間販売額です。',
    zh: '面向该工作负载的 IMC 服务器年销售额。',
  },
  'output.workload.market_total': {
    en: 'Market for all servers',
    ja: '全サーバー市場',
    zh: '全部服务器市场',
  },
  'output.workload.market_total.help': {
    en: 'Sales of all servers for the workload in a year, digital and IMC.',
    ja: 'このワークロード向けサーバー（デジタルとIMC）の年間販売額です。',
    zh: '面向该工作负载的全部服务器（数字与 IMC）年销售额。',
  },
  'warning.distribution-truncated': {
    en: 'Only {{share}} % of this distribution lies in the range that the input allows; it was cut to that range.',
    ja: 'この分布のうち入力の許容範囲に収まるのは{{share}} %です。範囲内に切り詰めました。',
    zh: '该分布只有 {{share}} % 落在输入允许的范围内，已截断到该范围。',
  },
  'warning.power-above-rating': {
    en: 'One server draws {{power}} W by these inputs, more than the {{rated}} W on its plate.',
    ja: 'この入力ではサーバー1台の消費電力が{{power}} Wとなり、定格の{{rated}} Wを超えます。',
    zh: '按这些输入，一台服务器的功率为 {{power}} W，超过其铭牌的 {{rated}} W。',
  },
  'warning.ladder-not-climbed': {
    en: '{{value}} pJ/MAC is less than {{row}} needs at a card in service, at least {{low}} pJ/MAC: the figure has not come down the whole boundary ladder (macro, core, chip, card, service). Take the value that “memwatt device” derives.',
    ja: '{{value}} pJ/MACは、{{row}}が稼働中のカードで必要とする値（{{low}} pJ/MAC以上）を下回ります。境界の段階（マクロ、コア、チップ、カード、稼働時）をすべて経ていない数値です。「memwatt device」で導出した値を使ってください。',
    zh: '{{value}} pJ/MAC 低于 {{row}} 在运行中的板卡上所需的值（至少 {{low}} pJ/MAC）：该数字没有走完整个边界阶梯（宏单元、内核、芯片、板卡、实际运行）。请采用“memwatt device”推导的值。',
  },
  'warning.array-too-small': {
    en: '{{resident}} bits of weights are to stay in the arrays of one server, which hold {{array}}; unless several servers share a model, part of them has to be read in again.',
    ja: 'サーバー1台のアレイ容量{{array}}ビットに対し、{{resident}}ビットの重みが常駐する想定です。複数台でモデルを分担しない限り、一部は再読み出しが必要です。',
    zh: '按设定有 {{resident}} 位权重驻留在一台服务器的阵列中，而其容量为 {{array}} 位；除非多台服务器分担一个模型，否则部分权重需要重新读取。',
  },
  ...explainMessages,
  ...quantityMessages,
  ...bridgeMessages,
  ...sensitivityMessages,
  ...whatifMessages,
  ...modelChartsMessages,
  ...controlsMessages,
  ...figuresMessages,
});
