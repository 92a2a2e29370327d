/**
 * A page is kept while all that its view has read is the same: whatever is changed in the content, a page that would read
 * the same has the same view.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { getKind } from '../src/content/kinds/kinds.ts';
import type { PublicationData } from '../src/content/kinds/publication.ts';
import type { Entry } from '../src/model/entry.ts';
import { buildPublication, MANY_ITEMS, type Publication } from '../src/model/publication.ts';
import { openLeaves } from '../src/build/leaves.ts';
import { lookAtPage } from '../src/build/publish/plan.ts';
import { toEntryFrame } from '../src/build/frame.ts';
import { openSession, type Session } from '../src/build/session.ts';
import { listItemPages } from '../src/site/item/item.ts';
import { toContext } from '../src/site/context.ts';
import { listAllPages } from '../src/site/subjects.ts';
import { RUNS } from './support/properties.ts';
import { toTestSettings } from './support/settings.ts';

/** Each names what nothing else names beside it, or not in that way. */
const MORE = {
  'coverage/2025/04/again.mdx': `---
title: Told again
summary: The same report, of which another item says what it takes to read it.
dates: { added: 2025-04-26 }
sources:
  - { outlet: daily-post, url: https://post.example/quay?a=1&b=2, credits: [{ role: author, name: Ada Lind }] }
credits: [{ role: illustrator, name: Kim Roe, organization: ministry, via: xinhua }]
entities: [white-house, call-of-5-june]
---

<SeeAlso ids="coverage/2025/05/back" />
`,
  'measures/quay-due.mdx': `---
title: The due for the quay
actor: ministry
instrument: fee
history:
  - { status: announced, on: 2025-02-04, authority: Order 1, item: 2025/04/again }
---
`,
};

interface Content {
  readonly about: PublicationData;
  readonly entries: readonly Entry[];
}

function readPublication(name: string, more: Readonly<Record<string, string>> = {}): Content {
  const changes = Object.entries(more).map(
    ([inside, text]) => [inside, Buffer.from(text)] as const,
  );
  const session = openSession(toTestSettings(`test/publications/${name}/content`));
  const { about, entries } = session.try(new Map(changes)).read();
  if (about === undefined) throw new Error(`no publication ${name}`);
  return { about, entries };
}

/** Nobody says anything in it, so that items are kept too where the structure is another. */
function silence({ about, entries }: Content): Content {
  const toSilent = (entry: Entry) => ({ ...entry, facts: { ...entry.facts, statements: [] } });
  return { about, entries: entries.map(toSilent) };
}

const APRIL = readPublication('april-2025');
const SPOKEN: Content = {
  ...APRIL,
  entries: [...APRIL.entries, ...readPublication('one-story', MORE).entries],
};
const SILENT = silence(SPOKEN);

interface Made {
  readonly pages: ReadonlyMap<string, { readonly reads: readonly string[]; readonly text: string }>;
  readonly digests: Readonly<Record<string, string>>;
}

/** What a build goes by, in the place of files. */
function toSession({ about, entries }: Content, publication: Publication): Session {
  const frames = new Map(entries.map((entry) => [entry.inside, toEntryFrame(entry)]));
  const read = () => ({ about, publication, shown: entries });
  return { settings: {}, read, frames: () => frames } as unknown as Session;
}

/** All pages, with what they have read. */
function makePages(content: Content): Made {
  const { publication } = buildPublication(content.about, content.entries);
  const { digestOf } = openLeaves(toSession(content, publication));
  const pages = new Map(
    listAllPages(toContext(publication)).map((page) => {
      const { made, reads } = lookAtPage(page);
      return [page.url, { reads, text: JSON.stringify(made) }] as const;
    }),
  );
  const names = new Set([
    'frames',
    'structure',
    ...[...pages.values()].flatMap((one) => one.reads),
  ]);
  const digests = [...names].map((name) => [name, digestOf(name) ?? ''] as const);
  return { pages, digests: Object.fromEntries(digests) };
}

/** The texts of all pages, and which of them a build would keep. */
function remakePages(content: Content, { pages: old, digests }: Made) {
  const { publication } = buildPublication(content.about, content.entries);
  const { isGreen } = openLeaves(toSession(content, publication), digests);
  return listAllPages(toContext(publication)).flatMap((page) => {
    const before = old.get(page.url);
    if (before === undefined || !isGreen(before.reads)) return [];
    return [{ url: page.url, text: JSON.stringify(page.view()), before: before.text }];
  });
}

type Path = readonly (string | number)[];

/** Where a text stands in what an entry says. */
function listTexts(
  value: unknown,
  path: Path = [],
): { readonly path: Path; readonly text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    listTexts(inner, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

function exchange(value: unknown, [step, ...path]: Path, text: string | undefined): unknown {
  if (step === undefined) return text;
  // An edit before has dropped the field.
  if (value === undefined) return undefined;
  if (Array.isArray(value))
    return value.map((one, index) =>
      index === step ? exchange(one, path, text) : (one as unknown),
    );
  const fields = value as Readonly<Record<string, unknown>>;
  return { ...fields, [step]: exchange(fields[step], path, text) };
}

/** The field of a text, whatever has it: names of people are also those of authors. */
function toField(path: Path): string {
  return String(path.findLast((step) => typeof step === 'string'));
}

interface Edit {
  /** Of the entry among all. */
  readonly at: number;
  /** Where the text stands; the entry goes if it is left out, and the field if there is no text. */
  readonly path?: Path;
  readonly text?: string;
}

/** Any of what could be changed in these entries, one to three things at a time. */
function toEdits(entries: readonly Entry[]): fc.Arbitrary<Edit[]> {
  const spots = entries.flatMap(({ data, facts }, at) => {
    const { mentions, seeAlso, statements } = facts;
    const texts = listTexts({ data, facts: { mentions, seeAlso, statements } });
    return texts.map((spot) => ({ ...spot, at }));
  });
  const texts = Map.groupBy(spots, ({ path }) => toField(path));
  const names = ['Another', ...(texts.get('name') ?? []).map(({ text }) => text)];
  const gone = fc.nat(entries.length - 1).map((at): Edit => ({ at }));
  const dropped = fc
    .constantFrom(...spots)
    .map(({ at, path }): Edit => ({ at, path: path.slice(0, 2) }));
  // Another text that stands in the same field elsewhere, or one that stands nowhere.
  const changed = fc.constantFrom(...spots).chain(({ at, path }) => {
    const known = (texts.get(toField(path)) ?? []).map(({ text }) => text);
    return fc
      .constantFrom(...known, `${known[0] ?? ''}x`)
      .map((text): Edit => ({ at, path, text }));
  });
  // Names stand on more pages than all else.
  const named = fc.nat(entries.length - 1).chain((at) => {
    const path = ['data', getKind(entries[at]?.kind ?? 'topic').caption];
    return fc.constantFrom(...names).map((text): Edit => ({ at, path, text }));
  });
  return fc.array(
    fc.oneof({ arbitrary: changed, weight: 4 }, { arbitrary: named, weight: 4 }, dropped, gone),
    { minLength: 1, maxLength: 3 },
  );
}

function apply(all: readonly Entry[], edits: readonly Edit[]): Entry[] {
  const entries: (Entry | undefined)[] = [...all];
  for (const { at, path, text } of edits) {
    const entry = entries[at];
    entries[at] = entry && path && (exchange(entry, path, text) as Entry);
  }
  return entries.filter((entry) => entry !== undefined);
}

/** What nobody could write, as a date that is none, is no edit. */
function tryPages(content: Content, before: Made) {
  try {
    return remakePages(content, before);
  } catch {
    return undefined;
  }
}

test.for([
  ['two publications in which nobody says anything', SILENT],
  ['the same with their statements', SPOKEN],
  ...['four-sides', 'three-sides', 'any-script', 'corrections'].map(
    (name) => [name, readPublication(name)] as const,
  ),
] as const)(
  'whatever is edited in %s, a page that would read the same is the same',
  ([, { about, entries }]) => {
    const before = makePages({ about, entries });
    let kept = 0;
    fc.assert(
      fc.property(toEdits(entries), (edits) => {
        const after = tryPages({ about, entries: apply(entries, edits) }, before);
        fc.pre(after !== undefined);
        for (const { url, text, before: old } of after) {
          kept += 1;
          expect(text, url).toBe(old);
        }
      }),
    );
    expect(kept).toBeGreaterThan(RUNS / 2);
  },
);

test('a page of a publication that has grown too large for some of what is on it says something else', () => {
  const small = buildPublication(SILENT.about, SILENT.entries).publication;
  const items = Array.from({ length: MANY_ITEMS + 1 }, () => small.items).flat();
  const [before, after] = [small, { ...small, items }].map((publication) => {
    const [page] = listItemPages(toContext(publication));
    return page?.joined();
  });
  expect(before).toBeDefined();
  expect(after).not.toEqual(before);
});
