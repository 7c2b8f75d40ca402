import type { CompanyEvent } from './rows.ts';
import { type EventKind, fundingKinds } from './vocabularies.ts';

/** Someone who gave a company money, or did something with it. */
export interface NetworkParty {
  readonly name: string;
  /** The company of the catalog that bears the name. */
  readonly company: string | undefined;
  readonly isInvestor: boolean;
  /** Whether they led one of the events. */
  readonly hasLed: boolean;
  /** What they had to do with each other, the first time first, each once. */
  readonly kinds: readonly EventKind[];
  /** The date of the first event. */
  readonly since: string;
  /** The ids of the events, the first one first. */
  readonly events: readonly string[];
}

/**
 * With whom a company had to do by its events: who led and who took part, each name once on either side (someone who gave
 * money and also ordered stands on both), the earliest first. In events of other companies it is the other company that is
 * the party. `companyNamed` finds the company of a name.
 */
export function companyNetwork(
  company: string,
  events: readonly CompanyEvent[],
  nameOf: (company: string) => string,
  companyNamed: (name: string) => string | undefined,
): NetworkParty[] {
  const parties = new Map<string, NetworkParty>();
  const add = (name: string, event: CompanyEvent, hasLed: boolean): void => {
    const known = companyNamed(name);
    if (known === company) return;
    const isInvestor = event.company === company && fundingKinds.includes(event.kind);
    const key = `${isInvestor ? 'investor' : 'partner'} ${known ?? name}`;
    const before = parties.get(key);
    parties.set(key, {
      name: known === undefined ? name : nameOf(known),
      company: known,
      isInvestor,
      hasLed: hasLed || before?.hasLed === true,
      kinds: [...new Set([...(before?.kinds ?? []), event.kind])],
      since: before?.since ?? event.date,
      events: [...(before?.events ?? []), event.id],
    });
  };
  for (const event of events.toSorted((a, b) => a.date.localeCompare(b.date))) {
    if (event.company === company) {
      for (const name of event.leads) add(name, event, true);
      for (const name of event.participants) add(name, event, false);
    } else if (event.parties.includes(company)) {
      add(nameOf(event.company), event, false);
    }
  }
  return [...parties.values()];
}
