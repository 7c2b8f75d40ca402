import type {
  amountQualifiers,
  boundaries,
  capacityBases,
  claimFlags,
  companyStatuses,
  computeModels,
  currencies,
  deviceStatuses,
  domains,
  EventKind,
  listings,
  maturities,
  measurementQuantities,
  ParameterCategory,
  rateBases,
  relations,
  Scope,
  SourceKind,
  verdicts,
} from '../../../../shared/catalog/vocabularies.ts';
import type { MessageKey } from '../../../../shared/i18n/messages.ts';
import type { Word } from '../cell.ts';

type Of<Vocabulary extends readonly string[]> = Vocabulary[number];

/** Where the words of each vocabulary have their names and, where they need one, their meanings. */
export const wordMessages = {
  relation: { text: (word: Of<typeof relations>): MessageKey => `vocabulary.relation.${word}` },
  listing: { text: (word: Of<typeof listings>): MessageKey => `vocabulary.listing.${word}` },
  companyStatus: {
    text: (word: Of<typeof companyStatuses>): MessageKey => `vocabulary.company-status.${word}`,
  },
  event: { text: (word: EventKind): MessageKey => `vocabulary.event.${word}` },
  qualifier: { text: (word: Of<typeof amountQualifiers>): MessageKey => `vocabulary.qualifier.${word}` },
  currency: { text: (word: Of<typeof currencies>): MessageKey => `vocabulary.currency.${word}` },
  domain: { text: (word: Of<typeof domains>): MessageKey => `vocabulary.domain.${word}` },
  maturity: { text: (word: Of<typeof maturities>): MessageKey => `vocabulary.maturity.${word}` },
  boundary: {
    text: (word: Of<typeof boundaries>): MessageKey => `vocabulary.boundary.${word}`,
    meaning: (word: Of<typeof boundaries>): MessageKey => `vocabulary.boundary.${word}.meaning`,
  },
  claimFlag: {
    text: (word: Of<typeof claimFlags>): MessageKey => `vocabulary.claim-flag.${word}`,
    meaning: (word: Of<typeof claimFlags>): MessageKey => `vocabulary.claim-flag.${word}.meaning`,
  },
  deviceStatus: {
    text: (word: Of<typeof deviceStatuses>): MessageKey => `vocabulary.device-status.${word}`,
  },
  computeModel: {
    text: (word: Of<typeof computeModels>): MessageKey => `vocabulary.compute-model.${word}`,
  },
  quantity: {
    text: (word: Of<typeof measurementQuantities>): MessageKey => `vocabulary.quantity.${word}`,
  },
  scope: {
    text: (word: Scope): MessageKey => `vocabulary.scope.${word}`,
    meaning: (word: Scope): MessageKey => `vocabulary.scope.${word}.meaning`,
  },
  capacityBasis: {
    text: (word: Of<typeof capacityBases>): MessageKey => `vocabulary.capacity-basis.${word}`,
    meaning: (word: Of<typeof capacityBases>): MessageKey => `vocabulary.capacity-basis.${word}.meaning`,
  },
  category: { text: (word: ParameterCategory): MessageKey => `vocabulary.category.${word}` },
  verdict: {
    text: (word: Of<typeof verdicts>): MessageKey => `vocabulary.verdict.${word}`,
    tone: (word: Of<typeof verdicts>): Word['tone'] =>
      word === 'confirmed' ? 'good' : word === 'contradicted' ? 'doubt' : undefined,
  },
  rateBasis: { text: (word: Of<typeof rateBases>): MessageKey => `vocabulary.rate-basis.${word}` },
  sourceKind: { text: (word: SourceKind): MessageKey => `vocabulary.source-kind.${word}` },
} as const;
