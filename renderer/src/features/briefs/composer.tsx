import { Button, TextInput } from '@mantine/core';
import { IconArrowLeft, IconDeviceFloppy } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { OpenRecipe } from '../../../../shared/contract/briefs.ts';
import { useLanguage, useTranslate } from '../../i18n.ts';
import {
  type BriefDraft,
  changeBrief,
  isUnsaved,
  selectBlock,
  useBriefDraft,
} from '../../state/brief-draft.ts';
import { hrefOf } from '../../state/route.ts';
import { saveBrief, useSavedBriefs } from '../../state/saved-briefs.ts';
import { useSession } from '../../state/session.ts';
import { reportError } from '../../ui/notify.tsx';
import { BlockPanel } from './block-panel.tsx';
import { BriefPanel } from './brief-panel.tsx';
import { candidateOf, recipeOfDraft, type Template } from './draft-recipe.ts';
import { ExportButtons } from './export-buttons.tsx';
import { Outline } from './outline.tsx';
import { PagesView } from './pages-view.tsx';
import { type Candidate, useCandidates } from './use-candidates.ts';
import { usePreview } from './use-preview.ts';

/** The brief in hand: its parts on the left, the real pages in the middle, what can be chosen on the right. */
export function Composer({
  draft,
  templates,
}: {
  readonly draft: BriefDraft;
  readonly templates: readonly Template[];
}) {
  const translate = useTranslate();
  const language = useLanguage();
  const candidates = useCandidates();
  const horizonYear = useSession((session) => session.horizonYear);
  const selected = useBriefDraft((store) => store.selected);
  const { recipe, problem } = recipeOfDraft(draft, {
    candidates,
    templates,
    horizonYear,
    language,
    translate,
  });
  const preview = usePreview(recipe, draft.date);
  const index = draft.blocks.findIndex(({ key }) => key === selected);
  const block = draft.blocks[index];
  const scenarios = draft.scenarios.flatMap((id): Candidate[] => {
    const found = candidateOf(id, candidates);
    return found === undefined ? [] : [found];
  });
  const name =
    draft.name === ''
      ? translate('briefs.fileName', {
          name: scenarios.map((each) => each.name).join(' – '),
          year: horizonYear,
        })
      : draft.name;
  return (
    <div className="brief-composer">
      <header className="brief-head">
        <a className="brief-back" href={hrefOf('briefs')}>
          <IconArrowLeft size={16} aria-hidden />
          {translate('briefs.all')}
        </a>
        <NameField draft={draft} recipe={recipe} suggested={name} />
        <span className="brief-head-space" />
        <ExportButtons
          recipe={recipe}
          draft={draft}
          name={name}
          pages={preview.isStale ? null : preview.pages}
        />
      </header>
      <div className="brief-columns">
        <Outline blocks={draft.blocks} blockPages={preview.isStale ? [] : preview.blockPages} />
        <PagesView
          preview={preview}
          problem={problem}
          marked={index < 0 ? null : (preview.blockPages[index] ?? null)}
        />
        <aside className="brief-side">
          {block !== undefined && (
            <>
              <Button
                className="brief-side-back"
                variant="subtle"
                size="compact-sm"
                leftSection={<IconArrowLeft size={14} aria-hidden />}
                onClick={() => selectBlock(null)}
              >
                {translate('briefs.properties')}
              </Button>
              <BlockPanel draftBlock={block} scenarios={scenarios} />
            </>
          )}
          {block === undefined && <BriefPanel draft={draft} templates={templates} candidates={candidates} />}
        </aside>
      </div>
    </div>
  );
}

/** The name under which the brief is kept, and the button that keeps it. */
function NameField({
  draft,
  recipe,
  suggested,
}: {
  readonly draft: BriefDraft;
  readonly recipe: OpenRecipe | null;
  readonly suggested: string;
}) {
  const translate = useTranslate();
  const unsaved = useBriefDraft(isUnsaved);
  const saved = useSavedBriefs();
  const [isSaving, setSaving] = useState(false);
  const isTaken =
    saved?.some((each) => each.id !== draft.savedId && each.name.trim() === draft.name.trim()) === true;

  const save = async (): Promise<void> => {
    if (recipe === null || isSaving) return;
    setSaving(true);
    const name = (draft.name.trim() === '' ? suggested : draft.name.trim()).slice(0, 120);
    const result = await saveBrief({
      ...(draft.savedId === null ? {} : { id: draft.savedId }),
      name,
      recipe,
    });
    setSaving(false);
    if (!result.ok) reportError(result.error);
  };

  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      if (event.key.toLowerCase() !== 's') return;
      // The page's own work is what is meant here, not the open scenario.
      event.preventDefault();
      event.stopImmediatePropagation();
      void save();
    };
    window.addEventListener('keydown', onKey, { capture: true });
    return () => window.removeEventListener('keydown', onKey, { capture: true });
  });

  return (
    <>
      <TextInput
        className="brief-name"
        aria-label={translate('briefs.name')}
        placeholder={suggested}
        maxLength={120}
        value={draft.name}
        error={isTaken ? translate('briefs.nameTaken') : undefined}
        onChange={(event) =>
          changeBrief(
            { name: event.currentTarget.value },
            (words) => words('briefs.stepProperties'),
            'brief name',
          )
        }
      />
      <Button
        variant="default"
        leftSection={<IconDeviceFloppy size={16} aria-hidden />}
        disabled={recipe === null || !unsaved || isTaken}
        loading={isSaving}
        onClick={() => void save()}
      >
        {translate('briefs.save')}
      </Button>
      <output className="briefs-hint">
        {unsaved ? translate('briefs.unsavedChanges') : translate('briefs.savedState')}
      </output>
    </>
  );
}
