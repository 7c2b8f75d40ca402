import { defineMessages } from '../define.ts';

export const cliMessages = defineMessages({
  'brief-written': {
    en: '{{path}}: {{pages}} pages, {{bytes}} bytes, typeset in {{milliseconds}} ms',
    ja: '{{path}}：{{pages}}ページ、{{bytes}}バイト、組版時間{{milliseconds}}ミリ秒',
    zh: '{{path}}：{{pages}} 页，{{bytes}} 字节，排版用时 {{milliseconds}} 毫秒',
  },
  'check-clean': {
    en: 'No row breaks a rule; {{notices}} notices.',
    ja: '規則に反する行はありません。注意事項は{{notices}}件です。',
    zh: '没有违反规则的行；提示 {{notices}} 条。',
  },
  'check-errors': {
    en: '{{errors}} rows break a rule; {{notices}} notices.',
    ja: '規則に反する行が{{errors}}件あります。注意事項は{{notices}}件です。',
    zh: '有 {{errors}} 行违反规则；提示 {{notices}} 条。',
  },
  'column-count': { en: 'Rows', ja: '件数', zh: '行数' },
  'column-detail': { en: 'Detail', ja: '内容', zh: '详情' },
  'row-graded': { en: 'together', ja: '合計', zh: '合计' },
  'row-share': { en: 'share', ja: '割合', zh: '占比' },
  'column-level': { en: 'Level', ja: '区分', zh: '级别' },
  'column-input': { en: 'Input', ja: '入力', zh: '输入项' },
  'column-result': { en: 'Result', ja: '結果', zh: '结果' },
  'column-row': { en: 'Row', ja: '行', zh: '行' },
  'column-table': { en: 'Table', ja: '表', zh: '表' },
  'column-unit': { en: 'Unit', ja: '単位', zh: '单位' },
  'compare-heading': {
    en: '{{names}} in {{year}} (model {{model}}, catalog {{catalog}})',
    ja: '{{names}}、{{year}}年（モデル{{model}}、カタログ{{catalog}}）',
    zh: '{{names}}，{{year}} 年（模型 {{model}}，目录库 {{catalog}}）',
  },
  'compare-same-inputs': {
    en: 'These scenarios do not differ in any input.',
    ja: 'これらのシナリオの入力に違いはありません。',
    zh: '这些情景的输入没有差异。',
  },
  describe: {
    en: 'What does in-memory computing do to the electricity and the cost of AI? The workbench without its window.',
    ja: 'インメモリコンピューティングはAIの電力とコストをどう変えるか。ウィンドウを使わずに分析するためのコマンドです。',
    zh: '存内计算会如何影响人工智能的用电与成本？无需窗口即可使用的分析工作台。',
  },
  'describe-brief': {
    en: 'typeset scenarios (one to four) as a PDF brief',
    ja: 'シナリオ（1〜4件）をPDFブリーフとして組版',
    zh: '将情景（1 至 4 个）排版为 PDF 简报',
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
  'describe-export': {
    en: 'write a table of the catalog, or all of them, to a .csv or .json file',
    ja: 'カタログの表（またはすべての表）を.csvまたは.jsonファイルに書き出し',
    zh: '将目录库的一张表或全部表导出为 .csv 或 .json 文件',
  },
  'describe-run': {
    en: 'run the model for a scenario and print the result',
    ja: 'シナリオについてモデルを計算し、結果を表示',
    zh: '对情景运行模型并输出结果',
  },
  'heading-arguments': { en: 'Arguments:', ja: '引数：', zh: '参数：' },
  'heading-commands': { en: 'Commands:', ja: 'コマンド：', zh: '命令：' },
  'heading-options': { en: 'Options:', ja: 'オプション：', zh: '选项：' },
  'heading-usage': { en: 'Usage:', ja: '使い方：', zh: '用法：' },
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
  'help-export-out': {
    en: 'the file to write; its ending gives the format: .csv or .json',
    ja: '書き出すファイル。拡張子（.csvまたは.json）で形式が決まります',
    zh: '要写入的文件；扩展名 .csv 或 .json 决定格式',
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
  'help-brief-out': { en: 'the PDF file to write', ja: '書き出すPDFファイル', zh: '要写入的 PDF 文件' },
  'help-paper': {
    en: 'a4 or us-letter (default: a4)',
    ja: 'a4またはus-letter（既定：a4）',
    zh: 'a4 或 us-letter（默认：a4）',
  },
  'help-scenario': {
    en: 'a scenario file (.json), or the name of a shipped or saved scenario such as “baseline”',
    ja: 'シナリオファイル（.json）、または「baseline」のような付属・保存済みシナリオの名前',
    zh: '情景文件（.json），或随附及已保存情景的名称，例如“baseline”',
  },
  'help-table': {
    en: 'companies, technologies, devices, forecasts, inputs, claims, sources, or all (.json only)',
    ja: 'companies、technologies、devices、forecasts、inputs、claims、sources、またはall（.jsonのみ）',
    zh: 'companies、technologies、devices、forecasts、inputs、claims、sources，或 all（仅 .json）',
  },
  'help-version': { en: 'show the version', ja: 'バージョンを表示', zh: '显示版本' },
  'help-year': {
    en: 'the year that figures speak of (default: 2030)',
    ja: '数値の対象年（既定：2030）',
    zh: '数据所针对的年份（默认：2030）',
  },
  'run-bands': {
    en: 'P5–P95 of {{samples}} draws (seed {{seed}}, {{count}} uncertain inputs), and the share of draws below zero',
    ja: '{{samples}}回の抽出によるP5–P95（シード{{seed}}、不確実な入力{{count}}件）と、ゼロ未満となる抽出の割合',
    zh: '{{samples}} 次抽样的 P5–P95（种子 {{seed}}，{{count}} 个不确定输入），以及低于零的抽样占比',
  },
  'run-heading': {
    en: '{{name}} (model {{model}}, catalog {{catalog}}); all years with --format csv or json',
    ja: '{{name}}（モデル{{model}}、カタログ{{catalog}}）。全年の値は --format csvまたはjsonで出力できます',
    zh: '{{name}}（模型 {{model}}，目录库 {{catalog}}）；全部年份请用 --format csv 或 json',
  },
  serving: {
    en: 'Memwatt is open at {{address}} (this machine only; Ctrl-C ends it)',
    ja: 'Memwattは次のアドレスで利用できます（このコンピューターのみ、Ctrl-Cで終了）：{{address}}',
    zh: 'Memwatt 已在以下地址打开（仅限本机，按 Ctrl-C 结束）：{{address}}',
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
