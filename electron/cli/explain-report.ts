import type { Source } from '../../shared/catalog/rows.ts';
import type {
  EvidenceRow,
  ExplainedNode,
  ExplanationFile,
  InputEvidence,
} from '../../shared/contract/explanation.ts';
import { gradeShapes } from '../../shared/design/tokens.ts';
import { inputDefinitions } from '../../shared/model/inputs.ts';
import { formatInput, formatNumber, formatShare, unitLabel } from '../../shared/units/format.ts';
import { type Unit, units } from '../../shared/units/quantity.ts';
import type { RootConversion } from './explain-conversion.ts';
import type { Voice } from './run-report.ts';

/**
 * An explanation for reading: one node a line, indented by its depth, with the formula below it; inputs with their doubt,
 * who set them, grade and source; the sources at the foot, by number. `scenario` is how the command named it. Where the
 * root is shown in another money, its conversion stands above it.
 */
export function explanationToText(
  file: ExplanationFile,
  scenario: string,
  voice: Voice,
  conversion: RootConversion | null,
): string {
  const { translate, language } = voice;
  const sources = [...file.sources];
  for (const source of conversion?.sources ?? [])
    if (sources.every(({ id }) => id !== source.id)) sources.push(source);
  const numberOf = new Map(sources.map(({ id }, index) => [id, index + 1]));
  const lines: string[] = [];
  const write = (node: ExplainedNode, depth: number): void => {
    const indent = '  '.repeat(depth);
    const head = depth === 0 || node.written === node.name ? node.name : `${node.written} · ${node.name}`;
    lines.push(`${indent}${head} = ${valueText(node, voice)}${foldText(node, scenario, voice)}`);
    if (node.fold !== 'shown') {
      if (node.formula !== null) lines.push(`${indent}  = ${node.formula}`);
      if (node.applied !== null && node.applied !== node.formula && node.fold === null)
        lines.push(`${indent}  = ${node.applied}`);
      if (node.method !== null && node.fold === null) lines.push(`${indent}  (${node.method})`);
      if (node.input !== null)
        lines.push(...evidenceLines(node.input, numberOf, voice).map((line) => `${indent}  ${line}`));
    }
    for (const child of node.children) write(child, depth + 1);
  };
  lines.push(
    translate('model.explainTextHeading', {
      target: file.target,
      scenario: file.scenario,
      model: file.model,
      catalog: file.catalog,
    }),
    '',
  );
  if (conversion !== null) {
    const marks = conversion.sources.map(({ id }) => ` [${numberOf.get(id)}]`).join('');
    lines.push(
      `${conversion.name} = ${formatNumber(conversion.value, { language, digits })} ${conversion.unit}`,
      `  = ${conversion.applied}`,
      `  (${conversion.words})${marks}`,
    );
  }
  write(file.root, conversion === null ? 0 : 1);
  if (sources.length > 0) lines.push('', translate('model.explainTextSources'));
  for (const [index, source] of sources.entries()) lines.push(`[${index + 1}] ${sourceText(source)}`);
  const deviation = formatNumber(file.check.deviation, { language, digits: 2 });
  lines.push('', translate('model.explainTextCheck', { nodes: file.check.nodes, deviation }));
  return `${lines.join('\n')}\n`;
}

function isUnit(text: string): text is Unit {
  return units.some((unit) => unit === text);
}

/** Significant digits of a value: as many as a check by hand needs. */
const digits = 6;

function valueText({ kind, key, value, unit, input }: ExplainedNode, voice: Voice): string {
  const { language } = voice;
  if (value === null) return givenText(key, input?.given ?? '', voice);
  if (kind === 'input') return formatInput(key, value, { language, digits });
  const number = formatNumber(value, { language, digits });
  return isUnit(unit) ? `${number} ${unitLabel(unit, language)}`.trim() : number;
}

function givenText(id: string, given: InputEvidence['given'], { language }: Voice): string {
  if (typeof given === 'number') return formatInput(id, given, { language, digits });
  if (typeof given === 'string') return given;
  const unit = inputDefinitions.get(id)?.unit ?? '1';
  const points = given.map(([year, amount]) => `${year}: ${formatNumber(amount, { language, digits })}`);
  return `${points.join(', ')} ${unitLabel(unit, language)}`.trim();
}

function foldText({ fold, key }: ExplainedNode, scenario: string, { translate }: Voice): string {
  switch (fold) {
    case 'shown':
      return `  ↑ ${translate('model.explainTextShown')}`;
    case 'earlier':
      return `  ← ${translate('model.explainTextEarlier', { scenario: quoted(scenario), key })}`;
    case 'depth':
      return `  … ${translate('model.explainTextDeeper')}`;
    case null:
      return '';
  }
}

/** A scenario's name as a shell takes it. */
function quoted(name: string): string {
  return /^[\w.-]+$/u.test(name) ? name : `"${name}"`;
}

function evidenceLines(input: InputEvidence, numberOf: ReadonlyMap<string, number>, voice: Voice): string[] {
  const { translate, language } = voice;
  const { distribution, inRange, tie, setBy, ownSource, row } = input;
  const place = ({ grade, source, locator }: Pick<EvidenceRow, 'grade' | 'source' | 'locator'>): string =>
    `${gradeShapes[grade]} ${translate(`vocabulary.grade.${grade}`)} [${[numberOf.get(source) ?? source, ...(locator === '' ? [] : [locator])].join(', ')}]`;
  const lines: string[] = [];
  if (distribution !== null) {
    const median = translate('model.explainMedianOf', { text: distribution });
    const cut = translate('model.explainCut', { share: formatShare(inRange ?? 1, { language }) });
    lines.push(`~ ${inRange === 1 ? median : `${median}; ${cut}`}`);
  }
  if (tie !== null) lines.push(`~ ${translate('model.explainTiedTo', { text: String(input.given) })}`);
  if (setBy !== null) {
    const set = translate('model.explainSetBy', {
      name: setBy,
      value: givenText(row.id, row.default, voice),
    });
    lines.push(`* ${set}`);
    if (ownSource !== null) {
      const { grade, source, note } = ownSource;
      const number = numberOf.get(source);
      const mark = grade === null ? '' : `${gradeShapes[grade]} ${translate(`vocabulary.grade.${grade}`)} `;
      const named = number === undefined ? source : `[${number}]`;
      lines.push(`* ${mark}${[named, ...(note === null || note === '' ? [] : [note])].join(': ')}`);
    }
  }
  lines.push(place(row));
  if (row.basedOn.length > 0) {
    const rows = row.basedOn.map((each) => `${each.table}:${each.id} ${place(each)}`).join('; ');
    lines.push(translate('model.explainRestsOn', { rows }));
  }
  return lines;
}

/** Publisher or authors, title, date and address of a source, in one line. */
function sourceText({ authors, publisher, title, published, url }: Source): string {
  const who = authors === '' ? publisher : `${authors} (${publisher})`;
  return [who, title, published ?? '', url ?? ''].filter((part) => part !== '').join('. ');
}
