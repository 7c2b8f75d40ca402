import { Fragment } from 'react';
import { gradeShapes } from '../../../shared/design/tokens.ts';
import { type Cell, missingMark } from './cell.ts';

/** Draws a cell's content, in a grid and in a detail pane alike. In a grid links are reached through the detail pane. */
export function CellView({ cell, inGrid = false }: { readonly cell: Cell; readonly inGrid?: boolean }) {
  switch (cell.kind) {
    case 'missing':
      return (
        <span className="cell-missing" title={inGrid ? undefined : cell.reason}>
          <span aria-hidden>{missingMark}</span>
          <span className="visually-hidden">{cell.reason}</span>
          {!inGrid && <span className="cell-reason">{cell.reason}</span>}
        </span>
      );
    case 'chips':
      return (
        <span className="cell-chips">
          {cell.chips.map((chip) => (
            <span
              key={chip.key}
              className="cell-chip"
              data-tone={chip.tone}
              title={inGrid ? undefined : chip.meaning}
            >
              {chip.text}
            </span>
          ))}
        </span>
      );
    case 'mark':
      return <span className="cell-mark">{cell.text}</span>;
    case 'grade':
      return (
        <span className="cell-grade" title={inGrid ? undefined : cell.hint}>
          <span aria-hidden className="cell-grade-shape">
            {gradeShapes[cell.grade]}
          </span>
          {cell.text}
        </span>
      );
    case 'warning':
      return (
        <span className="cell-warning" title={inGrid ? undefined : cell.sentence}>
          <span aria-hidden>▲</span> {cell.text}
        </span>
      );
    case 'links':
      return (
        <span className="cell-links">
          {cell.links.map((link, index) => (
            <Fragment key={`${index} ${link.text}`}>
              {index > 0 && ', '}
              {link.href === null ? (
                link.text
              ) : (
                <a href={link.href} tabIndex={inGrid ? -1 : undefined}>
                  {link.text}
                </a>
              )}
            </Fragment>
          ))}
        </span>
      );
    default:
      return <>{cell.text}</>;
  }
}
