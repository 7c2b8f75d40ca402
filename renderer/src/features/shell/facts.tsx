import type { ReactNode } from 'react';

/** Names and what stands for them, one pair a line; pairs without content are left out. */
export function Facts({ rows }: { readonly rows: readonly (readonly [name: string, content: ReactNode])[] }) {
  return (
    <dl className="facts">
      {rows.map(([name, content]) =>
        content === null || content === undefined || content === '' ? null : (
          <div key={name} className="facts-row">
            <dt>{name}</dt>
            <dd>{content}</dd>
          </div>
        ),
      )}
    </dl>
  );
}
