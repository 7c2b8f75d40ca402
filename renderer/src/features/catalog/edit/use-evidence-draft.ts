import { useMemo, useState } from 'react';
import type { Source } from '../../../../../shared/catalog/rows.ts';
import { type Grade, type Table, tables } from '../../../../../shared/catalog/vocabularies.ts';
import { useCall } from '../../../api/client.ts';
import { useRowFinder } from '../../../grid/rows/catalog-tables.ts';
import { useTranslate } from '../../../i18n.ts';
import type { EvidenceGiven } from '../../../state/edit-questions.ts';
import { bestGrade, type GradedSource, whyNotGrade } from './evidence-grades.ts';
import { checkSource, gradeOfDraft, type SourceDraft, type SourceProblems, sourceRow } from './new-source.ts';
import { readRecentEvidence, rememberEvidence } from './recent-evidence.ts';

/** The source that stands for the person's own judgement. */
export const ownAssumption = 'assumption';

const sourcesOnly: readonly Table[] = tables.filter((table) => table === 'sources');

export interface EvidenceProblems {
  readonly source?: string;
  readonly locator?: string;
  readonly grade?: string;
  readonly newSource: SourceProblems;
}

/** What has been filled in about where figures come from, and what can be done with it. */
export interface EvidenceDraft {
  readonly sources: readonly Source[];
  readonly recent: readonly string[];
  /** The sources that the row has already. */
  readonly ofRow: readonly string[];
  readonly source: string | null;
  /** Being described: it is not in the catalog yet. */
  readonly newSource: SourceDraft | null;
  readonly locator: string;
  readonly grade: Grade | null;
  readonly note: string;
  readonly problems: EvidenceProblems;
  /** The source that the grade is held against; null until one is chosen. */
  readonly graded: GradedSource | null;
  readonly isOwn: boolean;
  readonly chooseSource: (id: string | null) => void;
  readonly describeSource: (draft: SourceDraft | null) => void;
  readonly setLocator: (text: string) => void;
  readonly setGrade: (grade: Grade | null) => void;
  readonly setNote: (text: string) => void;
  /** Yields what was filled in and remembers it; null where something is missing, which then stands at its place. */
  readonly settle: () => EvidenceGiven | null;
}

/** Begins with what was given last. `figuresOf` is a row that the figures are of: its own sources are offered before all others. */
export function useEvidenceDraft(
  figuresOf: { readonly table: Table; readonly id: string } | null = null,
): EvidenceDraft {
  const translate = useTranslate();
  const sources = useRowFinder(sourcesOnly).rowsOf('sources');
  const [remembered] = useState(readRecentEvidence);
  const first = remembered?.last;
  const detail = useCall('catalog.detail', figuresOf);
  const [source, setSource] = useState<string | null>(first?.source ?? null);
  const [newSource, setNewSource] = useState<SourceDraft | null>(null);
  const [locator, setLocator] = useState(first?.locator ?? '');
  const [grade, setGrade] = useState<Grade | null>(first?.grade ?? null);
  const [note, setNote] = useState(first?.note ?? '');
  const [problems, setProblems] = useState<EvidenceProblems>({ newSource: {} });

  const chosen = useMemo(() => sources.find(({ id }) => id === source), [sources, source]);
  const graded: GradedSource | null =
    newSource === null
      ? (chosen ?? null)
      : { kind: newSource.kind, grade: gradeOfDraft(newSource), primarySeen: newSource.isSeen };
  const isOwn = graded?.kind === 'own';

  /** A grade that the source cannot give falls to the best that it can. */
  const holdGrade = (against: GradedSource | null): void => {
    if (against === null) return;
    if (grade === null || whyNotGrade(grade, against, translate) !== null)
      setGrade(bestGrade(against, translate));
  };

  return {
    sources,
    recent: remembered?.sources ?? [],
    ofRow: [...new Set((detail.value?.citations ?? []).map((citation) => citation.source))],
    source,
    newSource,
    locator,
    grade,
    note,
    problems,
    graded,
    isOwn,
    chooseSource: (id) => {
      setNewSource(null);
      setSource(id);
      setProblems({ newSource: {} });
      const next = sources.find((each) => each.id === id);
      // Of another document the place in the last one says nothing, and its grade may be another.
      if (id !== source) {
        setLocator('');
        if (next !== undefined) setGrade(bestGrade(next, translate));
      } else holdGrade(next ?? null);
    },
    describeSource: (draft) => {
      setNewSource(draft);
      setProblems({ newSource: {} });
      if (draft === null) return;
      const against = { kind: draft.kind, grade: gradeOfDraft(draft), primarySeen: draft.isSeen };
      if (newSource === null) {
        setLocator('');
        setGrade(bestGrade(against, translate));
      } else holdGrade(against);
    },
    setLocator: (text) => {
      setLocator(text);
      setProblems(({ locator: _solved, ...others }) => others);
    },
    setGrade,
    setNote,
    settle: () => {
      const found: EvidenceProblems = {
        ...(newSource === null && chosen === undefined
          ? { source: translate('catalog.edit.sourceMissing') }
          : {}),
        ...(!isOwn && locator.trim() === '' ? { locator: translate('catalog.edit.locatorMissing') } : {}),
        ...(grade === null ? { grade: translate('catalog.edit.gradeMissing') } : {}),
        newSource: newSource === null ? {} : checkSource(newSource, translate),
      };
      setProblems(found);
      const { newSource: ofSource, ...others } = found;
      if (grade === null || Object.keys(others).length > 0 || Object.keys(ofSource).length > 0) return null;
      const row =
        newSource === null
          ? null
          : sourceRow(newSource, new Set(sources.map(({ id }) => id)), new Date().toISOString().slice(0, 10));
      const evidence = {
        source: row?.id ?? source ?? ownAssumption,
        locator: locator.trim(),
        grade,
        note: note.trim(),
      };
      rememberEvidence(evidence);
      return { evidence, newSource: row };
    },
  };
}
