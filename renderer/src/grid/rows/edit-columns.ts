import { editableField } from '../../../../shared/catalog/editable.ts';
import type { RowOf } from '../../../../shared/catalog/rows.ts';
import type { Table } from '../../../../shared/catalog/vocabularies.ts';
import type { MessageKey } from '../../../../shared/i18n/messages.ts';
import { isShareInput } from '../../../../shared/units/format.ts';
import type { GridColumn } from '../cell.ts';
import { createCellEdit } from '../editing/cell-edit.ts';
import type { ColumnSpeaker } from './column-kit.ts';
import { columnsOf } from './columns.ts';

/** The column of a row's tags. */
export const tagsColumn = '@tags';

type Derived = Readonly<Record<string, MessageKey>>;

const ofEveryTable: Derived = { id: 'catalog.madeFrom.id', range: 'catalog.madeFrom.range' };
const sustained: Derived = {
  sustainedPjPerMac: 'catalog.madeFrom.ladder',
  sustainedLow: 'catalog.madeFrom.ladder',
  sustainedHigh: 'catalog.madeFrom.ladder',
};

/** What the columns are made from that nobody can type into. */
const madeFrom: { readonly [T in Table]?: Derived } = {
  companies: { raisedUsd: 'catalog.madeFrom.raisedUsd' },
  events: {
    amountUsd: 'catalog.madeFrom.amountUsd',
    rate: 'catalog.madeFrom.rate',
    parties: 'catalog.madeFrom.parties',
  },
  devices: {
    topsPerWattDerived: 'catalog.madeFrom.topsPerWattDerived',
    topsPerWatt8b: 'catalog.madeFrom.topsPerWatt8b',
    contradiction: 'catalog.madeFrom.contradiction',
    ...sustained,
  },
  macros: {
    topsPerWatt8b: 'catalog.madeFrom.topsPerWatt8bOf1b',
    energyPerMacFj: 'catalog.madeFrom.energyPerMacFj',
    ...sustained,
  },
  forecasts: {
    horizon: 'catalog.madeFrom.horizon',
    grade: 'catalog.madeFrom.forecastGrade',
    equivalents: 'catalog.madeFrom.equivalents',
    equivalentUnit: 'catalog.madeFrom.equivalents',
    equivalentLoadFactor: 'catalog.madeFrom.equivalents',
    equivalentParameter: 'catalog.madeFrom.equivalents',
  },
  parameters: { valueUsd: 'catalog.madeFrom.valueUsd', rate: 'catalog.madeFrom.rate' },
  inputs: { id: 'catalog.madeFrom.inputName', code: 'catalog.madeFrom.inputName' },
};

/** What a figure as it is shown is multiplied by: where a column shows millions, and where inputs show a share in per cent. */
function scaleOf<Row extends { readonly id: string }>(
  table: Table,
  { divisor = 1 }: GridColumn<Row>,
): (row: Row | null) => number {
  return table === 'inputs' ? (row) => (row !== null && isShareInput(row.id) ? 0.01 : 1) : () => divisor;
}

/** Yields the columns of a table with the ways to edit their cells; those that have none say what they are made from. */
export function editableColumns<T extends Table>(
  table: T,
  speaker: ColumnSpeaker,
): readonly GridColumn<RowOf<T>>[] {
  const derived: Derived = { ...ofEveryTable, ...madeFrom[table] };
  const ofTable = columnsOf[table](speaker).map((column) => {
    const field = derived[column.id] === undefined ? editableField(table, column.id) : undefined;
    if (field !== undefined) {
      const edit = createCellEdit<RowOf<T>>(table, field, speaker.language, scaleOf(table, column));
      return { ...column, edit };
    }
    const reason = derived[column.id];
    return reason === undefined ? column : { ...column, madeFrom: speaker.translate(reason) };
  });
  const [tags, layer] = ownColumns<RowOf<T>>(speaker);
  // Tags stand beside the name once there are any: at the far end nobody would see them come.
  return [...ofTable.slice(0, 1), tags, ...ofTable.slice(1), layer];
}

/** What the person has made of a row: their tags, and whether it is as shipped. Hidden until they are asked for. */
function ownColumns<Row>({ translate }: ColumnSpeaker): readonly [GridColumn<Row>, GridColumn<Row>] {
  const layers = (['shipped', 'changed', 'own'] as const).map((key) => ({
    key,
    text: translate(`catalog.layer.${key}`),
  }));
  return [
    {
      id: tagsColumn,
      header: translate('catalog.layer.tags'),
      width: 160,
      isHidden: true,
      isPicked: true,
      madeFrom: translate('catalog.layer.tagsHint'),
      cell: (_row, layer) =>
        layer === undefined || layer.tags.length === 0
          ? { kind: 'missing', reason: translate('catalog.layer.noTags') }
          : { kind: 'chips', chips: layer.tags.map((tag) => ({ key: tag, text: tag })) },
    },
    {
      id: '@layer',
      header: translate('catalog.layer'),
      width: 112,
      isHidden: true,
      words: layers,
      madeFrom: translate('catalog.layer.hint'),
      cell: (_row, layer) => {
        const word = layers.find(({ key }) => key === (layer?.layer ?? 'shipped'));
        return { kind: 'chips', chips: word === undefined ? [] : [word] };
      },
    },
  ];
}
