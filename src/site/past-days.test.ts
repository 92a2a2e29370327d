/** The April 2025 case on each day in between: nothing on a page of the past tells of what came later. */
import { describe, expect, test } from 'vitest';
import { buildFiles, item, say } from '../model/entries.fixture.ts';
import { toContext } from './context.ts';
import { listQuestionPages } from './question/question.ts';
import { listTopicPages } from './topic/topic.ts';
import { plain } from '../../test/support/plain.ts';

const { publication } = buildFiles({
  'coverage/2025/04/claim.mdx': item(
    say('claim', { said: '2025-04-22', about: 'ask', position: 'yes' }),
    { published: '2025-04-25' },
  ),
  'coverage/2025/04/denial.mdx': item(
    say('denial', {
      by: 'bo',
      said: '2025-04-28',
      about: 'ask',
      position: 'no',
      denies: 'coverage/2025/04/claim#claim',
    }),
    { published: '2025-04-28' },
  ),
});
const context = toContext(publication);

function read(day: string) {
  const page = listQuestionPages(context).find(({ url }) => url === `/questions/ask/as-of/${day}`);
  if (page === undefined) throw new Error(`no page of ${day}`);
  return page.view();
}

const listRows = ({ months }: ReturnType<typeof read>) => months.flatMap(({ rows }) => rows);

test('of hundreds of statements that became known on its day, a page of a question shows some and says where all are', () => {
  const many = Array.from({ length: 130 }, (_, at) =>
    say(`s${String(at)}`, { said: '2025-04-10', about: 'ask', position: 'yes' }),
  );
  const crowded = toContext(
    buildFiles({ 'coverage/2025/04/a.mdx': item(many.join(' '), { published: '2025-04-12' }) })
      .publication,
  );
  const page = listQuestionPages(crowded).find(({ url }) => url.endsWith('/as-of/2025-04-12'));
  const holdings = page?.view().part?.holdings;
  expect(holdings?.dated).toHaveLength(20);
  expect(holdings?.rest.said).toEqual({
    count: 110,
    place: { url: '/statements/on/ask', text: 'Statements: Ask?' },
  });
});

describe('the page of a day', () => {
  test('before the denial shows the claim alone, with no word on what denies it', () => {
    const view = read('2025-04-25');
    expect(view.mark.status).toBe('unknown');
    expect(listRows(view).map(({ id }) => id)).toEqual([expect.stringContaining('claim-claim')]);
    expect(JSON.stringify({ ...view, days: undefined, frame: undefined })).not.toMatch(
      /denial|Denied|28 Apr/,
    );
  });

  test('of the denial shows both, each naming the other', () => {
    const view = read('2025-04-28');
    expect(view.mark.status).toBe('disputed');
    expect(listRows(view).map(({ line }) => line.relations.shown.map(({ verb }) => verb))).toEqual([
      ['Denied by'],
      ['Denies'],
    ]);
  });

  test('leads to the days beside it and to the whole record, by its last day', () => {
    const { days: links } = read('2025-04-25');
    expect([links?.before?.url, links?.after?.url, links?.present]).toEqual([
      '/questions/ask/as-of/2025-04-22',
      '/questions/ask/as-of/2025-04-28',
      { text: '31\u00a0Dec 2025', url: '/questions/ask' },
    ]);
  });
});

test.each([
  ['2025-04-22', 'nothing that we know of; the same until 24 Apr 2025'],
  ['2025-04-25', 'the same until 27 Apr 2025'],
  ['2025-04-28', 'the same to the last day of the record, 31 Dec 2025'],
])('what stands on the page of %s holds: %s', (day, words) => {
  const holding = read(day).days?.holding ?? [];
  expect(plain(holding.map(({ text }) => text).join(''))).toBe(`Status and statements: ${words}.`);
});

test('the topic of that day has the statuses of that day', () => {
  const page = listTopicPages(context).find(({ url }) => url === '/topics/story/as-of/2025-04-25');
  const view = page?.view();
  expect(view?.total).toBe(1);
  expect(view?.latest.map(({ bears }) => bears.map(({ status }) => status))).toEqual([['unknown']]);
  expect(
    view?.known.find(({ status }) => status === 'unknown')?.lines.map(({ url }) => url),
  ).toEqual(['/questions/ask/as-of/2025-04-25']);
});
