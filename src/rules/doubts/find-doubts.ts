/** What is most likely a slip of an editor, in drafts too. Linear in the size of the content. */
import type { Entry, Finding } from '../../model/entry.ts';
import { listPlain, listTracking } from './address-doubts.ts';
import { listBylineDoubts } from './byline-doubts.ts';
import { isOf, listTexts, toFinding, type Doubt } from '../../model/doubt.ts';
import { findFolderDoubt } from './folder-doubt.ts';
import { listLeadDoubts } from './lead-doubts.ts';
import { listStubs } from './stubs.ts';
import { listTwice } from './twice.ts';
import { listWeekdayDoubts } from './weekday-doubts.ts';
import { listWordingDoubts } from './wording-doubts.ts';

/** Doubts about one entry that come of nothing but itself. `language` is that of the publication. */
export function findOwnDoubts(entry: Entry, language: string): Finding[] {
  const texts = listTexts(entry.data);
  const stubs = listStubs(entry, texts);
  const doubts = [
    ...listTracking(entry, texts),
    ...listWordingDoubts(entry, texts),
    ...listWeekdayDoubts(entry, texts, language),
    ...(isOf(entry, 'coverage')
      ? [...findFolderDoubt(entry), ...findUnsigned(entry), ...listLeadDoubts(entry)]
      : []),
  ].map((doubt) => toFinding(entry, doubt));
  // What is an error already is no doubt as well.
  const isTold = ({ code, at }: Finding) =>
    code === 'doubt.unfinished' && stubs.some((stub) => isSamePlace(stub.at, at));
  return [...stubs, ...doubts.filter((doubt) => !isTold(doubt))];
}

/** Doubts that come of what other entries say. */
export function findSharedDoubts(entries: readonly Entry[]): Finding[] {
  const homepages = new Map(
    entries.flatMap((entry) => {
      const url = isOf(entry, 'outlet') ? URL.parse(entry.data.homepage) : null;
      return url === null ? [] : [[entry.id, url] as const];
    }),
  );
  const names = new Set(entries.flatMap(listNames));
  return [
    ...entries.flatMap((entry) =>
      [...listPlain(entry, homepages), ...listBylineDoubts(entry, names)].map((doubt) =>
        toFinding(entry, doubt),
      ),
    ),
    ...listTwice(entries.filter((entry) => isOf(entry, 'coverage'))),
  ];
}

function isSamePlace(a: Finding['at'], b: Finding['at']): boolean {
  if ('line' in a && 'line' in b) return a.line === b.line;
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Lists the names of an entry that can be credited; none of any other. */
function listNames({ data }: Entry): string[] {
  if (!('name' in data)) return [];
  return [data.name, ...(data.aliases ?? []).map(({ name }) => name)];
}

/** Those who made its pictures have not written it. */
const PICTURES: ReadonlySet<string> = new Set(['photographer', 'illustrator']);

function findUnsigned({ data }: Entry<'coverage'>): Doubt[] {
  if (data.credits?.some(({ role }) => !PICTURES.has(role)) === true) return [];
  return [
    {
      at: ['title'],
      field: 'credits',
      code: 'doubt.credits',
      message: 'nobody has signed this item',
      remedy: 'add credits: [{ role: curator, name: … }]',
    },
  ];
}
