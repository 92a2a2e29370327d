import { expect, test } from 'vitest';
import { item } from './entries.fixture.ts';
import { findReach, joinReaches } from './reach.ts';
import { judgeFiles } from '../../test/support/judged.ts';

const URL = 'https://a.example/';
const ARCHIVE = { url: 'https://archive.example/a', on: '2025-04-02' };
const { publication } = judgeFiles({
  'coverage/2025/04/a.mdx': item('', {
    sources: `sources: [{ outlet: post, url: ${URL}, access: metered, archive: ${JSON.stringify(ARCHIVE)} }]`,
  }),
});

test('what is known of an address holds wherever it is cited', () => {
  expect(findReach(publication.reaches, { url: URL })).toEqual({
    access: 'metered',
    archive: ARCHIVE,
  });
  expect(findReach(publication.reaches, { url: URL, access: 'free' }).access).toBe('free');
  expect(findReach(publication.reaches, { url: `${URL}b` })).toEqual({
    access: undefined,
    archive: undefined,
  });
});

test('of several copies the easiest counts, and a copy kept anywhere', () => {
  const none = { access: undefined, archive: undefined };
  const paid = { access: 'subscription', archive: ARCHIVE } as const;
  expect(joinReaches([none, paid])).toEqual(paid);
  expect(joinReaches([paid, { access: 'free', archive: undefined }])).toEqual({
    access: 'free',
    archive: ARCHIVE,
  });
  expect(joinReaches([])).toEqual(none);
});

function citing(first: string, second: string, status = 'published') {
  const toSource = (url: string, access: string) =>
    `sources: [{ outlet: post, url: ${url}${access === '' ? '' : `, access: ${access}`} }]`;
  return judgeFiles({
    'coverage/2025/04/a.mdx': item('', { sources: toSource('https://a.example/x/', first) }),
    'coverage/2025/04/b.mdx': item('', {
      sources: toSource('http://www.a.example/x?utm_source=y', second),
      more: `status: ${status}`,
    }),
  });
}

test('what one source says of an address serves another that says nothing', () => {
  const { publication, findings } = citing('', 'metered');
  expect(findings).toEqual([]);
  expect(publication.items.map(({ pieces }) => pieces[0]?.access)).toEqual(['metered', 'metered']);
});

test('of a draft nothing is told, neither what it takes to read its sources', () => {
  const { publication } = citing('', 'metered', 'draft');
  expect(publication.items.map(({ pieces }) => pieces[0]?.access)).toEqual([undefined]);
});

test('two that contradict each other are an error that names both places', () => {
  expect(citing('free', 'subscription').findings).toMatchObject([
    {
      entry: { inside: 'coverage/2025/04/b.mdx' },
      at: ['sources', 0, 'access'],
      code: 'access.contradicts',
      severity: 'error',
      message:
        '“subscription” contradicts sources[0].access of coverage/2025/04/a.mdx, which says “free” of the same address',
    },
  ]);
});

test('so are the step of a measure and a source of an item', () => {
  const url = 'https://a.example/x';
  const { findings } = judgeFiles({
    'coverage/2025/04/a.mdx': item('', {
      sources: `sources: [{ outlet: post, url: ${url}, access: free }]`,
    }),
    'measures/duty.mdx': `---\ntitle: Duty\nactor: office\nhistory: [{ status: announced, on: 2025-04-01, source: { outlet: post, url: ${url}, access: metered } }]\n---\n`,
  });
  expect(findings.map(({ code, at }) => [code, at])).toEqual([
    ['access.contradicts', ['history', 0, 'source', 'access']],
  ]);
});
