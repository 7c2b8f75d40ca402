import type { DocumentTable, HeadingLevel, Inline } from '../../shared/brief/document.ts';
import type { BriefBlock } from '../../shared/brief/recipe.ts';
import type { Source } from '../../shared/catalog/rows.ts';
import type { Grade } from '../../shared/catalog/vocabularies.ts';
import { gradeShapes } from '../../shared/design/tokens.ts';
import { appError } from '../../shared/errors.ts';
import { currencyWord, moneyWords } from '../../shared/i18n/money-words.ts';
import type { MessageKey } from '../../shared/i18n/messages.ts';
import type { OutputId } from '../../shared/model/result.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { formatNumber, formatOutput } from '../../shared/units/format.ts';
import { isModelMoney, priceYear } from '../../shared/units/money.ts';
import { outputScale } from '../../shared/units/money-result.ts';
import { FigureRegister, type FigureSubject } from './figure-register.ts';
import { SourceRegister } from './source-register.ts';
import type { BriefRun, BriefSubject } from './subject.ts';

/** Where the blocks of one document are made: what they are made of, and what they gather on the way. */
export class Workshop {
  readonly subject: BriefSubject;
  readonly sources: SourceRegister;
  readonly figures = new FigureRegister();
  /** The level of charts' and tables' headings: one deeper once a heading of the analyst's stands above. */
  level: HeadingLevel = 1;
  /** What of tables in the text stands in the appendix. */
  readonly appendixTables: DocumentTable[] = [];
  /** The inputs that a block has said the changes of: no other says them again. */
  readonly saidInputs = new Set<string>();

  constructor(subject: BriefSubject) {
    this.subject = subject;
    const sources = new Map<string, Source>(subject.rows.rowsOf('sources').map((row) => [row.id, row]));
    this.sources = new SourceRegister(subject, (id) => sources.get(id));
  }

  /** The scenario that is spoken of; fails with `brief-needs-scenario` where there is none. */
  firstRun(block: string): Result<BriefRun> {
    const [first] = this.subject.runs;
    return first === undefined ? fail(appError('brief-needs-scenario', block)) : ok(first);
  }

  /** Whether the recipe has an appendix behind its first block of a kind, with room for what the text leaves out. */
  hasAppendixBehind(isBlock: (block: BriefBlock) => boolean): boolean {
    const { blocks } = this.subject.recipe;
    return blocks.findLastIndex(({ kind }) => kind === 'appendix') > blocks.findIndex(isBlock);
  }

  /** The run at a place: those of the brief, and behind them the previous one. */
  runAt(place: number): BriefRun | undefined {
    const { runs, previous } = this.subject;
    return runs[place] ?? (place === runs.length ? (previous ?? undefined) : undefined);
  }

  /** An output of a run at a year as a figure. */
  output(run: number, output: OutputId, year: number, digits = 3): Inline {
    const value = this.runAt(run)?.run.valueAt(output, year) ?? Number.NaN;
    return this.figure(
      { kind: 'address', run, address: `${output}@${year}` },
      this.outputText(output, value, year, digits),
    );
  }

  figure(subject: FigureSubject, text: string): Inline {
    return this.figures.figure(subject, text);
  }

  /** A value of an output in a year as the page shows it: with its unit, money converted, an index with four digits. */
  outputText(output: OutputId, value: number, year: number, digits = 3): string {
    const { language, money } = this.subject;
    return output.startsWith('cost.index.')
      ? formatNumber(value, { language, digits: 4 })
      : formatOutput(output, value * outputScale(output, year, money), {
          language,
          digits,
          currency: money.currency,
        });
  }

  /** Whose prices the brief's money is in, at which rate, with the sources of rate and inflation. */
  moneyNote(): Inline[] {
    const { translate, language, money } = this.subject;
    const gaps = {
      currency: currencyWord(money.currency, language),
      words: moneyWords(money, this.subject),
      year: priceYear,
    };
    return [
      ...textOf(translate(isModelMoney(money) ? 'briefs.pdfMoneyModel' : 'briefs.pdfMoney', gaps)),
      ...this.#moneyMarks(),
    ];
  }

  /** A text, and behind it whose prices and which rate, where money is shown otherwise than the model computes it. */
  withMoneyNote(text: string): Inline[] {
    const { translate, money } = this.subject;
    if (isModelMoney(money)) return textOf(text);
    if (!this.hasMethod) return [...textOf(text === '' ? '' : `${text} `), ...this.moneyNote()];
    const words = moneyWords(money, this.subject);
    return [
      ...textOf(translate('briefs.pdfMoneyBehind', { note: text, words }).trim()),
      ...this.#moneyMarks(),
    ];
  }

  /** Whether a paragraph of the brief says how its money is made: elsewhere a few words then do. */
  get hasMethod(): boolean {
    return this.subject.recipe.blocks.some(({ kind }) => kind === 'method');
  }

  #moneyMarks(): Inline[] {
    return this.moneySources().map((source) => ({ kind: 'source', source }));
  }

  /** The numbers of the sources of rate and inflation. */
  moneySources(): number[] {
    const { rows, money } = this.subject;
    const used = [
      money.rate === null ? undefined : rows.rowOf('rates', money.rate.id),
      money.inflation === null ? undefined : rows.rowOf('parameters', money.inflation.id),
    ];
    return used.flatMap((row) =>
      row === undefined ? [] : (this.sources.number(row.source, row.locator) ?? []),
    );
  }

  grade(grade: Grade): Inline {
    const name = this.subject.translate(`vocabulary.grade.${grade}`);
    return { kind: 'grade', grade, shape: gradeShapes[grade], name };
  }

  /** A translated sentence with figures in its gaps: what is a text stands as it is. */
  sentence(key: MessageKey, gaps: Readonly<Record<string, string | number | Inline>>): Inline[] {
    const pieces: Inline[] = [];
    const marked = Object.fromEntries(
      Object.entries(gaps).map(([name, gap]) => {
        if (typeof gap !== 'object') return [name, gap];
        return [name, `\u{f0000}${pieces.push(gap) - 1}\u{f0001}`];
      }),
    );
    return this.subject
      .translate(key, marked)
      .split(/\u{f0000}(\d+)\u{f0001}/u)
      .flatMap((part, index): Inline[] => {
        const piece = index % 2 === 1 ? pieces[Number(part)] : undefined;
        if (piece !== undefined) return [piece];
        return part === '' ? [] : [{ kind: 'text', text: part }];
      });
  }
}

/** Plain running text; nothing for an empty one. */
export function textOf(text: string): Inline[] {
  return text === '' ? [] : [{ kind: 'text', text }];
}
