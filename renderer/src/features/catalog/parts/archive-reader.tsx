import { Alert, Group, Modal, Select } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { Archive } from '../../../../../shared/contract/catalog-archives.ts';
import { formatNumber } from '../../../../../shared/units/format.ts';
import { useCall } from '../../../api/client.ts';
import { useLanguage, useTranslate } from '../../../i18n.ts';
import { ErrorState, LoadingState } from '../../../ui/states.tsx';
import { archiveKind, type Encoding, encodings, fromBase64, guessEncoding } from './archive-kind.ts';

/** A window draws so many characters without a pause; the rest is in the file. */
const mostShown = 400_000;

/** Shows an archived document: its text as text whatever it is, a picture as a picture. Nothing in it is run. */
export function ArchiveReader({
  archive,
  onClose,
}: {
  readonly archive: Archive;
  readonly onClose: () => void;
}) {
  const translate = useTranslate();
  const document = useCall('catalog.archived', { id: archive.id });
  return (
    <Modal
      opened
      onClose={onClose}
      title={archive.name}
      size="xl"
      closeButtonProps={{ 'aria-label': translate('common.close') }}
    >
      {document.status === 'failed' ? (
        <ErrorState error={document.error} onRetry={document.retry} />
      ) : document.status === 'loading' ? (
        <LoadingState />
      ) : archiveKind(archive.mediaType) === 'picture' ? (
        <Picture archive={archive} content={document.value.content} />
      ) : (
        <PlainText content={document.value.content} />
      )}
    </Modal>
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

function PlainText({ content }: { readonly content: string }) {
  const translate = useTranslate();
  const language = useLanguage();
  const bytes = useMemo(() => fromBase64(content), [content]);
  const [encoding, setEncoding] = useState<Encoding>(() => guessEncoding(bytes));
  const text = useMemo(() => new TextDecoder(encoding).decode(bytes), [bytes, encoding]);
  const count = (value: number): string => formatNumber(value, { language, digits: 7 });
  return (
    <>
      <Group justify="space-between" align="end" gap="sm" mb="sm">
        <p className="detail-note">{translate('catalog.archive.asText')}</p>
        <Select
          size="xs"
          label={translate('catalog.archive.encoding')}
          data={encodings.map((value) => ({ value, label: value.toUpperCase() }))}
          value={encoding}
          allowDeselect={false}
          onChange={(value) => setEncoding(encodings.find((each) => each === value) ?? encoding)}
        />
      </Group>
      {text.length > mostShown && (
        <p className="detail-note">
          {translate('catalog.archive.shownInPart', { shown: count(mostShown), all: count(text.length) })}
        </p>
      )}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the keyboard must reach what scrolls */}
      <pre className="archive-text" tabIndex={0}>
        {text.slice(0, mostShown)}
      </pre>
    </>
  );
}
