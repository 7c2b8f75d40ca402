import { lazy } from 'react';

/** The efficiency map brings the charts with it: they are loaded when it is first shown, not with the tables. */
export const EfficiencyMap = lazy(async () => ({
  default: (await import('./efficiency-map.tsx')).EfficiencyMap,
}));

/** The same at the size of a company's card. */
export const CompanyEfficiency = lazy(async () => ({
  default: (await import('./efficiency-map.tsx')).CompanyEfficiency,
}));
