import type { ReactNode } from 'react';

/** A part of a card under its heading; the count stands beside it where the part is a list. */
export function CardSection({
  title,
  count,
  children,
}: {
  readonly title: string;
  readonly count?: number | undefined;
  readonly children: ReactNode;
}) {
  return (
    <section className="card-section">
      <h3>
        {title}
        {count !== undefined && <span className="card-count"> {count}</span>}
      </h3>
      {children}
    </section>
  );
}
