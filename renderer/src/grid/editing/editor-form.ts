import type { GridRow } from '../source.ts';
import type { CellEdit } from './cell-edit.ts';

/** What a cell's editor hands over: the text form of a value, and whether it is meant for every selected row. */
export class Typed<Row extends object> {
  readonly text: string;
  /** The row as it stood when the editing began: what another writes meanwhile is a clash, not what the person saw. */
  readonly held: GridRow<Row>;
  readonly everywhere: boolean;

  constructor(text: string, held: GridRow<Row>, everywhere = false) {
    this.text = text;
    this.held = held;
    this.everywhere = everywhere;
  }
}

/** Which editor a field has: a line of text, an area of it, one or several of a list of words, one or several rows. */
export type EditorForm = 'line' | 'area' | 'word' | 'words' | 'row' | 'rows';

/** Fields that are prose: a line would show a tenth of it. */
const prose: ReadonlySet<string> = new Set(['note', 'basis', 'conditions', 'products', 'locator', 'title']);
const longestLine = 48;

/** Yields the editor for a cell as it stands. */
export function editorFormOf<Row>(edit: CellEdit<Row>, row: Row): EditorForm {
  const { kind, field } = edit.field;
  switch (kind) {
    case 'words':
    case 'boolean':
      return 'word';
    case 'words-list':
      return 'words';
    case 'reference':
      return 'row';
    case 'references':
      return 'rows';
    case 'localised':
    case 'points':
      return 'area';
    case 'text':
    case 'list':
    case 'value': {
      const text = edit.write(row);
      return prose.has(field) || text.length > longestLine || text.includes('\n') ? 'area' : 'line';
    }
    default:
      return 'line';
  }
}

/** Whether a cell is edited in an area above its neighbours: there is more text than a line shows. */
export function isLongText<Row>(edit: CellEdit<Row>, row: Row): boolean {
  return editorFormOf(edit, row) === 'area';
}

/** Yields what was typed on the cell to open its editor; null where the editor was opened to change what stands there. */
export function typedToOpen(eventKey: string | null | undefined): string | null {
  if (eventKey === 'Backspace' || eventKey === 'Delete') return '';
  return eventKey !== null && eventKey !== undefined && isCharacter(eventKey) ? eventKey : null;
}

/** Whether the name of a key is the character that it types. */
export function isCharacter(key: string): boolean {
  return /^.$/su.test(key);
}

/** Whether a key belongs to an input method: as `isComposing` of the window's fields, for the browser's own event. */
export function belongsToInputMethod(event: KeyboardEvent): boolean {
  return event.isComposing || event.keyCode === 229;
}
