import type { Language } from './define.ts';

/** The notes of the shipped scenarios, on what each value stands: in English as their files have them, Japanese and Chinese. */
const presetNotes: readonly (readonly [en: string, ja: string, zh: string])[] = [
  [
    "The upper end of the default's own range: converters and calibration eat the gain of the array.",
    '既定値の範囲の上端。変換器と校正がアレイの利得を打ち消すとした。',
    '取默认值区间的上端：转换器与校准抵消了阵列的收益。',
  ],
  [
    "The upper end of the default's own range: drift and temperature call for repeated work.",
    '既定値の範囲の上端。ドリフトと温度のために再計算が増えるとした。',
    '取默认值区间的上端：漂移与温度使重算增多。',
  ],
  ["The lower end of the default's own range.", '既定値の範囲の下端。', '取默认值区间的下端。'],
  [
    'The case is the one that Jevons made for coal; the value is not his. Above 1 a cheaper service is used so much more that its electricity grows; 1.5 is half as much again as that. Nobody has measured it for AI services: the value makes the case, it does not rest on evidence.',
    'ジェヴォンズが石炭について論じた状況であり、値は彼のものではない。1を超えると、安くなったサービスの利用が増えすぎて電力量がかえって増える。1.5はその1.5倍にあたる。AIサービスについて測定した例はなく、値は想定をつくるためのもので、証拠に基づくものではない。',
    '情形出自杰文斯对煤炭的论述，数值并非他所给。大于 1 时，服务变便宜后用量增长过多，用电反而上升；1.5 为其一倍半。尚无人就人工智能服务测得该值：数值用于构造情景，并无实证依据。',
  ],
  [
    "The upper end of the default's own range: a site that is short of power uses half of what is freed at once.",
    '既定値の範囲の上端。電力の足りないサイトは、浮いた電力の半分をただちに使うとした。',
    '取默认值区间的上端：缺电的站点会立即用掉所腾出电力的一半。',
  ],
  ["The upper end of the default's own range.", '既定値の範囲の上端。', '取默认值区间的上端。'],
  [
    "PERT over the range of the default: the IEA's cases for all data centres in 2030 are 0.71 and 1.34 of its base case.",
    '既定値の範囲にわたるPERT分布。IEAの全データセンターの2030年のケースは、基本ケースの0.71倍と1.34倍。',
    '按默认值区间的 PERT 分布：IEA 对全部数据中心 2030 年的各情景为其基准情景的 0.71 和 1.34 倍。',
  ],
  [
    'PERT over the range of the default: no growth after 2030 at one end, twice that of the IEA at the other.',
    '既定値の範囲にわたるPERT分布。下端は2030年以降の成長なし、上端はIEAの2倍。',
    '按默认值区间的 PERT 分布：一端为 2030 年后不再增长，另一端为 IEA 增速的两倍。',
  ],
  [
    'PERT over the range of the default: Google stated three fifths, Meta seven tenths.',
    '既定値の範囲にわたるPERT分布。Googleは5分の3、Metaは10分の7と述べている。',
    '按默认值区间的 PERT 分布：谷歌称五分之三，Meta 称十分之七。',
  ],
  [
    'PERT over the range of the default: every watt behind this demand is assumed.',
    '既定値の範囲にわたるPERT分布。この需要のもとになる電力はすべて仮定である。',
    '按默认值区间的 PERT 分布：该需求所依据的每一瓦都是假设。',
  ],
  [
    'PERT over the range of the default; no forecast was found.',
    '既定値の範囲にわたるPERT分布。予測は見つからなかった。',
    '按默认值区间的 PERT 分布；未找到任何预测。',
  ],
  [
    'The doubt is the average price of all sites, not the spread between regions: log-normal about the default, its P5 the lower end of the default. P95 is what the world pays when a fifth of the load stands in Europe at 0.18 USD and the rest at 0.0886, as in Chinese industry: 0.107.',
    '不確かなのは全サイトの平均価格であり、地域間の差ではない。既定値を中心とする対数正規分布で、P5は既定値の範囲の下端。P95は、負荷の5分の1が0.18 USDの欧州に、残りが中国の産業用と同じ0.0886 USDにある場合の世界平均0.107。',
    '存疑的是全部站点的平均电价，而非地区差异：以默认值为中位的对数正态分布，P5 为默认值区间下端。P95 为五分之一负荷位于 0.18 USD 的欧洲、其余为中国工业电价 0.0886 时的世界均价：0.107。',
  ],
  [
    "PERT over the range of the default: sites may stand on grids as clean as the IEA's world average of 2030, or the figure may be read over the life cycle.",
    '既定値の範囲にわたるPERT分布。サイトの系統がIEAの2030年世界平均ほど低炭素である場合も、数値をライフサイクルで読む場合もありうる。',
    '按默认值区间的 PERT 分布：站点电网可能与 IEA 2030 年世界均值一样清洁，该数值也可能按全生命周期理解。',
  ],
  ['PERT over the range of the default.', '既定値の範囲にわたるPERT分布。', '按默认值区间的 PERT 分布。'],
  [
    'PERT over the range of the default: hyperscalers pay less, venture-backed buyers more.',
    '既定値の範囲にわたるPERT分布。ハイパースケーラーはより低く、ベンチャー資金による買い手はより高い。',
    '按默认值区间的 PERT 分布：超大规模运营商较低，靠风险投资的买家较高。',
  ],
  [
    'Nobody has measured it. Log-normal with the default as its median: one draw in twenty lies below 0.09, where hardly anything is used up, and one in twenty above 1, where customers spend more than the whole cost saving on more use (backfire).',
    '測定した例はない。既定値を中央値とする対数正規分布。20回に1回は0.09を下回り（ほとんど使われない）、20回に1回は1を超える（費用の節約分を上回る利用増、すなわち逆効果）。',
    '尚无人测量。以默认值为中位数的对数正态分布：二十次抽样中有一次低于 0.09，几乎不被用掉；有一次高于 1，客户多用的花费超过全部成本节省（反弹）。',
  ],
  [
    'No published split of inference electricity by workload was found; two fifths of the weight either way. The weights are normalised within the segment.',
    '推論の電力量をワークロード別に分けた公表値は見つからなかった。重みは上下それぞれ5分の2の幅。重みはセグメント内で正規化する。',
    '未找到按工作负载划分推理用电的公开数据；权重上下各浮动五分之二。权重在分部内归一化。',
  ],
  [
    'No published split was found; half of the weight either way.',
    '公表された内訳は見つからなかった。重みは上下それぞれ半分の幅。',
    '未找到公开的划分；权重上下各浮动一半。',
  ],
  [
    'The least certain of the four: three quarters of the weight either way.',
    '4つのうち最も不確か。重みは上下それぞれ4分の3の幅。',
    '四项中最不确定：权重上下各浮动四分之三。',
  ],
  [
    'No figure was found: seven tenths of the weight either way. The savings of 2030 hang on this share more than on any other, because vision is where in-memory parts were sold first.',
    '数値は見つからなかった。重みは上下それぞれ10分の7の幅。インメモリ製品は画像認識で最初に販売されたため、2030年の節約量はほかのどの割合よりもこの割合に左右される。',
    '未找到数据：权重上下各浮动十分之七。2030 年的节省对该占比的依赖超过其他任何占比，因为存内计算产品最先在视觉领域销售。',
  ],
  [
    'Log-normal about the default, P95 the upper end of its range. A service with tight latency runs at 32, one that is full at 512. The throughput that goes with a batch is a doubt of its own here.',
    '既定値を中心とする対数正規分布で、P95は範囲の上端。遅延の制約が厳しいサービスは32、満杯のサービスは512で動く。バッチに応じたスループットは、ここでは別の不確かさとする。',
    '以默认值为中位的对数正态分布，P95 为区间上端。时延要求严的服务为 32，满载的服务为 512。与批量相应的吞吐量在此另作一项不确定性。',
  ],
  [
    'Both columns share it, so that the comparison is of hardware and not of service quality.',
    '両列で共通とし、サービス品質ではなくハードウェアの比較となるようにした。',
    '两列共用，使比较的是硬件而非服务质量。',
  ],
  [
    'PERT over the range of the default: the fit to 39 measured points.',
    '既定値の範囲にわたるPERT分布。39の測定点への当てはめによる。',
    '按默认值区间的 PERT 分布：对 39 个测量点的拟合。',
  ],
  [
    'One doubt: the same GPU and the same fit.',
    '同じ不確かさ：同じGPUと同じ当てはめ。',
    '同一不确定性：相同的 GPU 与相同的拟合。',
  ],
  [
    'Log-normal about the default, P5 the lower end of its range; the upper end of the range, 3.2, is left to fewer than one draw in two hundred. The share of peak that large matrix products reach is what is in doubt.',
    '既定値を中心とする対数正規分布で、P5は範囲の下端。範囲の上端3.2が出るのは200回に1回未満。不確かなのは、大きな行列積がピークの何割に達するかである。',
    '以默认值为中位的对数正态分布，P5 为区间下端；区间上端 3.2 在两百次抽样中不到一次。存疑的是大型矩阵乘法能达到峰值的多少。',
  ],
  [
    'One doubt: the same GPU at the same share of its peak.',
    '同じ不確かさ：同じGPUが、ピークの同じ割合で動く。',
    '同一不确定性：相同的 GPU，达到峰值的相同比例。',
  ],
  [
    'One doubt: the same joules of host, memory and idle machines per unit as beside the base accelerator.',
    '同じ不確かさ：単位あたりのホスト、メモリ、待機機器のエネルギーは、基準のアクセラレータの場合と同じ。',
    '同一不确定性：每单位的主机、内存与空闲设备能耗与基准加速器旁的相同。',
  ],
  [
    'One doubt: the split of one published prompt stands for all workloads of data centres.',
    '同じ不確かさ：公表された1つのプロンプトの内訳を、データセンターの全ワークロードに用いる。',
    '同一不确定性：以一次已公布提示的构成代表数据中心的全部工作负载。',
  ],
  [
    "PERT from Google's fleet to the world's.",
    'Googleの設備から世界平均までのPERT分布。',
    '从谷歌机群到世界平均的 PERT 分布。',
  ],
  ['One doubt: the same buildings.', '同じ不確かさ：同じ建物。', '同一不确定性：相同的建筑。'],
  [
    'Log-normal about the default, P5 the lower end of its range; P95 nearly the upper one.',
    '既定値を中心とする対数正規分布で、P5は範囲の下端、P95はほぼ上端。',
    '以默认值为中位的对数正态分布，P5 为区间下端，P95 接近上端。',
  ],
  [
    'One doubt: the same server with eight H100.',
    '同じ不確かさ：H100を8基積んだ同じサーバー。',
    '同一不确定性：装有八块 H100 的同一服务器。',
  ],
  [
    'PERT over the range of the default: 7,750 measured in bf16, more in FP8.',
    '既定値の範囲にわたるPERT分布。bf16で7,750が測定され、FP8ではそれより高い。',
    '按默认值区间的 PERT 分布：bf16 实测 7,750，FP8 更高。',
  ],
  [
    'PERT over the range of the default: the share of peak that large matrix products reach.',
    '既定値の範囲にわたるPERT分布。大きな行列積がピークの何割に達するかによる。',
    '按默认值区间的 PERT 分布：取决于大型矩阵乘法能达到峰值的多少。',
  ],
  [
    'One doubt: 35 % of the same peak. 45,000 ÷ 38,000 = 1.184.',
    '同じ不確かさ：同じピークの35 %。45,000 ÷ 38,000 = 1.184。',
    '同一不确定性：相同峰值的 35 %。45,000 ÷ 38,000 = 1.184。',
  ],
  [
    'Log-normal about the default, P95 the upper end of its range.',
    '既定値を中心とする対数正規分布で、P95は範囲の上端。',
    '以默认值为中位的对数正态分布，P95 为区间上端。',
  ],
  [
    'PERT over the range of the default: LBNL takes 20–30 % for inference servers, operators speak of 50–70 %.',
    '既定値の範囲にわたるPERT分布。LBNLは推論サーバーを20～30 %とし、運用者は50～70 %と述べている。',
    '按默认值区间的 PERT 分布：LBNL 对推理服务器取 20–30 %，运营商称 50–70 %。',
  ],
  [
    'One doubt: customers, not hardware, decide how full a server is.',
    '同じ不確かさ：サーバーの稼働率を決めるのはハードウェアではなく顧客である。',
    '同一不确定性：服务器有多满取决于客户，而非硬件。',
  ],
  ['One doubt: the same servers.', '同じ不確かさ：同じサーバー。', '同一不确定性：相同的服务器。'],
  [
    'PERT over the range of the default: the lower end reflects that makers may not last.',
    '既定値の範囲にわたるPERT分布。下端は、メーカーが存続しない可能性を反映する。',
    '按默认值区间的 PERT 分布：下端反映厂商可能难以存续。',
  ],
  [
    'One doubt: the same staff and space.',
    '同じ不確かさ：同じ要員と設置場所。',
    '同一不确定性：相同的人员与场地。',
  ],
  [
    'Log-normal about the default, P5 the lower end of its range, as measured over one generation; the upper end, 0.26 after the IEA, is left to fewer than one draw in two hundred.',
    '既定値を中心とする対数正規分布で、P5は1世代で測定された範囲の下端。IEAによる上端0.26が出るのは200回に1回未満。',
    '以默认值为中位的对数正态分布，P5 为一代产品实测的区间下端；上端 0.26（据 IEA）在两百次抽样中不到一次。',
  ],
  [
    'One doubt: the pace of the same accelerators.',
    '同じ不確かさ：同じアクセラレータの改善速度。',
    '同一不确定性：相同加速器的改进速度。',
  ],
  [
    'Drawn apart from the pace of the base, since nobody knows which of the two will improve faster. The whole range of the default, 0.1–0.3, is not drawn: a difference compounds, at 0.16 against 0.2 to 1.6 times the energy after ten years, about as much as the doubt about the energy of today; and hardware that fell further behind would not go on being bought, which this model, whose buyers look at cost, does not know.',
    'どちらが速く改善するかは分からないため、基準の速度とは別に抽出する。既定値の範囲0.1～0.3の全体は抽出しない。差は累積し、0.16対0.2では10年後にエネルギーが1.6倍となり、現在のエネルギーの不確かさとほぼ同じになる。また、さらに後れを取るハードウェアは買われ続けないはずだが、買い手が費用だけを見るこのモデルはそれを知らない。',
    '与基准的速度分开抽样，因为无人知道两者谁改进得更快。默认值的整个区间 0.1–0.3 并不全部抽取：差距会累积，0.16 对 0.2 时十年后能耗为 1.6 倍，与当前能耗的不确定性相当；而且落后更多的硬件不会继续有人购买，本模型的买家只看成本，并不了解这一点。',
  ],
  [
    'One doubt: the pace of one young kind of hardware.',
    '同じ不確かさ：ひとつの新しい種類のハードウェアの改善速度。',
    '同一不确定性：同一类新兴硬件的改进速度。',
  ],
  [
    'Normal about the default, P95 the upper end of its range. The lower end, 0.2, is left to one draw in two thousand: compounded, it would be another forecast.',
    '既定値を中心とする正規分布で、P95は範囲の上端。下端0.2が出るのは2,000回に1回。累積すれば別の予測になってしまうためである。',
    '以默认值为中心的正态分布，P95 为区间上端。下端 0.2 在两千次抽样中只有一次：累积下来就成了另一种预测。',
  ],
  [
    'One doubt: the same pace as the base, above which it must not lie because learning comes on top.',
    '同じ不確かさ：基準と同じ速度。学習効果が加わるため、これを上回ってはならない。',
    '同一不确定性：与基准相同的速度；由于还要加上学习效应，不得高于基准。',
  ],
  [
    "Log-normal about the default, P95 the upper end of its range, which is the maker's rack at TDP. The maker's claim of three times a GPU's efficiency, 2.2, is left to one draw in fifty.",
    '既定値を中心とする対数正規分布で、P95は範囲の上端（TDPでのメーカーのラック）。GPUの3倍の効率というメーカーの主張2.2が出るのは50回に1回。',
    '以默认值为中位的对数正态分布，P95 为区间上端，即厂商机架在 TDP 下的值。厂商所称为 GPU 三倍的能效（2.2）在五十次抽样中有一次。',
  ],
  [
    'One doubt: the same card, short of its peak. 0.85 ÷ 4.5 = 0.189.',
    '同じ不確かさ：同じカードで、ピークには届かない。0.85 ÷ 4.5 = 0.189。',
    '同一不确定性：同一块卡，未达峰值。0.85 ÷ 4.5 = 0.189。',
  ],
  [
    "PERT over the range of the default: a maker's frame rate at 16 nm is near the upper end.",
    '既定値の範囲にわたるPERT分布。16 nmでのメーカーのフレームレートは上端に近い。',
    '按默认值区间的 PERT 分布：厂商在 16 nm 下的帧率接近上端。',
  ],
  [
    'Log-normal from little more than the memory device alone to the whole path of a GPU: half and double of the default.',
    'メモリ素子のみをわずかに上回る値からGPUの経路全体までの対数正規分布。既定値の半分と2倍。',
    '从略高于存储器件本身到 GPU 整条路径的对数正态分布：默认值的一半与两倍。',
  ],
  [
    'One doubt: the same memory beside the same card.',
    '同じ不確かさ：同じカードに付いた同じメモリ。',
    '同一不确定性：同一块卡旁的相同内存。',
  ],
  [
    'Makers publish no price. Log-normal about the default, P5 the lower end of its range; the upper end, 250,000, is left to one draw in six hundred.',
    'メーカーは価格を公表していない。既定値を中心とする対数正規分布で、P5は範囲の下端。上端250,000が出るのは600回に1回。',
    '厂商未公布价格。以默认值为中位的对数正态分布，P5 为区间下端；上端 250,000 在六百次抽样中有一次。',
  ],
  ['One doubt: the same server.', '同じ不確かさ：同じサーバー。', '同一不确定性：同一服务器。'],
  [
    'One doubt: the same server with more memory. 160,000 ÷ 100,000 = 1.6.',
    '同じ不確かさ：メモリを増やした同じサーバー。160,000 ÷ 100,000 = 1.6。',
    '同一不确定性：内存更多的同一服务器。160,000 ÷ 100,000 = 1.6。',
  ],
  [
    "Log-normal about the default, a maker's claim; P5 the lower end of its range, P95 nearly the upper one.",
    'メーカーの主張である既定値を中心とする対数正規分布。P5は範囲の下端、P95はほぼ上端。',
    '以默认值（厂商声称）为中位的对数正态分布；P5 为区间下端，P95 接近上端。',
  ],
  [
    'PERT over the range of the default: the share of peak that cards sustain.',
    '既定値の範囲にわたるPERT分布。カードが持続できるピークの割合による。',
    '按默认值区间的 PERT 分布：取决于板卡能持续达到峰值的多少。',
  ],
  [
    'One doubt: about the same share of the same peak. 36,000 ÷ 30,000 = 1.2.',
    '同じ不確かさ：同じピークのほぼ同じ割合。36,000 ÷ 30,000 = 1.2。',
    '同一不确定性：相同峰值的大致相同比例。36,000 ÷ 30,000 = 1.2。',
  ],
  [
    'Log-normal about the default, P95 the upper end of its range: porting can cost next to nothing or nearly half a server.',
    '既定値を中心とする対数正規分布で、P95は範囲の上端。移植の費用はほぼ無料からサーバー価格の半分近くまでありうる。',
    '以默认值为中位的对数正态分布，P95 为区间上端：移植费用可能几乎为零，也可能接近半台服务器。',
  ],
  [
    'One doubt: the same port to the same kind of hardware.',
    '同じ不確かさ：同じ種類のハードウェアへの同じ移植。',
    '同一不确定性：向同类硬件的相同移植。',
  ],
  [
    'Log-normal about the default, P95 the upper end of its range: digital arrays compute exactly; screening and repeats are left.',
    '既定値を中心とする対数正規分布で、P95は範囲の上端。デジタルアレイは正確に計算するため、残るのは選別と再実行である。',
    '以默认值为中位的对数正态分布，P95 为区间上端：数字阵列计算精确，剩下的是筛选与重算。',
  ],
  [
    'One doubt: the same digital arrays.',
    '同じ不確かさ：同じデジタルアレイ。',
    '同一不确定性：相同的数字阵列。',
  ],
  [
    "PERT over the range of the default: rates of 10–25 % a doubling are quoted for electronics, of which the host's share learns nothing.",
    '既定値の範囲にわたるPERT分布。電子機器では倍増ごとに10～25 %の率が挙げられるが、ホストの部分は学習しない。',
    '按默认值区间的 PERT 分布：电子产品常引用每翻一番 10–25 % 的学习率，其中主机部分并不学习。',
  ],
  [
    'One doubt: one rate is assumed for all of this hardware.',
    '同じ不確かさ：このハードウェア全体にひとつの率を仮定する。',
    '同一不确定性：对这类硬件全部假设同一个学习率。',
  ],
  [
    'Log-normal: the ends of the range of the default are a fifth and five times of it.',
    '対数正規分布。既定値の範囲の両端はその5分の1と5倍。',
    '对数正态分布：默认值区间的两端为其五分之一与五倍。',
  ],
  [
    'One doubt: what counts as shipped before.',
    '同じ不確かさ：それ以前の出荷に何を数えるか。',
    '同一不确定性：此前出货计入哪些。',
  ],
  [
    'PERT over the range of the default. Each workload has a ceiling for reasons of its own, so that they are drawn apart.',
    '既定値の範囲にわたるPERT分布。上限の理由はワークロードごとに異なるため、別々に抽出する。',
    '按默认值区间的 PERT 分布。各工作负载的上限各有原因，因此分别抽样。',
  ],
  [
    'Years of the range of the default, with the weight of an announced volume production that is more often late than early.',
    '既定値の範囲の年。発表された量産は早まるより遅れることが多いという重みを付けた。',
    '默认值区间内的年份；已公布的量产延迟多于提前，据此加权。',
  ],
  [
    'Years of the range of the default; more often late than early.',
    '既定値の範囲の年。早まるより遅れることが多い。',
    '默认值区间内的年份；延迟多于提前。',
  ],
  [
    'Years of the range of the default: cards were on sale by 2025, in numbers that nobody published.',
    '既定値の範囲の年。カードは2025年までに販売されたが、数量は公表されていない。',
    '默认值区间内的年份：板卡到 2025 年已上市，数量无人公布。',
  ],
  [
    'PERT over the range of the default; no survey was found.',
    '既定値の範囲にわたるPERT分布。調査は見つからなかった。',
    '按默认值区间的 PERT 分布；未找到任何调查。',
  ],
  ['One doubt: the same customers.', '同じ不確かさ：同じ顧客。', '同一不确定性：相同的客户。'],
  [
    'Log-normal: the ends of the range of the default are its half and its double.',
    '対数正規分布。既定値の範囲の両端はその半分と2倍。',
    '对数正态分布：默认值区间的两端为其一半与两倍。',
  ],
  [
    'Log-normal about the default, P5 the lower end of its range.',
    '既定値を中心とする対数正規分布で、P5は範囲の下端。',
    '以默认值为中位的对数正态分布，P5 为区间下端。',
  ],
  [
    'One doubt: the same joules beside the array as beside the base accelerator.',
    '同じ不確かさ：アレイの場合も、基準のアクセラレータの場合と同じエネルギー。',
    '同一不确定性：阵列旁的能耗与基准加速器旁的相同。',
  ],
  [
    'PERT over the range of the default: the share of peak is what is in doubt.',
    '既定値の範囲にわたるPERT分布。不確かなのはピークに対する割合である。',
    '按默认值区间的 PERT 分布：存疑的是达到峰值的比例。',
  ],
  [
    'One doubt: the same chip and the same share of its peak.',
    '同じ不確かさ：同じチップが、ピークの同じ割合で動く。',
    '同一不确定性：同一芯片，达到峰值的相同比例。',
  ],
  [
    'Log-normal: the ends of the range of the default stand to it nearly as 1 to 2.2.',
    '対数正規分布。既定値の範囲の両端と既定値の比は、ほぼ1対2.2。',
    '对数正态分布：默认值区间的两端与默认值之比约为 1 比 2.2。',
  ],
  ['One doubt: the same arrays.', '同じ不確かさ：同じアレイ。', '同一不确定性：相同的阵列。'],
  [
    'PERT over the range of the default: no published figure was found.',
    '既定値の範囲にわたるPERT分布。公表値は見つからなかった。',
    '按默认值区间的 PERT 分布：未找到公开数据。',
  ],
  [
    'One doubt: the same kind of analog arrays.',
    '同じ不確かさ：同じ種類のアナログアレイ。',
    '同一不确定性：同类的模拟阵列。',
  ],
  [
    'Years of the range of the default: parts were on sale by 2024, in numbers that nobody published.',
    '既定値の範囲の年。製品は2024年までに販売されたが、数量は公表されていない。',
    '默认值区间内的年份：产品到 2024 年已上市，数量无人公布。',
  ],
  [
    "The lower end of the default's own range: customers move for a small gain.",
    '既定値の範囲の下端。わずかな利得でも顧客が移るとした。',
    '取默认值区间的下端：收益很小客户也会转换。',
  ],
  [
    "The lower end of the default's own range. Without a price well below parity, higher ceilings change little.",
    '既定値の範囲の下端。価格が同等より十分に低くなければ、上限を上げてもほとんど変わらない。',
    '取默认值区间的下端。若价格不明显低于同等水平，提高上限几乎没有作用。',
  ],
  [
    'The IEA’s base case as it stands: 155 TWh in 2025 and 465 TWh in 2030 for whole AI-focused sites. Its spread over other cases is left out.',
    'IEAの基本ケースそのまま。AI向けサイト全体で2025年に155 TWh、2030年に465 TWh。ほかのケースとの幅は含めない。',
    'IEA 基准情景原值：人工智能站点整体 2025 年 155 TWh、2030 年 465 TWh，不含与其他情景的差异。',
  ],
  [
    '945 TWh in 2030 and about 1,200 TWh in 2035 for all data centres in the base case of the 2025 edition: (1,200 ÷ 945)^(1/5) − 1. The 2026 edition was not read for 2035.',
    '2025年版の基本ケースで、全データセンターは2030年に945 TWh、2035年に約1,200 TWh。(1,200 ÷ 945)^(1/5) − 1。2026年版の2035年の値は読んでいない。',
    '2025 年版基准情景中全部数据中心 2030 年为 945 TWh、2035 年约 1,200 TWh：(1,200 ÷ 945)^(1/5) − 1。未查阅 2026 年版的 2035 年数值。',
  ],
  [
    'The 2026 edition gives its lift-off case for all data centres only: 1,008 TWh in 2030 against 945 TWh in the base case. The whole difference of 63 TWh is taken to be AI and added to the 465 TWh of the base case; the points of 2024 and 2025 stay. The 2025 edition had 1,264 TWh, which would make it 784 TWh.',
    '2026年版はリフトオフケースを全データセンターについてのみ示す。2030年に1,008 TWh、基本ケースは945 TWh。差の63 TWhをすべてAIとみなし、基本ケースの465 TWhに加えた。2024年と2025年の点は変えない。2025年版は1,264 TWhで、その場合は784 TWhとなる。',
    '2026 年版只给出全部数据中心的“起飞”情景：2030 年 1,008 TWh，基准情景为 945 TWh。63 TWh 的差额全部视为人工智能用电，加到基准情景的 465 TWh 上；2024 与 2025 年的数值不变。2025 年版为 1,264 TWh，据此则为 784 TWh。',
  ],
  [
    '1,264 TWh in 2030 and 1,720 TWh in 2035 for all data centres in the lift-off case of the 2025 edition: (1,720 ÷ 1,264)^(1/5) − 1. The 2026 edition was not read for 2035.',
    '2025年版のリフトオフケースで、全データセンターは2030年に1,264 TWh、2035年に1,720 TWh。(1,720 ÷ 1,264)^(1/5) − 1。2026年版の2035年の値は読んでいない。',
    '2025 年版“起飞”情景中全部数据中心 2030 年为 1,264 TWh、2035 年为 1,720 TWh：(1,720 ÷ 1,264)^(1/5) − 1。未查阅 2026 年版的 2035 年数值。',
  ],
];

const known = new Map(presetNotes.map(([en, ja, zh]) => [en, { en, ja, zh }] as const));

/** Yields a note on a scenario's value in a language where it is one of the shipped scenarios', else in its author's words. */
export function noteIn(note: string, language: Language): string {
  return known.get(note)?.[language] ?? note;
}
