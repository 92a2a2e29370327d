/** A page is read in every language that has words for it, also where the interface and the publication have another. */
import { describe, expect, test } from 'vitest';
import { KNOWN } from './harbour.fixture.ts';
import {
  HINDI,
  ITALIAN,
  JAPANESE,
  KOREAN,
  NORWEGIAN,
  PORTUGUESE,
  RUSSIAN,
  SPANISH,
  TAIWANESE,
  toPage,
  UKRAINIAN,
} from './languages.fixture.ts';
import { makeClip } from './make-clip.ts';

const clip = async (told: Parameters<typeof toPage>[0], nb: Record<string, string> = {}) => {
  const words = { languages: { nb: { messages: nb } }, everywhere: {} };
  return (await makeClip(Buffer.from(toPage(told)), { ...KNOWN, words }, { today: '2031-02-13' }))
    .clip;
};
type Read = Awaited<ReturnType<typeof clip>>;
const toSaid = ({ quotations }: Read) => quotations.map(({ speaker, said }) => [speaker, said]);
const toDates = ({ dates }: Read) => dates.map(({ words, value }) => [words, value]);
const toNames = ({ authors }: Read) => authors.map(({ value }) => value);

describe('a page in Spanish', async () => {
  const read = await clip(SPANISH);
  test('says who wrote it, when, from where, and what it takes to read it', () => {
    expect(toNames(read)).toEqual(['Ana Ruiz', 'Pedro Solís']);
    expect(read).toMatchObject({
      published: { value: '2031-02-12T14:05+01:00' },
      access: { value: 'subscription' },
      place: { value: 'portsea' },
      image: {
        caption: { value: 'El muelle, el martes.' },
        credits: [{ name: 'Rui Alder', organization: 'picture-library' }],
      },
      noise: ['Te puede interesar', 'Otto Brandt, 1972–2030', SPANISH.wall],
    });
  });
  test('says who said what, and on which day; whose lawyer spoke did not', () => {
    expect(toSaid(read)).toEqual([
      ['mara-quist', '2031-02-11'],
      ['mara-quist', null],
      ['ilan-vesper', '2031-02-10'],
      ['Nuria Sanz', null],
      [null, null],
    ]);
    expect(toDates(read)).toContainEqual(['el próximo lunes', null]);
  });
  test('that says it is English is read all the same, but for words that mean something else there', async () => {
    const said = toSaid(await clip({ ...SPANISH, lang: 'en' }));
    expect(said.map(([speaker]) => speaker)).toEqual([
      ...['mara-quist', 'mara-quist', 'ilan-vesper', null, null],
    ]);
  });
});

describe.each([
  ['Italian', ITALIAN, ['Anna Rossi', 'Pietro Bianchi'], '+01:00'],
  ['Portuguese', PORTUGUESE, ['Ana Souza', 'Pedro Lima'], '-03:00'],
] as const)('a page in %s', async (_, told, authors, zone) => {
  const read = await clip(told);
  test('says who wrote it, when, from where, and what it takes to read it', () => {
    expect(toNames(read)).toEqual(authors);
    expect(read).toMatchObject({
      published: { value: `2031-02-12T14:05${zone}` },
      access: { value: 'subscription' },
      place: { value: 'portsea' },
      image: {
        caption: { value: told.caption.split(' Foto')[0] },
        credits: [{ name: 'Rui Alder', organization: 'picture-library' }],
      },
      noise: [told.related, 'Otto Brandt, 1972–2030', told.wall],
    });
  });
  test('says who said what, and on which day; whose lawyer spoke did not', () => {
    expect(toSaid(read)).toEqual([
      ['mara-quist', '2031-02-11'],
      ['mara-quist', null],
      ['ilan-vesper', '2031-02-10'],
      ['Nuria Sanz', null],
      [null, null],
    ]);
  });
});

describe('a page in Japanese', async () => {
  const read = await clip(JAPANESE);
  test('says who wrote it, when, and what it takes to read it', () => {
    expect(toNames(read)).toEqual(['佐藤花子']);
    expect(read).toMatchObject({
      published: { value: '2031-02-12T14:05+09:00' },
      access: { value: 'subscription' },
      image: { credits: [{ name: '佐藤一郎', organization: 'picture-library' }] },
      noise: ['関連記事', 'Otto Brandt, 1972–2030', JAPANESE.wall],
    });
  });
  test('says who said what, and on which day', () => {
    expect(toSaid(read)).toEqual([
      ['lu-haisheng', '2031-02-11'],
      ['lu-haisheng', null],
    ]);
    expect(toDates(read)).toEqual([
      ...[
        ['火曜', '2031-02-11'],
        ['11日', '2031-02-11'],
        ['10日', '2031-02-10'],
      ],
      ...[
        ['先週の月曜日', null],
        ['土曜日', '2031-02-08'],
      ],
    ]);
  });
});

describe('a page in Korean', async () => {
  const read = await clip(KOREAN);
  test('says who wrote it, when, and what it takes to read it', () => {
    expect(toNames(read)).toEqual(['김민수']);
    expect(read).toMatchObject({
      published: { value: '2031-02-12T14:05+09:00' },
      access: { value: 'subscription' },
      image: { credits: [{ name: '김민수', organization: 'picture-library' }] },
      noise: ['관련기사', 'Otto Brandt, 1972–2030', KOREAN.wall],
    });
  });
  test('says who said what; whose lawyer spoke, who is only reported and one of two did not', () => {
    expect(toSaid(read).map(([speaker]) => speaker)).toEqual([
      ...['lu-haisheng', 'lu-haisheng', 'lu-haisheng', '이영희', null, null, null],
    ]);
  });
  test('says which days it means; a number of days is none', () => {
    expect(toDates(read)).toEqual([
      ...[
        ['화요일', '2031-02-11'],
        ['11일', '2031-02-11'],
        ['10일', '2031-02-10'],
      ],
      ...[
        ['월요일', '2031-02-10'],
        ['2월 8일', '2031-02-08'],
      ],
    ]);
  });
});

test('a page from Taiwan says who wrote it, when, who spoke, and what it takes to read it', async () => {
  const read = await clip(TAIWANESE);
  expect(toNames(read)).toEqual(['林若水']);
  expect(read).toMatchObject({
    published: { value: '2031-02-12T14:05+08:00' },
    access: { value: 'subscription' },
    noise: ['延伸閱讀', 'Otto Brandt, 1972–2030', TAIWANESE.wall],
  });
  expect(toSaid(read).map(([speaker]) => speaker)).toEqual(['陳國樑', '陳國樑']);
  expect(toDates(read)).toContainEqual(['11日', '2031-02-11']);
  expect(toDates(read)).toContainEqual(['下週一', null]);
});

describe('a page in Russian', async () => {
  const read = await clip(RUSSIAN);
  test('says who wrote it, when, and what it takes to read it', () => {
    expect(toNames(read)).toEqual(['Анна Орлова', 'Пётр Белов']);
    expect(read).toMatchObject({
      published: { value: '2031-02-12T14:05+03:00' },
      access: { value: 'subscription' },
      image: { credits: [{ name: 'Анна Орлова', organization: 'picture-library' }] },
      noise: ['Читайте также', 'Otto Brandt, 1972–2030', RUSSIAN.wall],
    });
  });
  test('says who said what, and on which day; whose lawyer spoke did not', () => {
    expect(toSaid(read)).toEqual([
      ['lu-haisheng', '2031-02-11'],
      ['lu-haisheng', '2031-02-10'],
      ['Нина Громова', null],
      [null, null],
    ]);
    expect(toDates(read)).toContainEqual(['в следующий понедельник', null]);
  });
});

describe('a page in Ukrainian', async () => {
  const read = await clip(UKRAINIAN);
  test('says who wrote it, when, and what it takes to read it', () => {
    expect(toNames(read)).toEqual(['Ганна Орленко', 'Петро Білик']);
    expect(read).toMatchObject({
      published: { value: '2031-02-12T14:05+02:00' },
      access: { value: 'subscription' },
      image: { credits: [{ name: 'Ганна Орленко', organization: 'picture-library' }] },
      noise: ['Читайте також', 'Otto Brandt, 1972–2030', UKRAINIAN.wall],
    });
  });
  test('says who said what, and on which day; whose lawyer spoke did not', () => {
    expect(toSaid(read)).toEqual([
      ['lu-haisheng', '2031-02-11'],
      ['lu-haisheng', '2031-02-10'],
      ['Ніна Громенко', null],
      [null, null],
    ]);
    expect(toDates(read)).toContainEqual(['наступного понеділка', null]);
  });
});

test('a page in Hindi says who wrote it, when, who spoke, and what it takes to read it', async () => {
  const read = await clip(HINDI);
  expect(toNames(read)).toEqual(['अनीता शर्मा']);
  expect(read).toMatchObject({
    published: { value: '2031-02-12T14:05+05:30' },
    access: { value: 'subscription' },
    image: { credits: [{ name: 'अनीता शर्मा', organization: 'picture-library' }] },
    noise: ['यह भी पढ़ें', 'Otto Brandt, 1972–2030', HINDI.wall],
  });
  expect(toSaid(read)).toEqual([['lu-haisheng', null]]);
});

describe('a page in a language without words', () => {
  const NB = {
    'clip.on': 'på|den',
    'clip.verbs': 'sa|sier',
    'clip.by': 'av',
    'clip.moment': 'publisert',
    'clip.credit': 'foto',
    'clip.access.subscription': 'bare for abonnenter',
    'clip.noise': 'bare for abonnenter',
    'clip.related': 'les også',
  };
  test('says what it may have missed, and where words go; names of days are those of all languages', async () => {
    const read = await clip(NORWEGIAN);
    expect(read.doubts.filter(({ field }) => field === 'words')).toEqual([
      {
        field: 'words',
        why: 'clip lacks words of “nb”, so it may have missed what follows: write them in content/words/nb.yaml, under the keys in brackets',
        candidates: [
          'who said what (clip.verbs)',
          'who made a picture (clip.credit)',
          'a byline without markup (clip.by)',
          'when it came out, where only a line says so (clip.moment)',
          'what it takes to read the page (clip.access.subscription)',
          'what stands beside the text (clip.noise)',
        ],
      },
    ]);
    expect(toSaid(read)).toEqual([[null, null]]);
    expect(toDates(read)).toContainEqual(['12. februar 2031', '2031-02-12']);
  });
  test('is read by those that a publication brings along', async () => {
    const read = await clip(NORWEGIAN, NB);
    expect(read.doubts.map(({ field }) => field)).toEqual(['outlet']);
    expect(toNames(read)).toEqual(['Kari Lund']);
    expect(read).toMatchObject({
      published: { value: '2031-02-12' },
      access: { value: 'subscription' },
    });
    expect(toSaid(read)).toEqual([['mara-quist', null]]);
    expect(toDates(read)).toContainEqual(['på mandag', '2031-02-10']);
  });
  test('says only what is missing', async () => {
    const read = await clip({ ...NORWEGIAN, lang: 'no' }, { ...NB, 'clip.by': '' });
    const own = read.doubts.find(({ field }) => field === 'words');
    expect(own?.candidates).toEqual(['a byline without markup (clip.by)']);
  });
});
