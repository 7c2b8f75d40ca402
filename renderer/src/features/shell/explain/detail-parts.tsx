import { Button } from '@mantine/core';
import type { ReactNode } from 'react';

/** What a line is called, and what it means. */
export function Heading({ name, text }: { readonly name: string; readonly text: string }) {
  return (
    <>
      <h3 className="explain-title">{name}</h3>
      {text !== '' && <p className="explain-text">{text}</p>}
    </>
  );
}

/** Where a line leads, beside one another. */
export function Doors({ children }: { readonly children: ReactNode }) {
  return <div className="explain-doors">{children}</div>;
}

/** A way to another page. */
export function Door({ href, text }: { readonly href: string; readonly text: string }) {
  return (
    <Button component="a" href={href} variant="subtle" size="compact-sm">
      {text}
    </Button>
  );
}
