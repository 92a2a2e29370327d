/** Reads the feeds of the publication’s outlets, and keeps what names its story in `content.inbox/`. */
import { toFileDigest } from '../../build/publish/digest.ts';
import { holdContent, toLockTarget } from '../../build/beside.ts';
import { whileLocked } from '../../build/publish/lock.ts';
import { toToday, type View } from '../../build/session.ts';
import { isKind, toThing } from '../../model/thing.ts';
import { isWithdrawn } from '../../model/visible.ts';
import { eachByHost } from '../../outputs/links/ask.ts';
import { openPages } from '../clip-store.ts';
import { toAddressHost } from '../clip/address.ts';
import { type Known, toKnown } from '../clip/known.ts';
import { buildNames } from '../clip/names.ts';
import { findCovering, type FoundPiece } from '../covering.ts';
import { AskError } from '../requests.ts';
import { type NewsEntry, FeedError, parseFeed, shorten, toHour } from './feed.ts';
import { getWhole, openRobots, type WatchWorld } from './get.ts';
import {
  type FoundPage,
  keepDone,
  keepFound,
  KEPT_DAYS,
  pruneInbox,
  readDone,
  readFound,
  endWaiting,
  toFoundName,
} from './inbox.ts';
import { findSigns, isEnough, listTired, toCombination, weigh } from './signs.ts';
import { readState, writeState } from './state.ts';
import { askSuggestions, type SuggestedPage, toGitHubName } from './suggestions.ts';
import { say, sayIn } from '../words/say.ts';
import { chooseDeskWords } from '../words/words.ts';

/** What a run learnt of one feed, or of the readers’ suggestions. */
export interface FeedReport {
  /** Its outlet’s name. */
  readonly name: string;
  readonly address: string;
  /** Entries that the feed has, those of them that name the story, and those that are new in the inbox. */
  readonly total: number;
  readonly named: number;
  readonly kept: number;
  /** Left out, since the same signs were dismissed often. */
  readonly tired: number;
  readonly isAsked: boolean;
  readonly isFailed: boolean;
  /** All of that in a sentence. */
  readonly said: string;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const MOST_BYTES = 5 * 1024 * 1024;
/** Entries of feeds that are older are no news. */
const OLDEST = KEPT_DAYS * DAY;

interface Feed {
  readonly outlet: string;
  readonly name: string;
  readonly address: string;
}

function listFeeds(view: View): Feed[] {
  const { entries } = view.read();
  const feeds = entries
    .filter((entry) => !isWithdrawn(entry))
    .flatMap((entry) => {
      const thing = toThing(entry);
      if (!isKind(thing, 'outlet')) return [];
      const { id, caption } = thing;
      return [thing.data.feed ?? []]
        .flat()
        .map((address) => ({ outlet: id, name: caption, address }));
    });
  // Two outlets may share one feed.
  return [...new Map(feeds.map((feed) => [feed.address, feed])).values()];
}

/**
 * Asks each outlet for one of its feeds an hour at most, in turn, and for the readers’ suggestions. What is found is kept as it comes, so a run may be
 * stopped at any time. `tell` hears of each feed as it is done. Rejects with LockError while another run is under way.
 */
export function runWatch(
  view: View,
  world: WatchWorld,
  tell: (report: FeedReport, done: number, all: number) => void,
): Promise<FeedReport[]> {
  const { contentDir } = view.settings;
  const watch = () => watchAll(view, world, tell);
  return whileLocked([toLockTarget(contentDir, 'watch')], watch, { name: 'watch' });
}

async function watchAll(
  view: View,
  world: WatchWorld,
  tell: (report: FeedReport, done: number, all: number) => void,
): Promise<FeedReport[]> {
  const { contentDir } = view.settings;
  const { about, entries, publication } = view.read();
  if (about === undefined) throw new AskError(409, say.shared.noPublication);
  await holdContent(contentDir, () => {
    pruneInbox(contentDir, world.now());
    settleCovered(view);
  });
  const known = toKnown(about, entries, publication?.words);
  const sorter = openSorter(view, known, world.now());
  const state = readState(contentDir);
  const robots = openRobots(world, state.robots);
  const feeds = listFeeds(view);
  const repository = toGitHubName(about.repository ?? '');
  const reports: FeedReport[] = [];
  const add = (report: FeedReport) => {
    reports.push(report);
    tell(report, reports.length, feeds.length + Number(repository !== undefined));
  };
  const askedAt = ({ address }: Feed) => state.feeds.get(address)?.asked ?? 0;
  const ask = async (feed: Feed, own: readonly Feed[]): Promise<FeedReport> => {
    const before = state.feeds.get(feed.address);
    const now = world.now();
    const last = Math.max(...own.map(askedAt).filter((asked) => asked <= now));
    const next = Math.max(last + HOUR, before?.until ?? 0);
    const isRead = before !== undefined && now < before.asked + HOUR;
    if (now < next && (before?.asked ?? 0) <= now) {
      const isOwn = isRead || now >= last + HOUR;
      const slots = { hour: toClock(next) };
      const said = isOwn ? say.watch.readAlready(slots) : say.watch.outletAsked(slots);
      return toReport(feed, said, { isAsked: false });
    }
    const refused = await robots(feed.address);
    if (refused !== undefined) {
      // A site that does not even say what it allows is left alone for as long.
      if (!state.robots.has(new URL(feed.address).origin))
        state.feeds.set(feed.address, { ...before, asked: now });
      return fail(feed, refused);
    }
    // A run that is stopped now is not to ask again within the hour.
    state.feeds.set(feed.address, { ...before, asked: now });
    writeState(contentDir, state);
    const isSame = before?.story === sorter.story;
    const got = await getWhole(feed.address, world, {
      most: MOST_BYTES,
      refuse: robots,
      headers: {
        Accept:
          'application/rss+xml,application/atom+xml,application/feed+json,application/xml;q=0.9,*/*;q=0.5',
        ...(isSame && before.etag !== undefined && { 'If-None-Match': before.etag }),
        ...(isSame && before.modified !== undefined && { 'If-Modified-Since': before.modified }),
      },
    });
    if ('why' in got) return fail(feed, got.why);
    if (got.status === 304) return toReport(feed, say.watch.same);
    const until = toRetry(got.headers.get('retry-after'), now);
    if (got.status < 200 || got.status > 299) {
      state.feeds.set(feed.address, { asked: now, ...(until !== undefined && { until }) });
      return fail(feed, say.watch.answered({ status: got.status }));
    }
    const all = parseFeed(got.bytes, got.url, now);
    const sorted = sorter.sort(feed, all);
    const names = new Set(all.map(({ url }) => toFoundName(url)));
    if (names.size > 0) await holdContent(contentDir, () => keepDone(contentDir, names, now));
    const [etag, modified] = [got.headers.get('etag'), got.headers.get('last-modified')];
    state.feeds.set(feed.address, {
      asked: now,
      story: sorter.story,
      ...(etag !== null && { etag }),
      ...(modified !== null && { modified }),
    });
    return toReport(feed, toSaid(sorted), sorted);
  };
  const day = Math.floor(world.now() / DAY);
  const outlets = [...Map.groupBy(feeds, ({ outlet }) => outlet).values()].map((own) =>
    // A machine that keeps nothing begins with another one each day.
    [...own.slice(day % own.length), ...own.slice(0, day % own.length)].toSorted(
      (a, b) => askedAt(a) - askedAt(b),
    ),
  );
  await eachByHost(
    outlets,
    ([first]) => first?.address ?? '',
    world,
    async (own) => {
      for (const feed of own) {
        const report = await ask(feed, own).catch((error: unknown) => {
          if (!(error instanceof FeedError)) throw error;
          return fail(feed, error.message);
        });
        if (report.isAsked) writeState(contentDir, state);
        add(report);
      }
    },
  );
  if (repository !== undefined) {
    const from = { name: say.watch.suggestions, address: `https://github.com/${repository}` };
    const { pages, why } = await askSuggestions(repository, world, chooseDeskWords(about.language));
    const kept = pages.filter((page) => sorter.keepSuggested(page)).length;
    const counts = { total: pages.length, named: pages.length, kept };
    const said = say.watch.found({ n: pages.length, kept });
    add(why === undefined ? toReport(from, said, counts) : fail(from, why));
  }
  return reports;
}

function toReport(
  { name, address }: Pick<Feed, 'name' | 'address'>,
  said: string,
  more: Partial<FeedReport> = {},
): FeedReport {
  const none = { total: 0, named: 0, kept: 0, tired: 0, isAsked: true, isFailed: false };
  return { ...none, ...more, name, address, said };
}

function fail(feed: Pick<Feed, 'name' | 'address'>, why: string): FeedReport {
  return toReport(feed, say.watch.unread({ why }), { isFailed: true });
}

function toClock(time: number): string {
  return `${new Date(time).toISOString().slice(11, 16)} UTC`;
}

/** Until when a site asks us to stay away, at most a day. */
function toRetry(after: string | null, now: number): number | undefined {
  if (after === null) return undefined;
  const pause = /^\d+$/.test(after.trim()) ? Number(after) * 1000 : Date.parse(after) - now;
  return pause > 0 ? now + Math.min(pause, DAY) : undefined;
}

type Sorted = Pick<FeedReport, 'total' | 'named' | 'kept' | 'tired'>;

function toSaid(sorted: Sorted): string {
  return sorted.tired === 0 ? say.watch.named(sorted) : say.watch.namedTired(sorted);
}

function openSorter(view: View, known: Known, now: number) {
  const { contentDir } = view.settings;
  const names = buildNames(known);
  const done = readDone(contentDir);
  const tired = listTired(done.values());
  const isCovered = openCovered(view);
  const found = `${new Date(now).toISOString().slice(0, 16)}Z`;
  const story = toFileDigest(JSON.stringify([known.entities, known.topics, [...tired]])).slice(
    0,
    16,
  );
  const keep = (one: Omit<FoundPage, 'name' | 'found'>) => {
    const name = toFoundName(one.url);
    return !done.has(name) && !isCovered(one) && keepFound(contentDir, { ...one, name, found });
  };
  // What is kept is in the language of the publication, whoever found it.
  const words = chooseDeskWords(known.language);
  const isOld = ({ published }: NewsEntry) =>
    published !== '' && now - Date.parse(published) > OLDEST;
  return {
    story,
    sort: ({ outlet }: Feed, all: readonly NewsEntry[]): Sorted => {
      const counts = { total: all.length, named: 0, kept: 0, tired: 0 };
      for (const entry of all.filter((one) => !isOld(one))) {
        const signs = sayIn(words, () => findSigns(known, names, entry));
        if (!isEnough(signs)) continue;
        counts.named += 1;
        const { isTired, why } = sayIn(words, () => weigh(signs, tired));
        if (isTired) counts.tired += 1;
        if (isTired) continue;
        const { url, title, published } = entry;
        const combination = toCombination(signs.map(({ id }) => id)).slice(0, 400);
        const one = { url, title, outlet, published, why: shorten(why, 400), signs: combination };
        if (keep(one)) counts.kept += 1;
      }
      return counts;
    },
    keepSuggested: ({ url, title, why, sent }: SuggestedPage) => {
      const host = toAddressHost(url);
      const outlet = known.hosts.find(([own]) => own === host)?.[1];
      const more = outlet !== undefined && { outlet };
      return keep({ url, title, ...more, published: toHour(sent, now), why, signs: '' });
    },
  };
}

/** Whether an item that is not withdrawn has a piece, or its saved page, as its source. */
export function openCovered(view: View): (piece: FoundPiece) => boolean {
  const { entries } = view.read();
  const findPage = openPages(view);
  return (piece) =>
    findCovering(entries, piece).some((entry) => !isWithdrawn(entry)) ||
    findPage(piece, true)?.isCovered() === true;
}

/**
 * Ends the waiting of what items cover by now, and of saved pages that were entered, whatever their items say of them. The
 * caller holds the content.
 */
export function settleCovered(view: View, entered: readonly string[] = []): void {
  const { contentDir } = view.settings;
  const found = readFound(contentDir);
  if (found.length === 0) return;
  const [isCovered, findPage] = [openCovered(view), openPages(view)];
  const isEntered = (one: FoundPage) => entered.includes(findPage(one, true)?.name ?? '');
  const names = found.filter((one) => isEntered(one) || isCovered(one)).map(({ name }) => name);
  if (names.length > 0) endWaiting(contentDir, names, 'taken', toToday(view));
}
