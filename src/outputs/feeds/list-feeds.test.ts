import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hostileLine } from '../../../test/support/hostile.ts';
import {
  toItem,
  toMdx,
  toTestContext,
  SMALLEST,
  type Files,
} from '../../../test/support/publication.ts';
import { watchReads } from '../../model/reads.ts';
import { listFeedFiles, toFeeds } from './list-feeds.ts';
import { FEW } from '../../../test/support/properties.ts';

interface Json {
  readonly items: readonly {
    readonly id: string;
    readonly title: string;
    readonly content_html: string;
    readonly summary: string;
  }[];
}

const PATH = 'coverage/2025/02/first.mdx';

function listBodies(files: Files, siteUrl?: string): ReadonlyMap<string, string> {
  const context = toTestContext(files, siteUrl);
  const feeds = Object.values(toFeeds(context)).flatMap((list) => list());
  return new Map([...feeds, ...listFeedFiles(context)].map(({ path, body }) => [path, body]));
}

function readJson(files: Files, siteUrl?: string): Json {
  return JSON.parse(listBodies(files, siteUrl).get('feed.json') ?? '') as Json;
}

function toMany(count: number): Record<string, string> {
  const names = Array.from({ length: count }, (_, index) => `item-${index}`);
  return Object.fromEntries(
    names.map((name, index) => {
      const added = `2025-02-${String((index % 28) + 1).padStart(2, '0')}`;
      return [
        `coverage/2025/02/${name}.mdx`,
        toItem({ title: name, dates: { added } }, `Words on ${name}.`),
      ];
    }),
  );
}

const ENTRIES = {
  'rss.xml': /<item>.*<\/item>/g,
  'atom.xml': /<entry>.*<\/entry>/g,
  'topics/tariffs/atom.xml': /<entry>.*<\/entry>/g,
};

test('the site, each topic, each outlet, the days and the corrections have all formats, and one list names them', () => {
  const bodies = listBodies(SMALLEST);
  const formats = ['rss.xml', 'atom.xml', 'feed.json'];
  expect([...bodies.keys()]).toEqual([
    ...formats,
    ...formats.map((file) => `topics/tariffs/${file}`),
    ...formats.map((file) => `outlets/gazette/${file}`),
    ...formats.map((file) => `days/${file}`),
    ...formats.map((file) => `corrections/${file}`),
    'feeds.opml',
    'feed.css',
  ]);
  expect(bodies.get('feeds.opml')?.match(/xmlUrl="[^"]*"/g)).toEqual([
    'xmlUrl="https://record.example/atom.xml"',
    'xmlUrl="https://record.example/days/atom.xml"',
    'xmlUrl="https://record.example/corrections/atom.xml"',
    'xmlUrl="https://record.example/topics/tariffs/atom.xml"',
    'xmlUrl="https://record.example/outlets/gazette/atom.xml"',
  ]);
});

test('the list of feeds has those of speakers, in a folder of their own', () => {
  const body =
    '<Statement id="s" by="ada" kind="quote" said="2025-02-12" to="reporters" venue="briefing">We have.</Statement>';
  const opml = listBodies({
    ...SMALLEST,
    'people/ada.mdx': toMdx({ name: 'Ada' }),
    'questions/so.mdx': toMdx({
      title: 'Is it so?',
      definition: 'So.',
      positions: { yes: 'Yes.', no: 'No.' },
    }),
    [PATH]: toItem({}, body),
  }).get('feeds.opml');
  expect(opml).toMatch(
    /<outline text="Statements by speaker">\n<outline [^>]*xmlUrl="https:\/\/record\.example\/people\/ada\/atom\.xml"[^>]*\/>\n<\/outline>/,
  );
  expect(opml?.match(/<outline text="[^"]*">/g)).toEqual([
    '<outline text="Topics">',
    '<outline text="Outlets">',
    '<outline text="Questions">',
    '<outline text="Statements by speaker">',
  ]);
});

test('one feed brings what is reported on any measure, another what is on one', () => {
  const files: Files = {
    ...SMALLEST,
    'organizations/office.mdx': toMdx({ name: 'The office' }),
    ...Object.fromEntries(
      ['one', 'two', 'none'].map((name) => [
        `coverage/2025/02/${name}.mdx`,
        toItem({ title: name }, 'Words.'),
      ]),
    ),
    ...Object.fromEntries(
      ['one', 'two'].map((name) => [
        `measures/${name}.mdx`,
        toMdx({
          title: `Duty ${name}`,
          actor: 'office',
          history: [{ status: 'in-force', on: '2025-02-04', item: `2025/02/${name}` }],
        }),
      ]),
    ),
  };
  const list = (path: string) =>
    (JSON.parse(listBodies(files).get(path) ?? '') as Json).items.map(({ title }) => title);
  expect(list('measures/feed.json')).toEqual(['one', 'two']);
  expect(list('measures/two/feed.json')).toEqual(['two']);
});

test('the same content gives the same bytes, in whatever order it is read', () => {
  const files = { ...SMALLEST, ...toMany(12) };
  const turned = Object.fromEntries(Object.entries(files).reverse());
  expect([...listBodies(turned)]).toEqual([...listBodies(files)]);
});

interface Dated {
  readonly items: readonly {
    readonly id: string;
    readonly date_published: string;
    readonly date_modified: string;
  }[];
}

function readDates(
  files: Files,
  path = 'feed.json',
  field: 'date_published' | 'date_modified' = 'date_published',
): ReadonlyMap<string, string> {
  const { items } = JSON.parse(listBodies(files).get(path) ?? '') as Dated;
  return new Map(items.map((item) => [item.id, item[field]]));
}

/** Twelve items that were added on one day. */
const BATCH = Object.fromEntries(
  Array.from({ length: 12 }, (_, index) => [
    `coverage/2025/02/one-${String(index)}.mdx`,
    toItem({ dates: { added: '2025-02-20' } }),
  ]),
);

test('entries of one batch have moments of their own, in the order of the feed, and a new one moves none', () => {
  const dates = [...readDates({ ...SMALLEST, ...BATCH }).values()];
  expect(new Set(dates).size).toBe(13);
  expect(dates.toSorted().reverse()).toEqual(dates);
  const more = { 'coverage/2025/02/more.mdx': toItem({ dates: { added: '2025-02-20' } }) };
  const after = readDates({ ...SMALLEST, ...BATCH, ...more });
  for (const [id, date] of readDates({ ...SMALLEST, ...BATCH })) expect(after.get(id)).toBe(date);
});

const LIVE = {
  'publication.yaml': `name: R
tagline: T
url: https://record.example
language: en
zone: Europe/London
licence: CC-BY-4.0
scope: All.
live-from: 2025-03-03
`,
};

test('what was reconstructed is new with the day on which the publication went live, in the order of its days', () => {
  const files = { ...SMALLEST, ...toMany(28), ...LIVE };
  const dates = [...readDates(files)].map(([, date]) => date);
  expect(new Set(dates).size).toBe(dates.length);
  expect(dates.toSorted().reverse()).toEqual(dates);
  expect(new Set(dates.map((date) => date.slice(0, 13)))).toEqual(new Set(['2025-03-03T00']));
  const days = [...readDates(files).keys()].map((id) => Number(/item-(\d+)$/.exec(id)?.[1] ?? 0));
  expect(days.slice(0, 12)).toEqual([27, 26, 25, 24, 23, 22, 21, 20, 19, 18, 17, 16]);
});

test('statements of one item, and corrections of one day, have moments of their own', () => {
  const body = ['a', 'b', 'c']
    .map(
      (id) =>
        `<Statement id="${id}" by="ada" kind="quote" said="2025-02-12" venue="briefing">We.</Statement>`,
    )
    .join('\n\n');
  const corrections = ['one', 'two'].map((why) => ({ on: '2025-02-21', type: 'update', why }));
  const files = {
    ...SMALLEST,
    'people/ada.mdx': toMdx({ name: 'Ada' }),
    [PATH]: toItem({ corrections }, body),
  };
  for (const [path, count] of [
    ['people/ada/feed.json', 3],
    ['corrections/feed.json', 2],
  ] as const) {
    const dates = [...readDates(files, path).values()];
    expect(dates).toHaveLength(count);
    expect(new Set(dates).size).toBe(count);
  }
});

test.each([
  ['on a day', '2025-02-20', {}],
  ['in a minute', '2025-02-20T09:30Z', {}],
  ['before the first day', '2025-02-20', LIVE],
])('no two entries of a feed share a moment, whatever was added %s', (_, added, about) => {
  const says = (index: number) =>
    Array.from('abcdefghi')
      .map(
        (id, at) =>
          `<Statement id="${id}" by="ada" said="2025-02-${String(10 + ((index + at) % 8))}" about="ask" position="${index % 3 === at ? 'no' : 'yes'}">We.</Statement>`,
      )
      .join('\n\n');
  const files = {
    ...SMALLEST,
    ...about,
    'people/ada.mdx': toMdx({ name: 'Ada' }),
    'questions/ask.mdx': toMdx({
      title: 'Is it so?',
      definition: 'It counts.',
      positions: { yes: 'It is.', no: 'It is not.' },
      topics: ['tariffs'],
    }),
    ...Object.fromEntries(
      Array.from({ length: 22 }, (_, index) => [
        `coverage/2025/02/one-${String(index)}.mdx`,
        toItem({ dates: { added } }, says(index)),
      ]),
    ),
  };
  for (const path of ['feed.json', 'people/ada/feed.json', 'questions/ask/feed.json']) {
    const dates = [...readDates(files, path).values()];
    expect(dates.length).toBeGreaterThan(19);
    expect(new Set(dates).size).toBe(dates.length);
    expect(dates.toSorted().reverse()).toEqual(dates);
  }
});

test('items that changed on one day have moments of their own, those of their corrections in the feed of these', () => {
  const toFiles = (fields: Readonly<Record<string, unknown>>) =>
    Object.fromEntries(
      Array.from({ length: 12 }, (_, index) => [
        `coverage/2025/02/one-${String(index)}.mdx`,
        toItem({ dates: { added: '2025-02-20' }, ...fields }),
      ]),
    );
  const corrections = ['one', 'two'].map((why) => ({ on: '2025-02-21', type: 'update', why }));
  const corrected = { ...SMALLEST, ...toFiles({ corrections }) };
  const updated = {
    ...SMALLEST,
    ...toFiles({ dates: { added: '2025-02-20', updated: '2025-02-21' } }),
  };
  for (const files of [corrected, updated]) {
    const dates = [...readDates(files, 'feed.json', 'date_modified').values()];
    expect(dates.filter((date) => date.startsWith('2025-02-21T00'))).toHaveLength(12);
    expect(new Set(dates).size).toBe(13);
  }
  const own = readDates(corrected, 'corrections/feed.json', 'date_modified');
  for (const [id, date] of readDates(corrected, 'feed.json', 'date_modified')) {
    const all = [...own].filter(([one]) => one.startsWith(`${id}#`)).map(([, at]) => at);
    if (all.length > 0) expect(all.toSorted().at(-1)).toBe(date);
  }
  expect(own.size).toBe(24);
});

test('a feed without entries is as old as the publication', () => {
  const atom = listBodies(SMALLEST).get('corrections/atom.xml') ?? '';
  const [, first] =
    /<published>(.*?)<\/published>/.exec(listBodies(SMALLEST).get('atom.xml') ?? '') ?? [];
  expect(atom).not.toContain('<entry');
  expect(/<updated>(.*?)<\/updated>/.exec(atom)?.[1]).toBe('2025-02-12T00:00:00Z');
  expect(first).toMatch(/^2025-02-12T00/);
});

test('the list of feeds names no version that OPML does not know', () => {
  const opml = listBodies(SMALLEST).get('feeds.opml') ?? '';
  expect(opml).toContain('<opml version="2.0">');
  expect(opml).toMatch(/<outline type="rss" text=/);
  expect(opml).not.toMatch(/<outline[^>]* version=/);
});

test.for(Object.entries(ENTRIES))(
  'an edit of one item changes one entry of %s',
  ([path, pattern]) => {
    const many = toMany(12);
    const name = 'coverage/2025/02/item-5.mdx';
    const edited = { ...many, [name]: (many[name] ?? '').replace('Words on', 'Better words on') };
    const before =
      listBodies({ ...SMALLEST, ...many })
        .get(path)
        ?.match(pattern) ?? [];
    const after =
      listBodies({ ...SMALLEST, ...edited })
        .get(path)
        ?.match(pattern) ?? [];
    expect(before).toHaveLength(13);
    expect(after.filter((entry, index) => entry !== before[index])).toEqual([
      expect.stringContaining('Better words'),
    ]);
  },
);

test('the newest here come first, and no more than fifty', () => {
  const old = toItem({ title: 'Old news', dates: { added: '2025-03-01', happened: '1999-01-01' } });
  const { items } = readJson({ ...SMALLEST, ...toMany(60), 'coverage/2025/03/old.mdx': old });
  expect(items).toHaveLength(50);
  expect(items[0]?.title).toBe('Old news');
});

test('what no longer fits is in an archive of its month, from one to the next, and each entry keeps its moment', () => {
  const old = Object.fromEntries(
    Object.entries(toMany(60)).map(([path, text]) => [
      path.replaceAll('/02/', '/01/'),
      text.replaceAll('2025-02-', '2025-01-'),
    ]),
  );
  const older = { 'coverage/2024/12/old.mdx': toItem({ dates: { added: '2024-12-03' } }) };
  const bodies = listBodies({ ...SMALLEST, ...toMany(20), ...old, ...older });
  const site = 'https://record.example';
  const find = (path: string, rel: string) =>
    new RegExp(`<link rel="${rel}"[^>]* href="${site}/([^"]*)"`).exec(bodies.get(path) ?? '')?.[1];
  const seen = new Map<string, string | undefined>();
  const walked: string[] = [];
  for (let at: string | undefined = 'atom.xml'; at !== undefined; at = find(at, 'prev-archive')) {
    walked.push(at);
    for (const [entry] of (bodies.get(at) ?? '').matchAll(/<entry>.*<\/entry>/g)) {
      const id = /<id>(.*?)<\/id>/.exec(entry)?.[1] ?? '';
      const published = /<published>(.*?)<\/published>/.exec(entry)?.[1];
      expect(seen.get(id) ?? published).toBe(published);
      seen.set(id, published);
    }
  }
  expect(walked).toEqual(['atom.xml', 'archive/2025-01/atom.xml', 'archive/2024-12/atom.xml']);
  expect(seen.size).toBe(82);
  expect(find('archive/2024-12/atom.xml', 'next-archive')).toBe('archive/2025-01/atom.xml');
  expect(find('archive/2024-12/atom.xml', 'current')).toBe('atom.xml');
  expect(bodies.get('archive/2025-01/atom.xml')).toContain('<fh:archive/>');
  expect(bodies.get('rss.xml')).toContain(
    `<atom:link rel="prev-archive" type="application/atom+xml" href="${site}/archive/2025-01/atom.xml"/>`,
  );
  // A month that is over stays as it is, to the byte, whatever is added later.
  const next = { 'coverage/2025/03/new.mdx': toItem({ dates: { added: '2025-03-01' } }) };
  const later = listBodies({ ...SMALLEST, ...toMany(20), ...old, ...older, ...next });
  for (const path of walked.slice(1)) expect(later.get(path)).toBe(bodies.get(path));
});

test('what is edited in one month leaves the archives of others as they are, and unread', () => {
  const january = Object.fromEntries(
    Object.entries(toMany(60)).map(([path, text]) => [
      path.replaceAll('/02/', '/01/'),
      text.replaceAll('2025-02-', '2025-01-'),
    ]),
  );
  const dates = { added: '2024-12-03' };
  const path = 'coverage/2024/12/old.mdx';
  const read = (old: string) =>
    Object.entries(toFeeds(toTestContext({ ...SMALLEST, ...january, [path]: old })))
      .filter(([name]) => name.startsWith('feed of 20'))
      .map(([name, list]) => ({ name, ...watchReads(() => list().map(({ body }) => body)) }));
  const before = read(toItem({ dates }));
  const after = read(toItem({ dates, title: 'Other' }));
  expect(before.map(({ name }) => name.split(' ')[2])).toEqual(['2024-12', '2025-01']);
  expect(after.map(({ name }) => name)).toEqual(before.map(({ name }) => name));
  expect(before.map(({ reads }) => reads.includes(`entry ${path}`))).toEqual([true, false]);
  expect(before[1]?.reads.filter((name) => name.startsWith('moment ')).length).toBeGreaterThan(10);
  expect(after[0]?.made).not.toEqual(before[0]?.made);
  expect(after[1]?.made).toEqual(before[1]?.made);
});

test('names do not move with the address of the site, nor with a renamed file', () => {
  const [here] = readJson(SMALLEST).items;
  const [there] = readJson(SMALLEST, 'http://localhost:4321').items;
  const moved = toItem({ aliases: ['/first', '/coverage/2025/02/first'] });
  const { [PATH]: _, ...rest } = SMALLEST;
  const [renamed] = readJson({ ...rest, 'coverage/2025/02/second.mdx': moved }).items;
  expect(here?.id).toBe('tag:record.example,2025-02:coverage/2025/02/first');
  expect([there?.id, renamed?.id]).toEqual([here?.id, here?.id]);
});

test('a withdrawn item keeps its name and says why, without its text', () => {
  const gone = toItem({ status: 'withdrawn', withdrawn: 'The report was false.' }, 'Secret words.');
  const [entry] = readJson({ ...SMALLEST, [PATH]: gone }).items;
  expect(entry).toMatchObject({ title: 'Withdrawn: First', summary: 'The report was false.' });
  expect(entry?.content_html).not.toContain('Secret');
});

test('an entry holds the text with absolute links, the piece covered and the corrections', () => {
  const corrections = [
    { on: '2025-02-14', type: 'correction', was: '<b>', now: '&', why: 'A slip.' },
  ];
  const body = 'See [tariffs](/topics/tariffs).';
  const bodies = listBodies({ ...SMALLEST, [PATH]: toItem({ corrections }, body) });
  const { items } = JSON.parse(bodies.get('feed.json') ?? '') as Json;
  expect(items[0]).toMatchObject({
    external_url: 'https://gazette.example/1',
    date_modified: expect.stringMatching(/^2025-02-14T00:/) as string,
    _references: [{ url: 'https://gazette.example/1', cito: 'citesAsSourceDocument' }],
  });
  expect(items[0]?.content_html).toBe(
    '<p>What it says.</p><p>See <a href="https://record.example/topics/tariffs">tariffs</a>.</p>' +
      '<p>Reported by <a href="https://record.example/outlets/gazette">The Gazette</a>: <a href="https://gazette.example/1">Theirs</a></p>' +
      '<p><strong>Correction, 14\u00a0Feb 2025.</strong> A slip. Before: <del>&lt;b&gt;</del> Changed to: <ins>&amp;</ins></p>',
  );
  expect(bodies.get('rss.xml')).toContain(
    '<source url="https://gazette.example/1">The Gazette</source>',
  );
  expect(bodies.get('atom.xml')).toContain(
    '<link rel="via" title="The Gazette: Theirs" href="https://gazette.example/1"/>',
  );
});

test('hostile titles and summaries come back from JSON, and make no markup in HTML', () => {
  fc.assert(
    fc.property(hostileLine, hostileLine, (title, summary) => {
      const [entry] = readJson({ ...SMALLEST, [PATH]: toItem({ title, summary }) }).items;
      expect(entry).toMatchObject({ title, summary });
      expect(entry?.content_html.match(/<[a-z]+/g)).toEqual(['<p', '<p', '<p', '<a', '<a']);
    }),
    { numRuns: FEW },
  );
});
