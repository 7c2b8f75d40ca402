/** A name as citation programs know it: taken apart where that is certain, else whole. */
export type CitedName = { readonly family: string; readonly given: string } | { readonly literal: string };

/** Who wrote a document; `hasOthers` where the list is cut short. */
export interface CitedAuthors {
  readonly names: readonly CitedName[];
  readonly hasOthers: boolean;
}

const others = /[,;]?\s*(?:and\s+(?:others|co-authors)|et\s+al\.?)\s*$/iu;
/** Who they work for, behind the names. */
const affiliation = /\s*\([^()]*\)\s*$/u;
/** «J. U. Farley», «M.-H. Na»: initials before a family name leave no doubt of which is which. */
const initialsFirst = /^((?:\p{Lu}\p{Ll}?\.(?:-|\s)?)+)\s*(\p{Lu}.*|(?:de|van|von|der|la|le)\s.+)$/u;

/**
 * Takes the authors of a source apart. «A. Author, B. Author» and «Author, A.; Author, B.» give family and given name, and
 * so does a semicolon list; a name that is written out may be a company's, or have its family name first, and stays whole.
 */
export function readAuthors(text: string): CitedAuthors {
  let rest = text.trim().replace(affiliation, '');
  const hasOthers = others.test(rest);
  rest = rest.replace(others, '').trim();
  if (rest === '') return { names: [], hasOthers };
  if (rest.includes(';')) {
    return { names: parts(rest, /\s*;\s*/u).map(familyFirst), hasOthers };
  }
  return { names: parts(rest, /\s*,\s*(?:and\s+)?|\s+and\s+/u).map(whole), hasOthers };
}

function parts(text: string, separator: RegExp): string[] {
  return text.split(separator).filter((part) => part !== '');
}

/** «Pasotti, M.»; without a comma as in the other lists. */
function familyFirst(name: string): CitedName {
  const [family = '', given, ...more] = name.split(/\s*,\s*/u);
  return given === undefined || given === '' || more.length > 0 ? whole(name) : { family, given };
}

function whole(name: string): CitedName {
  const found = initialsFirst.exec(name);
  return found === null
    ? { literal: name }
    : { family: (found[2] ?? '').trim(), given: (found[1] ?? '').trim() };
}
