import type { ReactNode } from 'react';

export function Frame({ children }: { readonly isReady: boolean; readonly children: ReactNode }) {
  return <main>{children}</main>;
}
