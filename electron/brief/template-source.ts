import { type AppError, appError } from '../../shared/errors.ts';

/** Words of Typst that a template may not use at all: they run what is not written in it, or lead to what does. */
const forbiddenWords = /(?<![\w-])(eval|plugin|std)(?![\w-])/u;
/** An import or include, and what it names where that is a plain text in quotes. */
const imports = /(?<![\w-])(import|include)(?![\w-])(?:\s*"(?<path>(?:[^"\\\n])*)")?/gu;

/**
 * Looks through a template's source for what it may not do: run text as code (`eval`, `std.…`), run programs (`plugin`),
 * import a package or anything but a file of its own folder and `/lib/`. What cannot be seen to be harmless is refused: the name of
 * an import has to stand there in quotes. Null where there is nothing; else `template-forbidden` with file and line.
 * Files outside the folder are not there for a template, whatever it does.
 */
export function checkTemplateSource(source: string, place: string): AppError | null {
  for (const [index, written] of withoutComments(source).split('\n').entries()) {
    const word = forbiddenWords.exec(written)?.[1];
    if (word !== undefined) return forbidden(place, index, word);
    for (const found of written.matchAll(imports)) {
      const path = found.groups?.['path'];
      if (path === undefined || !isOwn(path)) return forbidden(place, index, found[0].trim());
    }
  }
  return null;
}

function isOwn(path: string): boolean {
  const isInside = !path.split('/').includes('..');
  return path.endsWith('.typ') && isInside && (path.startsWith('/lib/') || !/^[/@]/u.test(path));
}

function forbidden(place: string, index: number, value: string): AppError {
  return appError('template-forbidden', `${place}:${index + 1}`, { value });
}

/** The source with the lines blanked that are nothing but a comment, whatever stands around them. */
function withoutComments(source: string): string {
  return source.replaceAll(/^[ \t]*\/\/[^"`*\n]*$/gmu, '');
}
