import { quantities } from '../../model/graph.ts';
import { defineMessages } from '../define.ts';

const definitions: ReadonlyMap<string, string> = new Map(
  quantities.map(({ id, definition }) => [id, definition]),
);
/** The English sentence stands in the quantity's own declaration. */
const declared = (id: string): string => definitions.get(id) ?? '';

/** The steps of the model between inputs and results; results have their names with the outputs. */
export const quantityMessages = defineMessages({
  'quantity.mac_energy_per_unit': { en: 'Energy of arithmetic', ja: '演算のエネルギー', zh: '运算能耗' },
  'quantity.mac_energy_per_unit.help': {
    en: declared('mac_energy_per_unit'),
    ja: 'サービス1単位の積和演算のエネルギーです。',
    zh: '一个服务单位中乘加运算的能耗。',
  },
  'quantity.weight_energy_per_unit': {
    en: 'Energy of reading weights',
    ja: '重み読み出しのエネルギー',
    zh: '读取权重的能耗',
  },
  'quantity.weight_energy_per_unit.help': {
    en: declared('weight_energy_per_unit'),
    ja: 'アレイに常駐しない重みを読み込むエネルギーです。1ステップに1回読み、そのステップの単位で分担します。',
    zh: '读入未驻留在阵列中的权重的能耗：每步读取一次，由该步的各服务单位分摊。',
  },
  'quantity.dynamic_energy_per_unit': {
    en: 'Energy of moving dynamic data',
    ja: '動的データ移動のエネルギー',
    zh: '搬移动态数据的能耗',
  },
  'quantity.dynamic_energy_per_unit.help': {
    en: declared('dynamic_energy_per_unit'),
    ja: '単位ごとに新しいデータ（KVキャッシュとチップ外の活性値）を移動するエネルギーです。',
    zh: '搬移每个单位新产生的数据（KV 缓存与片外激活值）的能耗。',
  },
  'quantity.device_energy': {
    en: 'Accelerator energy',
    ja: 'アクセラレーターのエネルギー',
    zh: '加速器能耗',
  },
  'quantity.device_energy.help': {
    en: declared('device_energy'),
    ja: 'アクセラレーターがサービス1単位に使うエネルギーです。',
    zh: '加速器完成一个服务单位所用的能量。',
  },
  'quantity.server_energy': { en: 'Server energy', ja: 'サーバーのエネルギー', zh: '服务器能耗' },
  'quantity.server_energy.help': {
    en: declared('server_energy'),
    ja: 'サーバーが1単位に使うエネルギーです。アクセラレーターとホストの合計で、ホスト分はデジタルアクセラレーターのエネルギーを基準に測ります。',
    zh: '服务器完成一个单位所用的能量：加速器与主机之和，主机部分以数字加速器的焦耳数为基准计量。',
  },
  'quantity.facility_energy_reference': {
    en: 'Energy at the meter, reference year',
    ja: '受電点のエネルギー（基準年）',
    zh: '电表处能耗（基准年）',
  },
  'quantity.facility_energy_reference.help': {
    en: declared('facility_energy_reference'),
    ja: '基準年に1単位が施設の受電点で使うエネルギーです。冷却とやり直しを含みます。',
    zh: '基准年一个单位在场地电表处的能耗，含冷却与重做的工作。',
  },
  'quantity.facility_energy': {
    en: 'Energy at the meter',
    ja: '受電点のエネルギー',
    zh: '电表处能耗',
  },
  'quantity.facility_energy.help': {
    en: declared('facility_energy'),
    ja: 'その年に導入した機器で1単位が施設の受電点で使うエネルギーです。',
    zh: '采用当年购置的硬件时，一个单位在场地电表处的能耗。',
  },
  'quantity.server_power': { en: 'Server power', ja: 'サーバーの消費電力', zh: '服务器功率' },
  'quantity.server_power.help': {
    en: declared('server_power'),
    ja: 'サーバー1台の最大負荷時の電力です。冷却は含みません。',
    zh: '一台服务器满载时的电功率，不含冷却。',
  },
  'quantity.resident_bits': { en: 'Resident weights', ja: '常駐する重み', zh: '驻留权重' },
  'quantity.resident_bits.help': {
    en: declared('resident_bits'),
    ja: 'アレイに常駐するとした重みの量です。',
    zh: '设定为驻留在阵列中的权重。',
  },
  'quantity.units_per_server': {
    en: 'Units a server delivers',
    ja: 'サーバー1台の年間処理量',
    zh: '每台服务器年服务量',
  },
  'quantity.units_per_server.help': {
    en: declared('units_per_server'),
    ja: 'その年に導入したサーバー1台が1年に提供するサービス単位数です。利用率を掛け、やり直し分を除きます。',
    zh: '当年购置的一台服务器一年提供的服务单位数：计入利用率，不含重做的工作。',
  },
  'quantity.share_total': {
    en: 'Sum of workload weights',
    ja: 'ワークロードの重みの合計',
    zh: '工作负载权重之和',
  },
  'quantity.share_total.help': {
    en: declared('share_total'),
    ja: 'セグメントのワークロードの重みの合計です。',
    zh: '该领域各工作负载的权重之和。',
  },
  'quantity.normalised_share': { en: 'Share of the segment', ja: 'セグメント内の割合', zh: '领域内占比' },
  'quantity.normalised_share.help': {
    en: declared('normalised_share'),
    ja: 'セグメントの推論電力量のうち、このワークロードが占める割合です。',
    zh: '该工作负载在其领域推理用电中的占比。',
  },
  'quantity.capital_recovery_factor': {
    en: 'Capital recovery factor',
    ja: '資本回収係数',
    zh: '资本回收系数',
  },
  'quantity.capital_recovery_factor.help': {
    en: declared('capital_recovery_factor'),
    ja: '1ドルをサーバーの耐用年数にわたって割引率で返済する毎年の均等額です。金利なしなら1÷耐用年数です。',
    zh: '在服务器寿命期内按贴现率等额偿还一美元的年付额；无利息时为 1/寿命。',
  },
  'quantity.server_price': { en: 'Server price', ja: 'サーバー価格', zh: '服务器价格' },
  'quantity.server_price.help': {
    en: declared('server_price'),
    ja: 'その年のサーバー価格です。習熟で下がるのはIMCサーバーだけです。',
    zh: '当年服务器价格：只有 IMC 服务器会因学习而降价。',
  },
  'quantity.capital_cost': { en: 'Capital cost', ja: '設備コスト', zh: '资本成本' },
  'quantity.capital_cost.help': {
    en: declared('capital_cost'),
    ja: '100万単位あたりのサーバー、保守、移行の費用です。',
    zh: '每百万单位的服务器、运维与迁移成本。',
  },
  'quantity.electricity_cost': { en: 'Electricity cost', ja: '電気代', zh: '电费' },
  'quantity.electricity_cost.help': {
    en: declared('electricity_cost'),
    ja: '100万単位あたりの、施設の受電点での電気代です。',
    zh: '每百万单位在场地电表处的电费。',
  },
  'quantity.cost': { en: 'Cost of the year’s hardware', ja: 'その年の機器でのコスト', zh: '当年硬件的成本' },
  'quantity.cost.help': {
    en: declared('cost'),
    ja: 'その年に導入した機器での100万単位のコストです。',
    zh: '采用当年购置的硬件时百万单位的成本。',
  },
  'quantity.relative_cost': { en: 'Relative cost', ja: '相対コスト', zh: '相对成本' },
  'quantity.relative_cost.help': {
    en: declared('relative_cost'),
    ja: 'その年に導入したIMC機器でのコストを、デジタル機器を1として表したものです。',
    zh: '当年购置的 IMC 硬件的成本与数字硬件之比。',
  },
  'quantity.gate': { en: 'Gate of cost', ja: 'コストの関門', zh: '成本门槛' },
  'quantity.gate.help': {
    en: declared('gate'),
    ja: 'コスト削減が求める水準を超える買い手の割合です。コストで絞らない市場では全員です。',
    zh: '成本节省超过其门槛的买家占比；若市场不受成本限制则为全部。',
  },
  'quantity.market_age': { en: 'Age of the market', ja: '市場の年齢', zh: '市场年龄' },
  'quantity.market_age.help': {
    en: declared('market_age'),
    ja: '開始以来、市場が開いていた年数です。関門が買い手を通した分だけ数え、閉じた市場は成熟しません。',
    zh: '市场自启动以来的开放年数，只按门槛放行买家的程度计入：关闭的市场不会成熟。',
  },
  'quantity.diffusion': { en: 'Diffusion', ja: '普及の進み', zh: '扩散程度' },
  'quantity.diffusion.help': {
    en: declared('diffusion'),
    ja: '最終的な買い手のうち、市場の年齢までに導入した割合です。',
    zh: '到该市场年龄时，最终买家中已采用者的占比。',
  },
  'quantity.kept_capacity': {
    en: 'Work on older servers',
    ja: '既存サーバーの処理',
    zh: '旧服务器承担的工作',
  },
  'quantity.kept_capacity.help': {
    en: declared('kept_capacity'),
    ja: 'その年の処理のうち、以前に導入したサーバーで行う分です。退役せずに残り、需要がある限りの量です。',
    zh: '当年由此前购置的服务器完成的工作：未退役且仍有需求的部分。',
  },
  'quantity.retention': { en: 'Share kept in service', ja: '継続稼働の割合', zh: '继续服役的比例' },
  'quantity.retention.help': {
    en: declared('retention'),
    ja: '前年の設備のうち稼働を続ける割合です。1 − 1/L、または需要が退役より速く減る場合はそれ以下です。',
    zh: '上一年存量中继续服役的比例：1 − 1/L，若需求下降快于服务器退役则更低。',
  },
  'quantity.new_capacity': { en: 'New capacity', ja: '新規設備', zh: '新增容量' },
  'quantity.new_capacity.help': {
    en: declared('new_capacity'),
    ja: 'その年に新たに導入する設備です。デジタル機器で同じ処理に要する電力量で測ります。',
    zh: '当年新购置的容量，按其工作在数字硬件上的用电量计量。',
  },
  'quantity.shipped_capacity': { en: 'IMC shipped so far', ja: 'IMCの累積出荷', zh: 'IMC 累计出货' },
  'quantity.shipped_capacity.help': {
    en: declared('shipped_capacity'),
    ja: 'その年より前に出荷されたIMC設備の合計です。2020年より前の出荷を含みます。',
    zh: '该年之前出货的全部 IMC 容量，含 2020 年之前的出货。',
  },
  'quantity.imc_work': { en: 'Work on IMC', ja: 'IMC上の処理', zh: 'IMC 承担的工作' },
  'quantity.imc_work.help': {
    en: declared('imc_work'),
    ja: 'IMC機器で行う処理です。デジタル機器で要する電力量で測ります。',
    zh: '在 IMC 硬件上完成的工作，按其在数字硬件上的用电量计量。',
  },
  'quantity.imc_energy': { en: 'Electricity of IMC', ja: 'IMCの電力量', zh: 'IMC 用电量' },
  'quantity.imc_energy.help': {
    en: declared('imc_energy'),
    ja: 'この処理がIMC機器で使う電力量です。導入年ごとの比率で計算します。',
    zh: '这些工作在 IMC 硬件上的用电量，每个购置年份按其自身比率计算。',
  },
  'quantity.imc_relative_cost': {
    en: 'Work weighted by cost',
    ja: 'コストで重み付けした処理',
    zh: '按成本加权的工作',
  },
  'quantity.imc_relative_cost.help': {
    en: declared('imc_relative_cost'),
    ja: 'この処理を、同じ導入年のデジタル機器に対する相対コストで重み付けしたものです。',
    zh: '以相对于同年购置的数字硬件的成本为权重的该部分工作。',
  },
  'quantity.imc_relative_electricity_cost': {
    en: 'Work weighted by electricity cost',
    ja: '電気代で重み付けした処理',
    zh: '按电费加权的工作',
  },
  'quantity.imc_relative_electricity_cost.help': {
    en: declared('imc_relative_electricity_cost'),
    ja: 'その重みのうち電気代にあたる部分です。IMCサーバーの電気代を、デジタルサーバーのコストに対する比で表します。',
    zh: '该权重中属于电费的部分：IMC 服务器的电费相对于数字服务器的成本。',
  },
  'quantity.rebound': { en: 'Rebound', ja: 'リバウンド', zh: '回弹' },
  'quantity.rebound.help': {
    en: declared('rebound'),
    ja: 'デジタルのコストだった場合と比べた利用量の倍率です。安くなるほど多く使われます。',
    zh: '使用量相对于数字成本下使用量的倍数：服务越便宜，用得越多。',
  },
  'quantity.spend_base': { en: 'Spend, all digital', ja: '支出（すべてデジタル）', zh: '支出（全数字方案）' },
  'quantity.spend_base.help': {
    en: declared('spend_base'),
    ja: 'すべてデジタルのままとした場合に、その年の処理にかかる費用です。',
    zh: '若全部保持数字方案，当年该工作的成本。',
  },
});

/** A step of the model that is no result. */
export type StepId = Exclude<
  keyof typeof quantityMessages extends `quantity.${infer Id}` ? Id : never,
  `${string}.help`
>;
