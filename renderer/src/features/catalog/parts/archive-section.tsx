import { ActionIcon, Button, FileButton, Group, Progress, Tooltip } from '@mantine/core';
import { IconClipboardText, IconDownload, IconFilePlus, IconTrash, IconX } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { Source } from '../../../../../shared/catalog/rows.ts';
import type { Archive } from '../../../../../shared/contract/catalog-archives.ts';
import { formatNumber } from '../../../../../shared/units/format.ts';
import type { ColumnContext } from '../../../grid/rows/column-kit.ts';
import { readArchived } from '../../../state/archive-reader.ts';
import {
  keepFiles,
  loadArchives,
  removeDocument,
  saveDocument,
  useArchives,
} from '../../../state/archives.ts';
import { archiveKind, bytesText } from '../../../ui/archive/kind.ts';
import { ErrorState } from '../../../ui/states.tsx';
import { ArchivePaste } from './archive-paste.tsx';
import { CardSection } from './section.tsx';
import { useFileDrop } from './use-file-drop.ts';

/** The documents that the person keeps beside a source: added by file, by drop or by paste, opened, saved, taken away. */
export function ArchiveSection({
  source,
  context,
}: {
  readonly source: Source;
  readonly context: ColumnContext;
}) {
  const { translate } = context;
  const known = useArchives((state) => state.bySource.get(source.id));
  const work = useArchives((state) => (state.work?.source === source.id ? state.work : null));
  const [isPasting, setPasting] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const isOwn = source.kind === 'own';
  const isOver = useFileDrop(place, isOwn ? null : (files) => void keepFiles(source.id, files));
  useEffect(() => {
    const ask = (): void => void loadArchives(source.id);
    ask();
    window.addEventListener('focus', ask);
    return () => window.removeEventListener('focus', ask);
  }, [source.id]);
  const archives = known?.ok === true ? known.value : [];
  if (isOwn) return null;
  return (
    <div ref={place} data-drop={isOver || undefined} className="archive">
      <CardSection
        title={translate('catalog.archive.title')}
        count={known?.ok === true ? archives.length : undefined}
      >
        {known?.ok === false && (
          <ErrorState error={known.error} onRetry={() => void loadArchives(source.id)} />
        )}
        {known?.ok === true && archives.length === 0 && (
          <p className="detail-note">{translate('catalog.archive.noneHint')}</p>
        )}
        <ul className="archive-list">
          {archives.map((archive) => (
            <ArchiveLine
              key={archive.id}
              archive={archive}
              context={context}
              onRead={() => readArchived({ source, archive: archive.id })}
            />
          ))}
        </ul>
        {work !== null && (
          <div className="archive-work">
            <div>
              <output>
                {translate(work.share === null ? 'catalog.archive.packing' : 'catalog.archive.reading', {
                  name: work.name,
                })}
              </output>
              <Progress
                size="sm"
                value={(work.share ?? 1) * 100}
                animated={work.share === null}
                aria-label={work.name}
              />
            </div>
            {work.share !== null && (
              <ActionIcon aria-label={translate('common.cancel')} onClick={work.cancel}>
                <IconX size={16} aria-hidden />
              </ActionIcon>
            )}
          </div>
        )}
        <Group gap="xs" mt="xs">
          <FileButton multiple onChange={(files) => void keepFiles(source.id, files)}>
            {(props) => (
              <Button
                {...props}
                size="compact-sm"
                variant="default"
                leftSection={<IconFilePlus size={14} aria-hidden />}
              >
                {translate('catalog.archive.add')}
              </Button>
            )}
          </FileButton>
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconClipboardText size={14} aria-hidden />}
            onClick={() => setPasting(true)}
          >
            {translate('catalog.archive.paste')}
          </Button>
        </Group>
        <p className="archive-drop" aria-hidden>
          {translate('catalog.archive.drop')}
        </p>
      </CardSection>
      {isPasting && <ArchivePaste source={source.id} onClose={() => setPasting(false)} />}
    </div>
  );
}

function ArchiveLine({
  archive,
  context: { translate, language },
  onRead,
}: {
  readonly archive: Archive;
  readonly context: ColumnContext;
  readonly onRead: () => void;
}) {
  const { name, mediaType, size, packed, hash, addedAt } = archive;
  const show = (value: number): string => formatNumber(value, { language });
  const canRead = archiveKind(mediaType) !== 'file';
  const action = (key: 'open' | 'save' | 'remove'): string => translate(`catalog.archive.${key}`, { name });
  return (
    <li>
      <div>
        <button
          type="button"
          className="archive-name"
          aria-label={action(canRead ? 'open' : 'save')}
          onClick={() => (canRead ? onRead() : void saveDocument(archive))}
        >
          {name}
        </button>
        <div className="detail-note tabular">
          {mediaType} ·{' '}
          {translate('catalog.archive.size', {
            size: bytesText(size, show),
            packed: bytesText(packed, show),
          })}
        </div>
        <div className="detail-note tabular">
          <time dateTime={addedAt}>{addedAt.slice(0, 10)}</time> ·{' '}
          <Tooltip label={hash}>
            <span>{translate('catalog.archive.hash', { hash: hash.slice(0, 12) })}</span>
          </Tooltip>
        </div>
      </div>
      <div className="archive-actions">
        <Tooltip label={action('save')}>
          <ActionIcon aria-label={action('save')} onClick={() => void saveDocument(archive)}>
            <IconDownload size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
        <Tooltip label={action('remove')}>
          <ActionIcon aria-label={action('remove')} onClick={() => void removeDocument(archive)}>
            <IconTrash size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </div>
    </li>
  );
}
