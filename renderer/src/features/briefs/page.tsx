import { Alert, Button, Checkbox, SegmentedControl, Stack, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconAlertTriangle, IconFileTypePdf } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import type { BriefBlock, BriefChart } from '../../../../shared/brief/recipe.ts';
import type { AppError } from '../../../../shared/errors.ts';
import { describeError } from '../../../../shared/i18n/describe-error.ts';
import { type Language, languages } from '../../../../shared/i18n/messages.ts';
import { formatNumber } from '../../../../shared/units/format.ts';
import { translateNow, useLanguage, useTranslate } from '../../i18n.ts';
import { useSession } from '../../state/session.ts';
import { languageNames } from '../../ui/language-names.ts';
import { type Paper, longestNotes, offeredCharts, useBriefDraft } from './brief-draft.ts';
import { BriefContents } from './brief-contents.tsx';
import { type BriefRequest, exportBrief } from './export-brief.ts';
import { RevealButton } from './reveal-button.tsx';
import { ScenarioChoice } from './scenario-choice.tsx';
import { type ChosenScenario, useChosenScenarios } from './use-chosen-scenarios.ts';
import './briefs.css';

const papers: readonly Paper[] = ['a4', 'us-letter'];

/** Puts a brief together and exports it as a PDF. */
export function BriefsPage() {
  const translate = useTranslate();
  const windowLanguage = useLanguage();
  const horizonYear = useSession((session) => session.horizonYear);
  const { language: ownLanguage, paper, charts, notes } = useBriefDraft();
  const { candidates, chosen } = useChosenScenarios();
  const language = ownLanguage ?? windowLanguage;
  const problem =
    chosen.length === 0
      ? translate('briefs.scenariosNone')
      : charts.length === 0
        ? translate('briefs.chartsNone')
        : null;

  return (
    <div className="briefs">
      <header>
        <h1>{translate('briefs.title')}</h1>
        <p>{translate('briefs.lead')}</p>
      </header>
      <div className="briefs-columns">
        <Stack gap="lg" className="briefs-form">
          <ScenarioChoice candidates={candidates} chosen={chosen} />
          <div className="briefs-row">
            <Field label={translate('briefs.language')}>
              <SegmentedControl
                aria-label={translate('briefs.language')}
                value={language}
                onChange={(value) =>
                  useBriefDraft.setState({ language: languages.find((each) => each === value) ?? null })
                }
                data={languages.map((each) => ({ value: each, label: languageNames[each] }))}
              />
            </Field>
            <Field label={translate('briefs.paper')}>
              <SegmentedControl
                aria-label={translate('briefs.paper')}
                value={paper}
                onChange={(value) =>
                  useBriefDraft.setState({ paper: papers.find((each) => each === value) ?? 'a4' })
                }
                data={[
                  { value: 'a4', label: translate('briefs.paperA4') },
                  { value: 'us-letter', label: translate('briefs.paperLetter') },
                ]}
              />
            </Field>
            <Field label={translate('briefs.year')} hint={translate('briefs.yearHint')}>
              <span className="briefs-year tabular">{horizonYear}</span>
            </Field>
          </div>
          <Checkbox.Group
            label={translate('briefs.charts')}
            value={[...charts]}
            onChange={(values) =>
              useBriefDraft.setState({ charts: offeredCharts.filter((each) => values.includes(each)) })
            }
          >
            <Stack gap={6} mt={6}>
              {offeredCharts.map((chart) => (
                <Checkbox key={chart} size="xs" value={chart} label={translate(`briefs.chart.${chart}`)} />
              ))}
            </Stack>
          </Checkbox.Group>
          <Textarea
            label={translate('briefs.notes')}
            description={translate('briefs.notesHint')}
            autosize
            minRows={4}
            maxRows={14}
            maxLength={longestNotes}
            value={notes}
            onChange={(event) => useBriefDraft.setState({ notes: event.currentTarget.value })}
            inputWrapperOrder={['label', 'description', 'input', 'error']}
          />
          <ExportPanel
            problem={problem}
            chosen={chosen}
            request={{
              recipe: {
                format: 'memwatt-brief/1',
                template: 'scenario',
                scenarios: chosen.map((each) => each.reference),
                language,
                horizonYear,
                paper,
                blocks: blocksOf(charts, notes.trim()),
              },
              format: 'pdf',
              standard: 'ua-1',
            }}
          />
        </Stack>
        <BriefContents />
      </div>
    </div>
  );
}

/** The blocks of the page's one brief: its charts and notes among the fixed parts. */
function blocksOf(charts: readonly BriefChart[], notes: string): BriefBlock[] {
  return [
    { kind: 'key-figures' },
    { kind: 'key-messages' },
    ...(notes === '' ? [] : [{ kind: 'notes' as const, markdown: notes }]),
    ...charts.map((chart) => ({ kind: 'chart' as const, chart })),
    { kind: 'table', table: 'results' },
    { kind: 'table', table: 'assumptions' },
    { kind: 'method' },
    { kind: 'grades' },
    { kind: 'appendix' },
    { kind: 'disclaimer' },
  ];
}

function Field({
  label,
  hint,
  children,
}: {
  readonly label: string;
  readonly hint?: string;
  readonly children: ReactNode;
}) {
  return (
    <div>
      <div className="briefs-label">{label}</div>
      {children}
      {hint !== undefined && <div className="briefs-hint">{hint}</div>}
    </div>
  );
}

function ExportPanel({
  problem,
  chosen,
  request,
}: {
  readonly problem: string | null;
  readonly chosen: readonly ChosenScenario[];
  readonly request: BriefRequest;
}) {
  const translate = useTranslate();
  const windowLanguage = useLanguage();
  const last = useBriefDraft((draft) => draft.last);
  const [stage, setStage] = useState<'idle' | 'asking' | 'typesetting'>('idle');
  const [error, setError] = useState<AppError | null>(null);

  const run = async (): Promise<void> => {
    if (problem !== null || stage !== 'idle') return;
    setStage('asking');
    setError(null);
    const name = translate('briefs.fileName', {
      name: chosen.map((each) => each.name).join(' – '),
      year: request.recipe.horizonYear,
    });
    const outcome = await exportBrief(request, name, () => setStage('typesetting'));
    setStage('idle');
    if (outcome.status === 'failed') setError(outcome.error);
    if (outcome.status !== 'done') return;
    const { bytes, milliseconds } = outcome.answer;
    const pages = outcome.answer.pages ?? 0;
    useBriefDraft.setState({ last: { at: new Date(), pages, bytes, path: outcome.path } });
    announce(pages, milliseconds, outcome.path, windowLanguage);
  };

  return (
    <div>
      {error !== null && (
        <Alert
          color="red"
          role="alert"
          mb="sm"
          icon={<IconAlertTriangle aria-hidden />}
          title={translate('briefs.failedTitle')}
        >
          {describeError(error, translate)}
        </Alert>
      )}
      <div className="briefs-export">
        <Button
          leftSection={<IconFileTypePdf size={16} aria-hidden />}
          disabled={problem !== null}
          loading={stage !== 'idle'}
          onClick={() => void run()}
        >
          {translate('briefs.export')}
        </Button>
        <output className="briefs-hint">
          {problem ?? (stage === 'typesetting' ? translate('briefs.exporting') : '')}
        </output>
      </div>
      {last !== null && (
        <p className="briefs-last">
          {translate('briefs.lastExport', {
            time: new Intl.DateTimeFormat(windowLanguage, { timeStyle: 'short' }).format(last.at),
            pages: last.pages,
            size: formatNumber(last.bytes / 1000, { language: windowLanguage }),
          })}
          {last.path !== null && (
            <>
              <br />
              <span className="briefs-path">{last.path}</span> <RevealButton path={last.path} />
            </>
          )}
        </p>
      )}
    </div>
  );
}

function announce(pages: number, milliseconds: number, path: string | null, language: Language): void {
  notifications.show({
    withBorder: true,
    autoClose: 8000,
    title: translateNow('briefs.exportedTitle'),
    message: (
      <>
        <div>
          {translateNow('briefs.exported', {
            pages,
            seconds: formatNumber(milliseconds / 1000, { language, digits: 2 }),
          })}
        </div>
        {path === null ? <div>{translateNow('briefs.downloaded')}</div> : <RevealButton path={path} />}
      </>
    ),
  });
}
