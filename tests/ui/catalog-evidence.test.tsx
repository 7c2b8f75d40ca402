// @vitest-environment happy-dom
import path from 'node:path';
import { MantineProvider } from '@mantine/core';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Catalog, prepareCatalog } from '../../electron/db/open.ts';
import { listRows } from '../../electron/db/queries/catalog.ts';
import { translateIn } from '../../electron/host/translate.ts';
import { createDispatch } from '../../electron/services/dispatch.ts';
import { ContradictionsPage } from '../../renderer/src/features/catalog/contradictions-page.tsx';
import { archiveKind, bytesText, fromBase64, guessEncoding } from '../../renderer/src/ui/archive/kind.ts';
import { readablePage } from '../../renderer/src/ui/archive/readable.ts';
import { ArchiveReader } from '../../renderer/src/ui/archive/reader.tsx';
import { ArchiveSection } from '../../renderer/src/features/catalog/parts/archive-section.tsx';
import { ClaimEvidence } from '../../renderer/src/features/catalog/parts/evidence-claim.tsx';
import { DeviceEvidence } from '../../renderer/src/features/catalog/parts/evidence-device.tsx';
import { SourceUses } from '../../renderer/src/features/catalog/parts/source-uses.tsx';
import type { ColumnContext } from '../../renderer/src/grid/rows/column-kit.ts';
import { useColumnContext } from '../../renderer/src/grid/rows/use-row-names.ts';
import { changeLanguage, startI18n } from '../../renderer/src/i18n.ts';
import { keepFiles, keepText, useArchives } from '../../renderer/src/state/archives.ts';
import { languages } from '../../shared/i18n/messages.ts';
import { makeFolder, removeFolder } from '../helpers/folders.ts';
import { projectRoot } from '../helpers/project.ts';

let folder: string;
let catalog: Catalog;

/** The window's own services, in this process, on a person's catalog. */
beforeAll(() => {
  folder = makeFolder();
  const opened = prepareCatalog(
    path.join(folder, 'catalog.sqlite'),
    path.join(projectRoot, 'out', 'catalog.sqlite'),
  );
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  catalog = opened.value;
  const invoke = createDispatch({
    catalog,
    who: 'tester',
    clock: () => new Date('2026-11-22T12:00:00Z'),
    log: (message, detail) => {
      throw new Error(`${message} ${String(detail)}`);
    },
    version: '0.0.0-test',
    translate: translateIn,
  });
  Object.assign(window, { memwatt: { invoke } });
  startI18n('en');
});
afterAll(() => {
  catalog.close();
  removeFolder(folder);
});
beforeEach(() => {
  useArchives.setState({ bySource: new Map(), unarchived: null, work: null });
});
afterEach(() => {
  cleanup();
  changeLanguage('en');
});

function Within({ children }: { readonly children: (context: ColumnContext) => React.ReactNode }) {
  const context = useColumnContext();
  const isThere = context.rowsOf('sources').length > 0 && context.rowsOf('devices').length > 0;
  return isThere ? <main>{children(context)}</main> : null;
}

async function show(children: (context: ColumnContext) => React.ReactNode): Promise<HTMLElement> {
  render(<Within>{children}</Within>, { wrapper: MantineProvider });
  return screen.findByRole('main');
}
const odd = /\b(?:catalog|vocabulary)\.[a-z]|undefined|NaN|\[object|Infinity|\{\{/u;

describe('a claim beside the figures', () => {
  it.each(languages)('reads well in %s for every claim of the catalog', async (language) => {
    changeLanguage(language);
    const claims = listRows(catalog, 'claims');
    const shown = await show((context) =>
      claims.map((claim) => (
        <section key={claim.id} aria-label={claim.id}>
          <ClaimEvidence claim={claim} context={context} />
        </section>
      )),
    );
    for (const { id } of claims) {
      expect(within(shown).getByRole('region', { name: id }).textContent).not.toMatch(odd);
    }
  });

  it('marks what is no evidence and names what cannot be compared', async () => {
    const claim = listRows(catalog, 'claims').find(({ id }) => id === 'ai-85-134-twh');
    const shown = await show(
      (context) => claim !== undefined && <ClaimEvidence claim={claim} context={context} />,
    );
    expect(within(shown).getAllByRole('row')).toHaveLength(3);
    expect(shown.textContent).toContain('from the claim’s own source: no evidence');
    expect(shown.textContent).toContain('48 % lower');
    expect(shown.textContent).toContain('counts “AI-focused data centres”');
  });
});

describe('a device’s claims', () => {
  it('stand beside the row’s own figure, at 8 b and in service, with the factor of each', async () => {
    const device = listRows(catalog, 'devices').find(({ id }) => id === 'dmatrix-corsair');
    const shown = await show(
      (context) => device !== undefined && <DeviceEvidence device={device} context={context} />,
    );
    const lines = within(shown)
      .getAllByRole('row')
      .slice(1)
      .map((line) => line.textContent);
    expect(lines).toEqual([
      'Claimed38',
      'd-Matrix 202538',
      'TOPS ÷ W of its own row8.734.35 ×',
      expect.stringMatching(/^At 8.b.×.8.b8\.734\.35 ×$/u),
      'Card in service, decoding2.270.262–2.8816.7 ×',
      'Card in service, prefill3.41.92–5.3211.2 ×',
    ]);
  });

  it('are left out where nothing is claimed', async () => {
    const device = listRows(catalog, 'devices').find(({ id }) => id === 'nvidia-h100');
    const shown = await show(
      (context) => device !== undefined && <DeviceEvidence device={device} context={context} />,
    );
    expect(shown.textContent).toBe('');
  });
});

describe('the overview', () => {
  it.each(languages)('speaks %s', async (language) => {
    changeLanguage(language);
    const shown = await show(() => <ContradictionsPage />);
    await waitFor(() => expect(within(shown).getAllByRole('heading', { level: 2 })).toHaveLength(3));
    expect(shown.textContent).not.toMatch(odd);
  });
});

function source() {
  const found = listRows(catalog, 'sources').find(({ id }) => id === 'houmo-h30');
  if (found === undefined) throw new Error('no source');
  return found;
}

describe('where a source is used', () => {
  it('is said in a sentence when it is not', async () => {
    const shown = await show((context) => <SourceUses source={source()} links={[]} context={context} />);
    expect(shown.textContent).toContain('No row stands on this source.');
  });

  it('is listed by table with counts and grades', async () => {
    const links = [
      { table: 'devices', id: 'houmo-h30', name: 'x', relation: 'cited-by' },
      { table: 'claims', id: 'houmo-15-tops-w', name: 'x', relation: 'cited-by' },
      { table: 'companies', id: 'houmo', name: 'x', relation: 'other' },
    ] as const;
    const shown = await show((context) => <SourceUses source={source()} links={links} context={context} />);
    expect(
      within(shown)
        .getAllByRole('heading', { level: 4 })
        .map((each) => each.textContent),
    ).toEqual(['Devices 1', 'Claims 1']);
    expect(within(shown).getAllByText('Secondary').length).toBe(2);
  });
});

describe('what is kept beside a source', () => {
  it('has no place on a source that is our own reasoning', async () => {
    const own = listRows(catalog, 'sources').find(({ kind }) => kind === 'own');
    const shown = await show(
      (context) => own !== undefined && <ArchiveSection source={own} context={context} />,
    );
    expect(shown.textContent).toBe('');
  });

  it('comes by file, is opened as text, and is taken away', async () => {
    const shown = await show((context) => (
      <>
        <ArchiveSection source={source()} context={context} />
        <ArchiveReader />
      </>
    ));
    await within(shown).findByText(/Pages move and vanish/u);
    await keepFiles('houmo-h30', [new File(['<b>bold</b>'], 'page.html', { type: '' })]);
    fireEvent.click(await within(shown).findByRole('button', { name: 'Open page.html' }));
    const dialog = await screen.findByRole('dialog');
    expect((await within(dialog).findByText('bold')).tagName).toBe('PRE');
    fireEvent.click(within(dialog).getByRole('radio', { name: 'Source code' }));
    expect((await within(dialog).findByText('<b>bold</b>')).tagName).toBe('PRE');
    expect(shown.textContent).toContain('text/html');
    fireEvent.click(within(shown).getByRole('button', { name: 'Remove page.html', hidden: true }));
    await waitFor(() => expect(shown.querySelectorAll('.archive-name')).toHaveLength(0));
  });

  it('is not taken when it is empty, and the text that was pasted stays', async () => {
    await show((context) => <ArchiveSection source={source()} context={context} />);
    await keepFiles('houmo-h30', [new File([], 'empty.txt')]);
    expect(await keepText('no-such-source', 'Title', 'text')).toBe(false);
    expect(await keepText('houmo-h30', 'Title', 'text')).toBe(true);
    const known = useArchives.getState().bySource.get('houmo-h30');
    expect(known?.ok === true && known.value.map(({ name }) => name)).toEqual(['Title.txt']);
  });
});

describe('the words of a page', () => {
  it('are what a reader sees, block by block, cells beside one another, scripts and the head left out', () => {
    const page = `<!doctype html><html><head><title>Annual report</title><style>p{color:red}</style></head>
      <body><script>hostile()</script><h1>Power</h1><p>The fleet drew
      <b>2.9</b>&nbsp;TWh.</p><table><tr><th>Chip</th><th>TDP</th></tr><tr><td>H100</td><td>700 W</td></tr></table>
      <pre>a  b
  c</pre><p>存算一体<br>芯片</p></body></html>`;
    const lines = readablePage(page)
      .split('\n')
      .filter((line) => line !== '');
    expect(lines.map((line) => line.replaceAll('\u00a0', ' '))).toEqual([
      'Annual report',
      'Power',
      'The fleet drew 2.9 TWh.',
      'Chip\tTDP',
      'H100\t700 W',
      'a  b',
      'c',
      '存算一体',
      '芯片',
    ]);
  });
});

describe('how a document is shown', () => {
  it.each([
    ['text/html', 'text'],
    ['text/markdown', 'text'],
    ['application/xhtml+xml', 'text'],
    ['application/json', 'text'],
    ['application/javascript', 'text'],
    ['image/png', 'picture'],
    ['image/svg+xml', 'picture'],
    ['application/pdf', 'pages'],
    ['application/octet-stream', 'file'],
    ['application/x-msdownload', 'file'],
    ['image/svg+xml;x="', 'file'],
    ['', 'file'],
  ])('%s as %s', (mediaType, kind) => {
    expect(archiveKind(mediaType)).toBe(kind);
  });

  it('reads the encodings of the field', () => {
    const bytes = (...values: number[]) => new Uint8Array(values);
    expect(guessEncoding(new TextEncoder().encode('存算一体'))).toBe('utf-8');
    expect(guessEncoding(bytes(0xff, 0xfe, 0x41, 0x00))).toBe('utf-16le');
    // 電力 in Shift_JIS and in EUC-JP.
    expect(guessEncoding(bytes(0x93, 0x64, 0x97, 0xcd))).toBe('shift_jis');
    expect(guessEncoding(bytes(0xc5, 0xc5, 0xce, 0xcf))).toBe('euc-jp');
    const page = new TextEncoder().encode('<meta charset="gb2312">');
    expect(guessEncoding(Uint8Array.from([...page, 0xb5, 0xe7, 0xc1, 0xa6]))).toBe('gb18030');
  });

  it('takes base64 to bytes and writes sizes for reading', () => {
    expect([...fromBase64('AP+A')]).toEqual([0, 255, 128]);
    const rounded = (value: number): string => String(Number(value.toPrecision(3)));
    expect([812, 3412, 12_100_000].map((size) => bytesText(size, rounded))).toEqual([
      '812 B',
      '3.41 kB',
      '12.1 MB',
    ]);
  });
});
