import { lazy } from 'react';

/** The page of a company brings the charts with it: they are loaded when it is first shown, not with the tables. */
export const LazyCompanyPage = lazy(async () => ({
  default: (await import('./page.tsx')).CompanyPage,
}));
