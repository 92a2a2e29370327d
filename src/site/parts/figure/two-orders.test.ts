/** The two orders: which statement decides, which are shown beside it, and where there is no figure. */
import { expect, test } from 'vitest';
import { buildFiles, item, say } from '../../../model/entries.fixture.ts';
import type { Question } from '../../../model/questions/question.ts';
import { pad } from '../../../time/calendar.ts';
import { toContext } from '../../context.ts';
import { findTwoOrders } from './two-orders.ts';

const ASK =
  '---\ntitle: Ask?\ndefinition: It counts.\npositions: { "yes": Yes., "no": No. }\nrelated: [other]\n---\n';

function find(...said: readonly string[]) {
  const { publication } = buildFiles({
    'questions/ask.mdx': ASK,
    'questions/other.mdx': ASK.replace(/related.*\n/, '').replace('Ask?', 'How it began?'),
    'coverage/2025/04/a.mdx': item(said.join(' ')),
  });
  const question = publication.record.questions.get('/questions/ask') as Question;
  return findTwoOrders(toContext(publication), question);
}

const day = (of: number) => `2025-04-${pad(of)}`;
const speak = (id: string, by: string, said: number, published = said, more = {}) =>
  say(id, { by, said: day(said), published: day(published), about: 'ask', ...more });
/** Said on the first of April, published on the day. */
const claim = (published: number) => speak('claim', 'ann', 1, published, { position: 'yes' });

test('a statement that two others overtook moves from first to third', () => {
  const two = find(claim(8), speak('m', 'bo', 3), speak('n', 'bo', 5));
  expect(two?.rows.map(({ from, to }) => [from, to])).toEqual([
    [1, 3],
    [2, 1],
    [3, 2],
  ]);
  expect(two?.title).toBe('Ann: said first, became known third');
  expect(two?.rows[0]).toMatchObject({
    isClaim: true,
    told: 'Said first, became known third. Published seven days later. Nobody who spoke in between could have read it.',
    heard: 'North, said first, became known third',
  });
});

test('one that moves a single place is no figure', () => {
  expect(find(claim(3), speak('m', 'bo', 2), speak('n', 'bo', 4))).toBeUndefined();
  expect(find(claim(1), speak('m', 'bo', 2), speak('n', 'bo', 4))).toBeUndefined();
});

test('of two that move as far the later decides, and the figure begins with it', () => {
  const two = find(
    claim(4),
    speak('m', 'bo', 2),
    speak('n', 'bo', 3),
    speak('late', 'ann', 11, 15),
    speak('o', 'bo', 12),
    speak('p', 'bo', 13),
  );
  expect(two?.rows.map(({ url }) => url.split('#')[1])).toEqual(['late', 'o', 'p']);
});

test('it ends with the first answer, and says what is on another question', () => {
  const two = find(
    claim(8),
    speak('m', 'bo', 3, 3, { about: 'other' }),
    speak('n', 'bo', 5, 5, { about: 'other' }),
    speak('answer', 'bo', 11, 11, { position: 'no' }),
    speak('after', 'bo', 14, 14, { position: 'no' }),
  );
  expect(two?.rows.at(-1)?.url).toMatch(/#answer$/);
  expect(two?.beside).toEqual([
    { link: { text: 'How it began?', url: '/questions/other' }, numbers: '2 and 3' },
  ]);
  expect(two?.silent).toEqual(['South']);
});

test('more than twelve are cut, and counted', () => {
  const others = Array.from({ length: 15 }, (_, at) => speak(`s${String(at)}`, 'bo', at + 2));
  const two = find(claim(25), ...others);
  expect(two?.rows).toHaveLength(12);
  expect(two?.left).toBe(4);
  expect(two?.rows[0]).toMatchObject({ from: 1, to: 12 });
});

test('nobody could have read it only where the dates make that certain', () => {
  const vague = (said: string) =>
    find(
      claim(8),
      say('m', { by: 'bo', said, published: day(5), about: 'ask' }),
      speak('n', 'bo', 5),
    )?.rows[0]?.told;
  expect(vague(day(3))).toContain('Nobody who spoke in between');
  // His second begins in the East before her first ends.
  expect(vague(day(2))).not.toContain('Nobody');
});

const rows = (two: ReturnType<typeof find>) => two?.rows.map(({ url }) => url.split('#')[1]);

test('a statement of one day in a range that others fall into has no rank', () => {
  const vague = say('claim', {
    by: 'ann',
    said: '2025-04-03/2025-04-09',
    published: day(10),
    about: 'ask',
    position: 'yes',
  });
  expect(find(vague, speak('m', 'bo', 4), speak('n', 'bo', 5))).toBeUndefined();
  const beside = find(
    claim(12),
    vague.replace('claim', 'vague'),
    speak('m', 'bo', 4),
    speak('n', 'bo', 5),
  );
  expect(rows(beside)).toEqual(['claim', 'm', 'n']);
  // Nothing else is of its days.
  const apart = find(vague.replace(day(10), day(20)), speak('m', 'bo', 11), speak('n', 'bo', 12));
  expect(apart?.title).toBe('Ann: said first, became known third');
});

test('of statements of one day without hours none was first', () => {
  expect(
    find(speak('claim', 'ann', 4, 5), speak('m', 'bo', 4), speak('n', 'bo', 4)),
  ).toBeUndefined();
  const two = find(claim(8), speak('beside', 'bo', 1), speak('m', 'bo', 3), speak('n', 'bo', 5));
  expect(rows(two)).toEqual(['claim', 'm', 'n']);
  // By hours their order is known.
  const at = (id: string, hour: number, published: string) =>
    say(id, { by: 'bo', said: `${day(4)}T${pad(hour)}:00Z`, published, about: 'ask' });
  const noon = `${day(4)}T12:00Z`;
  expect(find(at('a', 8, day(5)), at('b', 9, noon), at('c', 10, noon))).toMatchObject({
    title: 'Bo: said first, became known third',
    until: undefined,
  });
});

test('where others became known on the same day, only the earliest rank is known', () => {
  const others = [speak('m', 'bo', 3), speak('n', 'bo', 5)];
  const two = find(claim(8), ...others, speak('o', 'bo', 4, 8));
  expect(two?.title).toBe('Ann: said first, became known third at the earliest');
  expect(two?.rows.map(({ heard }) => heard)).toContain('East');
  // An answer was known after what it answers.
  const answered = find(claim(8), ...others, speak('o', 'bo', 4, 8, { denies: '#claim' }));
  expect(answered?.title).toBe('Ann: said first, became known third');
});
