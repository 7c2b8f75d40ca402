import './archive.css';
import { Alert, Button, Group, Modal, SegmentedControl, Select } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useEffect, useMemo, useState } from 'react';
import { citedPlace, type CitedPlace } from '../../../../shared/catalog/cited-place.ts';
import type { Archive } from '../../../../shared/contract/catalog-archives.ts';
import { call, useCall } from '../../api/client.ts';
import { useRowFinder } from '../../grid/rows/catalog-tables.ts';
import { useTranslate } from '../../i18n.ts';
import { type CitedFor, closeArchived, type Reading, useArchiveReader } from '../../state/archive-reader.ts';
import { loadArchives, saveDocument, useArchives } from '../../state/archives.ts';
import { hrefOf } from '../../state/route.ts';
import { reportError } from '../notify.tsx';
import { ErrorState, LoadingState } from '../states.tsx';
import { archiveKind, type Encoding, encodings, fromBase64, guessEncoding, isMarkup } from './kind.ts';
import { WorkProgress } from '../work-progress.tsx';
import { MarkedText } from './marked-text.tsx';
import { readablePage } from './readable.ts';

/**
 * The one reader of archived documents: words as text whatever they came as, a picture as a picture; nothing in it is run.
 * Asked for a citation, it looks for the place, marks it and brings it into sight.
 */
export function ArchiveReader() {
  const reading = useArchiveReader((state) => state.reading);
  // Another question is another dialog.
  return reading === null ? null : <Reader key={JSON.stringify(reading)} reading={reading} />;
}

function Reader({ reading }: { readonly reading: Reading }) {
  const { source, archive: wanted, cited } = reading;
  const translate = useTranslate();
  const known = useArchives((state) => state.bySource.get(source.id));
  const [chosen, setChosen] = useState(wanted);
  useEffect(() => void loadArchives(source.id), [source.id]);
  const archives = known?.ok === true ? known.value : [];
  const archive =
    archives.find(({ id }) => id === chosen) ??
    archives.find(({ mediaType }) => archiveKind(mediaType) !== 'file') ??
    archives[0];
  return (
    <Modal
      opened
      onClose={closeArchived}
      title={archive?.name ?? source.title}
      size="xl"
      closeButtonProps={{ 'aria-label': translate('common.close') }}
    >
      {cited !== undefined && <CitedLine cited={cited} />}
      {cited !== undefined && archives.length > 1 && (
        <Select
          size="xs"
          mb="xs"
          label={translate('catalog.archive.document')}
          data={archives.map(({ id, name }) => ({ value: id, label: name }))}
          value={archive?.id ?? null}
          allowDeselect={false}
          onChange={(value) => setChosen(value ?? undefined)}
        />
      )}
      {known === undefined ? (
        <LoadingState />
      ) : !known.ok ? (
        <ErrorState error={known.error} onRetry={() => void loadArchives(source.id)} />
      ) : archive === undefined ? (
        <NoDocument source={source} />
      ) : cited === undefined ? (
        <Document key={archive.id} archive={archive} place={null} />
      ) : (
        <CitedDocument key={archive.id} archive={archive} cited={cited} />
      )}
    </Modal>
  );
}

/** Says that nothing is kept, and leads to the source's card, where that is mended, and to its own page. */
function NoDocument({ source: { id, url } }: Pick<Reading, 'source'>) {
  const translate = useTranslate();
  const open = async (address: string): Promise<void> => {
    const result = await call('shell.openSource', { url: address });
    if (!result.ok) reportError(result.error);
  };
  return (
    <>
      <p className="archive-note">{translate('catalog.archive.noneKept')}</p>
      <Group gap="xs">
        <Button
          component="a"
          data-autofocus
          size="compact-sm"
          variant="default"
          href={hrefOf('catalog', 'sources', id)}
          onClick={closeArchived}
        >
          {translate('shell.explain.openCatalog')}
        </Button>
        {url?.startsWith('https://') === true && (
          <Button size="compact-sm" variant="default" onClick={() => void open(url)}>
            {translate('shell.explain.openSource')}
          </Button>
        )}
      </Group>
    </>
  );
}

/** For which row the document is open, and where its citation says that it stands. */
function CitedLine({ cited: { name, citation } }: { readonly cited: CitedFor }) {
  const translate = useTranslate();
  const { locator } = citation;
  return (
    <p className="archive-cited">
      {translate(locator === '' ? 'catalog.archive.citedNowhere' : 'catalog.archive.citedAt', {
        name,
        place: locator,
      })}
    </p>
  );
}

function CitedDocument({ archive, cited }: { readonly archive: Archive; readonly cited: CitedFor }) {
  const { table, id, citation } = cited;
  const wanted = useMemo(() => [table], [table]);
  const row = useRowFinder(wanted).rowOf(table, id);
  const place = useMemo(() => citedPlace(table, row, citation), [table, row, citation]);
  return <Document archive={archive} place={place} />;
}

interface DocumentProps {
  readonly archive: Archive;
  readonly place: CitedPlace | null;
}

function Document(props: DocumentProps) {
  switch (archiveKind(props.archive.mediaType)) {
    case 'pages':
      return <Pages {...props} />;
    case 'file':
      return <Elsewhere archive={props.archive} said="catalog.archive.notShown" />;
    case 'picture':
    case 'text':
      return <Whole {...props} />;
  }
}

const askEvery = 250;

/** How far a PDF is read. Whoever goes away meanwhile does not want it: then it is read no further. */
function ReadingPages({ name }: { readonly name: string }) {
  const translate = useTranslate();
  const [done, setDone] = useState<number | null>(null);
  useEffect(() => {
    const what = 'catalog.archivedPages';
    let isWanted = true;
    const ask = async (): Promise<void> => {
      const answer = await call('shell.briefProgress', { what });
      if (isWanted && answer.ok && answer.value !== null) setDone(answer.value.done / answer.value.total);
    };
    const timer = setInterval(() => void ask(), askEvery);
    return () => {
      isWanted = false;
      clearInterval(timer);
      void call('shell.cancelBriefs', { what });
    };
  }, []);
  return (
    <div className="archive-work-place">
      <WorkProgress
        label={translate('catalog.archive.reading', { name })}
        done={done}
        onCancel={closeArchived}
      />
    </div>
  );
}

/** The text of a PDF, each page under its number. */
function Pages({ archive, place }: DocumentProps) {
  const translate = useTranslate();
  const asked = useCall('catalog.archivedPages', { id: archive.id });
  const pages = asked.status === 'ready' ? asked.value.pages : null;
  const shown = useMemo(() => {
    const starts: number[] = [];
    let text = '';
    for (const [index, words] of (pages ?? []).entries()) {
      starts.push(text.length);
      text += `${translate('catalog.archive.page', { page: index + 1 })}\n\n${words.trim()}\n\n`;
    }
    return { starts, text };
  }, [pages, translate]);
  if (asked.status === 'failed') {
    return asked.error.code === 'archive-unreadable' ? (
      <>
        <ErrorState error={asked.error} />
        <SaveButton archive={archive} />
      </>
    ) : (
      <ErrorState error={asked.error} onRetry={asked.retry} />
    );
  }
  if (pages === null) return <ReadingPages name={archive.name} />;
  return pages.every((words) => words.trim() === '') ? (
    <Elsewhere archive={archive} said="catalog.archive.noWords" />
  ) : (
    <MarkedText text={shown.text} place={place} pages={shown.starts} />
  );
}

function Whole({ archive, place }: DocumentProps) {
  const document = useCall('catalog.archived', { id: archive.id });
  if (document.status === 'failed') return <ErrorState error={document.error} onRetry={document.retry} />;
  if (document.status === 'loading') return <LoadingState />;
  return archiveKind(archive.mediaType) === 'picture' ? (
    <Picture archive={archive} content={document.value.content} />
  ) : (
    <PlainText archive={archive} content={document.value.content} place={place} />
  );
}

/** Says why a document is not shown here, and hands it out. */
function Elsewhere({
  archive,
  said,
}: {
  readonly archive: Archive;
  readonly said: 'catalog.archive.notShown' | 'catalog.archive.noWords';
}) {
  const translate = useTranslate();
  return (
    <>
      <p className="archive-note">{translate(said)}</p>
      <SaveButton archive={archive} />
    </>
  );
}

function SaveButton({ archive }: { readonly archive: Archive }) {
  const translate = useTranslate();
  return (
    <Button
      mt="xs"
      size="compact-sm"
      variant="default"
      leftSection={<IconDownload size={14} aria-hidden />}
      onClick={() => void saveDocument(archive)}
    >
      {translate('catalog.archive.save', { name: archive.name })}
    </Button>
  );
}

function Picture({ archive, content }: { readonly archive: Archive; readonly content: string }) {
  const translate = useTranslate();
  const [isBroken, setBroken] = useState(false);
  if (isBroken) return <Alert color="yellow">{translate('catalog.archive.noPicture')}</Alert>;
  return (
    <img
      className="archive-picture"
      alt={archive.name}
      src={`data:${archive.mediaType};base64,${content}`}
      onError={() => setBroken(true)}
    />
  );
}

const views = ['words', 'source'] as const;

function PlainText({ archive, content, place }: DocumentProps & { readonly content: string }) {
  const translate = useTranslate();
  const bytes = useMemo(() => fromBase64(content), [content]);
  const [encoding, setEncoding] = useState<Encoding>(() => guessEncoding(bytes));
  const [view, setView] = useState<(typeof views)[number]>('words');
  const isPage = isMarkup(archive.mediaType);
  const text = useMemo(() => {
    const whole = new TextDecoder(encoding).decode(bytes);
    return isPage && view === 'words' ? readablePage(whole) : whole;
  }, [bytes, encoding, isPage, view]);
  return (
    <MarkedText
      text={text}
      place={place}
      tools={
        <>
          {isPage && (
            <SegmentedControl
              size="xs"
              aria-label={translate('catalog.archive.view')}
              value={view}
              onChange={(chosen) => setView(views.find((each) => each === chosen) ?? view)}
              data={views.map((each) => ({ value: each, label: translate(`catalog.archive.view-${each}`) }))}
            />
          )}
          <Select
            size="xs"
            w={132}
            aria-label={translate('catalog.archive.encoding')}
            data={encodings.map((value) => ({ value, label: value.toUpperCase() }))}
            value={encoding}
            allowDeselect={false}
            onChange={(value) => setEncoding(encodings.find((each) => each === value) ?? encoding)}
          />
        </>
      }
    />
  );
}
