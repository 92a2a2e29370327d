import { describe, expect, test } from 'vitest';
import { item } from './entries.fixture.ts';
import { judgeFiles } from '../../test/support/judged.ts';

function read(alias: string) {
  const { publication, findings } = judgeFiles({
    'topics/old-story.mdx': `---\ntitle: Old\nsummary: Gone on.\naliases: [topics/first, ${alias}]\n---\n`,
    'coverage/2025/04/a.mdx': item('It is so.', { more: 'aliases: [coverage/2025/04/before]' }),
  });
  return {
    told: findings.map(({ code, at, message }) => ({ code, at, message })),
    redirects: publication.redirects.map(({ from, to }) => `${from} → ${to}`),
  };
}

function remedies(alias: string): string[] {
  const files = {
    'topics/now.mdx': `---\ntitle: Now\nsummary: Gone on.\naliases: [${alias}]\n---\n`,
  };
  return judgeFiles(files).findings.map(({ remedy }) => remedy);
}

test('an old address leads to where the entry is now', () => {
  expect(read('/stories/old')).toEqual({
    told: [],
    redirects: [
      '/coverage/2025/04/before → /coverage/2025/04/a',
      '/stories/old → /topics/old-story',
      '/topics/first → /topics/old-story',
    ],
  });
});

describe('an old address is refused', () => {
  test.each([
    ['of the site itself', '/archive', 'is an address of the site itself'],
    ['of a list of the site', 'statements/side/north', 'is an address of the site itself'],
    ['of a month', 'coverage/2025/04', 'is an address of the site itself'],
    ['of an entry', 'people/ann', 'belongs to people/ann.mdx'],
    ['that another has', 'coverage/2025/04/before', 'belongs to topics/old-story.mdx'],
    ['of its own', 'topics/old-story', 'is the address of this very page'],
    ['given twice', 'topics/first', 'is here twice'],
    ['below an entry', 'topics/story/timeline', 'lies below /topics/story'],
  ])('%s: %s', (_, alias, message) => {
    const { told, redirects } = read(alias);
    expect(told).toMatchObject([
      { code: 'redirect.taken', message: expect.stringContaining(message) as string },
    ]);
    expect(redirects).toHaveLength(2);
  });
});

test('an address at the root is written with its first slash, any other may be', () => {
  expect(read('/old-story').redirects).toContain('/old-story → /topics/old-story');
  expect(read('/topics/older').redirects).toContain('/topics/older → /topics/old-story');
});

test.each([
  ['stories/old', 'as in topics/old, or /stories/old'],
  ['2025/04/old', 'as in topics/old, or'],
  ['coverage/old', 'as in topics/old, or'],
  ['topics/deeper/old', 'as in topics/old, or'],
])('“%s” would redirect another address than the old one', (alias, remedy) => {
  const { told, redirects } = read(alias);
  expect(told).toMatchObject([{ code: 'redirect.part', at: ['aliases', 1] }]);
  expect(remedies(alias)).toEqual([expect.stringContaining(remedy)]);
  expect(redirects).toHaveLength(2);
});
