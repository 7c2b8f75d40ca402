/** A file that breaks the house's rules, and the rule that must catch it. */
export interface PlantedViolation {
  readonly why: string;
  readonly file: string;
  readonly text: string;
  readonly rule: 'no-restricted-imports' | 'no-cycle' | 'consistent-type-imports';
}

const restricted = 'no-restricted-imports' as const;

/** One planted file per way of crossing a border: plain, type-only and dynamic imports. */
export const plantedViolations: readonly PlantedViolation[] = [
  {
    why: 'shared imports Node',
    file: 'shared/model/p1.ts',
    text: `import fs from 'node:fs';\nexport const a = fs;`,
    rule: restricted,
  },
  {
    why: 'shared imports a Node type',
    file: 'shared/model/p2.ts',
    text: `import type { Stats } from 'node:fs';\nexport type A = Stats;`,
    rule: restricted,
  },
  {
    why: 'shared imports Node dynamically',
    file: 'shared/model/p3.ts',
    text: `export const a = import('node:os');`,
    rule: restricted,
  },
  {
    why: 'shared imports a library at run time',
    file: 'shared/charts/p4.ts',
    text: `import * as echarts from 'echarts';\nexport const a = echarts;`,
    rule: restricted,
  },
  {
    why: 'shared imports a library dynamically',
    file: 'shared/charts/p5.ts',
    text: `export const a = import('echarts');`,
    rule: restricted,
  },
  {
    why: 'shared imports the services',
    file: 'shared/model/p6.ts',
    text: `import { a } from '../../electron/services/p.ts';\nexport const b = a;`,
    rule: restricted,
  },
  {
    why: 'shared imports a type of the window',
    file: 'shared/model/p7.ts',
    text: `import type { A } from '../../renderer/src/p.ts';\nexport type B = A;`,
    rule: restricted,
  },
  {
    why: 'shared names a foreign type inline',
    file: 'shared/model/p8.ts',
    text: `export type A = import('electron').App;`,
    rule: 'consistent-type-imports',
  },
  {
    why: 'the window imports Electron',
    file: 'renderer/src/api/p9.ts',
    text: `import { ipcRenderer } from 'electron';\nexport const a = ipcRenderer;`,
    rule: restricted,
  },
  {
    why: 'the window imports a type of Electron',
    file: 'renderer/src/p10.ts',
    text: `import type { App } from 'electron';\nexport type A = App;`,
    rule: restricted,
  },
  {
    why: 'the window imports a service',
    file: 'renderer/src/features/model/p11.ts',
    text: `import { a } from '../../../../electron/services/p.ts';\nexport const b = a;`,
    rule: restricted,
  },
  {
    why: 'the window imports a service dynamically',
    file: 'renderer/src/features/model/parts/p12.ts',
    text: `export const a = import('../../../../../electron/services/p.ts');`,
    rule: restricted,
  },
  {
    why: 'a feature imports another feature',
    file: 'renderer/src/features/model/p13.ts',
    text: `import { a } from '../catalog/p.ts';\nexport const b = a;`,
    rule: restricted,
  },
  {
    why: 'a part of a feature imports another feature',
    file: 'renderer/src/features/model/parts/p14.ts',
    text: `import type { A } from '../../catalog/p.ts';\nexport type B = A;`,
    rule: restricted,
  },
  {
    why: 'what features share imports a feature',
    file: 'renderer/src/ui/p15.ts',
    text: `import { a } from '../features/catalog/p.ts';\nexport const b = a;`,
    rule: restricted,
  },
  {
    why: 'a service imports Electron',
    file: 'electron/services/p16.ts',
    text: `import { app } from 'electron';\nexport const a = app;`,
    rule: restricted,
  },
  {
    why: 'a service imports a type of Electron',
    file: 'electron/services/p17.ts',
    text: `import type { App } from 'electron';\nexport type A = App;`,
    rule: restricted,
  },
  {
    why: 'the database imports Electron dynamically',
    file: 'electron/db/p18.ts',
    text: `export const a = import('electron');`,
    rule: restricted,
  },
  {
    why: 'a service imports the command line',
    file: 'electron/services/p19.ts',
    text: `import { a } from '../cli/p.ts';\nexport const b = a;`,
    rule: restricted,
  },
  {
    why: 'the brief imports the window',
    file: 'electron/brief/p20.ts',
    text: `import { a } from '../../renderer/src/p.ts';\nexport const b = a;`,
    rule: restricted,
  },
  {
    why: 'the host imports Electron',
    file: 'electron/host/p21.ts',
    text: `import { app } from 'electron';\nexport const a = app;`,
    rule: restricted,
  },
  {
    why: 'main opens the database itself',
    file: 'electron/main/p22.ts',
    text: `import { a } from '../db/p.ts';\nexport const b = a;`,
    rule: restricted,
  },
  {
    why: 'the preload imports our code at run time',
    file: 'electron/preload/p23.ts',
    text: `import { a } from '../../shared/p.ts';\nexport const b = a;`,
    rule: restricted,
  },
  {
    why: 'the preload imports Node',
    file: 'electron/preload/p24.ts',
    text: `import fs from 'node:fs';\nexport const a = fs;`,
    rule: restricted,
  },
  {
    why: 'two files import each other',
    file: 'shared/model/p25.ts',
    text: `import { b } from './p26.ts';\nexport const a = (): unknown => b;`,
    rule: 'no-cycle',
  },
  {
    why: 'two files import each other (the other side)',
    file: 'shared/model/p26.ts',
    text: `import { a } from './p25.ts';\nexport const b = (): unknown => a;`,
    rule: 'no-cycle',
  },
];

/** Clean files that use the same roads within the rules: none may be reported. */
export const plantedInnocents: readonly { readonly file: string; readonly text: string }[] = [
  {
    file: 'shared/model/q1.ts',
    text: `import { z } from 'zod';\nimport type { EChartsOption } from 'echarts';\nexport const a: EChartsOption = {};\nexport const b = z;`,
  },
  {
    file: 'renderer/src/features/model/q2.ts',
    text: `import { a } from '../../api/q3.ts';\nexport const b = a;`,
  },
  { file: 'renderer/src/api/q3.ts', text: `import { a } from '../../../shared/model/q1.ts';\nexport { a };` },
  { file: 'electron/main/q4.ts', text: `import { app } from 'electron';\nexport const a = app;` },
  { file: 'electron/services/q5.ts', text: `import { a } from '../db/q6.ts';\nexport const b = a;` },
  { file: 'electron/db/q6.ts', text: `import fs from 'node:fs';\nexport const a = fs;` },
];
