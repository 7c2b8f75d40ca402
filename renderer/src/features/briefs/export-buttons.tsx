import { ActionIcon, Alert, Button, Menu, Tooltip } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconAlertTriangle, IconChevronDown, IconFileTypePdf, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { type BriefFormat, briefFormats, type OpenRecipe } from '../../../../shared/contract/briefs.ts';
import type { AppError } from '../../../../shared/errors.ts';
import { describeError } from '../../../../shared/i18n/describe-error.ts';
import { formatNumber } from '../../../../shared/units/format.ts';
import { call } from '../../api/client.ts';
import { translateNow, useLanguage, useTranslate } from '../../i18n.ts';
import type { BriefDraft } from '../../state/brief-draft.ts';
import { exportBrief } from './export-brief.ts';
import { printPages } from './print-pages.ts';
import { RevealButton } from './reveal-button.tsx';
import type { PagePicture } from './use-preview.ts';

/** The ways out of a brief: as PDF by one button, the others by its menu, and on paper. */
export function ExportButtons({
  recipe,
  draft,
  name,
  pages,
}: {
  /** Null while something has to be chosen first. */
  readonly recipe: OpenRecipe | null;
  readonly draft: BriefDraft;
  /** What files are to be called. */
  readonly name: string;
  /** The pages of the recipe; null while they are not those of now. */
  readonly pages: readonly PagePicture[] | null;
}) {
  const translate = useTranslate();
  const language = useLanguage();
  const [busy, setBusy] = useState<BriefFormat | null>(null);
  const [error, setError] = useState<AppError | null>(null);

  const run = async (format: BriefFormat): Promise<void> => {
    if (recipe === null || busy !== null) return;
    setError(null);
    const { standard, date } = draft;
    const request = { recipe, format, standard, ...(date === null ? {} : { date }) };
    const outcome = await exportBrief(request, name, () => setBusy(format));
    setBusy(null);
    if (outcome.status === 'failed') setError(outcome.error);
    if (outcome.status === 'done') announce(outcome.answer, outcome.path, language);
  };

  return (
    <>
      <Button.Group>
        <Button
          leftSection={<IconFileTypePdf size={16} aria-hidden />}
          disabled={recipe === null}
          loading={busy !== null}
          onClick={() => void run('pdf')}
        >
          {translate('briefs.export')}
        </Button>
        <Menu position="bottom-end" width={240}>
          <Menu.Target>
            <Button
              px={6}
              disabled={recipe === null || busy !== null}
              aria-label={translate('briefs.exportAs')}
              className="brief-export-more"
            >
              <IconChevronDown size={14} aria-hidden />
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {briefFormats.map((format) => (
              <Menu.Item key={format} onClick={() => void run(format)}>
                {translate(`briefs.format.${format}`)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      </Button.Group>
      {busy !== null && (
        <Button variant="default" onClick={() => void call('shell.cancelBriefs', { what: 'briefs.export' })}>
          {translate('common.cancel')}
        </Button>
      )}
      <Tooltip label={translate('briefs.print')}>
        <ActionIcon
          variant="default"
          size={28}
          aria-label={translate('briefs.print')}
          disabled={pages === null || pages.length === 0}
          onClick={() => {
            if (pages !== null) void printPages(pages, draft.paper);
          }}
        >
          <IconPrinter size={16} />
        </ActionIcon>
      </Tooltip>
      {error !== null && (
        <Alert
          className="brief-export-error"
          color="red"
          role="alert"
          withCloseButton
          closeButtonLabel={translate('common.close')}
          onClose={() => setError(null)}
          icon={<IconAlertTriangle aria-hidden />}
          title={translate('briefs.failedTitle')}
        >
          {describeError(error, translate)}
        </Alert>
      )}
    </>
  );
}

function announce(
  {
    pages,
    bytes,
    milliseconds,
  }: { readonly pages: number | null; readonly bytes: number; readonly milliseconds: number },
  path: string | null,
  language: 'en' | 'ja' | 'zh',
): void {
  const seconds = formatNumber(milliseconds / 1000, { language, digits: 2 });
  const size = formatNumber(bytes / 1000, { language });
  notifications.show({
    withBorder: true,
    autoClose: 8000,
    title: translateNow('briefs.exportedTitle'),
    message: (
      <>
        <div>
          {pages === null
            ? translateNow('briefs.exportedFile', { size, seconds })
            : translateNow('briefs.exported', { pages, size, seconds })}
        </div>
        {path === null ? (
          <div>{translateNow('briefs.downloaded')}</div>
        ) : (
          <>
            <div className="briefs-path">{path}</div>
            <RevealButton path={path} />
          </>
        )}
      </>
    ),
  });
}
