import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { contract, hostContract } from '../../shared/contract/index.ts';
import { projectRoot } from '../helpers/project.ts';

const domains = [...new Set(Object.keys(contract).map((channel) => channel.split('.')[0] ?? ''))];
const hostDomains = [...new Set(Object.keys(hostContract).map((channel) => channel.split('.')[0] ?? ''))];
const has = (file: string): boolean => existsSync(path.join(projectRoot, file));

describe('one domain, one word', () => {
  it.each(domains)('%s names its contract file and its feature', (domain) => {
    expect(has(`shared/contract/${domain}.ts`)).toBe(true);
    expect(has(`renderer/src/features/${domain}`)).toBe(true);
  });

  it.each(hostDomains)('%s names its service', (domain) => {
    expect(has(`electron/services/${domain}.ts`)).toBe(true);
  });

  it('has no queries without a domain', () => {
    for (const file of readdirSync(path.join(projectRoot, 'electron/db/queries'))) {
      expect(hostDomains).toContain(/^[a-z]+/u.exec(file)?.[0]);
    }
  });

  it('names every channel domain.verb', () => {
    for (const channel of Object.keys(contract)) expect(channel).toMatch(/^[a-z]+\.[a-z][a-zA-Z]*$/u);
  });
});
