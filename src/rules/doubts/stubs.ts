/** Words that stand for others which nobody has written yet: readers never see them. */
import type { PublicationData } from '../../content/kinds/publication.ts';
import type { FieldPath } from '../../content/kinds/relations.ts';
import { findStub, isStarterText } from '../../cli/starter/starters.ts';
import { toFound, type At } from '../../model/dangling.ts';
import type { Entry, Finding, FoundIn } from '../../model/entry.ts';
import { isPublished } from '../../model/visible.ts';
import { listTexts, matchBody, type Written } from '../../model/doubt.ts';

const LINES = /^.*$/gmu;

/** `written` are the texts of its front matter. Of a draft nothing is said here: it is meant to be unfinished. */
export function listStubs(entry: Entry, written: readonly Written[]): Finding[] {
  if (!isPublished(entry)) return [];
  const inBody = findStub(entry.body) === undefined ? [] : matchBody(entry, entry.body, LINES);
  return [
    ...judgeAll(entry, written),
    ...inBody.flatMap(({ match: [line], at }) =>
      findStub(line) === undefined ? [] : [toStub(entry, at, line, 'body')],
    ),
  ];
}

/** The same of `publication.yaml`. */
export function listOwnStubs(about: PublicationData): Finding[] {
  const file: FoundIn = { kind: 'publication', inside: 'publication.yaml' };
  return judgeAll(file, listTexts(about));
}

function judgeAll(file: FoundIn, written: readonly Written[]): Finding[] {
  const begun = written.find(({ value }) => isStarterText(value));
  return [
    ...written.flatMap((text) => findStubIn(file, text)),
    // Once for a file: whoever mends the first comes past the others.
    ...(begun === undefined ? [] : [toBegun(file, begun.path)]),
  ];
}

function findStubIn(file: FoundIn, { path, value }: Written): Finding[] {
  if (isSomebodysTitle(path) || findStub(value) === undefined) return [];
  return [toStub(file, path, value)];
}

function toBegun(file: FoundIn, path: FieldPath): Finding {
  return {
    ...toFound({ entry: file, at: path }, 'doubt.begun'),
    severity: 'warning',
    message: 'still says what stood there when the publication was begun, and readers see it',
    remedy:
      file.kind === 'publication'
        ? 'write your own words'
        : 'write your own words, or delete the file when nothing names it any more',
  };
}

/** The titles of pieces are other people’s words. */
function isSomebodysTitle(path: FieldPath): boolean {
  return path[0] === 'sources' && path.at(-1) === 'title';
}

function toStub(entry: FoundIn, at: At, text: string, field?: string): Finding {
  const isOwn = entry.kind === 'publication';
  return {
    ...toFound({ entry, at, ...(field !== undefined && { field }) }, 'text.stub'),
    severity: 'error',
    message: `“${text.trim().slice(0, 60)}” stands for words that are not written yet`,
    remedy: isOwn
      ? 'write them, or leave the field out if it may be'
      : 'write them; until then the line `status: draft` keeps readers from seeing it',
  };
}
