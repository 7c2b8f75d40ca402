// Builds the shipped catalog from the reviewed text in data/. Usage: build-catalog.ts [data folder] [target]
import { join } from 'node:path';
import { buildCatalog } from '../electron/db/build.ts';
import { formatProblem } from '../electron/db/build/problem.ts';
import { demandSoundModel } from '../shared/model/check-model.ts';

// The defaults are checked against the model: it has to be sound itself.
demandSoundModel();

const root = join(import.meta.dirname, '..');
const [dataDirectory = join(root, 'data'), target = join(root, 'out', 'catalog.sqlite')] =
  process.argv.slice(2);

const built = buildCatalog(dataDirectory, target);
if (built.ok) {
  const { version, counts, milliseconds } = built.value;
  const rows = Object.entries(counts).map(([table, count]) => `${count} ${table}`);
  console.log(`catalog ${version}: ${rows.join(', ')} in ${Math.round(milliseconds)} ms`);
} else {
  for (const problem of built.error) {
    console.error(`data/${formatProblem(problem)}`);
  }
  console.error(
    `catalog not built: ${built.error.length} ${built.error.length === 1 ? 'problem' : 'problems'} in data/`,
  );
  process.exitCode = 1;
}
