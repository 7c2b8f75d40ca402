import { Button, Kbd } from '@mantine/core';
import { call } from '../../../api/client.ts';
import { useTranslate } from '../../../i18n.ts';
import { readArchived } from '../../../state/archive-reader.ts';
import { useIsArchived } from '../../../state/archives.ts';
import { hrefOf } from '../../../state/route.ts';
import { GradeMark } from '../../../ui/grade-mark.tsx';
import { reportError } from '../../../ui/notify.tsx';
import { Facts } from '../facts.tsx';
import { Door, Doors, Heading } from './detail-parts.tsx';
import type { Content } from './items.ts';

type SourceContent = Extract<Content, { kind: 'source' }>;

/** Opens what is kept of a source, at the place that the citation names. */
export function readCited({ citation, of }: SourceContent): void {
  readArchived({ source: citation.origin, cited: { ...of, citation } });
}

/** A source in full: who published it, where in it the figure stands, and the ways to its archived text, card and page. */
export function SourceDetail({ content }: { readonly content: SourceContent }) {
  const translate = useTranslate();
  const { citation } = content;
  const { origin } = citation;
  const { url } = origin;
  const isArchived = useIsArchived(origin);
  const open = async (address: string): Promise<void> => {
    const result = await call('shell.openSource', { url: address });
    if (!result.ok) reportError(result.error);
  };
  return (
    <>
      <Heading name={origin.title} text="" />
      <Doors>
        {isArchived === true && (
          <Button
            variant="subtle"
            size="compact-sm"
            rightSection={<Kbd size="xs">↵</Kbd>}
            onClick={() => readCited(content)}
          >
            {translate('catalog.archive.openText')}
          </Button>
        )}
        <Door href={hrefOf('catalog', 'sources', origin.id)} text={translate('shell.explain.openCatalog')} />
        {url?.startsWith('https://') === true && (
          <Button variant="subtle" size="compact-sm" onClick={() => void open(url)}>
            {translate('shell.explain.openSource')}
          </Button>
        )}
      </Doors>
      {isArchived === false && (
        <p className="explain-note explain-quiet">
          {translate(origin.kind === 'own' ? 'catalog.archive.ownSource' : 'catalog.archive.noneKept')}
        </p>
      )}
      <Facts
        rows={[
          [translate('common.publisher'), origin.publisher],
          [translate('model.explainAuthors'), origin.authors],
          [translate('common.published'), origin.published],
          [translate('common.locator'), citation.locator],
          [translate('common.grade'), <GradeMark key="grade" grade={citation.grade} withName />],
          [translate('common.note'), citation.note],
          [translate('common.address'), url],
          [translate('shell.explain.id'), <code key="id">{`sources:${origin.id}`}</code>],
        ]}
      />
    </>
  );
}
