import { expect, test } from 'vitest';
import { toEntries } from './entries.fixture.ts';
import { buildRegister, findAbove } from './register.ts';
import type { Thing } from './thing.ts';

const STORY = '/topics/story';
const register = buildRegister(
  toEntries({ 'topics/story.mdx': '---\ntitle: Story\nsummary: It goes on.\n---\n' }),
  [],
);

test.each([STORY, `${STORY}/`, `${STORY}/timeline/known`])('%s belongs to the story', (address) => {
  expect(findAbove(register, address)?.url).toBe(STORY);
});

test.each(['', '/', '/topics', '/topics/stories', 'topics/story', `/x${STORY}`, `/${STORY}`])(
  '“%s” does not',
  (address) => {
    expect(findAbove(register, address)).toBeUndefined();
  },
);

test('however deep an address is, it is looked up as often as an id has parts', () => {
  const asked: string[] = [];
  const byUrl = {
    get: (url: string) => {
      asked.push(url);
      return undefined;
    },
  } as unknown as ReadonlyMap<string, Thing>;
  expect(findAbove({ byUrl }, '/a'.repeat(100_000))).toBeUndefined();
  expect(asked).toEqual(['/a', '/a/a', '/a/a/a', '/a/a/a/a']);
});
