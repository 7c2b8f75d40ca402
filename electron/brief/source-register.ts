import type { DocumentSource, Inline } from '../../shared/brief/document.ts';
import type { Source } from '../../shared/catalog/rows.ts';
import type { Language, Translate } from '../../shared/i18n/messages.ts';
import { noteIn } from '../../shared/i18n/preset-notes.ts';
import type { ResolvedScenario } from '../../shared/scenario/file.ts';

/** Gathers the sources of a document, one per document and place, in the order in which they are first met. */
export class SourceRegister {
  readonly #sources: DocumentSource[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #translate: Translate;
  readonly #language: Language;
  readonly #sourceOf: (id: string) => Source | undefined;

  constructor(
    { translate, language }: { readonly translate: Translate; readonly language: Language },
    sourceOf: (id: string) => Source | undefined,
  ) {
    this.#translate = translate;
    this.#language = language;
    this.#sourceOf = sourceOf;
  }

  get all(): readonly DocumentSource[] {
    return this.#sources;
  }

  /** The number of a source of the catalog at a place in it; null for Memwatt's own, which cites no document. */
  number(id: string, locator: string): number | null {
    const source = this.#sourceOf(id);
    if (source === undefined || (source.url === null && source.seenUrl === null)) return null;
    return this.#add(citation(source, locator, this.#translate), source.url ?? source.seenUrl ?? '');
  }

  /** The number of what a scenario says of a value that it sets: a source of the catalog by its id, or its own words. */
  numberOfOwn(id: string, scenario: ResolvedScenario): number {
    const own = scenario.sources[id];
    const name = scenario.overridden[id] ?? scenario.name;
    const note = noteIn(own?.note ?? '', this.#language);
    const known = own === undefined ? null : this.number(own.source, note);
    if (known !== null) return known;
    const said = [own?.source ?? '', note].filter((part) => part !== '' && part !== 'assumption').join('. ');
    return this.#add(
      said === ''
        ? this.#translate('briefs.pdfOwnSourceBare', { name })
        : this.#translate('briefs.pdfOwnSource', { name, note: said }),
      '',
    );
  }

  /** The mark of a source of the catalog, behind what it is the source of; nothing for Memwatt's own. */
  mark(id: string, locator: string): Inline[] {
    const source = this.number(id, locator);
    return source === null ? [] : [{ kind: 'source', source }];
  }

  #add(text: string, url: string): number {
    const key = `${text}\n${url}`;
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.#sources.push({ text, url }) - 1;
    this.#numbers.set(key, number);
    return number;
  }
}

/** Publisher, title, date, place; and where it was read, when the document itself was not opened. */
function citation(source: Source, locator: string, translate: Translate): string {
  const readAt =
    source.primarySeen || source.seenUrl === null || !URL.canParse(source.seenUrl)
      ? ''
      : translate('briefs.pdfReadAt', { host: new URL(source.seenUrl).hostname });
  const parts = [source.publisher, source.title, source.published ?? '', locator, readAt].filter(
    (part) => part !== '',
  );
  return `${parts.map((part) => part.replace(/[.。]$/u, '')).join('. ')}.`;
}
