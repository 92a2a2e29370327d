/** What an address of somebody else’s answered, and what that means for readers who follow it. */
import { findAt, listFields } from '../../content/kinds/relations.ts';
import { toAddressKey } from '../../content/kinds/url.ts';
import type { Spot } from '../../model/entry.ts';
import type { Entry } from '../../model/entry.ts';
import { toOwnAddress } from '../../model/own-links.ts';
import { isPublished } from '../../model/visible.ts';

/** One look at an address. Without a `status` nothing answered, and `why` says what happened instead. */
export interface LinkAnswer {
  /** Where the redirects led. */
  readonly url: string;
  readonly status?: number;
  /** Every redirect on the way said that it is for good. */
  readonly isForGood?: boolean;
  readonly title?: string;
  readonly why?: string;
  /** It was not asked at all: it leads to a machine of this network. */
  readonly isRefused?: true;
}

export const VERDICTS = [
  'fine',
  'moved',
  'elsewhere',
  'wall',
  'not asked',
  'failing',
  'gone',
] as const;

/**
 * `moved`: the same piece, for good, at another address. `elsewhere`: a front page, or a page that says that nothing is
 * there. `wall`: the page asks for something first. `not asked`: nobody may ask it from here, so nothing is known of it.
 * `failing`: nothing usable came this time. `gone`: nor a week earlier; never of a host that is only busy.
 */
export type Verdict = (typeof VERDICTS)[number];

export interface LinkRow {
  readonly verdict: Verdict;
  /** When it was asked, as `2025-02-12T02:58:00Z`. */
  readonly at: string;
  /** Of HTTP, or what happened in its place. */
  readonly said: string;
  /** Where it leads now, if that is another address. */
  readonly to?: string | undefined;
  /** Since when nothing usable came. */
  readonly since?: string | undefined;
}

const WEEK = 7 * 24 * 3_600_000;
/** 999 is what LinkedIn says to all but browsers. */
const WALL = [401, 402, 403, 407, 451, 999];
/** The host is there, and says so. */
const BUSY = [429, 503];
/** Titles of pages that come with 200 and have nothing to read. */
const NOTHING =
  /\b404\b|not found|no longer (?:available|exists)|page (?:unavailable|doesn.t exist|does not exist)|nicht gefunden|introuvable|no encontrad|页面不存在|未找到|找不到|غير موجود/iu;

/** `before` is what the last look found, if there was one; `now` is in epoch milliseconds. */
export function toRow(
  asked: string,
  answer: LinkAnswer,
  before: LinkRow | undefined,
  now: number,
): LinkRow {
  const seen = judge(asked, answer);
  const at = toInstant(now);
  const said = answer.status === undefined ? (answer.why ?? '') : String(answer.status);
  const to = toAddressKey(answer.url) === toAddressKey(asked) ? undefined : answer.url;
  const row = { at, said, ...(to !== undefined && { to }) };
  if (seen !== 'failing' || BUSY.includes(answer.status ?? 0)) return { verdict: seen, ...row };
  const since = before?.since ?? at;
  return { verdict: now - Date.parse(since) >= WEEK ? 'gone' : seen, ...row, since };
}

function judge(
  asked: string,
  { url, status, isForGood, title = '', isRefused }: LinkAnswer,
): Exclude<Verdict, 'gone'> {
  if (isRefused === true) return 'not asked';
  if (status === undefined) return 'failing';
  if (WALL.includes(status)) return 'wall';
  // A page shorter than the part that was asked for.
  if (status !== 416 && (status < 200 || status > 299)) return 'failing';
  if (isFront(url) && !isFront(asked)) return 'elsewhere';
  if (NOTHING.test(title)) return 'elsewhere';
  return toAddressKey(url) === toAddressKey(asked) || isForGood !== true ? 'fine' : 'moved';
}

function isFront(url: string): boolean {
  const { pathname, search } = new URL(url);
  return pathname === '/' && search === '';
}

function toInstant(now: number): string {
  return `${new Date(now).toISOString().slice(0, 19)}Z`;
}

const DAY = 24 * 3_600_000;
/** Days after which an address is asked again: sooner where nothing is known, or where a second failure tells. */
const AGAIN: Readonly<Record<Verdict, number>> = {
  fine: 25,
  moved: 25,
  wall: 25,
  elsewhere: 25,
  'not asked': 0,
  failing: 7,
  gone: 25,
};

export function isDue(row: LinkRow | undefined, now: number): boolean {
  return row === undefined || now - Date.parse(row.at) >= AGAIN[row.verdict] * DAY;
}

/** Where each address of others is written, by address, in the order of the files; `site` is the address of the publication. */
export function groupOutside(
  entries: readonly Entry[],
  site: string,
): ReadonlyMap<string, readonly Spot[]> {
  const written = entries.filter(isPublished).flatMap((entry) => [
    ...listFields(entry.kind)
      .filter(({ meta }) => meta.address === true)
      .flatMap(({ pattern }) => findAt(entry.data, pattern))
      .map(({ path, value }) => ({ url: value, spot: { entry, at: path } })),
    ...entry.facts.links.map(({ url, place }) => ({
      url,
      spot: { entry, at: place, field: 'link' },
    })),
    ...entry.facts.quotes.flatMap(({ cite, place }) =>
      cite === undefined ? [] : [{ url: cite, spot: { entry, at: place, field: 'Quote.cite' } }],
    ),
  ]);
  const outside = written.filter(
    ({ url }) =>
      URL.canParse(url) && /^https?:/i.test(url) && toOwnAddress(url, site) === undefined,
  );
  const byUrl = Map.groupBy(outside, ({ url }) => url);
  return new Map([...byUrl].map(([url, list]) => [url, list.map(({ spot }) => spot)]));
}
