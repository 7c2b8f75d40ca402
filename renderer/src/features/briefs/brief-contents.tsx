import { useTranslate } from '../../i18n.ts';

const parts = ['figures', 'charts', 'comparison', 'assumptions', 'versions', 'attachments'] as const;

/** What the reader will hold in hands, before it is made. */
export function BriefContents() {
  const translate = useTranslate();
  return (
    <aside className="briefs-contents">
      <h2>{translate('briefs.contents')}</h2>
      <ol>
        {parts.map((part) => (
          <li key={part}>{translate(`briefs.contents.${part}`)}</li>
        ))}
      </ol>
    </aside>
  );
}
