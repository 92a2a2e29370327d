/** No field of a page is silently wrong: what speaks of another piece, of a copy, or of nothing, is none of it. */
import { describe, expect, test } from 'vitest';
import { KNOWN, SAVED_TEXT, toHtml } from './harbour.fixture.ts';
import { makeClip } from './make-clip.ts';

const clip = async (page: string, url?: string) =>
  (await makeClip(Buffer.from(page), KNOWN, { url })).clip;

/** A page whose address is `https://www.times.example/2031/02/12/quist-waits?id=7`, with JSON-LD. */
const withData = (...data: object[]) =>
  toHtml({
    head: data
      .map((one) => `<script type="application/ld+json">${JSON.stringify(one)}</script>`)
      .join('\n'),
  });

describe('of several articles in JSON-LD', () => {
  const own = {
    '@type': 'NewsArticle',
    headline: 'Quist waits',
    url: 'https://times.example/2031/02/12/quist-waits?id=7&utm_source=a#x',
    author: { name: 'Jane Roe' },
    datePublished: '2031-02-12T07:58:00Z',
  };
  const other = {
    '@type': 'NewsArticle',
    headline: 'Vesper sails',
    url: 'https://www.times.example/2031/02/11/vesper-sails',
    author: { name: 'Hugo Wrong' },
    datePublished: '2031-02-11T07:58:00Z',
  };
  test.each([
    ['the one at its address', [other, own]],
    [
      'that at its address by mainEntityOfPage',
      [
        { ...other, url: undefined, mainEntityOfPage: { '@id': other.url } },
        { ...own, url: undefined, mainEntityOfPage: '/2031/02/12/quist-waits?id=7' },
      ],
    ],
    [
      'the one that has its title, where the address is the front page',
      [other, { ...own, url: 'https://www.times.example/' }],
    ],
    [
      'the one that has its title, where none has an address',
      [
        { ...other, url: undefined },
        { ...own, url: undefined },
      ],
    ],
    ['none where the only one is another', [other]],
    ['in a graph', [{ '@graph': [other, own] }]],
  ])('%s is the page', async (_, data) => {
    const read = await clip(withData(...data));
    expect(read.authors.map(({ value }) => value)).toEqual(['Jane Roe']);
    expect(read).toMatchObject({
      title: { value: 'Quist waits' },
      published: { value: '2031-02-12T07:58Z' },
    });
    expect(JSON.stringify(read)).not.toMatch(/Hugo|2031-02-11/);
  });

  test('neither is where nothing tells which', async () => {
    const data = [
      { ...other, url: undefined },
      { ...other, url: undefined, headline: 'Third' },
    ];
    const read = await clip(withData(...data));
    expect(read.doubts).toContainEqual({
      field: 'metadata',
      why: 'the page describes several articles, and does not say which it is',
      candidates: ['Vesper sails', 'Third'],
    });
    expect(read.authors.map(({ value }) => value)).toEqual(['Jane Roe']);
  });

  test('a podcast has the name, the hour and the people of its episode', async () => {
    const { author, headline, ...more } = own;
    const episode = { ...more, '@type': 'PodcastEpisode', name: headline, creator: author };
    expect(await clip(withData(episode))).toMatchObject({
      title: { value: 'Quist waits', origin: 'JSON-LD PodcastEpisode.name' },
      authors: [{ value: 'Jane Roe' }],
      published: { value: '2031-02-12T07:58Z' },
    });
  });

  test('what is behind its own wall is its text', async () => {
    const body =
      '<div class="paywall"><p>“We will never pay the dues,” said Otto Brandt.</p></div>';
    const data = { ...own, hasPart: { isAccessibleForFree: false, cssSelector: '.paywall' } };
    const told = withData(data).replace('</article>', `${body}</article>`);
    expect((await clip(told)).quotations).toMatchObject([{ speaker: 'otto-brandt' }]);
    expect((await clip(toHtml({ body }))).quotations).toEqual([]);
  });
});

describe('a dateline', () =>
  test.each([
    ['PORTSEA, Norland, Feb. 12 (ANP) — The ferry left the port.', 'portsea'],
    ['PORTSEA (ANP) - The ferry left the port.', 'portsea'],
    ['Portsea, 12 February — The ferry left the port.', 'portsea'],
    ['Portsea – The ferry left the port.', 'portsea'],
    ['Portsea, a port, has no ferry.', undefined],
    ['Portsea-Norland ferries left.', undefined],
    ['Portsea: a port without a ferry.', undefined],
    ['In Portsea — as ever — the ferry left.', undefined],
    ['Eidvik (ANP) — The ferry left the port.', undefined],
  ])('is read in %j', async (line, place) => {
    expect((await clip(`Quist waits\n\n${line}\n`)).place?.value).toBe(place);
  }));

describe('a byline', () => {
  const byline = (line: string, author: string, site = 'The Harbour Times') =>
    toHtml({ head: `<meta name="author" content="${author}">` })
      .replace('By Jane Roe and Agence Nord-Presse', line)
      .replace('content="The Harbour Times"', `content="${site}"`);
  test.each([
    ['Par Jane Roe', 'Le Havre avec ANP', ['Jane Roe']],
    ['Par Jane Roe (avec ANP)', 'Jane Roe avec ANP', ['Jane Roe']],
    ['Von Jane Roe mit ANP', 'Die Warte mit ANP', ['Jane Roe']],
    ['By Jane Roe and Tomas Ebb', 'Jane Roe', ['Jane Roe', 'Tomas Ebb']],
    ['By JANE ROE', 'Jane Roe', ['Jane Roe']],
    ['By Agence Nord-Presse', 'Jane Roe', ['Jane Roe']],
    ['By Jane Roe', 'Lumen', ['Jane Roe']],
  ])('%j beside the author %j', async (line, author, names) => {
    const read = await clip(byline(line, author));
    expect(read.authors.map(({ value }) => value)).toEqual(names);
  });

  test('that names others than the markup leaves both in doubt', async () => {
    const read = await clip(byline('By Jane Roe', 'Hugo Wrong'));
    expect(read.authors).toEqual([]);
    expect(read.doubts).toContainEqual({
      field: 'authors',
      why: 'the page prints others than its markup has',
      candidates: ['Jane Roe (line 14)', 'Hugo Wrong (meta author)'],
    });
  });

  test('is no sentence', async () => {
    const text =
      'Quist waits\n\nBy Friday Norland must have paid all it owes\n\nMara Quist came.\n';
    expect((await clip(text)).authors).toEqual([]);
    expect((await clip('Quist waits\n\nBy Jane Roe in Portsea\n')).authors).toHaveLength(1);
  });
});

describe('a title', () =>
  test.each([
    ['https://www.times.example/a\nQuist waits\n\nMara Quist came.\n', 'Quist waits'],
    ['12 February 2031\nQuist waits\n\nMara Quist came.\n', 'Quist waits'],
    ['Link: https://www.times.example/a\n\nQuist waits\n', 'Quist waits'],
    ['Post\n\nMara Quist @quist\n\nWe will never pay.\n', undefined],
    ['<html><title>Post</title><h1>Post</h1><p>We will never pay.</p></html>', undefined],
    ['<html><title>Post / X</title><p>We will never pay.</p></html>', undefined],
    ['<html><title>Post war port</title><h1>Post war port</h1><p>x</p></html>', 'Post war port'],
    ['<html><title>陆海声会见港口代表-新华网</title><p>x</p></html>', '陆海声会见港口代表'],
    ['<html><title>陆海声会见港口代表_中国政府网</title><p>x</p></html>', '陆海声会见港口代表'],
    ['<html><title>陆海声-港口代表会见</title><p>x</p></html>', '陆海声-港口代表会见'],
  ])('of %j', async (page, title) => {
    expect((await clip(page)).title?.value).toBe(title);
  }));

describe('a copy in an archive', () => {
  const original = 'https://www.times.example/2031/02/12/quist-waits?id=7';
  const copies = [
    `https://web.archive.org/web/20310213101500/${original}`,
    `https://web.archive.org/web/20310213101500id_/${original}`,
    `http://archive.today/2031.02.13-101500/${original}`,
  ];
  test.each(copies)('%s is no address of the page', async (copy) => {
    const html = toHtml().replace(
      /<link rel="canonical"[^>]*>/,
      `<link rel=canonical href="${copy}">`,
    );
    const read = await clip(html);
    expect(read).toMatchObject({
      url: { value: original },
      outlet: { value: 'harbour-times' },
      archive: { url: copy, on: '2031-02-13', origin: 'link rel=canonical' },
    });
    const told = await clip(toHtml(), copy);
    expect(told).toMatchObject({ url: { value: original }, archive: { url: copy } });
  });

  test('that does not say of what leaves the address in doubt', async () => {
    const html = toHtml().replace(/<link rel="canonical"[^>]*>/, '');
    const read = await clip(html, 'https://archive.ph/AbC12');
    expect(read).toMatchObject({
      url: null,
      archive: { url: 'https://archive.ph/AbC12', on: null },
    });
    expect(read.doubts.map(({ field }) => field)).toEqual(
      expect.arrayContaining(['url', 'archive']),
    );
  });

  test('a page about an archive is a page', async () => {
    const url = 'https://www.times.example/archive.org/web/2031';
    expect(await clip(SAVED_TEXT, url)).toMatchObject({ url: { value: url }, archive: null });
  });
});

describe('when a page came out', () => {
  const read = async (date: string, today = '2031-02-12') => {
    const head = `<meta property="article:published_time" content="${date}">`;
    const page = toHtml({ head }).replace(/<time .*<\/time>/, '');
    return (await makeClip(Buffer.from(page), KNOWN, { today })).clip;
  };
  test.each([
    ['2052-02-12T07:58:00Z', 'it lies ahead'],
    ['2031-02-14', 'it lies ahead'],
    ['1970-01-01T00:00:00Z', 'no page is that old'],
  ])('%s is in doubt', async (date, why) => {
    const { published, doubts } = await read(date);
    expect(published).toBeNull();
    expect(doubts).toContainEqual(expect.objectContaining({ field: 'published', why }));
  });

  test.each(['2031-02-12T07:58:00Z', '2031-02-13T01:00:00+09:00', '1999-02-12'])(
    '%s is none',
    async (date) => {
      expect((await read(date)).published?.value.slice(0, 10)).toBe(date.slice(0, 10));
    },
  );

  test.each(['DCTERMS.issued', 'dcterms.date', 'DC.date.issued'])(
    'is read from %s',
    async (name) => {
      const page = toHtml({ head: `<meta name="${name}" content="2031-02-12T07:58:00Z">` });
      expect((await clip(page)).published).toMatchObject({ value: '2031-02-12T07:58Z' });
    },
  );

  test('is read beside the place of a press release', async () => {
    expect(
      (await clip('Quist waits\n\nEidvik, 12 February 2031\n\nShe came.\n')).published?.value,
    ).toBe('2031-02-12');
  });
});

test('spans that only styles set apart are no one word, and parts of a word are', async () => {
  const body =
    '<p><span>12 Feb</span><span>Otto Brandt</span><span>2 min</span></p><p><b>M</b><span>ara Quist</span> came.</p>';
  const { clip: read, text } = await makeClip(Buffer.from(toHtml({ body })), KNOWN);
  expect(read.entities.map(({ id }) => id)).toContain('otto-brandt');
  expect(text).toContain('12 Feb Otto Brandt');
  expect(text).toContain('ara Quist');
  expect(text).not.toContain('M ara');
});

describe('what stands under “Related” is of other pieces', () => {
  const TEASER = 'Ilan Vesper: “I will never pay the dues of any port”';
  test.each([
    ['a list below a heading', `<h3>Related</h3><ul><li><a href="/b">${TEASER}</a></li></ul>`],
    ['a box', `<div><p>Related stories</p><p>${TEASER}. He said so.</p></div>`],
    [
      'a label in a box of its own',
      `<div><strong>Read more</strong></div><ul><li>${TEASER}</li></ul>`,
    ],
    ['a line with its label', `<p>Related: ${TEASER}</p>`],
    ['German', `<h4>Mehr zum Thema</h4><p><a href="/b">${TEASER}</a></p>`],
    ['French', `<h4>Sur le même sujet</h4><p><a href="/b">${TEASER}</a></p>`],
    ['Chinese', `<h4>相关阅读</h4><p><a href="/b">${TEASER}</a></p>`],
    ['Arabic', `<h4>اقرأ أيضا</h4><p><a href="/b">${TEASER}</a></p>`],
  ])('%s', async (_, body) => {
    const after = '<p>“We will never pay the dues,” said Otto Brandt.</p>';
    const read = await clip(toHtml({ body: `${body}${after}` }));
    expect(read.entities.map(({ id }) => id)).not.toContain('ilan-vesper');
    expect(read.quotations.map(({ speaker }) => speaker)).toEqual(['otto-brandt']);
  });

  test('in a text, up to the next sentence', async () => {
    const text = `Quist waits\n\nOtto Brandt came.\n\nRelated:\n\n${TEASER}\n\nVesper sells his boat\n\nLena Brandt left.\n`;
    const read = await clip(text);
    expect(read.entities.map(({ id }) => id)).toEqual(['lena-brandt', 'otto-brandt']);
    expect(read.quotations).toEqual([]);
  });

  test.each([
    '<p>Related party deals, said Ilan Vesper, are fine.</p>',
    '<h3>Related</h3><p>Ilan Vesper came to the port on Friday and left again.</p>',
  ])('text is text: %s', async (body) => {
    const read = await clip(toHtml({ body }));
    expect(read.entities.map(({ id }) => id)).toContain('ilan-vesper');
  });
});

describe('a mail of a reader', () => {
  const address = 'https://www.times.example/2031/02/12/quist';

  test.each([
    ['a line of its own', `Quist waits\n${address}\n12 February 2031\n`, 'line 2'],
    ['behind a word', `Quist waits\n\nWhere it stands: <${address}?utm_source=mail>\n`, 'line 3'],
  ])('says the address, and so the outlet: %s', async (_, text, origin) => {
    const read = await clip(text);
    expect(read.url).toEqual({ value: address, origin });
    expect(read.outlet?.value).toBe('harbour-times');
  });

  test('says the address without its scheme, which is no headline', async () => {
    const read = await clip('www.times.example/2031/02/12/quist\n\nQuist waits\n\nShe came.\n');
    expect(read.url).toEqual({ value: address, origin: 'line 1' });
    expect(read.title?.value).not.toContain('www.');
  });

  test.each([
    'https://webcache.googleusercontent.com/search?q=cache:AbC:https://www.times.example/quist',
    'https://www.google.com/amp/s/www.times.example/quist',
    'https://www-times-example.translate.goog/quist?_x_tr_sl=en',
    'https://12ft.io/https://www.times.example/quist',
  ])('is in doubt where another site shows the page: %s', async (other) => {
    const read = await clip(`Quist waits\n${other}\n12 February 2031\n`);
    expect(read.url).toBeNull();
    expect(read.doubts.map(({ field }) => field)).toContain('url');
  });

  test('an address within a sentence is not that of the piece', async () => {
    expect((await clip(`Quist waits\n\nSee ${address} for more.\n`)).url).toBeNull();
  });

  test('the head of a mail is no headline', async () => {
    expect((await clip(`From: a reader\nSubject: Quist\n\n${address}\n`)).title).toBeNull();
  });

  test('of two addresses neither is taken', async () => {
    const read = await clip(`Quist waits\n${address}\nhttps://anp.example/quist\n`);
    expect(read.url).toBeNull();
    expect(read.doubts.find(({ field }) => field === 'url')?.candidates).toHaveLength(2);
  });

  test('a line with nothing but an outlet says whose it is, two of them nothing', async () => {
    const text = 'Quist waits\nThe Harbour Times\n12 February 2031\n';
    expect((await clip(text)).outlet).toEqual({ value: 'harbour-times', origin: 'line 2' });
    expect((await clip(`${text}Agence Nord-Presse\n`)).outlet).toBeNull();
  });
});

describe('an hour without a zone', () => {
  const read = async (...lines: readonly string[]) => {
    const page = ['Quist waits', ...lines, 'She came.'].join('\n\n');
    const { published, doubts } = await clip(`${page}\n`);
    const hours = doubts.find(({ field }) => field === 'published')?.candidates;
    return [published?.value, hours];
  };

  test('gives the day as it is written, and the hour in doubt', async () => {
    const line = '来源:海澜通讯社 2031-02-11 20:15';
    expect(await read(line)).toEqual(['2031-02-11', ['2031-02-11T20:15 (line 3)']]);
    expect(await read(line.replace(':', ':'), '2031-02-11')).toEqual([
      '2031-02-11',
      expect.anything(),
    ]);
  });

  test('gives none where the page has two days', async () => {
    const [day, hours] = await read('2031-02-11 20:15', '2031-02-12');
    expect(day).toBeUndefined();
    expect(hours).toHaveLength(2);
  });
});
