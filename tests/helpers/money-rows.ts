import path from 'node:path';
import { ProblemList } from '../../electron/db/build/problem.ts';
import { readData } from '../../electron/db/build/read-data.ts';
import { deriveParameter } from '../../electron/db/derive/money.ts';
import type { Parameter, Rate } from '../../shared/catalog/rows.ts';
import { projectRoot } from './project.ts';

const { data } = readData(path.join(projectRoot, 'data'), new ProblemList());

/** The rates of data/, as the catalog has them. */
export const shippedRates: readonly Rate[] = data.rates.map(({ row }) => row);

/** The parameters of data/, with their prices in USD as the build derives them. */
export const shippedParameters: readonly Parameter[] = data.parameters.map(({ row }) =>
  deriveParameter(row, shippedRates),
);
