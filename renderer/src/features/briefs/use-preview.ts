import { useEffect, useRef, useState } from 'react';
import type { OpenRecipe } from '../../../../shared/contract/briefs.ts';
import type { AppError } from '../../../../shared/errors.ts';
import { call } from '../../api/client.ts';

/** A page as a picture that the browser holds. */
export interface PagePicture {
  readonly url: string;
  /** In points of 1/72 inch. */
  readonly width: number;
  readonly height: number;
}

/** The pages of a brief as they are known. */
export interface Preview {
  /** Those of the last recipe that could be typeset; null before the first. */
  readonly pages: readonly PagePicture[] | null;
  /** Page of each block of that recipe, from 0. */
  readonly blockPages: readonly (number | null)[];
  /** The pages are not yet, or cannot be, those of the recipe of now. */
  readonly isStale: boolean;
  /** Why these pages cannot be exported as they stand, and what to change. */
  readonly refusal: AppError | null;
  /** Why the recipe of now has no pages. */
  readonly error: AppError | null;
}

/** Typing rests this long before it is typeset. */
const restMs = 120;

/**
 * Yields the real pages of a recipe. While new ones are made, the old stay and are called stale; an answer that was
 * overtaken is dropped. Null asks for nothing and keeps what there is.
 */
export function usePreview(recipe: OpenRecipe | null, date: string | null): Preview {
  const question = recipe === null ? null : JSON.stringify({ recipe, ...(date === null ? {} : { date }) });
  const [answer, setAnswer] = useState<{
    readonly question: string;
    readonly pages: readonly PagePicture[] | null;
    readonly blockPages: readonly (number | null)[];
    readonly refusal: AppError | null;
    readonly error: AppError | null;
  } | null>(null);
  const shown = useRef<readonly PagePicture[]>([]);

  useEffect(() => {
    if (question === null) return;
    let isCurrent = true;
    const ask = async (): Promise<void> => {
      const result = await call('briefs.preview', JSON.parse(question) as { recipe: OpenRecipe });
      if (!isCurrent) return;
      if (!result.ok) {
        setAnswer((before) => ({
          question,
          pages: before?.pages ?? null,
          blockPages: before?.blockPages ?? [],
          refusal: null,
          error: result.error,
        }));
        return;
      }
      const pages = result.value.pages.map(({ svg, width, height }) => ({
        url: URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' })),
        width,
        height,
      }));
      // A picture that is decoded before it is shown does not flicker.
      await Promise.all(pages.slice(0, 3).map(({ url }) => decode(url)));
      if (!isCurrent) {
        release(pages);
        return;
      }
      const old = shown.current;
      shown.current = pages;
      const { blockPages, refusal } = result.value;
      setAnswer({ question, pages, blockPages, refusal, error: null });
      setTimeout(() => release(old), 2000);
    };
    const timer = setTimeout(() => void ask(), restMs);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [question]);

  useEffect(() => () => release(shown.current), []);

  return {
    pages: answer?.pages ?? null,
    blockPages: answer?.blockPages ?? [],
    isStale: answer === null || answer.question !== question || answer.error !== null,
    refusal: answer?.refusal ?? null,
    error: answer?.question === question ? (answer?.error ?? null) : null,
  };
}

async function decode(url: string): Promise<void> {
  const picture = new Image();
  picture.src = url;
  try {
    await picture.decode();
  } catch {
    // It is shown all the same; the browser then says by itself that it cannot draw it.
  }
}

function release(pages: readonly PagePicture[]): void {
  for (const { url } of pages) URL.revokeObjectURL(url);
}
