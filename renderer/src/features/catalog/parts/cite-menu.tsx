import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconQuote } from '@tabler/icons-react';
import {
  citationFiles,
  type CitationFormat,
  citationFormats,
  citeSources,
} from '../../../../../shared/catalog/cite.ts';
import type { Source } from '../../../../../shared/catalog/rows.ts';
import { useTranslate } from '../../../i18n.ts';
import { download } from '../../../ui/download.ts';
import { notify } from '../../../ui/notify.tsx';

/** Copies or saves sources as text, BibTeX or CSL-JSON. */
export function CiteMenu({
  sources,
  label,
  fileName,
}: {
  readonly sources: readonly Source[];
  readonly label: string;
  readonly fileName: string;
}) {
  const translate = useTranslate();
  const copy = async (format: CitationFormat): Promise<void> => {
    await navigator.clipboard.writeText(citeSources(sources, format, translate));
    notify((words) => words('catalog.cite.copied', { format: words(`catalog.cite.${format}`) }));
  };
  const save = (format: CitationFormat): void => {
    const { extension, mediaType } = citationFiles[format];
    const content = new Blob([citeSources(sources, format, translate)], {
      type: `${mediaType};charset=utf-8`,
    });
    download(`${fileName}.${extension}`, content);
  };
  return (
    <Menu position="bottom-start" withinPortal>
      <Menu.Target>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconQuote size={14} aria-hidden />}
          rightSection={<IconChevronDown size={14} aria-hidden />}
          disabled={sources.length === 0}
        >
          {label}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{translate('catalog.cite.copy')}</Menu.Label>
        {citationFormats.map((format) => (
          <Menu.Item key={format} onClick={() => void copy(format)}>
            {translate(`catalog.cite.${format}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Label>{translate('catalog.cite.save')}</Menu.Label>
        {citationFormats.map((format) => (
          <Menu.Item key={format} onClick={() => save(format)}>
            {translate(`catalog.cite.${format}`)}
            <span className="detail-unit"> .{citationFiles[format].extension}</span>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
