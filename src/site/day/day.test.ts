import { describe, expect, test } from 'vitest';
import { ABOUT, BASE, buildFiles, item, say, type Files } from '../../model/entries.fixture.ts';
import { toMeasureFile } from '../../model/measures/measure.fixture.ts';
import type { PublicationData } from '../../content/kinds/publication.ts';
import { toText } from '../../time/words/pieces.ts';
import { plain } from '../../../test/support/plain.ts';
import { toContext } from '../context.ts';
import { listDayPages } from './day.ts';
import { listDaysPages, listWeekPages } from './days.ts';

function read(files: Files, about: PublicationData = ABOUT) {
  return toContext(buildFiles(files, about).publication);
}

function getDay(files: Files, on: string, about?: PublicationData) {
  const page = listDayPages(read(files, about)).find(({ url }) => url === `/days/${on}`);
  if (page === undefined) throw new Error(`no page of ${on}`);
  return page.view();
}

const TALK: Files = {
  'coverage/2025/04/a.mdx': item(
    say('x', { said: '2025-04-10', about: 'ask', position: 'yes' }, 'They met'),
    { published: '2025-04-10' },
  ),
  'coverage/2025/04/b.mdx': item(
    say('y', {
      by: 'bo',
      said: '2025-04-14',
      about: 'ask',
      position: 'no',
      denies: '/coverage/2025/04/a#x',
    }),
    { published: '2025-04-14' },
  ),
};

test('a day says what it holds, and nothing of what came later', () => {
  const view = getDay(TALK, '2025-04-10');
  expect(toText(view.title)).toBe('Thursday 10\u00a0April 2025');
  expect(view.summary).toBe('One statement and one report published.');
  expect(view.said.lines[0]?.line.relations.shown).toEqual([]);
  expect(view.evening?.turns).toEqual([]);
  expect(view.evening?.others.shown.map(({ label }) => label)).toEqual(['Unknown']);
});

test('the field for a date is there as soon as there is another day to go to', () => {
  const open = (files: Files) => listDaysPages(read(files))[0]?.view();
  expect(open({ 'coverage/2025/04/a.mdx': TALK['coverage/2025/04/a.mdx'] ?? '' })).toMatchObject({
    title: 'Days',
    go: undefined,
  });
  expect(open(TALK)?.go).toMatchObject({ first: '2025-04-10', last: '2025-04-14' });
});

test('a question that changed stands first, with what it was', () => {
  const { evening, said, near } = getDay(TALK, '2025-04-14');
  expect(evening?.turns.map(({ label, was }) => [label, was])).toEqual([['Disputed', 'unknown']]);
  expect(evening?.others.shown).toEqual([]);
  expect(evening?.unchanged).toBeUndefined();
  expect(said.lines[0]?.line.relations.shown.map(({ verb }) => verb)).toEqual(['Denies']);
  expect(near.before?.url).toBe('/days/2025-04-10');
  expect(near.before?.note).toBe('one statement, one report published');
  expect(near.after).toBeUndefined();
});

test('reports of an earlier day or of none on record have a group of their own, with when each was published', () => {
  const undated = 'sources: [{ outlet: post, url: https://post.example/a }]';
  const files = {
    'coverage/2025/04/a.mdx': item('', { added: '2025-04-12', sources: undated }),
    'coverage/2025/04/b.mdx': item(say('x', { said: '2025-04-12', published: '2025-04-12' }), {
      published: '2025-04-02',
    }),
    'coverage/2025/04/c.mdx': item('', { published: '2025-04-12' }),
  };
  const view = getDay(files, '2025-04-12');
  expect(view.published.lines.map(({ url, part }) => [url, part])).toEqual([
    ['/coverage/2025/04/c', undefined],
  ]);
  expect(view.byThen.lines.map(({ url, part }) => [url, part])).toEqual([
    ['/coverage/2025/04/b', 'published 2\u00a0Apr\u00a02025'],
    ['/coverage/2025/04/a', 'publication date not known'],
  ]);
  expect(view.summary).toBe(
    'One statement, one report published and two earlier or undated reports.',
  );
});

test('a quiet day says so, and what was in force and open', () => {
  const view = getDay(
    {
      ...TALK,
      'measures/duty.mdx': toMeasureFile(
        [['in-force', '2025-04-11', undefined, 10]],
        'series: duties',
      ),
      'days/2025-04-15.mdx': '---\ntitle: A pause\n---\n',
    },
    '2025-04-15',
  );
  expect(view.summary).toBe('We know of nothing said, published or decided on this day.');
  expect(view.head.title).toBe('Tuesday 15\u00a0April 2025: A pause | Test');
  expect(view.rates.map(({ text }) => text)).toEqual(['10%']);
  expect(view.chart?.finding).toBe('10 per cent on this day');
  expect(toText(view.evening?.unchanged ?? [])).toBe('14\u00a0Apr 2025');
});

test('the line of the desk takes the place of the counts', () => {
  const view = getDay(
    { ...TALK, 'days/2025-04-10.mdx': '---\nsummary: They say that they met.\n---\n\nMore.\n' },
    '2025-04-10',
  );
  expect(view.summary).toBe('They say that they met.');
  expect(view.body?.source.trim()).toBe('More.');
});

describe('a publication of another sort', () => {
  const { parties: _, series: __, ...bare } = ABOUT;

  test('without sides, questions and measures has days', () => {
    const alone = { ...bare, parties: [] };
    const files = Object.fromEntries(
      Object.keys(BASE).map((path) => [path, BASE[path]?.replace(/\nparty: \w+/, '') ?? '']),
    );
    const view = getDay(
      {
        ...files,
        'coverage/2025/04/a.mdx': item(say('x', { said: '2025-04-10' }), {
          published: '2025-04-10',
        }),
      },
      '2025-04-10',
      alone,
    );
    expect(view.said.lines).toHaveLength(1);
    expect(view.rates).toEqual([]);
    expect(view.chart).toBeUndefined();
    expect(view.evening).toBeUndefined();
  });

  test('without anything has no days', () => {
    const context = read({}, ABOUT);
    expect(listDayPages(context)).toEqual([]);
    expect(listWeekPages(context)).toEqual([]);
    expect(listDaysPages(context)).toEqual([]);
  });

  test.each([
    ['zh-Hans', '2025年4月10日星期四', '表态1次和报道1篇。'],
    ['de', 'Donnerstag, 10. April 2025', 'Eine Aussage und ein Bericht veröffentlicht.'],
    ['ja', '2025年4月10日（木）', '発言1件、報道1件。'],
    ['ru', 'Четверг, 10 апреля 2025 года', 'Одно заявление и одна публикация.'],
    ['ko', '2025년 4월 10일(목)', '발언 1건, 보도 1건.'],
    ['zh-Hant', '2025年4月10日（星期四）', '發言1則和報導1篇。'],
    ['fr', 'Jeudi 10 avril 2025', 'Une déclaration et un article publié.'],
  ])('in %s says its days in that language', (language, title, summary) => {
    const view = getDay(TALK, '2025-04-10', { ...ABOUT, language });
    expect(toText(view.title).replaceAll('\u00a0', ' ')).toBe(title);
    expect(view.summary.replaceAll('\u00a0', ' ')).toBe(summary);
  });
});

test('a week has its seven days, with the words of each side', () => {
  const [week] = listWeekPages(read(TALK));
  const view = week?.view();
  expect(week?.url).toBe('/weeks/2025-W15');
  expect(toText(view?.title ?? [])).toBe('7\u2060–\u206013\u00a0Apr 2025');
  expect(view?.days.map(({ url }) => url)).toEqual([
    ...Array.from({ length: 3 }, () => undefined),
    '/days/2025-04-10',
    ...Array.from({ length: 3 }, () => undefined),
  ]);
  expect(view?.days[3]?.voices).toEqual(['north']);
  expect(view?.spoke).toEqual([{ name: 'Ann', party: 'north', count: 1, url: '#on-2025-04-10' }]);
  expect(view?.near.after?.url).toBe('/weeks/2025-W16');
});

describe('a week', () => {
  const view = (files: Files) => listWeekPages(read(files))[0]?.view();
  const DUTY = 'measures/duty.mdx';

  test('has the rates that stood all through it, and none of them once one has moved', () => {
    const held = toMeasureFile([['in-force', '2025-04-07', undefined, 10]], 'series: duties');
    expect(view({ ...TALK, [DUTY]: held })?.rates).toHaveLength(1);
    const moved = toMeasureFile(
      [
        ['in-force', '2025-04-07', undefined, 10],
        ['amended', '2025-04-08', undefined, 20],
      ],
      'series: duties',
    );
    expect(view({ ...TALK, [DUTY]: moved })?.rates).toEqual([]);
  });

  test('says which days come after the end of the record, and what held on the last one', () => {
    const ended = { ...ABOUT, ended: '2025-04-10' };
    const shown = listWeekPages(read(TALK, ended))[0]?.view();
    const after = shown?.days.filter(({ isAfterEnd }) => isAfterEnd).map(({ number }) => number);
    expect(after).toEqual([11, 12, 13]);
    expect(shown?.days[4]?.holds).toBe('After the record’s end.');
    expect(plain(shown?.inForce ?? '')).toBe('In force on 10 Apr 2025');
    expect(view(TALK)?.inForce).toBe('In force all week');
  });

  test('has a disc for each side that spoke on a day, and counts what lasts for days once', () => {
    const by = (id: string, speaker: string) => say(id, { said: '2025-04-10', by: speaker });
    const body = `${by('p', 'ann')} ${by('q', 'bo')} ${by('r', 'bo')} ${by('s', 'ann')}`;
    const shown = view({
      'coverage/2025/04/a.mdx': item(body, { published: '2025-04-10' }),
      'events/fair.mdx': '---\ntitle: Fair\ndate: 2025-04-09/2025-04-10\noutcome: held\n---\n',
    });
    expect(shown?.days[3]?.voices.toSorted()).toEqual(['east', 'north']);
    expect(shown?.summary).toContain('one event');
  });

  test('shows six statements of a day, and an item whose words stand there not once more', () => {
    const ids = ['p', 'q', 'r', 's', 't', 'u', 'v'];
    const body = ids.map((id) => say(id, { said: '2025-04-10' })).join(' ');
    const files = {
      'coverage/2025/04/a.mdx': item(body, { published: '2025-04-10' }),
      'coverage/2025/04/b.mdx': item('', { published: '2025-04-10' }),
    };
    const thursday = view(files)?.days[3];
    expect(thursday?.holdings?.said).toHaveLength(6);
    expect(thursday?.holdings?.rest.said).toEqual({ count: 1, place: { url: '/days/2025-04-10' } });
    expect(thursday?.holdings?.rows.map(({ url }) => url)).toEqual(['/coverage/2025/04/b']);
  });
});

test('of the other questions those that changed last stand first in each status', () => {
  const ask = (title: string) =>
    `---\ntitle: ${title}\ndefinition: It counts.\npositions: { "yes": Yes., "no": No. }\n---\n`;
  const agree = (id: string, on: string) =>
    item(
      [
        say('x', { said: on, about: id, position: 'yes' }),
        say('y', { by: 'bo', said: on, about: id, position: 'yes' }),
      ].join(' '),
      { published: on },
    );
  const { evening } = getDay(
    {
      'questions/p.mdx': ask('First'),
      'questions/q.mdx': ask('Second'),
      'coverage/2025/04/p.mdx': agree('p', '2025-04-02'),
      'coverage/2025/04/q.mdx': agree('q', '2025-04-04'),
      'coverage/2025/04/r.mdx': item('', { published: '2025-04-06' }),
    },
    '2025-04-06',
  );
  expect(evening?.others.shown.map(({ text }) => text)).toEqual(['Second', 'First']);
});

test('over the columns of a calendar stands what has room there', () => {
  const read7 = (language: string) =>
    listDaysPages(read(TALK, { ...ABOUT, language }))[0]
      ?.view()
      .months[0]?.weekdays.map(({ text, name }) => `${text} ${name}`);
  expect(read7('en')?.[3]).toBe('Thu Thursday');
  expect(read7('ar')?.[3]).toBe('خ الخميس');
});

test('the calendar of a month begins on Monday and links each day of the record', () => {
  const [days] = listDaysPages(read(TALK));
  const [month] = days?.view().months ?? [];
  expect(month?.month).toBe('2025-04');
  expect(month?.weeks[0]?.map((cell) => cell?.number)).toEqual([undefined, ...[1, 2, 3, 4, 5, 6]]);
  const linked = month?.weeks.flat().flatMap((cell) => (cell?.url === undefined ? [] : [cell]));
  expect(linked?.map(({ url, hasPage, marks }) => [url, hasPage, marks.join('')])).toEqual([
    ['/days/2025-04-10', true, 's'],
    ['/days/2025-04-10#2025-04-11', false, ''],
    ['/days/2025-04-10#2025-04-12', false, ''],
    ['/days/2025-04-10#2025-04-13', false, ''],
    ['/days/2025-04-14', true, 'sq'],
  ]);
});

test('in the evening a settled question stands since it was settled, as its answer says', () => {
  const agree = (id: string, by: string) =>
    say(id, { by, said: '2025-04-10', about: 'ask', position: 'yes' });
  const files: Files = {
    'coverage/2025/04/a.mdx': item(`${agree('x', 'ann')} ${agree('y', 'bo')}`, {
      published: '2025-04-10',
    }),
    'events/fair.mdx': '---\ntitle: Fair\ndate: 2025-04-12\noutcome: held\n---\n',
    'questions/ask.mdx': (BASE['questions/ask.mdx'] ?? '').replace(
      'topics:',
      'answered: { by: fair, on: 2025-04-12, position: "yes", why: It was seen. }\ntopics:',
    ),
  };
  const { evening } = getDay(files, '2025-04-12');
  expect(evening?.others.shown.map(({ since }) => toText(since ?? []))).toEqual([
    '12\u00a0Apr 2025',
  ]);
  expect(evening?.unchanged).toBeUndefined();
});

test('a day on which hundreds of statements were made shows the first of them, and says where the others stand', () => {
  const ids = Array.from({ length: 120 }, (_, at) => `s${String(at)}`);
  const late = ids.map((id) => say(id, { said: '2025-04-08', published: '2025-04-10' }));
  const files: Files = {
    'coverage/2025/04/a.mdx': item(ids.map((id) => say(id, { said: '2025-04-10' })).join(' '), {
      published: '2025-04-10',
    }),
    'coverage/2025/04/b.mdx': item([...late, say('after', { said: '2025-04-12' })].join(' '), {
      published: '2025-04-12',
    }),
  };
  const { said, heard } = getDay(files, '2025-04-10');
  expect([said.lines.length, heard.lines.length]).toEqual([50, 50]);
  expect(said.rest).toEqual({
    count: 70,
    place: { url: '/statements/2025/04', text: 'Statements: April 2025' },
  });
  expect(heard.rest?.place?.url).toBe('/statements/published');
  const [week] = listWeekPages(read(files));
  expect(week?.view().days[3]?.holdings?.rest.said?.count).toBe(120 + 120 - 12);
});
