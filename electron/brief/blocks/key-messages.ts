import { phrases } from '../../../shared/charts/segment-runs.ts';
import type { DocumentBlock, Inline } from '../../../shared/brief/document.ts';
import { workloadName } from '../../../shared/i18n/names.ts';
import type { OutputId, SegmentQuantity } from '../../../shared/model/result.ts';
import type { Segment } from '../../../shared/model/vocabulary.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { formatNumber, formatShare } from '../../../shared/units/format.ts';
import { largestWorkload } from '../largest-workload.ts';
import { textOf, type Workshop } from '../workshop.ts';

/** Below this share of the cost, electricity is said to be "only" that much. */
const smallShare = 0.15;

/**
 * What the first scenario comes to, in a handful of sober sentences with every number a figure: what is saved or added,
 * rebound, cost, edge, and how sure the saving is. Fails as sampling does.
 */
export function keyMessages(workshop: Workshop, name: string): Result<DocumentBlock[]> {
  const first = workshop.firstRun(name);
  if (!first.ok) return first;
  const teller = new Teller(workshop);
  const drawn = teller.band();
  if (!drawn.ok) return drawn;
  const sentences = [
    teller.dataCentres(),
    teller.rebound(),
    teller.cost(),
    teller.edge(),
    drawn.value,
  ].filter((sentence) => sentence.length > 0);
  return ok([
    { kind: 'heading', level: 1, text: workshop.subject.translate('briefs.pdfSummary') },
    {
      kind: 'list',
      ordered: false,
      items: sentences.map((content) => [{ kind: 'paragraph', content, tone: 'normal' }]),
    },
  ]);
}

class Teller {
  readonly #workshop: Workshop;
  readonly #year: number;
  readonly #say;

  constructor(workshop: Workshop) {
    this.#workshop = workshop;
    this.#year = workshop.subject.recipe.horizonYear;
    this.#say = phrases(workshop.subject.language);
  }

  dataCentres(): Inline[] {
    const { base, total, net } = this.#energies('datacentre');
    const gaps = { name: this.#name(), year: this.#year };
    if (isNothing(net, base)) {
      return this.#workshop.sentence('briefs.pdfSummaryNone', {
        ...gaps,
        base: this.#energy('energy.baseline.datacentre', base),
      });
    }
    // From 465 to 465 would be nonsense: as many digits as it takes to tell the two apart.
    let digits = 3;
    while (digits < 9 && this.#say.energy(base, digits) === this.#say.energy(total, digits)) digits += 1;
    return this.#workshop.sentence(net > 0 ? 'briefs.pdfSummarySaves' : 'briefs.pdfSummaryAdds', {
      ...gaps,
      base: this.#energy('energy.baseline.datacentre', base, digits),
      total: this.#energy('energy.total.datacentre', total, digits),
      saved: this.#energy('energy.saved.datacentre', Math.abs(net)),
      share: this.#ratio('energy.saved.datacentre', 'energy.baseline.datacentre', Math.abs(net) / base),
      power: this.#amount('power.saved.datacentre'),
      carbon: this.#amount('carbon.saved.datacentre'),
      bill: this.#amount('bill.saved.datacentre'),
    });
  }

  rebound(): Inline[] {
    const { base, net, gross } = this.#energies('datacentre');
    if (gross <= 0 || isNothing(gross, base) || gross - net < gross * 5e-4) return [];
    const year = this.#year;
    return this.#workshop.sentence(net < 0 ? 'briefs.pdfSummaryBackfire' : 'briefs.pdfSummaryRebound', {
      gross: this.#energy('energy.gross.datacentre', gross),
      rebound: this.#workshop.figure(
        {
          kind: 'difference',
          run: 0,
          of: `energy.gross.datacentre@${year}`,
          to: `energy.saved.datacentre@${year}`,
        },
        this.#say.energy(gross - net),
      ),
    });
  }

  cost(): Inline[] {
    const { translate } = this.#workshop.subject;
    const workload = largestWorkload(this.#workshop, 'datacentre');
    const whole = `workload.${workload}.cost` as const;
    const electricity = `workload.${workload}.cost_energy` as const;
    const cost = this.#value(whole);
    if (cost === 0) return [];
    const share = this.#value(electricity) / cost;
    const key = share < smallShare ? 'briefs.pdfSummaryEnergySmall' : 'briefs.pdfSummaryEnergyLarge';
    return this.#workshop.sentence(key, {
      workload: workloadName(workload, translate),
      share: this.#ratio(electricity, whole, share),
      index: this.#workshop.output(0, 'cost.index.datacentre', this.#year),
    });
  }

  edge(): Inline[] {
    const { base, net } = this.#energies('edge');
    const gaps = {
      base: this.#energy('energy.baseline.edge', base),
      saved: this.#energy('energy.saved.edge', Math.abs(net)),
    };
    if (isNothing(net, base)) return this.#workshop.sentence('briefs.pdfSummaryEdgeNone', gaps);
    return this.#workshop.sentence(
      net > 0 ? 'briefs.pdfSummaryEdgeSaves' : 'briefs.pdfSummaryEdgeAdds',
      gaps,
    );
  }

  band(): Result<Inline[]> {
    const { language, runs } = this.#workshop.subject;
    const run = runs[0]?.run;
    const output = 'energy.saved.datacentre';
    const drawn = run?.summariesAt([output], this.#year) ?? ok(null);
    if (!drawn.ok) return drawn;
    const summary = drawn.value?.[0];
    if (run === undefined || summary === undefined)
      return ok(this.#workshop.sentence('briefs.pdfSummaryDeterministic', {}));
    const address = `${output}@${this.#year}`;
    const figure = (text: string): Inline => this.#workshop.figure({ kind: 'draws', run: 0, address }, text);
    return ok(
      this.#workshop.sentence('briefs.pdfSummaryBand', {
        samples: formatNumber(run.scenario.samples, { language, digits: 6 }),
        count: run.uncertainty.uncertain.length,
        low: figure(this.#say.energy(summary.p5)),
        high: figure(this.#say.energy(summary.p95)),
        share: figure(formatShare(summary.negative, { language, digits: 2 })),
      }),
    );
  }

  #name(): Inline {
    const [name] = textOf(this.#workshop.subject.runs[0]?.name ?? '');
    return name ?? { kind: 'text', text: '' };
  }

  #value(output: OutputId): number {
    return this.#workshop.subject.runs[0]?.run.valueAt(output, this.#year) ?? Number.NaN;
  }

  #energies(segment: Segment): { base: number; total: number; net: number; gross: number } {
    const at = (quantity: SegmentQuantity): number => this.#value(`${quantity}.${segment}`);
    return {
      base: at('energy.baseline'),
      total: at('energy.total'),
      net: at('energy.saved'),
      gross: at('energy.gross'),
    };
  }

  #energy(output: OutputId, value: number, digits = 3): Inline {
    return this.#workshop.figure(
      { kind: 'address', run: 0, address: `${output}@${this.#year}` },
      this.#say.energy(value, digits),
    );
  }

  /** An output without its sign, which the sentence says. */
  #amount(output: OutputId): Inline {
    return this.#workshop.figure(
      { kind: 'address', run: 0, address: `${output}@${this.#year}` },
      this.#workshop.outputText(output, Math.abs(this.#value(output)), this.#year),
    );
  }

  #ratio(of: OutputId, to: OutputId, value: number): Inline {
    return this.#workshop.figure(
      { kind: 'ratio', run: 0, of: `${of}@${this.#year}`, to: `${to}@${this.#year}` },
      this.#say.share(value),
    );
  }
}

function isNothing(net: number, base: number): boolean {
  return Math.abs(net) <= Math.abs(base) * 1e-9;
}
