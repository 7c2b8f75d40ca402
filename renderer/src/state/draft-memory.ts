import { z } from 'zod';
import { grades } from '../../../shared/catalog/vocabularies.ts';
import { learnAnswers } from './catalog-questions.ts';
import { baselineId, findScenario } from './scenarios.ts';
import { currentDraft, type Draft, useSession } from './session.ts';

const key = 'memwatt.draft';
const draftSchema = z.object({
  scenarioId: z.string(),
  overrides: z.record(
    z.string(),
    z.union([z.number(), z.string(), z.array(z.tuple([z.number(), z.number()]))]),
  ),
  sources: z
    .record(
      z.string(),
      z.object({ source: z.string(), grade: z.enum(grades).optional(), note: z.string().optional() }),
    )
    .catch({}),
  horizonYear: z.int(),
});

function readDraft(): Draft | null {
  try {
    return draftSchema.parse(JSON.parse(localStorage.getItem(key) ?? 'null'));
  } catch {
    return null;
  }
}

/**
 * Opens the session where this machine left it: scenario, unsaved changes and horizon year. Where there is none, or
 * its scenario is gone, the baseline opens. From then on every change is remembered.
 */
export async function restoreDraft(): Promise<void> {
  if (useSession.getState().scenarioId !== '') return;
  const draft = readDraft();
  await learnAnswers(draft === null ? [] : [draft.overrides]);
  useSession.setState(
    draft !== null && findScenario(draft.scenarioId) !== undefined
      ? draft
      : { scenarioId: baselineId, overrides: {} },
  );
  let timer: ReturnType<typeof setTimeout> | undefined;
  useSession.subscribe(() => {
    // A drag changes the draft sixty times a second; the disk needs to hear of it once.
    clearTimeout(timer);
    timer = setTimeout(() => {
      try {
        localStorage.setItem(key, JSON.stringify(currentDraft()));
      } catch {
        // Without room to remember it, the draft lives as long as the window.
      }
    }, 300);
  });
}
