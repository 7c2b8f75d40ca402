import type { Input as InputRow } from '../../../../../shared/catalog/rows.ts';
import type { Table } from '../../../../../shared/catalog/vocabularies.ts';
import { nodeName } from '../../../../../shared/i18n/node-names.ts';
import { inputName, nameSeparator } from '../../../../../shared/i18n/names.ts';
import type { Translate } from '../../../../../shared/i18n/messages.ts';
import type { Explanation, ExplanationNode, Part } from '../../../../../shared/model/explain/explanation.ts';
import { rateDateText } from '../../../../../shared/i18n/money-words.ts';
import { isMoneyUnit, moneyFactor, type MoneyView, priceYear } from '../../../../../shared/units/money.ts';
import type { Result } from '../../../../../shared/result.ts';
import type { RowDetail } from '../../../state/row-details.ts';

export type Citation = RowDetail['citations'][number];

/** The row that a citation belongs to. */
export interface CitingRow {
  readonly table: Table;
  readonly id: string;
  readonly name: string;
}

/** What a line of the tree stands for: a figure in the chosen money, a number of the run, a row of the catalog, a source, or an answer to come. */
export type Content =
  | {
      readonly kind: 'money';
      readonly node: ExplanationNode;
      readonly money: MoneyView;
      readonly year: number;
      readonly value: number;
    }
  | { readonly kind: 'node'; readonly node: ExplanationNode; readonly part: Part | null }
  | {
      readonly kind: 'row';
      readonly table: Table;
      readonly id: string;
      readonly inputRow: InputRow | null;
      /** Whether it is the default of the very input above it. */
      readonly isDefault: boolean;
    }
  | { readonly kind: 'source'; readonly citation: Citation; readonly of: CitingRow }
  | { readonly kind: 'pending'; readonly isFailed: boolean };

/** One line of the tree. */
export interface Item {
  /** The way from the root, in words that stay when the year or a value changes. */
  readonly path: string;
  readonly parent: string | null;
  readonly name: string;
  /** The name without the workload, column and segment that the line above has as well. */
  readonly shortName: string;
  readonly level: number;
  readonly position: number;
  readonly setSize: number;
  /** Null for a line with nothing below it. */
  readonly isOpen: boolean | null;
  readonly content: Content;
}

/** What the tree is drawn from. */
export interface TreeData {
  readonly explanation: Explanation;
  readonly root: ExplanationNode;
  /** Paths of the lines that are unfolded. */
  readonly opened: ReadonlySet<string>;
  readonly inputRows: ReadonlyMap<string, InputRow>;
  readonly details: ReadonlyMap<string, Result<RowDetail> | null>;
  readonly translate: Translate;
  /** How money is shown, where that differs from the model's dollars. */
  readonly money?: MoneyView | undefined;
}

/** The year that a node belongs to; undefined for what is the same in every year. */
export function yearOf(node: ExplanationNode): number | undefined {
  if (node.kind === 'quantity') {
    return node.quantity.indices.includes('year') ? node.index.year : undefined;
  }
  return node.kind === 'term' ? node.index.year : undefined;
}

interface Child {
  readonly segment: string;
  readonly name: string;
  readonly content: Content;
}

/** The lines of the tree that can be seen, in order: the root, and what is below each unfolded line. */
export function listItems(data: TreeData): Item[] {
  const items: Item[] = [];
  const rootYear = yearOf(data.root);
  const grow = (child: Child, above: Item | null, position: number, setSize: number): void => {
    const { segment, name, content } = child;
    const path = above === null ? segment : `${above.path} > ${segment}`;
    const item: Item = {
      path,
      parent: above?.path ?? null,
      name,
      shortName: shorten(name, above?.name ?? ''),
      level: (above?.level ?? 0) + 1,
      position,
      setSize,
      isOpen: hasChildren(content) ? data.opened.has(path) : null,
      content,
    };
    items.push(item);
    if (item.isOpen !== true) return;
    const children = childrenOf(child, data, rootYear);
    for (const [index, each] of children.entries()) grow(each, item, index + 1, children.length);
  };
  grow(moneyChild(data, rootYear) ?? nodeChild(data.root, null, data, rootYear), null, 1, 1);
  return items;
}

function shorten(name: string, above: string): string {
  const [own = '', ...places] = name.split(nameSeparator);
  const known = new Set(above.split(nameSeparator).slice(1));
  return [own, ...places.filter((place) => !known.has(place))].join(nameSeparator);
}

function hasChildren(content: Content): boolean {
  switch (content.kind) {
    case 'node':
      // An input has at least its row of the catalog.
      return content.node.parts.length > 0 || content.node.kind === 'input' || content.node.kind === 'point';
    case 'money':
    case 'row':
      return true;
    case 'source':
    case 'pending':
      return false;
  }
}

function childrenOf({ name, content }: Child, data: TreeData, rootYear: number | undefined): Child[] {
  switch (content.kind) {
    case 'money':
      return [nodeChild(content.node, null, data, rootYear), ...moneyRows(content.money, data)];
    case 'node': {
      const { node } = content;
      const parts = node.parts.flatMap((part) => {
        const child = data.explanation.nodeAt(part.key);
        return child === undefined ? [] : [nodeChild(child, part, data, rootYear)];
      });
      const input = node.kind === 'input' ? node.key : node.kind === 'point' ? node.input : undefined;
      const row = input === undefined ? undefined : data.inputRows.get(input);
      return row === undefined ? parts : [...parts, rowChild('inputs', row.id, '', data, true)];
    }
    case 'row':
      return evidenceOf(content, name, data);
    case 'source':
    case 'pending':
      return [];
  }
}

/** The last step of a figure of money: the model's value in dollars, at the dated rate, in the prices that are wanted. */
function moneyChild({ root, money, translate }: TreeData, rootYear: number | undefined): Child | null {
  if (money === undefined || root.value === null || !isMoneyUnit(root.unit)) return null;
  // What people set stays in the dollars in which they set it.
  if (root.kind === 'input' || root.kind === 'point') return null;
  const year = rootYear ?? priceYear;
  const name = translate('shell.explain.money', {
    name: nodeName(root, translate),
    currency: money.currency,
  });
  const value = root.value * moneyFactor(money, year);
  return { segment: 'money', name, content: { kind: 'money', node: root, money, year, value } };
}

/** The rows that money is converted with. */
function moneyRows({ currency, rate, inflation }: MoneyView, data: TreeData): Child[] {
  const { translate } = data;
  return [
    ...(rate === null
      ? []
      : [rowChild('rates', rate.id, `${currency}, ${rateDateText(rate, translate)}`, data)]),
    ...(inflation === null
      ? []
      : [rowChild('parameters', inflation.id, translate('vocabulary.category.inflation'), data)]),
  ];
}

/** The sources of a row and, of an input, the rows that its default rests on. */
function evidenceOf({ table, id }: Extract<Content, { kind: 'row' }>, name: string, data: TreeData): Child[] {
  const detail = data.details.get(`${table}:${id}`);
  if (detail === undefined || detail === null || !detail.ok) {
    const isFailed = detail?.ok === false;
    const said = data.translate(isFailed ? 'common.failed' : 'common.loading');
    return [{ segment: 'pending', name: said, content: { kind: 'pending', isFailed } }];
  }
  const { citations, links } = detail.value;
  const of = { table, id, name: table === 'inputs' ? inputName(id, data.translate) : name };
  return [
    ...citations.map((citation, index): Child => ({
      segment: `source ${index} ${citation.source}`,
      name: citation.origin.title,
      content: { kind: 'source', citation, of },
    })),
    ...links
      .filter(({ relation }) => relation === 'rests-on')
      .map((link) => rowChild(link.table, link.id, link.name, data)),
  ];
}

function rowChild(
  table: Table,
  id: string,
  name: string,
  { inputRows, translate }: TreeData,
  isDefault = false,
): Child {
  const inputRow = table === 'inputs' ? (inputRows.get(id) ?? null) : null;
  return {
    segment: `${table}:${id}`,
    name: isDefault
      ? translate('model.explainRow.inputs')
      : table === 'inputs'
        ? inputName(id, translate)
        : name,
    content: { kind: 'row', table, id, inputRow, isDefault },
  };
}

function nodeChild(
  node: ExplanationNode,
  part: Part | null,
  { translate }: TreeData,
  rootYear: number | undefined,
): Child {
  const year = yearOf(node);
  // The same step keeps its line when the year of the whole tree moves.
  const segment =
    year === undefined || rootYear === undefined
      ? node.key
      : node.key.replace(`@${year}`, `@${year - rootYear}`);
  return { segment, name: nodeName(node, translate), content: { kind: 'node', node, part } };
}

/** The lines that are unfolded at first: the root, the model's figure behind one of money, and the row of an input's default. */
export function firstOpened(data: Omit<TreeData, 'opened'>): string[] {
  const [root] = listItems({ ...data, opened: new Set() });
  if (root === undefined) return [];
  const below = listItems({ ...data, opened: new Set([root.path]) });
  const isInput = data.root.kind === 'input';
  return below
    .filter(
      ({ path, content }) =>
        path === root.path ||
        (isInput && content.kind === 'row') ||
        (root.content.kind === 'money' && content.kind === 'node'),
    )
    .map(({ path }) => path);
}

/** The lines from the root down to a path, that path's own last. */
export function trailOf(items: readonly Item[], path: string): Item[] {
  const byPath = new Map(items.map((item) => [item.path, item]));
  const trail: Item[] = [];
  for (let item = byPath.get(path); item !== undefined; item = byPath.get(item.parent ?? ''))
    trail.unshift(item);
  return trail;
}
