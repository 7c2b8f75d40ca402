import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileModel } from '../../shared/model/compile.ts';
import { structureOf } from '../../shared/model/evaluate.ts';
import { storedModel, writeModel } from '../../shared/model/stored-model.ts';
import { defaultInputs } from '../helpers/default-inputs.ts';
import { projectRoot } from '../helpers/project.ts';

const isUpdating = process.env['UPDATE_GOLDEN'] === '1';
const file = path.join(projectRoot, 'shared', 'model', 'stored-model.json');
const structure = structureOf(defaultInputs(), 2040);

describe('the stored form of the model', () => {
  it('is what compiling the default structure yields', () => {
    const written = writeModel(compileModel(structure));
    if (isUpdating) writeFileSync(file, written);
    expect(readFileSync(file, 'utf8')).toBe(written);
  });

  it.skipIf(isUpdating)('is read back whole', () => {
    const { form } = compileModel(structure);
    expect(storedModel(JSON.stringify(structure))?.form).toEqual(form);
    expect(storedModel(JSON.stringify({ ...structure, until: 2041 }))).toBeUndefined();
  });
});
