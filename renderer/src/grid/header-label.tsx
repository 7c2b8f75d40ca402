import type { CustomInnerHeaderProps } from 'ag-grid-react';

interface HeaderLabelProps extends CustomInnerHeaderProps {
  readonly name: string;
  readonly unit: string | undefined;
}

/** A column's head: its name, and below it in a quieter hand the unit, so that a narrow column of figures keeps both. */
export function HeaderLabel({ name, unit }: HeaderLabelProps) {
  return (
    <span className="grid-head">
      <span className="grid-head-name">{name}</span>
      {unit !== undefined && <span className="grid-head-unit">{unit}</span>}
    </span>
  );
}
