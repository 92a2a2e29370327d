/** What is read of a page that an editor saved, as text, as HTML, and by a browser. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { KNOWN, SAVED_TEXT, toHtml } from './harbour.fixture.ts';
import { makeClip } from './make-clip.ts';
import { PageError } from './read-page.ts';

const clip = async (page: string | Uint8Array, url?: string) =>
  (await makeClip(typeof page === 'string' ? Buffer.from(page) : page, KNOWN, { url })).clip;

describe('text that was copied from a page behind a wall', async () => {
  const read = await clip(SAVED_TEXT);

  test('says title, hour with its zone, access, and no outlet', () => {
    expect(read).toMatchObject({
      title: { value: 'Why Is Norland’s Leader Waiting?', origin: 'line 1' },
      published: { value: '2031-02-12T02:58-05:00', origin: 'line 11' },
      access: { value: 'subscription', origin: 'line 19' },
      outlet: null,
      url: null,
      updated: null,
      language: { value: 'en', origin: 'the words of the page' },
      authors: [],
    });
    expect(read.doubts).toEqual([
      {
        field: 'outlet',
        why: 'the page does not say where it comes from',
        candidates: ['harbour-times'],
      },
    ]);
  });

  test('has a caption, its photographer and both agencies', () =>
    expect(read.image).toEqual({
      caption: {
        value:
          'Pictures of Mara Quist, Norland’s leader, at the opening of the Northern Boat Fair in the Norland city of Portsea on Friday.',
        origin: 'line 9',
      },
      credits: [
        {
          role: 'photographer',
          name: 'Rui Alder',
          organization: 'agence-nord-presse',
          via: 'picture-library',
          origin: 'line 9',
        },
      ],
    }));

  test('names whom and what the publication has, and no other', () => {
    expect(read.entities.map(({ id, count }) => `${id} ${String(count)}`)).toEqual([
      'mara-quist 3',
      'norland 3',
      'agence-nord-presse 1',
      'fifth-northern-boat-fair 1',
      'foreign-ministry 1',
      'lena-brandt 1',
      'otto-brandt 1',
      'picture-library 1',
      'portsea 1',
    ]);
    // “President Vesper” is none of the offices that the publication knows him by, and a Melinda Vesper is there.
    expect(read.unknown).toEqual([
      { words: 'Rui Alder', kind: 'person' },
      { words: 'Tomas Ebb', kind: 'person' },
      { words: 'Portsea College', kind: 'organization' },
    ]);
    expect(read.topics).toEqual([
      { id: 'ferry-dues', why: '“Ferry dues” stands on the page, once' },
    ]);
  });

  test('quotes with a speaker, and dates what it only names by weekday', () => {
    expect(read.quotations).toEqual([
      {
        text: 'gave in to Vesper and Vesper took it',
        speaker: 'Tomas Ebb',
        said: null,
        origin: 'line 15',
      },
      {
        text: 'Quist will not let that happen. It would look very, very bad at home.',
        speaker: 'Tomas Ebb',
        said: null,
        origin: 'line 15',
      },
    ]);
    expect(read.dates).toEqual([
      { words: 'on Friday', value: '2031-02-07' },
      { words: 'On Monday', value: '2031-02-10' },
      { words: 'Feb. 3', value: '2031-02-03' },
    ]);
  });

  test('is not all text, and what is not is named', () =>
    expect(read.noise.map((words) => words.slice(0, 20))).toEqual([
      '3 hours ago 7',
      'Lanternfly Icon',
      'You have a preview v',
      'Thank you for your p',
      'Already a subscriber',
      'Want all of The Time',
      'Read Entire Article',
    ]));
});

describe('a page as it was served', () => {
  test('says where it stands, without tracking, and of which outlet it is', async () => {
    expect(await clip(toHtml())).toMatchObject({
      title: { value: 'Quist waits' },
      outlet: { value: 'harbour-times', origin: 'host of the canonical address' },
      url: {
        value: 'https://www.times.example/2031/02/12/quist-waits?id=7',
        origin: 'link rel=canonical',
      },
      language: { value: 'en-GB', origin: 'html lang' },
      published: { value: '2031-02-12T07:58Z' },
      authors: [{ value: 'Jane Roe', origin: 'line 14' }],
      image: {
        credits: [
          { name: 'Rui Alder', organization: 'agence-nord-presse', via: 'picture-library' },
        ],
      },
      noise: ['Home', 'Politics of Norland', 'Ilan Vesper sells his boat', '© The Harbour Times'],
      doubts: [{ field: 'authors', why: 'the byline may be an agency’s' }],
    });
  });

  test.each([
    ['de', 'Referat Presse'],
    ['fr', 'Service de presse'],
    ['es', 'Gabinete de Prensa'],
    ['en', 'Press Office'],
  ])('of an office in %s has no author without a doubt', async (language, office) => {
    const html = `<html lang="${language}"><head><title>Quist</title><meta name="author" content="${office}"></head><body><article><h1>Quist</h1><p>Quist.</p></article></body></html>`;
    expect(await clip(html)).toMatchObject({
      authors: [],
      doubts: expect.arrayContaining([expect.objectContaining({ field: 'authors' })]) as unknown,
    });
  });

  test('is read from JSON-LD, with the clock of the newspaper', async () => {
    const data = {
      '@graph': [
        {
          '@type': ['NewsArticle'],
          headline: 'Quist waits',
          datePublished: '2031-02-12T02:58:41-05:00',
          dateModified: '2031-02-13T10:00:00Z',
          author: [{ '@type': 'Person', name: 'Jane Roe' }],
          isAccessibleForFree: false,
          articleSection: 'World',
        },
        { '@type': 'ItemList', itemListElement: [{ '@type': 'NewsArticle', headline: 'Another' }] },
      ],
    };
    const head = `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
    expect(await clip(toHtml({ head }))).toMatchObject({
      title: { value: 'Quist waits', origin: 'JSON-LD NewsArticle.headline' },
      published: { value: '2031-02-12T02:58-05:00', origin: 'JSON-LD NewsArticle.datePublished' },
      updated: { value: '2031-02-13T10:00Z' },
      authors: [{ value: 'Jane Roe' }],
      section: { value: 'World' },
      access: null,
      doubts: [{ field: 'access', candidates: ['registration', 'metered', 'subscription'] }],
    });
  });

  test('names people where its markup names an agency alone', async () => {
    const read = await clip(toHtml({ head: '<meta name="author" content="Agence Nord-Presse">' }));
    expect(read.authors).toEqual([{ value: 'Jane Roe', origin: 'line 14' }]);
    expect(read.doubts.filter(({ field }) => field === 'authors')).toHaveLength(1);
  });

  test('gives no value that it gives twice and not the same', async () => {
    const head =
      '<meta property="article:published_time" content="2031-02-11T10:00:00Z"><meta property="og:title" content="Another title">';
    const read = await clip(
      toHtml({ head, body: '<p>Published: Feb. 12, 2031, 2:58 a.m. ET</p>' }),
    );
    expect(read.published).toBeNull();
    expect(read.doubts).toContainEqual({
      field: 'published',
      why: 'the page gives several moments',
      candidates: [
        '2031-02-12T02:58-05:00 (line 18)',
        '2031-02-11T10:00Z (meta article:published_time)',
        '2031-02-12 (line 15)',
      ],
    });
  });

  test('is of no outlet that the publication does not have', async () => {
    const read = await clip(
      toHtml()
        .replaceAll('www.times.example', 'news.other.example')
        .replaceAll('The Harbour Times', 'Other News'),
    );
    expect(read.outlet).toBeNull();
    expect(read.doubts).toContainEqual({
      field: 'outlet',
      why: 'the publication has no outlet at news.other.example',
      candidates: ['news.other.example', 'Other News'],
    });
  });

  test.each([
    'https://www.times.example/2031/01/02/before',
    'https://m.times.example/2031/01/02/before/',
    'https://www.times.example/2031/01/02/before/amp',
    'https://www.times.example/2031/01/02/before?share=chirp&amp;utm_source=x',
  ])('says what covers it already: %s', async (address) => {
    const html = toHtml().replace(/https:[^"]*quist-waits[^"]*/, address);
    expect((await clip(html)).doubts).toContainEqual({
      field: 'url',
      why: 'the piece at this address is covered already',
      candidates: ['coverage/2031/01/before.mdx'],
    });
  });
});

describe('what a page is written in', () => {
  const words = '贸易战的消息,陆海声表示:“我们不会在这个问题上让步。”';

  test.each([
    ['gb18030', 'gbk'],
    ['big5', 'big5'],
    ['shift_jis', 'shift_jis'],
    ['utf-16le', undefined],
  ])('is read as %s', async (encoding, meta) => {
    const title = encoding === 'gb18030' ? '陆海声' : encoding === 'big5' ? '貿易' : '東京';
    const html = `<html><head>${meta === undefined ? '' : `<meta charset=${meta}>`}<title>${title}</title></head><body><p>x</p></body></html>`;
    expect((await clip(encode(html, encoding))).title?.value).toBe(title);
  });

  test('is windows-1252 where nobody says so, and that is said', async () => {
    const read = await clip(Buffer.from('<html><title>Caf\xe9</title><p>x</p>', 'latin1'));
    expect(read.title?.value).toBe('Café');
    expect(read.doubts.map(({ field }) => field)).toContain('encoding');
  });

  test('is found in a page that a browser saved', async () => {
    const parts = [
      'From: <Saved by a browser>',
      'Snapshot-Content-Location: https://www.times.example/a?fbclid=1',
      'Subject: =?utf-8?Q?Quist?=',
      'MIME-Version: 1.0',
      'Content-Type: multipart/related; type="text/html"; boundary="----b"',
      '',
      '------b',
      'Content-Type: text/html; charset=gb2312',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      '<html><head><title>=C2=BD=BA=A3=C9=F9</title></head><body><p>Mara Quist =',
      'spoke.</p></body></html>',
      '------b--',
      '',
    ];
    expect(await clip(parts.join('\r\n'))).toMatchObject({
      title: { value: '陆海声' },
      url: { value: 'https://www.times.example/a', origin: 'address of the saved page' },
      outlet: { value: 'harbour-times' },
      entities: [{ id: 'mara-quist', count: 1 }],
    });
  });

  test.each([
    ['headers of 3 MB', `X-Long: ${'a'.repeat(3 * 1024 * 1024)}\r\n\r\n`, 'header size'],
    [
      'parts in parts without end',
      `\r\n${Array.from({ length: 40 }, (_, at) => `--b${at === 0 ? '' : String(at)}\r\nContent-Type: multipart/mixed; boundary="b${String(at + 1)}"\r\n\r\n`).join('')}`,
      'nesting depth',
    ],
  ])('is refused in a sentence where a browser saved it with %s', async (_, rest, why) => {
    const page = `From: x\r\nContent-Type: multipart/related; boundary="b"\r\n${rest}`;
    await expect(clip(page)).rejects.toThrow(PageError);
    await expect(clip(page)).rejects.toThrow(
      new RegExp(`^it is a saved page that cannot be taken apart \\(.*${why}.*\\): save it again`),
    );
  });

  test('may be any script: names, quotations and days are found in it', async () => {
    const html = toHtml({
      body: `<p>2031年2月11日,${words}</p><p>قالت سميرة حداد: «لن نقبل بهذا القرار أبدا»</p>`,
    });
    const read = await clip(html);
    expect(read.entities.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['lu-haisheng', 'samira-haddad']),
    );
    expect(read.quotations).toMatchObject([
      { text: '我们不会在这个问题上让步。', speaker: 'lu-haisheng' },
      { text: 'لن نقبل بهذا القرار أبدا', speaker: 'samira-haddad' },
    ]);
    expect(read.dates).toEqual([{ words: '2031年2月11日', value: '2031-02-11' }]);
  });

  test('is refused if it is no page', async () => {
    await expect(clip('')).rejects.toThrow(PageError);
    await expect(clip('   \n')).rejects.toThrow('it is empty');
    await expect(clip(Buffer.from([0x89, 0x50, 0, 0, 0, 1, 2, 3, 0, 0]))).rejects.toThrow(
      'neither HTML, MHTML nor text',
    );
  });
});

test('the page is kept as Markdown, with all its words and none of its bytes', async () => {
  const body =
    '<table><tr><th>Port</th><th>Dues</th></tr><tr><td>Portsea</td><td>12</td></tr></table><p><del>Old</del> <b>new</b> words</p><script>no()</script>';
  const { text } = await makeClip(Buffer.from(toHtml({ body })), KNOWN);
  expect(text).toContain('# Quist waits\n');
  expect(text).toContain('Port | Dues\n\nPortsea | 12\n\nOld **new** words\n');
  expect(text).toContain('Ilan Vesper sells his boat');
  expect(text).not.toMatch(/base64|no\(\)/);
});

test('remark and rehype, which read and write pages, are depended on by name', () => {
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    dependencies: Readonly<Record<string, string>>;
  };
  expect(dependencies).toMatchObject({
    rehype: expect.stringMatching(/^\d+\.\d+\.\d+$/) as string,
    remark: expect.stringMatching(/^\d+\.\d+\.\d+$/) as string,
  });
  expect(Object.keys(dependencies)).not.toEqual(
    expect.arrayContaining([expect.stringMatching(/^(?:unified|re\w+-(?:parse|stringify))$/)]),
  );
});

test('an editor may say where she read it, and is told if the page says otherwise', async () => {
  expect((await clip(SAVED_TEXT, 'https://www.times.example/a?utm_medium=x')).url).toEqual({
    value: 'https://www.times.example/a',
    origin: '--url',
  });
  const other = await clip(toHtml(), 'https://mirror.example/a');
  expect(other.url).toBeNull();
  expect(other.doubts.map(({ why }) => why)).toContain(
    'the page says that it belongs to another site',
  );
});

/** Only what the tests above need. */
function encode(text: string, encoding: string): Uint8Array {
  if (encoding === 'utf-16le') return Buffer.from(`\uFEFF${text}`, 'utf16le');
  const codes = new Map<string, number[]>();
  const decoder = new TextDecoder(encoding);
  for (let lead = 0x81; lead <= 0xfe; lead += 1)
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const [letter = '', more] = decoder.decode(Uint8Array.of(lead, trail));
      if (more === undefined && !codes.has(letter)) codes.set(letter, [lead, trail]);
    }
  return Uint8Array.from(
    Array.from(text).flatMap((letter) => codes.get(letter) ?? [letter.charCodeAt(0)]),
  );
}
