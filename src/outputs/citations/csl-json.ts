import type { Writer } from '../../model/writers.ts';
import { findIssued } from './issued.ts';
import type { Reference } from './reference.ts';

const TYPES = {
  page: 'webpage',
  article: 'article-newspaper',
  record: 'document',
} as const satisfies Record<Reference['type'], string>;

/** CSL-JSON (https://docs.citationstyles.org/en/stable/specification.html), a record a line. */
export function* eachCslLine(references: readonly Reference[]): Generator<string> {
  let gap = '[\n';
  for (const reference of references) {
    yield `${gap}${JSON.stringify(toRecord(reference))}`;
    gap = ',\n';
  }
  yield references.length === 0 ? '[\n\n]\n' : '\n]\n';
}

/** `undefined` fields are not printed. */
function toRecord({
  key,
  type,
  title,
  authors,
  container,
  issued,
  url,
  language,
  archive,
  note,
}: Reference) {
  return {
    id: key,
    type: TYPES[type],
    title,
    author: authors.length === 0 ? undefined : authors.map(toName),
    'container-title': type === 'record' ? undefined : container,
    publisher: type === 'record' ? container : undefined,
    issued: toDate(issued),
    URL: url,
    language,
    archive_location: archive,
    note,
  };
}

/** A body is literal; a person whose name nobody has parted has all of it as the family name, as one of one word has. */
function toName({ name, isBody, parts }: Writer) {
  return isBody ? { literal: name } : (parts ?? { family: name });
}

function toDate(when: Reference['issued']) {
  const issued = findIssued(when);
  if (issued === undefined) return undefined;
  const { start, end, isDoubtful, isOpen } = issued;
  return {
    'date-parts': end === undefined ? [start] : [start, end],
    ...((isDoubtful || isOpen !== undefined) && { circa: true }),
  };
}
