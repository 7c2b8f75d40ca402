import { defineMessages } from '../define.ts';

/** What `--help` says: commands, arguments, options. */
export const cliHelpMessages = defineMessages({
  describe: {
    en: 'What does in-memory computing do to the electricity and the cost of AI? The workbench without its window.',
    ja: 'インメモリコンピューティングはAIの電力とコストをどう変えるか。ウィンドウを使わずに分析するためのコマンドです。',
    zh: '存内计算会如何影响人工智能的用电与成本？无需窗口即可使用的分析工作台。',
  },
  'describe-brief': {
    en: 'make a brief of scenarios, a company or forecasts: PDF, Word, Markdown, workbook or zip',
    ja: 'シナリオ・企業・予測からブリーフを作成（PDF、Word、Markdown、ブック、zip）',
    zh: '用情景、公司或预测生成简报（PDF、Word、Markdown、工作簿或 zip）',
  },
  'describe-check': {
    en: 'check a catalog: integrity, contradictions, figures without a source',
    ja: 'カタログの検査：整合性、矛盾、出典のない数値',
    zh: '检查目录库：完整性、矛盾、无来源的数据',
  },
  'describe-compare': {
    en: 'set scenarios side by side (two to eight)',
    ja: 'シナリオ（2〜8件）の比較',
    zh: '并列比较情景（2 至 8 个）',
  },
  'describe-explain': {
    en: 'show where a number comes from: formulas, inputs, catalog rows, sources',
    ja: '数値の由来（計算式、入力、カタログの行、出典）を表示',
    zh: '说明一个数值的来历：公式、输入、目录行和来源',
  },
  'describe-export': {
    en: 'write a table of the catalog, or all of them, as CSV (the form of data/) or as JSON with citations',
    ja: 'カタログの表（またはすべての表）を、CSV（data/と同じ形式）または引用付きJSONで書き出し',
    zh: '将目录库的一张表或全部表导出为 CSV（与 data/ 形式相同）或带引用的 JSON',
  },
  'describe-run': {
    en: 'run the model for a scenario and print the result',
    ja: 'シナリオについてモデルを計算し、結果を表示',
    zh: '对情景运行模型并输出结果',
  },
  'describe-device': {
    en: 'derive the energy per MAC of a device or macro, down to a card in service',
    ja: 'デバイスまたはマクロのMAC当たりエネルギーを、稼働中のカードの値まで導出',
    zh: '推导器件或宏单元的每次乘加能耗，直至运行中的板卡',
  },
  'help-bits': {
    en: 'bits of an input and of a weight (default: 8x8)',
    ja: '入力と重みのビット数（既定：8x8）',
    zh: '输入和权重的位宽（默认：8x8）',
  },
  'help-device': {
    en: 'a device or macro of the catalog: its id, devices:ID or macros:ID',
    ja: 'カタログのデバイスまたはマクロ：ID、devices:ID、macros:IDのいずれか',
    zh: '目录库中的器件或宏单元：其 ID、devices:ID 或 macros:ID',
  },
  'help-recalibrate': {
    en: 'hours from one calibration of an analog array to the next (default: 24)',
    ja: 'アナログアレイの校正間隔（時間、既定：24）',
    zh: '模拟阵列两次校准之间的小时数（默认：24）',
  },
  'help-service': {
    en: 'decode or prefill: what the card is asked to do (default: decode)',
    ja: 'カードの処理：decodeまたはprefill（既定：decode）',
    zh: '板卡的任务：decode 或 prefill（默认：decode）',
  },
  'help-span': {
    en: 'width of the band of temperature that an analog array lives in, in K (default: 20)',
    ja: 'アナログアレイが置かれる温度幅（K、既定：20）',
    zh: '模拟阵列所处温度带的宽度，单位 K（默认：20）',
  },
  'describe-bridge': {
    en: 'say which inputs move one result from one scenario to another, and by how much',
    ja: '2つのシナリオの結果の差を、入力ごとの寄与に分解',
    zh: '把两个情景某一结果之差分解到各个输入',
  },
  'describe-seek': {
    en: 'find the value of one input at which one result meets a goal',
    ja: 'ある結果が目標に達する入力の値を探索',
    zh: '寻找使某一结果达到目标的输入值',
  },
  'describe-sensitivity': {
    en: 'say which uncertain inputs move one result, and how probable it is',
    ja: 'どの不確実な入力が結果を左右するか、どの程度確からしいかを表示',
    zh: '说明哪些不确定的输入影响某一结果，以及其概率',
  },
  'heading-arguments': { en: 'Arguments:', ja: '引数：', zh: '参数：' },
  'heading-commands': { en: 'Commands:', ja: 'コマンド：', zh: '命令：' },
  'heading-options': { en: 'Options:', ja: 'オプション：', zh: '选项：' },
  'heading-usage': { en: 'Usage:', ja: '使い方：', zh: '用法：' },
  'help-above': {
    en: 'also say how probable it is that the result exceeds this, and that it is below zero',
    ja: '結果がこの値を超える確率と、ゼロを下回る確率も表示',
    zh: '同时给出结果超过该值的概率，以及低于零的概率',
  },
  'help-at': {
    en: 'the saving of --break-even: zero or hurdle (default: zero)',
    ja: '--break-evenの節約率：zero（ゼロ）またはhurdle（採用の閾値）（既定：zero）',
    zh: '--break-even 所指的节省率：zero（零）或 hurdle（采用门槛）（默认：zero）',
  },
  'help-break-even': {
    en: 'in place of --output and --target: the workload and year in which IMC shall cost as little as digital',
    ja: '--outputと--targetの代わりに、IMCの費用がデジタルと並ぶワークロードと年を指定',
    zh: '代替 --output 和 --target：IMC 成本应与数字方案持平的工作负载和年份',
  },
  'help-catalog': {
    en: 'the catalog to read (default: the shipped one, freshly built)',
    ja: '読み込むカタログ（既定：作成したての付属カタログ）',
    zh: '要读取的目录库（默认：新生成的随附目录库）',
  },
  'help-check-catalog': {
    en: 'the catalog to check (default: the shipped one)',
    ja: '検査するカタログ（既定：付属カタログ）',
    zh: '要检查的目录库（默认：随附目录库）',
  },
  'help-inputs': {
    en: 'the uncertain inputs to list, with commas between them (default: all; for sobol the twelve with the longest bars)',
    ja: '対象とする不確実な入力、コンマ区切り（既定：すべて。sobolでは影響幅の大きい12件）',
    zh: '要列出的不确定输入，以逗号分隔（默认：全部；sobol 为影响幅度最大的十二个）',
  },
  'help-method': {
    en: 'tornado, sobol or rank (default: tornado)',
    ja: '手法：tornado、sobol、rank（既定：tornado）',
    zh: '方法：tornado、sobol 或 rank（默认：tornado）',
  },
  'help-output': {
    en: 'the result and its year, such as energy.saved.datacentre@2030',
    ja: '結果と年、例：energy.saved.datacentre@2030',
    zh: '结果及其年份，例如 energy.saved.datacentre@2030',
  },
  'help-range': {
    en: 'the values to search, such as 0:0.5',
    ja: '探索する値の範囲、例：0:0.5',
    zh: '搜索的取值范围，例如 0:0.5',
  },
  'help-rows': {
    en: 'rows of each matrix for sobol (default: 1024); for the others, draws (default: as the scenario says)',
    ja: 'sobolでは各行列の行数（既定：1024）、ほかの手法では抽出回数（既定：シナリオの指定）',
    zh: 'sobol 时为每个矩阵的行数（默认：1024）；其他方法为抽样次数（默认：按情景设定）',
  },
  'help-seek-input': {
    en: 'the input whose value is sought',
    ja: '値を探索する入力',
    zh: '要寻找其取值的输入',
  },
  'help-target': {
    en: 'the value that the result shall have, in its own unit (shares as 0.1, not 10%)',
    ja: '結果の目標値（結果の単位で。割合は10%ではなく0.1と書く）',
    zh: '结果应达到的值，使用其自身单位（比例写作 0.1 而非 10%）',
  },
  'help-currency': {
    en: 'the currency of the results: USD, EUR, JPY or CNY (default: USD)',
    ja: '結果の通貨：USD、EUR、JPY、CNY（既定：USD）',
    zh: '结果的货币：USD、EUR、JPY 或 CNY（默认：USD）',
  },
  'help-price-basis': {
    en: 'real (prices of 2025) or nominal (prices of each year; default: real)',
    ja: 'real（2025年価格）またはnominal（各年の価格）（既定：real）',
    zh: 'real（2025 年价格）或 nominal（各年价格）（默认：real）',
  },
  'help-samples': {
    en: 'how many draws of the uncertain inputs, 0 for none (default: as the scenario says)',
    ja: '不確実な入力の抽出回数、0で抽出なし（既定：シナリオの指定）',
    zh: '不确定输入的抽样次数，0 表示不抽样（默认：按情景设定）',
  },
  'help-date': {
    en: 'the date printed on the brief, YYYY-MM-DD (default: today)',
    ja: 'ブリーフに印字する日付、YYYY-MM-DD（既定：今日）',
    zh: '印在简报上的日期，YYYY-MM-DD（默认：今天）',
  },
  'help-depth': {
    en: 'how many levels to unfold (default: down to the sources)',
    ja: '展開する階層の数（既定：出典まで）',
    zh: '展开的层数（默认：直到来源）',
  },
  'help-explain-format': {
    en: 'text or json (default: text)',
    ja: 'textまたはjson（既定：text）',
    zh: 'text 或 json（默认：text）',
  },
  'help-explain-target': {
    en: 'a result or a step with its year, such as energy.saved.datacentre@2030, or the id of an input',
    ja: '年を付けた結果または途中の量（例：energy.saved.datacentre@2030）、または入力の識別子',
    zh: '带年份的结果或中间量，例如 energy.saved.datacentre@2030，或输入项的标识符',
  },
  'help-export-out': {
    en: 'where to write: FILE.csv, FILE.json, or for all tables also an empty or new folder',
    ja: '書き出し先：FILE.csv、FILE.json、すべての表の場合は空または新規のフォルダーも可',
    zh: '写入位置：FILE.csv、FILE.json；导出全部表时也可以是空的或新的文件夹',
  },
  'help-format': {
    en: 'json, csv or table (default: table)',
    ja: 'json、csv、tableのいずれか（既定：table）',
    zh: 'json、csv 或 table（默认：table）',
  },
  'help-help': { en: 'show help', ja: 'ヘルプを表示', zh: '显示帮助' },
  'help-lang': {
    en: 'language of messages, tables and the brief: en, ja or zh (default: that of LC_ALL or LANG)',
    ja: 'メッセージ・表・ブリーフの言語：en、ja、zh（既定：LC_ALLまたはLANGの言語）',
    zh: '消息、表格和简报的语言：en、ja 或 zh（默认：LC_ALL 或 LANG 的语言）',
  },
  'help-out': {
    en: 'write to a file, whole or not at all, instead of printing',
    ja: '表示せずにファイルへ書き出し（途中までの書き込みは残りません）',
    zh: '写入文件而不打印（要么完整写入，要么不写）',
  },
  'help-brief-template': {
    en: 'flash, scenario, company, forecasts, or one of your own (default: scenario)',
    ja: 'flash、scenario、company、forecasts、または自作のテンプレート（既定：scenario）',
    zh: 'flash、scenario、company、forecasts 或自己的模板（默认：scenario）',
  },
  'help-brief-templates': {
    en: 'the folder of your own templates (default: “templates” in the folder of the program data)',
    ja: '自作テンプレートのフォルダー（既定：プログラムデータのtemplates）',
    zh: '自己的模板所在文件夹（默认：程序数据文件夹中的 templates）',
  },
  'help-brief-recipe': {
    en: 'a recipe (memwatt-brief/1); what is given beside it takes its place',
    ja: 'レシピ（memwatt-brief/1）。併せて指定した値が優先されます',
    zh: '配方文件（memwatt-brief/1）；同时给出的选项优先',
  },
  'help-brief-company': {
    en: 'id of the company that the brief is about',
    ja: 'ブリーフの対象とする企業のID',
    zh: '简报所述公司的 ID',
  },
  'help-brief-forecasts': {
    en: 'ids of forecast series of one scope, with commas between',
    ja: '同じ範囲の予測系列のID（コンマ区切り）',
    zh: '同一口径的预测序列 ID，以逗号分隔',
  },
  'help-brief-previous': {
    en: 'what the first scenario is compared with (default: its parent)',
    ja: '最初のシナリオと比較するもの（既定：継承元）',
    zh: '与第一个情景比较的情景（默认：其上级情景）',
  },
  'help-brief-title': {
    en: 'the title (default: the finding)',
    ja: '題名（既定：主な結果）',
    zh: '标题（默认：主要发现）',
  },
  'help-brief-author': { en: 'who writes', ja: '作成者', zh: '作者' },
  'help-brief-standard': {
    en: 'ua-1 (accessible) or a-3a (for archives) (default: ua-1)',
    ja: 'ua-1（アクセシブル）またはa-3a（保存用）（既定：ua-1）',
    zh: 'ua-1（无障碍）或 a-3a（归档）（默认：ua-1）',
  },
  'help-brief-out': {
    en: 'the file to write: .pdf, .docx, .md, .xlsx or .zip',
    ja: '書き出すファイル（.pdf、.docx、.md、.xlsx、.zip）',
    zh: '要写入的文件（.pdf、.docx、.md、.xlsx 或 .zip）',
  },
  'help-paper': {
    en: 'a4 or us-letter (default: a4)',
    ja: 'a4またはus-letter（既定：a4）',
    zh: 'a4 或 us-letter（默认：a4）',
  },
  'describe-scenarios': {
    en: 'export scenarios to a file, or import them from one',
    ja: 'シナリオのファイルへの書き出しと取り込み',
    zh: '将情景导出到文件，或从文件导入',
  },
  'describe-scenarios-export': {
    en: 'write scenarios to one file, with the parents that they need',
    ja: 'シナリオを、必要な継承元とともに1つのファイルへ書き出し',
    zh: '将情景及其所需的上级情景写入一个文件',
  },
  'describe-scenarios-import': {
    en: 'take the scenarios of a file into a catalog, all or none',
    ja: 'ファイルのシナリオをカタログに取り込み（すべて取り込むか、何も取り込まないか）',
    zh: '将文件中的情景导入目录库（要么全部导入，要么不导入）',
  },
  'help-scenarios-names': {
    en: 'names of shipped or saved scenarios',
    ja: '付属または保存済みシナリオの名前',
    zh: '随附或已保存情景的名称',
  },
  'help-scenarios-file': {
    en: 'a file of one scenario or of several (.json)',
    ja: '1件または複数のシナリオのファイル（.json）',
    zh: '含一个或多个情景的文件（.json）',
  },
  'help-scenarios-taken': {
    en: 'what to do where a name is taken: refuse (the default), rename, replace or skip',
    ja: '同名のシナリオがある場合の扱い：refuse（中止、既定）、rename（別名で追加）、replace（置き換え）、skip（取り込まない）',
    zh: '名称已被占用时的处理：refuse（拒绝，默认）、rename（另名添加）、replace（替换）或 skip（跳过）',
  },
  'help-scenarios-dry': {
    en: 'say what would come in, and write nothing',
    ja: '取り込まれる内容を表示するだけで、何も書き込みません',
    zh: '只显示将导入的内容，不写入任何数据',
  },
  'help-scenario': {
    en: 'a scenario file (.json), or the name of a shipped or saved scenario such as “baseline”',
    ja: 'シナリオファイル（.json）、または「baseline」のような付属・保存済みシナリオの名前',
    zh: '情景文件（.json），或随附及已保存情景的名称，例如“baseline”',
  },
  'help-table': {
    en: 'companies, events, technologies, devices, macros, measurements, forecasts, parameters, inputs, claims, rates, sources, or all',
    ja: 'companies、events、technologies、devices、macros、measurements、forecasts、parameters、inputs、claims、rates、sources、またはall',
    zh: 'companies、events、technologies、devices、macros、measurements、forecasts、parameters、inputs、claims、rates、sources，或 all',
  },
  'help-version': { en: 'show the version', ja: 'バージョンを表示', zh: '显示版本' },
  'help-year': {
    en: 'the year that figures speak of (default: 2030)',
    ja: '数値の対象年（既定：2030）',
    zh: '数据所针对的年份（默认：2030）',
  },
  'describe-history': {
    en: 'show what was changed in a catalog: when, by whom, before and after',
    ja: 'カタログの変更履歴（日時、変更者、変更前後の値）を表示',
    zh: '显示目录库的更改历史：何时、何人、更改前后',
  },
  'describe-redo': {
    en: 'do again what was undone last in a catalog',
    ja: 'カタログで最後に取り消した変更をやり直す',
    zh: '重做目录库中最近一次撤销的更改',
  },
  'describe-set': {
    en: 'set fields of a row in your own catalog, with the source that a figure rests on',
    ja: '自分のカタログの行に値を設定（数値には出典を指定）',
    zh: '在您自己的目录库中设置某一行的字段，数字须注明来源',
  },
  'describe-undo': {
    en: 'take back the last change of a catalog, one step',
    ja: 'カタログの最後の変更を1つ取り消す',
    zh: '撤回目录库的最近一次更改（一步）',
  },
  'help-derived': {
    en: 'also write to CSV what Memwatt computes; such a file has columns that it is not read back with',
    ja: 'Memwattが算出した値もCSVに書き出します（読み戻せない列が加わります）',
    zh: '在 CSV 中同时写出 Memwatt 计算的值；这些列不能再读入',
  },
  'help-grade': {
    en: 'measured, peer-reviewed, primary, secondary, derived or assumption (default: the best that the source can give)',
    ja: 'measured、peer-reviewed、primary、secondary、derived、assumptionのいずれか（既定：その出典で付けられる最良の等級）',
    zh: 'measured、peer-reviewed、primary、secondary、derived 或 assumption（默认：该来源所能给出的最高等级）',
  },
  'help-history-format': { en: 'table or json', ja: 'tableまたはjson', zh: 'table 或 json' },
  'help-history-id': { en: 'the id of a row of this table', ja: 'この表の行のID', zh: '该表中某一行的 ID' },
  'help-history-table': {
    en: 'a table, or the id of a row in any table',
    ja: '表の名前、またはいずれかの表の行のID',
    zh: '表名，或任一表中某一行的 ID',
  },
  'help-limit': {
    en: 'how many entries at most (default 20)',
    ja: '表示する件数の上限（既定は20）',
    zh: '最多显示多少条（默认 20）',
  },
  'help-locator': {
    en: 'the place in the source: page, table, section',
    ja: '出典内の位置（ページ、表、節など）',
    zh: '在来源中的位置：页、表、节',
  },
  'help-note': {
    en: 'what is to be said of the figure: how it was read, or why it is assumed',
    ja: '数値についての補足（読み取り方、または仮定の理由）',
    zh: '对该数字的说明：如何读得，或为何作此假设',
  },
  'help-set-fields': {
    en: 'a field and its new value: powerW=350, power_w="0.35 kW", summary_ja=…, status=production; nothing after = empties it',
    ja: '項目と新しい値：powerW=350、power_w="0.35 kW"、summary_ja=…、status=production。=の後に何も書かなければ空欄にします',
    zh: '字段及其新值：powerW=350、power_w="0.35 kW"、summary_ja=…、status=production；= 后留空则清空',
  },
  'help-set-id': { en: 'the id of the row', ja: '行のID', zh: '行的 ID' },
  'help-set-table': {
    en: 'the table of the row, such as devices or parameters',
    ja: 'devices、parametersなど、行のある表',
    zh: '该行所在的表，例如 devices 或 parameters',
  },
  'help-source': {
    en: 'the id of the source that the values rest on; “assumption” for your own reasoning',
    ja: '値の根拠となる出典のID。自分の推論の場合は「assumption」',
    zh: '数值所依据的来源 ID；自己的推理写“assumption”',
  },
  'usage-excess': {
    en: 'Too many arguments. “memwatt {{command}} --help” shows what it takes.',
    ja: '引数が多すぎます。「memwatt {{command}} --help」で使い方を確認してください。',
    zh: '参数过多。请用“memwatt {{command}} --help”查看用法。',
  },
  'usage-missing': {
    en: '{{name}} is missing. “memwatt {{command}} --help” shows what it takes.',
    ja: '{{name}}が指定されていません。「memwatt {{command}} --help」で使い方を確認してください。',
    zh: '缺少 {{name}}。请用“memwatt {{command}} --help”查看用法。',
  },
  'usage-no-value': {
    en: 'The option {{name}} needs a value. “memwatt {{command}} --help” shows which.',
    ja: 'オプション{{name}}には値が必要です。「memwatt {{command}} --help」で確認してください。',
    zh: '选项 {{name}} 需要一个值。请用“memwatt {{command}} --help”查看。',
  },
  'usage-unknown-command': {
    en: 'There is no command “{{name}}”. “memwatt --help” lists them.',
    ja: 'コマンド「{{name}}」はありません。「memwatt --help」で一覧を確認してください。',
    zh: '没有命令“{{name}}”。请用“memwatt --help”查看列表。',
  },
  'usage-unknown-option': {
    en: 'There is no option {{name}}. “memwatt {{command}} --help” lists them.',
    ja: 'オプション{{name}}はありません。「memwatt {{command}} --help」で一覧を確認してください。',
    zh: '没有选项 {{name}}。请用“memwatt {{command}} --help”查看列表。',
  },
});
