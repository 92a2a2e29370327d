import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FeedError, parseFeed, toHour } from './feed.ts';

const NOW = Date.UTC(2025, 1, 14);
const AT = 'https://times.example/feeds/all.xml';
const parse = (text: string | Uint8Array) =>
  parseFeed(typeof text === 'string' ? Buffer.from(text) : text, AT, NOW);
const rss = (items: string, more = '') =>
  `<?xml version="1.0"?><rss version="2.0" ${more}><channel><title>The Times</title><link>/</link>${items}</channel></rss>`;

test('RSS with CDATA, HTML in its titles, tracking and a relative link', () => {
  const item = `<item><title><![CDATA[Quist &amp; <b>Vesper</b> talk]]></title><link>/2025/a?utm_source=rss</link>
    <pubDate>Wed, 12 Feb 2025 07:58:00 +0100</pubDate><description>&lt;p&gt;At the &lt;i&gt;quay&lt;/i&gt;&lt;/p&gt;</description>
    <media:title>Not this</media:title><category>Dues</category></item>`;
  expect(parse(rss(item))).toEqual([
    {
      title: 'Quist & Vesper talk',
      url: 'https://times.example/2025/a',
      published: '2025-02-12T06:58Z',
      about: 'At the quay Dues',
    },
  ]);
});

test('Atom with a base, XHTML and the title of its source', () => {
  const [entry] =
    parse(`<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://post.example/x/">
    <title>Feed</title><entry xml:base="y/"><source><title>Other</title></source>
    <title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Dues <em>dou</em>ble</div></title>
    <link rel="enclosure" href="a.mp3"/><link href="double"/><updated>2025-02-12T07:58:00Z</updated></entry></feed>`);
  expect(entry).toMatchObject({
    title: 'Dues double',
    url: 'https://post.example/x/y/double',
    published: '2025-02-12T07:58Z',
  });
});

test('RSS 1.0, JSON Feed and a sitemap of news', () => {
  const rdf = `<rdf:RDF xmlns="http://purl.org/rss/1.0/"><channel/><item><title>A</title><link>https://a.example/1</link><dc:date>2025-02-12</dc:date></item></rdf:RDF>`;
  const json = JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    items: [
      { id: '1', url: '/1', title: 'A', date_published: '2025-02-12T01:00:00Z', tags: ['x', 3] },
      4,
    ],
  });
  const map = `<urlset><url><loc>https://a.example/1</loc><news:news><news:publication><news:name>P</news:name></news:publication><news:title>A</news:title><news:publication_date>2025-02-12</news:publication_date></news:news></url><url><loc>https://a.example/2</loc></url></urlset>`;
  for (const [text, url] of [
    [rdf, 'https://a.example/1'],
    [json, 'https://times.example/1'],
    [map, 'https://a.example/1'],
  ] as const) {
    const all = parse(text);
    expect(all).toHaveLength(1);
    expect(all[0]).toMatchObject({ title: 'A', url });
  }
});

test.each([
  [
    '<!doctype html><html><head><link rel="alternate" type="application/rss+xml" href="/rss">',
    'names https://times.example/rss as its feed',
  ],
  ['<html><body>Hello', 'it is a web page'],
  [
    '<sitemapindex><sitemap><loc>https://a.example/s</loc></sitemap></sitemapindex>',
    'it lists other sitemaps',
  ],
  ['{"items": 3}', 'it is no feed'],
  ['{"items": [', 'it is no feed'],
  ['', 'it is no feed'],
  ['just words', 'it is no feed'],
  [`<rss>${'<a>'.repeat(100)}`, 'nested too deeply'],
  ['['.repeat(2_000_000), 'it is no feed'],
  [`<rss><channel><item><title x="${'a'.repeat(300_000)}`, 'one of its tags has no end'],
])('no feed: %.30s', (text, why) => {
  expect(() => parse(text)).toThrow(FeedError);
  expect(() => parse(text)).toThrow(why);
});

test('entities that a feed declares are not expanded, and none of another file', () => {
  const laughs = Array.from(
    { length: 9 },
    (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`,
  );
  const doctype = `<!DOCTYPE rss [<!ENTITY l0 "ha"><!ENTITY f SYSTEM "file:///etc/passwd">${laughs.join('')}]>`;
  const item = '<item><title>A &l9; &f; B</title><link>https://a.example/1</link></item>';
  expect(
    parse(`<?xml version="1.0"?>${doctype}<rss><channel>${item}</channel></rss>`),
  ).toMatchObject([{ title: 'A &l9; &f; B' }]);
});

test('addresses that are none of the web are left out, and broken XML is read as far as it goes', () => {
  const to = (link: string) => `<item><title>A</title><link>${link}</link></item>`;
  const items = [
    'javascript:alert(1)',
    'file:///etc/passwd',
    'data:text/html,x',
    'https://u:p@a.example/',
    'https://a.example/1',
  ];
  expect(
    parse(rss(items.map(to).join('') + '<item><title>B & C</b><link>https://a.example/2')),
  ).toMatchObject([{ url: 'https://a.example/1' }]);
});

test('another encoding, and a large feed in a moment', () => {
  const latin = Buffer.from(
    '<?xml version="1.0" encoding="iso-8859-1"?><rss><channel><item><title>Za\xefre</title><link>/1</link></item></channel></rss>',
    'latin1',
  );
  expect(parse(latin)).toMatchObject([{ title: 'Zaïre' }]);
  const item = `<item><title>${'A '.repeat(200)}</title><link>/1</link><description>${'&lt;'.repeat(3000)}</description></item>`;
  const all = parse(rss(item.repeat(350)));
  expect(all).toHaveLength(350);
  expect(all[0]?.title.length).toBe(200);
});

test.each([
  ['Wed, 12 Feb 2025 07:58:00 GMT', '2025-02-12T07:58Z'],
  ['12 Feb 2025 07:58 EST', '2025-02-12T12:58Z'],
  ['2025-02-12T07:58:00+05:30', '2025-02-12T02:28Z'],
  ['2025-02-12T07:58:00', '2025-02-12'],
  ['2025-02-12 23:58', '2025-02-12'],
  ['Wed, 12 Feb 2025 23:58:00 CEST', '2025-02-12'],
  ['2025-02-12', '2025-02-12'],
  ['2026-02-12', ''],
  ['yesterday', ''],
  ['', ''],
])('the hour of %s is %s', (text, hour) => {
  expect(toHour(text, NOW)).toBe(hour);
});

test('whatever the bytes, there are entries or a FeedError', () => {
  const part = fc.constantFrom(
    '<rss>',
    '<item>',
    '</item>',
    '<title>',
    '</title>',
    '<link>',
    'https://a.example/1',
    '<![CDATA[',
    ']]>',
    '<!--',
    '&',
    '&#x110000;',
    '&#55296;',
    '<',
    '>',
    '"',
    '=',
    '<!DOCTYPE [',
    '\0',
    '\uD800',
    '{',
    '[',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(part, fc.string()), { maxLength: 60 }), (parts) => {
      try {
        for (const { title } of parse(`<rss>${parts.join('')}`))
          expect(title.isWellFormed()).toBe(true);
      } catch (error) {
        if (!(error instanceof FeedError)) throw error;
      }
    }),
  );
});
