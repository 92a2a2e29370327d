import { expect, test } from 'vitest';
import {
  SMALLEST,
  toItem,
  toMdx,
  toTestContext,
  type Files,
} from '../../test/support/publication.ts';
import { INDEX_FORMAT } from './shards.ts';
import { toRecords } from './records.ts';
import packageJson from '../../package.json' with { type: 'json' };

const STORY: Files = {
  ...SMALLEST,
  'people/xi.mdx': toMdx({
    name: 'Xi Jinping',
    aliases: [{ name: '习近平', lang: 'zh-Hans' }],
    roles: [{ title: 'President of China' }],
  }),
  'places/beijing.mdx': toMdx({ name: 'Beijing', country: 'CN', zone: 'Asia/Shanghai' }),
  'events/call.mdx': toMdx({
    title: 'A call',
    date: '2025-02',
    place: 'beijing',
    participants: ['xi'],
  }),
  'coverage/2025/02/first.mdx': toItem(
    {
      dates: { added: '2025-02-12', happened: '2025-02-03/2025-02-11' },
      place: 'beijing',
      sources: [
        {
          outlet: 'gazette',
          url: 'https://gazette.example/1',
          published: '2025-02-12T02:58-05:00',
          access: 'subscription',
        },
      ],
    },
    '<Entity id="xi" /> spoke\u200B of *duties*.',
  ),
};

function find(url: string, files = STORY) {
  return toRecords(toTestContext(files)).find((record) => record.url === url);
}

test.for([
  [{ published: '2025-02-11' }, 'published 11\u00A0February 2025'],
  [{}, 'added here 12\u00A0February 2025'],
] as const)(
  'an item that tells no day of its own has the clock that it has: %o',
  ([more, date]) => {
    const sources = [{ outlet: 'gazette', url: 'https://gazette.example/1', ...more }];
    const files = {
      ...STORY,
      'coverage/2025/02/first.mdx': toItem({ dates: { added: '2025-02-12' }, sources }),
    };
    expect(find('/coverage/2025/02/first', files)?.meta.date).toBe(date);
  },
);

test('an item is found by its words, its names in every script, its outlet and its day', () => {
  expect(find('/coverage/2025/02/first')).toEqual({
    url: '/coverage/2025/02/first',
    content: 'What it says.\n\nXi Jinping spoke\u200B of duties.',
    meta: {
      title: 'First',
      date: 'happened 3\u2060–\u206011\u00A0February 2025',
      place: 'Beijing',
      outlet: 'The Gazette',
      names: 'Xi Jinping, 习近平, The Gazette',
    },
    filters: {
      kind: ['coverage'],
      topic: ['tariffs Tariffs'],
      person: ['xi Xi Jinping'],
      organization: [],
      place: ['beijing Beijing'],
      outlet: ['gazette The Gazette'],
      access: ['subscription'],
      year: ['2025'],
      month: ['2025-02'],
    },
    order: {
      happened: Date.UTC(2025, 1, 10, 16) / 60_000,
      published: Date.UTC(2025, 1, 12, 7, 58) / 60_000,
    },
    month: '2025-02',
  });
});

test('an item dated to a year alone is in its year and in no month', () => {
  const files = {
    ...STORY,
    'coverage/2025/02/first.mdx': toItem({ dates: { added: '2025-02-12', happened: '2024' } }),
  };
  const record = find('/coverage/2025/02/first', files);
  expect(record?.filters).toMatchObject({ year: ['2024'], month: [] });
  expect(record?.month).toBe('2024-01');
});

test('an item without a date of publication has no place in that order', () => {
  expect(find('/coverage/2025/02/first', SMALLEST)?.order.published).toBeNull();
});

test('a person is found by name and office, and by narrowing to that person', () => {
  expect(find('/people/xi')).toEqual({
    url: '/people/xi',
    content: 'President of China.',
    meta: { title: 'Xi Jinping', names: '习近平' },
    filters: { kind: ['person'], person: ['xi Xi Jinping'] },
    order: { happened: null, published: null },
    month: undefined,
  });
});

test('an event has its day, its place and those who took part', () => {
  expect(find('/events/call')).toMatchObject({
    content: 'A call',
    meta: { date: 'February 2025', place: 'Beijing' },
    filters: {
      person: ['xi Xi Jinping'],
      place: ['beijing Beijing'],
      year: ['2025'],
      month: ['2025-02'],
    },
    order: { happened: Date.UTC(2025, 0, 31, 16) / 60_000 },
  });
});

test('what is not published is not found', () => {
  const files = {
    ...STORY,
    'coverage/2025/02/draft.mdx': toItem({ status: 'draft' }),
    'coverage/2025/02/gone.mdx': toItem({ status: 'withdrawn', withdrawn: 'It was wrong.' }),
  };
  const urls = toRecords(toTestContext(files)).map(({ url }) => url);
  expect(urls.filter((url) => url.startsWith('/coverage'))).toEqual(['/coverage/2025/02/first']);
  expect(new Set(urls).size).toBe(urls.length);
});

test('the same publication gives the same records', () => {
  const [one, two] = [toRecords(toTestContext(STORY)), toRecords(toTestContext(STORY))];
  expect(JSON.stringify(one)).toBe(JSON.stringify(two));
});

test('another Pagefind makes another index', () => {
  expect(INDEX_FORMAT).toContain(`pagefind ${packageJson.dependencies.pagefind},`);
});
