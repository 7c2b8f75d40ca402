import { type AppError, appError } from '../errors.ts';
import type { ReadFile } from './bundle.ts';
import type { Inputs, ScenarioFile } from './file.ts';
import { foldName, freeName } from './names.ts';
import { type AskCatalog, resolveScenario } from './resolve.ts';

/** A scenario of the catalog, as far as an import asks about it. */
export interface KnownScenario extends Omit<ScenarioFile, 'format'> {
  readonly id: string;
  readonly origin: 'shipped' | 'own';
  readonly locked: boolean;
}

/** How a scenario that comes in stands to the catalog: new, the same as one there, of a name that is taken, or unreadable. */
export type ImportStatus = 'new' | 'same' | 'taken' | 'broken';

/** What is done with it. `rename` gives it the next free name, unless the person names one. */
export const importActions = ['add', 'rename', 'replace', 'skip'] as const;
export type ImportAction = (typeof importActions)[number];

/** A person's choice for one that comes in. */
export interface ImportChoice {
  readonly action: ImportAction;
  readonly name?: string | undefined;
}

export interface ImportItem {
  readonly key: string;
  readonly place: string;
  /** The name in the file; for one that cannot be read, its place. */
  readonly name: string;
  readonly file: ScenarioFile | null;
  readonly status: ImportStatus;
  /** The one of the catalog with this name. */
  readonly known: KnownScenario | null;
  /** The actions that it may be given, the usual one first. */
  readonly actions: readonly ImportAction[];
  readonly action: ImportAction;
  /** Its name in the catalog if it comes in. */
  readonly target: string;
  /** Why it cannot come in like this; nothing comes in while one has a problem. */
  readonly problem: AppError | null;
}

/** What an import would write: contents in the order in which they can be written. */
export interface ImportWrite {
  readonly content: Omit<ScenarioFile, 'format'>;
  readonly replace?: string;
}

export interface ImportPlan {
  readonly items: readonly ImportItem[];
  readonly writes: readonly ImportWrite[];
  readonly isSound: boolean;
}

/** What the catalog says, for a plan to stand on. */
export interface ImportGround {
  readonly known: readonly KnownScenario[];
  readonly defaults: Inputs;
  readonly ask?: AskCatalog | undefined;
}

/**
 * What comes of taking files in: each scenario with its standing, what is done with it (by the choices, else as usual: new
 * ones are added, equal ones skipped, others of a taken name renamed), and what stands in the way. Parents that are renamed
 * take their children along; one that is skipped leaves them to the scenario of that name in the catalog.
 */
export function planImport(
  files: readonly ReadFile[],
  choices: ReadonlyMap<string, ImportChoice>,
  ground: ImportGround,
): ImportPlan {
  const byName = new Map(ground.known.map((each) => [foldName(each.name), each]));
  const read = files.flatMap(({ scenarios }) => scenarios);
  const takenNames = new Set(byName.keys());
  const drafts = read.map((scenario, index) => draft(scenario, index, byName, choices));
  for (const each of drafts) {
    if (each.file !== null && each.action === 'add') takenNames.add(foldName(each.name));
  }
  const named = drafts.map((item): ImportItem => {
    const wished = choices.get(item.key)?.name?.trim();
    if (item.action !== 'rename' || item.file === null)
      return { ...item, target: item.known?.name ?? item.name };
    const target = wished ?? freeName(item.name, (folded) => takenNames.has(folded));
    takenNames.add(foldName(target));
    return { ...item, target };
  });
  const items = withProblems(named, byName, ground);
  const coming = items.filter(isComing);
  return {
    items,
    writes: inOrder(coming).map(({ file, target, known, action, parent }) => ({
      content: contentOf(file, target, parent),
      ...(action === 'replace' && known !== null ? { replace: known.id } : {}),
    })),
    isSound: coming.length > 0 && items.every(({ problem }) => problem === null),
  };

  function isComing(item: ImportItem): item is Coming {
    return item.file !== null && item.action !== 'skip';
  }

  function inOrder(list: readonly Coming[]): (Coming & { parent: string | null })[] {
    const targets = targetsOf(items);
    const placed: (Coming & { parent: string | null })[] = [];
    const place = (item: Coming, above: readonly Coming[]): void => {
      if (placed.some(({ key }) => key === item.key) || above.includes(item)) return;
      const parent = parentOf(item.file, targets, byName);
      const first = list.find((each) => parent !== null && foldName(each.target) === foldName(parent));
      if (first !== undefined) place(first, [...above, item]);
      placed.push({ ...item, parent });
    };
    for (const item of list) place(item, []);
    return placed;
  }
}

type Coming = ImportItem & { readonly file: ScenarioFile };

function draft(
  { file: readFile, place }: ReadFile['scenarios'][number],
  index: number,
  byName: ReadonlyMap<string, KnownScenario>,
  choices: ReadonlyMap<string, ImportChoice>,
): ImportItem {
  const key = `${index} ${place}`;
  const blank = { key, place, known: null, target: '' };
  if (!readFile.ok) {
    const skips = choices.get(key)?.action === 'skip';
    return {
      ...blank,
      name: place,
      file: null,
      status: 'broken',
      actions: ['add', 'skip'],
      action: skips ? 'skip' : 'add',
      problem: skips ? null : readFile.error,
    };
  }
  const file = readFile.value;
  const known = byName.get(foldName(file.name)) ?? null;
  const status = known === null ? 'new' : isSameContent(file, known) ? 'same' : 'taken';
  const actions = actionsFor(status, known);
  const wished = choices.get(key)?.action;
  const action = actions.find((each) => each === wished) ?? actions[0] ?? 'skip';
  return { ...blank, name: file.name, file, status, known, actions, action, problem: null };
}

function actionsFor(status: ImportStatus, known: KnownScenario | null): readonly ImportAction[] {
  if (status === 'new') return ['add', 'rename', 'skip'];
  if (status === 'same') return ['skip', 'rename'];
  return known?.origin === 'own' && !known.locked ? ['rename', 'replace', 'skip'] : ['rename', 'skip'];
}

/** Whether a file says what the catalog has, wherever its keys stand. */
function isSameContent(file: ScenarioFile, known: KnownScenario): boolean {
  const told = ({
    description,
    parent,
    years,
    seed,
    samples,
    inputs,
    sources,
  }: Omit<ScenarioFile, 'format'>): string => {
    const sorted = (record: Readonly<Record<string, unknown>>): unknown =>
      Object.entries(record).toSorted(([a], [b]) => (a < b ? -1 : 1));
    const said = Object.entries(sources).map(
      ([id, { source, grade, note }]) => [id, [source, grade, note]] as const,
    );
    return JSON.stringify([
      description,
      parent === null ? null : foldName(parent),
      years === undefined ? null : [years.from, years.to],
      seed ?? null,
      samples ?? null,
      sorted(inputs),
      sorted(Object.fromEntries(said)),
    ]);
  };
  return told(file) === told(known);
}

/** Under which name each name of the files stands once they are in. */
function targetsOf(items: readonly ImportItem[]): ReadonlyMap<string, string> {
  return new Map(
    items
      .filter(({ file, action }) => file !== null && action !== 'skip')
      .map(({ name, target }) => [foldName(name), target]),
  );
}

function parentOf(
  file: ScenarioFile,
  targets: ReadonlyMap<string, string>,
  byName: ReadonlyMap<string, KnownScenario>,
): string | null {
  if (file.parent === null) return null;
  const folded = foldName(file.parent);
  return targets.get(folded) ?? byName.get(folded)?.name ?? file.parent;
}

function contentOf(file: ScenarioFile, name: string, parent: string | null): ImportWrite['content'] {
  const { format: _format, ...content } = file;
  return { ...content, name, parent };
}

/** Each item with what stands in its way once all of them are in. */
function withProblems(
  items: readonly ImportItem[],
  byName: ReadonlyMap<string, KnownScenario>,
  { known, defaults, ask }: ImportGround,
): ImportItem[] {
  const targets = targetsOf(items);
  const library = new Map<string, ScenarioFile>(
    known.map(({ id: _id, origin: _origin, locked: _locked, ...content }) => [
      content.name,
      { format: 'memwatt-scenario/1', ...content },
    ]),
  );
  const entering = items.flatMap((item) =>
    item.file === null || item.action === 'skip'
      ? []
      : [{ item, file: { ...item.file, name: item.target, parent: parentOf(item.file, targets, byName) } }],
  );
  for (const { file } of entering) library.set(file.name, file);
  const problems = new Map<string, AppError>();
  for (const { item, file } of entering) {
    const twins = entering.filter((each) => foldName(each.file.name) === foldName(file.name));
    const isTaken = item.action !== 'replace' && byName.has(foldName(file.name));
    if (file.name.trim() === '' || file.name.length > 120) {
      problems.set(item.key, appError('scenario-name-empty', item.place));
    } else if (twins.length > 1) {
      problems.set(item.key, appError('scenario-name-twice', item.place, { value: file.name }));
    } else if (isTaken) {
      problems.set(item.key, appError('scenario-name-taken', file.name));
    } else {
      const whole = resolveScenario(file, library, defaults, ask);
      if (!whole.ok) problems.set(item.key, whole.error);
    }
  }
  return items.map((item) => ({ ...item, problem: item.problem ?? problems.get(item.key) ?? null }));
}
