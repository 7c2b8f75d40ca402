import { Tree, useTree } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { type KeyboardEvent, useMemo, useState } from 'react';
import type { Scenario } from '../../../../shared/contract/scenarios.ts';
import type { Result } from '../../../../shared/result.ts';
import type { ResolvedScenario } from '../../../../shared/scenario/file.ts';
import { useTranslate } from '../../i18n.ts';
import { askAboutScenario } from '../../state/scenario-questions.ts';
import { removeOrAsk } from './scenario-acts.ts';
import { ScenarioItem } from './scenario-item.tsx';
import { treeOf } from './tree-of.ts';

interface ScenarioTreeProps {
  readonly scenarios: readonly Scenario[];
  readonly resolved: ReadonlyMap<string, Result<ResolvedScenario>>;
  readonly chosen: readonly string[];
  readonly most: number;
  readonly onToggle: (id: string) => void;
}

/** The ids of folded scenarios, remembered: what is new stands open. */
export function useFolded(): [readonly string[], (folded: readonly string[]) => void] {
  const [folded, setFolded] = useLocalStorage<readonly string[]>({
    key: 'memwatt.scenarios.folded',
    defaultValue: [],
    getInitialValueInEffect: false,
  });
  return [Array.isArray(folded) ? folded : [], setFolded];
}

/** The scenarios by inheritance, as an ARIA tree: each with what it changes against its parent, and all its actions. */
export function ScenarioTree({ scenarios, resolved, chosen, most, onToggle }: ScenarioTreeProps) {
  const translate = useTranslate();
  const [folded, setFolded] = useFolded();
  const data = useMemo(() => treeOf(scenarios), [scenarios]);
  const expandedState = useMemo(
    () => Object.fromEntries(scenarios.map(({ id }) => [id, !folded.includes(id)])),
    [scenarios, folded],
  );
  const tree = useTree({
    expandedState,
    onExpandedStateChange: (state) =>
      setFolded(scenarios.filter(({ id }) => state[id] === false).map(({ id }) => id)),
  });
  const [renaming, setRenaming] = useState<string | null>(null);
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const [dragged, setDragged] = useState<string | null>(null);
  const names = scenarios.map(({ name }) => name);

  const toggleChanges = (id: string): void => {
    const next = new Set(opened);
    if (!next.delete(id)) next.add(id);
    setOpened(next);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const { target } = event;
    if (!(target instanceof HTMLElement)) return;
    const isItem = target.getAttribute('role') === 'treeitem';
    // The checkbox of an item answers to the space key itself, and to the others as its item does.
    const isBox = target.matches('input[type=checkbox]') && event.key !== ' ' && event.key !== 'Enter';
    if (!isItem && !isBox) return;
    const place = target.closest<HTMLElement>('[role=treeitem]');
    const scenario = scenarios.find(({ id }) => id === place?.dataset['value']);
    if (scenario === undefined) return;
    const isOwn = scenario.origin === 'own';
    const button = place?.querySelector<HTMLElement>(':scope > .scenario-item [aria-haspopup=menu]');
    // A menu that opens within a key's own event takes that very key for one that closes it.
    const openMenu = (): unknown => setTimeout(() => button?.click(), 0);
    const act = {
      ' ': () => onToggle(scenario.id),
      Enter: openMenu,
      ContextMenu: openMenu,
      F2: () => isOwn && !scenario.locked && setRenaming(scenario.id),
      Delete: () => isOwn && void removeOrAsk(scenario),
    }[event.key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  };
  const drop = (target: Scenario): void => {
    const scenario = scenarios.find(({ id }) => id === dragged);
    setDragged(null);
    if (scenario === undefined || scenario.id === target.id) return;
    askAboutScenario({ kind: 'parent', id: scenario.id, parent: target.name });
  };

  return (
    <Tree
      className="scenario-tree"
      data={data}
      tree={tree}
      levelOffset={0}
      expandOnClick={false}
      expandOnSpace={false}
      aria-label={translate('scenarios.list')}
      aria-describedby="scenario-tree-hint"
      onKeyDown={onKeyDown}
      renderNode={({ node, level, expanded, hasChildren, elementProps }) => {
        const scenario = scenarios.find(({ id }) => id === node.value);
        return scenario === undefined ? null : (
          <ScenarioItem
            elementProps={elementProps}
            scenario={scenario}
            resolved={resolved.get(scenario.id)}
            level={level}
            position={chosen.indexOf(scenario.id)}
            isFull={chosen.length >= most}
            names={names}
            fold={hasChildren ? { isOpen: expanded, turn: () => tree.toggleExpanded(scenario.id) } : null}
            isRenaming={renaming === scenario.id}
            onRenaming={(isRenaming) => setRenaming(isRenaming ? scenario.id : null)}
            showsChanges={opened.has(scenario.id)}
            onShowChanges={() => toggleChanges(scenario.id)}
            drag={{
              isOver: dragged !== null && dragged !== scenario.id,
              onStart: () => setDragged(scenario.id),
              onEnd: () => setDragged(null),
              onDrop: () => drop(scenario),
            }}
            onToggle={onToggle}
          />
        );
      }}
    />
  );
}
