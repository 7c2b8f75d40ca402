import type { ReactNode } from 'react';

/** A figure to be seen first: its name, the number, the unit, and what it stands under. */
export interface CardFigure {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly value: string;
  readonly unit: string;
  readonly note?: ReactNode;
  /** The figure contradicts another one of its row. */
  readonly isDoubtful?: boolean;
}

/** The figures that a row is looked up for, large, side by side. */
export function Figures({ figures }: { readonly figures: readonly CardFigure[] }) {
  if (figures.length === 0) return null;
  return (
    <dl className="card-figures">
      {figures.map(({ label, hint, value, unit, note, isDoubtful }) => (
        <div key={label} data-doubtful={isDoubtful === true || undefined}>
          <dt title={hint}>{label}</dt>
          <dd>
            <span className="card-figure">{value}</span>
            {unit !== '' && <span className="detail-unit"> {unit}</span>}
            {note !== undefined && <div className="detail-note">{note}</div>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
