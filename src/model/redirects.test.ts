import { describe, expect, test } from 'vitest';
import { buildFiles, item } from './entries.fixture.ts';

function read(alias: string) {
  const { publication, findings } = buildFiles({
    'topics/old-story.mdx': `---\ntitle: Old\nsummary: Gone on.\naliases: [topics/first, ${alias}]\n---\n`,
    'coverage/2025/04/a.mdx': item('It is so.', { more: 'aliases: [coverage/2025/04/before]' }),
  });
  return {
    told: findings.map(({ code, at, message }) => ({ code, at, message })),
    redirects: publication.redirects.map(({ from, to }) => `${from} → ${to}`),
  };
}

test('an old address leads to where the entry is now', () => {
  expect(read('stories/old')).toEqual({
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
    ['of the site itself', 'about', 'is an address of the site itself'],
    ['of a list of the site', 'statements/side/north', 'is an address of the site itself'],
    ['of a month', 'coverage/2025/04', 'is an address of the site itself'],
    ['of an entry', 'people/ann', 'belongs to people/ann.mdx'],
    ['that another has', 'coverage/2025/04/before', 'belongs to topics/old-story.mdx'],
    ['of its own', 'topics/old-story', 'is the address of this very page'],
    ['given twice', 'topics/first', 'stands here twice'],
    ['below an entry', 'topics/story/timeline', 'lies below /topics/story'],
  ])('%s: %s', (_, alias, message) => {
    const { told, redirects } = read(alias);
    expect(told).toMatchObject([
      { code: 'redirect.taken', message: expect.stringContaining(message) as string },
    ]);
    expect(redirects).toHaveLength(2);
  });
});
