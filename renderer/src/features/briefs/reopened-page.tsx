import { ActionIcon, Anchor, Button, Loader, Progress, Tooltip } from '@mantine/core';
import { IconEdit, IconX } from '@tabler/icons-react';
import type { Reopened } from '../../../../shared/contract/briefs-reopen.ts';
import { hasMoved, reopenedVerdict } from '../../../../shared/i18n/reopened-words.ts';
import { useLanguage, useTranslate } from '../../i18n.ts';
import { putBrief } from '../../state/brief-draft.ts';
import { closeReopened, useReopened } from '../../state/reopened.ts';
import { hrefOf, navigate } from '../../state/route.ts';
import { setHorizonYear } from '../../state/session.ts';
import { EmptyState, ErrorState } from '../../ui/states.tsx';
import { draftOfSaved } from './draft-recipe.ts';
import { ReopenButton } from './reopened-button.tsx';
import { ReopenedFigures } from './reopened-figures.tsx';
import { ReopenedScenarios } from './reopened-scenarios.tsx';
import { useCandidates } from './use-candidates.ts';
import './reopened.css';

/** A brief's PDF, opened again: what it carries, how it stands today, and what has moved by which cause. */
export function ReopenedPage() {
  const translate = useTranslate();
  const state = useReopened();
  return (
    <div className="reopened">
      <header className="reopened-head">
        <Anchor href={hrefOf('briefs')} size="sm">
          {translate('briefs.reopenedBack')}
        </Anchor>
        <h1>{translate('briefs.reopenedTitle')}</h1>
        {state.status !== 'none' && (
          <div className="reopened-actions">
            {state.status === 'ready' && <ComposeButton brief={state.brief} />}
            <ReopenButton label="briefs.reopenedOther" />
            <Tooltip label={translate('briefs.reopenedClose')}>
              <ActionIcon
                variant="default"
                aria-label={translate('briefs.reopenedClose')}
                onClick={closeReopened}
              >
                <IconX size={16} aria-hidden />
              </ActionIcon>
            </Tooltip>
          </div>
        )}
      </header>
      {state.status === 'none' && (
        <EmptyState
          title={translate('briefs.reopenedEmptyTitle')}
          text={translate('briefs.reopenedEmpty')}
          action={<ReopenButton variant="filled" />}
        />
      )}
      {state.status === 'reading' && (
        <output className="reopened-reading">
          <Loader size="sm" />
          <div>
            <p>{translate('briefs.reopenedReading', { name: state.name })}</p>
            {state.progress !== null && <Traced {...state.progress} />}
          </div>
          <Button size="xs" variant="default" onClick={closeReopened}>
            {translate('briefs.reopenedCancel')}
          </Button>
        </output>
      )}
      {state.status === 'failed' && <ErrorState error={state.error} />}
      {state.status === 'ready' && <Report brief={state.brief} file={state.name} />}
    </div>
  );
}

/** How many figures have been traced to their causes. */
function Traced({ done, total }: { readonly done: number; readonly total: number }) {
  const words = useTranslate()('briefs.reopenedProgress', { done, total });
  return (
    <>
      <Progress value={(100 * done) / Math.max(1, total)} size="sm" aria-label={words} />
      <p className="reopened-muted tabular">{words}</p>
    </>
  );
}

function Report({ brief, file }: { readonly brief: Reopened; readonly file: string }) {
  const translate = useTranslate();
  const language = useLanguage();
  const { head, text } = reopenedVerdict(brief, { translate, language });
  const isMoved = brief.figures.some((figure) => hasMoved(figure));
  return (
    <div className="reopened-body">
      <section className="reopened-verdict" data-moved={isMoved ? true : undefined}>
        <div>
          <h2>{brief.title}</h2>
          <p className="reopened-muted">{translate('briefs.reopenedPrinted', { date: brief.date, file })}</p>
          <p className="reopened-verdict-head">{head}</p>
          {text.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
        <Versions brief={brief} />
      </section>
      <ReopenedFigures brief={brief} />
      <ReopenedScenarios brief={brief} />
    </div>
  );
}

function Versions({ brief: { was, now } }: { readonly brief: Reopened }) {
  const translate = useTranslate();
  const rows = [
    ['briefs.reopenedProgram', was.program, now.program],
    ['briefs.reopenedModel', was.model, now.model],
    ['briefs.reopenedCatalog', was.catalog, now.catalog],
  ] as const;
  return (
    <table className="reopened-versions tabular">
      <thead>
        <tr>
          <th scope="col">{translate('briefs.reopenedVersions')}</th>
          <th scope="col">{translate('briefs.reopenedThen')}</th>
          <th scope="col">{translate('briefs.reopenedNow')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([key, before, after]) => (
          <tr key={key}>
            <th scope="row">{translate(key)}</th>
            <td>{before}</td>
            <td data-changed={before === after ? undefined : true}>{after}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Puts the brief's recipe in hand: a new brief of the composer, as one step that can be undone. */
function ComposeButton({ brief }: { readonly brief: Reopened }) {
  const translate = useTranslate();
  const candidates = useCandidates();
  const { recipe, date } = brief;
  if (recipe === null) return null;
  const compose = (): void => {
    setHorizonYear(recipe.horizonYear, (words) => words('shell.stepHorizon', { year: recipe.horizonYear }));
    const draft = draftOfSaved({ id: '', name: '' }, recipe, candidates);
    putBrief({ draft, base: null }, (words) => words('briefs.reopenedStepCompose', { date }));
    navigate('briefs', ['compose']);
  };
  return (
    <Button size="xs" variant="default" leftSection={<IconEdit size={16} aria-hidden />} onClick={compose}>
      {translate('briefs.reopenedCompose')}
    </Button>
  );
}
