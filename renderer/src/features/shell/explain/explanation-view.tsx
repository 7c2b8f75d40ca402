import { ScrollArea } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import type { Grade } from '../../../../../shared/catalog/vocabularies.ts';
import { useTranslate } from '../../../i18n.ts';
import { useCatalog } from '../../../state/catalog.ts';
import { loadRowDetail, useRowDetails } from '../../../state/row-details.ts';
import { ItemDetail } from './details.tsx';
import { type Content, firstOpened, type Item, listItems, yearOf } from './items.ts';
import { readCited } from './source-detail.tsx';
import { TreeView } from './tree-view.tsx';
import type { ExplainedRun } from './use-explanation.ts';

/** What the head of the drawer needs of the tree below it. */
export interface TreeState {
  readonly items: readonly Item[];
  readonly selected: string;
  readonly select: (path: string) => void;
  readonly open: (paths: readonly string[], isOpen: boolean) => void;
}

/** The lines of a run's tree, those that are unfolded and the one that is chosen; at first the root, unfolded. */
export function useTree(run: ExplainedRun): TreeState {
  const translate = useTranslate();
  const inputRows = useCatalog((catalog) => catalog.inputRows);
  const details = useRowDetails((state) => state.known);
  const { explanation, root, money } = run;
  const [opened, setOpened] = useState<ReadonlySet<string>>(
    () => new Set(firstOpened({ explanation, root, inputRows, details, translate, money })),
  );
  const [chosen, setChosen] = useState('');
  const items = useMemo(
    () => listItems({ explanation, root, opened, inputRows, details, translate, money }),
    [explanation, root, opened, inputRows, details, translate, money],
  );
  useEffect(() => {
    for (const { content } of items) {
      if (content.kind === 'row') void loadRowDetail(content.table, content.id);
    }
  }, [items]);
  // A line that a change of the inputs took away (the other branch of a choice) leaves the choice to the nearest above.
  const selected = items.some(({ path }) => path === chosen) ? chosen : nearestAbove(items, chosen);
  return {
    items,
    selected,
    select: setChosen,
    open: (paths, isOpen) => {
      const next = new Set(opened);
      for (const path of paths) {
        if (isOpen) next.add(path);
        else next.delete(path);
      }
      // What is folded away cannot stay chosen.
      const folded = paths.find((path) => !isOpen && selected.startsWith(`${path} > `));
      if (folded !== undefined) setChosen(folded);
      setOpened(next);
    },
  };
}

function nearestAbove(items: readonly Item[], path: string): string {
  const above = items.findLast((item) => path.startsWith(`${item.path} > `)) ?? items[0];
  return above?.path ?? '';
}

/** The tree on the left, the chosen line in full on the right. */
export function ExplanationView({ run, tree }: { readonly run: ExplainedRun; readonly tree: TreeState }) {
  const inputRows = useCatalog((catalog) => catalog.inputRows);
  const details = useRowDetails((state) => state.known);
  const { items, selected } = tree;
  const item = items.find(({ path }) => path === selected);
  const gradeOf = (content: Content): Grade | undefined => {
    switch (content.kind) {
      case 'money':
        return 'derived';
      case 'node': {
        const { node } = content;
        const id = node.kind === 'input' ? node.key : node.kind === 'point' ? node.input : undefined;
        // The grade is that of the default: what a scenario sets has its own source, or none.
        return id === undefined || run.setterOf(id) !== undefined
          ? ownGrade(id, run)
          : inputRows.get(id)?.grade;
      }
      case 'row': {
        const detail = details.get(`${content.table}:${content.id}`);
        return (
          content.inputRow?.grade ?? (detail?.ok === true ? detail.value.citations[0]?.grade : undefined)
        );
      }
      case 'source':
        return content.citation.grade;
      case 'pending':
        return undefined;
    }
  };
  return (
    <div className="explain-panes">
      <TreeView
        items={items}
        selected={selected}
        rootYear={yearOf(run.root)}
        gradeOf={gradeOf}
        setters={run}
        onSelect={tree.select}
        onOpen={tree.open}
        onRead={readCited}
      />
      <ScrollArea className="explain-detail" type="auto">
        <div className="explain-detail-body">
          {item !== undefined && <ItemDetail item={item} data={{ ...run, inputRows }} />}
        </div>
      </ScrollArea>
    </div>
  );
}

function ownGrade(id: string | undefined, { scenario }: ExplainedRun): Grade | undefined {
  return id === undefined ? undefined : scenario.sources[id]?.grade;
}
