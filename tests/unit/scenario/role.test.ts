import { describe, expect, it } from 'vitest';
import { messagesIn, languages } from '../../../shared/i18n/messages.ts';
import { inputDefinitions } from '../../../shared/model/inputs.ts';
import { inputRole, inputRoles } from '../../../shared/scenario/role.ts';

describe('the role of an input', () => {
  it('is one of the two for every input, by what it measures alone', () => {
    const byQuantity = new Map<string, Set<string>>();
    for (const { id, quantity } of inputDefinitions.values()) {
      expect(inputRoles).toContain(inputRole(id));
      byQuantity.set(quantity, (byQuantity.get(quantity) ?? new Set()).add(inputRole(id)));
    }
    expect([...byQuantity.values()].every((roles) => roles.size === 1)).toBe(true);
  });

  it.each([
    'demand.datacentre.points',
    'price.electricity',
    'grid.carbon',
    'rebound.datacentre.elasticity',
    'hardware.llm_decode.imc.mac_energy',
    'hardware.llm_decode.imc.capex',
  ])('of %s, which is about the world, is an assumption', (id) => {
    expect(inputRole(id)).toBe('assumption');
  });

  it.each([
    'adoption.llm_decode.ceiling',
    'adoption.speech.start_year',
    'adoption.llm_prefill.hurdle',
    'hardware.llm_decode.imc.array_bits',
    'hardware.llm_decode.base.utilisation',
    'hardware.llm_decode.base.life',
  ])('of %s, which somebody sets, is a decision', (id) => {
    expect(inputRole(id)).toBe('decision');
  });

  it('of all of adoption is a decision, and of all of demand an assumption', () => {
    const rolesOf = (wanted: string): ReadonlySet<string> =>
      new Set(
        [...inputDefinitions.values()].flatMap(({ id, group }) => (group === wanted ? [inputRole(id)] : [])),
      );
    expect([...rolesOf('adoption')]).toEqual(['decision']);
    expect([...rolesOf('demand')]).toEqual(['assumption']);
  });

  it('has a name and a definition in every language', () => {
    for (const language of languages) {
      const messages = messagesIn(language);
      const names = inputRoles.map((role) => messages[`scenarios.role.${role}`]);
      expect(new Set(names).size).toBe(2);
      for (const role of inputRoles)
        expect(messages[`scenarios.role.${role}.help`].length).toBeGreaterThan(10);
    }
  });
});
