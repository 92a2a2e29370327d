/** Pages that are no articles: releases, gazettes, transcripts, interviews, live blogs and copies. */
import { describe, expect, test } from 'vitest';
import { KNOWN, toHtml } from './harbour.fixture.ts';
import { makeClip } from './make-clip.ts';

const clip = async (page: string) => (await makeClip(Buffer.from(page), KNOWN)).clip;
const inBody = (...texts: string[]) =>
  toHtml({ body: texts.map((text) => `<p>${text}</p>`).join('') });
const speakers = async (page: string) =>
  (await clip(page)).quotations.flatMap(({ speaker, text }) =>
    speaker === null ? [] : [[speaker, text]],
  );

const RELEASE = `Port of Portsea                                          Press release

Contact: Petra Lund, press@port.example

DUES FOR THE FERRY RISE IN SPRING

PORTSEA, Feb. 12, 2031 – The port of Portsea said today that the dues for
the ferry will rise in spring, after the longest win-
ter that the harbour has seen.

"The new dues are fair to every boat in the har-
bour," said Mara Quist, who well-

                                 – 1 –

known as she is came to the quay.

                                 – 2 –
`;

describe('a release that was a PDF', () => {
  test('has whole words and paragraphs, and its pages have numbers', async () => {
    const { text, clip: read } = await makeClip(Buffer.from(RELEASE), KNOWN);
    expect(text).toContain('the longest winter that the harbour');
    expect(text).toMatch(/bour," said Mara Quist, who wellknown as she is/);
    expect(read.noise).toEqual(['– 1 –', '– 2 –']);
    expect(read.quotations).toMatchObject([
      { speaker: 'mara-quist', text: 'The new dues are fair to every boat in the harbour' },
    ]);
  });

  test('has its title below its head, and the day of its dateline', async () => {
    expect(await clip(RELEASE)).toMatchObject({
      title: { value: 'DUES FOR THE FERRY RISE IN SPRING' },
      published: { value: '2031-02-12', origin: 'line 7' },
      place: { value: 'portsea' },
    });
    const report = RELEASE.replace('Press release', '');
    const { published, doubts } = await clip(report);
    expect(published).toBeNull();
    expect(doubts).toContainEqual(expect.objectContaining({ why: 'only the dateline has a date' }));
  });

  test.each(['Portsea, Tuesday, 3 February 2031', 'Ostby Lines plc ("Ostby" or the "Company")'])(
    'has no title such as %s',
    async (line) => {
      const text = `MINISTRY OF THE SEA\n\n${line}\n\nTHE FERRY STAYS IN PORT UNTIL SPRING\n\nIt waits. It waits long.\n`;
      expect((await clip(text)).title?.value).not.toBe(line);
    },
  );

  test('a hyphen that the word has elsewhere stays, and one before “and”', async () => {
    const lines = [
      'the well-known harbour of the north has waited for the ferry to come, well-',
      'known as it is for the sea- and riverside quays that it has, for the sea-',
      'and riverside boats, until the ice had gone from all of the quays at lo-',
      'ng last.',
    ];
    const { text } = await makeClip(Buffer.from(lines.join('\n')), KNOWN);
    expect(text).toContain('to come, well-known as it is');
    expect(text).toContain('for the sea- and riverside boats');
    expect(text).toContain('at long last');
  });
});

describe('a gazette', () => {
  const page =
    'Official Gazette\n\nNo. 21 Monday, 3 February 2031\n\nOrder No. 7 of 31 January 2031\n\nThe dues rise. They rise soon. They rise for all boats.\n\nPortsea, 31 January 2031\n';
  test('came out on the day of its issue, not on that of the signature', async () => {
    const { published, title } = await clip(page);
    expect([published?.value, title]).toEqual(['2031-02-03', null]);
  });

  test('with a signature alone leaves the day in doubt', async () => {
    const { published, doubts } = await clip(page.replace('No. 21 Monday, 3 February 2031\n', ''));
    expect(published).toBeNull();
    expect(doubts.find(({ field }) => field === 'published')?.candidates).toEqual([
      '2031-01-31 (line 8)',
    ]);
  });
});

describe('a line with two moments', () => {
  test.each([
    [
      'Published 3 Feb 2031 18:02 GMT | Last updated 4 Feb 2031 21:15 GMT',
      '2031-02-03T18:02+00:00',
      '2031-02-04T21:15+00:00',
    ],
    ['Publié le 13/02/2031 à 18h05, modifié le 14/02/2031', '2031-02-13', '2031-02-14'],
    ['2031年2月3日 5:00（2031年2月4日 9:40更新）', '2031-02-03', '2031-02-04'],
    ['Veröffentlicht am 3.2.2031, aktualisiert um 12:05 Uhr', '2031-02-03', undefined],
    [
      '4 Feb 2031 20.40 CET First published on 3 Feb 2031 07.02 CET',
      '2031-02-03T07:02+01:00',
      undefined,
    ],
    ['令和13年2月3日', '2031-02-03', undefined],
    // Either the fifth of February or the second of May.
    ['Published 05/02/2031', undefined, undefined],
    ['3 February 2031 and 4 February 2031', undefined, undefined],
  ])('%s', async (line, published, updated) => {
    const read = await clip(`Quist waits\n\n${line}\n\nShe came.\n`);
    expect([read.published?.value, read.updated?.value]).toEqual([published, updated]);
  });

  test('a day may come first where the language says so', async () => {
    const page = (lang: string) => `<html lang="${lang}"><title>x</title><p>05/02/2031</p>`;
    expect((await clip(page('fr'))).published?.value).toBe('2031-02-05');
    expect((await clip(page('en-US'))).published).toBeNull();
  });
});

test('what an archive says of its copy is not said of the page', async () => {
  const page = `<html><head><title>Quist waits</title><link rel="canonical" href="https://archive.ph/Q7xYz"><link rel="bookmark" href="http://archive.today/20310213093000/https://www.times.example/quist"><meta property="og:site_name" content="archive.ph"><meta property="article:modified_time" content="2031-02-13T09:30:00Z"></head><body><time datetime="2031-02-13T09:30:00Z">13 Feb 2031 09:30:00 UTC</time><h1>Quist waits</h1><p>12 February 2031</p></body></html>`;
  expect(await clip(page)).toMatchObject({
    url: { value: 'https://www.times.example/quist' },
    outlet: { value: 'harbour-times' },
    updated: null,
    archive: { on: '2031-02-13' },
  });
});

describe('a title', () => {
  test.each([
    [
      '<title>Quist waits for the ferry | A Paper</title><h1>Quist waits for the ferry</h1>',
      'Quist waits for the ferry',
    ],
    ['<title>Environment | Quist waits for the ferry</title><h1>Environment</h1>', undefined],
    [
      '<meta property="og:site_name" content="Chirp"><title>Mara Quist on Chirp: “We wait” / Chirp</title>',
      undefined,
    ],
  ])('of %s', async (head, title) => {
    expect((await clip(`<html>${head}<p>x</p></html>`)).title?.value).toBe(title);
  });

  test('is in doubt below the name of a committee in capitals', async () => {
    const read = await clip('COMMITTEE ON DUES\n\nHEARING ON THE FERRY\n\nThey met.\n');
    expect(read.title).toBeNull();
  });
});

describe('an author', () => {
  test.each([
    ['Hosted by Nell Harrow. Produced by Amos Pike.', ['Nell Harrow']],
    ['By Jane Roe (now) and Tomas Ebb (earlier)', ['Jane Roe', 'Tomas Ebb']],
    ['Propos recueillis par Claire Aubin', ['Claire Aubin']],
    ['Par Claire Aubin (avec Agence Nord-Presse), à Portsea', ['Claire Aubin']],
    ['来源：城报 作者：林若水 2031年2月3日', ['林若水']],
    ['聞き手・佐伯みどり', ['佐伯みどり']],
    ['Interview Mara Quist', []],
    ['By nwi/pk', []],
  ])('in %s', async (line, names) => {
    const { authors } = await clip(`<html><title>Quist waits</title><p>${line}</p></html>`);
    expect(authors.map(({ value }) => value)).toEqual(names);
  });

  test.each([
    { '@type': 'NewsArticle', author: { '@type': 'Organization', name: 'Valley Audio' } },
    { '@type': 'PodcastEpisode', author: 'Valley Audio' },
  ])('that is a company is in doubt: %j', async (data) => {
    const script = `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
    const { authors, doubts } = await clip(`<html><title>x</title>${script}<p>x</p></html>`);
    expect(authors).toEqual([]);
    expect(doubts.map(({ field }) => field)).toContain('authors');
  });
});

describe('a transcript', () => {
  test.each([
    [
      'times between',
      [
        'NELL HARROW [00:00:04] Welcome back to us.',
        'MARA QUIST [00:00:31] We never promised it.',
        'NELL HARROW [00:01:02] Thank you.',
      ],
    ],
    [
      'times before',
      [
        '00:04 Nell Harrow: Welcome back to us.',
        '00:31 Mara Quist: We never promised it.',
        '01:02 Nell Harrow: Thank you.',
      ],
    ],
    [
      'labels on their own lines',
      [
        'Nell Harrow',
        'Welcome back to us.',
        'MARA QUIST',
        'We never promised it.',
        'Nell Harrow',
        'Thank you, Madam President.',
        'MARA QUIST',
        'And thanks to all of you.',
      ],
    ],
  ])('with %s', async (_, lines) => {
    expect((await speakers(inBody(...lines))).slice(0, 2)).toEqual([
      ['Nell Harrow', 'Welcome back to us.'],
      ['mara-quist', 'We never promised it.'],
    ]);
  });

  test('names by family, office and initials whom the page names in full', async () => {
    const said = await speakers(
      inBody(
        'PRESIDENT QUIST: Good morning to you all.',
        'Q Will they be told?',
        'MR. VESPER: They have been told twice.',
        'And I will say this, too.',
        'Q Why?',
        'M. Q.: Because it was time.',
        'Ms QUIST. I add nothing.',
        'Anna Quist: I am somebody else.',
        'Mara Quist and Ilan Vesper spoke in Portsea.',
      ),
    );
    expect(said).toEqual([
      ['mara-quist', 'Good morning to you all.'],
      ['ilan-vesper', 'They have been told twice.'],
      ['ilan-vesper', 'And I will say this, too.'],
      ['mara-quist', 'Because it was time.'],
      ['mara-quist', 'I add nothing.'],
    ]);
  });

  test('what tells of the speaker, stands in brackets or after the last turn is not said', async () => {
    const said = await speakers(
      inBody(
        'Mara Quist: We wait for it.',
        '(Laughter.)',
        'She looks out at the sea.',
        'Quist pours the tea herself.',
        'Ilan Vesper: We do not wait.',
        'Mara Quist: You will, in time.',
        'The ferry leaves at noon.',
      ),
    );
    expect(said).toHaveLength(3);
  });
});

describe('an interview without labels', () => {
  const head = 'An interview with Mara Quist';
  test.each([
    [
      'bold questions',
      [
        '<b>Will you pay the dues?</b>',
        'Never, and nobody will.',
        '<b>Why would you not?</b>',
        'Because it is unjust.',
      ],
    ],
    [
      'questions with a dash',
      [
        '— Will you pay the dues?',
        '— Never, and nobody will.',
        '— Why not?',
        '— Because it is unjust.',
      ],
    ],
    [
      'Japanese dashes',
      ['――払いますか。', '「Never, and nobody will.」', '――なぜ。', '「Because it is unjust.」'],
    ],
    [
      'Spanish letters',
      ['P. ¿Pagará?', 'R. Never, and nobody will.', 'P. ¿Por qué?', 'R. Because it is unjust.'],
    ],
    [
      'Arabic letters',
      ['س: هل تدفعون؟', 'ج: Never, and nobody will.', 'س: لماذا؟', 'ج: Because it is unjust.'],
    ],
  ])('%s', async (_, lines) => {
    const page = toHtml({ title: head, body: lines.map((line) => `<p>${line}</p>`).join('') });
    const own = page.replace('<p>Mara Quist spoke in Portsea.</p>', '');
    expect(await speakers(own)).toEqual([
      ['mara-quist', 'Never, and nobody will.'],
      ['mara-quist', 'Because it is unjust.'],
    ]);
    // Neither of two, and nobody where nothing says that it is an interview.
    expect(await speakers(own.replaceAll(head, `${head} and Ilan Vesper`))).toEqual([]);
    expect(await speakers(own.replaceAll(head, 'What Mara Quist wants'))).toEqual([]);
  });
});
