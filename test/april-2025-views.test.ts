/** The April case as pages show it: nothing that was said before a claim was public reads as an answer to it. */
import { describe, expect, test } from 'vitest';
import { openSession } from '../src/build/session.ts';
import { toText } from '../src/time/words/pieces.ts';
import { toContext } from '../src/site/context.ts';
import { toFrontView } from '../src/site/front/front.ts';
import { listLedgerPages } from '../src/site/statements/ledger.ts';
import { listQuestionPages } from '../src/site/question/question.ts';
import { toTestSettings } from './support/settings.ts';

const { publication } = openSession(toTestSettings('test/publications/april-2025/content')).read();
if (publication === undefined) throw new Error('no publication');
const context = toContext(publication);

function open(url: string) {
  const page = listQuestionPages(context).find((one) => one.url === url);
  if (page === undefined) throw new Error(`no page ${url}`);
  return page.view();
}

describe('the page of the question', () => {
  const { months, two } = open('/questions/have-they-spoken');
  const rows = months.flatMap((month) => month.rows);
  const find = (id: string) => rows.find(({ line }) => line.url.endsWith(`#${id}`));

  test('the claim shows both clocks and the days between', () => {
    const claim = find('he-called')?.line;
    expect(toText(claim?.said ?? [])).toBe('22\u00A0Apr');
    expect(toText(claim?.published?.on ?? [])).toBe('25\u00A0Apr');
    expect(claim?.wait).toBe('three days later');
  });

  test('a denial of talks stands beside the question and says what was not yet public', () => {
    const denial = find('do-not-mislead');
    expect(denial?.beside?.url).toMatch(/^\/questions\//);
    expect(denial?.remark).toBeUndefined();
    expect(denial?.unseen.shown).toHaveLength(1);
  });

  test('the answer to the claim is its denial, days later', () => {
    const answer = find('he-called')?.line.relations.shown.find(({ verb }) => verb === 'Denied by');
    expect(answer?.lag).toBe('six days later');
  });

  test('the two orders run from the claim to its first answer', () => {
    expect(two?.rows.map(({ url }) => url.split('#')[1]).at(0)).toBe('he-called');
    expect(two?.rows.map(({ url }) => url.split('#')[1]).at(-1)).toBe('no-recent-call');
    expect(two?.title).toBe('Donald Trump: said first, became known sixth');
  });

  test('on the day of the denial it and the claim are the statements that decide', () => {
    const { positions, two: drawn } = open('/questions/have-they-spoken/as-of/2025-04-28');
    expect(drawn?.rows.at(-1)?.url).toMatch(/#no-recent-call$/);
    expect(positions.map(({ line }) => line?.url.split('#')[1])).toEqual([
      'he-called',
      'no-recent-call',
    ]);
  });
});

test('no item stands twice on the front page', () => {
  const { latest } = toFrontView(context);
  expect(new Set(latest.map(({ url }) => url)).size).toBe(latest.length);
});

test('every statement is in the ledger once in each order, and every address is one page', () => {
  const pages = listLedgerPages(context);
  const urls = pages.map(({ url }) => url);
  expect(new Set(urls).size).toBe(urls.length);
  for (const url of ['/statements', '/statements/published']) {
    const lines = pages
      .filter((page) => page.url === url)
      .flatMap(({ view }) => view().months.flatMap(({ lines }) => lines));
    expect(new Set(lines.map((line) => line.url)).size).toBe(publication.record.statements.length);
  }
});

test('views are plain data', () => {
  for (const { view } of [...listQuestionPages(context), ...listLedgerPages(context)]) {
    expect(() => JSON.stringify(view())).not.toThrow();
  }
});
