import { Anchor, ScrollArea, Text, Title } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';
import type { Source } from '../../../../shared/catalog/rows.ts';
import type { Result } from '../../../../shared/result.ts';
import { useCall } from '../../api/client.ts';
import { type Notices, readNotices } from '../../api/notices.ts';
import { useTranslate } from '../../i18n.ts';
import { hrefOf } from '../../state/route.ts';
import { ErrorState, LoadingState } from '../../ui/states.tsx';

/** Whose data and whose software Memwatt stands on, and on what terms. `#/settings/notices` */
export function NoticesPage() {
  const translate = useTranslate();
  const [notices, setNotices] = useState<Result<Notices> | null>(null);
  useEffect(() => {
    let isCurrent = true;
    const load = async (): Promise<void> => {
      const answer = await readNotices();
      if (isCurrent) setNotices(answer);
    };
    if (notices === null) void load();
    return () => {
      isCurrent = false;
    };
  }, [notices]);

  return (
    <div className="settings">
      <div>
        <Anchor href={hrefOf('settings')} size="sm">
          {translate('shell.notices.back')}
        </Anchor>
        <Title order={1}>{translate('shell.notices.title')}</Title>
      </div>
      {notices === null && <LoadingState />}
      {notices?.ok === false && <ErrorState error={notices.error} onRetry={() => setNotices(null)} />}
      {notices?.ok === true && (
        <>
          <DataNotices licenceOfSource={notices.value.licenceOfSource} />
          <SoftwareNotices software={notices.value.software} />
        </>
      )}
    </div>
  );
}

function DataNotices({ licenceOfSource }: Pick<Notices, 'licenceOfSource'>) {
  const translate = useTranslate();
  const list = useCall('catalog.list', { table: 'sources' });
  if (list.status === 'failed') return <ErrorState error={list.error} onRetry={list.retry} />;
  if (list.value?.table !== 'sources') return <LoadingState />;
  const licensed = list.value.rows.filter((source) => source.licence !== null);
  return (
    <section>
      <Title order={2}>{translate('shell.notices.data')}</Title>
      <Text size="sm" c="dimmed">
        {translate('shell.notices.dataHint')}
      </Text>
      <ul className="notices">
        {licensed.map((source) => (
          <li key={source.id}>
            <Notice
              name={<a href={hrefOf('catalog', 'sources', source.id)}>{attribution(source)}</a>}
              terms={source.licence ?? ''}
              text={licenceOfSource.get(source.id)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

function attribution({ publisher, authors, title }: Source): string {
  return `${authors === '' ? publisher : `${authors} (${publisher})`}: ${title}`;
}

function SoftwareNotices({ software }: Pick<Notices, 'software'>) {
  const translate = useTranslate();
  return (
    <section>
      <Title order={2}>{translate('shell.notices.software')}</Title>
      <Text size="sm" c="dimmed">
        {translate('shell.notices.softwareHint', { count: software.length })}
      </Text>
      <ul className="notices">
        {software.map(({ name, version, identifier, text }) => (
          <li key={`${name} ${version}`}>
            <Notice name={`${name} ${version}`} terms={identifier} text={text} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Notice({
  name,
  terms,
  text,
}: {
  readonly name: ReactNode;
  readonly terms: string;
  readonly text: string | undefined;
}) {
  const translate = useTranslate();
  return (
    <>
      <div className="notice-line">
        <span>{name}</span>
        <span className="notice-terms">{terms}</span>
      </div>
      {text !== undefined && text !== '' && (
        <details>
          <summary>{translate('shell.notices.text')}</summary>
          <ScrollArea.Autosize mah={240} type="auto" viewportProps={{ tabIndex: 0 }}>
            <pre lang="en">{text}</pre>
          </ScrollArea.Autosize>
        </details>
      )}
    </>
  );
}
