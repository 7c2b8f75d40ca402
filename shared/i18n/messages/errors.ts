import { defineMessages } from '../define.ts';
import { briefErrorsMessages } from './errors-briefs.ts';
import { editErrorsMessages } from './errors-edit.ts';
import { forecastErrorsMessages } from './errors-forecasts.ts';
import { scenarioErrorsMessages } from './errors-scenarios.ts';
import { reopenErrorsMessages } from './errors-reopen.ts';
import { ruleErrorsMessages } from './errors-rules.ts';

/**
 * One sentence for what is wrong and where, one for what to do. Gaps: `place` is the error's place; the others are its
 * `values` by name (`value`, `range`, `found`, `supported`, `known`, `detail`, `id`). Where an error carries `nearest`,
 * `describeError` adds the `suggestion`.
 */
export const errorsMessages = defineMessages({
  ...briefErrorsMessages,
  ...editErrorsMessages,
  ...forecastErrorsMessages,
  ...reopenErrorsMessages,
  ...ruleErrorsMessages,
  ...scenarioErrorsMessages,
  'already-running': {
    en: 'Memwatt is already running with this profile. Its window has been brought to the front; close it before starting another.',
    ja: 'このプロファイルのMemwattはすでに起動しています。既存のウィンドウを前面に表示しました。別に起動するには、先に終了してください。',
    zh: '此配置下的 Memwatt 已在运行，已将其窗口切换到前台。如需重新启动，请先关闭它。',
  },
  'bridge-undefined': {
    en: '{{place}} cannot be taken apart: with {{detail}} exchanged and the rest as before, the model has no result ({{value}}). Compare it with a scenario that lies between the two.',
    ja: '{{place}}の差を分解できません。{{detail}}だけを入れ替えるとモデルの結果が得られません（{{value}}）。両者の中間のシナリオと比べてください。',
    zh: '无法拆解{{place}}的差异：只换入{{detail}}而其余不变时，模型没有结果（{{value}}）。请与介于两者之间的情景比较。',
  },
  'archive-damaged': {
    en: 'The archived document {{place}} is damaged: its bytes are not those it came with (SHA-256 {{hash}}…). Remove it and add the document again.',
    ja: '保管文書「{{place}}」が破損しています。内容が登録時と一致しません（SHA-256 {{hash}}…）。この文書を取り除き、もう一度追加してください。',
    zh: '存档文件“{{place}}”已损坏：其内容与存入时不一致（SHA-256 {{hash}}…）。请移除后重新添加。',
  },
  'archive-empty': {
    en: 'There is nothing in {{place}}. Choose a file that is not empty, or paste some text.',
    ja: '{{place}}は空です。空でないファイルを選ぶか、テキストを貼り付けてください。',
    zh: '{{place}} 没有内容。请选择非空的文件，或粘贴文本。',
  },
  'archive-missing': {
    en: 'There is no archived document {{place}} any more. Open the source again to see what is kept with it.',
    ja: '保管文書{{place}}はもうありません。出典を開き直して、保管されている文書を確認してください。',
    zh: '存档文件 {{place}} 已不存在。请重新打开该来源，查看现存的文件。',
  },
  'archive-too-large': {
    en: '{{place}} has {{size}} MiB; a document kept in the catalog has at most {{most}} MiB. Keep the part that is cited, such as the pages or the text.',
    ja: '{{place}}は{{size}} MiBあります。カタログに保管できる文書は{{most}} MiBまでです。引用したページやテキストなど、必要な部分だけを保管してください。',
    zh: '{{place}} 大小为 {{size}} MiB，目录中每份存档最多 {{most}} MiB。请只保存所引用的部分，例如相关页面或文本。',
  },
  'archive-unreadable': {
    en: 'The text of {{place}} cannot be read: it is no PDF, is damaged or is locked with a password. Save a copy and open it in another program.',
    ja: '{{place}}のテキストを読み取れません。PDFでないか、破損しているか、パスワードで保護されています。コピーを保存し、ほかのアプリで開いてください。',
    zh: '无法读取 {{place}} 的文本：它不是 PDF、已损坏或有密码保护。请保存副本，用其他程序打开。',
  },
  cancelled: {
    en: 'The task was cancelled; nothing was changed. Start it again when you are ready.',
    ja: '処理はキャンセルされ、何も変更されていません。必要なときに再度実行してください。',
    zh: '操作已取消，未作任何更改。需要时请重新开始。',
  },
  'brief-name-taken': {
    en: 'There is already a brief “{{place}}”. Choose another name.',
    ja: 'ブリーフ「{{place}}」はすでに存在します。別の名前を指定してください。',
    zh: '已存在名为“{{place}}”的简报。请另选名称。',
  },
  'brief-not-found': {
    en: 'There is no brief “{{place}}” any more. Open another one, or save this one under a new name.',
    ja: 'ブリーフ「{{place}}」はもうありません。別のブリーフを開くか、新しい名前で保存してください。',
    zh: '简报“{{place}}”已不存在。请打开其他简报，或以新名称保存。',
  },
  'catalog-corrupt': {
    en: 'The catalog {{place}} is damaged ({{detail}}). Restore a copy from the “backups” folder beside it, or move it away so that Memwatt creates a fresh one.',
    ja: 'カタログ{{place}}が破損しています（{{detail}}）。同じ場所の「backups」フォルダーにあるコピーから復元するか、ファイルを別の場所に移して新しいカタログを作成させてください。',
    zh: '目录库 {{place}} 已损坏（{{detail}}）。请从同一位置的“backups”文件夹恢复副本，或将该文件移走，让 Memwatt 新建目录库。',
  },
  'catalog-from-future': {
    en: 'The catalog {{place}} was written by a newer Memwatt (schema {{found}}; this one reads up to {{supported}}). Update Memwatt, or open another catalog.',
    ja: 'カタログ{{place}}は新しいバージョンのMemwattで作成されています（スキーマ{{found}}、対応は{{supported}}まで）。Memwattを更新するか、別のカタログを開いてください。',
    zh: '目录库 {{place}} 由更新版本的 Memwatt 写入（架构版本 {{found}}，当前最高支持 {{supported}}）。请更新 Memwatt，或打开其他目录库。',
  },
  'catalog-locked': {
    en: 'The catalog {{place}} is in use by another program. Close that program and try again.',
    ja: 'カタログ{{place}}は別のプログラムで使用中です。そのプログラムを終了してから再度お試しください。',
    zh: '目录库 {{place}} 正被其他程序占用。请关闭该程序后重试。',
  },
  'catalog-missing': {
    en: 'There is no catalog at {{place}}. Check the path; the shipped catalog is built by “npm start”.',
    ja: '{{place}}にカタログがありません。パスを確認してください。付属のカタログは「npm start」で作成されます。',
    zh: '{{place}} 处没有目录库。请检查路径；随附的目录库由“npm start”生成。',
  },
  'catalog-not-sqlite': {
    en: 'The file {{place}} is not a Memwatt catalog (no SQLite database). Choose a catalog file, or move this one away so that Memwatt creates a fresh one.',
    ja: '{{place}}はMemwattのカタログではありません（SQLiteデータベースではありません）。カタログのファイルを選ぶか、このファイルを別の場所に移して新しいカタログを作成させてください。',
    zh: '文件 {{place}} 不是 Memwatt 目录库（并非 SQLite 数据库）。请选择目录库文件，或将该文件移走，让 Memwatt 新建目录库。',
  },
  'catalog-outdated': {
    en: 'The catalog {{place}} is of an older schema ({{found}}; this version reads {{supported}}) and was opened for reading only. Open it once in the Memwatt window, which brings it up to date after making a copy.',
    ja: 'カタログ{{place}}は古いスキーマ（{{found}}、対応は{{supported}}）で、読み取り専用で開かれています。Memwattのウィンドウで一度開くと、コピーを作成したうえで更新されます。',
    zh: '目录库 {{place}} 的架构版本较旧（{{found}}，当前为 {{supported}}），且以只读方式打开。请在 Memwatt 窗口中打开一次，程序会先备份再升级。',
  },
  'catalog-shipped': {
    en: 'The shipped catalog is never written. Name your own with --catalog FILE; the window keeps it at {{place}}.',
    ja: '付属カタログには書き込めません。--catalog FILEで自分のカタログを指定してください。ウィンドウで使うカタログは{{place}}にあります。',
    zh: '不能写入随附目录库。请用 --catalog FILE 指定您自己的目录库；窗口所用的目录库位于 {{place}}。',
  },
  'channel-unknown': {
    en: 'This version of Memwatt has no function “{{place}}”. Restart Memwatt so that window and program are of one version.',
    ja: 'このバージョンのMemwattに機能「{{place}}」はありません。Memwattを再起動し、画面と本体のバージョンを揃えてください。',
    zh: '此版本的 Memwatt 没有功能“{{place}}”。请重新启动 Memwatt，使窗口与程序版本一致。',
  },
  'circuit-invalid': {
    en: 'No array can have {{place}} = {{value}}; it has to be {{range}}. Correct this number.',
    ja: '{{place}} = {{value}}のアレイはあり得ません。値は{{range}}でなければなりません。この数値を修正してください。',
    zh: '不可能有 {{place}} = {{value}} 的阵列；该值须为 {{range}}。请更正此数字。',
  },
  'column-unknown': {
    en: 'The table {{place}} has no column “{{value}}” to sort or filter by. Use one of: {{known}}.',
    ja: '表「{{place}}」に、並べ替えや絞り込みに使える列「{{value}}」はありません。次のいずれかを指定してください：{{known}}。',
    zh: '表“{{place}}”没有可用于排序或筛选的列“{{value}}”。请使用以下之一：{{known}}。',
  },
  'device-energy-unknown': {
    en: 'The row {{place}} does not say enough for an energy per MAC: {{detail}} missing. Choose another row, or add these fields with their source.',
    ja: '行{{place}}には、MAC当たりエネルギーの導出に必要な項目がありません（不足：{{detail}}）。別の行を選ぶか、出典とともにこれらの項目を追加してください。',
    zh: '行 {{place}} 的信息不足以推导每次乘加能耗（缺少：{{detail}}）。请选择其他行，或补充这些字段及其来源。',
  },
  'ladder-incomplete': {
    en: 'The figure of {{place}} cannot come down to a card in service: a rung of the ladder below “{{from}}” is missing or empty. “memwatt check” names it; restore the parameter ladder.… in the catalog.',
    ja: '{{place}}の数値を稼働中のカードまで換算できません。「{{from}}」より下の段階の係数がないか、空です。「memwatt check」で該当箇所を確認し、カタログのパラメーターladder.…を復元してください。',
    zh: '无法将 {{place}} 的数字换算到运行中的板卡：“{{from}}”以下缺少某一级系数或其值为空。“memwatt check”会指出是哪一级；请在目录库中恢复参数 ladder.…。',
  },
  'detail-EACCES': { en: 'no permission', ja: 'アクセス権限がありません', zh: '没有权限' },
  'detail-EBUSY': {
    en: 'in use by another program',
    ja: '別のプログラムが使用中です',
    zh: '正被其他程序占用',
  },
  'detail-EEXIST': {
    en: 'a file of this name is there already',
    ja: '同じ名前のファイルがすでにあります',
    zh: '已有同名文件',
  },
  'detail-ENOTEMPTY': {
    en: 'the folder is not empty',
    ja: 'フォルダーが空ではありません',
    zh: '文件夹不为空',
  },
  'detail-EISDIR': { en: 'it is a folder', ja: 'フォルダーです', zh: '这是文件夹' },
  'detail-ENOENT': { en: 'the folder does not exist', ja: 'フォルダーがありません', zh: '文件夹不存在' },
  'detail-ENOSPC': { en: 'the disk is full', ja: 'ディスクの空き容量がありません', zh: '磁盘已满' },
  'detail-ENOTDIR': {
    en: 'part of the path is a file',
    ja: 'パスの途中がファイルです',
    zh: '路径中的某一部分是文件',
  },
  'detail-EPERM': { en: 'not permitted', ja: '許可されていません', zh: '不允许此操作' },
  'detail-EROFS': { en: 'the disk is read-only', ja: 'ディスクが読み取り専用です', zh: '磁盘为只读' },
  'detail-encoding': { en: 'it is not UTF-8', ja: 'UTF-8ではありません', zh: '不是 UTF-8 编码' },
  'detail-not-chosen': {
    en: 'it was not chosen in a save dialog',
    ja: '保存ダイアログで選択されていません',
    zh: '并非在保存对话框中选择',
  },
  'detail-relative': {
    en: 'the path is not whole',
    ja: '絶対パスではありません',
    zh: '不是完整路径',
  },
  'detail-too-large': { en: 'it is too large', ja: 'サイズが大きすぎます', zh: '过大' },
  'distribution-malformed': {
    en: '{{place}}: “{{value}}” is not a well-formed distribution. Write it as {{form}}.',
    ja: '{{place}}：「{{value}}」は分布として正しく書かれていません。{{form}}の形で指定してください。',
    zh: '{{place}}：“{{value}}”不是写法正确的分布。请写成 {{form}}。',
  },
  'distribution-out-of-range': {
    en: '{{place}}: only {{share}} % of “{{value}}” lies within {{range}}. Give a distribution of which at least half can occur.',
    ja: '{{place}}：「{{value}}」のうち{{range}}に収まるのは{{share}} %だけです。半分以上が範囲内に収まる分布を指定してください。',
    zh: '{{place}}：“{{value}}”中只有 {{share}} % 落在 {{range}} 之内。请给出至少一半可能出现的分布。',
  },
  'distribution-unknown': {
    en: '{{place}}: there is no distribution “{{value}}”. Use one of: {{known}}.',
    ja: '{{place}}：「{{value}}」という分布はありません。次のいずれかを指定してください：{{known}}。',
    zh: '{{place}}：没有名为“{{value}}”的分布。请使用以下之一：{{known}}。',
  },
  'evidence-missing': {
    en: '{{place}}: a new figure says what it rests on. Name a source with the place in it, or choose “assumption”; nothing was written.',
    ja: '{{place}}：新しい数値には根拠が必要です。出典とその箇所を指定するか、「assumption」（仮定）を選んでください。変更は保存されていません。',
    zh: '{{place}}：新数值须注明依据。请指定来源及其出处，或选择“assumption”（假设）。未保存任何更改。',
  },
  'explain-without-year': {
    en: '{{place}}: “{{value}}” is the same in every year. Leave the @ and the year out.',
    ja: '{{place}}：「{{value}}」は年によらず一定です。@と年を付けずに指定してください。',
    zh: '{{place}}：“{{value}}”各年份相同，请去掉 @ 和年份。',
  },
  'edit-refused': {
    en: '{{place}}: {{detail}}. Nothing was written; correct it and try again.',
    ja: '{{place}}：{{detail}}。変更は保存されていません。修正してから、もう一度お試しください。',
    zh: '{{place}}：{{detail}}。未保存任何更改，请更正后重试。',
  },
  'efficiency-none': {
    en: 'No figure of efficiency fits these choices. Show more technologies or boundaries, or choose another company.',
    ja: 'この条件に当てはまる効率の値はありません。表示する技術や境界を増やすか、別の企業を選んでください。',
    zh: '没有符合这些条件的能效数据。请显示更多技术或边界，或选择其他公司。',
  },
  'file-not-found': {
    en: 'There is no file {{place}}. Check the path and the spelling.',
    ja: 'ファイル{{place}}が見つかりません。パスとファイル名を確認してください。',
    zh: '找不到文件 {{place}}。请检查路径和拼写。',
  },
  'file-unreadable': {
    en: 'The file {{place}} cannot be read ({{detail}}). Check that it is a UTF-8 text file that you may read.',
    ja: 'ファイル{{place}}を読み込めません（{{detail}}）。読み取り権限があり、UTF-8のテキストファイルであることを確認してください。',
    zh: '无法读取文件 {{place}}（{{detail}}）。请确认它是您有权读取的 UTF-8 文本文件。',
  },
  'filter-kind': {
    en: '{{place}}: this column cannot be filtered by “{{found}}”. Filter it by one of: {{known}}.',
    ja: '{{place}}：この列は「{{found}}」では絞り込めません。次のいずれかで絞り込んでください：{{known}}。',
    zh: '{{place}}：此列不能按“{{found}}”筛选。请改用以下之一：{{known}}。',
  },
  'forecast-none': {
    en: 'No forecast has this scope, unit and region. Choose another scope or region.',
    ja: 'この対象範囲・単位・地域に該当する予測はありません。別の対象範囲または地域を選んでください。',
    zh: '没有符合该范围、单位和地区的预测。请选择其他范围或地区。',
  },
  'forecast-scope-mixed': {
    en: 'Forecasts of different scope ({{one}}; {{other}}) do not count the same thing and are not drawn together. Choose one scope.',
    ja: '対象範囲の異なる予測（{{one}}、{{other}}）は同じものを数えていないため、一つのグラフには描けません。対象範囲を一つ選んでください。',
    zh: '范围不同的预测（{{one}}；{{other}}）统计口径不同，不能画在同一张图上。请选择一个范围。',
  },
  'forecast-unit-mixed': {
    en: 'Forecasts in different units ({{one}}; {{other}}) are not drawn together. Choose one unit.',
    ja: '単位の異なる予測（{{one}}、{{other}}）は一つのグラフには描けません。単位を一つ選んでください。',
    zh: '单位不同的预测（{{one}}；{{other}}）不能画在同一张图上。请选择一个单位。',
  },
  'format-unknown': {
    en: 'The format of {{place}} is not known. Use one of: {{known}}.',
    ja: '{{place}}の形式には対応していません。次のいずれかを指定してください：{{known}}。',
    zh: '不支持 {{place}} 的格式。请使用以下之一：{{known}}。',
  },
  'input-missing': {
    en: '{{place}}: this input has no value. Give one, or start from a catalog whose inputs are complete.',
    ja: '{{place}}：この入力には値がありません。値を指定するか、入力が揃ったカタログを使用してください。',
    zh: '{{place}}：该输入没有值。请给出数值，或使用输入完整的目录库。',
  },
  'input-not-a-number': {
    en: '{{place}}: “{{value}}” is not a number. Give a finite number in the unit of the input.',
    ja: '{{place}}：「{{value}}」は数値ではありません。入力の単位に従って有限の数値を指定してください。',
    zh: '{{place}}：“{{value}}”不是数值。请按该输入的单位给出有限数值。',
  },
  'input-not-numeric': {
    en: '{{place}} is not a single number, and only a number can be varied. Choose an input that is a number.',
    ja: '{{place}}は単一の数値ではないため、動かすことができません。数値の入力を選んでください。',
    zh: '{{place}} 不是单个数值，而只有数值才能变动。请选择数值型的输入。',
  },
  'input-not-uncertain': {
    en: '{{place}} has no distribution of its own in this scenario, so there is nothing to vary. Give it one, such as 0.2 to 0.6, or leave it out.',
    ja: '{{place}}はこのシナリオで独自の分布を持たないため、変動させられません。0.2 to 0.6のような分布を与えるか、対象から外してください。',
    zh: '{{place}} 在此情景中没有自己的分布，因此无法变动。请给它一个分布（例如 0.2 to 0.6），或将其去掉。',
  },
  'input-out-of-range': {
    en: '{{place}}: {{value}} is outside the allowed range ({{range}}). Give a value within it.',
    ja: '{{place}}：{{value}}は許容範囲（{{range}}）の外です。範囲内の値を指定してください。',
    zh: '{{place}}：{{value}} 超出允许范围（{{range}}）。请给出范围内的值。',
  },
  'input-points-malformed': {
    en: '{{place}}: demand is given as at least one pair [whole year, TWh/yr], such as [[2025, 155], [2030, 465]]. Correct it to that form.',
    ja: '{{place}}：需要は [西暦年（整数）, TWh/年] の組を1つ以上並べて指定します（例：[[2025, 155], [2030, 465]]）。この形式に修正してください。',
    zh: '{{place}}：需求须以至少一个 [整数年份, TWh/年] 数对给出，例如 [[2025, 155], [2030, 465]]。请改为此形式。',
  },
  'input-points-not-rising': {
    en: '{{place}}: the year {{value}} does not come after {{previous}}. List the points with rising years, each year once.',
    ja: '{{place}}：{{value}}年が{{previous}}年より後になっていません。各年を一度だけ、年の早い順に並べてください。',
    zh: '{{place}}：{{value}} 年没有排在 {{previous}} 年之后。请按年份递增排列各点，每年只出现一次。',
  },
  'input-segment-unknown': {
    en: '{{place}}: “{{value}}” is not a segment. Use one of: {{known}}.',
    ja: '{{place}}：「{{value}}」というセグメントはありません。次のいずれかを指定してください：{{known}}。',
    zh: '{{place}}：没有名为“{{value}}”的细分市场。请使用以下之一：{{known}}。',
  },
  'input-shares-all-zero': {
    en: '{{place}}: every workload of this segment has the share 0, so its demand belongs to none. Give at least one of them a share above 0: {{value}}.',
    ja: '{{place}}：このセグメントではすべてのワークロードの比率が0のため、需要を割り当てられません。次のうち少なくとも1つに0より大きい比率を指定してください：{{value}}。',
    zh: '{{place}}：该细分市场中所有工作负载的份额均为 0，需求无从分配。请至少为其中一项给出大于 0 的份额：{{value}}。',
  },
  'input-unknown': {
    en: '{{place}}: the model has no input of this name. Check its spelling against the catalog’s inputs.',
    ja: '{{place}}：この名前の入力はモデルにありません。カタログの入力一覧と照らして綴りを確認してください。',
    zh: '{{place}}：模型中没有此名称的输入。请对照目录库的输入列表检查拼写。',
  },
  internal: {
    en: 'Memwatt met an unexpected fault (number {{id}}). Nothing was changed; try again, and quote the number with the log if it happens again.',
    ja: '予期しない障害が発生しました（番号{{id}}）。何も変更されていません。再度お試しのうえ、繰り返す場合はログとともにこの番号をお知らせください。',
    zh: 'Memwatt 遇到意外故障（编号 {{id}}），未作任何更改。请重试；若再次发生，请附上日志并告知此编号。',
  },
  'number-malformed': {
    en: '{{place}}: “{{value}}” is not a number. Write it like 12.5, -3 or 1e9.',
    ja: '{{place}}：「{{value}}」は数値ではありません。12.5、-3、1e9のように書いてください。',
    zh: '{{place}}：“{{value}}”不是数值。请写成 12.5、-3 或 1e9 这样的形式。',
  },
  'option-conflict': {
    en: '{{place}} cannot be given together with {{value}}. Leave one of the two out.',
    ja: '{{place}}と{{value}}は同時に指定できません。どちらか一方を外してください。',
    zh: '{{place}} 不能与 {{value}} 同时使用。请去掉其中之一。',
  },
  'option-invalid': {
    en: 'The option {{place}} does not accept “{{value}}”. Use: {{known}}.',
    ja: 'オプション{{place}}に「{{value}}」は指定できません。使用できる値：{{known}}。',
    zh: '选项 {{place}} 不接受“{{value}}”。可用值：{{known}}。',
  },
  'option-missing': {
    en: '{{place}} is missing. Give {{known}}.',
    ja: '{{place}}がありません。{{known}}を指定してください。',
    zh: '此命令缺少 {{place}}。请在命令中写明 {{known}}。',
  },
  'output-unknown': {
    en: '{{place}}: the model has no result “{{value}}”. Name a result and its year, such as energy.saved.datacentre@2030.',
    ja: '{{place}}：「{{value}}」という結果はモデルにありません。energy.saved.datacentre@2030のように、結果の名前と年を指定してください。',
    zh: '{{place}}：模型没有名为“{{value}}”的结果。请给出结果名称和年份，例如 energy.saved.datacentre@2030。',
  },
  'output-year-invalid': {
    en: '{{place}}: “{{value}}” is not a year of a result. Write a whole year within {{range}} after the @, such as energy.saved.datacentre@2030.',
    ja: '{{place}}：「{{value}}」は結果の年として使えません。energy.saved.datacentre@2030のように、@の後に{{range}}の範囲で年を書いてください。',
    zh: '{{place}}：“{{value}}”不是有效的结果年份。请在 @ 之后写 {{range}} 内的整数年份，例如 energy.saved.datacentre@2030。',
  },
  'path-not-writable': {
    en: 'Nothing was written: {{place}} cannot be written ({{detail}}). Choose a file in an existing folder that you may write to.',
    ja: '書き込みは行われていません。{{place}}に書き込めません（{{detail}}）。書き込み権限のある既存のフォルダー内のファイルを指定してください。',
    zh: '未写入任何内容：无法写入 {{place}}（{{detail}}）。请选择您有写入权限的现有文件夹中的文件。',
  },
  'port-unavailable': {
    en: 'Port {{place}} of this machine cannot be used ({{detail}}). Choose another with --port, or leave the option out for a free one.',
    ja: 'このコンピューターのポート{{place}}は使用できません（{{detail}}）。--portで別の番号を指定するか、オプションを省略して空きポートを使用してください。',
    zh: '无法使用本机端口 {{place}}（{{detail}}）。请用 --port 指定其他端口，或省略该选项以使用空闲端口。',
  },
  'query-field-unknown': {
    en: '{{place}}: “{{value}}” is no field for this question. Use one of: {{known}}.',
    ja: '{{place}}：「{{value}}」はこの問い合わせで使える項目ではありません。次のいずれかを指定してください：{{known}}。',
    zh: '{{place}}：“{{value}}”不是此查询可用的字段。请使用以下之一：{{known}}。',
  },
  'query-no-rows': {
    en: '{{place}}: no row of the catalog with a figure answers “{{value}}”. Loosen the conditions.',
    ja: '{{place}}：「{{value}}」に当てはまり数値をもつ行がカタログにありません。条件を緩めてください。',
    zh: '{{place}}：目录中没有符合“{{value}}”且带数值的行。请放宽条件。',
  },
  'query-table-unknown': {
    en: '{{place}}: figures cannot be drawn from a table “{{value}}”. Use one of: {{known}}.',
    ja: '{{place}}：表「{{value}}」からは数値を抽出できません。次のいずれかを指定してください：{{known}}。',
    zh: '{{place}}：无法从表“{{value}}”抽样。请使用以下之一：{{known}}。',
  },
  'query-unanswered': {
    en: '{{place}}: “{{value}}” asks the catalog, which is not at hand here. Run it as a scenario.',
    ja: '{{place}}：「{{value}}」はカタログへの問い合わせですが、ここではカタログを参照できません。シナリオとして実行してください。',
    zh: '{{place}}：“{{value}}”需查询目录，但此处没有目录。请作为情景运行。',
  },
  'query-unit': {
    en: '{{place}}: the figure of {{value}} is in {{found}} and cannot become {{expected}}. Choose another field or narrow the conditions.',
    ja: '{{place}}：{{value}}の数値の単位は{{found}}で、{{expected}}に換算できません。別の項目を選ぶか、条件を絞ってください。',
    zh: '{{place}}：{{value}} 的数值单位为 {{found}}，无法换算为 {{expected}}。请改选字段或收紧条件。',
  },
  'query-word-unknown': {
    en: '{{place}}: no row of the catalog has “{{value}}”. Use one of: {{known}}.',
    ja: '{{place}}：「{{value}}」に当たる行はカタログにありません。次のいずれかを指定してください：{{known}}。',
    zh: '{{place}}：目录中没有任何一行符合“{{value}}”。请使用以下之一：{{known}}。',
  },
  'range-malformed': {
    en: '{{place}}: “{{value}}” is not a range. Write two numbers with a colon, the smaller one first, such as 0.1:0.9.',
    ja: '{{place}}：「{{value}}」は範囲として読めません。0.1:0.9のように、小さい方から順に2つの数値をコロンで区切って書いてください。',
    zh: '{{place}}：“{{value}}”不是有效范围。请用冒号分隔两个数值，较小者在前，例如 0.1:0.9。',
  },
  'redo-none': {
    en: 'There is nothing to do again: since the last undo, something else was changed. The history shows every change and can restore it.',
    ja: 'やり直せる操作はありません。最後に元に戻したあと、別の変更が加えられています。履歴からは、どの時点の状態も復元できます。',
    zh: '没有可重做的操作：上次撤销之后又有其他更改。可在历史记录中查看并恢复每次更改。',
  },
  'request-invalid': {
    en: 'The request is not valid at {{place}}: {{detail}}. Correct that value and try again.',
    ja: 'リクエストの{{place}}が正しくありません：{{detail}}。この値を修正して再度お試しください。',
    zh: '请求在 {{place}} 处无效：{{detail}}。请更正该值后重试。',
  },
  'result-not-finite': {
    en: '{{place}} has no finite value in {{year}} with these inputs, because something is divided by zero or grows beyond all bounds. Look for costs or energies that are zero, and for extreme growth.',
    ja: 'この入力では{{place}}の{{year}}年の値が有限になりません（ゼロ除算または発散）。ゼロになっている費用やエネルギー、極端な成長率がないか確認してください。',
    zh: '在这些输入下，{{place}} 在 {{year}} 年没有有限值（除以零或数值发散）。请检查是否有为零的成本或能耗，以及极端的增长率。',
  },
  'row-changed-meanwhile': {
    en: '{{place}} was changed meanwhile: it now says {{theirs}}, and you want to write {{mine}}. Nothing was written; look at both and decide.',
    ja: '{{place}}はその間に変更されました。現在の値は{{theirs}}、書き込もうとした値は{{mine}}です。変更は保存されていません。両方を確認して、どちらにするか決めてください。',
    zh: '{{place}} 在此期间已被更改：当前值为 {{theirs}}，您要写入的是 {{mine}}。未保存任何更改，请比较两者后决定。',
  },
  'row-exists': {
    en: 'There is already a row {{place}}. Give the new one another id.',
    ja: '行{{place}}はすでに存在します。新しい行には別のIDを指定してください。',
    zh: '行 {{place}} 已存在。请为新行指定其他 ID。',
  },
  'row-in-use': {
    en: '{{place}} cannot go: {{count}} rows point at it ({{rows}}). Remove or change these first.',
    ja: '{{place}}は削除できません。{{count}}件の行が参照しています（{{rows}}）。先にこれらの行を削除するか、変更してください。',
    zh: '无法移除 {{place}}：有 {{count}} 行引用它（{{rows}}）。请先移除或更改这些行。',
  },
  'row-not-found': {
    en: 'The catalog has no row {{place}}. It may have been renamed; search for it by name.',
    ja: 'カタログに行{{place}}がありません。名称が変わった可能性があります。名前で検索してください。',
    zh: '目录库中没有行 {{place}}。它可能已更名，请按名称搜索。',
  },
  'samples-out-of-range': {
    en: '{{place}}: {{value}} draws are too few or too many for this method. Ask for {{range}}.',
    ja: '{{place}}：この手法に対して抽出回数{{value}}は少なすぎるか多すぎます。{{range}}の範囲で指定してください。',
    zh: '{{place}}：对此方法而言，抽样次数 {{value}} 过少或过多。请指定 {{range}}。',
  },
  'scenario-count': {
    en: '{{place}} takes {{range}} scenarios, not {{value}}. Name them one after the other.',
    ja: '{{place}}：シナリオが{{value}}件指定されています。{{range}}件を指定してください。',
    zh: '{{place}}：给出了 {{value}} 个情景。请给出 {{range}} 个。',
  },
  'scenario-format-unknown': {
    en: '{{place}}: the format “{{value}}” is not known. This version reads “memwatt-scenario/1” and, with several in one file, “memwatt-scenarios/1”.',
    ja: '{{place}}：形式「{{value}}」には対応していません。このバージョンで読み込めるのは「memwatt-scenario/1」と、複数をまとめた「memwatt-scenarios/1」です。',
    zh: '{{place}}：无法识别格式“{{value}}”。此版本可读取“memwatt-scenario/1”，以及收录多个情景的“memwatt-scenarios/1”。',
  },
  'scenario-json-invalid': {
    en: '{{place}}: this is not valid JSON at line {{line}}, column {{column}}. Look there for a missing or surplus comma, quotation mark or bracket.',
    ja: '{{place}}：{{line}}行{{column}}文字目でJSONの構文が正しくありません。その付近のコンマ・引用符・括弧の過不足を確認してください。',
    zh: '{{place}}：第 {{line}} 行第 {{column}} 列处的 JSON 语法有误。请检查该处是否缺少或多出逗号、引号或括号。',
  },
  'scenario-key-duplicate': {
    en: '{{place}}: this key stands twice; the second is at line {{line}}, column {{column}}. Keep one of them.',
    ja: '{{place}}：このキーが重複しています（2つ目は{{line}}行{{column}}文字目）。どちらか一方を残してください。',
    zh: '{{place}}：该键出现了两次（第二次在第 {{line}} 行第 {{column}} 列）。请只保留一个。',
  },
  'scenario-is-parent': {
    en: 'The scenario “{{place}}” is the parent of {{detail}}. Remove those first, or give them another parent.',
    ja: 'シナリオ「{{place}}」は{{detail}}の親です。先にそれらを削除するか、別の親を指定してください。',
    zh: '情景“{{place}}”是 {{detail}} 的上级情景。请先删除它们，或为其指定其他上级情景。',
  },
  'scenario-key-unknown': {
    en: '{{place}}: a scenario has no key of this name. Remove it or correct its spelling.',
    ja: '{{place}}：シナリオにこの名前のキーはありません。削除するか綴りを修正してください。',
    zh: '{{place}}：情景中没有此名称的键。请删除或更正拼写。',
  },
  'scenario-name-empty': {
    en: '{{place}}: a scenario needs a name. Give it one of 1 to 120 characters.',
    ja: '{{place}}：シナリオには名前が必要です。1〜120文字で指定してください。',
    zh: '{{place}}：情景需要名称。请给出 1 至 120 个字符的名称。',
  },
  'scenario-name-taken': {
    en: 'There is already a scenario “{{place}}”. Choose another name.',
    ja: 'シナリオ「{{place}}」はすでに存在します。別の名前を指定してください。',
    zh: '已存在名为“{{place}}”的情景。请另选名称。',
  },
  'scenario-not-found': {
    en: 'There is no scenario “{{place}}”. Give the name of a shipped or saved scenario, or the path of a .json file.',
    ja: 'シナリオ「{{place}}」が見つかりません。付属または保存済みのシナリオ名か、.jsonファイルのパスを指定してください。',
    zh: '找不到情景“{{place}}”。请给出随附或已保存情景的名称，或 .json 文件的路径。',
  },
  'scenario-parent-cycle': {
    en: '{{place}}: the parents form a circle ({{detail}}). Let one of them have the parent null.',
    ja: '{{place}}：継承元が循環しています（{{detail}}）。いずれかのparentをnullにしてください。',
    zh: '{{place}}：上级情景形成了循环（{{detail}}）。请将其中一个的 parent 设为 null。',
  },
  'scenario-parent-missing': {
    en: '{{place}}: the parent “{{value}}” does not exist. Name an existing scenario, or null.',
    ja: '{{place}}：継承元のシナリオ「{{value}}」が存在しません。既存のシナリオ名かnullを指定してください。',
    zh: '{{place}}：上级情景“{{value}}”不存在。请填写现有情景的名称或 null。',
  },
  'scenario-read-only': {
    en: 'The scenario “{{place}}” is shipped with Memwatt and cannot be changed. Save it under another name and change that one.',
    ja: 'シナリオ「{{place}}」はMemwattに付属しており、変更できません。別の名前で保存して、そちらを変更してください。',
    zh: '情景“{{place}}”随 Memwatt 提供，不能更改。请另存为其他名称后再修改。',
  },
  'scenario-value-type': {
    en: '{{place}}: {{found}} stands where {{expected}} belongs. Correct the value.',
    ja: '{{place}}：{{expected}}を指定する箇所に{{found}}が指定されています。値を修正してください。',
    zh: '{{place}}：此处应为 {{expected}}，却给出了 {{found}}。请更正该值。',
  },
  'session-expired': {
    en: 'This page does not belong to the running Memwatt. Open the address that Memwatt printed when it started.',
    ja: 'このページは実行中のMemwattのものではありません。起動時に表示されたアドレスを開いてください。',
    zh: '此页面不属于正在运行的 Memwatt。请打开 Memwatt 启动时显示的地址。',
  },
  suggestion: {
    en: 'Did you mean “{{nearest}}”?',
    ja: '「{{nearest}}」ではありませんか。',
    zh: '您是否想输入“{{nearest}}”？',
  },
  'table-unknown': {
    en: 'The catalog has no table “{{place}}”. Use one of: {{known}}.',
    ja: 'カタログに表「{{place}}」はありません。次のいずれかを指定してください：{{known}}。',
    zh: '目录库中没有表“{{place}}”。请使用以下之一：{{known}}。',
  },
  'tie-cycle': {
    en: '{{place}}: this input is tied to itself in a circle ({{detail}}). Give one of them a value of its own.',
    ja: '{{place}}：入力が循環して自分自身に連動しています（{{detail}}）。いずれかに独立した値を指定してください。',
    zh: '{{place}}：该输入循环关联到自身（{{detail}}）。请为其中之一给出独立的值。',
  },
  'tie-kind': {
    en: '{{place}}: “{{value}}” is not a number, so that nothing can be tied to it. Tie it to an input that is a number.',
    ja: '{{place}}：「{{value}}」は数値ではないため、連動先にできません。数値の入力に連動させてください。',
    zh: '{{place}}：“{{value}}”不是数值，无法作为关联对象。请关联到数值型输入。',
  },
  'tie-out-of-range': {
    en: '{{place}}: the tie leads to values from {{from}} to {{to}}, but {{range}} is required. Change the factor or the range of what it is tied to.',
    ja: '{{place}}：連動の結果は{{from}}から{{to}}になりますが、{{range}}でなければなりません。係数または連動先の範囲を変更してください。',
    zh: '{{place}}：关联得到的值为 {{from}} 至 {{to}}，但要求 {{range}}。请调整系数或关联对象的范围。',
  },
  'tie-unknown': {
    en: '{{place}}: there is no input “{{value}}” to be tied to. Check its spelling against the catalog’s inputs.',
    ja: '{{place}}：連動先の入力「{{value}}」はありません。カタログの入力一覧と照らして綴りを確認してください。',
    zh: '{{place}}：没有可供关联的输入“{{value}}”。请对照目录库的输入列表检查拼写。',
  },
  'typesetting-failed': {
    en: 'The template “{{place}}” breaks a rule of the PDF standard: {{detail}}. Mend it there: every picture has an alternative text, and no level of headings is skipped.',
    ja: 'テンプレート「{{place}}」がPDFの規格に反しています：{{detail}}。テンプレートを修正してください。画像には必ず代替テキストを付け、見出しの階層は飛ばせません。',
    zh: '模板“{{place}}”不符合 PDF 标准：{{detail}}。请修改模板：每张图片须有替代文字，标题层级不得跳级。',
  },
  'uncertainty-none': {
    en: '{{place}}: no input of this scenario is uncertain, so there is nothing to compare. Give an input a distribution, such as 0.2 to 0.6.',
    ja: '{{place}}：このシナリオには不確実な入力がないため、比較するものがありません。いずれかの入力に0.2 to 0.6のような分布を与えてください。',
    zh: '{{place}}：此情景中没有不确定的输入，因此无可比较。请为某个输入指定分布，例如 0.2 to 0.6。',
  },
  'undo-none': {
    en: 'There is nothing to undo: the catalog has no change left that could be taken back.',
    ja: '元に戻せる操作はありません。カタログに、取り消せる変更は残っていません。',
    zh: '没有可撤销的操作：目录中已无可撤回的更改。',
  },
  'undo-overtaken': {
    en: 'Change {{place}} cannot be undone by itself: change {{later}} touched the same rows ({{rows}}) later. Undo that one first, or restore single rows from their history.',
    ja: '変更{{place}}だけを元に戻すことはできません。その後の変更{{later}}が同じ行（{{rows}}）に加えられています。先にそちらを元に戻すか、行ごとの履歴から復元してください。',
    zh: '无法单独撤销更改 {{place}}：之后的更改 {{later}} 涉及相同的行（{{rows}}）。请先撤销后者，或从各行的历史记录中恢复。',
  },
  'view-name-taken': {
    en: 'This table already has a view called “{{place}}”. Choose another name, or save over that view.',
    ja: 'この表にはすでに「{{place}}」という名前のビューがあります。別の名前を指定するか、そのビューに上書き保存してください。',
    zh: '此表已有名为“{{place}}”的视图。请另选名称，或覆盖保存该视图。',
  },
  'view-not-found': {
    en: 'There is no saved view “{{place}}” any more; another window may have removed it. Save it as a new view.',
    ja: '保存されたビュー「{{place}}」はもうありません。別のウィンドウで削除された可能性があります。新しいビューとして保存してください。',
    zh: '已保存的视图“{{place}}”已不存在，可能已在其他窗口中删除。请另存为新视图。',
  },
  'workload-unknown': {
    en: '{{place}}: there is no workload “{{value}}”. Use one of: {{known}}.',
    ja: '{{place}}：「{{value}}」というワークロードはありません。次のいずれかを指定してください：{{known}}。',
    zh: '{{place}}：没有名为“{{value}}”的工作负载。请使用以下之一：{{known}}。',
  },
  'years-invalid': {
    en: '{{place}}: the years {{value}} are not a valid range. Give whole years with from ≤ to, within {{range}}.',
    ja: '{{place}}：年の範囲{{value}}が正しくありません。{{range}}の範囲で、from ≤ toとなる整数の年を指定してください。',
    zh: '{{place}}：年份 {{value}} 不是有效范围。请在 {{range}} 内给出 from ≤ to 的整数年份。',
  },
});
