import { ActionIcon, Button, Menu, Table, TextInput, Tooltip } from '@mantine/core';
import { IconCopy, IconDotsVertical, IconFileText, IconPencil, IconTrash } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { SavedBrief } from '../../../../shared/contract/saved-briefs.ts';
import { describeError } from '../../../../shared/i18n/describe-error.ts';
import { foldName, freeName } from '../../../../shared/scenario/names.ts';
import { useLanguage, useTranslate } from '../../i18n.ts';
import { newDraft } from '../../state/brief-basket.ts';
import { type BriefDraft, isUnsaved, putBrief, useBriefDraft } from '../../state/brief-draft.ts';
import { hrefOf, navigate } from '../../state/route.ts';
import { duplicateBrief, removeBrief, renameBrief } from '../../state/saved-briefs.ts';
import { setHorizonYear, useSession, wayBack } from '../../state/session.ts';
import { isComposing } from '../../ui/composing.ts';
import { notify, reportError } from '../../ui/notify.tsx';
import { draftOfSaved, firstChoice, type Template } from './draft-recipe.ts';
import { useCandidates } from './use-candidates.ts';

/** Where briefs begin: the one in hand, the templates, and those that are kept. */
export function Start({
  templates,
  saved,
}: {
  readonly templates: readonly Template[];
  readonly saved: readonly SavedBrief[];
}) {
  const translate = useTranslate();
  const language = useLanguage();
  const candidates = useCandidates();
  const openId = useSession((session) => session.scenarioId);
  const { draft, base } = useBriefDraft();
  const hasUnsaved = isUnsaved({ draft, base });

  /** Puts a brief in hand; what was in hand and unsaved comes back with undo, which is said. */
  const take = (next: BriefDraft, isSaved: boolean): void => {
    putBrief({ draft: next, base: isSaved ? next : null }, (words) => words('briefs.stepOpen'));
    useBriefDraft.setState({ selected: null });
    if (hasUnsaved) notify((words) => words('briefs.putAside'), { undo: wayBack() });
    navigate('briefs', ['compose']);
  };
  const begin = (template: Template): void =>
    take(newDraft(template, firstChoice(candidates, openId)), false);
  const open = (brief: SavedBrief): void => {
    if (brief.recipe === null) return;
    setHorizonYear(brief.recipe.horizonYear, (words) =>
      words('shell.stepHorizon', { year: brief.recipe?.horizonYear ?? '' }),
    );
    take(draftOfSaved(brief, brief.recipe, candidates), true);
  };

  return (
    <div className="briefs">
      <header className="briefs-head">
        <div>
          <h1>{translate('briefs.title')}</h1>
          <p>{translate('briefs.lead')}</p>
        </div>
        <Button component="a" variant="default" href={hrefOf('briefs', 'reopened')}>
          {translate('briefs.reopen')}
        </Button>
      </header>
      {draft !== null && hasUnsaved && (
        <section className="briefs-continue">
          <span>
            {translate('briefs.inHand', {
              name: draft.name === '' ? translate('briefs.unnamed') : draft.name,
              count: draft.blocks.length,
            })}
          </span>
          <Button size="compact-sm" component="a" href={hrefOf('briefs', 'compose')}>
            {translate('briefs.continue')}
          </Button>
        </section>
      )}
      <h2>{translate('briefs.new')}</h2>
      <ul className="briefs-templates">
        {templates.map((template) => (
          <li key={template.id}>
            <button type="button" disabled={template.problem !== null} onClick={() => begin(template)}>
              <IconFileText size={20} stroke={1.5} aria-hidden />
              <span className="briefs-template-name">{template.name[language]}</span>
              <span className="briefs-hint">
                {template.problem === null
                  ? template.description[language]
                  : describeError(template.problem, translate)}
              </span>
              {template.origin === 'own' && (
                <span className="briefs-own">{translate('briefs.ownTemplate')}</span>
              )}
            </button>
          </li>
        ))}
      </ul>
      <h2>{translate('briefs.kept')}</h2>
      {saved.length === 0 ? (
        <p className="briefs-hint">{translate('briefs.keptNone')}</p>
      ) : (
        <SavedTable saved={saved} templates={templates} onOpen={open} />
      )}
    </div>
  );
}

function SavedTable({
  saved,
  templates,
  onOpen,
}: {
  readonly saved: readonly SavedBrief[];
  readonly templates: readonly Template[];
  readonly onOpen: (brief: SavedBrief) => void;
}) {
  const translate = useTranslate();
  const language = useLanguage();
  const [renaming, setRenaming] = useState<string | null>(null);
  const dates = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  const scenariosOf = (brief: SavedBrief): string =>
    (brief.recipe?.scenarios ?? [])
      .map((each) =>
        each.kind === 'named' ? each.name : each.kind === 'content' ? each.content.name : each.place,
      )
      .join(translate('charts.listSeparator'));
  return (
    <Table className="briefs-saved" verticalSpacing={6}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{translate('briefs.name')}</Table.Th>
          <Table.Th>{translate('briefs.template')}</Table.Th>
          <Table.Th>{translate('briefs.scenarios')}</Table.Th>
          <Table.Th>{translate('briefs.changed')}</Table.Th>
          <Table.Th aria-label={translate('briefs.actions')} />
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {saved.map((brief) => (
          <Table.Tr key={brief.id}>
            <Table.Td>
              {renaming === brief.id ? (
                <RenameField brief={brief} onDone={() => setRenaming(null)} />
              ) : (
                <button
                  type="button"
                  className="briefs-open"
                  disabled={brief.recipe === null}
                  onClick={() => onOpen(brief)}
                >
                  {brief.name}
                </button>
              )}
              {brief.recipe === null && <p className="briefs-hint">{translate('briefs.recipeUnknown')}</p>}
            </Table.Td>
            <Table.Td>
              {templates.find((each) => each.id === brief.recipe?.template)?.name[language] ??
                brief.recipe?.template ??
                ''}
            </Table.Td>
            <Table.Td>{scenariosOf(brief)}</Table.Td>
            <Table.Td className="tabular">{dates.format(new Date(brief.updatedAt))}</Table.Td>
            <Table.Td>
              <BriefMenu brief={brief} saved={saved} onRename={() => setRenaming(brief.id)} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function RenameField({ brief, onDone }: { readonly brief: SavedBrief; readonly onDone: () => void }) {
  const translate = useTranslate();
  const [name, setName] = useState(brief.name);
  const [problem, setProblem] = useState<string | null>(null);
  // The field stands where the name stood, because the person asked for it: the keyboard goes along.
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const apply = async (): Promise<void> => {
    const wanted = name.trim();
    if (wanted === '') {
      setProblem(translate('briefs.nameEmpty'));
      return;
    }
    if (wanted !== brief.name) {
      const result = await renameBrief(brief, wanted);
      if (!result.ok) {
        setProblem(describeError(result.error, translate));
        return;
      }
    }
    onDone();
  };
  return (
    <TextInput
      ref={field}
      aria-label={translate('briefs.newName', { name: brief.name })}
      value={name}
      maxLength={120}
      error={problem}
      onChange={(event) => setName(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (isComposing(event)) return;
        if (event.key === 'Enter') void apply();
        if (event.key === 'Escape') onDone();
      }}
      onBlur={() => void apply()}
    />
  );
}

function BriefMenu({
  brief,
  saved,
  onRename,
}: {
  readonly brief: SavedBrief;
  readonly saved: readonly SavedBrief[];
  readonly onRename: () => void;
}) {
  const translate = useTranslate();
  const label = translate('briefs.briefActions', { name: brief.name });
  const copy = async (): Promise<void> => {
    const taken = new Set(saved.map(({ name }) => foldName(name)));
    const result = await duplicateBrief(
      brief,
      freeName(brief.name, (folded) => taken.has(folded)),
    );
    if (!result.ok) reportError(result.error);
  };
  const remove = async (): Promise<void> => {
    const result = await removeBrief(brief);
    if (!result.ok) reportError(result.error);
    else notify((words) => words('briefs.deleted', { name: brief.name }), { undo: wayBack() });
  };
  return (
    <Menu position="bottom-end" width={200}>
      <Menu.Target>
        <Tooltip label={label}>
          <ActionIcon aria-label={label}>
            <IconDotsVertical size={16} />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconPencil size={14} aria-hidden />} onClick={onRename}>
          {translate('briefs.rename')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconCopy size={14} aria-hidden />}
          disabled={brief.recipe === null}
          onClick={() => void copy()}
        >
          {translate('briefs.duplicate')}
        </Menu.Item>
        <Menu.Item leftSection={<IconTrash size={14} aria-hidden />} onClick={() => void remove()}>
          {translate('briefs.delete')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
