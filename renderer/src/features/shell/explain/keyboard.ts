import type { Item } from './items.ts';

/** What a key does in a tree (WAI-ARIA Authoring Practices, tree view): another line, or this one unfolded or folded. */
export interface TreeMove {
  readonly select?: string;
  readonly open?: readonly string[];
  readonly close?: string;
}

/** Yields what a key does on the chosen line; null for a key that the tree leaves to others. */
export function moveByKey(items: readonly Item[], path: string, key: string): TreeMove | null {
  const at = items.findIndex((item) => item.path === path);
  const item = items[at];
  if (item === undefined) return null;
  const to = (index: number): TreeMove => {
    const target = items[Math.min(Math.max(index, 0), items.length - 1)];
    return target === undefined ? {} : { select: target.path };
  };
  switch (key) {
    case 'ArrowDown':
      return to(at + 1);
    case 'ArrowUp':
      return to(at - 1);
    case 'Home':
      return to(0);
    case 'End':
      return to(items.length - 1);
    case 'ArrowRight':
      if (item.isOpen === false) return { open: [path] };
      return item.isOpen === true ? to(at + 1) : {};
    case 'ArrowLeft':
      if (item.isOpen === true) return { close: path };
      return item.parent === null ? {} : { select: item.parent };
    case 'Enter':
    case ' ':
      if (item.isOpen === null) return {};
      return item.isOpen ? { close: path } : { open: [path] };
    case '*':
      return {
        open: items
          .filter(({ parent, isOpen }) => parent === item.parent && isOpen === false)
          .map((each) => each.path),
      };
    default:
      return null;
  }
}

/** The next line, round the end, whose name or symbol begins with what has been typed. */
export function findTyped(items: readonly Item[], path: string, typed: string): string | undefined {
  const sought = typed.toLowerCase();
  const at = items.findIndex((item) => item.path === path);
  // A single letter goes on to the next; more letters may still mean the line where the first one led.
  const start = typed.length === 1 ? at + 1 : at;
  const ordered = [...items.slice(start), ...items.slice(0, start)];
  return ordered.find(({ name, content }) => {
    const symbol = content.kind === 'node' ? (content.part?.written ?? '') : '';
    return name.toLowerCase().startsWith(sought) || symbol.toLowerCase().startsWith(sought);
  })?.path;
}
