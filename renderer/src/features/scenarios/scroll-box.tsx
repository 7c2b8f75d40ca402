import { Box } from '@mantine/core';
import type { ReactNode } from 'react';

/** Room that a wide table scrolls in, its heads fixed; reached by keyboard, so that arrows scroll it. */
export function ScrollBox({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <Box component="section" className="compare-scroll" tabIndex={0} aria-label={label}>
      {children}
    </Box>
  );
}
