import { later } from '../content/problems/memoize.ts';
import type { Publication } from '../model/publication.ts';
import type { Language } from '../time/words/language.ts';
import type { Words } from '../words/words.ts';

export interface OutputFile {
  /** Below the site, without a leading slash. */
  readonly path: string;
  readonly body: string;
  /** The same in parts, for a file with a line for each item: a large archive does not fit in memory as one text. */
  readonly parts?: () => Iterable<string>;
}

/** A file that is printed when its body is first read, so that listing the files is fast. */
export function printLater(path: string, print: () => string): OutputFile {
  const getBody = later(print);
  return {
    path,
    get body() {
      return getBody();
    },
  };
}

/** The same for a long file, which can be written without holding all of it. */
export function printInParts(path: string, parts: () => Iterable<string>): OutputFile {
  const getBody = later(() => [...parts()].join(''));
  return {
    path,
    parts,
    get body() {
      return getBody();
    },
  };
}

/** What every output is made from; the context of a view has more. */
export interface OutputContext {
  readonly publication: Publication;
  readonly siteUrl: string;
  readonly words: Words;
  readonly language: Language;
}
