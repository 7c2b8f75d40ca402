import { quantityName } from '../../../shared/i18n/node-names.ts';
import {
  type Explanation,
  explainRun,
  type ExplanationNode,
  type QuantityNode,
} from '../../../shared/model/explain/explanation.ts';
import { substitute } from '../../../shared/model/explain/formula.ts';
import { latexNumber, renderLatex, symbolAt } from '../../../shared/model/render-latex.ts';
import { defaultInputs } from '../default-inputs.ts';
import { english } from './english.ts';
import { formulaBlock, linkTo } from './markdown.ts';
import { quantityHeading } from './quantity-links.ts';

/** Significant digits: enough to follow with a pocket calculator. */
const digits = 6;

const target = 'workload.llm_decode.cost.base@2030';

function isQuantity(node: ExplanationNode | undefined): node is QuantityNode {
  return node?.kind === 'quantity';
}

/** Everything that a number is made of, each step once, before what needs it. */
function stepsTo(key: string, { nodeAt }: Explanation): QuantityNode[] {
  const steps = new Map<string, QuantityNode>();
  const walk = (at: string): void => {
    const node = nodeAt(at);
    if (!isQuantity(node) || steps.has(at)) return;
    for (const part of node.parts) walk(part.key);
    steps.set(at, node);
  };
  walk(key);
  return [...steps.values()];
}

function write(value: number): string {
  return latexNumber(Number(value.toPrecision(digits)));
}

function stepLines(node: QuantityNode, { reading }: Explanation): string {
  const { expression, texts } = substitute(node.formula, node.index, reading, write);
  const numbers = renderLatex(expression, texts);
  const value = write(node.value);
  const unit = node.unit === '1' ? '' : `\\ \\text{${node.unit}}`;
  const lines = [
    `${symbolAt(node.quantity)} &= ${renderLatex(node.formula)}`,
    ...(numbers === value ? [] : [`&= ${numbers}`]),
    `&= ${value}${unit}`,
  ];
  return `\\begin{aligned} ${lines.join(' \\\\[4pt] ')} \\end{aligned}`;
}

/** One number of the catalog's defaults, computed step by step with the formulas of the page. */
export function workedExample(): string {
  const run = explainRun(defaultInputs(), { from: 2030, to: 2030 });
  if (!run.ok) throw new Error(run.error.code);
  const steps = stepsTo(target, run.value);
  return [
    '## A number by hand',
    `What a million decoded tokens cost on digital hardware bought in 2030, at the catalog’s defaults: \`${target}\`. Of each step the formula, the numbers in it (six digits), the result. \`memwatt explain\` prints the same for any number of any scenario, with the row and the source behind each input.`,
    ...steps.flatMap((node) => [
      linkTo(quantityHeading(node.quantity.id), quantityName(node.quantity.id, english)),
      formulaBlock(stepLines(node, run.value)),
    ]),
  ].join('\n\n');
}
