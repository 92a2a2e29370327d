/** The rates of April 2025 and the two orders of that week, as pages tell them. */
import { describe, expect, test } from 'vitest';
import { openSession } from '../src/build/session.ts';
import { toContext } from '../src/site/context.ts';
import { listMeasuresPages } from '../src/site/measures/measures.ts';
import { listMeasurePages } from '../src/site/measures/measure.ts';
import { listRateDayPages } from '../src/site/rates/rate-day.ts';
import { listSeriesPages } from '../src/site/rates/series.ts';
import { listTimelinePages } from '../src/site/timeline/timeline.ts';
import { toTestSettings } from './support/settings.ts';

const { publication } = openSession(toTestSettings('test/publications/april-2025/content')).read();
if (publication === undefined) throw new Error('no publication');
const context = toContext(publication);

function open<View>(pages: readonly { url: string; view: () => View }[], url: string): View {
  const page = pages.find((one) => one.url === url);
  if (page === undefined) throw new Error(`no page ${url}`);
  return page.view();
}

describe('the rate on 10 April', () => {
  const day = open(listRateDayPages(context), '/measures/rates/us-on-china/2025-04-10');

  test('is the sum of its parts, the highest first', () => {
    expect(day.figure).toEqual({ value: '145', unit: '%' });
    expect(day.sum?.ticks.map(({ text }) => text)).toEqual(['0', '145%']);
    expect(day.parts.shown.map(({ rate }) => rate)).toEqual(['125%', '20%']);
  });

  test('stands between the one before and the one after', () => {
    expect(day.around.map(({ place, value, addends }) => [place, value, addends])).toEqual([
      ['before', '104%', '84 + 20'],
      ['here', '145%', '125 + 20'],
      ['after', '30%', '20 + 10'],
    ]);
    expect(day.around[0]?.url).toBe('/measures/rates/us-on-china/2025-04-09');
    expect(day.rates.finding).toMatch(/^Up from 104% on 10\sApr\s2025$/);
  });
});

test('a chart goes up in steps that begin where the one before ended', () => {
  const { hand } = open(listSeriesPages(context), '/measures/rates/us-on-china');
  const levels = hand?.chart.lines[0]?.levels ?? [];
  expect(levels.map(({ value }) => value)).toEqual([0, 10, 20, 30, 104, 145, 30]);
  levels.slice(1).forEach(({ x1 }, index) => {
    expect(x1).toBe(levels[index]?.x2);
  });
});

describe('the timeline of the question', () => {
  const pages = listTimelinePages(context);
  const happened = open(pages, '/questions/have-they-spoken/timeline');
  const known = open(pages, '/questions/have-they-spoken/timeline/known');
  const list = ({ months }: typeof happened) =>
    months.flatMap(({ rows }) => rows.map(({ url }) => url.split('#')[1] ?? url));

  test('has the claim before its denial in both orders, and each entry once', () => {
    for (const view of [happened, known]) {
      const ids = list(view);
      expect(ids.indexOf('he-called')).toBeLessThan(ids.indexOf('no-recent-call'));
      expect(new Set(ids).size).toBe(view.page.total);
    }
  });

  test('moves the claim from first to where readers met it', () => {
    const claim = happened.two?.rows.find(({ isClaim }) => isClaim);
    expect(claim?.from).toBe(1);
    expect(claim?.to).toBeGreaterThan(4);
    expect(claim?.told).toMatch(/^Said first, became known \w+th\. Published three days later\./);
    const ranks = happened.two?.rows.map(({ to }) => to).toSorted((a, b) => a - b);
    expect(ranks).toEqual(happened.two?.rows.map(({ from }) => from));
  });

  test('marks the claim as said, and then as published', () => {
    const find = (view: typeof happened) =>
      view.months.flatMap(({ rows }) => rows).find(({ url }) => url.endsWith('#he-called'));
    expect([find(happened)?.mark, find(known)?.mark]).toEqual(['said', 'published']);
    expect(find(happened)?.notes.join()).toMatch(/^published 25\sApr$/);
    expect(find(known)?.notes.join()).toMatch(/^said 22\sApr$/);
  });

  test('draws the denial of talks left of the publication of the claim', () => {
    const marks = (happened.lanes?.lanes ?? []).flatMap((lane) => lane.marks);
    const claim = marks.find(({ number }) => number === 1);
    const answered = marks.filter(({ number }) => number > 1);
    expect(answered.some(({ from }) => from.at < (claim?.to?.at ?? 0))).toBe(true);
  });
});

test('every page has an address of its own and a view of plain data', () => {
  const pages = [
    ...listMeasuresPages(context),
    ...listMeasurePages(context),
    ...listSeriesPages(context),
    ...listRateDayPages(context),
    ...listTimelinePages(context),
  ];
  expect(new Set(pages.map(({ url }) => url)).size).toBe(pages.length);
  for (const { view } of pages) expect(() => JSON.stringify(view())).not.toThrow();
});
