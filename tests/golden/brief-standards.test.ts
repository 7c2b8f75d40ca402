import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PdfStandard, pdfStandards } from '../../shared/contract/briefs.ts';
import { languages } from '../../shared/i18n/define.ts';
import { shippedTemplates, type ShippedTemplate } from '../../shared/brief/recipe.ts';
import type { Language } from '../../shared/i18n/messages.ts';
import { type BriefDesk, briefDate, openBriefDesk, recipeWith } from '../helpers/brief-desk.ts';
import { type PdfDictionary, PdfObjects, type PdfValue, readContent } from '../helpers/pdf-objects.ts';

/*
 * veraPDF, the checker of these standards, is in none of the registries that this project uses; these are its rules that
 * hang on structure, checked object by object. Whoever has it runs `verapdf --flavour ua1` and `--flavour 3a` on the same.
 */

let desk: BriefDesk;
beforeAll(() => {
  desk = openBriefDesk();
});
afterAll(() => desk.close());

/** A brief of a template with links, notes and figures beside its own blocks. */
async function make(template: ShippedTemplate, language: Language, standard: PdfStandard): Promise<Buffer> {
  const found = (await desk.ask('briefs.templates', {})).find(({ id }) => id === template);
  const recipe = recipeWith({
    template,
    language,
    blocks: [
      { kind: 'heading', text: '† 電力 电力' },
      {
        kind: 'notes',
        markdown: '# One\n\n[a link](https://example.org/) and [[energy.saved.edge@2030]]\n\n- a\n- b',
      },
      ...(found?.blocks ?? []).filter(() => template !== 'flash'),
      ...(template === 'flash' ? [{ kind: 'key-messages' as const }] : []),
    ],
    ...(template === 'company' ? { company: 'axelera' } : {}),
    ...(template === 'forecasts' ? { forecasts: await forecastsOfOneScope() } : {}),
  });
  const { base64 } = await desk.ask('briefs.export', {
    recipe,
    format: 'pdf',
    standard,
    date: briefDate,
    path: null,
  });
  return Buffer.from(base64 ?? '', 'base64');
}

/** A name, or nothing where there is none. */
function nameIn(value: PdfValue | undefined): string {
  return typeof value === 'string' ? value : '';
}

async function forecastsOfOneScope(): Promise<string[]> {
  const listed = await desk.ask('catalog.list', { table: 'forecasts' });
  const rows = listed.table === 'forecasts' ? listed.rows : [];
  const [first] = rows;
  return rows
    .filter(({ scope, unit }) => scope === first?.scope && unit === first.unit)
    .slice(0, 5)
    .map(({ id }) => id);
}

const cases = shippedTemplates.flatMap((template) =>
  languages.flatMap((language) => pdfStandards.map((standard) => ({ template, language, standard }))),
);

describe.each(cases)('$template in $language as PDF/$standard', ({ template, language, standard }) => {
  let bytes: Buffer;
  let pdf: PdfObjects;
  let elements: PdfDictionary[];

  beforeAll(async () => {
    bytes = await make(template, language, standard);
    pdf = new PdfObjects(bytes);
    elements = pdf.dictionaries.filter((each) => each['/S'] !== undefined && each['/P'] !== undefined);
  }, 60_000);

  it('says that it is tagged, in which language, under which title', () => {
    const { catalog } = pdf;
    expect(bytes.subarray(0, 8).toString()).toBe('%PDF-1.7');
    expect(pdf.trailer['/Encrypt']).toBeUndefined();
    expect(pdf.dictionary(catalog['/MarkInfo'])).toMatchObject({ '/Marked': true, '/Suspects': false });
    expect(pdf.follow(catalog['/Lang'])).toMatch(new RegExp(`^${language}\\b`, 'u'));
    const shown = pdf.dictionary(catalog['/ViewerPreferences'])['/DisplayDocTitle'];
    expect(shown).toBe(standard === 'ua-1' ? true : undefined);
    const metadata = pdf.stream(catalog['/Metadata']).toString('utf8');
    expect(metadata).toMatch(/<dc:title>\s*<rdf:Alt>\s*<rdf:li[^>]*>[^<]{5,}/u);
    expect(metadata).toMatch(
      standard === 'ua-1'
        ? /<pdfuaid:part>1<\/pdfuaid:part>/u
        : /<pdfaid:part>3<\/pdfaid:part>[\s\S]*<pdfaid:conformance>A</u,
    );
  });

  it('tags all that it draws, each mark in one place of the tree', () => {
    const tagged = new Map<PdfDictionary, number[]>();
    const collect = (kid: unknown, page: PdfDictionary): void => {
      if (typeof kid === 'number') tagged.set(page, [...(tagged.get(page) ?? []), kid]);
    };
    for (const element of elements) {
      for (const kid of pdf.list(element['/K'])) {
        const own = pdf.dictionary(kid);
        if (own['/Type'] === '/MCR') collect(own['/MCID'], pdf.dictionary(own['/Pg'] ?? element['/Pg']));
        else collect(kid, pdf.dictionary(element['/Pg']));
      }
    }
    const ascending = (numbers: readonly number[]): number[] => numbers.toSorted((a, b) => a - b);
    for (const page of pdf.pages) {
      const { untagged, ids } = readContent(pdf.stream(page['/Contents']));
      expect(untagged).toEqual([]);
      expect(ids.length).toBeGreaterThan(0);
      expect(ascending(tagged.get(page) ?? [])).toEqual(ascending(ids));
      expect(page['/StructParents']).toBeTypeOf('number');
      // Where something can be reached by the tab key, it is reached in the order of the tags.
      expect(page['/Tabs']).toBe(page['/Annots'] === undefined ? undefined : '/S');
    }
  });

  it('has words for every figure and link, and a scope for every head of a table', () => {
    const of = (role: string): PdfDictionary[] => elements.filter((each) => each['/S'] === role);
    for (const figure of of('/Figure')) expect(pdf.follow(figure['/Alt'])).toMatch(/\S{2,}/u);
    const heads = of('/TH');
    for (const head of heads) {
      const scopes = pdf.list(head['/A']).map((each) => pdf.dictionary(each)['/Scope']);
      expect(scopes).toContainEqual(expect.stringMatching(/^\/(Column|Row|Both)$/u));
    }
    expect(of('/Table').length === 0).toBe(heads.length === 0);
    const links = pdf.dictionaries.filter((each) => each['/Subtype'] === '/Link');
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) {
      expect(pdf.follow(link['/Contents'])).toMatch(/\S/u);
      expect(link['/StructParent']).toBeTypeOf('number');
    }
    const linked = of('/Link').flatMap((each) =>
      pdf.list(each['/K']).filter((kid) => pdf.dictionary(kid)['/Type'] === '/OBJR'),
    );
    expect(linked.length).toBe(links.length);
  });

  it('skips no level of headings and has them as bookmarks', () => {
    const levels = elements.flatMap((each) => {
      const level = /^\/H(\d)$/u.exec(nameIn(each['/S']))?.[1];
      return level === undefined ? [] : [Number(level)];
    });
    expect(levels.length).toBeGreaterThan(0);
    expect(levels).toContain(1);
    expect(Math.max(...levels)).toBe(new Set(levels).size);
    const outline = pdf.dictionary(pdf.catalog['/Outlines']);
    expect(outline['/First']).toBeDefined();
    const titles = pdf.dictionaries.filter(
      (each) => each['/Title'] !== undefined && each['/Parent'] !== undefined,
    );
    expect(titles.length).toBeGreaterThan(0);
  });

  it('embeds every font with the letters that its glyphs stand for', () => {
    const fonts = pdf.dictionaries.filter(
      (each) => each['/Type'] === '/Font' && each['/DescendantFonts'] !== undefined,
    );
    const all = pdf.dictionaries.filter((each) => each['/Type'] === '/Font');
    expect(fonts.length).toBeGreaterThan(0);
    expect(all.length).toBe(fonts.length * 2);
    for (const font of fonts) {
      expect(pdf.stream(font['/ToUnicode']).toString('latin1')).toContain('begincmap');
      for (const descendant of pdf.list(font['/DescendantFonts'])) {
        const own = pdf.dictionary(descendant);
        const descriptor = pdf.dictionary(own['/FontDescriptor']);
        expect(descriptor['/FontFile2'] ?? descriptor['/FontFile3']).toBeDefined();
        expect(own['/Subtype'] !== '/CIDFontType2' || own['/CIDToGIDMap'] !== undefined).toBe(true);
      }
    }
  });

  it('says of each attachment what it is to the document', () => {
    const files = pdf.dictionaries.filter((each) => each['/Type'] === '/Filespec');
    expect(files.length).toBeGreaterThan(1);
    for (const file of files) {
      // Relationships are a matter of archives: PDF 1.7, which UA-1 stands on, knows none.
      const relationship = nameIn(file['/AFRelationship']);
      expect(relationship).toMatch(standard === 'a-3a' ? /^\/(Source|Data|Supplement|Alternative)$/u : /^$/u);
      expect(pdf.follow(file['/F'])).toBe(pdf.follow(file['/UF']));
      expect(pdf.follow(file['/Desc'])).toMatch(/\S/u);
      expect(pdf.follow(file['/UF'])).toMatch(/\.json$/u);
      const embedded = pdf.dictionary(pdf.dictionary(file['/EF'])['/F']);
      expect(embedded['/Subtype']).toBe('/application/json');
    }
    expect(pdf.list(pdf.catalog['/AF']).length).toBe(standard === 'a-3a' ? files.length : 0);
  });

  it('names the colours that it is made for where it is an archive', () => {
    const intents = pdf.list(pdf.catalog['/OutputIntents']).map((each) => pdf.dictionary(each));
    const profiles = intents.map((each) =>
      pdf.stream(each['/DestOutputProfile']).subarray(36, 40).toString('latin1'),
    );
    expect(profiles).toEqual(standard === 'a-3a' ? ['acsp'] : []);
  });

  it('is the same bytes when it is made again', async () => {
    expect((await make(template, language, standard)).equals(bytes)).toBe(true);
  });
});
