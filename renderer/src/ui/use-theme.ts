import { useComputedColorScheme } from '@mantine/core';
import type { Theme } from '../../../shared/design/tokens.ts';

/** Yields the theme on the screen: the person's choice, or the system's where that is the choice. */
export function useTheme(): Theme {
  return useComputedColorScheme('light', { getInitialValueInEffect: false });
}
