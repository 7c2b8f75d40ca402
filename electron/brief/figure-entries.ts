import type { FigureEntry } from '../../shared/brief/document.ts';
import { gradeShapes } from '../../shared/design/tokens.ts';
import { inputName } from '../../shared/i18n/names.ts';
import { nodeName } from '../../shared/i18n/node-names.ts';
import { compileTargets } from '../../shared/model/compile.ts';
import { structureOf } from '../../shared/model/evaluate.ts';
import { instanceAt } from '../../shared/model/explain/address.ts';
import type { Explanation, ExplanationNode } from '../../shared/model/explain/explanation.ts';
import { formulaTexts } from '../../shared/model/explain/formula-text.ts';
import { outputIds } from '../../shared/model/outputs.ts';
import { conversionText, moneyWords, rateDateText } from '../../shared/i18n/money-words.ts';
import { ok, type Result } from '../../shared/result.ts';
import { isModelMoney, isMoneyUnit } from '../../shared/units/money.ts';
import { formatNumber, formatShare } from '../../shared/units/format.ts';
import type { FigureSubject } from './figure-register.ts';
import { digitsOf, moneyText, numberText, yearOfAddress } from './figure-marks.ts';
import { inputTextIn, standingOf } from './input-texts.ts';
import type { BriefRun } from './subject.ts';
import type { Workshop } from './workshop.ts';

/** So many inputs are named under a figure; of the rest their number is said. */
const mostInputs = 3;
/** Digits of the numbers that a formula is made of. */
const operandDigits = 6;

/** What an entry says of its figure itself. */
type EntryWords = Omit<FigureEntry, 'scenario' | 'inputs' | 'more' | 'conversion'>;

/**
 * An entry for each figure of the document, in the order of the register: name, full value, formula, operands, and the
 * inputs that move it most with their sources. Fails as `explainRun` does.
 */
export function figureEntries(workshop: Workshop): Result<FigureEntry[]> {
  const subjects = workshop.figures.all;
  const entries: FigureEntry[] = [];
  const writers = new Map<number, EntryWriter>();
  for (const subject of subjects) {
    let writer = writers.get(subject.run);
    if (writer === undefined) {
      const made = entryWriter(
        workshop,
        subject.run,
        subjects.filter(({ run }) => run === subject.run),
      );
      if (!made.ok) return made;
      writer = made.value;
      writers.set(subject.run, writer);
    }
    entries.push(writer.write(subject));
  }
  return ok(entries);
}

function entryWriter(
  workshop: Workshop,
  place: number,
  subjects: readonly FigureSubject[],
): Result<EntryWriter> {
  const run = workshop.runAt(place);
  if (run === undefined) throw new Error(`a figure of run ${place}`);
  const explained = run.run.explanation();
  if (!explained.ok) return explained;
  const addresses = [...new Set(subjects.map(leadAddress))].filter(
    (address) => instanceAt(address) !== undefined,
  );
  const influences = run.run.influences(addresses);
  if (!influences.ok) return influences;
  return ok(new EntryWriter(workshop, run, explained.value, influences.value));
}

/** The number whose inputs are listed under a figure. */
function leadAddress(subject: FigureSubject): string {
  return 'address' in subject ? subject.address : subject.of;
}

class EntryWriter {
  readonly #workshop: Workshop;
  readonly #run: BriefRun;
  readonly #explanation: Explanation;
  readonly #influences: ReadonlyMap<string, ReadonlyMap<string, number>>;

  constructor(
    workshop: Workshop,
    run: BriefRun,
    explanation: Explanation,
    influences: ReadonlyMap<string, ReadonlyMap<string, number>>,
  ) {
    this.#workshop = workshop;
    this.#run = run;
    this.#explanation = explanation;
    this.#influences = influences;
  }

  write(subject: FigureSubject): FigureEntry {
    const rest = {
      scenario: this.#run.name,
      ...this.#inputsOf(leadAddress(subject)),
      conversion: this.#conversionOf(subject),
    };
    switch (subject.kind) {
      case 'address':
        return { ...this.#number(subject.address), ...rest };
      case 'ratio':
      case 'difference':
        return { ...this.#pair(subject), ...rest };
      case 'draws':
        return { ...this.#draws(subject), ...rest };
    }
  }

  #number(address: string): EntryWords {
    const { translate, language } = this.#workshop.subject;
    const node = this.#explanation.nodeAt(address);
    if (node === undefined || node.kind === 'input' || node.kind === 'point') {
      return {
        address,
        name: inputName(address, translate),
        value: inputTextIn(this.#run.run, address, this.#workshop.subject),
        formula: '',
        applied: '',
        operands: [],
      };
    }
    return {
      address,
      name: this.#nameOf(node),
      value: this.#fullValue(node),
      ...formulaTexts(node, this.#explanation.reading, language),
      operands: node.parts.flatMap((part) => {
        const operand = this.#explanation.nodeAt(part.key);
        if (operand === undefined) return [];
        return [{ name: this.#nameOf(operand, node), value: this.#value(operand) }];
      }),
    };
  }

  #pair({ kind, of, to }: Extract<FigureSubject, { kind: 'ratio' | 'difference' }>): EntryWords {
    const { translate, language } = this.#workshop.subject;
    const nodes = [of, to].flatMap((address) => this.#explanation.nodeAt(address) ?? []);
    const [first = Number.NaN, second = Number.NaN] = nodes.map((node) => node.value ?? Number.NaN);
    const sign = kind === 'ratio' ? '÷' : '−';
    const [name = '', other = ''] = nodes.map((node) => nodeName(node, translate));
    const value = kind === 'ratio' ? first / second : first - second;
    const [lead] = nodes;
    const write = (number: number): string => formatNumber(number, { language, digits: operandDigits });
    return {
      address: `${of} ${sign} ${to}`,
      name: `${name} ${sign} ${other}`,
      value:
        kind === 'ratio' || lead === undefined
          ? formatShare(value, { language, digits: digitsOf(value) })
          : moneyText(this.#workshop, of, value, lead.unit, 'all'),
      formula: `${of.split('@')[0]} ${sign} ${to.split('@')[0]}`,
      applied: `${write(first)} ${sign} ${write(second)}`,
      operands: nodes.map((node) => ({ name: this.#nameOf(node), value: this.#value(node) })),
    };
  }

  #draws({ address }: Extract<FigureSubject, { kind: 'draws' }>): EntryWords {
    const { translate, language } = this.#workshop.subject;
    const [id, year] = address.split('@');
    const output = outputIds.find((known) => known === id);
    const drawn = output === undefined ? null : this.#run.run.summariesAt([output], Number(year));
    const [summary] = drawn?.ok === true ? (drawn.value ?? []) : [];
    const node = this.#explanation.nodeAt(address);
    const { samples, seed } = this.#run.run.scenario;
    const whole = (value = Number.NaN): string =>
      moneyText(this.#workshop, address, value, node?.unit ?? '1', 'all');
    const negative = summary?.negative ?? Number.NaN;
    return {
      address,
      name: translate('briefs.pdfDraws', { name: node === undefined ? address : this.#nameOf(node) }),
      value: translate('briefs.pdfDrawsValue', {
        low: whole(summary?.p5),
        high: whole(summary?.p95),
        share: formatShare(negative, { language, digits: digitsOf(negative) }),
      }),
      formula: translate('briefs.pdfDrawsHow', {
        samples: formatNumber(samples, { language, digits: 7 }),
        seed,
      }),
      applied: '',
      operands: [],
    };
  }

  /** The name of a node with its year, where it is one of a year, and of another than `beside`. */
  #nameOf(node: ExplanationNode, beside?: ExplanationNode): string {
    const { translate } = this.#workshop.subject;
    const name = nodeName(node, translate);
    const year = yearOf(node);
    return year === undefined || year === (beside && yearOf(beside)) ? name : `${name} · ${year}`;
  }

  #value(node: ExplanationNode): string {
    if (node.kind === 'input') return inputTextIn(this.#run.run, node.key, this.#workshop.subject);
    return numberText(this.#workshop, node.key, node.value ?? Number.NaN, node.unit, operandDigits);
  }

  #fullValue(node: ExplanationNode): string {
    return moneyText(this.#workshop, node.key, node.value ?? Number.NaN, node.unit, 'all');
  }

  /** How a sum comes out of the model's, where the brief shows its money otherwise: what people set stays in its dollars. */
  #conversionOf(subject: FigureSubject): FigureEntry['conversion'] {
    const { language, money } = this.#workshop.subject;
    const address = leadAddress(subject);
    const node = this.#explanation.nodeAt(address);
    const isInput = node === undefined || node.kind === 'input' || node.kind === 'point';
    if (isInput || subject.kind === 'ratio' || isModelMoney(money) || !isMoneyUnit(node.unit)) return null;
    const subtrahend = subject.kind === 'difference' ? this.#explanation.nodeAt(subject.to)?.value : 0;
    const value = (node.value ?? Number.NaN) - (subtrahend ?? 0);
    const sum = { value, unit: node.unit, year: yearOfAddress(address) };
    // Of draws each is converted alike: no one number stands for them.
    const text =
      subject.kind === 'draws'
        ? moneyWords(money, this.#workshop.subject)
        : `${conversionText(sum, money, language)}${this.#rateDate()}`;
    return { text, sources: this.#workshop.moneySources() };
  }

  /** What the rate stands for, in brackets; nothing for the dollar itself. */
  #rateDate(): string {
    const { money, translate } = this.#workshop.subject;
    return money.rate === null ? '' : ` (${rateDateText(money.rate, translate)})`;
  }

  /** The inputs that a number rests on, those that move it most first, of equals in the order of the model. */
  #inputsOf(address: string): Pick<FigureEntry, 'inputs' | 'more'> {
    const ids = this.#restsOn(address);
    const swings = this.#influences.get(address);
    const ordered = ids.toSorted((a, b) => (swings?.get(b) ?? 0) - (swings?.get(a) ?? 0));
    const { translate, rows } = this.#workshop.subject;
    const { scenario } = this.#run.run;
    return {
      inputs: ordered.slice(0, mostInputs).map((id) => {
        const standing = standingOf(id, scenario, rows.rowOf('inputs', id), this.#workshop.sources);
        return {
          name: inputName(id, translate),
          value: inputTextIn(this.#run.run, id, this.#workshop.subject),
          shape: gradeShapes[standing.grade],
          ...standing,
        };
      }),
      more: Math.max(0, ordered.length - mostInputs),
    };
  }

  #restsOn(address: string): string[] {
    const instance = instanceAt(address);
    // An input rests on itself: its entry says what it stands on.
    if (instance === undefined) return [address];
    const { central } = this.#run.run.scenario;
    const year = instance.index.year ?? this.#run.run.years.to;
    const model = compileTargets(structureOf(central, year), [
      { id: instance.quantity.id, index: instance.index },
    ]);
    return [...new Set(model.inputs.map(({ id }) => id))];
  }
}

function yearOf(node: ExplanationNode): number | undefined {
  return node.kind === 'quantity' || node.kind === 'term' ? node.index.year : undefined;
}
