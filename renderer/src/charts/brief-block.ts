import { createContext } from 'react';
import type { BriefBlock } from '../../../shared/brief/recipe.ts';

/** What a chart is called in a brief; null where a brief has no such chart, and then it cannot be put there. */
export const BriefBlockContext = createContext<Extract<BriefBlock, { kind: 'chart' }> | null>(null);
