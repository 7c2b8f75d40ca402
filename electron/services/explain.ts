import type { Input as InputRow, Source } from '../../shared/catalog/rows.ts';
import type { ExplainedNode, ExplanationFile, InputEvidence } from '../../shared/contract/explanation.ts';
import { appError } from '../../shared/errors.ts';
import type { Language, Translate } from '../../shared/i18n/messages.ts';
import { nodeDescription, nodeName } from '../../shared/i18n/node-names.ts';
import { modelVersion } from '../../shared/model/evaluate.ts';
import { addressOf, parseTarget } from '../../shared/model/explain/address.ts';
import {
  type Explanation,
  type ExplanationNode,
  explainRun,
} from '../../shared/model/explain/explanation.ts';
import { formulaTexts } from '../../shared/model/explain/formula-text.ts';
import { type ExplanationTree, unfold } from '../../shared/model/explain/tree.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { InputValue, ResolvedScenario, YearRange } from '../../shared/scenario/file.ts';
import { listRows } from '../db/queries/catalog.ts';
import { catalogStatus } from '../db/queries/catalog-status.ts';
import { type EvidenceReader, readEvidence } from '../db/queries/catalog-evidence.ts';
import type { Handler, ServiceContext } from './handlers.ts';
import { resolveReference } from './scenario-library.ts';

/** The model's channel that says where a number comes from: the run's tree, joined with the catalog's evidence. */
export const explainHandler: Handler<'model.explain'> = (context, request) => {
  const resolved = resolveReference(context.catalog, request.scenario);
  if (!resolved.ok) return resolved;
  const target = parseTarget(request.target);
  if (!target.ok) return target;
  const key = target.value.kind === 'input' ? target.value.id : addressOf(target.value.instance);
  const explanation = explainRun(resolved.value.inputs, yearsFor(key, resolved.value.years));
  if (!explanation.ok) return explanation;
  const tree = unfold(explanation.value, key, request.depth);
  if (tree === undefined) return fail(appError('output-unknown', request.target, { value: key }));
  return writeFile(context, {
    scenario: resolved.value,
    language: request.language ?? 'en',
    explanation: explanation.value,
    tree,
  });
};

/** A run as long as the scenario's, or up to the year that is asked for. */
function yearsFor(key: string, years: YearRange): YearRange {
  const year = Number(key.split('@')[1] ?? years.to);
  return { from: Math.min(year, years.from), to: Math.max(year, years.to) };
}

interface Work {
  readonly scenario: ResolvedScenario;
  readonly language: Language;
  readonly explanation: Explanation;
  readonly tree: ExplanationTree;
}

function writeFile(context: ServiceContext, work: Work): Result<ExplanationFile> {
  const writer = new NodeWriter(context, work);
  const root = writer.write(work.tree);
  return writer.notFinite === undefined
    ? ok({
        format: 'memwatt-explanation/1',
        model: modelVersion,
        catalog: catalogStatus(context.catalog).version,
        scenario: work.scenario.name,
        target: root.key,
        check: { nodes: writer.nodes, deviation: writer.deviation },
        root,
        sources: [...writer.sources.values()],
      })
    : fail(appError('result-not-finite', writer.notFinite.key, { year: writer.notFinite.year }));
}

/** Turns nodes into what the wire carries, and gathers on the way what the file says of the whole tree. */
class NodeWriter {
  nodes = 0;
  deviation = 0;
  notFinite: { readonly key: string; readonly year: number } | undefined;
  readonly sources = new Map<string, Source>();
  readonly #work: Work;
  readonly #translate: Translate;
  readonly #evidence: EvidenceReader;
  readonly #rows: ReadonlyMap<string, InputRow>;

  constructor(context: ServiceContext, work: Work) {
    this.#work = work;
    this.#translate = context.translate(work.language);
    this.#evidence = readEvidence(context.catalog);
    this.#rows = new Map(listRows(context.catalog, 'inputs').map((row) => [row.id, row]));
  }

  write({ node, written, fold, children }: ExplanationTree): ExplainedNode {
    const { explanation, language } = this.#work;
    this.#check(node);
    const isFormula = node.kind === 'quantity' || node.kind === 'term';
    const texts = isFormula ? formulaTexts(node, explanation.reading, language) : null;
    return {
      key: node.key,
      kind: node.kind,
      name: nodeName(node, this.#translate),
      written: written ?? (node.kind === 'quantity' ? node.quantity.symbol : node.key),
      value: node.value,
      unit: node.unit,
      formula: texts?.formula ?? null,
      applied: texts?.applied ?? null,
      definition: nodeDescription(node, this.#translate),
      method: node.kind === 'quantity' ? (node.quantity.source ?? null) : null,
      input: this.#evidenceOf(node),
      fold,
      children: children.map((child) => this.write(child)),
    };
  }

  #check(node: ExplanationNode): void {
    this.nodes += 1;
    const { value } = node;
    if (value === null) return;
    if (!Number.isFinite(value)) {
      const year = node.kind === 'quantity' || node.kind === 'term' ? node.index.year : undefined;
      this.notFinite ??= { key: node.key, year: year ?? this.#work.explanation.years.to };
      return;
    }
    const { explanation } = this.#work;
    const again = explanation.recompute(node, (key) => explanation.nodeAt(key)?.value ?? Number.NaN);
    const scale = Math.abs(value) || 1;
    this.deviation = Math.max(this.deviation, Math.abs((again ?? Number.NaN) - value) / scale);
  }

  #evidenceOf(node: ExplanationNode): InputEvidence | null {
    if (node.kind !== 'input' && node.kind !== 'point') return null;
    const id = node.kind === 'input' ? node.key : node.input;
    const row = this.#rows.get(id);
    const { inputs, overridden, sources } = this.#work.scenario;
    const given = inputs[id];
    if (row === undefined || given === undefined) return null;
    const doubt = node.kind === 'input' ? node.doubt : null;
    const own = sources[id];
    const rowAt = (reference: string): ReturnType<EvidenceReader['rowAt']> => {
      const found = this.#evidence.rowAt(reference);
      if (found !== undefined) this.#cite(found.source);
      return found;
    };
    this.#cite(row.source);
    // A scenario may name a source of the catalog by its id.
    if (own !== undefined) this.#cite(own.source);
    return {
      given: plain(given),
      distribution: doubt?.kind === 'distribution' ? doubt.text : null,
      inRange: doubt?.kind === 'distribution' ? doubt.inRange : null,
      tie: doubt?.kind === 'tie' ? { id: doubt.id, factor: doubt.factor } : null,
      setBy: overridden[id] ?? null,
      ownSource:
        own === undefined ? null : { source: own.source, grade: own.grade ?? null, note: own.note ?? null },
      row: {
        table: 'inputs',
        id,
        name: nodeName(node, this.#translate),
        grade: row.grade,
        source: row.source,
        locator: row.locator,
        default: plain(row.value),
        low: row.low,
        high: row.high,
        note: row.note,
        basedOn: row.basedOn.flatMap((reference) => rowAt(reference) ?? []),
      },
    };
  }

  #cite(id: string): void {
    if (this.sources.has(id)) return;
    const source = this.#evidence.sourceAt(id);
    if (source !== undefined) this.sources.set(id, source);
  }
}

/** The value as the wire's types want it: without `readonly`. */
function plain(value: InputValue): InputEvidence['given'] {
  return typeof value === 'object' ? value.map(([year, amount]): [number, number] => [year, amount]) : value;
}
