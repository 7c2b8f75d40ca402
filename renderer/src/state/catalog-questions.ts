import type { CatalogDraw } from '../../../shared/catalog/draw.ts';
import { type AppError, appError } from '../../../shared/errors.ts';
import { parseUncertain } from '../../../shared/model/uncertainty/notation.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Inputs, InputValue } from '../../../shared/scenario/file.ts';
import type { AskCatalog } from '../../../shared/scenario/resolve.ts';
import { call } from '../api/client.ts';

/** What the catalog said so far, by input and question: scenarios are resolved in the window, at once. */
const answers = new Map<string, { readonly question: Question; readonly answer: Result<CatalogDraw> }>();

interface Question {
  readonly input: string;
  readonly text: string;
}

const keyOf = (input: string, text: string): string => `${input} ${text}`;

/** The questions to the catalog among some inputs. */
function questionsIn(inputs: Inputs): Question[] {
  return Object.entries(inputs).flatMap(([input, value]) => {
    const parsed = typeof value === 'string' ? parseUncertain(value, input) : null;
    return parsed?.ok === true && parsed.value.kind === 'query' ? [{ input, text: parsed.value.text }] : [];
  });
}

/** Answers with what has been learnt; `query-unanswered` for a question that was never put. */
export const askKnown: AskCatalog = ({ id }, { text }) =>
  answers.get(keyOf(id, text))?.answer ?? fail(appError('query-unanswered', id, { value: text }));

/**
 * Puts to the catalog what some inputs ask and nobody has asked yet. Fails where the catalog cannot be reached; a question
 * that it cannot answer is an answer too, which `askKnown` gives as its error.
 */
export async function learnAnswers(sets: Iterable<Inputs>): Promise<Result<null>> {
  const questions = [...sets]
    .flatMap(questionsIn)
    .filter(({ input, text }) => !answers.has(keyOf(input, text)));
  if (questions.length === 0) return ok(null);
  return put(questions);
}

async function put(questions: readonly Question[]): Promise<Result<null>> {
  const result = await call('catalog.draw', { questions: [...questions] });
  if (!result.ok) return result;
  for (const [index, { input, text }] of questions.entries()) {
    const answer = result.value.answers[index];
    if (answer !== undefined) answers.set(keyOf(input, text), { question: { input, text }, answer });
  }
  return ok(null);
}

/** Puts every question again, since the catalog has changed. Yields whether an answer is another one now. */
export async function learnAgain(): Promise<Result<boolean>> {
  if (answers.size === 0) return ok(false);
  const before = JSON.stringify([...answers]);
  const result = await put([...answers.values()].map(({ question }) => question));
  return result.ok ? ok(JSON.stringify([...answers]) !== before) : result;
}

/**
 * Does what a new value of an input is for: at once, or once the catalog has answered where the value asks it. Without an
 * answer it does nothing, and `refuse` hears why.
 */
export function afterAnswer(
  input: string,
  value: InputValue,
  act: () => void,
  refuse: (error: AppError) => void,
): void {
  const [question] = questionsIn({ [input]: value });
  if (question === undefined) act();
  else void answerThen(question, act, refuse);
}

async function answerThen(
  { input, text }: Question,
  act: () => void,
  refuse: (error: AppError) => void,
): Promise<void> {
  const learnt = await learnAnswers([{ [input]: text }]);
  const answer = learnt.ok ? answers.get(keyOf(input, text))?.answer : learnt;
  if (answer?.ok === false) refuse(answer.error);
  else act();
}
