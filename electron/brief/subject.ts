import type { EvidenceRows } from '../../shared/catalog/claim-evidence-figures.ts';
import type { House } from '../../shared/brief/document.ts';
import type { OpenRecipe } from '../../shared/contract/briefs.ts';
import type { Inputs } from '../../shared/scenario/file.ts';
import type { Language, Translate } from '../../shared/i18n/messages.ts';
import type { MoneyView } from '../../shared/units/money.ts';
import type { ScenarioRun } from './scenario-run.ts';

/** A scenario of the brief: its run, under the name that the reader knows. */
export interface BriefRun {
  readonly name: string;
  readonly run: ScenarioRun;
}

/** What of the recipe the blocks read; the scenarios stand in `runs`. */
type Choices = Pick<
  OpenRecipe,
  'template' | 'title' | 'author' | 'language' | 'paper' | 'horizonYear' | 'company' | 'forecasts' | 'blocks'
>;

/** A firm's own words and look, and what its template asks of the blocks. */
export interface TemplateStyle {
  readonly house: House;
  /** Who writes, where the recipe names nobody. */
  readonly author: string;
  /** In place of Memwatt's own; null where the template has none. */
  readonly disclaimer: string | null;
  /** Whether charts are drawn to stand two in a row. */
  readonly chartWidth: 'full' | 'half';
  /** The files of the template's folder, by their paths in it: the images that notes may show. */
  readonly files: ReadonlySet<string>;
}

/** Everything that a brief is made of, whoever asks for it. */
export interface BriefSubject {
  readonly recipe: Choices;
  /** Over the same years, the horizon year among them. */
  readonly runs: readonly BriefRun[];
  /** What the first is set against; null where nothing comes before it. */
  readonly previous: BriefRun | null;
  /** The inputs of the shipped baseline: its doubts are doubts about the defaults, whoever repeats them. */
  readonly baseline: () => Inputs;
  readonly rows: EvidenceRows;
  /** How money is shown; all that is computed stays in the model's dollars. */
  readonly money: MoneyView;
  readonly language: Language;
  readonly translate: Translate;
  readonly style: TemplateStyle;
  /** YYYY-MM-DD. */
  readonly date: string;
  readonly versions: { readonly program: string; readonly catalog: string };
}
