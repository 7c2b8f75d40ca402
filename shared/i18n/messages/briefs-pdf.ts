import { defineMessages } from '../define.ts';

/** What the printed brief says around its figures. Figures come with their unit; losses are given as positive amounts. */
export const briefsPdfMessages = defineMessages({
  pdfKicker: {
    en: 'In-memory computing and the electricity of AI · {{year}}',
    ja: 'インメモリコンピューティングとAIの電力 · {{year}}年',
    zh: '存内计算与 AI 用电 · {{year}} 年',
  },
  pdfScenarioLine: { en: 'Scenario: {{names}}', ja: 'シナリオ：{{names}}', zh: '情景：{{names}}' },
  pdfScenariosLine: { en: 'Scenarios: {{names}}', ja: 'シナリオ：{{names}}', zh: '情景：{{names}}' },
  pdfFiguresNote: {
    en: 'Against all digital, in {{year}}, scenario “{{name}}”. Data centres and edge are counted apart and never added up.',
    ja: '{{year}}年、すべてデジタルの場合との比較。シナリオ「{{name}}」。データセンターとエッジは別々に数え、合算しません。',
    zh: '{{year}} 年，与全部数字相比，情景“{{name}}”。数据中心与边缘分别统计，从不相加。',
  },
  pdfSummary: { en: 'In short', ja: '要点', zh: '要点' },
  pdfCharts: { en: 'Charts', ja: 'グラフ', zh: '图表' },
  pdfComparison: { en: 'Scenarios compared', ja: 'シナリオの比較', zh: '情景比较' },
  pdfAssumptions: { en: 'Assumptions', ja: '前提条件', zh: '假设' },
  pdfMethod: { en: 'Method', ja: '計算方法', zh: '方法' },
  pdfGrades: { en: 'Grades of evidence', ja: '根拠の等級', zh: '证据等级' },
  pdfNotes: { en: 'Notes', ja: '注記', zh: '备注' },
  pdfDisclaimerHeading: { en: 'Disclaimer', ja: '免責事項', zh: '免责声明' },

  pdfSummarySaves: {
    en: 'In the scenario “{{name}}”, in-memory computing (IMC) lowers the electricity of AI in data centres in {{year}} from {{base}} to {{total}}: {{saved}} less, or {{share}}. That is {{power}} of average power, {{carbon}} and {{bill}} of electricity bills.',
    ja: 'シナリオ「{{name}}」では、インメモリコンピューティング（IMC）により、{{year}}年のデータセンターにおけるAIの電力量は{{base}}から{{total}}へ、{{saved}}（{{share}}）減ります。平均電力で{{power}}、排出量で{{carbon}}、電気料金で{{bill}}に相当します。',
    zh: '在情景“{{name}}”中，存内计算（IMC）使 {{year}} 年数据中心的 AI 用电量由 {{base}} 降至 {{total}}，减少 {{saved}}（{{share}}），相当于平均功率 {{power}}、{{carbon}} 和 {{bill}} 的电费。',
  },
  pdfSummaryAdds: {
    en: 'In the scenario “{{name}}”, in-memory computing (IMC) raises the electricity of AI in data centres in {{year}} from {{base}} to {{total}}: {{saved}} more, or {{share}}. The saving is negative: that is {{power}} of average power, {{carbon}} and {{bill}} of electricity bills on top.',
    ja: 'シナリオ「{{name}}」では、インメモリコンピューティング（IMC）により、{{year}}年のデータセンターにおけるAIの電力量は{{base}}から{{total}}へ、{{saved}}（{{share}}）増えます。節約量は負であり、平均電力で{{power}}、排出量で{{carbon}}、電気料金で{{bill}}の増加に相当します。',
    zh: '在情景“{{name}}”中，存内计算（IMC）使 {{year}} 年数据中心的 AI 用电量由 {{base}} 升至 {{total}}，增加 {{saved}}（{{share}}）。节省量为负，相当于平均功率增加 {{power}}、排放增加 {{carbon}}、电费增加 {{bill}}。',
  },
  pdfSummaryNone: {
    en: 'In the scenario “{{name}}”, in-memory computing (IMC) leaves the electricity of AI in data centres in {{year}} as it is: {{base}}.',
    ja: 'シナリオ「{{name}}」では、インメモリコンピューティング（IMC）は{{year}}年のデータセンターにおけるAIの電力量{{base}}を変えません。',
    zh: '在情景“{{name}}”中，存内计算（IMC）不改变 {{year}} 年数据中心的 AI 用电量：{{base}}。',
  },
  pdfSummaryRebound: {
    en: 'Before rebound the saving is {{gross}}; {{rebound}} of it goes to more use of a cheaper service and to reuse of freed power.',
    ja: 'リバウンド前の節約量は{{gross}}で、そのうち{{rebound}}は、安くなったサービスの利用増と、空いた電力の再利用に回ります。',
    zh: '回弹前的节省为 {{gross}}，其中 {{rebound}} 被服务降价带来的更多使用和空出电力的再利用抵消。',
  },
  pdfSummaryBackfire: {
    en: 'Before rebound there is a saving of {{gross}}; more use of a cheaper service takes all of it and more.',
    ja: 'リバウンド前には{{gross}}の節約がありますが、安くなったサービスの利用増がそれを上回ります。',
    zh: '回弹前可节省 {{gross}}，但服务降价带来的更多使用将其全部抵消并超出。',
  },
  pdfSummaryEnergySmall: {
    en: 'Electricity is only {{share}} of the cost of {{workload}}, so that a better TOPS/W alone moves the price of the service little; the cost of the same work in data centres stands at {{index}} of all digital.',
    ja: '{{workload}}のコストに占める電力は{{share}}にすぎず、TOPS/Wの改善だけではサービスの価格はほとんど動きません。同じ処理のコスト指数（データセンター、すべてデジタル = 1）は{{index}}です。',
    zh: '电力仅占{{workload}}成本的 {{share}}，因此仅提高 TOPS/W 对服务价格影响甚微；数据中心同等工作的成本指数（全部数字 = 1）为 {{index}}。',
  },
  pdfSummaryEnergyLarge: {
    en: 'Electricity is {{share}} of the cost of {{workload}}; the cost of the same work in data centres stands at {{index}} of all digital.',
    ja: '{{workload}}のコストに占める電力は{{share}}です。同じ処理のコスト指数（データセンター、すべてデジタル = 1）は{{index}}です。',
    zh: '电力占{{workload}}成本的 {{share}}；数据中心同等工作的成本指数（全部数字 = 1）为 {{index}}。',
  },
  pdfSummaryEdgeSaves: {
    en: 'At the edge, which no data-centre forecast counts, IMC saves {{saved}} of {{base}}.',
    ja: 'データセンターの予測に含まれないエッジでは、IMCは{{base}}のうち{{saved}}を節約します。',
    zh: '在任何数据中心预测都未计入的边缘侧，IMC 在 {{base}} 中节省 {{saved}}。',
  },
  pdfSummaryEdgeAdds: {
    en: 'At the edge, which no data-centre forecast counts, IMC adds {{saved}} to {{base}}.',
    ja: 'データセンターの予測に含まれないエッジでは、IMCは{{base}}に対し{{saved}}の増加をもたらします。',
    zh: '在任何数据中心预测都未计入的边缘侧，IMC 使 {{base}} 增加 {{saved}}。',
  },
  pdfSummaryEdgeNone: {
    en: 'At the edge, which no data-centre forecast counts, IMC changes nothing of {{base}}.',
    ja: 'データセンターの予測に含まれないエッジでは、{{base}}に変化はありません。',
    zh: '在任何数据中心预测都未计入的边缘侧，{{base}} 没有变化。',
  },
  pdfSummaryDeterministic: {
    en: 'All figures come from a deterministic run: no input of this scenario is drawn, so that there is no band, and where the net saving is small, not even its sign is certain.',
    ja: '数値はすべて決定論的な計算によるものです。このシナリオには抽出する入力がないため、不確実性の幅は示していません。正味の節約量が小さい場合は、その正負も確かではありません。',
    zh: '所有数值均来自确定性计算：该情景没有抽样的输入，因而没有不确定性区间；当净节省很小时，其正负也不确定。',
  },
  pdfSummaryBand: {
    en: 'These figures stand at the medians of the uncertain inputs. Over {{samples}} draws of {{count}} inputs the net saving in data centres runs from {{low}} to {{high}} (P5 to P95), and it is below zero in {{share}} of them.',
    ja: '以上の数値は、不確実な入力を中央値に置いたものです。入力{{count}}件を{{samples}}回抽出すると、データセンターの正味の節約量は{{low}}から{{high}}（P5～P95）となり、そのうち{{share}}でゼロを下回ります。',
    zh: '以上数值均取不确定输入的中位数。对 {{count}} 个输入抽样 {{samples}} 次，数据中心的净节省为 {{low}} 至 {{high}}（P5 至 P95），其中 {{share}} 低于零。',
  },

  pdfQuantity: { en: 'Quantity', ja: '項目', zh: '项目' },
  pdfDifferingInputs: { en: 'Inputs that differ', ja: '異なる入力値', zh: '不同的输入' },
  pdfResults: { en: 'Results in {{year}}', ja: '{{year}}年の結果', zh: '{{year}} 年的结果' },
  pdfDifferenceNote: {
    en: 'Below each result: its difference to the first scenario.',
    ja: '各結果の下段は、最初のシナリオとの差です。',
    zh: '各结果下方为与第一个情景之差。',
  },
  pdfNoDifferingInputs: {
    en: 'The scenarios have the same inputs.',
    ja: 'シナリオ間で入力値に違いはありません。',
    zh: '各情景的输入相同。',
  },
  pdfAssumptionsLead: {
    en: 'Changed inputs come first, marked •, then the main ones. Of an uncertain input the median stands here, with P5 to P95 in brackets. All {{count}} inputs, with every distribution, are attached to this file.',
    ja: '変更した入力値（• 印）を先に、続いて主な入力値を示します。不確実な入力は中央値で示し、括弧内にP5～P95を添えます。全{{count}}件の入力値と分布は本ファイルに添付しています。',
    zh: '先列出已更改的输入（标有 •），再列出主要输入。不确定的输入列其中位数，方括号内为 P5 至 P95。全部 {{count}} 项输入及其分布附于本文件。',
  },
  pdfAssumptionsLeadPlain: {
    en: 'The main inputs. Of an uncertain input the median stands here, with P5 to P95 in brackets. All {{count}} inputs, with every distribution, are attached to this file.',
    ja: '主な入力値です。不確実な入力は中央値で示し、括弧内にP5～P95を添えます。全{{count}}件の入力値と分布は本ファイルに添付しています。',
    zh: '主要输入。不确定的输入列其中位数，方括号内为 P5 至 P95。全部 {{count}} 项输入及其分布附于本文件。',
  },
  pdfInput: { en: 'Input', ja: '入力', zh: '输入' },
  pdfValue: { en: 'Value', ja: '値', zh: '取值' },
  pdfRange: { en: 'Range', ja: '範囲', zh: '范围' },
  pdfGrade: { en: 'Grade', ja: '等級', zh: '等级' },
  pdfDefaultWas: { en: 'default {{value}}', ja: '既定値 {{value}}', zh: '默认值 {{value}}' },
  pdfYes: { en: 'yes', ja: 'はい', zh: '是' },
  pdfNo: { en: 'no', ja: 'いいえ', zh: '否' },
  pdfPerYear: { en: '/yr', ja: '/年', zh: '/年' },
  pdfReadAt: { en: 'Read at {{host}}', ja: '確認元：{{host}}', zh: '查阅于 {{host}}' },
  pdfOwnSource: {
    en: 'Set in the scenario “{{name}}”: {{note}}',
    ja: 'シナリオ「{{name}}」での設定：{{note}}',
    zh: '情景“{{name}}”中设定：{{note}}',
  },
  pdfOwnSourceBare: {
    en: 'Set in the scenario “{{name}}”, without a source.',
    ja: 'シナリオ「{{name}}」での設定（出典なし）。',
    zh: '情景“{{name}}”中设定，未注明来源。',
  },

  pdfMethodText: {
    en: 'One model yields every figure. The energy of a unit of service is the sum of arithmetic, weights read from off chip, KV cache and activations, the host, and what the facility adds; with the price of servers, their throughput, utilisation and life it gives the cost of a million units, digital and IMC. A published forecast of AI electricity is split over seven workloads. IMC enters new capacity along a Bass curve up to a ceiling, held back while it saves its buyers less than they ask for; the installed fleet follows year by year from 2020. Cheaper service is used more, by a price elasticity. Years before the first and after the last forecast point are extrapolated.',
    ja: 'すべての数値は一つのモデルから得ています。サービス1単位のエネルギーは、演算、チップ外からの重みの読み出し、KVキャッシュと活性値、ホスト、施設分の合計です。これにサーバーの価格・処理能力・稼働率・寿命を加味し、デジタルとIMCそれぞれの100万単位あたりのコストを求めます。公表されたAI電力の予測を七つのワークロードに配分し、IMCは新規容量に対して上限までバス曲線に沿って導入されますが、買い手の求める節約に満たない間は抑えられます。稼働設備は2020年から一年ごとに追跡します。安くなったサービスは価格弾力性に応じて利用が増えます。予測の最初の点より前と最後の点より後の年は外挿です。',
    zh: '所有数值出自同一模型。一个服务单位的能耗为运算、片外读取权重、KV 缓存与激活值、主机及设施附加能耗之和；再结合服务器的价格、吞吐量、利用率和寿命，得出数字与 IMC 两种方案每百万单位的成本。已发布的 AI 用电预测按七种工作负载分摊。IMC 沿 Bass 曲线进入新增容量直至上限，当其为买家节省的比例低于买家要求时受到抑制；在役设备自 2020 年起逐年推算。服务变便宜后，使用量按价格弹性增加。首个预测点之前和末个预测点之后的年份为外推。',
  },
  pdfDisclaimer: {
    en: 'This brief is for information only. It is no investment advice, no offer and no recommendation to buy or sell any security. Figures depend on the assumptions shown and may be wrong.',
    ja: '本資料は情報提供のみを目的とし、投資助言、勧誘、または有価証券の売買の推奨を行うものではありません。数値は記載の前提条件に依存し、誤りを含む可能性があります。',
    zh: '本简报仅供参考，不构成投资建议、要约或买卖任何证券的推荐。数值取决于所列假设，可能有误。',
  },
  pdfFooterVersions: {
    en: 'Catalog {{catalog}} · model {{model}} · Memwatt {{version}}',
    ja: 'カタログ {{catalog}} · モデル {{model}} · Memwatt {{version}}',
    zh: '目录库 {{catalog}} · 模型 {{model}} · Memwatt {{version}}',
  },
  pdfPage: {
    en: 'Page {{page}} of {{pages}}',
    ja: '{{page}} / {{pages}}ページ',
    zh: '第 {{page}} 页，共 {{pages}} 页',
  },
  pdfAttachmentScenario: {
    en: 'Scenario “{{name}}” with all its inputs',
    ja: 'シナリオ「{{name}}」と全入力値',
    zh: '情景“{{name}}”及其全部输入',
  },
  pdfAttachmentResult: {
    en: 'Results of the scenario “{{name}}”',
    ja: 'シナリオ「{{name}}」の結果',
    zh: '情景“{{name}}”的结果',
  },
  pdfAttachmentVersions: {
    en: 'Versions of program, model and catalog, and what was asked for',
    ja: 'プログラム・モデル・カタログのバージョンと作成条件',
    zh: '程序、模型与目录库的版本及生成条件',
  },
});
