/** Feeds, calendars and the list of feeds as programs of others read them: feedsmith, and the iCalendar of Thunderbird. */
import { parseAtomFeed, parseJsonFeed, parseOpml, parseRssFeed } from 'feedsmith';
import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { openSession } from '../src/build/session.ts';
import { listCalendars } from '../src/outputs/calendar/list-calendars.ts';
import { listFeedFiles, toFeeds } from '../src/outputs/feeds/list-feeds.ts';
import { toContext } from '../src/site/context.ts';
import { toTestSettings } from './support/settings.ts';

const { publication } = openSession(toTestSettings('content')).read();
if (publication === undefined) throw new Error('no publication');
const context = toContext(publication);
const feeds = Object.values(toFeeds(context)).flatMap((list) => list());
const files = new Map([...listFeedFiles(context), ...feeds].map(({ path, body }) => [path, body]));

interface Read {
  readonly ids: readonly (string | undefined)[];
  readonly dates: readonly (string | undefined)[];
}

function read(path: string): Read {
  const text = files.get(path) ?? '';
  if (path.endsWith('.json')) {
    const { items = [] } = parseJsonFeed(text);
    return { ids: items.map(({ id }) => id), dates: items.map((one) => one.date_published) };
  }
  if (path.endsWith('rss.xml')) {
    const { items = [] } = parseRssFeed(text);
    return { ids: items.map(({ guid }) => guid?.value), dates: items.map((one) => one.pubDate) };
  }
  const { entries = [] } = parseAtomFeed(text);
  return { ids: entries.map(({ id }) => id), dates: entries.map((one) => one.published) };
}

function findOlder(path: string): string | undefined {
  const { links = [] } = parseAtomFeed(files.get(path) ?? '');
  const link = links.find((one) => one.rel === 'prev-archive');
  return link?.href?.slice(context.siteUrl.length + 1);
}

const toMoments = ({ dates }: Read) => dates.map((date) => Date.parse(date ?? ''));

test('a reader finds the same entries at the same moments in each format of each feed', () => {
  const feeds = [...files.keys()].filter((path) => /(^|\/)feed\.json$/.test(path));
  expect(feeds.length).toBeGreaterThan(50);
  for (const json of feeds) {
    const wanted = read(json);
    for (const name of ['atom.xml', 'rss.xml']) {
      const found = read(json.replace(/feed\.json$/, name));
      expect([json, found.ids, toMoments(found)]).toEqual([json, wanted.ids, toMoments(wanted)]);
    }
  }
});

test('a reader follows a feed through its archives to the first entry', () => {
  const seen = new Set<string | undefined>();
  const walked: string[] = [];
  for (let at: string | undefined = 'atom.xml'; at !== undefined; at = findOlder(at)) {
    walked.push(at);
    for (const id of read(at).ids) seen.add(id);
  }
  expect(walked.length).toBeGreaterThan(1);
  expect(seen.size).toBe(publication.items.length + publication.withdrawnItems.length);
});

test('the list of feeds names those that there are', () => {
  const { body } = parseOpml(files.get('feeds.opml') ?? '');
  const outlines = (body?.outlines ?? []).flatMap((one) => [one, ...(one.outlines ?? [])]);
  const urls = outlines.flatMap(({ xmlUrl }) => xmlUrl ?? []);
  const own = [...files.keys()].filter(
    (path) => path.endsWith('atom.xml') && !path.includes('archive/'),
  );
  expect(urls.sort()).toEqual(own.map((path) => `${context.siteUrl}/${path}`).sort());
});

test('a calendar reads each calendar, with no event twice and none that ends before it begins', () => {
  const calendars = listCalendars(context);
  expect(calendars.length).toBeGreaterThan(10);
  for (const { path, body } of calendars) {
    const calendar = new ICAL.Component(ICAL.parse(body) as unknown[]);
    const events = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
    expect(events.length, path).toBeGreaterThan(0);
    expect(new Set(events.map(({ uid }) => uid)).size, path).toBe(events.length);
    expect(body.split('BEGIN:VEVENT').length - 1).toBe(events.length);
    for (const { startDate, endDate, summary } of events)
      expect([summary === '', endDate.compare(startDate) < 0], `${path}: ${summary}`).toEqual([
        false,
        false,
      ]);
  }
});
