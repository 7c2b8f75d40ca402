import { defineMessages } from '../define.ts';

/** The two roles of an input, one and many, with what they mean. */
export const scenariosRolesMessages = defineMessages({
  'role.assumption': { en: 'Assumption', ja: '前提', zh: '假设' },
  'role.decision': { en: 'Decision', ja: '意思決定', zh: '决策' },
  'role.assumption.help': {
    en: 'About the world, whoever decides: demand, prices, the grid, the physics and cost of hardware.',
    ja: '誰が決めるかにかかわらない外部の条件です：需要、価格、電力系統、ハードウェアの物理特性とコスト。',
    zh: '关于外部世界、不取决于任何人的选择：需求、价格、电网、硬件的物理特性与成本。',
  },
  'role.decision.help': {
    en: 'Set by those who buy and run hardware: whether, when and how far they adopt it, and how they use it.',
    ja: 'ハードウェアを購入・運用する側が決める事柄です：採用するかどうか、時期と範囲、使い方。',
    zh: '由购买和运行硬件的一方决定：是否采用、何时采用、采用到什么程度以及如何使用。',
  },
});
