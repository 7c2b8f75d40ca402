import { defineMessages } from '../define.ts';

/** What can go wrong on the way from a recipe to pages. `value` is the block's name where a block is spoken of. */
export const briefErrorsMessages = defineMessages({
  'brief-figure-unknown': {
    en: '{{place}}: there is no figure “{{value}}”. Pick it from the list of results instead of typing it.',
    ja: '{{place}}：「{{value}}」という数値はありません。手入力せず、結果の一覧から選んでください。',
    zh: '{{place}}：没有名为“{{value}}”的数值。请从结果列表中选取，不要手动输入。',
  },
  'brief-scenario-index': {
    en: '{{place}}: the figure {{value}} asks for scenario {{found}}, and the brief has {{known}}. Use a number from 1 to {{known}}.',
    ja: '{{place}}：{{value}}は{{found}}番目のシナリオを指していますが、ブリーフのシナリオは{{known}}件です。1から{{known}}の番号を指定してください。',
    zh: '{{place}}：{{value}} 指向第 {{found}} 个情景，而简报只有 {{known}} 个。请使用 1 到 {{known}} 之间的编号。',
  },
  'brief-image-missing': {
    en: '{{place}}: the template “{{found}}” has no image “{{value}}” in its folder. Put the file (PNG, JPEG, GIF, WebP or SVG) into the folder of a template of your own and choose that one, or take the image out of the notes.',
    ja: '{{place}}：テンプレート「{{found}}」のフォルダーに画像「{{value}}」がありません。独自のテンプレートのフォルダーにファイル（PNG、JPEG、GIF、WebP、SVG）を置いてそのテンプレートを選ぶか、メモから画像を削除してください。',
    zh: '{{place}}：模板“{{found}}”的文件夹中没有图像“{{value}}”。请将文件（PNG、JPEG、GIF、WebP 或 SVG）放入自有模板的文件夹并选用该模板，或从备注中删除该图像。',
  },
  'brief-needs-scenario': {
    en: '{{place}} needs a scenario, and the brief names none. Add a scenario, or take this part out.',
    ja: '{{place}}にはシナリオが必要ですが、指定されていません。シナリオを追加するか、この部分を外してください。',
    zh: '{{place}}需要情景，但简报未指定。请添加情景，或移除此部分。',
  },
  'brief-needs-company': {
    en: '{{place}} needs a company, and the brief names none. Choose a company, or take this part out.',
    ja: '{{place}}には企業が必要ですが、指定されていません。企業を選ぶか、この部分を外してください。',
    zh: '{{place}}需要公司，但简报未指定。请选择公司，或移除此部分。',
  },
  'brief-needs-forecasts': {
    en: '{{place}} needs forecasts, and the brief names none. Choose series of one scope, or take this part out.',
    ja: '{{place}}には予測が必要ですが、指定されていません。同じ範囲の系列を選ぶか、この部分を外してください。',
    zh: '{{place}}需要预测，但简报未指定。请选择同一口径的序列，或移除此部分。',
  },
  'brief-needs-second': {
    en: '{{place}} needs a second scenario to compare with. Add one, name a previous scenario, or take this part out.',
    ja: '{{place}}には比較対象となる2つ目のシナリオが必要です。追加するか、以前のシナリオを指定するか、この部分を外してください。',
    zh: '{{place}}需要第二个情景作比较。请添加情景、指定先前的情景，或移除此部分。',
  },
  'brief-row-missing': {
    en: 'The catalog has no row “{{value}}” in {{place}}. It may have been taken away; choose another.',
    ja: 'カタログの{{place}}に「{{value}}」はありません。削除された可能性があります。別のものを選んでください。',
    zh: '目录的{{place}}中没有“{{value}}”。它可能已被移除，请另选。',
  },
  'brief-letters-missing': {
    en: 'The fonts of a brief (Latin, Greek and Cyrillic letters, Japanese, Chinese) have no shape for {{value}}. Write it otherwise; it stands in: {{place}}.',
    ja: 'ブリーフのフォント（ラテン・ギリシャ・キリル文字、日本語、中国語）に次の文字がありません：{{value}}。別の書き方に変えてください。使われている場所：{{place}}。',
    zh: '简报所用字体（拉丁、希腊、西里尔字母及日文、中文）没有以下字符：{{value}}。请换一种写法；所在位置：{{place}}。',
  },
  'brief-too-long': {
    en: 'The template “{{place}}” has room for so many pages: {{known}}. This brief takes {{value}}. Drop or shorten: {{detail}}.',
    ja: 'テンプレート「{{place}}」は{{known}}ページまでですが、このブリーフは{{value}}ページになります。次の部分を削除するか短くしてください：{{detail}}。',
    zh: '模板“{{place}}”最多 {{known}} 页，而此简报需要 {{value}} 页。请删除或缩短：{{detail}}。',
  },
  'recipe-malformed': {
    en: '{{place}} is not a recipe of a brief (memwatt-brief/1): {{detail}}. Correct it, or save it anew from the window.',
    ja: '{{place}}はブリーフのレシピ（memwatt-brief/1）ではありません：{{detail}}。修正するか、ウィンドウから保存し直してください。',
    zh: '{{place}} 不是简报配方（memwatt-brief/1）：{{detail}}。请更正，或在窗口中重新保存。',
  },
  'template-unknown': {
    en: 'There is no template “{{place}}”. Known are: {{known}}.',
    ja: 'テンプレート「{{place}}」はありません。使用できるのは次のとおりです：{{known}}。',
    zh: '没有模板“{{place}}”。可用的有：{{known}}。',
  },
  'template-broken': {
    en: 'The template does not compile, {{place}}: {{detail}}. Correct that line; nothing else is affected.',
    ja: 'テンプレートを組版できません（{{place}}）：{{detail}}。該当の行を修正してください。ほかの部分に影響はありません。',
    zh: '模板无法编译（{{place}}）：{{detail}}。请修改该行，其他部分不受影响。',
  },
  'template-forbidden': {
    en: '{{place}}: a template may not use “{{value}}”. It can read the files of its own folder, import “/lib/memwatt.typ” and its own .typ files by name in quotes, and nothing else.',
    ja: '{{place}}：テンプレートで「{{value}}」は使えません。読み込めるのは自身のフォルダー内のファイル、「/lib/memwatt.typ」、引用符で名前を指定した自身の.typファイルだけです。',
    zh: '{{place}}：模板不得使用“{{value}}”。模板只能读取自己文件夹中的文件，以及用引号按名称导入“/lib/memwatt.typ”和自己的 .typ 文件。',
  },
  'template-file-missing': {
    en: '{{place}}: the template asks for the file “{{value}}”, which is not in its folder. Add the file or correct the name; files outside the folder cannot be read.',
    ja: '{{place}}：テンプレートが求めるファイル「{{value}}」がフォルダーにありません。ファイルを追加するか名前を修正してください。フォルダー外のファイルは読み込めません。',
    zh: '{{place}}：模板要求的文件“{{value}}”不在其文件夹中。请添加该文件或更正名称；文件夹之外的文件无法读取。',
  },
  'template-settings': {
    en: '{{place}} is not a sound template.json: {{detail}}. See docs/brief-templates.md.',
    ja: '{{place}}はtemplate.jsonとして正しくありません：{{detail}}。docs/brief-templates.mdを参照してください。',
    zh: '{{place}} 不是有效的 template.json：{{detail}}。请参阅 docs/brief-templates.md。',
  },
  'templates-folder': {
    en: '{{place}} is no folder that can be read ({{detail}}). Give the whole path of a folder that holds one folder a template, such as {{known}}.',
    ja: '{{place}}は読み取れるフォルダーではありません（{{detail}}）。テンプレートごとのフォルダーが入ったフォルダーの絶対パスを指定してください（例：{{known}}）。',
    zh: '{{place}} 不是可读取的文件夹（{{detail}}）。请填写存放各模板文件夹的文件夹的完整路径，例如 {{known}}。',
  },
  'template-too-large': {
    en: 'The folder of the template “{{place}}” holds more than {{known}}. Take out what the template does not use.',
    ja: 'テンプレート「{{place}}」のフォルダーが{{known}}を超えています。使わないファイルを取り除いてください。',
    zh: '模板“{{place}}”的文件夹超过 {{known}}。请移除模板用不到的文件。',
  },
});
