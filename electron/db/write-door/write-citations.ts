import type { Connection } from '../driver.ts';
import type { DraftRow } from './draft.ts';
import { firstOwnPosition, isSame } from './layer.ts';

interface ShippedCitation {
  readonly position: number;
  readonly field: string | null;
  readonly source: string;
  readonly locator: string;
  readonly grade: string;
  readonly says: string | null;
  readonly note: string;
}

/**
 * Writes the citations of rows anew: the shipped ones, and one for each field that the person gave evidence for. A shipped
 * citation of a field that the person set says what the field was: it must not seem to say the person's figure.
 */
export function writeCitations(connection: Connection, rows: readonly DraftRow[]): void {
  const remove = connection.prepare('DELETE FROM citations WHERE table_name = ? AND row_id = ?');
  const shippedOf = connection
    .prepare('SELECT citations FROM shipped_rows WHERE table_name = ? AND row_id = ?')
    .pluck();
  const write = connection.prepare(
    `INSERT INTO citations (position, table_name, row_id, field, says, note, source, locator, grade, origin)
      VALUES (@position, @table, @id, @field, @says, @note, @source, @locator, @grade, @origin)`,
  );
  let next: number | null = null;
  const nextPosition = (): number => {
    const highest =
      next ??
      Number(connection.prepare('SELECT coalesce(max(position), 0) + 1 FROM citations').pluck().get());
    const position = Math.max(highest, firstOwnPosition);
    next = position + 1;
    return position;
  };
  // All go first: after a renewal one row's citation may stand where another row's did.
  for (const { table, id } of rows) remove.run(table, id);
  for (const { table, id, row, layer, shipped } of rows) {
    if (row === undefined) continue;
    if (layer?.kind !== 'own') {
      const text = shippedOf.get(table, id);
      const citations = typeof text === 'string' ? (JSON.parse(text) as ShippedCitation[]) : [];
      for (const citation of citations) {
        const { field } = citation;
        const isSet = field !== null && layer !== null && Object.hasOwn(layer.fields, field);
        const says = isSet ? saidNow(citation.says, shipped?.[field], row[field]) : citation.says;
        write.run({ ...citation, table, id, says, origin: 'shipped' });
      }
    }
    for (const [field, evidence] of Object.entries(layer?.evidence ?? {})) {
      write.run({ ...evidence, position: nextPosition(), table, id, field, says: null, origin: 'own' });
    }
  }
}

/** What a source says beside a figure of the person's: null where the two agree. */
function saidNow(says: string | null, shipped: unknown, mine: unknown): string | null {
  const said = says ?? sayable(shipped);
  return said !== null && isSame(said, sayable(mine)) ? null : said;
}

function sayable(value: unknown): string | null {
  if (typeof value === 'string' && value !== '') return value;
  return typeof value === 'number' ? String(value) : null;
}
