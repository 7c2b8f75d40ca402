import type { Table } from '../../../../shared/catalog/vocabularies.ts';
import type { Card } from './card.ts';
import { claimCard } from './cards/claim-card.tsx';
import { companyCard } from './cards/company-card.tsx';
import { deviceCard } from './cards/device-card.tsx';
import { eventCard } from './cards/event-card.tsx';
import { forecastCard } from './cards/forecast-card.tsx';
import { inputCard } from './cards/input-card.tsx';
import { macroCard } from './cards/macro-card.tsx';
import { measurementCard } from './cards/measurement-card.tsx';
import { parameterCard } from './cards/parameter-card.tsx';
import { rateCard } from './cards/rate-card.tsx';
import { sourceCard } from './cards/source-card.tsx';
import { technologyCard } from './cards/technology-card.tsx';

/** How the rows of each table are shown as reference cards. */
export const cards: { readonly [T in Table]: Card<T> } = {
  companies: companyCard,
  events: eventCard,
  technologies: technologyCard,
  devices: deviceCard,
  macros: macroCard,
  measurements: measurementCard,
  forecasts: forecastCard,
  parameters: parameterCard,
  inputs: inputCard,
  claims: claimCard,
  rates: rateCard,
  sources: sourceCard,
};
